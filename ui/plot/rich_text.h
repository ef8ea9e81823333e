// A line of text with the markup of a figure's words: variables in italics, indices, Greek letters.
#pragma once

#include "text/markup.h"
#include "ui/plot/look.h"

#include <QPointF>
#include <QString>

#include <vector>

class QPainter;

namespace actiscope {

class RichText {
public:
    explicit RichText(const QString& marked = {});

    double width(const Face& face) const;
    void draw(QPainter& painter, const QPointF& baseline, const Face& face) const;
    QString plain() const;

    bool operator==(const RichText&) const = default;

private:
    struct Run {
        QString text;
        bool italic;
        Level level;

        bool operator==(const Run&) const = default;
    };

    static double advanceOf(const Run& run, const Face& face);

    std::vector<Run> m_runs;
};

/// Broken at spaces and between Chinese characters, so that no line is wider than `width` unless
/// one word is.
std::vector<RichText> wrapped(const QString& marked, const Face& face, double width);

} // namespace actiscope
