import type { ExportedPin } from './exported.ts';
import { writeNotebook } from './notebookText.ts';

/** What the comment with the data is known by when the file is imported again. */
export const COMMENT = '<!-- lookahead-lab.notebook';

/**
 * The notebook as Markdown, with the notebook itself in a comment at its end for importing. Without pictures: most
 * readers of Markdown do not show data URLs, which would bury the text in an editor; the link shows them better.
 */
export function notebookMarkdown(pins: readonly ExportedPin[]): string {
  return [
    '# Lookahead Lab: notebook',
    ...pins.map(section),
    `${COMMENT}\n${writeNotebook(pins.map(({ pin }) => pin))}\n-->`,
    '',
  ].join('\n\n');
}

function section({ title, link, date, pin: { verdict, certainty, note } }: ExportedPin): string {
  return [
    `## ${escaped(title)}`,
    ...(verdict === '' ? [] : [`**${escaped(verdict)}**`]),
    ...(certainty === '' ? [] : [escaped(certainty)]),
    ...(note === '' ? [] : [quoted(note)]),
    `${date === '' ? '' : `Pinned on ${escaped(date)}. `}[Open this experiment](<${target(link)}>)`,
  ].join('\n\n');
}

/** The note as a quotation, its lines kept. */
function quoted(note: string): string {
  const lines = note.split(/\r\n|\r|\n/);
  return lines
    .map((line, index) => `> ${escaped(line)}${index < lines.length - 1 ? '\\' : ''}`)
    .join('\n')
    .replaceAll(/^> \\$/gm, '>');
}

/**
 * A line that stands for itself: a backslash takes the meaning from a mark, some of which have one only where the line
 * begins, and entities from what could be HTML. Blanks before it would make it code.
 */
function escaped(line: string): string {
  return line
    .trim()
    .replaceAll(/[\\`*_[\]~|$]/g, (mark) => `\\${mark}`)
    .replace(/^(\d*)([-+#=.)])/, (_, digits: string, mark: string) => `${digits}\\${mark}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Within angle brackets a link may hold anything but these and line ends. */
function target(link: string): string {
  return link.replaceAll(/[<>\\\s]/g, encodeURIComponent);
}
