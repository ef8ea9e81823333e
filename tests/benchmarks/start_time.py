"""How long a window takes until its plot is complete: series "complete", ns, and "memory", KiB.

usage: start_time.py COMMAND...

Measured from outside, the same for every program: an X server of its own keeps its picture in a
file. The memory is the peak of the process when nothing changes any more.
"""

import json
import mmap
import os
import struct
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))
import display

WIDTH, HEIGHT = 1600, 1000
QUIET_S, PATIENCE_S = 0.5, 20
# Without a window manager windows stand at 0, 0; this is inside the plot of the program and of the
# bare window. A hundredth of it is curves: with fewer wrong pixels than this they are there.
PLOT_X, PLOT_Y = slice(260, 1080), slice(100, 640)
MISSING = 3e-4


def pixels_of(path):
    """The live picture of the plot, every fourth pixel, from the framebuffer file (XWD)."""
    with open(path, "rb") as file:
        memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
    header = struct.unpack(">25I", memory[:100])
    header_size, colors, color_size = header[0], header[19], 12
    start = header_size + colors * color_size
    frame = np.frombuffer(memory, np.uint32, WIDTH * HEIGHT, start).reshape(HEIGHT, WIDTH)
    return frame[PLOT_Y, PLOT_X][::2, ::2]


def record(pixels, begun):
    """Every picture that was seen with its time since `begun`, until nothing changes any more."""
    pictures = [(0, pixels.copy())]
    while True:
        now = time.perf_counter_ns()
        picture = pixels.copy()
        if not np.array_equal(picture, pictures[-1][1]):
            pictures.append((now - begun, picture))
        if now - begun > 1e9 * PATIENCE_S:
            raise SystemExit("the window does not come to rest")
        if len(pictures) > 1 and now - begun - pictures[-1][0] > 1e9 * QUIET_S:
            return pictures
        time.sleep(0.001)


def peak_memory(process):
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0])


def main(command):
    with display.server(WIDTH, HEIGHT) as (name, framebuffer):
        pixels = pixels_of(framebuffer)
        environment = dict(os.environ, DISPLAY=name, QT_QPA_PLATFORM="xcb")
        begun = time.perf_counter_ns()
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        try:
            pictures = record(pixels, begun)
            memory = peak_memory(process)
        finally:
            process.terminate()
            process.wait()
    final = pictures[-1][1]
    complete = next(at for at, picture in pictures if np.mean(picture != final) < MISSING)
    print(json.dumps({"complete": [complete], "memory": [memory]}))


main(sys.argv[1:])
