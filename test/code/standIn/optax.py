"""As much of optax as the programs need, from the formulas in its documentation: of lookahead, sgd, adam, adamw, adamax,
adadelta and lion. It stands in for optax where that cannot be installed, so it shows that a program says what it means
to, and not that optax does."""

from typing import NamedTuple

import torch
from jax import tree_util


class GradientTransformation(NamedTuple):
    init: object
    update: object


class LookaheadParams(NamedTuple):
    fast: object
    slow: object

    @classmethod
    def init_synced(cls, params):
        return cls(slow=params, fast=params)


def apply_updates(params, updates):
    return tree_util.tree_map(lambda p, u: p + u, params, updates)


def lookahead(fast_optimizer, sync_period, slow_step_size, reset_state=False):
    def init(params):
        return fast_optimizer.init(params.fast), 0

    def update(g, state, params):
        fast_state, count = state
        updates, fast_state = fast_optimizer.update(g, fast_state, params.fast)
        count = (count + 1) % sync_period
        if count != 0:
            return LookaheadParams(fast=updates, slow=0 * updates), (fast_state, count)
        slow = slow_step_size * (params.fast + updates - params.slow)
        if reset_state:
            fast_state = fast_optimizer.init(params.fast)
        return LookaheadParams(fast=params.slow + slow - params.fast, slow=slow), (fast_state, count)

    return GradientTransformation(init, update)


def chain(*parts):
    def update(g, states, params):
        after = []
        for part, state in zip(parts, states):
            g, state = part.update(g, state, params)
            after.append(state)
        return g, tuple(after)

    return GradientTransformation(lambda p: tuple(part.init(p) for part in parts), update)


def stateless(function):
    return GradientTransformation(lambda p: (), lambda g, state, p: (function(g, p), state))


def add_decayed_weights(weight_decay):
    return stateless(lambda g, p: g + weight_decay * p)


def scale(step_size):
    return stateless(lambda g, p: step_size * g)


def sgd(learning_rate, momentum=None, nesterov=False):
    def update(g, state, p):
        (trace,) = state
        trace = g + momentum * trace
        return (g + momentum * trace if nesterov else trace), (trace,)

    trace = GradientTransformation(lambda p: (torch.zeros_like(p),), update)
    return chain(*([] if momentum is None else [trace]), scale(-learning_rate))


def moments(update):
    return GradientTransformation(lambda p: (0, torch.zeros_like(p), torch.zeros_like(p)), update)


def scale_by_adam(b1, b2, eps):
    def update(g, state, p):
        t, m, v = state[0] + 1, b1 * state[1] + (1 - b1) * g, b2 * state[2] + (1 - b2) * g**2
        return m / (1 - b1**t) / (torch.sqrt(v / (1 - b2**t)) + eps), (t, m, v)

    return moments(update)


def adam(learning_rate, b1=0.9, b2=0.999, eps=1e-8):
    return chain(scale_by_adam(b1, b2, eps), scale(-learning_rate))


def adamw(learning_rate, b1=0.9, b2=0.999, eps=1e-8, weight_decay=1e-4):
    return chain(scale_by_adam(b1, b2, eps), add_decayed_weights(weight_decay), scale(-learning_rate))


def adamax(learning_rate, b1=0.9, b2=0.999, eps=1e-8):
    def update(g, state, p):
        t, m = state[0] + 1, b1 * state[1] + (1 - b1) * g
        u = torch.maximum(torch.abs(g) + eps, b2 * state[2])
        return m / (1 - b1**t) / u, (t, m, u)

    return chain(moments(update), scale(-learning_rate))


def adadelta(learning_rate, rho=0.9, eps=1e-6):
    def update(g, state, p):
        v, u = rho * state[0] + (1 - rho) * g**2, state[1]
        delta = torch.sqrt(u + eps) / torch.sqrt(v + eps) * g
        return delta, (v, rho * u + (1 - rho) * delta**2)

    return chain(
        GradientTransformation(lambda p: (torch.zeros_like(p), torch.zeros_like(p)), update),
        scale(-learning_rate),
    )


def lion(learning_rate, b1=0.9, b2=0.99, weight_decay=1e-3):
    def update(g, state, p):
        (m,) = state
        return torch.sign((1 - b1) * g + b1 * m), (b2 * m + (1 - b2) * g,)

    trace = GradientTransformation(lambda p: (torch.zeros_like(p),), update)
    return chain(trace, add_decayed_weights(weight_decay), scale(-learning_rate))
