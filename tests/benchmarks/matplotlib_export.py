"""Warm exports of the article's figure at 300 dpi: series "png", "pdf" and "svg", in ns."""

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import article_figure
import ticks

figure = article_figure.draw()
series = {}
with tempfile.TemporaryDirectory() as folder:
    for suffix in ("png", "pdf", "svg"):
        path = f"{folder}/figure.{suffix}"
        series[suffix] = ticks.times_of(
            lambda: figure.savefig(path, dpi=300), ticks=10, seconds=2, least=3
        )
ticks.print_series(**series)
