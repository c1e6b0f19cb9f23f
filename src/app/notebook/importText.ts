import { BLOCK } from './exportHtml.ts';
import { COMMENT } from './exportMarkdown.ts';
import { readNotebook } from './notebookText.ts';
import { canonicalPin, type Pin } from './pin.ts';
import { collectProblems, type Problems } from './problems.ts';

export interface Imported {
  readonly pins: readonly Pin[];
  readonly problems: Problems;
}

/** The pins of an exported notebook, be it HTML, Markdown or the mere data. Only the data is read. Never throws. */
export function importText(text: string): Imported {
  const { body, firstLine } = dataOf(text);
  const reading = readNotebook(body, firstLine);
  const { say, all } = collectProblems();
  for (const message of reading.problems.listed) say(message);
  const pins = reading.pins.map((pin, index) => canonicalPin(pin, (message) => say(`Pin ${index + 1}: ${message}.`)));
  const { listed, count } = all();
  const unlisted = reading.problems.count - reading.problems.listed.length;
  return { pins, problems: { listed, count: count + unlisted } };
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
