// Warm exports of the article's figure, 12 x 12 inches at 300 dpi, to files: series "png", "pdf"
// and "svg", in nanoseconds.
#include "benchmarks/measure.h"
#include "figure/presets.h"
#include "ui/plot/figure_export.h"

#include <QApplication>
#include <QTemporaryDir>

int main(int argc, char** argv) {
    using namespace actiscope;
    QApplication application(argc, argv);
    loadFigureFonts();
    Session session = presetSession(builtInCatalogue(), "rrelu-train-eval");
    session.page.width = 12;
    session.page.height = 12;
    session.page.unit = LengthUnit::In;
    session.page.dpi = 300;
    const QTemporaryDir folder;
    benchmark::Series series;
    for (const char* format : {"png", "pdf", "svg"}) {
        const QString path =
            folder.filePath(QStringLiteral("figure.%1").arg(QLatin1String(format)));
        series[format] = benchmark::timesOf({.times = 10, .seconds = 2, .least = 3}, [&] {
            exportFigure(session, builtInCatalogue(), path);
        });
    }
    benchmark::print(series);
    return 0;
}
