import { describe, expect, it } from 'vitest';
import { parse } from '../engine/experiment/parse.ts';
import { momentAt, positionOf, timeline } from './playhead.ts';

const line = (run: string, steps: number) => timeline(parse(`run=${run}&steps=${steps}`).experiment);

describe.each([
  ['sgd(lr=0.01)', 7, 7],
  ['lookahead(sgd(lr=0.01),k=1,alpha=0.5)', 4, 8],
  ['lookahead(sgd(lr=0.01),k=5,alpha=0.5)', 12, 14],
  ['lookahead(lookahead(sgd(lr=0.01),k=2,alpha=0.5),k=3,alpha=0.5)', 13, 15],
  ['lookahead(sgd(lr=0.01),k=50,alpha=0.5)', 12, 12],
])('the moments of %s over %d steps', (run, steps, end) => {
  const moments = line(run, steps);

  it('are one for each evaluation and one more for each sync', () => {
    expect(moments.end).toBe(end);
  });

  it('are told apart, in order, and found again', () => {
    for (let index = 0; index <= end; index++) {
      const moment = momentAt(moments, index);
      expect(positionOf(moments, moment)).toBe(index);
      const next = momentAt(moments, index + 1);
      if (index === end) expect(next).toEqual(moment);
      else if (next.sync) expect(next.evaluation).toBe(moment.evaluation);
      else expect(next.evaluation).toBe(moment.evaluation + 1);
    }
    expect(momentAt(moments, Number.POSITIVE_INFINITY).evaluation).toBe(steps);
  });
});

it('a sync comes right after the k-th step', () => {
  const moments = line('lookahead(sgd(lr=0.01),k=5,alpha=0.5)', 20);
  expect(momentAt(moments, 5)).toEqual({ evaluation: 5, sync: false });
  expect(momentAt(moments, 6)).toEqual({ evaluation: 5, sync: true });
  expect(momentAt(moments, 7)).toEqual({ evaluation: 6, sync: false });
});
