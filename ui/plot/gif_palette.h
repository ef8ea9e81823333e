// The colours of a GIF: at most 256 for all its frames, so that nothing flickers between them.
#pragma once

#include <QImage>

#include <unordered_map>
#include <vector>

namespace actiscope {

/// How often each opaque colour occurs.
using ColorCounts = std::unordered_map<QRgb, quint64>;

/// Of a Format_RGB32 image, added to what was counted before.
void countColors(ColorCounts& counts, const QImage& image);

/// At most `most` colours for what was counted: all of them if they are few enough. Otherwise the
/// commonest, paper and inks, stay exactly as they are, and the shades between them share the rest
/// by median cut. The same counts give the same palette.
std::vector<QRgb> paletteFor(const ColorCounts& counts, std::size_t most);

/// Each counted colour's nearest in the palette, by its index.
std::unordered_map<QRgb, quint8> nearestIn(const std::vector<QRgb>& palette,
                                           const ColorCounts& counts);

} // namespace actiscope
