import { unknownName } from '../../engine/experiment/problem.ts';
import { wholes } from './changedNames.ts';
import { after, isExperiment, readChanges, settableNames } from './changes.ts';
import type { Condition } from './condition.ts';
import type { Goal } from './lesson.ts';
import { readCondition } from './readCondition.ts';
import type { SceneExperiment } from './sceneExperiment.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A line of a scene's head: `key: value`. */
export interface HeadLine {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

export type Complain = (line: number, message: string) => void;

/** When the scene is done: what `until`, `bet` or `puzzle` says; null where that cannot be read. */
export function readGoal(
  head: ReadonlyMap<string, readonly HeadLine[]>,
  experiment: SceneExperiment,
  complain: Complain,
): Goal | null {
  const [until, bet, puzzle] = (['until', 'bet', 'puzzle'] as const).map((key) => head.get(key)?.[0]);
  if (bet !== undefined) return readBet(bet, head, experiment, complain);
  if (puzzle !== undefined) {
    const [goal, may = ''] = puzzle.value.split(/;\s*may change\s+/);
    const condition = readFor(experiment, { ...puzzle, value: goal }, complain);
    const allowed = [...settableNames(experiment), ...wholes];
    const mayChange = readNames({ ...puzzle, value: may }, allowed, complain) ?? [];
    if (mayChange.length === 0) complain(puzzle.line, 'say what may be changed, as in …; may change k, alpha');
    return condition === null || mayChange.length === 0 ? null : { type: 'puzzle', condition, mayChange };
  }
  const condition = until && readFor(experiment, until, complain);
  return condition ? { type: 'until', condition } : null;
}

function readBet(
  bet: HeadLine,
  head: ReadonlyMap<string, readonly HeadLine[]>,
  experiment: SceneExperiment,
  complain: Complain,
): Goal | null {
  const written = head.get('reveal')?.[0];
  if (written === undefined) {
    complain(bet.line, 'a bet needs reveal:, the changes or the experiment that decide it');
    return null;
  }
  const reveal = isExperiment(written.value) ? written.value : readChanges(written.value);
  const decided = typeof reveal === 'string' && reveal !== written.value ? reveal : after(experiment, reveal);
  if (typeof decided === 'string') {
    complain(written.line, decided);
    return null;
  }
  const choices = (head.get('choice') ?? []).flatMap((line) => {
    const [says, condition = 'otherwise'] = line.value.split('|').map((part) => part.trim());
    if (condition === 'otherwise') return { says, condition: null };
    const read = readFor(decided, { ...line, value: condition }, complain);
    return read === null ? [] : { says, condition: read };
  });
  if (choices.length >= 2) return { type: 'bet', choices, reveal };
  complain(bet.line, 'a bet needs two choices at least, as in choice: It ends lower | ratio > 1');
  return null;
}

/** A condition on this experiment. */
export function readFor(experiment: SceneExperiment, { value, line }: HeadLine, complain: Complain): Condition | null {
  const condition = readCondition(value, vocabularyOf(experiment));
  if (typeof condition !== 'string') return condition;
  complain(line, condition);
  return null;
}

/** Names parted by commas, the unknown ones left out and said. */
export function readNames(
  line: HeadLine | undefined,
  known: readonly string[],
  complain: Complain,
): readonly string[] | null {
  if (line === undefined || line.value.trim() === '') return null;
  const names = line.value.split(',').map((part) => part.trim());
  if (names.length === 1 && names[0] === 'none') return [];
  for (const name of names) if (!known.includes(name)) complain(line.line, unknownName('name', name, known));
  return names.filter((name) => known.includes(name));
}
