// Drives the real window as a user does, and prints the time from each step until it is painted:
// series "tick", in nanoseconds; with the argument copy also series "copy": one memcpy of a frame
// of the plot's size after each tick.
#include "benchmarks/measure.h"
#include "ui/main_window.h"
#include "ui/plot/plot_view.h"
#include "ui/recovery.h"

#include <QTest>
#include <QtWidgets>

#include <cstring>

namespace actiscope::benchmark {

namespace {

/// Knows when a new figure stands on the screen.
class Frame : public QObject {
public:
    explicit Frame(PlotView& plot) : m_plot(plot) {
        connect(&plot, &PlotView::painted, this, [this] { m_drawn = true; });
        qApp->installEventFilter(this);
    }

    /// Takes the step, and handles events until its figure is painted, and the rest of the window.
    void after(const std::function<void()>& step) {
        m_drawn = false;
        m_shown = false;
        const QDeadlineTimer patience(std::chrono::seconds(30));
        step();
        while (!m_shown) {
            QCoreApplication::processEvents();
            if (patience.hasExpired()) {
                qFatal("the plot is not painted again");
            }
        }
        QCoreApplication::processEvents();
    }

protected:
    // Whatever draws the curves: the plot's widget, or one that covers it. Not its small tools.
    bool eventFilter(QObject* watched, QEvent* event) override {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() == QEvent::Paint && m_drawn && widget != nullptr &&
            m_plot.isAncestorOf(widget) && 2 * widget->width() > m_plot.width()) {
            m_shown = true;
        }
        return false;
    }

private:
    PlotView& m_plot;
    bool m_drawn = false;
    bool m_shown = false;
};

/// Thumbnails, fonts and layouts come a little later than the window.
void settle() {
    QTest::qWait(250);
}

template <typename Object> Object& at(QWidget& window, const QString& name) {
    auto* found = window.findChild<Object*>(name);
    if (found == nullptr) {
        qFatal("nothing is called %s", qPrintable(name));
    }
    return *found;
}

void resizePlot(QWidget& window, const QWidget& plot, const QSize& wanted) {
    for (int i = 0; i < 5 && plot.size() != wanted; ++i) {
        window.resize(window.size() + wanted - plot.size());
        settle();
    }
    if (plot.size() != wanted) {
        qFatal("the plot is %d x %d", plot.width(), plot.height());
    }
}

/// Below a long list of curves it has to be scrolled to.
void reveal(QWidget& widget) {
    for (QWidget* around = widget.parentWidget(); around != nullptr;
         around = around->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(around)) {
            area->ensureWidgetVisible(&widget);
        }
    }
    settle();
}

/// Drags a handle from where it stands towards the right end of its slider and back, so that each
/// step is another value.
class Drag {
public:
    Drag(QWidget& window, QWidget& handle) : m_window(*window.windowHandle()) {
        constexpr int margin = 20;
        reveal(handle);
        m_from = handle.mapTo(&window, handle.rect().center());
        const QWidget& slider = *handle.parentWidget();
        m_width = slider.mapTo(&window, QPoint(slider.width() - margin, 0)).x() - m_from.x();
        QTest::mousePress(&m_window, Qt::LeftButton, {}, m_from);
    }

    void step() {
        constexpr int there = 16;
        m_step = (m_step + 1) % (2 * there);
        const int part = m_step <= there ? m_step : 2 * there - m_step;
        QTest::mouseMove(&m_window, m_from + QPoint(m_width * part / there, 0));
    }

private:
    QWindow& m_window;
    QPoint m_from;
    int m_width = 0;
    int m_step = 0;
};

struct Options {
    QString session;
    QString object; ///< a handle that is dragged, or an action that is triggered
    QSize size;     ///< of the plot, in pixels
    int ticks = 60;
    bool copy = false;
};

std::optional<Options> read(const QStringList& arguments) {
    if (arguments.size() != 6 && arguments.size() != 7) {
        std::cerr << "usage: tick SESSION HANDLE|ACTION WIDTH HEIGHT TICKS [copy]\n";
        return {};
    }
    return Options{arguments[1],
                   arguments[2],
                   {arguments[3].toInt(), arguments[4].toInt()},
                   arguments[5].toInt(),
                   arguments.size() == 7};
}

std::function<void()> stepOf(MainWindow& window, const QString& object) {
    if (auto* action = window.findChild<QAction*>(object)) {
        return [action] { action->trigger(); };
    }
    return [drag = Drag(window, at<QWidget>(window, object))]() mutable { drag.step(); };
}

/// One memcpy of a frame, in nanoseconds.
class Copy {
public:
    explicit Copy(const QSize& size)
        : m_from(static_cast<std::size_t>(size.width() * size.height()), 1), m_to(m_from) {}

    double time() {
        return nanoseconds(
            [&] { std::memcpy(m_to.data(), m_from.data(), sizeof(quint32) * m_to.size()); });
    }

private:
    std::vector<quint32> m_from;
    std::vector<quint32> m_to;
};

Series measure(MainWindow& window, const Options& options) {
    auto& plot = at<PlotView>(window, QStringLiteral("plot"));
    resizePlot(window, plot, options.size);
    Frame frame(plot);
    const auto step = stepOf(window, options.object);
    const auto tick = [&] { frame.after(step); };
    const Effort effort{.times = options.ticks};
    if (!options.copy) {
        return {{"tick", timesOf(effort, tick)}};
    }
    timesOf({.times = 5}, tick); // only to warm up
    Copy copy(options.size);
    Series series;
    double spent = 0;
    for (int i = 0; !effort.isEnough(i, spent); ++i) {
        series["tick"].push_back(nanoseconds(tick));
        series["copy"].push_back(copy.time());
        spent += series["tick"].back();
    }
    return series;
}

int run(int argc, char** argv) {
    QApplication application(argc, argv);
    const auto options = read(QCoreApplication::arguments());
    if (!options) {
        return 2;
    }
    QCoreApplication::setApplicationName(QStringLiteral("Actiscope"));
    QCoreApplication::setOrganizationName(QStringLiteral("Actiscope"));
    loadFigureFonts();
    Appearance appearance;
    MainWindow window(builtInCatalogue(), appearance);
    window.show();
    window.keepUnsaved(recoveryFolder());
    window.document().open(options->session);
    settle();
    print(measure(window, *options));
    return 0;
}

} // namespace

} // namespace actiscope::benchmark

int main(int argc, char** argv) {
    return actiscope::benchmark::run(argc, argv);
}
