"""The sessions that the window is measured with, written as session files.

Their y ranges are fixed as in the neighbours' programs, so that a tick is the same work: new curves
in axes that stay. The table of automatic ranges says what the other costs.
"""

import copy
import json
import subprocess

RANGE = [-2, 2.2]
PROBE = -0.8
TEN = "elu celu selu gelu silu mish softplus sigmoid tanh softsign".split()
MOST = 50


def smooth_curve(i):
    """Of any number of smooth functions of which no two are the same."""
    return TEN[i] if i < len(TEN) else f"swish beta={1 + i / 10}"


def session(actiscope, *source):
    command = [actiscope, "session", *source]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


class Scenes:
    def __init__(self, actiscope, folder):
        self.folder = folder
        self.article = session(actiscope, "--preset", "rrelu-train-eval")
        curves = [f"--curve={smooth_curve(i)} show=value,derivative" for i in range(MOST)]
        self.smooth_all = session(actiscope, *curves, "--x", "-4:4")

    def write(self, name, scene):
        """The file's path."""
        scene["figure"]["probe"] = PROBE
        path = self.folder / f"{name}.actiscope"
        path.write_text(json.dumps(scene))
        return str(path)

    def rrelu(self, points, panels=2, y=RANGE):
        """RReLU in training and in evaluation in turn, each with its derivative."""
        scene = copy.deepcopy(self.article)
        figure = scene["figure"]
        figure["grid"]["points"] = points
        both = figure["panels"]
        figure["panels"] = [dict(both[i % 2], y=y) for i in range(panels)]
        figure["columns"] = 1 if panels <= 4 else 4
        return self.write(f"rrelu-{points}-{panels}-{'automatic' if y is None else 'fixed'}", scene)

    def smooth(self, curves):
        """Values and derivatives of so many smooth functions in one panel; the first is dragged."""
        scene = copy.deepcopy(self.smooth_all)
        panel = scene["figure"]["panels"][0]
        panel["curves"] = panel["curves"][:curves]
        panel["y"] = [-2, 4]
        return self.write(f"smooth-{curves}", scene)

    def passes(self, passes):
        """RReLU in training alone, with so many earlier passes."""
        scene = copy.deepcopy(self.article)
        panel = scene["figure"]["panels"][0]
        panel["y"] = RANGE
        curve = panel["curves"][0]
        curve["passes"] = passes
        curve["resample"] = 500
        curve["traces"] = curve["traces"][:1]
        scene["figure"]["panels"] = [panel]
        return self.write(f"passes-{passes}", scene)
