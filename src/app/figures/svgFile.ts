import type { Provenance } from './provenance.ts';
import type { Sheet } from './sheet.ts';
import { type EmbedImage, SvgInk } from './svgInk.ts';
import { element, type SvgNode, write } from './svgNode.ts';

/** How long a side is said to be: in millimetres where the figure is for paper. */
export type Unit = 'mm' | 'px';

const MM_PER_PX = 25.4 / 96;

/** A sheet as an SVG file, which says by itself where it comes from. */
export function svgFile(sheet: Sheet, provenance: Provenance, unit: Unit, embed: EmbedImage): string {
  const ink = new SvgInk(embed);
  sheet.draw(ink);
  const long = (pixels: number) => (unit === 'mm' ? `${Number((pixels * MM_PER_PX).toFixed(2))}mm` : String(pixels));
  const { width, height } = sheet;
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${long(width)}" height="${long(height)}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="en">
${[element('title', {}, provenance.title), element('desc', {}, provenance.says), metadata(provenance)].map(write).join('\n')}
${ink.markup()}
</svg>
`;
}

/** In the vocabulary of Dublin Core, which programs for vector graphics show. */
function metadata({ title, says, program, experiment, link }: Provenance): SvgNode {
  const said = { title, description: `${says}\n${experiment}`, creator: program, source: link };
  const description = element(
    'rdf:Description',
    { 'rdf:about': '' },
    Object.entries(said).map(([name, text]) => element(`dc:${name}`, {}, text)),
  );
  const spaces = {
    'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return element('metadata', {}, [element('rdf:RDF', spaces, [description])]);
}
