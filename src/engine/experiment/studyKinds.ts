import type { ChoiceParameter, NumberParameter, Parameter, TextParameter } from '../../landscapes/parameter.ts';

/** The questions that need many runs, one of which is open beside an experiment. The experiment's results do not depend on it. */
export interface StudyKind {
  readonly name: 'map' | 'sweep' | 'basins' | 'cycle' | 'cloud';
  /** As on its tab. */
  readonly title: string;
  /** The question that it answers. */
  readonly question: string;
  readonly parameters: readonly Parameter[];
}

const metric: ChoiceParameter = {
  type: 'choice',
  name: 'metric',
  label: 'measured by',
  help: 'What is compared.',
  constant: true,
  default: 'final',
  options: [
    { value: 'final', label: 'final loss', help: 'the loss at the last sync' },
    { value: 'area', label: 'loss on the way', help: 'the mean loss over all syncs: the area under the curve' },
    { value: 'reach', label: 'steps to a level', help: 'gradient steps until the loss stays below a level' },
    { value: 'diverged', label: 'diverged seeds', help: 'the share of seeds that diverge' },
  ],
};

const of: TextParameter = {
  type: 'text',
  name: 'of',
  label: 'varied',
  help: 'Which number of the experiment is varied.',
  constant: true,
  default: 'lr',
  maxLength: 40,
  fault: (text) =>
    /^[A-Za-z][A-Za-z0-9]*$/.test(text) ? null : { message: 'it must be the name of a parameter, as in lr', at: null },
  examples: [],
};

const show: ChoiceParameter = {
  type: 'choice',
  name: 'show',
  label: 'shown',
  help: 'Whose basins are drawn over the landscape.',
  constant: true,
  default: 'study',
  options: [
    { value: 'study', label: 'with', help: 'which minimum the first run reaches from each start' },
    { value: 'baseline', label: 'without', help: 'likewise the run that it is compared with' },
    { value: 'difference', label: 'difference', help: 'the starts from which the two end in different places' },
  ],
};

const grid: NumberParameter = {
  type: 'number',
  name: 'grid',
  label: 'starts along each side',
  help: 'How many starts there are along each side of the picture.',
  constant: true,
  advanced: true,
  default: 256,
  allowed: { min: 16, max: 1024, integer: true },
  slider: { min: 64, max: 1024, scale: 'log', step: 2 },
  marks: [64, 128, 256, 512, 1024],
};

export const studyKinds: readonly StudyKind[] = [
  { name: 'map', title: 'k and α', question: 'Which k and α end lower?', parameters: [metric] },
  { name: 'sweep', title: 'One number', question: 'How much does it depend on one number?', parameters: [of, metric] },
  { name: 'basins', title: 'Starts', question: 'Which minimum does each start reach?', parameters: [show, grid] },
  { name: 'cycle', title: 'Smoother?', question: 'Does it smooth the landscape?', parameters: [] },
  { name: 'cloud', title: 'Spread', question: 'How far apart do the seeds end up?', parameters: [] },
];

export function studyKind(name: string): StudyKind | undefined {
  return studyKinds.find((kind) => kind.name === name);
}
