"""How a tick grows with what is shown."""

from dataclasses import dataclass

from measurements import CURVES, PANELS, PASSES, POINTS


@dataclass(frozen=True)
class Table:
    title: str
    column: str
    rows: tuple  # of label and measurement


def grown(by, column, kind, sizes):
    return Table(f"tick against {by}", column, tuple((str(n), f"{kind} {n}") for n in sizes))


TABLES = (
    grown("points, RReLU, 2 panels", "points", "rrelu", POINTS),
    grown("curves, smooth, value and derivative", "curves", "smooth", CURVES),
    grown("panels, RReLU, 1e3 points", "panels", "panels", PANELS),
    grown("earlier passes, RReLU, 1e3 points", "passes", "passes", PASSES),
    Table(
        "tick against the y axis, RReLU, 2 panels, 1e3 points",
        "range",
        (("fixed", "rrelu 1000"), ("automatic", "rrelu automatic")),
    ),
)
