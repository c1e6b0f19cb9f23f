import { createRequire } from 'node:module';
import process from 'node:process';
import { parse } from '../engine/experiment/parse.ts';
import type { Problem } from '../engine/experiment/problem.ts';
import { datasetKind } from '../engine/networks/data/registry.ts';
import { isNetworkText } from '../engine/networks/experiment/networkText.ts';
import { parseNetwork } from '../engine/networks/experiment/parseNetwork.ts';
import { type FormulaReader, loadFormulas, mentionsFormula } from '../landscapes/formulas.ts';
import { problemLine } from './problemLine.ts';
import { chunks, pour } from './streams.ts';
import type { Answer, Plan } from './study/command.ts';
import { Mistake } from './study/mistake.ts';
import { networkCommandOf } from './study/networkCommandOf.ts';
import { readStudyRequest, type StudyRequest } from './study/request.ts';
import { studyHelp } from './studyHelp.ts';

/** Exit codes: for what the user can mend (an option, a problem in the experiment), and for all else. */
const MISTAKEN = 2;
const FAILED = 1;

void study(process.argv.slice(2));

/** A function, for the same reason as in trace.ts. */
async function study(words: readonly string[]): Promise<void> {
  // Whoever has closed the pipe for both outputs (2>&1 | head) is not to be told about it.
  process.stderr.on('error', () => {});
  try {
    const request = readStudyRequest(words);
    await pour(request.type === 'help' ? [studyHelp] : await answered(request), process.stdout);
  } catch (error) {
    const mistaken = error instanceof Mistake;
    const message = error instanceof Error ? error.message : error;
    process.stderr.write(mistaken ? `${message} (--help says more)\n` : `study: ${message}\n`);
    process.exitCode = mistaken ? MISTAKEN : FAILED;
  }
}

type Asked = Extract<StudyRequest, { type: 'study' }>;

async function answered(request: Asked): Promise<Iterable<string>> {
  const { text, part, format } = request;
  const { plan, header, problems } = isNetworkText(text) ? await networkPlan(request) : await landscapePlan(request);
  if (problems.length > 0) {
    for (const problem of problems) process.stderr.write(`${problemLine(problem)}\n`);
    process.exitCode = MISTAKEN;
    return [];
  }
  const answer = computed(plan());
  if (format === 'json') return chunks(answer.json());
  return chunks(headed(part.index === 0 ? [`${header}\n`] : [], answer.csv()));
}

interface Planned {
  readonly problems: readonly Problem[];
  readonly header: string;
  readonly plan: () => Plan;
}

async function landscapePlan({ command, text, options, part }: Asked): Promise<Planned> {
  if (mentionsFormula(text)) await loadFormulas(requireReader);
  const { experiment, problems } = parse(text);
  return { problems, header: command.header, plan: () => command.plan(experiment, options, part) };
}

async function networkPlan({ command, text, options, part }: Asked): Promise<Planned> {
  const network = networkCommandOf(command, options);
  const { experiment, problems } = parseNetwork(text);
  await datasetKind(experiment.data.name)?.load?.(requireDigits());
  return { problems, header: network.header, plan: () => network.plan(experiment, options, part) };
}

function* headed(header: readonly string[], rows: Iterable<string>): Generator<string> {
  yield* header;
  yield* rows;
}

/** To whoever watches, each further per cent is shown in one line that is wiped in the end. */
function computed(plan: Plan): Answer {
  const watched = process.stderr.isTTY;
  let shown = -1;
  for (;;) {
    const { done, value } = plan.next();
    if (done) {
      if (shown >= 0) process.stderr.write('\r     \r');
      return value;
    }
    const percent = Math.floor(100 * value);
    if (!watched || percent <= shown || percent >= 100) continue;
    shown = percent;
    process.stderr.write(`\r${String(percent).padStart(3)} %`);
  }
}

/** By `require`, as in trace.ts. */
async function requireReader(): Promise<FormulaReader> {
  // What a path stands for, the compiler knows from `import` only.
  return createRequire(import.meta.url)('../landscapes/formula/formulaReader.ts') as FormulaReader;
}

/** Likewise; the one data set that is fetched. */
function requireDigits(): string {
  return (createRequire(import.meta.url)('../engine/networks/data/digits/samples.ts') as Digits).samples;
}

type Digits = typeof import('../engine/networks/data/digits/samples.ts');
