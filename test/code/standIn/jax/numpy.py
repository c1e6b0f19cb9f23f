import torch
from torch import (  # noqa: F401
    abs,
    cos,
    cosh,
    exp,
    full_like,
    isfinite,
    log,
    logaddexp,
    nan_to_num,
    sign,
    sin,
    sinh,
    sqrt,
    tan,
    tanh,
    where,
    zeros_like,
)
from torch import atan as arctan  # noqa: F401


def array(values):
    """JAX would make a single precision array of floats, were 64 bits not switched on."""
    import jax

    made = torch.tensor(values)
    double = "jax_enable_x64" in jax.config.enabled
    return made.to(torch.float64 if double else torch.float32) if made.is_floating_point() else made


def maximum(a, b):
    return torch.maximum(a, torch.as_tensor(b, dtype=a.dtype))


def shape(value):
    return tuple(value.shape) if torch.is_tensor(value) else ()
