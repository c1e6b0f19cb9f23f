import { quote } from '../../engine/experiment/problem.ts';
import { type Change, readChanges } from './changes.ts';
import { type Block, colours, type Inline } from './lesson.ts';

/**
 * Prose: paragraphs parted by empty lines, lists of lines that begin with `- `, and formulas of their own between $$.
 * Within them **strong**, *emphasis*, $formulas$, {live numbers}, and [words](of a meaning): a colour, changes to set, a
 * lesson, an experiment, or a link. Total: what is not understood stays as it was written, and is said by `complain`.
 */
export function readProse(text: string, complain: (message: string) => void): readonly Block[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => readBlock(part, complain));
}

function readBlock(part: string, complain: (message: string) => void): Block {
  const formula = /^\$\$([\s\S]+)\$\$$/.exec(part);
  if (formula !== null) return { type: 'math', tex: formula[1].trim() };
  const lines = part.split('\n').map((line) => line.trim());
  if (lines.every((line) => line.startsWith('- ')))
    return { type: 'list', items: lines.map((line) => readInline(line.slice(2), complain)) };
  return { type: 'paragraph', content: readInline(lines.join(' '), complain) };
}

/** Each mark ends within so many characters, or is none: so reading takes no longer than the text. */
const MARKS =
  /\$([^$]{1,400})\$|\{([^{}]{1,60})\}|\*\*([^*]{1,400})\*\*|\*([^*]{1,400})\*|\[([^[\]]{1,200})\]\(((?:[^()]|\((?:[^()]|\([^()]{0,200}\))*\)){1,400})\)/g;

export function readInline(text: string, complain: (message: string) => void): readonly Inline[] {
  const found: Inline[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKS)) {
    if (match.index > from) found.push({ type: 'text', text: text.slice(from, match.index) });
    from = match.index + match[0].length;
    const [whole, tex, live, strong, em, words, target] = match;
    if (tex !== undefined) found.push({ type: 'math', tex });
    else if (live !== undefined) found.push(readLive(live.trim()));
    else if (strong !== undefined) found.push({ type: 'strong', text: strong });
    else if (em !== undefined) found.push({ type: 'em', text: em });
    else found.push(readTarget(whole, words, target.trim(), complain));
  }
  if (from < text.length) found.push({ type: 'text', text: text.slice(from) });
  return found;
}

/** `{ratio}`, or `{at first ratio}`. */
function readLive(text: string): Inline {
  const first = text.startsWith(AT_FIRST);
  return { type: 'live', name: first ? text.slice(AT_FIRST.length).trim() : text, first };
}

const AT_FIRST = 'at first ';

function readTarget(whole: string, text: string, target: string, complain: (message: string) => void): Inline {
  const colour = colours.find((each) => each === target);
  if (colour !== undefined) return { type: 'colour', colour, text };
  if (/^https:\/\/\S+$/.test(target)) return { type: 'link', text, href: target };
  // What it says is read where it opens; on a network it is, as a rule, which no scene can hold.
  if (/^(network|landscape)=\S+$/.test(target)) return { type: 'experiment', text, experiment: target };
  const lesson = /^lesson:\s*([\w-]+)$/.exec(target);
  if (lesson !== null) return { type: 'lesson', text, name: lesson[1] };
  const changes: readonly Change[] | string = readChanges(target);
  if (typeof changes !== 'string') return { type: 'set', text, changes };
  complain(
    `${quote(whole)}: in round brackets stands ${colours.join(', ')}, a change as in k = 10, lesson: name, network=… or landscape=…, or https://…`,
  );
  return { type: 'text', text };
}
