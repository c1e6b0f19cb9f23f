import katex from 'katex';
import 'katex/dist/katex.min.css';

/** \slow{\phi}, \fast{\theta} and \without{…} have the colours of the picture. */
const macros = {
  '\\slow': '\\htmlClass{slow}{#1}',
  '\\fast': '\\htmlClass{fast}{#1}',
  '\\without': '\\htmlClass{without}{#1}',
};

/** A formula as markup; what KaTeX cannot read is shown as it was written. */
export function renderMathematics(tex: string, display: boolean): string {
  const trust = ({ command }: { readonly command: string }) => command === '\\htmlClass';
  return katex.renderToString(tex, {
    displayMode: display,
    macros: { ...macros },
    trust,
    strict: false,
    throwOnError: false,
  });
}
