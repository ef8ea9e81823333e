#include "ui/controls/thumbnail.h"

#include "figure/clip.h"
#include "figure/presets.h"
#include "figure/sample.h"
#include "ui/words.h"

#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

constexpr Rectangle view{{-3, 3}, {-1.2, 2.6}};
constexpr double designHeight = 26;
constexpr int gridPoints = 46; // about one a pixel: the noise of a draw stays readable
constexpr int mostPictures = 500;
constexpr int afterPlotMs = 30; // at the start the plot comes first

QString keyOf(const Activation& activation, const ThumbnailLook& look) {
    return QStringLiteral("%1 %2x%3 %4 %5 %6")
        .arg(qstring(activation.id))
        .arg(look.size.width())
        .arg(look.size.height())
        .arg(look.pixelRatio)
        .arg(look.axes.name(), look.curve.name());
}

/// A parameter at the very end of its span makes the function look like another one (Leaky ReLU
/// like ReLU), so a thumbnail takes it a tenth of the span inside.
Curve recognisable(const Activation& activation) {
    constexpr double inside = 0.1;
    Curve curve = newCurve(activation, 0);
    for (const Parameter& parameter : activation.parameters) {
        const auto [from, to] = parameter.slider;
        double& value = curve.parameters[parameter.id];
        value = std::clamp(value, from + inside * (to - from), to - inside * (to - from));
    }
    std::erase_if(curve.traces, [](const Trace& t) { return t.quantity != Quantity::Value; });
    return curve;
}

SampledPanel
sampled(const Activation& activation, const Catalogue& catalogue, Resolution resolution) {
    Figure figure;
    figure.x = view.x;
    figure.grid = {view.x.from, view.x.to, gridPoints};
    Panel& panel = figure.panels[0];
    panel.curves = {recognisable(activation)};
    if (!activation.isVector()) {
        panel.y = view.y;
    }
    SampledPanel result = sample(figure, catalogue, resolution)[0];
    if (activation.isVector()) { // its height depends on the grid: scaled to its own
        const double height = result.y.to;
        result.y = {view.y.from / view.y.to * height, height};
    }
    return result;
}

class Drawing {
public:
    Drawing(QPainter& painter, const ThumbnailLook& look, Span y)
        : m_painter(painter), m_look(look), m_y(y) {}

    void axes() {
        const QPointF origin = at({0, 0});
        const auto crisp = [](qreal pixel) { return std::floor(pixel) + 0.5; };
        m_painter.setPen(QPen(m_look.axes, 1));
        m_painter.drawLine(QPointF(0, crisp(origin.y())),
                           QPointF(m_look.size.width(), crisp(origin.y())));
        m_painter.drawLine(QPointF(crisp(origin.x()), 0),
                           QPointF(crisp(origin.x()), m_look.size.height()));
    }

    void line(const Line& line) {
        const qreal width = (line.random ? 1.4 : 1.75) * m_look.size.height() / designHeight;
        m_painter.setPen(QPen(m_look.curve, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        for (const Branch& branch : line.branches) {
            for (const Branch& piece : clip(branch, {view.x, m_y})) {
                QPolygonF polygon;
                for (const Point& point : piece) {
                    polygon << at(point);
                }
                m_painter.drawPolyline(polygon);
            }
        }
    }

private:
    QPointF at(Point point) const {
        const auto part = [](Span span, double value) {
            return (value - span.from) / (span.to - span.from);
        };
        return {part(view.x, point.x) * m_look.size.width(),
                (1 - part(m_y, point.y)) * m_look.size.height()};
    }

    QPainter& m_painter;
    const ThumbnailLook& m_look;
    Span m_y;
};

QPixmap
render(const Activation& activation, const Catalogue& catalogue, const ThumbnailLook& look) {
    QPixmap picture(look.size * look.pixelRatio);
    picture.setDevicePixelRatio(look.pixelRatio);
    picture.fill(Qt::transparent);
    const SampledPanel panel =
        sampled(activation, catalogue, {qRound(look.size.width() * look.pixelRatio)});
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    Drawing drawing(painter, look, panel.y);
    drawing.axes();
    for (const Line& line : panel.lines) {
        drawing.line(line);
    }
    return picture;
}

} // namespace

Thumbnails::Thumbnails(const Catalogue& catalogue, QObject* parent)
    : QObject(parent), m_catalogue(catalogue) {}

QPixmap Thumbnails::of(const Activation& activation, const ThumbnailLook& look) {
    QPixmap picture = m_pictures.value(keyOf(activation, look));
    if (picture.isNull()) {
        if (m_requested.empty()) {
            QTimer::singleShot(afterPlotMs, this, &Thumbnails::renderRequested);
        }
        m_requested.emplace_back(&activation, look);
    }
    return picture;
}

void Thumbnails::renderRequested() {
    if (m_pictures.size() > mostPictures) {
        m_pictures.clear();
    }
    for (const auto& [activation, look] : std::exchange(m_requested, {})) {
        m_pictures.insert(keyOf(*activation, look), render(*activation, m_catalogue, look));
    }
    emit rendered();
}

} // namespace actiscope
