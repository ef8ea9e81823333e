// The live plot: shows the figure, and turns pan, zoom and probe into new sessions.
#pragma once

#include "figure/compose.h"
#include "ui/plot/look.h"
#include "ui/session_view.h"

class QRubberBand;
class QToolButton;

namespace actiscope {

class FigurePainter;
class PlotCanvas;

class PlotView final : public SessionView {
    Q_OBJECT

public:
    explicit PlotView(Document& document, QWidget* parent = nullptr);
    void display(const Session& session) override;
    void retranslate() override;

    void setPresenting(bool presenting);
    /// The buttons that lie over the plot's free corner.
    void setTools(const QList<QAction*>& tools);

    void zoom(double factor);
    void goHome();
    void toggleProbe();

signals:
    /// A newer figure is about to be shown.
    void painted();

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;

private:
    enum class Drag { None, Undecided, Pan, Probe, Band, Note };

    void showSoon();
    void showNewest();
    void refresh();
    Look look() const;
    bool press(const QPointF& at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
    void move(const QPointF& at, bool pressed);
    void release(const QPointF& at);
    void goHomeFromClick();
    void wheel(const QPointF& at, double angle, Qt::KeyboardModifiers modifiers);
    void panTo(const QPointF& at);
    void zoomTo(const QRectF& band);
    void setProbe(double x, const QString& gesture);
    bool isOnProbe(const QPointF& at) const;
    void moveProbe(int direction, Qt::KeyboardModifiers modifiers);
    double nextLandmark(int direction) const;
    /// The next curve up or down the list becomes the selected one.
    void selectNeighbour(int direction);
    double xAt(const QPointF& at) const;
    /// Of the panel at a point, or of the probe's own if it is outside.
    int panelNear(const QPointF& at) const;
    double pixelWidth(int panel) const; ///< in units of x
    void dragNote(const QPointF& at);
    void setCursorFor(const QPointF& at);

    PlotCanvas* m_plot;
    const FigurePainter* m_painter; ///< the canvas'
    QWidget* m_tools;
    QRubberBand* m_band;
    bool m_presenting = false;
    bool m_stale = false;  ///< the newest session is not drawn yet
    bool m_queued = false; ///< `showNewest` is
    Drag m_drag = Drag::None;
    QPointF m_pressed;
    int m_panel = -1;
    int m_note = -1; ///< the annotation that is dragged, by which part
    AnnotationPart m_notePart = {};
    Figure m_before; ///< the figure when the button went down
    Span m_yBefore;  ///< and the visible y of the panel under it
};

} // namespace actiscope
