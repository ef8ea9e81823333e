// The least that shows the article's figure in a window of the program's size: Qt and QCustomPlot.
#include "benchmarks/naive.h"

#include <QApplication>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QCustomPlot plot;
    plot.plotLayout()->clear();
    actiscope::benchmark::addRrelu(plot, 1000, 2)(0);
    plot.resize(1440, 900);
    plot.show();
    return QApplication::exec();
}
