import { examples } from '../examples/examples.ts';
import { joinColumns } from './columns.ts';

/** A scene of the example lecture: an example of the gallery, under the lecture's own title. */
interface Entry {
  readonly title: string;
  /** The title of the example, whose outcome its own tests hold. */
  readonly example: string;
  /** What is said after the example's own text: where to stand, which question to open. */
  readonly more?: string;
  /** What of the example's text is left out, so that the verdict compares what the scene is about. */
  readonly without?: string;
  readonly note: string;
}

/** A lecture of ten scenes on what Lookahead does, where it helps, where it does not, and what else would have helped. */
export const entries: readonly Entry[] = [
  {
    title: 'Where will it go from here?',
    example: 'Down the middle',
    more: 'at=0&hide=ahead,verdict,lookahead',
    note: 'The ravine is steep across and gentle along. Let people guess what SGD with momentum does, then play with Space.',
  },
  {
    title: 'k steps forward, 1 step back',
    example: 'Down the middle',
    more: 'at=5',
    note: 'E explains one cycle in slow motion: k fast steps, the pull-back by α, and the fast weights start again from the slow ones.',
  },
  {
    title: 'At the bottom: less jitter, because it averages',
    example: 'Calmer: the noisy quadratic',
    note: 'Both arrive. What differs is the noise that is left. Ask why an average of the last points would do something similar.',
  },
  {
    title: 'But so does half the learning rate',
    example: 'Half the learning rate does it, too',
    note: 'The same floor, without slow weights. A fair comparison gives both methods their own best learning rate.',
  },
  {
    title: 'A learning rate that SGD alone cannot bear',
    example: 'Only Lookahead survives',
    note: 'Every step overshoots. With an odd k the pull-back lands between two overshoots. Drag k by one and look again.',
  },
  {
    title: 'Where momentum is speed, it costs speed',
    example: 'Rosenbrock: it loses',
    note: 'In a long bent valley momentum is speed, and half of it is thrown away at every sync. Lookahead ends higher here.',
  },
  {
    title: 'The wrong rhythm',
    example: 'Wrong rhythm: it stalls',
    note: 'After k = 10 steps the swing is back where it began, so the slow weights hardly move. R brings the scene back after dragging k.',
  },
  {
    title: 'What happens to the momentum at a sync',
    example: 'Blow-up',
    note: 'Kept, the momentum excites the swing until it diverges. In the workbench, pull it back or set it to zero, and it is calm.',
  },
  {
    title: 'Which k and α end lower?',
    example: 'Down the middle',
    more: 'study=map',
    note: 'Each cell is one k and α, over all seeds, against the same SGD without Lookahead. Hatched: it diverges. Pale: the seeds cannot tell.',
  },
  {
    title: 'Averaging alone ends as low here',
    example: 'Averaging alone ends as low',
    without: '&run=inner',
    note: 'An average that never feeds back does as well on this landscape. What is left for Lookahead is where feeding back helps: scene 5.',
  },
];

/** As the text that is edited. Throws where an example is gone, which a test would tell first. */
export function exampleDeck(): string {
  const lines = entries.map(({ title, example, more, without, note }) => {
    const found = examples.find((each) => each.title === example);
    if (found === undefined) throw new Error(`No example is called ${example}`);
    return joinColumns([title, changed(found.experiment, without, more), note]);
  });
  return [COMMENT, ...lines].join('\n');
}

const COMMENT = '# What Lookahead does: ten scenes. A line is a scene: title | experiment | note';

function changed(experiment: string, without = '', more?: string): string {
  const kept = experiment.replace(without, '');
  return more === undefined ? kept : `${kept}&${more}`;
}
