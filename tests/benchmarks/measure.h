// What every driver prints: one JSON object of named series of numbers, read by benchmarks.py.
#pragma once

#include <nlohmann/json.hpp>

#include <sys/resource.h>

#include <chrono>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace actiscope::benchmark {

using Series = std::map<std::string, std::vector<double>>;

/// Of the process so far, in KiB.
inline double peakMemory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss);
}

/// Wall time of one call, in nanoseconds.
template <typename Work> double nanoseconds(Work&& work) {
    const auto before = std::chrono::steady_clock::now();
    std::forward<Work>(work)();
    return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - before)
        .count();
}

/// How often something is done; whichever ends first, but at least `least` times.
struct Effort {
    int times = 60;
    double seconds = 1.5;
    int least = 5;

    bool isEnough(int done, double spentNanoseconds) const {
        return done >= times || (done >= least && spentNanoseconds > 1e9 * seconds);
    }
};

/// The times of each call, in nanoseconds, after calls that are not counted: a fifth of the effort.
template <typename Work> std::vector<double> timesOf(const Effort& effort, Work&& work) {
    const Effort warmUp{effort.times / 5 + 1, effort.seconds / 5, 1};
    double spent = 0;
    for (int i = 0; !warmUp.isEnough(i, spent); ++i) {
        spent += nanoseconds(work);
    }
    std::vector<double> times;
    spent = 0;
    while (!effort.isEnough(static_cast<int>(times.size()), spent)) {
        times.push_back(nanoseconds(work));
        spent += times.back();
    }
    return times;
}

inline void print(Series series) {
    series["peak"] = {peakMemory()};
    std::cout << nlohmann::json(series).dump() << '\n';
}

} // namespace actiscope::benchmark
