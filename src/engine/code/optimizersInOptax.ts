import type { Values } from '../../landscapes/parameter.ts';
import type { OptimizerChoice } from '../experiment/experiment.ts';
import { NoProgram } from './noProgram.ts';
import { call, literal } from './python.ts';

/** How an optimizer is called: by a function of optax, or by one that the program itself has. */
interface Form {
  readonly function: string;
  readonly args: readonly string[];
}

/** The functions of optax that compute exactly what we do; null where optax has another formula. */
const IN_OPTAX: Readonly<Record<string, (values: Values) => Form | null>> = {
  sgd: ({ lr, momentum, dampening, nesterov }) =>
    dampening !== 0
      ? null
      : {
          function: 'optax.sgd',
          args: [
            literal(lr),
            ...(momentum === 0 ? [] : [`momentum=${literal(momentum)}`]),
            ...(nesterov === true ? ['nesterov=True'] : []),
          ],
        },
  // Its AMSGrad takes the largest of the corrected averages, PyTorch's corrects the largest.
  adam: ({ lr, beta1, beta2, eps, amsgrad }) =>
    amsgrad === true ? null : { function: 'optax.adam', args: [literal(lr), ...moments(beta1, beta2, eps)] },
  adamw: ({ lr, beta1, beta2, eps, weightDecay, amsgrad }) =>
    amsgrad === true
      ? null
      : {
          function: 'optax.adamw',
          args: [literal(lr), ...moments(beta1, beta2, eps), `weight_decay=${literal(weightDecay)}`],
        },
  adamax: ({ lr, beta1, beta2, eps }) => ({
    function: 'optax.adamax',
    args: [literal(lr), ...moments(beta1, beta2, eps)],
  }),
  adadelta: ({ lr, rho, eps }) => ({
    function: 'optax.adadelta',
    args: [literal(lr), `rho=${literal(rho)}`, `eps=${literal(eps)}`],
  }),
  lion: ({ lr, beta1, beta2, weightDecay }) => ({
    function: 'optax.lion',
    args: [literal(lr), `b1=${literal(beta1)}`, `b2=${literal(beta2)}`, `weight_decay=${literal(weightDecay)}`],
  }),
};

function moments(beta1: Values[string], beta2: Values[string], eps: Values[string]): string[] {
  return [`b1=${literal(beta1)}`, `b2=${literal(beta2)}`, `eps=${literal(eps)}`];
}

/** Those whose weight decay is a setting of its own and does not go through the gradient. */
const DECOUPLED = ['adamw', 'lion', 'adabelief'];

/** What is written out where optax has another formula, by our names. Each is told its settings by name. */
const WRITTEN_OUT: Readonly<Record<string, { readonly name: string; readonly text: string }>> = {
  sgd: {
    name: 'damped_sgd',
    text: `
def damped_sgd(lr, momentum, dampening):
    """SGD whose momentum leaves out a part of every gradient but the first, as in PyTorch."""

    def update(g, state, p):
        t, b = state
        b = momentum * b + (1 if t == 0 else 1 - dampening) * g
        return -lr * b, (t + 1, b)

    return optax.GradientTransformation(lambda p: (0, jnp.zeros_like(p)), update)
`,
  },
  adam: { name: 'amsgrad', text: amsgradText('amsgrad', 'Adam', false) },
  adamw: { name: 'amsgradw', text: amsgradText('amsgradw', 'AdamW', true) },
  nadam: {
    name: 'nadam',
    text: `
def nadam(lr, b1, b2, eps, momentum_decay):
    """NAdam (Dozat 2016) in PyTorch's form, whose momentum grows on the way."""

    def mu(t):
        return b1 * (1 - 0.5 * 0.96 ** (t * momentum_decay))

    def update(g, state, p):
        t, product, m, v = state
        t, product = t + 1, product * mu(t + 1)
        m = b1 * m + (1 - b1) * g
        v = b2 * v + (1 - b2) * g * g
        direction = (1 - mu(t)) / (1 - product) * g + mu(t + 1) / (1 - product * mu(t + 1)) * m
        return -lr * direction / (jnp.sqrt(v / (1 - b2**t)) + eps), (t, product, m, v)

    return optax.GradientTransformation(lambda p: (0, 1.0, jnp.zeros_like(p), jnp.zeros_like(p)), update)
`,
  },
  radam: {
    name: 'radam',
    text: `
def radam(lr, b1, b2, eps):
    """RAdam (Liu et al. 2020) in PyTorch's form, whose eps is not corrected for the bias."""
    rho_inf = 2 / (1 - b2) - 1

    def update(g, state, p):
        t, m, v = state
        t = t + 1
        m = b1 * m + (1 - b1) * g
        v = b2 * v + (1 - b2) * g * g
        m_hat = m / (1 - b1**t)
        rho = rho_inf - 2 * t * b2**t / (1 - b2**t)
        if rho <= 5:
            return -lr * m_hat, (t, m, v)
        r = math.sqrt((rho - 4) * (rho - 2) * rho_inf / ((rho_inf - 4) * (rho_inf - 2) * rho))
        return -lr * m_hat * r * math.sqrt(1 - b2**t) / (jnp.sqrt(v) + eps), (t, m, v)

    return optax.GradientTransformation(lambda p: (0, jnp.zeros_like(p), jnp.zeros_like(p)), update)
`,
  },
  adabelief: {
    name: 'adabelief',
    text: `
def adabelief(lr, b1, b2, eps, weight_decay):
    """AdaBelief as in the paper (Zhuang et al. 2020); versions of optax.adabelief differ in the m that they take."""

    def update(g, state, p):
        t, m, s = state
        t = t + 1
        m = b1 * m + (1 - b1) * g
        s = b2 * s + (1 - b2) * (g - m) ** 2 + eps
        direction = m / (1 - b1**t) / (jnp.sqrt(s / (1 - b2**t)) + eps)
        return -lr * (weight_decay * p + direction), (t, m, s)

    return optax.GradientTransformation(lambda p: (0, jnp.zeros_like(p), jnp.zeros_like(p)), update)
`,
  },
  rmsprop: {
    name: 'rmsprop',
    text: `
def rmsprop(lr, rho, eps, momentum, centered):
    """RMSprop (Tieleman & Hinton 2012) in PyTorch's form, with eps outside of the root."""

    def update(g, state, p):
        v, mean, b = state
        v = rho * v + (1 - rho) * g * g
        mean = rho * mean + (1 - rho) * g if centered else mean
        b = momentum * b + g / (jnp.sqrt(jnp.maximum(v - mean * mean, 0)) + eps)
        return -lr * b, (v, mean, b)

    return optax.GradientTransformation(lambda p: (jnp.zeros_like(p),) * 3, update)
`,
  },
  adagrad: {
    name: 'adagrad',
    text: `
def adagrad(lr, lr_decay, initial_accumulator_value, eps):
    """Adagrad (Duchi et al. 2011) in PyTorch's form, with eps outside of the root."""

    def update(g, state, p):
        t, total = state
        total = total + g * g
        return -lr / (1 + t * lr_decay) * g / (jnp.sqrt(total) + eps), (t + 1, total)

    return optax.GradientTransformation(lambda p: (0, jnp.full_like(p, initial_accumulator_value)), update)
`,
  },
};

