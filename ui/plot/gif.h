// Pictures of one size as an animated GIF that plays for ever.
#pragma once

#include "ui/plot/gif_palette.h"

#include <QByteArray>

#include <functional>
#include <stop_token>

namespace actiscope {

/// Takes frames one by one and keeps them packed; writes when all are known, because all share one
/// palette. Any thread, one at a time.
class GifEncoder {
public:
    /// Opaque; every frame has the size of the first.
    void add(const QImage& frame);

    /// How far the writing is, from 0 to the number of frames.
    using Progress = std::function<void(int)>;

    /// The frames in the order given (each may come more than once), evenly spread over the
    /// seconds. No dithering: lines on flat paper stay clean. Empty if it is stopped.
    QByteArray file(const std::vector<int>& order,
                    double seconds,
                    const std::stop_token& stop = {},
                    const Progress& progress = {}) const;

private:
    QImage unpacked(int frame) const;

    QSize m_size;
    std::vector<QByteArray> m_packed;
    ColorCounts m_counts;
};

/// Hundredths of a second for each of `frames`: their sum is the whole, whatever rounding does.
std::vector<int> delaysFor(int frames, double seconds);

} // namespace actiscope
