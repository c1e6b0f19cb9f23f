import { BLOCK } from './exportHtml.ts';
import { COMMENT } from './exportMarkdown.ts';
import { type Reading, readNotebook } from './notebookText.ts';
import { canonicalPin, readPin } from './pin.ts';

/** The pins of an exported notebook, be it HTML, Markdown or the mere data. Only the data is read. Never throws. */
export function importText(text: string): Pick<Reading, 'pins' | 'problems'> {
  const { body, firstLine } = dataOf(text);
  const { pins, problems } = readNotebook(body, firstLine, (value, report) => {
    const pin = readPin(value, report);
    return pin === null ? null : canonicalPin(pin, report);
  });
  return { pins, problems };
}

/** The data within a file, and the line in which it begins. The first of its marks counts: what is typed is escaped. */
function dataOf(text: string): { readonly body: string; readonly firstLine: number } {
  for (const [mark, end] of [
    [BLOCK, '</script>'],
    [COMMENT, '-->'],
  ] as const) {
    const at = text.indexOf(mark);
    if (at < 0) continue;
    const from = at + mark.length;
    const to = text.indexOf(end, from);
    return { body: text.slice(from, to < 0 ? text.length : to), firstLine: text.slice(0, from).split('\n').length };
  }
  return { body: text, firstLine: 1 };
}
