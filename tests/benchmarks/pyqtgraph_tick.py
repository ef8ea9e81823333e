"""A pyqtgraph window with a QSlider: series "tick", ns from setValue until the view is painted.

usage: pyqtgraph_tick.py antialiased|peak POINTS TICKS

peak draws only the least and the greatest of the points of a pixel, its best practice for many
points. Antialiased lines of one pixel, its default, on 1200 x 900 pixels.
"""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
os.environ["PYQTGRAPH_QT_LIB"] = "PyQt6"

import pyqtgraph as pg
from pyqtgraph.Qt import QtCore, QtWidgets

import rrelu
import ticks


class View(pg.GraphicsLayoutWidget):
    paints = 0

    def paintEvent(self, event):
        super().paintEvent(event)
        self.paints += 1


def add_curves(view, data, peak):
    """Two panels with two curves each."""
    curves = []
    for row in range(2):
        panel = view.addPlot(row=row, col=0)
        panel.setXRange(*rrelu.SPAN, padding=0)
        panel.setYRange(*rrelu.RANGE, padding=0)
        panel.disableAutoRange()
        panel.addLegend()
        for color, name in zip(rrelu.COLORS, ("value", "derivative")):
            pen = pg.mkPen(color)
            curve = panel.plot(data.x, data.x, pen=pen, name=name, skipFiniteCheck=True)
            if peak:
                curve.setDownsampling(auto=True, method="peak")
                curve.setClipToView(True)
            curves.append(curve)
    return curves


def main(mode, points, count):
    application = pg.mkQApp()
    pg.setConfigOptions(antialias=True, background="w", foreground="k")
    data = rrelu.Rrelu(points)
    window = QtWidgets.QWidget()
    rows = QtWidgets.QVBoxLayout(window)
    view = View()
    view.setFixedSize(1200, 900)
    slider = QtWidgets.QSlider(QtCore.Qt.Orientation.Horizontal)
    slider.setRange(0, 1000)
    rows.addWidget(view)
    rows.addWidget(slider)
    curves = add_curves(view, data, mode == "peak")

    def change(value):
        for curve, y in zip(curves, data.curves(value / 1000)):
            curve.setData(data.x, y, skipFiniteCheck=True)

    slider.valueChanged.connect(change)
    window.show()
    for _ in range(30):
        application.processEvents()
    uppers = rrelu.upper_bounds()

    def tick():
        ticks.until_painted(
            application, lambda: view.paints, lambda: slider.setValue(int(1000 * next(uppers)))
        )

    ticks.print_series(tick=ticks.times_of(tick, count))


main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
