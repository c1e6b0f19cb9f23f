import { beforeEach, describe, expect, it } from 'vitest';
import { format, formatRun } from '../../engine/experiment/format.ts';
import { lookahead } from '../../engine/optimizers/lookahead.ts';
import type { OptimizerKind } from '../../engine/optimizers/optimizer.ts';
import { chooseBase, chooseLandscape, choosePair, chooseWrapper, setExperimentValue } from '../edits.ts';
import { open, store } from '../store.ts';
import { proposal, stands, undoProposal } from './proposal.ts';
import { withWrapper } from './wrapper.ts';

const TEXT =
  'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)' +
  '&run=lookahead(sgd(lr=0.01,momentum=0.9),k=7,alpha=0.3,state=reset)&run=inner&run=adam(lr=0.2)&steps=100&seeds=64' +
  '&view=-6.2,2.2,-5,3.2';

const now = () => store.getState().experiment;
const runs = () => now().runs.map(formatRun);
/** What stands beside the choice now. */
const said = () => {
  const { latest } = proposal.getState();
  return latest !== null && stands(latest, now()) ? latest.sentence : null;
};

beforeEach(() => {
  open(TEXT);
  proposal.setState({ latest: null });
});

describe('a well-known pair', () => {
  it('replaces the first run whole, and leaves the others', () => {
    choosePair('ranger');
    expect(runs()).toEqual([
      expect.stringMatching(/^lookahead\(radam\(lr=[\d.]+,beta1=0.95,eps=0.00001\),k=6,alpha=0.5\)$/),
      'inner',
      'adam(lr=0.2)',
    ]);
  });
});

describe('another landscape', () => {
  it('brings its start, its window and the learning rates of all runs, and says so', () => {
    chooseLandscape('beale');
    expect(format(now())).toBe(
      'landscape=beale&start=1,1.5&noise=gaussian(sigma=1)' +
        '&run=lookahead(sgd(lr=0.001,momentum=0.9),k=7,alpha=0.3,state=reset)&run=inner&run=adam(lr=0.1)&steps=100&seeds=64',
    );
    expect(said()).toBe(
      'Start (1,\u00a01.5) and learning rate 0.001 fit Beale; they were (−5,\u00a01) and 0.01. ' +
        'The learning rates of the other runs changed with it. The picture shows its own window.',
    );
  });

  it('stays when what it brought is taken back, and nothing is said any more', () => {
    chooseLandscape('beale');
    undoProposal();
    expect(format(now())).toBe(TEXT.replace('quadratic(condition=36,angle=28)', 'beale'));
    expect(said()).toBeNull();
  });

  it('says only what changed', () => {
    open('landscape=himmelblau&start=1,1.5&run=sgd(lr=0.5)&steps=10');
    chooseLandscape('beale');
    expect(said()).toBe('Learning rate 0.001 fits Beale; it was 0.5.');
  });

  it('says nothing where nothing changed', () => {
    open('landscape=himmelblau&start=1,1.5&run=sgd(lr=0.001)&steps=10');
    chooseLandscape('beale');
    expect(now().landscape.name).toBe('beale');
    expect(said()).toBeNull();
  });

  it('is no longer spoken of after the next edit, and cannot be taken back then', () => {
    chooseLandscape('beale');
    setExperimentValue('steps', 50);
    expect(said()).toBeNull();
    undoProposal();
    expect(now().start).toEqual([1, 1.5]);
  });

  it('that is the same one changes nothing', () => {
    chooseLandscape('quadratic');
    expect(format(now())).toBe(TEXT);
  });
});

describe('another base optimizer', () => {
  it('keeps the wrapper, brings its learning rate, and gives it back', () => {
    chooseBase('adam');
    expect(runs()).toEqual(['lookahead(adam(lr=0.1),k=7,alpha=0.3,state=reset)', 'inner', 'adam(lr=0.2)']);
    expect(said()).toBe('Learning rate 0.1 fits Adam; it was 0.01.');
    undoProposal();
    expect(runs()[0]).toBe('lookahead(adam(lr=0.01),k=7,alpha=0.3,state=reset)');
    expect(said()).toBeNull();
  });

  it('of the same kind keeps its learning rate, and drops what does not go with the new values', () => {
    open('run=lookahead(sgd(lr=0.02,momentum=0.9,nesterov=true))&run=inner&steps=10');
    chooseBase('sgd', { momentum: 0 });
    expect(runs()[0]).toBe('lookahead(sgd(lr=0.02),k=5,alpha=0.5)');
    expect(said()).toBeNull();
  });
});

describe('another wrapper', () => {
  const [k, ...others] = lookahead.parameters;
  // Its k reaches only up to 6, it knows nothing of alpha, and calls its state by other names.
  const other = {
    ...lookahead,
    name: 'other',
    parameters: [
      { ...k, allowed: { min: 1, max: 6, integer: true } },
      ...others
        .filter(({ name }) => name === 'state')
        .map((row) => ({ ...row, default: 'new', options: [{ value: 'new', label: 'new', help: '' }] })),
      { ...k, name: 'beta', default: 3 },
    ],
  } as OptimizerKind;

  it('keeps the optimizer inside and what both can be told, as far as the new one allows', () => {
    const { runs: changed } = withWrapper(now(), 0, other);
    const before = now().runs[0];
    expect(changed[0]).toEqual({
      name: 'other',
      values: { k: 6, state: 'new', beta: 3 },
      inner: before === 'inner' ? undefined : before.inner,
    });
    expect(changed.slice(1)).toEqual(now().runs.slice(1));
  });

  it('can be chosen at every depth, and taken off there', () => {
    open('run=lookahead(lookahead(sgd(lr=0.01),k=3,alpha=0.2),k=2,alpha=0.7)&run=inner&steps=60');
    expect(withWrapper(now(), 1, other).runs[0]).toMatchObject({
      name: 'lookahead',
      inner: { name: 'other', values: { k: 3 }, inner: { name: 'sgd' } },
    });
    chooseWrapper(1, null);
    expect(runs()).toEqual(['lookahead(sgd(lr=0.01),k=2,alpha=0.7)', 'inner']);
  });

  it('none leaves the optimizer by itself, and nothing refers to it', () => {
    chooseWrapper(0, null);
    expect(runs()).toEqual(['sgd(lr=0.01,momentum=0.9)', 'adam(lr=0.2)']);
    chooseWrapper(0, 'lookahead');
    expect(runs()).toEqual(['lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)', 'inner', 'adam(lr=0.2)']);
  });

  it('must be a wrapper', () => {
    chooseWrapper(0, 'adam');
    chooseWrapper(0, 'nosuch');
    expect(format(now())).toBe(TEXT);
  });
});
