#include "ui/plot/figure_pdf.h"

#include <algorithm>

namespace actiscope {

namespace {

constexpr int decimals = 6; // as Qt writes them

QByteArray number(double value, qsizetype length) {
    return QByteArray::number(value, 'f', decimals).left(length);
}

// Same length, so that the table of offsets at the end stays true.
void replaceAt(QByteArray& pdf, qsizetype start, const QByteArray& text) {
    std::ranges::copy(text, pdf.begin() + start);
}

void setDate(QByteArray& pdf) {
    const QByteArray key = "/CreationDate (D:";
    const auto start = pdf.indexOf(key) + key.size();
    const auto length = pdf.indexOf(')', start) - start;
    for (const QByteArray date : {"20000101000000Z", "20000101000000+00'00'"}) { // as the zone is
        if (start >= key.size() && length == date.size()) {
            replaceAt(pdf, start, date);
        }
    }
}

void setPage(QByteArray& pdf, const QSizeF& points) {
    const QByteArray key = "/MediaBox [0 0 ";
    const auto first = pdf.indexOf(key) + key.size();
    const auto second = pdf.indexOf(' ', first) + 1;
    const auto end = pdf.indexOf(']', second);
    if (first < key.size() || second < 1 || end < 0) {
        return;
    }
    const QByteArray width = number(points.width(), second - 1 - first);
    const QByteArray height = number(points.height(), end - second);
    if (width.size() == second - 1 - first && height.size() == end - second) {
        replaceAt(pdf, first, width);
        replaceAt(pdf, second, height);
    }
}

} // namespace

QByteArray finishedPdf(QByteArray pdf, const QSizeF& points) {
    setDate(pdf);
    setPage(pdf, points);
    return pdf;
}

} // namespace actiscope
