"""Measures Actiscope and its neighbours in turn, and prints what came of the targets.

usage: benchmarks.py [--json FILE] [--only NAME] [--rounds N] BUILD

Ends with 0 whatever came of the targets, with 1 where something that is installed could not be
measured, with 2 for wrong arguments.

Every round runs every measurement once, each in a process of its own, and begins with another one.
Ratios of medians count; times of different runs are not comparable.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import display
import report
from measurements import all_measurements
from scenes import Scenes
from tables import TABLES
from targets import TARGETS

LEAST_ROUNDS = 5
PATIENCE_S = 180
SCREEN = (5120, 2880)  # around a plot of 3840 x 2160
MODULES = {
    "python3-matplotlib": "matplotlib",
    "python3-numpy": "numpy",
    "python3-pyqt6": "PyQt6",
    "python3-pyqtgraph": "pyqtgraph",
    "python3-torch": "torch",
}


def is_installed(package):
    return display.is_installed() if package == "xvfb" else find_spec(MODULES[package]) is not None


def environment(folder, screen):
    """The same for all: one thread, no settings of the user's, nothing scaled."""
    home = {f"XDG_{kind}_HOME": str(folder / kind) for kind in ("CONFIG", "DATA", "CACHE")}
    runtime = folder / "RUNTIME"
    runtime.mkdir(mode=0o700)
    return {
        **os.environ,
        **home,
        "XDG_RUNTIME_DIR": str(runtime),
        "DISPLAY": screen,
        "LC_ALL": "C.UTF-8",
        "OMP_NUM_THREADS": "1",
        "QT_SCALE_FACTOR": "1",
    }


class Bench:
    def __init__(self, measurements, environment):
        self.measurements = measurements
        self.environment = environment
        self.failed = False
        self.results = report.Results()

    def missing(self, name, platform):
        packages = self.measurements[name].packages + (("xvfb",) if platform == "xcb" else ())
        return next((package for package in packages if not is_installed(package)), None)

    def run(self, name, platform):
        """One process; its series are kept, or the reason why there are none."""
        key = name, platform
        if key in self.results.reasons:
            return
        if package := self.missing(name, platform):
            self.results.reasons[key] = f"{package} is missing"
            return
        try:
            series = json.loads(self.output(name, platform))
        except (subprocess.SubprocessError, ValueError) as error:
            self.failed = True
            self.results.reasons[key] = f"{name} failed: {last_words(error)}"
            return
        self.results.rounds.setdefault(key, []).append(series)

    def output(self, name, platform):
        done = subprocess.run(
            self.measurements[name].command,
            env={**self.environment, "QT_QPA_PLATFORM": platform or "offscreen"},
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=True,
        )
        return done.stdout


def last_words(error):
    said = (getattr(error, "stderr", None) or str(error)).strip()
    return said.splitlines()[-1] if said else str(error)


def chosen(only):
    """Targets and tables by name."""
    targets = [target for target in TARGETS if only in target.name]
    tables = [table for table in TABLES if only in table.title]
    if not targets and not tables:
        complain(f"no target and no table is called {only}")
    return targets, tables


def runs(targets, tables, measurements):
    """Each (measurement, platform) that they need, once."""
    names = [name for target in targets for name in (target.ours, target.theirs)]
    wanted = [(name, platform) for name in names for platform in measurements[name].platforms]
    wanted += [(name, "offscreen") for table in tables for _, name in table.rows]
    return list(dict.fromkeys(wanted))


def say(progress):
    """In place of what was said before, to who sits there."""
    if sys.stderr.isatty():
        print(f"\r\033[K{progress}", end="", file=sys.stderr, flush=True)


def measure(bench, todo, rounds):
    """Returns how long it took, in seconds."""
    begun = time.monotonic()
    for turn in range(rounds):
        first = turn * len(todo) // rounds
        for i, (name, platform) in enumerate(todo[first:] + todo[:first]):
            progress = f"round {turn + 1} of {rounds}, {i + 1} of {len(todo)}"
            say(f"{progress}: {name} {platform}")
            bench.run(name, platform)
    say("")
    return time.monotonic() - begun


def print_report(targets, tables, bench):
    """Returns what the JSON says of the targets."""
    lines, verdicts = [["target: neighbour", "platform", "ours (p99)", "theirs (p99)"]], []
    lines[0] += ["ratio", "wanted", ""]
    for target in targets:
        for platform in bench.measurements[target.ours].platforms:
            line, verdict = report.target_row(target, platform, bench.results)
            lines.append(line)
            verdicts += [verdict] if verdict else []
    if targets:
        print("", *report.aligned(lines), sep="\n")
    for table in tables:
        print("", table.title, *report.aligned(report.table_rows(table, bench.results)), sep="\n")
    return verdicts


def write_json(path, verdicts, bench, rounds):
    """Whole or not at all."""
    raw = [
        {"measurement": name, "platform": platform, "rounds": series}
        for (name, platform), series in bench.results.rounds.items()
    ]
    text = json.dumps({"rounds": rounds, "targets": verdicts, "measurements": raw})
    draft = path.with_name(path.name + ".part")
    draft.write_text(text)
    os.replace(draft, path)


def complain(sentence):
    print(f"tests/benchmarks/run: {sentence}", file=sys.stderr)
    sys.exit(2)


def arguments():
    parser = argparse.ArgumentParser(prog="tests/benchmarks/run")
    parser.error = complain
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--only", default="", metavar="NAME")
    parser.add_argument("--rounds", type=int, default=LEAST_ROUNDS, metavar="N")
    parser.add_argument("build", type=Path)
    asked = parser.parse_args()
    if asked.json and not asked.json.parent.is_dir():
        complain(f"there is no folder {asked.json.parent}")
    if asked.rounds < 1:
        complain("--rounds is 1 or more")
    return asked


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the X server ends too
    asked = arguments()
    targets, tables = chosen(asked.only)
    actiscope, programs = str(asked.build / "actiscope"), asked.build / "tests/benchmarks"
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        screen = stack.enter_context(display.server(*SCREEN))[0] if is_installed("xvfb") else ""
        scenes = Scenes(actiscope, folder)
        measurements = all_measurements(actiscope, programs, scenes, folder)
        bench = Bench(measurements, environment(folder, screen))
        load = os.getloadavg()[0]
        seconds = measure(bench, runs(targets, tables, measurements), asked.rounds)
    print(f"{asked.rounds} rounds in {seconds:.0f} s; the load before was {load:.1f}")
    verdicts = print_report(targets, tables, bench)
    if asked.json:
        write_json(asked.json, verdicts, bench, asked.rounds)
    return 1 if bench.failed else 0


sys.exit(main())
