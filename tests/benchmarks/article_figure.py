"""The article's RReLU figure by its method: functions of one number, called for each point.

usage: article_figure.py FILE.png
"""

import sys

import matplotlib

matplotlib.use("Agg")
import numpy as np
from matplotlib import pyplot as plt

LOWER, UPPER = 1 / 8, 1 / 3


def train(x):
    return np.where(x < 0, np.random.uniform(LOWER, UPPER) * x, x)


def test(x):
    return np.where(x < 0, (LOWER + UPPER) / 2 * x, x)


def derivative_train(x):
    return np.where(x < 0, np.random.uniform(LOWER, UPPER), 1)


def derivative_test(x):
    return np.where(x < 0, (LOWER + UPPER) / 2, 1)


def draw_panel(panel, phase, style, value, derivative):
    x = np.linspace(-2, 2, 1000)
    for function, name, color in ((value, "RReLU", "blue"), (derivative, "Derivative", "orange")):
        y = [function(v) for v in x]
        panel.plot(x, y, label=f"{name} ({phase})", color=color, linestyle=style)
    panel.set_title(f"RReLU ({phase}) and Derivative (lower={LOWER}, upper={UPPER})")
    panel.legend(loc="upper left")
    for side in ("right", "top"):
        panel.spines[side].set_color("none")
    for side in ("bottom", "left"):
        panel.spines[side].set_position(("data", 0))


def draw():
    """12 x 12 inches."""
    figure, panels = plt.subplots(2, 1, figsize=(12, 12))
    draw_panel(panels[0], "Train", "-", train, derivative_train)
    draw_panel(panels[1], "Test", "--", test, derivative_test)
    plt.tight_layout()
    return figure


if __name__ == "__main__":
    draw().savefig(sys.argv[1], dpi=100)
