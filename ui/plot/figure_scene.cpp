#include "ui/plot/figure_scene.h"

#include "figure/labels.h"
#include "ui/plot/lines.h"
#include "ui/plot/mark.h"
#include "ui/plot/notes.h"
#include "ui/plot/panel_drawing.h"
#include "ui/plot/probe_marks.h"
#include "ui/theme.h"

#include <QPaintEngine>

#include <algorithm>
#include <cmath>
#include <utility>

namespace actiscope {

namespace {

constexpr double titleScale = 1.2; ///< of a figure's title
constexpr double pageMarginEm = 0.6;

// The figure's title is enough for one panel without a title of its own.
QString titleOf(const Panel& panel, const PictureSource& source) {
    const Figure& figure = source.figure;
    if (panel.title.empty() && !figure.title.empty() && figure.panels.size() == 1) {
        return {};
    }
    return QString::fromStdString(panelTitle(panel, source.catalogue).in(source.language));
}

} // namespace

FigureScene::FigureScene(QCustomPlot& plot) : m_plot(plot) {
    loadFigureFonts();
    plot.setAutoAddPlottableToLegend(false);
    plot.plotLayout()->clear();
    plot.plotLayout()->setRowSpacing(0);
    plot.plotLayout()->setColumnSpacing(0);
    new Mark(plot, [this](QPainter& painter) { drawPage(painter); });
}

void FigureScene::addPanel(std::size_t index) {
    auto* rect = new QCPAxisRect(&m_plot);
    rect->setAutoMargins(QCP::msNone);
    rect->setMinimumSize(1, 1);
    for (QCPAxis* axis : rect->axes()) {
        axis->setVisible(false);
        axis->setTicks(false);
        axis->setTickLabels(false);
        axis->grid()->setVisible(false);
    }
    m_plot.plotLayout()->addElement(static_cast<int>(index), 0, rect); // `resize` finds its place
    m_rects.push_back(rect);
    m_marks.push_back(
        new Mark(m_plot, [this, index](QPainter& painter) { drawPanelAt(index, painter); }));
}

void FigureScene::resize(std::size_t panels, int columns) {
    columns = std::min(columns, static_cast<int>(panels));
    if (panels == m_rects.size() && columns == m_columns) {
        return;
    }
    // All in one column first: what is removed leaves no hole.
    QCPLayoutGrid& grid = *m_plot.plotLayout();
    for (QCPAxisRect* rect : m_rects) {
        grid.take(rect);
    }
    grid.simplify();
    for (std::size_t i = 0; i < m_rects.size(); ++i) {
        grid.addElement(static_cast<int>(i), 0, m_rects[i]);
    }
    while (m_rects.size() < panels) {
        addPanel(m_rects.size());
    }
    while (m_rects.size() > panels) {
        delete m_marks.back();
        m_marks.pop_back();
        grid.remove(m_rects.back());
        m_rects.pop_back();
    }
    for (QCPAxisRect* rect : m_rects) {
        grid.take(rect);
    }
    grid.simplify();
    m_columns = columns;
    for (std::size_t i = 0; i < m_rects.size(); ++i) {
        grid.addElement(
            static_cast<int>(i) / m_columns, static_cast<int>(i) % m_columns, m_rects[i]);
    }
}

int FigureScene::rowsOfPanels() const {
    return (static_cast<int>(m_rects.size()) + m_columns - 1) / m_columns;
}

void FigureScene::show(const PictureSource& source, const Look& look) {
    m_figure = source.figure;
    m_catalogue = &source.catalogue;
    m_look = look;
    m_pictures.clear();
    m_plot.setBackground(look.transparent ? QBrush(Qt::NoBrush) : QBrush(look.theme->base));
    resize(source.figure.panels.size(), source.figure.columns);
    layOut(source);
    setViews(source);
}

AxisRoom FigureScene::roomOf(const PictureSource& source, const QSizeF& about) const {
    AxisRoom room;
    for (std::size_t i = 0; i < source.figure.panels.size(); ++i) {
        const Rectangle view = viewOf(source, i);
        const AxisRoom needed = axisRoom(source.figure.panels[i], view, about, m_look);
        room = {std::max(room.left, needed.left),
                std::max(room.right, needed.right),
                std::max(room.top, needed.top),
                std::max(room.bottom, needed.bottom)};
    }
    return room;
}

void FigureScene::layOut(const PictureSource& source) {
    const double width = m_plot.viewport().width() - 2 * m_look.em(pageMarginEm);
    const QMargins page = layOutPage(source.figure, width);
    const QMargins panel = layOutPanels(source, width);
    arrange({m_plot.viewport(), page, panel, m_rects.size(), m_columns});
}

void FigureScene::arrange(const Arrangement& arrangement) {
    if (std::exchange(m_arranged, arrangement) == arrangement) {
        return;
    }
    m_plot.plotLayout()->setMargins(arrangement.page);
    for (QCPAxisRect* rect : m_rects) {
        rect->setMargins(arrangement.panel);
    }
    for (const auto phase : {QCPLayoutElement::upPreparation,
                             QCPLayoutElement::upMargins,
                             QCPLayoutElement::upLayout}) {
        m_plot.plotLayout()->update(phase);
    }
}

QMargins FigureScene::layOutPage(const Figure& figure, double width) {
    const Face face = m_look.face(titleScale, QFont::Medium);
    m_title = wrapped(QString::fromStdString(figure.title), face, width);
    const double head = static_cast<double>(m_title.size()) * face.lineHeight();
    const double margin = m_look.em(pageMarginEm);
    // The flag may stand in the panel's own room for numbers.
    const double flag = m_look.interactive ? probeFlagRoom(m_look) - m_look.em(1.6) : 0;
    const double foot = std::max(flag, m_look.foot);
    return {qRound(margin), qRound(margin + head), qRound(margin), qRound(std::max(margin, foot))};
}

QMargins FigureScene::layOutPanels(const PictureSource& source, double pageWidth) {
    const double width = pageWidth / m_columns;
    const Face face = m_look.face(1, QFont::Medium);
    m_panelTitles.clear();
    std::size_t lines = 0;
    for (const Panel& panel : source.figure.panels) {
        m_panelTitles.push_back(wrapped(titleOf(panel, source), face, width));
        lines = std::max(lines, m_panelTitles.back().size());
    }
    const double title = static_cast<double>(lines) * face.lineHeight();
    const double height = m_plot.viewport().height() / static_cast<double>(rowsOfPanels());
    const AxisRoom room = roomOf(source, {width, std::max(1.0, height - title - m_look.em(3))});
    return {qRound(room.left), qRound(title + room.top), qRound(room.right), qRound(room.bottom)};
}

// One length for a unit of x and y in every panel: the ranges that are too short grow.
void FigureScene::keepAspect(std::vector<Rectangle>& views) const {
    double unit = INFINITY;
    for (std::size_t i = 0; i < views.size(); ++i) {
        const QRect rect = m_rects[i]->rect();
        unit = std::min({unit,
                         rect.width() / (views[i].x.to - views[i].x.from),
                         rect.height() / (views[i].y.to - views[i].y.from)});
    }
    const auto grown = [unit](const Span& span, int pixels) {
        const double middle = span.from / 2 + span.to / 2;
        const Span wide{middle - pixels / unit / 2, middle + pixels / unit / 2};
        const bool sound = std::isfinite(wide.to - wide.from) && wide.from < wide.to;
        return sound ? wide : span; // beyond the numbers, or without room: no aspect to keep
    };
    for (std::size_t i = 0; i < views.size(); ++i) {
        views[i] = {grown(views[i].x, m_rects[i]->rect().width()),
                    grown(views[i].y, m_rects[i]->rect().height())};
    }
}

void FigureScene::setViews(const PictureSource& source) {
    std::vector<Rectangle> views;
    for (std::size_t i = 0; i < m_rects.size(); ++i) {
        views.push_back(viewOf(source, i));
    }
    if (source.figure.aspect == Aspect::Equal) {
        keepAspect(views);
    }
    for (std::size_t i = 0; i < m_rects.size(); ++i) {
        m_rects[i]->axis(QCPAxis::atBottom)->setRange(views[i].x.from, views[i].x.to);
        m_rects[i]->axis(QCPAxis::atLeft)->setRange(views[i].y.from, views[i].y.to);
        m_pictures.push_back(pictureOf(source, i, views[i]));
    }
    if (!m_pictures.empty()) {
        m_pictures.back().flagged = m_look.interactive && m_pictures.back().probe.has_value();
    }
}

// As QCPAxis maps: its lowest pixel row is the last one inside the rectangle.
Frame FigureScene::frame(int panel) const {
    const auto index = static_cast<std::size_t>(panel);
    if (panel < 0 || index >= m_pictures.size()) {
        return {};
    }
    const QRect rect = m_rects[index]->rect();
    return {QRectF(rect).translated(0, -1), m_pictures[index].x, m_pictures[index].y};
}

std::vector<PictureLine> FigureScene::earlierPass(std::size_t panel,
                                                  const EarlierPasses& passes,
                                                  std::uint64_t number) const {
    const PanelPicture& picture = m_pictures[panel];
    return cutLines(samplePass(m_figure, *m_catalogue, panel, passes, number),
                    m_figure.panels[panel],
                    {picture.x, picture.y});
}

int FigureScene::panelAt(const QPointF& point) const {
    for (std::size_t i = 0; i < m_rects.size(); ++i) {
        if (QRectF(m_rects[i]->outerRect()).contains(point)) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

std::optional<NoteHold> FigureScene::noteAt(int panel, const QPointF& pixel) const {
    const auto index = static_cast<std::size_t>(panel);
    return panel < 0 || index >= m_pictures.size()
               ? std::nullopt
               : holdAt(m_pictures[index], frame(panel), m_look, pixel);
}

QRectF FigureScene::flag() const {
    if (!m_look.interactive || m_pictures.empty() || !m_pictures.back().probe) {
        return {};
    }
    return probeFlag(
        frame(static_cast<int>(m_pictures.size()) - 1), m_look, *m_pictures.back().probe);
}

Canvas FigureScene::canvas(std::size_t panel, QPainter& painter) const {
    const double scale = painter.deviceTransform().m11();
    const bool raster = painter.paintEngine()->type() == QPaintEngine::Raster;
    const bool whole = raster && std::fabs(scale - std::round(scale)) < 1e-6;
    return {painter, m_look, frame(static_cast<int>(panel)), whole};
}

// Where the axis begins.
double FigureScene::titleLeft(std::size_t panel) const {
    const double axis = m_pictures[panel].axes == Axes::Origin ? m_look.px(8) : 0;
    return m_rects[panel]->rect().left() - axis;
}

Heading FigureScene::pageHeading() const {
    return {m_title, {titleLeft(0), m_look.em(pageMarginEm)}, titleScale};
}

Heading FigureScene::panelHeading(std::size_t panel) const {
    const auto top = static_cast<double>(m_rects[panel]->outerRect().top());
    return {m_panelTitles[panel], {titleLeft(panel), top}, 1};
}

std::vector<Heading> FigureScene::headings() const {
    std::vector<Heading> headings;
    if (!m_pictures.empty()) {
        headings.push_back(pageHeading());
    }
    for (std::size_t i = 0; i < m_pictures.size(); ++i) {
        headings.push_back(panelHeading(i));
    }
    return headings;
}

QRectF FigureScene::rectOf(const Heading& heading) const {
    const Face face = m_look.face(heading.scale, QFont::Medium);
    double width = 0;
    for (const RichText& line : heading.lines) {
        width = std::max(width, line.width(face));
    }
    const double around = m_look.em(0.5); // letters lean and descend
    return QRectF(heading.top,
                  QSizeF(width, static_cast<double>(heading.lines.size()) * face.lineHeight()))
        .adjusted(-around, 0, around, around);
}

QRectF FigureScene::changeOf(const Heading& before, const Heading& after) const {
    QRectF change = rectOf(before) | rectOf(after);
    const std::size_t lines = after.lines.size();
    if (before.top != after.top || before.scale != after.scale || before.lines.size() != lines) {
        return change;
    }
    double shared = change.width();
    const Face face = m_look.face(after.scale, QFont::Medium);
    for (std::size_t i = 0; i < lines; ++i) {
        if (before.lines[i] != after.lines[i]) {
            shared = std::min(shared, before.lines[i].sharedWidth(after.lines[i], face));
        }
    }
    change.setLeft(change.left() + shared);
    return change;
}

void FigureScene::drawHeading(QPainter& painter,
                              const Heading& heading,
                              LaidOutWords* laidOut) const {
    const Face face = m_look.face(heading.scale, QFont::Medium);
    painter.setPen(m_look.theme->text);
    QPointF at = heading.top + QPointF(0, face.ascent());
    for (const RichText& line : heading.lines) {
        line.draw(painter, at, face, laidOut);
        at.ry() += face.lineHeight();
    }
}

void FigureScene::drawFlag(QPainter& painter) const {
    if (!flag().isEmpty()) {
        drawProbeFlag(canvas(m_pictures.size() - 1, painter), *m_pictures.back().probe);
    }
}

void FigureScene::drawPanelAt(std::size_t index, QPainter& painter) const {
    if (index >= m_pictures.size()) {
        return;
    }
    const Canvas target = canvas(index, painter);
    const PanelPicture& picture = m_pictures[index];
    drawHeading(painter, panelHeading(index));
    drawGround(target, picture);
    paintStrokes(painter, lineStrokes(target.frame, m_look, picture));
    drawDots(target, picture);
    const Lettering lettering = letteringOf(target, picture);
    drawLettering(target, picture, lettering);
    drawMarks(target, picture, lettering);
}

void FigureScene::drawPage(QPainter& painter) const {
    if (!m_pictures.empty()) {
        drawHeading(painter, pageHeading());
        drawFlag(painter);
    }
}

} // namespace actiscope
