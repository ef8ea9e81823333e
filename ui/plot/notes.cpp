#include "ui/plot/notes.h"

#include "ui/plot/probe_marks.h"
#include "ui/plot/rich_text.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

constexpr double reach = 5; ///< how near a line is taken hold of
constexpr double paddingEm = 0.3;
constexpr double arrowLength = 8;
constexpr double arrowWidth = 6;

QSizeF sizeOf(const PictureNote& note, const Look& look) {
    const Face face = look.face();
    double widest = 0;
    for (const std::string& line : note.lines) {
        widest = std::max(widest, RichText(qstring(line)).width(face));
    }
    const auto count = static_cast<double>(note.lines.size());
    return {widest + 2 * look.em(paddingEm),
            (count - 1) * face.lineHeight() + face.capHeight() + 2 * look.em(paddingEm)};
}

bool isAcross(const PictureNote& note) {
    return note.annotation.kind == AnnotationKind::Vertical ||
           note.annotation.kind == AnnotationKind::Pin;
}

/// Does it stand in the view?
bool isSeen(const PictureNote& note, const Frame& frame) {
    const Annotation& annotation = note.annotation;
    switch (annotation.kind) {
    case AnnotationKind::Text: return frame.view().contains(annotation.at);
    case AnnotationKind::Horizontal: return frame.y.contains(annotation.at.y);
    case AnnotationKind::Interval:
        return std::max(annotation.at.x, annotation.to->x) > frame.x.from &&
               std::min(annotation.at.x, annotation.to->x) < frame.x.to;
    case AnnotationKind::Vertical:
    case AnnotationKind::Pin: break;
    }
    return frame.x.contains(annotation.at.x);
}

QRectF bandOf(const Annotation& annotation, const Frame& frame) {
    const double from = std::min(annotation.at.x, annotation.to->x);
    const double to = std::max(annotation.at.x, annotation.to->x);
    const double left = frame.pixelX(std::max(from, frame.x.from));
    const double right = frame.pixelX(std::min(to, frame.x.to));
    return {left, frame.rect.top(), right - left, frame.rect.height()};
}

/// Moved to lie inside the plot as far as it goes.
QRectF inside(QRectF box, const QRectF& rect) {
    box.moveLeft(std::max(rect.left(), std::min(box.left(), rect.right() - box.width())));
    box.moveTop(std::max(rect.top(), std::min(box.top(), rect.bottom() - box.height())));
    return box;
}

/// Where the words of an annotation stand: a text about its point, the others at the end of their
/// line or in the middle of their band.
QRectF boxOf(const PictureNote& note, const Frame& frame, const Look& look) {
    const Annotation& annotation = note.annotation;
    QRectF box(QPointF(), sizeOf(note, look));
    const QPointF at = frame.toPixel(annotation.at);
    const double gap = look.px(3);
    if (annotation.kind == AnnotationKind::Text) {
        box.moveCenter(at);
    } else if (annotation.kind == AnnotationKind::Horizontal) {
        box.moveBottomRight({frame.rect.right(), at.y() - gap});
    } else if (annotation.kind == AnnotationKind::Interval) {
        box.moveCenter(bandOf(annotation, frame).center());
        box.moveBottom(frame.rect.bottom() - gap); // the legend is above
    } else {
        const bool roomAtRight = at.x() + gap + box.width() <= frame.rect.right();
        box.moveTopLeft(
            {roomAtRight ? at.x() + gap : at.x() - gap - box.width(), frame.rect.top() + gap});
    }
    return inside(box, frame.rect);
}

void drawWords(const Canvas& canvas, const PictureNote& note) {
    if (note.lines.empty()) {
        return;
    }
    const QRectF box = boxOf(note, canvas.frame, canvas.look);
    const Face face = canvas.look.face();
    if (note.annotation.kind != AnnotationKind::Interval) {
        drawPlate(canvas, box);
    }
    canvas.painter.setPen(canvas.look.theme->text);
    QPointF at = box.topLeft() + QPointF(0, canvas.look.em(paddingEm) + face.capHeight());
    for (const std::string& text : note.lines) {
        const RichText line(qstring(text));
        line.draw(canvas.painter, {box.center().x() - line.width(face) / 2, at.y()}, face);
        at.ry() += face.lineHeight();
    }
}

