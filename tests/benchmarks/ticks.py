"""Timing a slider in a window of another library, and printing what was measured."""

import json
import resource
import time

PATIENCE_S = 60


def times_of(tick, ticks, seconds=1.5, least=5):
    """Times of each call of `tick` in ns, as measure.h takes them: calls that warm up first."""
    spent = 0.0
    for i in range(ticks // 5 + 1):
        spent += timed(tick)
        if spent > 1e9 * seconds / 5:
            break
    times = []
    while len(times) < ticks and not (len(times) >= least and sum(times) > 1e9 * seconds):
        times.append(timed(tick))
    return times


def timed(work):
    before = time.perf_counter_ns()
    work()
    return time.perf_counter_ns() - before


def until_painted(application, count, move):
    """Makes the move, and handles events until `count()`, the number of paints, has grown."""
    before = count()
    move()
    deadline = time.monotonic() + PATIENCE_S
    while count() == before:
        application.processEvents()
        if time.monotonic() > deadline:
            raise SystemExit("the plot is not painted again")
    application.processEvents()


def print_series(**series):
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({**series, "peak": [peak]}))
