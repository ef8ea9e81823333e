"""Runs the scripts of figures and compares what they plot with the program's own numbers.

Reads jobs as JSON from the standard input, a list of {"name", "script", "table", "loose", "lines",
"picture", "except", "hidden", "fonts"}; prints a line for every complaint, and how many jobs there
were.
"""
import contextlib
import csv
import io
import json
import os
import sys
import warnings

import numpy as np

# Drawn as one straight stroke each.
LAWS = ("mean", "band_lower", "band_upper", "sd_lower", "sd_upper")


def rows(path):
    """The lines of a figure: (panel, curve, quantity, pass) -> x and y."""
    lines = {}
    with open(path, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            key = (int(row["panel"]), int(row["curve"]), row["quantity"], int(row["pass"]))
            x, y = lines.setdefault(key, ([], []))
            x.append(float(row["x"]))
            y.append(float(row["y"]))
    return lines


def same(a, b, tolerance):
    return (np.isnan(a) and np.isnan(b)) or a == b or abs(a - b) <= tolerance * (1 + abs(b))


def compare_arrays(job, lines, curves):
    """Every line of the table is there, and nothing else; at an interval both ends are fine."""
    found = {(c["panel"], c["curve"], c["quantity"], c["pass"]): c for c in curves
             if len(c["x"])}
    extra = {key for key in found if key[2] != "slopes"} - set(lines)
    if extra or set(lines) - set(found):
        yield f"has {sorted(extra)} too much, {sorted(set(lines) - set(found))} too little"
    for key, (x, y) in lines.items():
        if key not in found:
            continue
        own = dict(zip(np.asarray(found[key]["x"], float), np.asarray(found[key]["y"], float)))
        if len(own) != len(set(x)):
            yield f"{key} has {len(own)} points, not {len(set(x))}"
        wanted = {}
        for at, value in zip(x, y):
            wanted.setdefault(at, []).append(value)
        wrong = [(at, own.get(at), values) for at, values in wanted.items()
                 if [key[2], at] not in job["except"]
                 and (at not in own or not any(same(own[at], v, job["loose"]) for v in values))]
        if wrong:
            yield f"{key}: {len(wrong)} wrong, first at x, own, wanted = {wrong[0]}"


def compare_lines(job, lines, figure):
    """Every point of the table that is in view lies on a line of its panel, but at kinks."""
    for key, (x, y) in lines.items():
        if key[0] in job["hidden"] or key[2] in LAWS:
            continue
        axes = figure.axes[key[0] - 1]
        drawn = {}
        for line in axes.lines:
            for at, value in zip(*line.get_data()):
                drawn.setdefault(float(at), []).append(float(value))
        low, high = axes.get_xlim()
        wanted = [(at, value) for at, value in zip(x, y) if low <= at <= high
                  and [key[2], at] not in job["except"] and np.isfinite(value)]
        missing = [one for one in wanted if one[0] not in drawn]
        wrong = [one for one in wanted if one[0] in drawn
                 and not any(same(v, one[1], job["loose"]) for v in drawn[one[0]])]
        if missing or wrong:
            yield f"{key}: {len(missing)} missing, {len(wrong)} wrong {(missing + wrong)[0]}"


def run(job):
    with open(job["script"], encoding="utf-8") as file:
        code = file.read()
    names = {"__name__": "script"}
    sys.argv = [job["script"]] + ([job["picture"]] if job["picture"] else [])
    said = io.StringIO()
    with contextlib.redirect_stdout(said), warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        exec(compile(code, job["script"], "exec"), names)
    if said.getvalue():
        yield f"prints {said.getvalue()!r}"
    if warned and job["fonts"]:
        yield f"warns: {warned[0].message}"
    if job["lines"]:
        import matplotlib.pyplot as plt
        yield from compare_lines(job, rows(job["table"]), plt.gcf())
    elif not job["picture"]:
        yield from compare_arrays(job, rows(job["table"]), names["curves"])
    if job["picture"]:
        import matplotlib.pyplot as plt
        plt.close("all")
        if not os.path.getsize(job["picture"]):
            yield "drew no picture"


jobs = json.load(sys.stdin)
for one in jobs:
    try:
        for complaint in run(one):
            print(f"{one['name']}: {complaint}")
    except Exception as error:  # what a script raises is what is tested
        print(f"{one['name']}: {type(error).__name__}: {error}")
print(f"{len(jobs)} jobs")
