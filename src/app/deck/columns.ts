/**
 * The columns of a line of a deck. `\|` is a `|` within a column, and `\#` at the beginning of a line is a title's own
 * `#`; any other backslash is itself. The last column keeps whatever comes.
 */
const COLUMNS = 3;

export function splitColumns(line: string): readonly string[] {
  const columns = [''];
  const text = line.replace(/^\s*\\(?=\\*#)/, '');
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\' && text[at + 1] === '|') {
      columns[columns.length - 1] += '|';
      at++;
    } else if (text[at] === '|' && columns.length < COLUMNS) columns.push('');
    else columns[columns.length - 1] += text[at];
  }
  return columns.map((column) => column.trim());
}

/** The line that reads as these columns, empty ones at its end left out. */
export function joinColumns(columns: readonly string[]): string {
  const written = columns.map((column) => column.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|'));
  const used = written.findLastIndex((column) => column !== '') + 1;
  const line = written.slice(0, used).join(' | ');
  return /^\\*#/.test(line) ? `\\${line}` : line;
}

/** Whether a line says nothing to the audience: it is empty or a comment. */
export function isAside(line: string): boolean {
  const text = line.trim();
  return text === '' || text.startsWith('#');
}
