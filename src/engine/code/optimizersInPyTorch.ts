import type { Values } from '../../landscapes/parameter.ts';
import type { OptimizerChoice } from '../experiment/experiment.ts';
import { NoProgram } from './noProgram.ts';
import { call, number } from './python.ts';

/** What our parameters are called in torch.optim. The two betas are one pair there. */
const RENAMED: Readonly<Record<string, string>> = {
  weightDecay: 'weight_decay',
  lrDecay: 'lr_decay',
  initialAccumulatorValue: 'initial_accumulator_value',
  momentumDecay: 'momentum_decay',
};

/** A kind of torch.optim, or of a class that is written out, and names that only it gives to our parameters. */
interface Kind {
  readonly className: string;
  readonly renamed?: Readonly<Record<string, string>>;
  /** The class, where torch.optim has none, or one with another formula. */
  readonly text?: string;
}

/** Keyword arguments that say no more than what torch.optim takes anyway are left out, but for a learning rate. */
const SAME_AS_DEFAULT: Readonly<Record<string, number | boolean>> = {
  momentum: 0,
  dampening: 0,
  nesterov: false,
  amsgrad: false,
  centered: false,
  lr_decay: 0,
  initial_accumulator_value: 0,
};

/** An optimizer without slow weights at `theta`, as an expression. */
export function baseInPyTorch({ name, values }: OptimizerChoice): string {
  const { className, text } = kindOf(name);
  const module = text === undefined ? 'torch.optim.' : '';
  return call('Fast', ['theta', `${module}${className}`, ...settings(name, values)], '');
}

function settings(name: string, values: Values): string[] {
  const { renamed = {} } = kindOf(name);
  const own = Object.entries(values).flatMap(([each, value]): string[] => {
    const theirs = renamed[each] ?? RENAMED[each] ?? each;
    if (each === 'beta2' || SAME_AS_DEFAULT[theirs] === value) return [];
    if (each === 'beta1') return [`betas=(${number(Number(value))}, ${number(Number(values.beta2))})`];
    // AdamW has a weight decay of its own, so it is said even where there is none.
    if (theirs === 'weight_decay' && value === 0 && name !== 'adamw') return [];
    return [`${theirs}=${typeof value === 'boolean' ? (value ? 'True' : 'False') : number(Number(value))}`];
  });
  return own;
}

function kindOf(name: string): Kind {
  const found = KINDS[name];
  if (found === undefined) throw new NoProgram(`the optimizer ${name} has not been written as a program yet`);
  return found;
}

const KINDS: Readonly<Record<string, Kind>> = {
  sgd: { className: 'SGD' },
  adam: { className: 'Adam' },
  adamw: { className: 'AdamW' },
  radam: { className: 'RAdam' },
  adamax: { className: 'Adamax' },
  rmsprop: { className: 'RMSprop', renamed: { rho: 'alpha' } },
  adagrad: { className: 'Adagrad' },
  adadelta: { className: 'Adadelta' },
  nadam: {
    className: 'NAdam',
    text: `
class NAdam(torch.optim.Optimizer):
    """Dozat 2016, as torch.optim.NAdam has it since PyTorch 2; before, it took one of the mus twice."""

    def __init__(self, params, lr, betas, eps, weight_decay=0, momentum_decay=0.004):
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay))
        self.mu = lambda t: betas[0] * (1 - 0.5 * 0.96 ** (t * momentum_decay))

    @torch.no_grad()
    def step(self):
        group = self.param_groups[0]
        p, (beta1, beta2) = group["params"][0], group["betas"]
        state = self.state[p] or dict(t=0, product=1.0, m=torch.zeros_like(p), v=torch.zeros_like(p))
        g = p.grad + group["weight_decay"] * p
        state["t"] += 1
        t, mu, mu_next = state["t"], self.mu(state["t"]), self.mu(state["t"] + 1)
        state["product"] *= mu
        product = state["product"]
        state["m"] = beta1 * state["m"] + (1 - beta1) * g
        state["v"] = beta2 * state["v"] + (1 - beta2) * g * g
        direction = (1 - mu) / (1 - product) * g + mu_next / (1 - product * mu_next) * state["m"]
        p -= group["lr"] * direction / ((state["v"] / (1 - beta2**t)).sqrt() + group["eps"])
        self.state[p] = state
`,
  },
  adabelief: {
    className: 'AdaBelief',
    text: `
class AdaBelief(torch.optim.Optimizer):
    """Zhuang et al. 2020, without the rectification that their code has added since."""

    def __init__(self, params, lr, betas, eps, weight_decay=0):
        super().__init__(params, dict(lr=lr, betas=betas, eps=eps, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self):
        group = self.param_groups[0]
        p, (beta1, beta2), eps = group["params"][0], group["betas"], group["eps"]
        state = self.state[p] or dict(t=0, m=torch.zeros_like(p), s=torch.zeros_like(p))
        g = p.grad
        p *= 1 - group["lr"] * group["weight_decay"]
        state["t"] += 1
        state["m"] = beta1 * state["m"] + (1 - beta1) * g
        state["s"] = beta2 * state["s"] + (1 - beta2) * (g - state["m"]) ** 2 + eps
        m_hat = state["m"] / (1 - beta1 ** state["t"])
        s_hat = state["s"] / (1 - beta2 ** state["t"])
        p -= group["lr"] * m_hat / (s_hat.sqrt() + eps)
        self.state[p] = state
`,
  },
  lion: {
    className: 'Lion',
    text: `
class Lion(torch.optim.Optimizer):
    """Chen et al. 2023, Program 1."""

    def __init__(self, params, lr, betas, weight_decay=0):
        super().__init__(params, dict(lr=lr, betas=betas, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self):
        group = self.param_groups[0]
        p, (beta1, beta2) = group["params"][0], group["betas"]
        state = self.state[p] or dict(m=torch.zeros_like(p))
        g, m = p.grad, state["m"]
        p -= group["lr"] * ((beta1 * m + (1 - beta1) * g).sign() + group["weight_decay"] * p)
        state["m"] = beta2 * m + (1 - beta2) * g
        self.state[p] = state
`,
  },
};

/** The classes of those that are written out, each once. */
export function classesInPyTorch(bases: readonly OptimizerChoice[]): string[] {
  const names = new Set(bases.map(({ name }) => name));
  return [...names].flatMap((name) => kindOf(name).text ?? []);
}
