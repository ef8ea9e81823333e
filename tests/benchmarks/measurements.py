"""What is run: each measurement is a command that prints one JSON object of series of numbers."""

import sys
from dataclasses import dataclass
from pathlib import Path

from targets import FUNCTIONS

HERE = Path(__file__).parent
BOTH = ("offscreen", "xcb")
OFFSCREEN = ("offscreen",)
NONE = ("",)  # no window, or one on an X server of its own

TICKS = {1_000: 60, 10_000: 60, 100_000: 30, 1_000_000: 15}
GROWTH_TICKS = 30
POINTS = tuple(TICKS)
CURVES = (1, 2, 5, 10, 20, 50)
PANELS = (1, 2, 4, 8, 16)
PASSES = (0, 10, 100, 500)


@dataclass(frozen=True)
class Measurement:
    command: tuple
    platforms: tuple = BOTH
    packages: tuple = ()  # of Debian, without which it cannot run


def script(name, *arguments):
    return (sys.executable, "-I", "-B", str(HERE / name), *map(str, arguments))


def window_ticks(programs, scenes):
    """The real window, dragged by its slider."""

    def tick(scene, ticks, gesture="param.upper", size=(1200, 900), platforms=OFFSCREEN, more=()):
        command = (programs / "tick", scene, gesture, *size, ticks, *more)
        return Measurement(tuple(map(str, command)), platforms)

    def platforms(is_compared):
        return BOTH if is_compared else OFFSCREEN

    all = {
        "rrelu 4K": tick(
            scenes.rrelu(1000), 30, size=(3840, 2160), platforms=BOTH, more=("copy",)
        ),
        "rrelu automatic": tick(scenes.rrelu(1000, y=None), GROWTH_TICKS),
    }
    for n in POINTS:
        all[f"rrelu {n}"] = tick(scenes.rrelu(n), TICKS[n], platforms=platforms(n != 10_000))
    for n in PANELS:
        all[f"panels {n}"] = tick(scenes.rrelu(1000, panels=n), GROWTH_TICKS)
    for n in CURVES:
        all[f"smooth {n}"] = tick(
            scenes.smooth(n), GROWTH_TICKS, "param.alpha", platforms=platforms(n == 10)
        )
    for n in PASSES:
        all[f"passes {n}"] = tick(
            scenes.passes(n), GROWTH_TICKS, "action.resample", platforms=platforms(n == 500)
        )
    return all


def neighbour_ticks(programs):
    """The same figures by others, each as its users would write it."""

    def qcustomplot(figure, points, pen, ticks):
        command = (programs / "qcustomplot_tick", figure, points, pen, ticks)
        return Measurement(tuple(map(str, command)))

    def matplotlib(mode, points):
        # It asks for a display even where Qt needs none.
        packages = ("python3-matplotlib", "python3-pyqt6", "xvfb")
        command = script("matplotlib_tick.py", mode, points, TICKS[points])
        return Measurement(command, BOTH, packages)

    def pyqtgraph(mode, points):
        packages = ("python3-pyqtgraph", "python3-pyqt6")
        command = script("pyqtgraph_tick.py", mode, points, TICKS[points])
        return Measurement(command, BOTH, packages)

    return {
        "qcustomplot 1000, pen 2": qcustomplot("rrelu", 1_000, 2, 60),
        "qcustomplot 1000000, pen 1": qcustomplot("rrelu", 1_000_000, 1, 15),
        "qcustomplot smooth": qcustomplot("smooth", 2 * 1200, 2, GROWTH_TICKS),
        "qcustomplot passes": qcustomplot("passes", 1_000, 1, GROWTH_TICKS),
        "matplotlib draw_idle 1000": matplotlib("draw_idle", 1_000),
        "matplotlib blit 1000": matplotlib("blit", 1_000),
        "matplotlib blit 100000": matplotlib("blit", 100_000),
        "pyqtgraph antialiased 1000": pyqtgraph("antialiased", 1_000),
        "pyqtgraph peak 100000": pyqtgraph("peak", 100_000),
    }


def other(actiscope, programs, folder):
    """Everything that is no tick."""

    def process(times, *command, packages=()):
        return Measurement(script("process_time.py", times, *command), NONE, packages)

    def start(window):
        return Measurement(script("start_time.py", window), NONE, ("xvfb", "python3-numpy"))

    def program(name, *arguments):
        return Measurement((str(programs / name), *arguments), NONE)

    matplotlib = ("python3-matplotlib",)
    article = script("article_figure.py", folder / "theirs.png")
    render = [actiscope, "render", "--preset", "rrelu-train-eval", "--size", "1200x1200"]
    return {
        "kernels": program("kernels", *FUNCTIONS),
        "torch": Measurement(script("torch_kernels.py"), NONE, ("python3-torch",)),
        "start": start(actiscope),
        "bare window": start(programs / "bare_window"),
        "list": process(20, actiscope, "list"),
        "eval": process(20, actiscope, "eval", "gelu", "--x=-1,0,1"),
        "--help": process(20, actiscope, "--help"),
        "empty": process(20, programs / "empty"),
        "render": process(3, *render, "-o", folder / "ours.png"),
        "article": process(1, *article, packages=matplotlib),
        "export": program("export"),
        "matplotlib export": Measurement(script("matplotlib_export.py"), NONE, matplotlib),
    }


def all_measurements(actiscope, programs, scenes, folder):
    return {
        **window_ticks(programs, scenes),
        **neighbour_ticks(programs),
        **other(actiscope, programs, folder),
    }
