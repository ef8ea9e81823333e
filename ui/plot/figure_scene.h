// A figure as objects of a QCustomPlot: one axis rectangle and one mark for each panel. What is
// painted when lies in its parts, so that a window can keep those that stand still.
#pragma once

#include "figure/panel_picture.h"
#include "ui/plot/axes.h"
#include "ui/plot/rich_text.h"

#include <QRectF>

class QCPAxisRect;
class QCustomPlot;

namespace actiscope {

class Mark;

/// The title of the figure or of a panel.
struct Heading {
    std::vector<RichText> lines;
    QPointF top; ///< left end of the first line's top
    double scale = 1;

    bool operator==(const Heading&) const = default;
};

class FigureScene {
public:
    explicit FigureScene(QCustomPlot& plot);
    /// The source's catalogue must stay for `earlierPass`.
    void show(const PictureSource& source, const Look& look);

    const Look& look() const { return m_look; }

    const std::vector<PanelPicture>& pictures() const { return m_pictures; }

    const Figure& figure() const { return m_figure; }

    Frame frame(int panel) const;
    /// The lines of one of the passes that are not among those of the panel's picture.
    std::vector<PictureLine>
    earlierPass(std::size_t panel, const EarlierPasses& passes, std::uint64_t number) const;
    Canvas canvas(std::size_t panel, QPainter& painter) const;
    /// Of the figure, then of each panel.
    std::vector<Heading> headings() const;
    QRectF rectOf(const Heading& heading) const;
    /// Where two headings can look different.
    QRectF changeOf(const Heading& before, const Heading& after) const;
    void
    drawHeading(QPainter& painter, const Heading& heading, LaidOutWords* laidOut = nullptr) const;
    void drawFlag(QPainter& painter) const;
    int panelAt(const QPointF& point) const;
    std::optional<NoteHold> noteAt(int panel, const QPointF& pixel) const;
    QRectF flag() const;

private:
    /// What the rectangles of the panels follow from.
    struct Arrangement {
        QRect viewport;
        QMargins page;
        QMargins panel; ///< of each
        std::size_t panels = 0;
        int columns = 0;

        bool operator==(const Arrangement&) const = default;
    };

    void resize(std::size_t panels, int columns);
    void addPanel(std::size_t index);
    int rowsOfPanels() const;
    void layOut(const PictureSource& source);
    QMargins layOutPage(const Figure& figure, double width);
    QMargins layOutPanels(const PictureSource& source, double pageWidth);
    void arrange(const Arrangement& arrangement);
    AxisRoom roomOf(const PictureSource& source, const QSizeF& about) const;
    void setViews(const PictureSource& source);
    void keepAspect(std::vector<Rectangle>& views) const;
    void drawPanelAt(std::size_t index, QPainter& painter) const;
    void drawPage(QPainter& painter) const;
    double titleLeft(std::size_t panel) const;
    Heading pageHeading() const;
    Heading panelHeading(std::size_t panel) const;

    QCustomPlot& m_plot;
    Arrangement m_arranged;
    Figure m_figure;
    const Catalogue* m_catalogue = nullptr;
    Look m_look;
    int m_columns = 1;
    std::vector<QCPAxisRect*> m_rects;
    std::vector<Mark*> m_marks;
    std::vector<PanelPicture> m_pictures;
    std::vector<RichText> m_title;
    std::vector<std::vector<RichText>> m_panelTitles;
};

} // namespace actiscope
