// A parameter, or the pass of the draws, that moves through a figure: the frames of an animation.
#pragma once

#include "activation/catalogue.h"
#include "figure/figure.h"

#include <stop_token>

namespace actiscope {

struct Resolution;

constexpr int minFrames = 2;
constexpr int maxFrames = 1000;
constexpr double framesPerSecond = 25; ///< where nothing else is said
constexpr double maxSeconds = 1000;

/// What is swept in place of a parameter: Curve::resample of every curve that draws.
constexpr char sweptPass[] = "resample";

struct Sweep {
    std::string what;                ///< id of a parameter, or sweptPass
    std::optional<CurvePlace> curve; ///< whose parameter; nothing: the selected curve's
    double from = 0;
    double to = 1; ///< may be less than from
    int frames = 60;
    double seconds = 0;        ///< for everything that is played; 0: framesPerSecond
    bool backAndForth = false; ///< played to the end and back, without its ends twice

    bool operator==(const Sweep&) const = default;
};

/// "negative_slope=0:1:60": from, to and how many frames, both ends included. "1.2.alpha=..." is of
/// the second curve of the first panel. Throws Error.
Sweep sweepFrom(std::string_view text);

/// What of the curve may be swept: its parameters' ids, and sweptPass if the figure draws.
std::vector<std::string>
sweepable(const Figure& figure, CurvePlace place, const Catalogue& catalogue);

/// A sweep of the selected curve worth looking at: over the slider's span as far as it is legal.
Sweep suggestedSweep(const Figure& figure, const std::string& what, const Catalogue& catalogue);

/// Throws Error unless every frame of the sweep is legal in the figure.
void checkSweep(const Figure& figure, const Sweep& sweep, const Catalogue& catalogue);

/// At frame i of `frames`, counted from 0: no more digits than the steps need.
double valueAt(const Sweep& sweep, int i);

/// As a slider does, it reaches every curve of the same function with the same values.
Figure frameOf(Figure figure, const Sweep& sweep, int i, const Catalogue& catalogue);

/// The figure with every automatic y range wide enough for all frames, so that nothing jumps while
/// they play. What is missing when it is stopped is missing from the ranges.
Figure withSteadyY(Figure figure,
                   const Sweep& sweep,
                   const Catalogue& catalogue,
                   Resolution resolution,
                   const std::stop_token& stop = {});

/// The frames in the order in which they play: more than `frames` if they play back, too.
std::vector<int> playedFrames(const Sweep& sweep);

/// How long they play, all together.
double secondsOf(const Sweep& sweep);

} // namespace actiscope
