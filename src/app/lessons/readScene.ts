import { quote, unknownName } from '../../engine/experiment/problem.ts';
import { changedNames } from './changedNames.ts';
import { after, type Change, isExperiment, readChanges, settableNames, withChanges } from './changes.ts';
import {
  type Beside,
  type Block,
  besides,
  type Goal,
  type Inline,
  type NetworkFigure,
  networkFigures,
  type Scene,
} from './lesson.ts';
import { hasQuantity } from './quantities.ts';
import { type Complain, type HeadLine, readFor, readGoal, readNames } from './readGoal.ts';
import { readInline, readProse } from './readProse.ts';
import { isNetwork, parseExperiment, type SceneExperiment } from './sceneExperiment.ts';

export interface SceneText {
  readonly title: string;
  readonly head: readonly HeadLine[];
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** Keys of a scene's head; those that may come more than once are marked. */
export const sceneKeys = {
  experiment: 'once',
  beside: 'once',
  figures: 'once',
  controls: 'once',
  point: 'once',
  do: 'once',
  until: 'once',
  bet: 'once',
  choice: 'often',
  reveal: 'once',
  puzzle: 'once',
  solution: 'once',
  expect: 'often',
  'expect after': 'often',
  'expect at': 'often',
} as const;

/** What the ring can be put around beside the controls. */
export const pointable = [
  'play',
  'step',
  'seed',
  'start',
  'handle',
  'smoothed',
  'chart',
  'question',
  'verdict',
] as const;

/** Likewise in a scene on a network. */
export const pointableOnNetworks = [...networkFigures, 'verdict'] as const;

/** Reads a scene; null where too little of it can be understood to show it. Whatever is wrong is said. */
export function readScene(text: SceneText, complain: Complain): Scene | null {
  const head = headOf(text.head, complain);
  const written = head.get('experiment')?.[0];
  if (written === undefined) {
    complain(text.line, 'the scene has no experiment; write one as in experiment: landscape=rosenbrock&run=…');
    return null;
  }
  const { experiment, problems } = parseExperiment(written.value);
  for (const { message } of problems) complain(written.line, message);
  if (problems.length > 0) return null;
  const goal = readGoal(head, experiment, complain);
  if (goal === null) {
    complain(text.line, 'there is nothing to do in the scene; give it until:, bet: or puzzle:');
    return null;
  }
  const one = (key: keyof typeof sceneKeys) => head.get(key)?.[0];
  const conditions = (key: 'expect' | 'expect after', of: SceneExperiment) =>
    (head.get(key) ?? []).flatMap((line) => readFor(of, line, complain) ?? []);
  const solution = readSolution(one('solution'), experiment, complain);
  const later = laterOf(goal, solution, experiment);
  const said = one('do') ?? one('bet');
  const pointed = isNetwork(experiment) ? pointableOnNetworks : pointable;
  const base = {
    title: text.title,
    text: written.value,
    controls: readNames(one('controls'), settableNames(experiment), complain) ?? ['k', 'alpha'],
    point: readNames(one('point'), [...settableNames(experiment), ...pointed], complain) ?? [],
    task: said === undefined ? [] : readInline(said.value, (message) => complain(said.line, message)),
    goal,
    solution,
    expect: conditions('expect', experiment),
    expectAfter: conditions('expect after', later),
    expectAt: (head.get('expect at') ?? []).flatMap((line) => readExpectAt(line, experiment, complain) ?? []),
    before: knownOnly(text.before, experiment, text.line, complain),
    after: knownOnly(text.after, later, text.line, complain),
  };
  if (isNetwork(experiment)) {
    misplaced(
      one('beside'),
      `a scene on a network has no beside:; say figures: ${networkFigures.join(', ')}`,
      complain,
    );
    return { ...base, page: 'networks', experiment, figures: readFigures(one('figures'), complain) };
  }
  misplaced(one('figures'), `only a scene on a network has figures:; say beside: ${besides.join(', ')}`, complain);
  return { ...base, page: 'workbench', experiment, beside: readBeside(one('beside'), complain) };
}

/** The lines by their keys; unknown and doubled ones are left out and said. */
function headOf(lines: readonly HeadLine[], complain: Complain): ReadonlyMap<string, readonly HeadLine[]> {
  const found = new Map<string, HeadLine[]>();
  for (const line of lines) {
    const known = Object.entries(sceneKeys).find(([key]) => key === line.key);
    const before = found.get(line.key);
    if (known === undefined) complain(line.line, unknownName('key', line.key, Object.keys(sceneKeys)));
    else if (before === undefined) found.set(line.key, [line]);
    else if (known[1] === 'often') before.push(line);
    else complain(line.line, `${line.key} is given twice; the first counts`);
  }
  return found;
}

/** The experiment that the prose after the thing to do is about. */
function laterOf(goal: Goal, solution: readonly Change[] | string, experiment: SceneExperiment): SceneExperiment {
  const later = after(experiment, goal.type === 'bet' ? goal.reveal : solution);
  return typeof later === 'string' ? experiment : later;
}

function readSolution(
  line: HeadLine | undefined,
  experiment: SceneExperiment,
  complain: Complain,
): readonly Change[] | string {
  if (line === undefined) return [];
  const changes = isExperiment(line.value) ? line.value : readChanges(line.value);
  const fault = typeof changes === 'string' && changes !== line.value;
  const changed = fault ? changes : after(experiment, changes);
  if (typeof changed !== 'string') {
    if (changedNames(experiment, changed).length === 0) complain(line.line, 'the solution changes nothing');
    return changes;
  }
  complain(line.line, changed);
  return [];
}

/** `k = 20: ratio < 0.1` */
function readExpectAt(
  line: HeadLine,
  experiment: SceneExperiment,
  complain: Complain,
): Scene['expectAt'][number] | null {
  const [written, condition = ''] = line.value.split(':');
  const changes = readChanges(written);
  const changed = typeof changes === 'string' ? changes : withChanges(experiment, changes);
  if (typeof changes === 'string' || typeof changed === 'string') {
    complain(line.line, String(changed));
    return null;
  }
  const read = readFor(changed, { ...line, value: condition.trim() }, complain);
  return read === null ? null : { changes, condition: read };
}

function readBeside(line: HeadLine | undefined, complain: Complain): Beside {
  if (line === undefined) return 'nothing';
  const beside = besides.find((each) => each === line.value);
  if (beside === undefined) complain(line.line, unknownName('thing beside the picture', line.value, besides));
  return beside ?? 'nothing';
}

/** A network's figures; its curves where none is asked for. */
function readFigures(line: HeadLine | undefined, complain: Complain): readonly NetworkFigure[] {
  const names = readNames(line, networkFigures, complain) ?? [];
  return names.length === 0 ? ['curves'] : networkFigures.filter((each) => names.includes(each));
}

/** A key that belongs to scenes of the other kind. */
function misplaced(line: HeadLine | undefined, message: string, complain: Complain): void {
  if (line !== undefined) complain(line.line, message);
}

/** The prose; live numbers that the experiment does not have are said, and stay as they were written. */
function knownOnly(text: string, experiment: SceneExperiment, line: number, complain: Complain): readonly Block[] {
  const check = (inline: Inline): Inline => {
    if (inline.type === 'set') {
      const changed = withChanges(experiment, inline.changes);
      if (typeof changed === 'string') complain(line, changed);
      return typeof changed === 'string' ? { type: 'text', text: inline.text } : inline;
    }
    if (inline.type !== 'live' || hasQuantity(inline.name, experiment)) return inline;
    complain(line, `there is no number ${quote(inline.name)} to be shown`);
    return { type: 'text', text: `{${inline.name}}` };
  };
  return readProse(text, (message) => complain(line, message)).map((block) => {
    if (block.type === 'paragraph') return { ...block, content: block.content.map(check) };
    return block.type === 'list' ? { ...block, items: block.items.map((item) => item.map(check)) } : block;
  });
}
