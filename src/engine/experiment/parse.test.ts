import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { experimentOf } from '../../../test/support.ts';
import { landscapeNamed } from '../../landscapes/registry.ts';
import { DEFAULT_TEXT } from './defaults.ts';
import { optimizersOf } from './experiment.ts';
import { format, formatOptimizer } from './format.ts';
import { parse } from './parse.ts';

// What becomes of single texts; notation.test.ts does the same for thousands that nobody wrote.

const LOOKAHEAD = 'lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)';
/** What Beale’s function advises where the text says nothing. */
const BEALE = experimentOf('landscape=beale&run=sgd');
const [ADVISED_LR, ADVISED_START] = [optimizersOf(BEALE)[0].values.lr, BEALE.start.join(',')];
const WELL = `landscape=beale&start=1,2&noise=gaussian(sigma=2)&run=${LOOKAHEAD}&run=inner&steps=50&seeds=4`;

/** The messages, and the canonical text of what is done instead. */
function read(text: string): { readonly problems: string[]; readonly text: string } {
  const { experiment, problems } = parse(text);
  return { problems: problems.map(({ message }) => message), text: format(experiment) };
}

describe('published addresses', () => {
  const lines = readFileSync(new URL('../../../test/publishedAddresses.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');

  test.each(lines)('%s', (line) => {
    expect(read(line)).toEqual({ problems: [], text: line });
    expect(read(`https://lab.example/index.html?utm=1#${line}`)).toEqual({ problems: [], text: line });
  });

  test.each(lines)('with its # encoded, as some programs hand links on: %s', (line) => {
    for (const link of [
      `https://lab.example/index.html?utm=1%23${line}`,
      `%23${line}`,
      `https://lab.example/#%23${line}`,
    ])
      expect(read(link)).toEqual({ problems: [], text: line });
  });

  test('the default is one of them', () => {
    expect(lines).toContain(DEFAULT_TEXT);
  });
});

describe('an empty text', () => {
  test.each(['', '   ', '#', 'https://lab.example/', 'https://lab.example/#', ' http://localhost:4173/lab/ '])(
    '%j is the default experiment',
    (text) => {
      expect(read(text)).toEqual({ problems: [], text: DEFAULT_TEXT });
    },
  );
});

describe('what is missing', () => {
  test('is filled from the landscape’s advice and the optimizers’ defaults, and written out', () => {
    const land = landscapeNamed('himmelblau');
    const { sgd = 0, adam = 0 } = land?.advisedLr({}) ?? {};
    const text = read('landscape=himmelblau&run=lookahead(adam)&run=sgd(momentum=0.9)').text;
    expect(text).toBe(
      `landscape=himmelblau&start=${land?.start({}).join(',')}&run=lookahead(adam(lr=${adam}),k=5,alpha=0.5)&run=sgd(lr=${sgd},momentum=0.9)&steps=100`,
    );
  });

  test('without any run, Lookahead over SGD with momentum is studied beside its inner optimizer', () => {
    const { runs } = experimentOf('landscape=quadratic(condition=10)');
    expect(runs.map((run) => (run === 'inner' ? run : formatOptimizer(run)))).toEqual([
      'lookahead(sgd(lr=0.036,momentum=0.9),k=5,alpha=0.5)',
      'inner',
    ]);
  });

  test('constants that never change are left out of the canonical text', () => {
    const text = 'landscape=beale&start=1,2&run=adam(lr=0.1)&steps=50';
    const long =
      'noise=none&seed=1&seeds=1&show=1&steps=50&run=adam(lr=0.1,beta1=0.9,beta2=0.999,eps=1e-8,weightDecay=0)&start=1,2&landscape=beale';
    expect(read(long)).toEqual({ problems: [], text });
  });
});

describe('ways of writing', () => {
  test('what a link says to the app is no problem', () => {
    const { experiment, problems } = parse(
      'https://example.org/#embed=1&hide=chart,k&lesson=calmer&scene=3&landscape=booth',
    );
    expect(problems).toEqual([]);
    expect(experiment.landscape.name).toBe('booth');
  });

  test.each([
    [
      'spaces and line ends',
      ` landscape = beale (  ) & start = 1 , 2 &run= sgd ( lr = 0.1 ,\n momentum = 0.5 ) & steps = 50 `,
    ],
    ['percent signs', 'landscape=beale&start=1%2C2&run=sgd%28lr%3D0.1%2Cmomentum%3D0.5%29&steps=50'],
    ['another order', 'steps=50&run=sgd(momentum=0.5,lr=0.1)&start=1,2&landscape=beale'],
    ['other numerals', 'landscape=beale&start=+1.0,.2e1&run=sgd(lr=1e-1,momentum=0.50)&steps=5e1'],
    ['a link', 'http://localhost:4173/#landscape=beale&start=1,2&run=sgd(lr=0.1,momentum=0.5)&steps=50'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({
      problems: [],
      text: 'landscape=beale&start=1,2&run=sgd(lr=0.1,momentum=0.5)&steps=50',
    });
  });
});

describe('what cannot be taken as it stands is reported beside the thing, and the rest is kept', () => {
  const replace = (from: string, to: string) => WELL.replace(from, to);

  test.each([
    [
      'a mistyped landscape',
      replace('beale', 'rosenbrok'),
      ['unknown landscape “rosenbrok”; did you mean rosenbrock? Using rosenbrock.'],
      replace('beale', 'rosenbrock'),
    ],
    [
      'an unknown landscape',
      replace('beale', 'alps(b=2)'),
      [expect.stringMatching(/^unknown landscape “alps”; known: .* Using quadratic\(condition=36,angle=28\)\.$/)],
      replace('beale', 'quadratic(condition=36,angle=28)'),
    ],
    [
      'a mistyped noise',
      replace('gaussian', 'gausian'),
      ['unknown noise “gausian”; did you mean gaussian? Using gaussian.'],
      WELL,
    ],
    [
      'an unknown noise',
      replace('gaussian', 'pink'),
      [expect.stringMatching(/^unknown noise “pink”; known: .* Using none\.$/)],
      replace('&noise=gaussian(sigma=2)', ''),
    ],
    [
      'minibatches without data',
      replace('gaussian(sigma=2)', 'minibatch(size=8)'),
      ['minibatch needs a landscape made of data, which beale is not; known: least-squares, logistic. Using none.'],
      replace('&noise=gaussian(sigma=2)', ''),
    ],
    [
      'a mistyped optimizer',
      replace('lookahead', 'lookahed'),
      ['unknown optimizer “lookahed”; did you mean lookahead? Using lookahead.'],
      WELL,
    ],
    [
      'lr=NaN',
      replace('lr=0.01', 'lr=NaN'),
      [`lr must be a number above 0 and at most 100, not “NaN”; using ${ADVISED_LR}`],
      replace('lr=0.01', `lr=${ADVISED_LR}`),
    ],
    [
      'lr=0',
      replace('lr=0.01', 'lr=0'),
      ['lr must be a number above 0 and at most 100, not “0”; using 0.0001'],
      replace('lr=0.01', 'lr=0.0001'),
    ],
    [
      'k=0',
      replace('k=5', 'k=0'),
      ['k must be a whole number from 1 to 10000, not “0”; using 1'],
      replace('k=5', 'k=1'),
    ],
    [
      'k=2.5',
      replace('k=5', 'k=2.4'),
      ['k must be a whole number from 1 to 10000, not “2.4”; using 2'],
      replace('k=5', 'k=2'),
    ],
    [
      'alpha=-1',
      replace('alpha=0.5', 'alpha=-1'),
      ['alpha must be a number from 0 to 2, not “-1”; using 0'],
      replace('alpha=0.5', 'alpha=0'),
    ],
    [
      'momentum=1',
      replace('momentum=0.9', 'momentum=1'),
      ['momentum must be a number at least 0 and below 1, not “1”; using 0.99'],
      replace('momentum=0.9', 'momentum=0.99'),
    ],
    [
      'steps=1e9',
      replace('steps=50', 'steps=1e9'),
      ['steps must be a whole number from 1 to 1000000, not “1e9”; using 1000000'],
      replace('steps=50', 'steps=1000000'),
    ],
    [
      'hexadecimal',
      replace('steps=50', 'steps=0x50'),
      ['steps must be a whole number from 1 to 1000000, not “0x50”; using 100'],
      replace('steps=50', 'steps=100'),
    ],
    [
      'a far start',
      replace('start=1,2', 'start=1,2000'),
      ['start must lie within 1000 of the origin, not at “1,2000”; using 1,1000'],
      replace('start=1,2', 'start=1,1000'),
    ],
    [
      'half a start',
      replace('start=1,2', 'start=1'),
      [`start must be two numbers, as in -5,1, not “1”; using ${ADVISED_START}`],
      replace('start=1,2', `start=${ADVISED_START}`),
    ],
    ['doubled keys', `${WELL}&steps=60`, ['steps is given twice; the first counts'], WELL],
    ['doubled parameters', replace('k=5', 'k=5,k=6'), ['k is given twice; the first counts'], WELL],
    ['an unknown key', `${WELL}&step=60`, ['unknown key “step”; did you mean steps? It is left out.'], WELL],
    [
      'an unknown parameter',
      replace('k=5', 'k=5,beta=3'),
      [expect.stringMatching(/^unknown parameter “beta”; known: k, alpha, state/)],
      WELL,
    ],
    ['a key without a value', `${WELL}&view`, ['view has no value; write view=…'], WELL],
    [
      'an empty value',
      replace('start=1,2', 'start=%20'),
      ['start has no value and is left out'],
      replace('start=1,2', `start=${ADVISED_START}`),
    ],
    [
      'an unknown choice',
      replace('alpha=0.5', 'alpha=0.5,state=keep'),
      ['state is one of maintain, interpolate, reset, not “keep”; using maintain'],
      WELL,
    ],
    [
      'nesterov without momentum',
      replace('momentum=0.9', 'nesterov=true'),
      ['nesterov=true needs momentum above 0 and dampening=0'],
      replace(',momentum=0.9', ''),
    ],
    ['a run inside a landscape', replace('beale', 'beale(sgd)'), ['beale takes no “sgd” inside'], WELL],
    [
      'a text before the #',
      `landscape=ackley#${WELL}`,
      ['what stands before the # is left out: “landscape=ackley”'],
      WELL,
    ],
    [
      'a text before an encoded #',
      `landscape=ackley%23${WELL}`,
      ['what stands before the # is left out: “landscape=ackley”'],
      WELL,
    ],
    ['no sync there', `${WELL}&at=33s`, ['there is no sync after step 33; showing the step itself'], `${WELL}&at=33`],
    [
      'a playhead beyond the end',
      `${WELL}&at=51`,
      ['at must be a step from 0 to 50, as in 33, or a sync, as in 35s, not “51”'],
      WELL,
    ],
    [
      'an empty view',
      `${WELL}&view=1,1,0,2`,
      ['view must be x0,x1,y0,y1 with x0 < x1 and y0 < y1, not “1,1,0,2”; showing the whole landscape'],
      WELL,
    ],
    [
      'a seed to show that is not there',
      `${WELL}&show=5`,
      ['show must be one of the seeds 1 to 4, not “5”; using 1'],
      WELL,
    ],
    [
      'too much to compute',
      replace('steps=50&seeds=4', 'steps=1000000&seeds=1000'),
      ['1000000 steps of 2 runs allow at most 100 seeds, not 1000; using 100'],
      replace('steps=50&seeds=4', 'steps=1000000&seeds=100'),
    ],
    [
      'unbalanced parentheses',
      replace('run=inner', 'run=sgd(lr=1))'),
      ['run “sgd(lr=1))” cannot be read: its parentheses do not match; it is left out'],
      replace('&run=inner', ''),
    ],
    [
      'an unknown optimizer',
      replace('run=inner', 'run=shampoo(lr=3,eps=1)'),
      [expect.stringMatching(/^unknown optimizer “shampoo”.* Using sgd with the parameters they share/)],
      replace('run=inner', 'run=sgd(lr=3)'),
    ],
    [
      'a wrapper around nothing',
      replace('run=inner', 'run=lookahead(k=3)'),
      ['lookahead needs an optimizer inside, as in lookahead(sgd(lr=0.01)); using sgd'],
      replace('run=inner', `run=lookahead(sgd(lr=${ADVISED_LR}),k=3,alpha=0.5)`),
    ],
    [
      'a base around something',
      replace('run=inner', 'run=sgd(adam,lr=3)'),
      ['sgd wraps no other optimizer; “adam” is left out'],
      replace('run=inner', 'run=sgd(lr=3)'),
    ],
  ])('%s', (_, text, problems, instead) => {
    expect(read(text)).toEqual({ problems, text: instead });
  });

  test('a malformed % is said, and the value read as it stands', () => {
    expect(read(replace('steps=50', 'steps=50%'))).toEqual({
      problems: [
        'steps has a malformed % sequence: “50%”',
        'steps must be a whole number from 1 to 1000000, not “50%”; using 100',
      ],
      text: replace('steps=50', 'steps=100'),
    });
  });

  test('script tags are text like any other', () => {
    const { problems, text } = read(`${WELL}&<script>alert(1)</script>=1&landscape=<img src=x onerror=alert(1)>`);
    expect(problems).toEqual([
      expect.stringContaining('unknown key “<script>alert(1)</script>”'),
      'landscape is given twice; the first counts',
    ]);
    expect(text).toBe(WELL);
  });

  test('where a problem belongs is said, for the run that it became', () => {
    const { problems } = parse(`run=?&run=${LOOKAHEAD}&run=sgd(lr=0)`);
    expect(problems.map(({ key, run, parameter }) => ({ key, run, parameter }))).toEqual([
      { key: 'run', run: undefined, parameter: undefined },
      { key: 'run', run: 1, parameter: 'lr' },
    ]);
  });

  test('at most ten problems are listed, quoting at most sixty characters', () => {
    const { problems } = parse(Array.from({ length: 40 }, (_, index) => `${'x'.repeat(100)}${index}=1`).join('&'));
    expect(problems).toHaveLength(10);
    for (const { message } of problems) expect(message).toMatch(/“x{59}…”/);
  });
});

describe('run=inner', () => {
  test.each([
    ['in the first place', `run=inner&run=${LOOKAHEAD}`, /cannot be inner/, [LOOKAHEAD]],
    [
      'beside an optimizer that wraps nothing',
      'run=sgd(lr=1)&run=inner',
      /sgd wraps no other optimizer/,
      ['sgd(lr=1)'],
    ],
    ['twice', `run=${LOOKAHEAD}&run=inner&run=inner`, /inner is given twice/, [LOOKAHEAD, 'inner']],
    ['alone', 'run=inner', /cannot be inner/, [LOOKAHEAD, 'inner']],
    [
      'as the seventh',
      `run=${LOOKAHEAD}${'&run=sgd(lr=1)'.repeat(5)}&run=inner`,
      /at most 6 runs/,
      [LOOKAHEAD, ...Array(5).fill('sgd(lr=1)')],
    ],
  ])('%s', (_, text, message, runs) => {
    const { experiment, problems } = parse(text);
    expect(problems).toEqual([{ key: 'run', message: expect.stringMatching(message) }]);
    expect(experiment.runs.map((run) => (run === 'inner' ? run : formatOptimizer(run)))).toEqual(runs);
  });
});

describe('the playhead', () => {
  test.each([
    ['33', { evaluation: 33, sync: false }],
    ['35s', { evaluation: 35, sync: true }],
    ['0', { evaluation: 0, sync: false }],
    ['50', { evaluation: 50, sync: false }],
  ])('at=%s', (at, moment) => {
    expect(experimentOf(`${WELL}&at=${at}`).at).toEqual(moment);
  });

  test('a nested sync comes after k times k evaluations', () => {
    const run = `lookahead(${LOOKAHEAD},k=3,alpha=0.5)`;
    expect(experimentOf(`run=${run}&at=45s`).at).toEqual({ evaluation: 45, sync: true });
    expect(read(`run=${run}&at=35s`).problems).toEqual(['there is no sync after step 35; showing the step itself']);
  });
});

describe('hostile texts are read in time and leave a valid experiment', () => {
  const nested = (depth: number) => `${'lookahead('.repeat(depth)}adam(lr=0.3)${',k=2)'.repeat(depth)}`;
  const megabyte = (piece: string) => piece.repeat(Math.ceil(1e6 / piece.length));

  test('200 nested lookaheads keep their core and the outermost four', () => {
    const { problems, text } = read(`run=${nested(200)}&steps=50`);
    expect(problems).toEqual(['optimizers nest at most 4 deep; the wrappers further inside are left out']);
    const four = ['lookahead(', ',k=2,alpha=0.5)'].map((piece) => piece.repeat(4));
    expect(text).toContain(`&run=${four[0]}adam(lr=0.3)${four[1]}&steps=50`);
  });

  test('600 are not read at all', () => {
    expect(read(`run=${nested(600)}&steps=50`).problems).toEqual([
      expect.stringMatching(/cannot be read: it goes more than 250 parentheses deep/),
    ]);
  });

  test.each([
    ['one letter', 'x'],
    ['ampersands', '&'],
    ['unknown keys', 'x&'],
    ['doubled keys', 'seeds=5&'],
    ['opening parentheses', '('],
    ['runs', 'run=sgd(lr=1)&'],
    ['unreadable runs', 'run=?&'],
    ['deep runs', `run=${'a('.repeat(3300)}${')'.repeat(3300)}&`],
    ['deep, wrong runs', `run=${'a('.repeat(3300)}?${')'.repeat(3300)}&`],
    ['runs with long gaps', `run=a${' '.repeat(9900)}x&`],
    ['runs with many arguments', `run=sgd(${'a=1,'.repeat(2400)}a=1)&`],
    ['percent signs', '%'],
    ['digits', '1'],
    ['almost a number', `start=${'1'.repeat(9900)}x&`],
    ['commas', `view=${','.repeat(9900)}&`],
    ['hashes', '#'],
  ])('a megabyte of %s', (_, piece) => {
    for (const text of [megabyte(piece), `landscape=${megabyte(piece)}`, `run=${megabyte(piece)}`]) {
      const { experiment, problems } = parse(`steps=50&${text}&start=3,4`);
      expect(problems.length).toBeLessThanOrEqual(10);
      expect(format(experiment).length).toBeLessThan(1000);
      // Whatever stands before a # is taken for an address, and so is lost; it is reported.
      if (piece === '#') expect(problems[0].message).toMatch(/^what stands before the # is left out: “steps=50/);
      else expect(experiment.steps).toBe(50);
    }
  });
});
