import type { FastUses, Library, Slope } from './library.ts';
import { baseInPyTorch, classesInPyTorch } from './optimizersInPyTorch.ts';

/** Programs for PyTorch. Its optimizers change a parameter in place; `Fast` hides that from the slow weights. */
export const pytorch: Library = {
  name: 'pytorch',
  title: 'PyTorch',
  versions: 'PyTorch 1.13 or newer',
  words: { module: 'torch', renamed: { ln: 'log' } },
  imports: ['import torch'],
  settings: 'torch.set_default_dtype(torch.float64)',
  array: 'torch.tensor',
  wholeNumbers: 'torch.tensor',
  slope,
  fast,
  ownOptimizers: classesInPyTorch,
  base: baseInPyTorch,
};

function slope({ data, tip, undefinedInPlaces }: Slope): string {
  const [argument, handed] = data ? [', batch=slice(None)', ', batch'] : ['', ''];
  const says = data ? 'The gradient of f at p, over a batch of the data or over all of it.' : 'The gradient of f at p.';
  const gradient = `torch.autograd.grad(f(p${handed}), p)[0]`;
  return [
    `def slope(p${argument}):`,
    `    """${says}"""`,
    '    p = p.detach().clone().requires_grad_()',
    ...(undefinedInPlaces
      ? [
          '    value = f(p)',
          '    if not torch.isfinite(value):',
          '        return torch.full_like(p, math.nan)  # not defined here: the run ends',
          '    return torch.autograd.grad(value, p)[0]',
        ]
      : tip
        ? [`    return torch.nan_to_num(${gradient}, nan=0.0)  # at the tip there is none`]
        : [`    return ${gradient}`]),
  ].join('\n');
}

function fast({ scheduled, interpolated }: FastUses): string {
  return [
    'class Fast:',
    '    """An optimizer of torch.optim for the two weights, in a form that slow weights can be put around."""',
    '',
    '    def __init__(self, theta, kind, **settings):',
    '        self.theta = torch.nn.Parameter(theta.clone())',
    '        self.optimizer = kind([self.theta], **settings)',
    ...(scheduled ? ['        self.lr = settings["lr"]'] : []),
    '',
    `    def step(self, theta, g${scheduled ? ', rate' : ''}):`,
    '        """One step from theta with the gradient g: theta after it."""',
    ...(scheduled ? ['        self.optimizer.param_groups[0]["lr"] = rate * self.lr'] : []),
    '        with torch.no_grad():',
    '            self.theta.copy_(theta)',
    '        self.theta.grad = g',
    '        self.optimizer.step()',
    '        return self.theta.detach().clone()',
    '',
    '    def sync(self, theta):',
    '        return theta, True',
    ...(interpolated
      ? [
          '',
          '    def memory(self):',
          '        """All that it remembers beside counters: whatever is as large as the weights."""',
          '        return {',
          '            name: each.clone()',
          '            for name, each in self.optimizer.state[self.theta].items()',
          '            if torch.is_tensor(each) and each.shape == self.theta.shape',
          '        }',
          '',
          '    def remember(self, memory):',
          '        for name, each in memory.items():',
          '            self.optimizer.state[self.theta][name].copy_(each)',
        ]
      : []),
  ].join('\n');
}
