#include "ui/plot/figure_export.h"

#include "session/json.h"
#include "session/page.h"
#include "text/pgfplots.h"
#include "ui/files.h"
#include "ui/plot/embedded_session.h"
#include "ui/plot/figure_painter.h"
#include "ui/plot/figure_pdf.h"
#include "ui/plot/png.h"
#include "ui/theme.h"

#include <qcustomplot.h>

#include <QBuffer>
#include <QFileInfo>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

constexpr double unitsPerInch = 96;
constexpr double mmPerInch = 25.4;
constexpr double pointsPerInch = 72;

/// A figure laid out on its page, to be drawn by any painter.
class Sheet {
public:
    Sheet(const Session& session, const Catalogue& catalogue, double columnsPerUnit)
        : m_size(layoutSize(session.page)), m_look(lookOf(session.page)), m_painter(m_plot) {
        const QSizeF columns(m_size.width() * columnsPerUnit, m_size.height());
        const Resolution resolution{FigurePainter::columnsFor(columns, m_look)};
        m_plot.setViewport(QRect(QPoint(), whole()));
        m_painter.paint(
            session.figure, sample(session.figure, catalogue, resolution), catalogue, m_look);
    }

    void draw(QPaintDevice& device, QCPPainter::PainterMode mode, double scale) {
        QCPPainter painter;
        painter.begin(&device);
        painter.setMode(mode);
        painter.scale(scale, scale);
        if (!m_look.transparent) {
            // Beyond the edges: the page is not a whole number of units.
            const QRectF page(QPointF(), m_size);
            painter.fillRect(page, m_look.theme->base);
        }
        m_plot.setBackground(QBrush(Qt::NoBrush));
        m_plot.toPainter(&painter, whole().width(), whole().height());
        painter.end();
    }

    const QSizeF& size() const { return m_size; }

private:
    QSize whole() const { return m_size.toSize().expandedTo({1, 1}); }

    QSizeF m_size;
    Look m_look;
    QCustomPlot m_plot;
    FigurePainter m_painter;
};

double pixelsPerUnit(const Page& page) {
    return page.unit == LengthUnit::Px ? 1 : page.dpi / unitsPerInch;
}

QString lengthIn(LengthUnit unit, double units) {
    const double length = units / pixelsPer(unit);
    return QString::number(length, 'g', 10) + QString::fromStdString(wordOf(unit));
}

void checkSize(const Page& page) {
    constexpr int longest = 20'000;
    const QSize size = pixelSize(page);
    if (size.width() < 1 || size.height() < 1 || size.width() > longest ||
        size.height() > longest) {
        throw Error(
            {"A picture of {} x {} pixels cannot be drawn. Change the size or the "
             "resolution: each side takes 1 to {} pixels.",
             "无法绘制 {} x {} 像素的图片。请更改尺寸或分辨率：每边应为 1 到 {} 像素。"},
            {std::to_string(size.width()), std::to_string(size.height()), std::to_string(longest)});
    }
}

Error tooLittleMemory(const Page& page) {
    const QSize size = pixelSize(page);
    return Error({"There is too little memory for a picture of {} x {} pixels. Choose a smaller "
                  "size or resolution.",
                  "内存不足，无法绘制 {} x {} 像素的图片。请选择更小的尺寸或分辨率。"},
                 {std::to_string(size.width()), std::to_string(size.height())});
}

constexpr auto nonCharacterFFFE = "\xEF\xBF\xBE";
constexpr auto nonCharacterFFFF = "\xEF\xBF\xBF";

// XML knows no control characters and no non-characters, not even escaped.
void removeForbidden(QByteArray& xml) {
    xml.replace(nonCharacterFFFE, " ").replace(nonCharacterFFFF, " ");
    const auto isControl = [](char c) {
        return static_cast<quint8>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r';
    };
    std::replace_if(xml.begin(), xml.end(), isControl, ' ');
}

// JSON may write any character by its number.
QByteArray escapedJson(QByteArray json) {
    json.replace(nonCharacterFFFE, "\\ufffe").replace(nonCharacterFFFF, "\\uffff");
    return json.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
}

// Qt's header has the size in whole units, its fonts one family and no metadata.
QByteArray finishedSvg(QByteArray svg, const Session& session, Inside inside) {
    const QSizeF size = layoutSize(session.page);
    const QString header =
        QStringLiteral("<svg width=\"%1\" height=\"%2\"\n viewBox=\"0 0 %3 %4\"\n")
            .arg(lengthIn(session.page.unit, size.width()),
                 lengthIn(session.page.unit, size.height()),
                 QString::number(size.width(), 'g', 10),
                 QString::number(size.height(), 'g', 10));
    removeForbidden(svg);
    const auto start = svg.indexOf("<svg ");
    svg.replace(start, svg.indexOf(" xmlns=", start) - start, header.toLatin1());
    svg.replace("font-family=\"Roboto\"",
                "font-family=\"Roboto, 'WenQuanYi Micro Hei', 'Noto Sans CJK SC', sans-serif\"");
    if (inside == Inside::Nothing) {
        return svg;
    }
    const QByteArray metadata = QByteArray("<metadata id=\"") + embeddedName + "\">" +
                                escapedJson(QByteArray::fromStdString(toJson(session))) +
                                "</metadata>\n";
    return svg.insert(svg.indexOf("<defs>"), metadata);
}

