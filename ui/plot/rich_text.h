// A line of text with the markup of a figure's words: variables in italics, indices, Greek letters.
#pragma once

#include "text/markup.h"
#include "ui/plot/look.h"

#include <QHash>
#include <QPointF>
#include <QStaticText>
#include <QString>

#include <vector>

class QPainter;

namespace actiscope {

/// Words as they are laid out, for pixels that are drawn again and again: to lay out is most of
/// the work. Must not outlive the application.
class LaidOutWords {
public:
    void draw(QPainter& painter, const QPointF& baseline, const QString& words);

private:
    struct Entry {
        QStaticText text;
        double ascent = 0;
    };

    QHash<std::pair<QString, int>, Entry> m_known; ///< by words and face
};

class RichText {
public:
    explicit RichText(const QString& marked = {});

    double width(const Face& face) const;
    /// How far it looks the same as another one.
    double sharedWidth(const RichText& other, const Face& face) const;
    void draw(QPainter& painter,
              const QPointF& baseline,
              const Face& face,
              LaidOutWords* laidOut = nullptr) const;
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
