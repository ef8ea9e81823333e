// A live plot and where its axes say a point is, for tests that use it.
#pragma once

#include "figure/presets.h"
#include "ui/plot/plot_view.h"

#include <qcustomplot.h>

#include <QTest>

namespace actiscope {

inline const Catalogue& catalogue = builtInCatalogue();

/// A plot of 800 x 600 and where its first panel's axes say a point is.
struct PlotDesk {
    explicit PlotDesk(const char* preset = "relu") : PlotDesk(presetSession(catalogue, preset)) {}

    explicit PlotDesk(const Session& session) : document(catalogue, session), view(document) {
        view.resize(800, 600);
        view.show();
        plot = view.findChild<QCustomPlot*>();
        settle();
    }

    /// Until the newest figure is laid out.
    static void settle() {
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }

    [[nodiscard]] const Figure& figure() const { return document.session().figure; }

    [[nodiscard]] QCPAxis* axis(QCPAxis::AxisType type, int panel = 0) const {
        return plot->axisRect(panel)->axis(type);
    }

    [[nodiscard]] QPointF valueAt(const QPointF& pixel) const {
        return {axis(QCPAxis::atBottom)->pixelToCoord(pixel.x()),
                axis(QCPAxis::atLeft)->pixelToCoord(pixel.y())};
    }

    [[nodiscard]] Span xView() const {
        const QCPRange range = axis(QCPAxis::atBottom)->range();
        return {range.lower, range.upper};
    }

    [[nodiscard]] Span yView() const {
        const QCPRange range = axis(QCPAxis::atLeft)->range();
        return {range.lower, range.upper};
    }

    [[nodiscard]] QPoint middle() const { return plot->axisRect(0)->rect().center(); }

    [[nodiscard]] double pixel() const {
        return (xView().to - xView().from) / plot->axisRect(0)->width();
    }

    /// The pixel column of an x.
    [[nodiscard]] int column(double x) const {
        return qRound(axis(QCPAxis::atBottom)->coordToPixel(x));
    }

    void moveTo(const QPoint& at, Qt::KeyboardModifiers modifiers = {}) const {
        QMouseEvent move(
            QEvent::MouseMove, at, plot->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
        QApplication::sendEvent(plot, &move);
    }

    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers modifiers = {}) {
        QTest::mousePress(plot, Qt::LeftButton, modifiers, from);
        for (int i = 1; i <= 8; ++i) {
            moveTo(from + (to - from) * i / 8, modifiers);
        }
        QTest::mouseRelease(plot, Qt::LeftButton, modifiers, to);
        settle();
    }

    void wheel(const QPoint& at, int angle, Qt::KeyboardModifiers modifiers = {}) const {
        QWheelEvent event(at,
                          plot->mapToGlobal(at),
                          {},
                          {0, angle},
                          Qt::NoButton,
                          modifiers,
                          Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(plot, &event);
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&view, key, modifiers);
        settle();
    }

    Document document;
    PlotView view;
    QCustomPlot* plot = nullptr;
};

} // namespace actiscope
