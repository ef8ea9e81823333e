#include "ui/icons.h"

#include <QColor>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <memory>

namespace actiscope {

namespace {

using Drawing = std::shared_ptr<QSvgRenderer>;

Drawing recoloured(QByteArray svg, const QColor& color) {
    return std::make_shared<QSvgRenderer>(svg.replace("currentColor", color.name().toLatin1()));
}

/// One file serves every theme, size and pixel ratio.
class RecolouredIcon : public QIconEngine {
public:
    RecolouredIcon(Drawing normal, Drawing disabled)
        : m_normal(std::move(normal)), m_disabled(std::move(disabled)) {}

    void paint(QPainter* painter, const QRect& area, QIcon::Mode mode, QIcon::State) override {
        QRectF square(0, 0, qMin(area.width(), area.height()), qMin(area.width(), area.height()));
        square.moveCenter(QRectF(area).center());
        (mode == QIcon::Disabled ? m_disabled : m_normal)->render(painter, square);
    }

    /// `size` is in device pixels: QIcon has already multiplied by the pixel ratio.
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }

    QIconEngine* clone() const override { return new RecolouredIcon(*this); }

private:
    Drawing m_normal;
    Drawing m_disabled;
};

} // namespace

QIcon icon(const QString& name, const QColor& color, const QColor& disabledColor) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray svg = file.readAll();
    return QIcon(new RecolouredIcon(recoloured(svg, color), recoloured(svg, disabledColor)));
}

} // namespace actiscope
