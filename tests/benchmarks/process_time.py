"""How long a command runs: series "process", ns from its start to its end, and "memory", KiB at
the most.

usage: process_time.py TIMES COMMAND...
"""

import json
import os
import sys
import time


def run(command):
    silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    before = time.perf_counter_ns()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=silent)
    _, status, usage = os.wait4(process, 0)
    duration = time.perf_counter_ns() - before
    if status != 0:
        raise SystemExit(f"{' '.join(command)} failed")
    return duration, usage.ru_maxrss


def main(count, command):
    run(command)  # into the page cache
    durations, memory = zip(*(run(command) for _ in range(count)))
    print(json.dumps({"process": durations, "memory": memory}))


main(int(sys.argv[1]), sys.argv[2:])
