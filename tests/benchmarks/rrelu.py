"""The article's data: RReLU in training and in evaluation, each with its derivative."""

import numpy as np

LOWER, UPPER = 1 / 8, 1 / 3
SPAN = (-2, 2)
RANGE = (-2, 2.2)  # of y; fixed, so that no library lays its axes out anew
COLORS = ("#0000ff", "#ffa500")


class Rrelu:
    """Draws stay the same while the upper bound moves."""

    def __init__(self, points):
        self.x = np.linspace(*SPAN, points)
        self.negative = self.x < 0
        self.draws = np.random.default_rng(1).random(points)

    def curves(self, upper):
        """Value and derivative in training, value and derivative in evaluation."""
        train = LOWER + (upper - LOWER) * self.draws
        mean = (LOWER + upper) / 2
        return [
            np.where(self.negative, train * self.x, self.x),
            np.where(self.negative, train, 1.0),
            np.where(self.negative, mean * self.x, self.x),
            np.where(self.negative, mean, 1.0),
        ]


def upper_bounds():
    """For ever, another one at each step."""
    step = 0
    while True:
        yield 0.3 + 0.6 * (step % 17) / 17
        step += 1
