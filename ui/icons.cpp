#include "ui/icons.h"

#include "ui/theme.h"

#include <QAbstractButton>
#include <QColor>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <map>
#include <memory>
#include <tuple>

namespace actiscope {

namespace {

/// Read when it is first painted: most icons stand in menus that nobody has opened.
class Drawing {
public:
    Drawing(QString path, const QColor& color) : m_path(std::move(path)), m_color(color) {}

    /// Tells it from all others.
    QString name() const { return m_path + m_color.name(QColor::HexArgb); }

    void render(QPainter& painter, const QRectF& area) {
        if (!m_renderer) {
            QFile file(m_path);
            file.open(QIODevice::ReadOnly);
            m_renderer = std::make_unique<QSvgRenderer>(
                file.readAll().replace("currentColor", m_color.name().toLatin1()));
        }
        m_renderer->render(&painter, area);
    }

private:
    QString m_path;
    QColor m_color;
    std::unique_ptr<QSvgRenderer> m_renderer;
};

/// One file serves every theme, size and pixel ratio.
class RecolouredIcon : public QIconEngine {
public:
    RecolouredIcon(const QString& path, const QColor& color, const QColor& disabledColor)
        : m_normal(std::make_shared<Drawing>(path, color)),
          m_disabled(std::make_shared<Drawing>(path, disabledColor)) {}

    void paint(QPainter* painter, const QRect& area, QIcon::Mode mode, QIcon::State) override {
        QRectF square(0, 0, qMin(area.width(), area.height()), qMin(area.width(), area.height()));
        square.moveCenter(QRectF(area).center());
        (mode == QIcon::Disabled ? m_disabled : m_normal)->render(*painter, square);
    }

    /// `size` is in device pixels: QIcon has already multiplied by the pixel ratio.
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        const auto& drawing = mode == QIcon::Disabled ? m_disabled : m_normal;
        const QString key =
            QStringLiteral("%1 %2x%3").arg(drawing->name()).arg(size.width()).arg(size.height());
        QPixmap result;
        if (!QPixmapCache::find(key, &result)) {
            result = QPixmap(size);
            result.fill(Qt::transparent);
            QPainter painter(&result);
            paint(&painter, QRect(QPoint(), size), mode, state);
            QPixmapCache::insert(key, result);
        }
        return result;
    }

    QIconEngine* clone() const override { return new RecolouredIcon(*this); }

private:
    std::shared_ptr<Drawing> m_normal;
    std::shared_ptr<Drawing> m_disabled;
};

} // namespace

QIcon icon(const QString& name, const QColor& color, const QColor& disabledColor) {
    using Key = std::tuple<QString, QRgb, QRgb>;
    static std::map<Key, QIcon> made; // as many as there are files and themes
    const Key key{name, color.rgb(), disabledColor.rgb()};
    const auto known = made.find(key);
    if (known != made.end()) {
        return known->second;
    }
    const QString path = QStringLiteral(":/icons/%1.svg").arg(name);
    if (!QFile::exists(path)) {
        return {};
    }
    return made.emplace(key, QIcon(new RecolouredIcon(path, color, disabledColor))).first->second;
}

void setIcon(QAbstractButton& button, const QString& name, const QColor& color) {
    const QIcon next = icon(name, color, themeOf(button).disabled);
    if (button.icon().cacheKey() != next.cacheKey()) {
        button.setIcon(next);
    }
}

} // namespace actiscope
