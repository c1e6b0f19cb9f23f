import katex from 'katex';
import 'katex/dist/katex.min.css';

/**
 * A formula as markup, in display style but inline, so that a long one breaks after its operators. What KaTeX cannot
 * read is shown as it was written.
 */
export function renderTex(tex: string): string {
  return katex.renderToString(`\\displaystyle ${tex}`, { throwOnError: false, strict: false });
}
