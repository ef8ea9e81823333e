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

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont wordsFont() const;
    [[nodiscard]] QFont keyFont() const;
    [[nodiscard]] qreal capWidth() const;
    [[nodiscard]] qreal contentWidth() const;
    void drawCap(QPainter& painter, const QRectF& cap) const;

    QString m_iconName;
    QString m_key;
};

} // namespace actiscope
