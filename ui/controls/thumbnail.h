// The small pictures of functions in lists, drawn by the same sampling as every figure.
#pragma once

#include "activation/catalogue.h"

#include <QColor>
#include <QHash>
#include <QObject>
#include <QPixmap>

#include <utility>
#include <vector>

namespace actiscope {

struct ThumbnailLook {
    QSize size; ///< in logical pixels
    qreal pixelRatio = 1;
    QColor axes;
    QColor curve;
};

/// Renders on demand and after the paint that asked: the first picture of a window need not wait.
class Thumbnails : public QObject {
    Q_OBJECT

public:
    explicit Thumbnails(const Catalogue& catalogue, QObject* parent = nullptr);

    /// Null until it has been rendered; `rendered` follows.
    QPixmap of(const Activation& activation, const ThumbnailLook& look);

signals:
    void rendered();

private:
    void renderRequested();

    const Catalogue& m_catalogue;
    QHash<QString, QPixmap> m_pictures;
    std::vector<std::pair<const Activation*, ThumbnailLook>> m_requested;
};

} // namespace actiscope
