import katex from 'katex';
import 'katex/dist/katex.min.css';

const cache = new Map<string, string>();

/** phi_c = phi_{c-1} + alpha (theta_k - phi_{c-1}) in the colours of the picture, as markup made by KaTeX. */
export function renderSync(sync: number, k: number): string {
  const key = `${sync},${k}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const slow = (index: number) => `\\htmlClass{slow}{\\phi_{${index}}}`;
  const tex = `${slow(sync)} = ${slow(sync - 1)} + \\htmlClass{slow}{\\alpha}\\,(\\htmlClass{fast}{\\theta_{${k}}} - ${slow(sync - 1)})`;
  const markup = katex.renderToString(tex, { trust: ({ command }) => command === '\\htmlClass', strict: false });
  cache.set(key, markup);
  return markup;
}
