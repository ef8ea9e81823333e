"""An X server without a screen."""

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager


def is_installed():
    return shutil.which("Xvfb") is not None


@contextmanager
def server(width, height):
    """Its name for DISPLAY, and the file that holds its picture."""
    with tempfile.TemporaryDirectory() as folder:
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24"]
        command += ["-fbdir", folder, "-nolisten", "tcp", "-noreset"]
        process = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        try:
            with os.fdopen(read) as number:
                name = number.readline().strip()
            if not name:
                raise RuntimeError("Xvfb did not start")
            yield f":{name}", f"{folder}/Xvfb_screen0"
        finally:
            process.terminate()
            process.wait()