QByteArray svgOf(const Session& session, const Catalogue& catalogue, Inside inside) {
    constexpr double columnsPerUnit = 2;
    Sheet sheet(session, catalogue, columnsPerUnit);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(unitsPerInch));
    generator.setSize(sheet.size().toSize());
    generator.setViewBox(QRectF(QPointF(), sheet.size()));
    generator.setTitle(QString::fromStdString(session.figure.title).toHtmlEscaped());
    sheet.draw(generator, QCPPainter::pmVectorized, 1);
    return finishedSvg(buffer.data(), session, inside);
}

QByteArray pdfOf(const Session& session, const Catalogue& catalogue, Inside inside) {
    constexpr double columnsPerUnit = 4;
    Sheet sheet(session, catalogue, columnsPerUnit);
    const QSizeF points = sheet.size() * pointsPerInch / unitsPerInch;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(static_cast<int>(unitsPerInch));
        writer.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        writer.setCreator(QStringLiteral("Actiscope"));
        writer.setTitle(QString::fromStdString(session.figure.title));
        if (inside == Inside::Session) {
            writer.addFileAttachment(QLatin1String(embeddedName) + QStringLiteral(".actiscope"),
                                     QByteArray::fromStdString(toJson(session)),
                                     QStringLiteral("application/json"));
        }
        sheet.draw(writer, QCPPainter::pmVectorized, 1);
    }
    return finishedPdf(buffer.data(), points);
}

QByteArray texOf(const Session& session, const Catalogue& catalogue, Inside inside) {
    return QByteArray::fromStdString(pgfplots(session, catalogue, inside == Inside::Session));
}

} // namespace

ExportFormat formatOf(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QStringLiteral("png")) {
        return ExportFormat::Png;
    }
    if (ending == QStringLiteral("svg")) {
        return ExportFormat::Svg;
    }
    if (ending == QStringLiteral("pdf")) {
        return ExportFormat::Pdf;
    }
    if (ending == QStringLiteral("tex")) {
        return ExportFormat::Tex;
    }
    throw Error({"\"{}\" does not end in .png, .svg, .pdf or .tex, the formats a figure can have.",
                 "“{}”不以 .png、.svg、.pdf 或 .tex 结尾，图形只能是这些格式。"},
                {path.toStdString()});
}

QSizeF layoutSize(const Page& page) {
    return QSizeF(page.width, page.height) * pixelsPer(page.unit);
}

QSize pixelSize(const Page& page) {
    constexpr double bound = 1e9;
    const QSizeF size = (layoutSize(page) * pixelsPerUnit(page)).boundedTo({bound, bound});
    return size.toSize();
}

Look lookOf(const Page& page) {
    return {.theme = page.theme == PageTheme::Dark ? &darkTheme() : &lightTheme(),
            .fontPixels = page.fontSize,
            .strokes = strokesOf(page),
            .language = page.language,
            .transparent = page.transparent};
}

QImage renderImage(const Session& session, const Catalogue& catalogue) {
    return renderImage(session, catalogue, 1);
}

QImage renderImage(const Session& session, const Catalogue& catalogue, double scale) {
    checkSize(session.page);
    QImage image((QSizeF(pixelSize(session.page)) * scale).toSize().expandedTo({1, 1}),
                 session.page.transparent ? QImage::Format_ARGB32_Premultiplied
                                          : QImage::Format_RGB32);
    if (image.isNull()) {
        throw tooLittleMemory(session.page);
    }
    image.fill(Qt::transparent);
    scale *= pixelsPerUnit(session.page);
    Sheet(session, catalogue, scale).draw(image, QCPPainter::pmNoCaching, scale);
    const int perMeter = static_cast<int>(std::lround(session.page.dpi / mmPerInch * 1000));
    image.setDotsPerMeterX(perMeter);
    image.setDotsPerMeterY(perMeter);
    return image;
}

QByteArray pngOf(const QImage& image, const Session& session, Inside inside) {
    const QByteArray png = pngFile(image);
    if (png.isEmpty()) {
        throw tooLittleMemory(session.page);
    }
    return inside == Inside::Session ? withSession(png, toJson(session)) : png;
}

QByteArray exportedFigure(const Session& session,
                          const Catalogue& catalogue,
                          ExportFormat format,
                          Inside inside) {
    switch (format) {
    case ExportFormat::Svg: return svgOf(session, catalogue, inside);
    case ExportFormat::Pdf: return pdfOf(session, catalogue, inside);
    case ExportFormat::Tex: return texOf(session, catalogue, inside);
    case ExportFormat::Png: break;
    }
    return pngOf(renderImage(session, catalogue), session, inside);
}

void exportFigure(const Session& session,
                  const Catalogue& catalogue,
                  const QString& path,
                  Inside inside) {
    const ExportFormat format = formatOf(path);
    writeFile(path, exportedFigure(session, catalogue, format, inside));
}

void printFigure(Session session, const Catalogue& catalogue, QPagedPaintDevice& printer) {
    constexpr double columnsPerUnit = 4;
    session.page.theme = PageTheme::Light; // paper
    session.page.transparent = true;
    Sheet sheet(session, catalogue, columnsPerUnit);
    const double scale =
        std::min(printer.width() / sheet.size().width(), printer.height() / sheet.size().height());
    sheet.draw(printer, QCPPainter::pmVectorized, scale);
}

} // namespace actiscope
