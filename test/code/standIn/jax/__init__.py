"""As much of JAX as the programs need, on PyTorch: what they say is run, though not by JAX itself."""

import torch

from . import numpy, tree_util

__all__ = ["numpy", "tree_util"]


class config:
    enabled = set()

    @classmethod
    def update(cls, name, value):
        assert (name, value) == ("jax_enable_x64", True)
        cls.enabled.add(name)


def jit(function):
    return function


def value_and_grad(function):
    def both(p, *rest):
        p = p.detach().clone().requires_grad_()
        value = function(p, *rest)
        return value.detach(), torch.autograd.grad(value, p)[0]

    return both


def grad(function):
    return lambda *args: value_and_grad(function)(*args)[1]
