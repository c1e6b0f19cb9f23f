import type { Claim } from '../claim.ts';

export const smooths: Claim = {
  name: 'smooths',
  sentence: 'Lookahead smooths the loss landscape.',
  says: 'Explanations in which the slow weights glide over small bumps. Taken at its word, the landscape that the slow weights see, which is the height one stands at after a whole cycle, would have fewer minima than the landscape itself.',
  question: 'On how many of these four will something be smoother: three landscapes after one cycle, and one path?',
  bets: { all: 'All four get smoother', some: 'Some of them', none: 'None gets smoother' },
  trials: [
    {
      title: 'Gentle bumps, with moderate steps',
      setting:
        'Griewank’s function, whose hollows are wide and regular. The steps are well within what plain SGD can bear.',
      experiment: 'landscape=griewank&run=lookahead(sgd(lr=0.5),k=5,alpha=0.5)&run=inner&steps=100',
      measure: { by: 'minima' },
      expected: 'fails',
      why: 'One cycle moves every point a little downhill, and no two points to the same place. The landscape is pulled like a rubber sheet: each minimum is still there.',
    },
    {
      title: 'Steep bumps, with large steps',
      setting: 'Rastrigin’s egg box, at the largest rate at which SGD does not run away from its minima.',
      experiment: 'landscape=rastrigin&run=lookahead(sgd(lr=0.005),k=5,alpha=0.5)&run=inner&steps=100',
      measure: { by: 'minima' },
      expected: 'fails',
      why: 'Steps as large as the bumps throw neighbouring points to different places. The sheet is folded, and every fold adds minima.',
    },
    {
      title: 'A funnel with ripples, with momentum',
      setting: 'Ackley’s funnel, whose ripples are what smoothing should remove, with SGD and momentum inside.',
      experiment: 'landscape=ackley&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=100',
      measure: { by: 'minima' },
      expected: 'fails',
      why: 'The ripples have sharp edges, over which even small steps jump, some points to this side and their neighbours to that.',
    },
    {
      title: 'The path, not the landscape',
      setting:
        'In the noisy ravine: how much the loss rises on its way down, in all, read at the same gradient steps of both runs.',
      experiment:
        'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)' +
        '&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=100&seeds=256&view=-6.2,2.2,-5,3.2',
      measure: { by: 'climb' },
      expected: 'holds',
      why: 'This is what can be seen in every picture of Lookahead: the curve of the slow weights is smoother, because each of their steps is an average over several.',
    },
  ],
  decides: [
    'What is smooth is the path of the slow weights, not the ground under them. Gradients are evaluated at the fast weights, on the landscape as it is, and a cycle started a little further on ends a little further on: it averages along one path, not over a neighbourhood.',
    'Methods that do smooth a landscape evaluate it at many points around the present one. Lookahead evaluates it at one point per gradient, like the optimizer inside it.',
  ],
};
