// No coordinate leaves the rectangle, and nothing inside it is lost.
#include "figure/clip.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace actiscope;

namespace {

constexpr Rectangle box{{-1, 1}, {-1, 1}};

double lengthOf(const Branch& line) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    }
    return length;
}

/// The length inside the box by cutting each segment into small pieces.
double bruteLength(const Branch& line) {
    constexpr int pieces = 2000;
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point a = line[i - 1];
        const Point b = line[i];
        const double step = std::hypot(b.x - a.x, b.y - a.y) / pieces;
        for (int k = 0; k < pieces; ++k) {
            const double t = (k + 0.5) / pieces;
            const Point middle{a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)};
            length += std::fabs(middle.x) <= 1 && std::fabs(middle.y) <= 1 ? step : 0;
        }
    }
    return length;
}

/// Shoelace.
double areaOf(const Branch& polygon) {
    double twice = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point& a = polygon[i];
        const Point& b = polygon[(i + 1) % polygon.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::fabs(twice) / 2;
}

} // namespace

class ClipTest : public QObject {
    Q_OBJECT

private slots:

    void randomLinesStayInsideAndKeepTheirLength() {
        std::mt19937 random(1);
        std::uniform_real_distribution<double> within(-3, 3);
        for (int run = 0; run < 200; ++run) {
            Branch line;
            for (int i = 0; i < 8; ++i) {
                line.push_back({within(random), within(random)});
            }
            double length = 0;
            for (const Branch& piece : clip(line, box)) {
                QVERIFY(piece.size() >= 2);
                for (const Point& p : piece) {
                    QVERIFY(std::fabs(p.x) <= 1 && std::fabs(p.y) <= 1);
                }
                length += lengthOf(piece);
            }
            QVERIFY(std::fabs(length - bruteLength(line)) < 0.05);
        }
    }

    void hugeAndUndefinedCoordinates() {
        const auto steep = clip({{-1e6, -1e6}, {1e6, 1e6}}, box);
        QCOMPARE(steep.size(), std::size_t{1});
        QVERIFY(std::fabs(lengthOf(steep[0]) - 2 * std::sqrt(2.0)) < 1e-8);
        for (const Branch& piece : clip({{-1e308, -1e308}, {1e308, 1e308}}, box)) {
            for (const Point& p : piece) {
                QVERIFY(box.contains(p));
            }
        }
        const double nan = std::nan("");
        QVERIFY(clip({{0, nan}, {0.5, 0}}, box).empty());
        QVERIFY(clip({}, box).empty());
        QVERIFY(clip({{2, 2}, {3, 3}}, box).empty());
    }

    void aBandIsCutExactly() {
        // The triangle between y = 0 and y = 2x over [0, 1], cut at y = 1: area 1 - 1/4.
        const Branch cut = clipArea({{0, 0}, {1, 0}}, {{0, 0}, {1, 2}}, box);
        QVERIFY(std::fabs(areaOf(cut) - 0.75) < 1e-12);
        // Cut at the left, half of it lies outside.
        const Branch left = clipArea({{-3, 0}, {1, 0}}, {{-3, 0.5}, {1, 0.5}}, box);
        QVERIFY(std::fabs(areaOf(left) - 1) < 1e-12);
        QVERIFY(clipArea({{2, 0}, {3, 0}}, {{2, 1}, {3, 1}}, box).empty());
    }

    void thinningKeepsEnds() {
        Branch line;
        for (int i = 0; i <= 10000; ++i) {
            line.push_back({i / 10000.0, std::sin(i * 1.7)});
        }
        const Branch thin = thinned(line, {0, 1}, 50);
        QVERIFY(thin.size() <= 4 * 51);
        QVERIFY(thin.front() == line.front() && thin.back() == line.back());
        QVERIFY(thinned({{0, 0}, {1, 1}}, {0, 1}, 50).size() == 2);
    }
};

QTEST_GUILESS_MAIN(ClipTest)
#include "clip_test.moc"
