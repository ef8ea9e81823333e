// A push button with one of the program's icons and, if it has one, the cap of its key.
#pragma once

#include <QPushButton>

namespace actiscope {

/// Icon and cap take the button's text colour when painted, so a change of theme needs no one.
class IconButton : public QPushButton {
    Q_OBJECT

public:
    explicit IconButton(QWidget* parent = nullptr);

    void setIconName(const QString& name);
    /// What stands on the cap; empty: no cap.
    void setKey(const QString& key);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont wordsFont() const;
    QFont keyFont() const;
    qreal capWidth() const;
    qreal contentWidth() const;
    void drawCap(QPainter& painter, const QRectF& cap) const;

    QString m_iconName;
    QString m_key;
};

} // namespace actiscope
