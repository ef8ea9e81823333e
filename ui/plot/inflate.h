// Undoes deflate, up to a size.
#pragma once

#include <QByteArray>

#include <optional>

namespace actiscope {

enum class Inflation { Done, Damaged, TooLarge };

struct Inflated {
    Inflation result = Inflation::Damaged;
    QByteArray bytes; ///< empty unless done
};

/// A zlib stream. Never holds more than `most` bytes and one: a few kilobytes can stand for
/// gigabytes.
Inflated inflated(const QByteArray& deflated, qsizetype most);

} // namespace actiscope
