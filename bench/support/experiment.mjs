// What is measured, the same in every script: 300 steps, three runs, 64 seeds, and noise so that seeds differ.
export const EXPERIMENT = [
  'landscape=quadratic(condition=36,angle=28)',
  'start=-5,1',
  'noise=gaussian(sigma=1)',
  'run=lookahead(sgd(lr=0.01,momentum=0.9),k=5,alpha=0.5)',
  'run=inner',
  'run=adam(lr=0.1)',
  'steps=300',
  'seeds=64',
].join('&');

/** The canvases that make up a picture, by what their class names say; the echo is the page that live.mjs compares with. */
export const CANVASES = {
  paths: 'figure[aria-label^="The landscape"] canvas[class*="layer"], figure[aria-label="Echo"] canvas',
  chart: 'figure[aria-labelledby="loss-title"] canvas',
};
