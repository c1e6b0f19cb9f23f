/** An element of an SVG file, with text or with elements inside. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: string | SvgNode[];
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  inside: string | SvgNode[] = [],
): SvgNode {
  return { name, attributes, inside };
}

/** The element as markup. */
export function write({ name, attributes, inside }: SvgNode): string {
  const said = Object.entries(attributes).map(([each, value]) => ` ${each}="${escaped(value)}"`);
  const content = typeof inside === 'string' ? escaped(inside) : inside.map(write).join('\n');
  return content === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${content}</${name}>`;
}

/** Text that stands for itself in XML, between tags and in quoted attributes. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
