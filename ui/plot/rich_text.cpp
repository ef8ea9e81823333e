#include "ui/plot/rich_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace actiscope {

namespace {

constexpr QChar mark = u'*';

// *x* and *f*: a variable has no spaces, so that "2 * 3 * 4" stays what it is.
qsizetype endOfVariable(const QString& text, qsizetype start) {
    constexpr qsizetype longest = 4;
    for (qsizetype i = start + 1; i < text.size() && i <= start + 1 + longest; ++i) {
        if (text[i] == mark) {
            return i > start + 1 ? i : -1;
        }
        if (text[i].isSpace()) {
            return -1;
        }
    }
    return -1;
}

QFont styled(QFont font, bool italic) {
    font.setItalic(italic);
    return font;
}

// A slanted letter leans over its box: the upright text behind it must stand clear.
double advance(const QString& text, const QFont& font, bool italic) {
    const QFontMetricsF metrics(font);
    const double lean = italic && !text.isEmpty() ? -metrics.rightBearing(text.back()) : 0;
    return metrics.horizontalAdvance(text) + std::max(0.0, lean);
}

bool isHan(QChar c) {
    return c.script() == QChar::Script_Han || (c >= u'\u3000' && c <= u'\u303f') ||
           (c >= u'\uff00' && c <= u'\uff60');
}

bool mayBreakBefore(const QString& text, qsizetype i) {
    // No line begins with closing punctuation.
    static const QString closing = QStringLiteral("，。、；：？！）”’》」)");
    if (closing.contains(text[i])) {
        return false;
    }
    return text[i - 1].isSpace() || isHan(text[i]) || isHan(text[i - 1]);
}

} // namespace

RichText::RichText(const QString& marked) {
    QString upright;
    for (qsizetype i = 0; i < marked.size(); ++i) {
        const qsizetype end = marked[i] == mark ? endOfVariable(marked, i) : -1;
        if (end < 0) {
            upright += marked[i];
            continue;
        }
        if (!upright.isEmpty()) {
            m_runs.push_back({upright, false});
            upright.clear();
        }
        m_runs.push_back({marked.mid(i + 1, end - i - 1), true});
        i = end;
    }
    if (!upright.isEmpty()) {
        m_runs.push_back({upright, false});
    }
}

double RichText::width(const Face& face) const {
    double sum = 0;
    for (const Run& run : m_runs) {
        sum += advance(run.text, styled(face.font, run.italic), run.italic);
    }
    return sum * face.shrink;
}

void RichText::draw(QPainter& painter, const QPointF& baseline, const Face& face) const {
    const QTransform outer = painter.transform();
    QPointF at = baseline / face.shrink;
    if (face.shrink != 1) {
        painter.scale(face.shrink, face.shrink);
    }
    for (const Run& run : m_runs) {
        const QFont font = styled(face.font, run.italic);
        painter.setFont(font);
        painter.drawText(at, run.text);
        at.rx() += advance(run.text, font, run.italic);
    }
    if (face.shrink != 1) {
        painter.setTransform(outer);
    }
}

QString RichText::plain() const {
    QString text;
    for (const Run& run : m_runs) {
        text += run.text;
    }
    return text;
}

std::vector<RichText> wrapped(const QString& marked, const Face& face, double width) {
    std::vector<RichText> lines;
    qsizetype start = 0;
    qsizetype fits = 0;
    for (qsizetype i = 1; i <= marked.size(); ++i) {
        if (i < marked.size() && !mayBreakBefore(marked, i)) {
            continue;
        }
        const QString candidate = marked.mid(start, i - start).trimmed();
        if (fits > start && RichText(candidate).width(face) > width) {
            lines.emplace_back(marked.mid(start, fits - start).trimmed());
            start = fits;
        }
        fits = i;
    }
    if (start < marked.size()) {
        lines.emplace_back(marked.mid(start).trimmed());
    }
    return lines;
}

} // namespace actiscope