function amsgradText(name: string, of: string, decoupled: boolean): string {
  const decay = decoupled ? ', weight_decay' : '';
  const direction = 'm / (1 - b1**t) / (jnp.sqrt(largest) / math.sqrt(1 - b2**t) + eps)';
  return `
def ${name}(lr, b1, b2, eps${decay}):
    """${of} with AMSGrad (Reddi et al. 2018) as in PyTorch, which corrects the largest average for its bias."""

    def update(g, state, p):
        t, m, v, largest = state
        t = t + 1
        m = b1 * m + (1 - b1) * g
        v = b2 * v + (1 - b2) * g * g
        largest = jnp.maximum(largest, v)
        direction = ${direction}
        return -lr * ${decoupled ? '(weight_decay * p + direction)' : 'direction'}, (t, m, v, largest)

    return optax.GradientTransformation(lambda p: (0,) + (jnp.zeros_like(p),) * 3, update)
`;
}

const NAMES: Readonly<Record<string, string>> = {
  beta1: 'b1',
  beta2: 'b2',
  weightDecay: 'weight_decay',
  momentumDecay: 'momentum_decay',
  lrDecay: 'lr_decay',
  initialAccumulatorValue: 'initial_accumulator_value',
};

/** Our parameters that stand for another formula, and are no settings of what is written out. */
const LEFT_OUT = ['amsgrad', 'nesterov'];

/** Whether optax has this very formula. */
export function optaxHas({ name, values }: OptimizerChoice): boolean {
  return IN_OPTAX[name]?.(values) != null;
}

/** An optimizer without slow weights at `theta`, as an expression. */
export function baseInOptax(choice: OptimizerChoice): string {
  return call('Fast', ['theta', transformation(choice)], '');
}

/** An optax.GradientTransformation. Weight decay through the gradient comes before all else. */
export function transformation({ name, values }: OptimizerChoice): string {
  const form = IN_OPTAX[name]?.(values) ?? writtenOut(name, values);
  const itself = call(form.function, form.args, '');
  if (DECOUPLED.includes(name) || (values.weightDecay ?? 0) === 0) return itself;
  return call('optax.chain', [`optax.add_decayed_weights(${literal(values.weightDecay)})`, itself], '');
}

function writtenOut(name: string, values: Values): Form {
  const form = WRITTEN_OUT[name];
  if (form === undefined) throw new NoProgram(`the optimizer ${name} has not been written as a program yet`);
  const own = Object.entries(values).filter(
    ([each]) => !LEFT_OUT.includes(each) && (each !== 'weightDecay' || DECOUPLED.includes(name)),
  );
  return { function: form.name, args: own.map(([each, value]) => `${NAMES[each] ?? each}=${literal(value)}`) };
}

/** The functions of those that are written out, each once. */
export function functionsInOptax(bases: readonly OptimizerChoice[]): string[] {
  const texts = bases.filter((each) => !optaxHas(each)).flatMap(({ name }) => WRITTEN_OUT[name]?.text ?? []);
  return [...new Set(texts)];
}
