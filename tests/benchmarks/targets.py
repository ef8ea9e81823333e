"""THE table of what is wanted: ratios of medians that are measured in one run."""

from dataclasses import dataclass
from typing import Optional

FUNCTIONS = "relu leaky_relu rrelu sigmoid tanh elu selu gelu silu mish softplus softmax".split()


@dataclass(frozen=True)
class Target:
    """`ours` and `theirs` are measurements, `series` the pairs of their series that are compared;
    of several pairs the geometric mean of their ratios counts."""

    name: str
    ours: str
    theirs: str
    series: tuple
    least: Optional[float] = None  # theirs / ours
    most: Optional[float] = None  # ours / theirs


def tick(name, ours, theirs, least):
    return Target(f"tick, {name}", ours, theirs, (("tick", "tick"),), least)


def kernel(name):
    pair = ((name, name),)
    return Target(f"kernel, {name}, an element: PyTorch", "kernels", "torch", pair, least=1)


def command(name):
    pair = (("process", "process"),)
    return Target(f"actiscope {name}: an empty program", name, "empty", pair, most=1.5)


def export(series, least):
    pair = ((series, series),)
    return Target(f"export, {series}: matplotlib", "export", "matplotlib export", pair, least)


TARGETS = (
    tick("1e3 points: matplotlib draw_idle", "rrelu 1000", "matplotlib draw_idle 1000", 30),
    tick("1e3 points: matplotlib blit", "rrelu 1000", "matplotlib blit 1000", 4),
    tick("1e3 points: pyqtgraph", "rrelu 1000", "pyqtgraph antialiased 1000", 2),
    tick("1e3 points: naive QCustomPlot, pen 2", "rrelu 1000", "qcustomplot 1000, pen 2", 15),
    tick("1e5 points: matplotlib blit", "rrelu 100000", "matplotlib blit 100000", 20),
    tick("1e5 points: pyqtgraph, peak", "rrelu 100000", "pyqtgraph peak 100000", 5),
    tick("1e6 points: naive QCustomPlot, pen 1", "rrelu 1000000", "qcustomplot 1000000, pen 1", 3),
    Target(
        "tick, 3840x2160: memcpy of a frame", "rrelu 4K", "rrelu 4K", (("tick", "copy"),), most=2
    ),
    tick("10 smooth functions: naive QCustomPlot, pen 2", "smooth 10", "qcustomplot smooth", 4),
    tick("500 earlier passes: 500 graphs", "passes 500", "qcustomplot passes", 20),
    *(kernel(name) for name in FUNCTIONS),
    Target(
        "kernels, geometric mean: PyTorch",
        "kernels",
        "torch",
        tuple((name, name) for name in FUNCTIONS),
        least=2,
    ),
    Target("uniform draw: mt19937_64", "kernels", "kernels", (("uniforms", "mt19937_64"),), 2),
    Target(
        "start: bare QCustomPlot", "start", "bare window", (("complete", "complete"),), most=1.5
    ),
    Target("memory: bare QCustomPlot", "start", "bare window", (("memory", "memory"),), most=1.5),
    *(command(name) for name in ("list", "eval", "--help")),
    Target("article's figure: its script", "render", "article", (("process", "process"),), 8),
    export("png", 1.3),
    export("pdf", 5),
    export("svg", 10),
)
