import type { Scene } from '../deck/deck.ts';

/** Changes to a lecture's text by its lines, which are counted from 1; all that is between them stays as it is. */
type Lines = readonly Pick<Scene, 'line'>[];

/** The scene of an index changes places with the one so many scenes on, or back where negative. */
export function moveScene(text: string, scenes: Lines, index: number, by: number): string {
  const [here, there] = [scenes[index], scenes[index + by]];
  if (here === undefined || there === undefined) return text;
  const lines = text.split('\n');
  const moved = lines.with(here.line - 1, lines[there.line - 1]).with(there.line - 1, lines[here.line - 1]);
  return moved.join('\n');
}

export function removeLine(text: string, line: number): string {
  return text
    .split('\n')
    .filter((_, index) => index !== line - 1)
    .join('\n');
}

export function appendLine(text: string, line: string): string {
  const kept = text.trimEnd();
  return kept === '' ? line : `${kept}\n${line}`;
}

/** Where a line begins and ends, in characters. */
export function placeOfLine(text: string, line: number): readonly [number, number] {
  const lines = text.split('\n');
  const begin = lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0);
  return [begin, begin + (lines[line - 1]?.length ?? 0)];
}
