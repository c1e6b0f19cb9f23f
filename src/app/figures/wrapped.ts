/**
 * Breaks a text into lines that are no wider than there is room: at spaces, within what has none (a link) after one of
 * its separators, and where nothing else helps between any two letters.
 */
export function wrapped(text: string, room: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<= )|(?<=[&,)/#])/)) {
    if (widthOf((line + piece).trimEnd()) <= room) {
      line += piece;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    line = piece;
    while (widthOf(line.trimEnd()) > room && line.length > 1) {
      const fits = longest(line, room, widthOf);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** How many letters from the beginning fit, at least one. */
function longest(text: string, room: number, widthOf: (text: string) => number): number {
  let length = 1;
  while (length < text.length && widthOf(text.slice(0, length + 1)) <= room) length++;
  return length;
}
