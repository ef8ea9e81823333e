"""From the numbers of all rounds to lines of text."""

import math
from statistics import geometric_mean, median


def percentile(numbers, part):
    """The least number that `part` of all do not exceed."""
    ordered = sorted(numbers)
    return ordered[math.ceil(part * len(ordered)) - 1]


class Summary:
    """One series over all rounds. The median is that of the rounds' medians, so that a slow
    moment of the machine is one round's matter; p99 is of everything."""

    def __init__(self, rounds):
        self.median = median(median(numbers) for numbers in rounds)
        self.p99 = percentile([number for numbers in rounds for number in numbers], 0.99)


def quantity(value, series):
    """With its unit: memory is in KiB, everything else in ns."""
    if series in ("memory", "peak"):
        return f"{value / 1024:.1f} MiB"
    for unit, size in (("s", 1e9), ("ms", 1e6), ("us", 1e3)):
        if value >= size:
            return f"{value / size:.3g} {unit}"
    return f"{value:.3g} ns"


class Results:
    """The series of each round of each (measurement, platform); or why there are none."""

    def __init__(self):
        self.rounds = {}
        self.reasons = {}

    def summary(self, measurement, platform, series):
        return Summary([each[series] for each in self.rounds[measurement, platform]])

    def reason(self, measurement, platform):
        return self.reasons.get((measurement, platform))


def target_row(target, platform, results):
    """The cells of its line, and what goes into the JSON."""
    wanted = f">= {target.least:g}" if target.least else f"<= {target.most:g}"
    for measurement in (target.ours, target.theirs):
        if reason := results.reason(measurement, platform):
            return [target.name, platform, f"not measured: {reason}"], None
    pairs = [
        (
            results.summary(target.ours, platform, ours),
            results.summary(target.theirs, platform, theirs),
        )
        for ours, theirs in target.series
    ]
    faster = geometric_mean([theirs.median / ours.median for ours, theirs in pairs])
    ratio = faster if target.least else 1 / faster
    met = ratio >= target.least if target.least else ratio <= target.most
    cells = [target.name, platform, *sides(target, pairs)]
    cells += [f"{ratio:.2f}", wanted, "met" if met else "NOT MET"]
    return cells, {"target": target.name, "platform": platform, "ratio": ratio, "met": met}


def sides(target, pairs):
    """Median and p99 of ours and of theirs; of a mean, nothing."""
    if len(pairs) > 1:
        return ["", ""]
    return [
        f"{quantity(side.median, series)} ({quantity(side.p99, series)})"
        for side, series in zip(pairs[0], target.series[0])
    ]


def table_rows(table, results):
    """A line for each measurement of a growth table, which are all without a display."""
    rows = [[table.column, "tick (p99)", "peak memory"]]
    for label, measurement in table.rows:
        if reason := results.reason(measurement, "offscreen"):
            rows.append([label, f"not measured: {reason}"])
            continue
        ticks = results.summary(measurement, "offscreen", "tick")
        memory = results.summary(measurement, "offscreen", "peak")
        both = f"{quantity(ticks.median, 'tick')} ({quantity(ticks.p99, 'tick')})"
        rows.append([label, both, quantity(memory.median, "peak")])
    return rows


def aligned(rows):
    """Columns as wide as their widest cell; a last cell may stick out."""
    widths = {}
    for row in rows:
        for i, cell in enumerate(row[:-1]):
            widths[i] = max(widths.get(i, 0), len(cell))
    return [
        "  ".join(cell.ljust(widths.get(i, 0)) for i, cell in enumerate(row)).rstrip()
        for row in rows
    ]