/// From the edge of the words to the tip.
void drawArrow(const Canvas& canvas, const PictureNote& note) {
    const QRectF box = boxOf(note, canvas.frame, canvas.look);
    const QPointF tip = canvas.frame.toPixel(*note.annotation.to);
    if (!canvas.frame.view().contains(*note.annotation.to) || box.contains(tip)) {
        return;
    }
    const QPointF way = tip - box.center();
    const double edge = std::min(std::fabs(box.width() / 2 / (way.x() == 0 ? 1e-9 : way.x())),
                                 std::fabs(box.height() / 2 / (way.y() == 0 ? 1e-9 : way.y())));
    const QPointF start = note.lines.empty() ? box.center() : box.center() + way * edge;
    const double length = QLineF(start, tip).length();
    const double head = std::min(length, canvas.look.px(arrowLength));
    const QPointF direction = length > 0 ? (tip - start) / length : QPointF();
    const QPointF back = tip - direction * head;
    const QPointF aside = QPointF(-direction.y(), direction.x()) * canvas.look.px(arrowWidth / 2);
    canvas.painter.setPen(
        QPen(canvas.look.theme->text, canvas.look.strokes.axis, Qt::SolidLine, Qt::FlatCap));
    canvas.painter.drawLine(start, back);
    canvas.painter.setPen(Qt::NoPen);
    canvas.painter.setBrush(canvas.look.theme->text);
    canvas.painter.drawPolygon(QPolygonF({tip, back + aside, back - aside}));
}

void drawLineAcross(const Canvas& canvas, const PictureNote& note) {
    const QRectF& rect = canvas.frame.rect;
    QPen pen(canvas.look.theme->text2, canvas.look.strokes.axis, Qt::SolidLine, Qt::FlatCap);
    if (note.annotation.kind != AnnotationKind::Pin) {
        pen.setDashPattern({5, 3});
    } else {
        pen.setWidthF(canvas.look.strokes.grid);
    }
    canvas.painter.setPen(pen);
    if (isAcross(note)) {
        const double x = canvas.sharp(canvas.frame.pixelX(note.annotation.at.x));
        canvas.painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
    } else {
        const double y = canvas.sharp(canvas.frame.pixelY(note.annotation.at.y));
        canvas.painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    }
}

void drawNote(const Canvas& canvas,
              const PanelPicture& picture,
              const PictureNote& note,
              const std::vector<QRectF>& words) {
    switch (note.annotation.kind) {
    case AnnotationKind::Interval: break;
    case AnnotationKind::Text:
        if (note.annotation.to) {
            drawArrow(canvas, note);
        }
        break;
    case AnnotationKind::Vertical:
    case AnnotationKind::Horizontal:
    case AnnotationKind::Pin: drawLineAcross(canvas, note); break;
    }
    drawReadings(canvas, picture, note.readings, true, words);
    drawWords(canvas, note);
}

/// How a note is held at a pixel, if it is.
std::optional<AnnotationPart>
partAt(const PictureNote& note, const Frame& frame, const Look& look, const QPointF& pixel) {
    const Annotation& annotation = note.annotation;
    const QPointF at = frame.toPixel(annotation.at);
    const QPointF to = frame.toPixel(annotation.to.value_or(annotation.at));
    const bool interval = annotation.kind == AnnotationKind::Interval;
    if (interval && std::fabs(pixel.x() - to.x()) <= reach) {
        return AnnotationPart::To;
    }
    if (interval && std::fabs(pixel.x() - at.x()) <= reach) {
        return AnnotationPart::At;
    }
    if (!interval && annotation.to && QLineF(pixel, to).length() <= 2 * reach) {
        return AnnotationPart::To;
    }
    const bool onWords = !note.lines.empty() && boxOf(note, frame, look).contains(pixel);
    const bool onLine = isAcross(note) ? std::fabs(pixel.x() - at.x()) <= reach
                                       : annotation.kind == AnnotationKind::Horizontal &&
                                             std::fabs(pixel.y() - at.y()) <= reach;
    return onWords || onLine ? std::optional(AnnotationPart::Whole) : std::nullopt;
}

} // namespace

void drawNoteGrounds(const Canvas& canvas, const PanelPicture& picture) {
    constexpr float opacity = 0.12F;
    QColor ground = canvas.look.theme->text2;
    ground.setAlphaF(opacity);
    for (const PictureNote& note : picture.notes) {
        if (note.annotation.kind == AnnotationKind::Interval && isSeen(note, canvas.frame)) {
            canvas.painter.fillRect(bandOf(note.annotation, canvas.frame), ground);
        }
    }
}

void drawNotes(const Canvas& canvas,
               const PanelPicture& picture,
               const std::vector<QRectF>& words) {
    for (const PictureNote& note : picture.notes) {
        if (isSeen(note, canvas.frame)) {
            drawNote(canvas, picture, note, words);
        }
    }
}

std::optional<NoteHold>
holdAt(const PanelPicture& picture, const Frame& frame, const Look& look, const QPointF& pixel) {
    for (auto i = static_cast<int>(picture.notes.size()) - 1; i >= 0; --i) {
        const PictureNote& note = picture.notes[static_cast<std::size_t>(i)];
        if (!frame.rect.contains(pixel) || !isSeen(note, frame)) {
            continue;
        }
        if (const auto part = partAt(note, frame, look, pixel)) {
            return NoteHold{i, *part};
        }
    }
    return std::nullopt;
}

} // namespace actiscope
