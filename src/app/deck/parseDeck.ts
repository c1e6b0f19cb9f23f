import { withoutAddress } from '../../engine/experiment/pairs.ts';
import { parse } from '../../engine/experiment/parse.ts';
import { type Problem, quote } from '../../engine/experiment/problem.ts';
import { parseNetwork } from '../../engine/networks/experiment/parseNetwork.ts';
import { splitFrame } from '../frame/frame.ts';
import { hiddenWhenEmbedded } from '../frame/hideable.ts';
import { isAside, splitColumns } from './columns.ts';
import { type Deck, type LineProblem, MOST_CHARACTERS, MOST_SCENES, type Scene } from './deck.ts';

const LISTED = 40;
const LONGEST_TITLE = 200;

/**
 * Reads a lecture. Total: a line that cannot be understood is named with its number and the reason, and the others are
 * kept. Where a formula of one's own is mentioned, whoever calls this has awaited `loadFormulas()`.
 */
export function parseDeck(text: string): Deck {
  const scenes: Scene[] = [];
  const problems: LineProblem[] = [];
  let problemCount = 0;
  const lines = text.slice(0, MOST_CHARACTERS).split(/\r\n|\r|\n/);
  lines.forEach((line, index) => {
    if (isAside(line)) return;
    const read = readLine(line, index + 1, scenes.length);
    if (read.scene !== null) scenes.push(read.scene);
    problemCount += read.messages.length;
    for (const message of read.messages) {
      if (problems.length < LISTED) problems.push({ line: index + 1, message, leftOut: read.scene === null });
    }
  });
  if (text.length <= MOST_CHARACTERS) return { scenes, problems, problemCount };
  const message = `the text is longer than ${MOST_CHARACTERS} characters; what comes after them is left out`;
  return {
    scenes,
    problems: [...problems, { line: lines.length, message, leftOut: false }],
    problemCount: problemCount + 1,
  };
}

interface ReadLine {
  /** Null where the line makes none. */
  readonly scene: Scene | null;
  readonly messages: readonly string[];
}

function readLine(line: string, number: number, before: number): ReadLine {
  const [title, experiment, note = ''] = splitColumns(line);
  if (experiment === undefined)
    return leftOut(`${quote(line.trim())} has no experiment; a scene is written as title | experiment | note`);
  if (experiment === '') return leftOut('the experiment between the two | is missing');
  if (!experiment.includes('=') && !experiment.includes('#'))
    return leftOut(`${quote(experiment)} is not an experiment, which says things like landscape=booth`);
  if (before >= MOST_SCENES) return leftOut(`a lecture has at most ${MOST_SCENES} scenes`);

  const messages: string[] = [];
  const report = ({ message }: Problem) => messages.push(message);
  const { frame, rest, problems } = splitFrame(withoutAddress(experiment, report));
  if (frame.page !== 'workbench' && frame.page !== 'networks')
    return leftOut(`the link opens the page ${frame.page}; a scene shows an experiment on a landscape or a network`);
  const read = frame.page === 'networks' ? parseNetwork(rest) : parse(rest);
  for (const problem of [...problems, ...read.problems]) report(problem);
  if (title === '') messages.push(`has no title; it is called Scene ${before + 1}`);
  if (title.length > LONGEST_TITLE) messages.push(`the title is longer than ${LONGEST_TITLE} characters and is cut`);
  const scene = {
    title: title === '' ? `Scene ${before + 1}` : title.slice(0, LONGEST_TITLE),
    page: frame.page,
    experiment: rest,
    hide: frame.embed ? [...new Set([...frame.hide, ...hiddenWhenEmbedded])] : frame.hide,
    note,
    line: number,
  };
  return { scene, messages };
}

function leftOut(message: string): ReadLine {
  return { scene: null, messages: [message] };
}
