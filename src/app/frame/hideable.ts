import { noiseKinds } from '../../engine/noise/registry.ts';
import { optimizerKinds } from '../../engine/optimizers/registry.ts';
import { scheduleKinds } from '../../engine/schedules/registry.ts';
import { landscapes } from '../../landscapes/registry.ts';

/** The parts of the workbench that `hide=` can leave out, from the whole header to a group of settings. */
const parts = [
  'header',
  'settings',
  'transport',
  'sync',
  'verdict',
  'chart',
  'questions',
  'runs',
  'legend',
  // What of the paths is still to come: the faint part, for those who are to guess it.
  'ahead',
  'notes',
  'lookahead',
  'optimizer',
  'schedule',
  'landscape',
  'noise',
  'budget',
] as const;

/** The parts, and the name of any single parameter: a teacher may leave just k and alpha. */
export const hideable: readonly string[] = [
  ...new Set([
    ...parts,
    ...[landscapes, noiseKinds, optimizerKinds, scheduleKinds].flatMap((kinds) =>
      kinds.flatMap(({ parameters }) => parameters.map(({ name }) => name)),
    ),
    'steps',
    'seeds',
    'seed',
  ]),
];

/** What a figure on somebody else's page is not about. */
export const hiddenWhenEmbedded: readonly string[] = [
  'header',
  'settings',
  'sync',
  'verdict',
  'chart',
  'questions',
  'runs',
] satisfies readonly (typeof parts)[number][];
