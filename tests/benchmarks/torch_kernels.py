"""PyTorch's forward and backward of 1e5 doubles on one thread: series named as the core's
functions, ns of CPU time an element."""

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
os.environ["OMP_NUM_THREADS"] = "1"

import torch
import torch.nn.functional as F

import ticks

ELEMENTS = 100_000
WARM_UPS, REPEATS = 3, 15
FUNCTIONS = {
    "relu": F.relu,
    "leaky_relu": F.leaky_relu,
    "rrelu": lambda x: F.rrelu(x, training=True),
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "elu": F.elu,
    "selu": F.selu,
    "gelu": F.gelu,
    "silu": F.silu,
    "mish": F.mish,
    "softplus": F.softplus,
    "softmax": lambda x: F.softmax(x, 0),
}


def times_an_element(function):
    x = ((torch.rand(ELEMENTS, dtype=torch.float64) - 0.5) * 8).requires_grad_()
    ones = torch.ones(ELEMENTS, dtype=torch.float64)
    times = []
    for _ in range(WARM_UPS + REPEATS):
        x.grad = None
        before = time.thread_time_ns()
        function(x).backward(ones)
        times.append((time.thread_time_ns() - before) / ELEMENTS)
    return times[WARM_UPS:]


torch.set_num_threads(1)
ticks.print_series(**{name: times_an_element(function) for name, function in FUNCTIONS.items()})
