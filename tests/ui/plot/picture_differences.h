// How much two pictures of the same size differ.
#pragma once

#include <QImage>

#include <algorithm>
#include <cstdlib>
#include <functional>

inline int difference(QRgb a, QRgb b) {
    return std::max({std::abs(qRed(a) - qRed(b)),
                     std::abs(qGreen(a) - qGreen(b)),
                     std::abs(qBlue(a) - qBlue(b))});
}

struct Differences {
    int largest = 0;
    double mean = 0;
    int pixels = 0;
};

/// Over the pixels that count, in 255ths of the worst of the three colours.
inline Differences
differences(const QImage& a, const QImage& b, const std::function<bool(int x, int y)>& counts) {
    Differences found;
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            if (counts(x, y)) {
                const int here = difference(a.pixel(x, y), b.pixel(x, y));
                found.largest = std::max(found.largest, here);
                sum += here;
                ++found.pixels;
            }
        }
    }
    found.mean = sum / std::max(1, found.pixels);
    return found;
}

inline int largestDifference(const QImage& a, const QImage& b) {
    return differences(a, b, [](int, int) { return true; }).largest;
}
