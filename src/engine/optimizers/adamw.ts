import { type AdamValues, buildAdam } from './adam.ts';
import { amsgrad, beta1, beta2, decoupledWeightDecay, eps, learningRate } from './commonParameters.ts';
import type { OptimizerKind } from './optimizer.ts';

/** Adam whose weight decay does not pass through the moments. Defaults of torch.optim.AdamW. */
export const adamw: OptimizerKind<AdamValues> = {
  name: 'adamw',
  title: 'AdamW',
  family: 'adaptive steps',
  about: 'Adam, but the weights are pulled towards the origin beside the step and not through the gradient.',
  formula: String.raw`\begin{aligned}
    \theta &\leftarrow (1 - \mathrm{lr}\, \lambda)\, \theta \\
    m &\leftarrow \beta_1 m + (1 - \beta_1)\, g \\
    v &\leftarrow \beta_2 v + (1 - \beta_2)\, g^2 \\
    \theta &\leftarrow \theta - \mathrm{lr}\, \frac{m / (1 - \beta_1^t)}{\sqrt{v / (1 - \beta_2^t)} + \epsilon}
  \end{aligned}`,
  source: {
    text: 'Loshchilov & Hutter 2019, Decoupled weight decay regularization',
    url: 'https://arxiv.org/abs/1711.05101',
  },
  wraps: false,
  advice: { like: 'adam', times: 1 },
  columns: ['lr'],
  parameters: [learningRate, beta1, beta2, eps, decoupledWeightDecay(0.01), amsgrad],
  build: (values) => buildAdam(values, true),
};
