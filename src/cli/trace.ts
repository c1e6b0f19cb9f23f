import { createRequire } from 'node:module';
import process from 'node:process';
import { programOf } from '../engine/code/programOf.ts';
import { parse } from '../engine/experiment/parse.ts';
import { type FormulaReader, loadFormulas, mentionsFormula } from '../landscapes/formulas.ts';
import { answer } from './answer.ts';
import { type AnswerRequest, readArguments } from './arguments.ts';
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
  let first = true;
  for await (const { text, place } of given === null ? standardInput() : [{ text: given, place: '' }]) {
    if (mentionsFormula(text)) await loadFormulas(requireReader);
    const { experiment, problems } = parse(text);
    for (const problem of problems) complain(`${place}${problemLine(problem)}`);
    if (problems.length > 0) continue;
    const program = form.code && programOf(experiment, form.code);
    if (program?.type === 'none') complain(`${place}${program.message}`);
    else yield* chunks(program === undefined ? answer(experiment, form, first) : [first ? '' : '\n\n', program.text]);
    first = false;
  }
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

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = MISTAKEN;
}
