#include "ui/plot/rich_text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace actiscope {

namespace {

constexpr double indexScale = 0.72;
constexpr double lowered = 0.2; ///< of the type size
constexpr double raised = 0.36;

QFont styled(QFont font, bool italic, Level level) {
    font.setItalic(italic);
    if (level != Level::Base) {
        font.setPixelSize(std::max(1, qRound(indexScale * font.pixelSize())));
    }
    return font;
}

// A slanted letter leans over its box: the upright text behind it must stand clear.
double measuredAdvance(const QString& text, const QFont& font) {
    const QFontMetricsF metrics(font);
    const bool leans = font.italic() && !text.isEmpty();
    return metrics.horizontalAdvance(text) +
           std::max(0.0, leans ? -metrics.rightBearing(text.back()) : 0.0);
}

// All faces have the same families: size, weight and slant tell them apart.
std::pair<QString, int> keyOf(const QString& text, const QFont& font) {
    return {text, (font.pixelSize() * 1000 + font.weight()) * 2 + (font.italic() ? 1 : 0)};
}

// The same few words are measured in every frame, and to measure them is to shape them.
double advance(const QString& text, const QFont& font) {
    constexpr qsizetype most = 4096;
    thread_local QHash<std::pair<QString, int>, double> known;
    const auto key = keyOf(text, font);
    const auto found = known.constFind(key);
    if (found != known.cend()) {
        return *found;
    }
    if (known.size() >= most) {
        known.clear();
    }
    return known[key] = measuredAdvance(text, font);
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

void LaidOutWords::draw(QPainter& painter, const QPointF& baseline, const QString& words) {
    constexpr qsizetype most = 256;
    const auto key = keyOf(words, painter.font());
    auto entry = m_known.find(key);
    if (entry == m_known.end()) {
        if (m_known.size() >= most) {
            m_known.clear();
        }
        entry = m_known.insert(key, {QStaticText(words), QFontMetricsF(painter.font()).ascent()});
        entry->text.setTextFormat(Qt::PlainText);
        entry->text.setPerformanceHint(QStaticText::AggressiveCaching);
    }
    painter.drawStaticText(baseline - QPointF(0, entry->ascent), entry->text);
}

RichText::RichText(const QString& marked) {
    for (const MarkupRun& run : runsOf(marked.toStdString())) {
        m_runs.push_back({QString::fromStdString(run.text), run.italic, run.level});
    }
}

double RichText::advanceOf(const Run& run, const Face& face) {
    return advance(run.text, styled(face.font, run.italic, run.level));
}

double RichText::width(const Face& face) const {
    double sum = 0;
    for (const Run& run : m_runs) {
        sum += advanceOf(run, face);
    }
    return sum * face.shrink;
}

double RichText::sharedWidth(const RichText& other, const Face& face) const {
    const auto [end, otherEnd] = std::ranges::mismatch(m_runs, other.m_runs);
    RichText shared;
    shared.m_runs.assign(m_runs.begin(), end);
    if (end != m_runs.end() && otherEnd != other.m_runs.end() && end->italic == otherEnd->italic &&
        end->level == otherEnd->level) {
        const auto letters =
            std::ranges::mismatch(end->text, otherEnd->text).in1 - end->text.begin();
        shared.m_runs.push_back({end->text.left(letters), end->italic, end->level});
    }
    return shared.width(face);
}

void RichText::draw(QPainter& painter,
                    const QPointF& baseline,
                    const Face& face,
                    LaidOutWords* laidOut) const {
    const QTransform outer = painter.transform();
    QPointF at = baseline / face.shrink;
    if (face.shrink != 1) {
        painter.scale(face.shrink, face.shrink);
    }
    for (const Run& run : m_runs) {
        const int size = face.font.pixelSize();
        const double down = run.level == Level::Subscript     ? lowered * size
                            : run.level == Level::Superscript ? -raised * size
                                                              : 0;
        painter.setFont(styled(face.font, run.italic, run.level));
        const QPointF foot = at + QPointF(0, down);
        if (laidOut != nullptr) {
            laidOut->draw(painter, foot, run.text);
        } else {
            painter.drawText(foot, run.text);
        }
        at.rx() += advanceOf(run, face);
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
    if (marked.isEmpty()) {
        return {};
    }
    if (RichText whole(marked.trimmed()); whole.width(face) <= width) {
        return {whole};
    }
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
