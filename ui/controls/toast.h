// One sentence about what has just happened, over the foot of its parent, with at most one action.
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QVariantAnimation;

namespace actiscope {

/// Stays five seconds, and longer while the pointer or the focus is on it. A new sentence replaces
/// the old one.
class Toast : public QWidget {
    Q_OBJECT

public:
    explicit Toast(QWidget* parent);

    void say(const QString& sentence, const QString& action = {});
    /// Off when motion is reduced: it then comes and goes without fading.
    void setFading(bool fading);
    void setDuration(int milliseconds);

signals:
    void actionTriggered();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void leave();
    void fadeTo(qreal opacity);
    void fit(); ///< to theme and font
    void place();

    QLabel* m_sentence;
    QPushButton* m_action;
    QVariantAnimation* m_fade;
    QTimer m_clock;
    bool m_fading = true;
};

} // namespace actiscope
