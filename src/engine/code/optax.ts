import type { OptimizerChoice } from '../experiment/experiment.ts';
import type { FastUses, Library, Slope } from './library.ts';
import { baseInOptax, functionsInOptax, optaxHas, transformation } from './optimizersInOptax.ts';
import { call, keywords } from './python.ts';

/** Programs for optax, the optimizers of JAX. */
export const optax: Library = {
  name: 'optax',
  title: 'optax',
  versions: 'optax 0.2 on JAX 0.4, or newer',
  words: { module: 'jnp', renamed: { ln: 'log', atan: 'arctan' } },
  imports: ['import jax', 'import jax.numpy as jnp', 'import optax'],
  settings: 'jax.config.update("jax_enable_x64", True)',
  array: 'jnp.array',
  wholeNumbers: 'jnp.array',
  slope,
  fast,
  ownOptimizers: functionsInOptax,
  base: baseInOptax,
  lookahead,
  lookaheadClass: `
class OptaxLookahead:
    """optax.lookahead, which pulls back at once: where the fast weights had come to follows from where phi went."""

    def __init__(self, theta, kind, k, alpha, reset_state=False):
        self.k, self.alpha, self.phi, self.i = k, alpha, theta, 0
        self.optimizer = optax.lookahead(kind, sync_period=k, slow_step_size=alpha, reset_state=reset_state)
        self.params = optax.LookaheadParams.init_synced(theta)
        self.state = self.optimizer.init(self.params)

    def step(self, theta, g):
        updates, self.state = self.optimizer.update(g, self.state, self.params)
        self.params = optax.apply_updates(self.params, updates)
        self.i += 1
        if self.i % self.k != 0:
            return self.params.fast
        return self.phi + (self.params.slow - self.phi) / self.alpha

    def sync(self, theta):
        self.phi = self.params.slow
        return self.params.fast, self.i % self.k == 0
`,
};

/**
 * optax.lookahead around a plain optimizer does what ours does, unless its memory is averaged or its slow weights begin
 * later. It cannot be told a learning rate from outside, it resets only arrays, and where alpha is 0 it does not show
 * where the fast weights were.
 */
function lookahead({ name, values, inner }: OptimizerChoice, scheduled: boolean): string | null {
  if (name !== 'lookahead' || inner === undefined || inner.inner !== undefined || scheduled) return null;
  if (values.state === 'interpolate' || values.convention === 'lazy' || values.alpha === 0) return null;
  const resets = values.state === 'reset';
  if (resets && !optaxHas(inner)) return null;
  const settings = keywords({ k: Number(values.k), alpha: Number(values.alpha), reset_state: resets ? true : null });
  return call('OptaxLookahead', ['theta', transformation(inner), ...settings], '');
}

function slope({ data, tip, undefinedInPlaces }: Slope): string {
  if (!tip && !undefinedInPlaces) return '# The gradient of f.\nslope = jax.jit(jax.grad(f))';
  if (tip)
    return `def slope(p):\n    """The gradient of f at p."""\n    return jnp.nan_to_num(jax.grad(f)(p), nan=0.0)  # at the tip there is none`;
  return [
    `def slope(p${data ? ', batch=slice(None)' : ''}):`,
    '    """The gradient of f at p."""',
    '    value, g = jax.value_and_grad(f)(p)',
    '    return jnp.where(jnp.isfinite(value), g, math.nan)  # where f is not defined a run ends',
  ].join('\n');
}

function fast({ scheduled, interpolated }: FastUses): string {
  return [
    'class Fast:',
    '    """An optimizer of optax for the two weights, in a form that slow weights can be put around."""',
    '',
    '    def __init__(self, theta, kind):',
    '        self.kind, self.state = kind, kind.init(theta)',
    '',
    `    def step(self, theta, g${scheduled ? ', rate' : ''}):`,
    '        """One step from theta with the gradient g: theta after it."""',
    '        updates, self.state = self.kind.update(g, self.state, theta)',
    `        return optax.apply_updates(theta, ${scheduled ? 'rate * ' : ''}updates)`,
    '',
    '    def sync(self, theta):',
    '        return theta, True',
    ...(interpolated
      ? [
          '',
          '    def memory(self):',
          '        """All that it remembers beside counters: whatever is as large as the weights."""',
          '        leaves = enumerate(jax.tree_util.tree_leaves(self.state))',
          '        return {index: each for index, each in leaves if jnp.shape(each) == (2,)}',
          '',
          '    def remember(self, memory):',
          '        leaves, structure = jax.tree_util.tree_flatten(self.state)',
          '        leaves = [memory.get(index, each) for index, each in enumerate(leaves)]',
          '        self.state = jax.tree_util.tree_unflatten(structure, leaves)',
        ]
      : []),
  ].join('\n');
}
