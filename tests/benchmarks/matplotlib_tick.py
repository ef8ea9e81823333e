"""A matplotlib window with its Slider: series "tick", ns from set_val until the canvas is painted.

usage: matplotlib_tick.py draw_idle|blit POINTS TICKS

draw_idle draws all anew; blit is the best practice, which restores the background and draws only
the curves. 1200 x 900 pixels, lines of 1.5 points, which are 2.1 pixels.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
os.environ["QT_API"] = "pyqt6"

import matplotlib

matplotlib.use("QtAgg")
from matplotlib import pyplot as plt
from matplotlib.widgets import Slider
from PyQt6 import QtWidgets

import rrelu
import ticks


def build(data, animated):
    """The figure, its slider and its four lines."""
    figure, panels = plt.subplots(2, 1, figsize=(12, 9), dpi=100)
    figure.subplots_adjust(bottom=0.12)
    groove = figure.add_axes([0.15, 0.02, 0.7, 0.03])
    slider = Slider(groove, "upper", 0.2, 0.9, valinit=rrelu.UPPER)
    lines = []
    curves = data.curves(rrelu.UPPER)
    for panel, pair in zip(panels, (curves[:2], curves[2:])):
        for color, y in zip(rrelu.COLORS, pair):
            lines += panel.plot(data.x, y, color=color, animated=animated)
        for side in ("right", "top"):
            panel.spines[side].set_color("none")
        for side in ("bottom", "left"):
            panel.spines[side].set_position(("data", 0))
        panel.set_ylim(*rrelu.RANGE)
    return figure, slider, lines


def count_paints(canvas):
    """A function that says how often the canvas was painted from now on."""
    paints = [0]
    paint = canvas.paintEvent

    def counted(event):
        paint(event)
        paints[0] += 1

    canvas.paintEvent = counted
    return lambda: paints[0]


def main(mode, points, count):
    blit = mode == "blit"
    # Else 100 000 jagged points overflow Agg's cells.
    matplotlib.rcParams["agg.path.chunksize"] = 20000
    data = rrelu.Rrelu(points)
    figure, slider, lines = build(data, animated=blit)
    canvas = figure.canvas
    canvas.manager.show()
    application = QtWidgets.QApplication.instance()
    for _ in range(20):
        application.processEvents()
    canvas.draw()
    application.processEvents()
    background = canvas.copy_from_bbox(figure.bbox)

    def change(upper):
        for line, y in zip(lines, data.curves(upper)):
            line.set_ydata(y)
        if not blit:
            canvas.draw_idle()
            return
        canvas.restore_region(background)
        for line in lines:
            line.axes.draw_artist(line)
        canvas.blit(figure.bbox)

    slider.on_changed(change)
    slider.drawon = not blit
    paints = count_paints(canvas)
    uppers = rrelu.upper_bounds()

    def tick():
        ticks.until_painted(application, paints, lambda: slider.set_val(next(uppers)))

    ticks.print_series(tick=ticks.times_of(tick, count))


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
