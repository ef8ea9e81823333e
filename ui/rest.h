// Work that need not follow every step of a gesture.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace actiscope {

/// Does the first request at once. Those that follow closely are one: it is done when none has come
/// for 60 ms, and every 400 ms if they go on.
class Rest : public QObject {
    Q_OBJECT

public:
    explicit Rest(std::function<void()> work, QObject* parent = nullptr);

    void request();

private:
    void run();

    std::function<void()> m_work;
    QTimer m_pause;
    QElapsedTimer m_sinceWork;
    bool m_requested = false; ///< since the work was done
};

} // namespace actiscope
