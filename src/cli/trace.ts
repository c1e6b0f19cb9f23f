import { createRequire } from 'node:module';
import process from 'node:process';
import { programOf } from '../engine/code/programOf.ts';
import { parse } from '../engine/experiment/parse.ts';
import { isNetworkText } from '../engine/networks/experiment/networkText.ts';
import { parseNetwork } from '../engine/networks/experiment/parseNetwork.ts';
import { type FormulaReader, loadFormulas, mentionsFormula } from '../landscapes/formulas.ts';
import { answer } from './answer.ts';
import { type AnswerRequest, type Form, readArguments } from './arguments.ts';
import { help } from './help.ts';
import { problemLine } from './problemLine.ts';
import { chunks, lines, pour } from './streams.ts';

/** Exit codes: for what the user can mend (an unknown option, a problem in an experiment), and for all else. */
const MISTAKEN = 2;
const FAILED = 1;

void trace(process.argv.slice(2));

/** A function, because the program is loaded by `require` (see scripts/trace.mjs), which knows no await outside of one. */
async function trace(words: readonly string[]): Promise<void> {
  // Whoever has closed the pipe for both outputs (2>&1 | head) is not to be told about it.
  process.stderr.on('error', () => {});
  const request = readArguments(words);
  if (request.type === 'mistake') {
    complain(`${request.message} (--help says more)`);
    return;
  }
  try {
    await pour(request.type === 'help' ? [help] : answers(request), process.stdout);
  } catch (error) {
    process.stderr.write(`trace: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = FAILED;
  }
}

async function* answers({ text: given, form }: AnswerRequest): AsyncGenerator<string> {
  /** The kinds of experiments that have been printed, each of which has a header of its own; in a table, all in one. */
  const printed = new Set<string>();
  for await (const { text, place } of given === null ? standardInput() : [{ text: given, place: '' }]) {
    const network = isNetworkText(text);
    const { mistakes, answer } = network ? readNetwork(text, form) : await readLandscape(text, form);
    for (const mistake of mistakes) complain(`${place}${mistake}`);
    if (mistakes.length > 0) continue;
    const kind = network && !form.summary ? 'network' : '';
    yield* chunks(await answer(!printed.has(kind)));
    printed.add(kind);
  }
}

interface Readable {
  /** A line for each; with any of them, there is no answer. */
  readonly mistakes: readonly string[];
  /** `first`: nothing of its kind has been printed before. */
  readonly answer: (first: boolean) => Iterable<string> | Promise<Iterable<string>>;
}

async function readLandscape(text: string, form: Form): Promise<Readable> {
  if (mentionsFormula(text)) await loadFormulas(requireReader);
  const { experiment, problems } = parse(text);
  const program = form.code && programOf(experiment, form.code);
  const mistakes = problems.map(problemLine);
  if (program?.type === 'none') return { mistakes: [...mistakes, program.message], answer: () => [] };
  return {
    mistakes,
    answer: (first) => (program === undefined ? answer(experiment, form, first) : [first ? '' : '\n\n', program.text]),
  };
}

function readNetwork(text: string, form: Form): Readable {
  const { experiment, problems } = parseNetwork(text);
  const mistakes = problems.map(problemLine);
  if (form.code !== undefined) mistakes.push('--code writes programs of landscapes, not of networks');
  return { mistakes, answer: (first) => requireNetwork().networkAnswer(experiment, form, first, say) };
}

/** TensorFlow.js takes half a second to load, which others are spared. */
function requireNetwork(): typeof import('./network/answer.ts') {
  return createRequire(import.meta.url)('./network/answer.ts') as typeof import('./network/answer.ts');
}

/** By `require`, as the program itself is loaded: an `import` in mid-run would not be understood (scripts/trace.mjs). */
async function requireReader(): Promise<FormulaReader> {
  // What a path stands for, the compiler knows from `import` only.
  return createRequire(import.meta.url)('../landscapes/formula/formulaReader.ts') as FormulaReader;
}

/** The experiments that come in, each with the place where it stands, to begin a line about it. */
async function* standardInput(): AsyncGenerator<{ readonly text: string; readonly place: string }> {
  if (process.stdin.isTTY) process.stderr.write('Experiments, one per line (--help says more, Ctrl+D ends):\n');
  let line = 0;
  for await (const text of lines(process.stdin.setEncoding('utf8'))) {
    line++;
    if (text.trim() !== '') yield { text, place: `line ${line}: ` };
  }
}

function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

function complain(message: string): void {
  say(message);
  process.exitCode = MISTAKEN;
}
