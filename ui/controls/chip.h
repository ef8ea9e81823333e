// The little f, f′ or f″ of a curve row: switches a trace on, and is its legend.
#pragma once

#include <QCheckBox>
#include <QColor>
#include <QList>

namespace actiscope {

/// Its text is the letter; give it an accessible name, since primes are not read out.
class Chip : public QCheckBox {
    Q_OBJECT

public:
    explicit Chip(const QString& letter, QWidget* parent = nullptr);

    void setInk(const QColor& ink);
    /// On and off lengths in px of a curve on the screen, as in {7, 4}; empty is solid.
    void setDash(const QList<qreal>& pixels);

    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& point) const override;

private:
    QColor m_ink;
    QList<qreal> m_dash;
};

} // namespace actiscope
