/** What opens when nothing is asked for: the ravine, where SGD zigzags and the slow weights walk down the floor. */
export const DEFAULT_TEXT =
  'landscape=quadratic(condition=36,angle=28)&start=-5,1&noise=gaussian(sigma=1)' +
  '&run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)&run=inner&steps=100&seeds=64&view=-6.2,2.2,-5,3.2';

/** What a text that names no landscape descends. */
export const DEFAULT_LANDSCAPE = 'quadratic(condition=36,angle=28)';
/** The runs of a text that names none; their learning rate is what the landscape advises. */
export const DEFAULT_RUN = 'lookahead(sgd(momentum=0.9))';
/** The optimizer that stands in for an unknown one. */
export const DEFAULT_OPTIMIZER = 'sgd';
