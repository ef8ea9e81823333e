// Clipping against brute force: nothing outside, nothing lost, everything in order.
#include "figure/clip.h"
#include "figure/thinning.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace actiscope;

namespace {

constexpr Rectangle unit = {{0, 1}, {0, 1}};

double lengthOf(const Branch& line) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    }
    return length;
}

double lengthOf(const std::vector<Branch>& pieces) {
    double length = 0;
    for (const Branch& piece : pieces) {
        length += lengthOf(piece);
    }
    return length;
}

/// The length inside, by cutting each segment where it meets the lines of the border.
double lengthInside(const Branch& line, const Rectangle& r) {
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point a = line[i - 1];
        const Point b = line[i];
        std::vector<double> cuts = {0, 1};
        const auto meet = [&cuts](double from, double to, double border) {
            const double t = (border - from) / (to - from);
            if (t > 0 && t < 1) {
                cuts.push_back(t);
            }
        };
        meet(a.x, b.x, r.x.from);
        meet(a.x, b.x, r.x.to);
        meet(a.y, b.y, r.y.from);
        meet(a.y, b.y, r.y.to);
        std::ranges::sort(cuts);
        for (std::size_t k = 1; k < cuts.size(); ++k) {
            const double t = (cuts[k - 1] + cuts[k]) / 2;
            if (r.contains({std::lerp(a.x, b.x, t), std::lerp(a.y, b.y, t)})) {
                length += (cuts[k] - cuts[k - 1]) * std::hypot(b.x - a.x, b.y - a.y);
            }
        }
    }
    return length;
}

double areaOf(const Branch& polygon) {
    double twice = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Point& a = polygon[i];
        const Point& b = polygon[(i + 1) % polygon.size()];
        twice += a.x * b.y - b.x * a.y;
    }
    return std::fabs(twice) / 2;
}

/// Of a point of the pieces on the line, how far along it is.
double placeOn(const Branch& line, const Point& p) {
    double best = 1e9;
    double place = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Point d{line[i].x - line[i - 1].x, line[i].y - line[i - 1].y};
        const double square = d.x * d.x + d.y * d.y;
        const double t = std::clamp(
            square == 0 ? 0.0
                        : ((p.x - line[i - 1].x) * d.x + (p.y - line[i - 1].y) * d.y) / square,
            0.0,
            1.0);
        const double off = std::hypot(p.x - line[i - 1].x - t * d.x, p.y - line[i - 1].y - t * d.y);
        if (off < best - 1e-12) {
            best = off;
            place = static_cast<double>(i - 1) + t;
        }
    }
    return best < 1e-9 ? place : NAN;
}

} // namespace

class ClipTest : public QObject {
    Q_OBJECT

private slots:

    void randomLines() {
        std::mt19937_64 bits(7);
        std::uniform_real_distribution<double> somewhere(-1.5, 2.5);
        for (int round = 0; round < 2000; ++round) {
            Branch line(2 + bits() % 12);
            for (Point& point : line) {
                point = {somewhere(bits), somewhere(bits)};
            }
            if (round % 3 == 0) {
                std::ranges::sort(line, {}, &Point::x); // as curves are
            }
            const auto pieces = clip(line, unit);
            for (const Branch& piece : pieces) {
                QVERIFY(!piece.empty());
                for (const Point& point : piece) {
                    QVERIFY(unit.contains(point));
                    QVERIFY(!std::isnan(placeOn(line, point)));
                }
            }
            QVERIFY(std::fabs(lengthOf(pieces) - lengthInside(line, unit)) < 1e-12);
            if (round % 3 == 0) {
                double x = -9;
                for (const Branch& piece : pieces) {
                    for (const Point& point : piece) {
                        QVERIFY(point.x >= x);
                        x = point.x;
                    }
                }
            }
        }
    }

    void piecesAreInTheOrderOfTheLine() {
        const Branch line = {{-1, 0.5}, {2, 0.5}, {2, 0.8}, {-1, 0.8}, {0.5, 3}};
        const std::vector<Branch> expected = {{{0, 0.5}, {1, 0.5}}, {{1, 0.8}, {0, 0.8}}};
        QCOMPARE(clip(line, unit), expected);
    }

    void pointsInsideStayBitForBit() {
        const Branch line = {{0.1, 0.2}, {0.3, 0.7}, {0.30000000000000004, 0.1}, {1, 1}};
        QCOMPARE(clip(line, unit), std::vector<Branch>{line});
        QVERIFY(clip({}, unit).empty());
    }

    void endsLieOnTheBorderExactly() {
        std::mt19937_64 bits(3);
        std::uniform_real_distribution<double> inside(0.01, 0.99);
        for (int round = 0; round < 1000; ++round) {
            const Point a{inside(bits), inside(bits)};
            const double angle = 6.3 * inside(bits);
            const Point b{a.x + 3 * std::cos(angle), a.y + 3 * std::sin(angle)};
            const auto pieces = clip({a, b}, unit);
            QCOMPARE(pieces.size(), std::size_t{1});
            QCOMPARE(pieces[0][0], a);
            const Point end = pieces[0].back();
            QVERIFY(end.x == 0 || end.x == 1 || end.y == 0 || end.y == 1);
        }
    }

    void aLineAlongTheBorderStays() {
        QCOMPARE(clip({{-1, 1}, {2, 1}}, unit), (std::vector<Branch>{{{0, 1}, {1, 1}}}));
        QVERIFY(clip({{-1, 1.1}, {2, 1.1}}, unit).empty());
        QVERIFY(clip({{1.1, -1}, {1.1, 2}}, unit).empty());
    }

    void whatIsNotFiniteInterrupts() {
        const Branch line = {
            {0.1, 0.5}, {0.2, NAN}, {0.3, 0.5}, {0.4, INFINITY}, {0.5, 0.1}, {0.6, 0.1}};
        const auto pieces = clip(line, unit);
        for (const Branch& piece : pieces) {
            for (const Point& point : piece) {
                QVERIFY(unit.contains(point));
            }
        }
        QVERIFY(std::fabs(lengthOf(pieces) - 0.1) < 1e-15);
    }

    void hugeCoordinatesDoNotOverflow() {
        const auto steep = clip({{-1e6, -1e6}, {1e6, 1e6}}, unit);
        QCOMPARE(steep.size(), std::size_t{1});
        QVERIFY(std::fabs(lengthOf(steep[0]) - std::sqrt(2)) < 1e-8);
        for (const Branch& piece : clip({{-1e308, -1e308}, {1e308, 1e308}}, unit)) {
            QVERIFY(std::ranges::all_of(piece, [](const Point& p) { return unit.contains(p); }));
        }
        const auto upright = clip({{0.25, -1e308}, {0.75, 1e308}}, unit);
        QCOMPARE(upright.size(), std::size_t{1});
        QCOMPARE(upright[0].front().y, 0.0);
        QCOMPARE(upright[0].back().y, 1.0);
        const Rectangle huge{{-8e307, 8e307}, {-8e307, 8e307}};
        const auto across = clip({{-1.7e308, 0}, {1.7e308, 1}}, huge);
        QCOMPARE(across.size(), std::size_t{1});
        QCOMPARE(across[0].front().x, -8e307);
        QCOMPARE(across[0].back().x, 8e307);
    }

    void areasOfRandomBands() {
        std::mt19937_64 bits(11);
        std::uniform_real_distribution<double> somewhere(-1, 2);
        for (int round = 0; round < 1000; ++round) {
            // One strip, so that the area is found by counting.
            const double from = somewhere(bits);
            const double to = from + 0.1 + std::fabs(somewhere(bits));
            const double y = somewhere(bits);
            const double high = y + std::fabs(somewhere(bits));
            const double y2 = somewhere(bits);
            const double high2 = y2 + std::fabs(somewhere(bits));
            const Branch polygon =
                clipArea({{from, y}, {to, y2}}, {{from, high}, {to, high2}}, unit);
            for (const Point& point : polygon) {
                QVERIFY(unit.contains(point));
            }
            double area = 0;
            constexpr int columns = 2000;
            for (int i = 0; i < columns; ++i) {
                const double x = (i + 0.5) / columns;
                const double t = (x - from) / (to - from);
                if (t >= 0 && t <= 1) {
                    const double low = std::clamp(std::lerp(y, y2, t), 0.0, 1.0);
                    const double top = std::clamp(std::lerp(high, high2, t), 0.0, 1.0);
                    area += (top - low) / columns;
                }
            }
            QVERIFY2(std::fabs(areaOf(polygon) - area) < 2e-3,
                     qPrintable(QStringLiteral("%1 %2").arg(areaOf(polygon)).arg(area)));
        }
    }

    void anAreaOutsideIsNothing() {
        QVERIFY(clipArea({{2, 0}, {3, 0}}, {{2, 1}, {3, 1}}, unit).empty());
        QVERIFY(clipArea({}, {}, unit).empty());
    }

    void thinningKeepsTheEnvelope() {
        std::mt19937_64 bits(5);
        std::normal_distribution<double> noise;
        Branch line(50'000);
        for (std::size_t i = 0; i < line.size(); ++i) {
            line[i] = {static_cast<double>(i) / static_cast<double>(line.size() - 1), noise(bits)};
        }
        constexpr int columns = 97;
        const Branch few = thinned(line, {0, 1}, columns);
        QVERIFY(few.size() <= 4 * (columns + 1));
        QVERIFY(std::ranges::is_sorted(few, {}, &Point::x));
        QCOMPARE(few.front(), line.front());
        QCOMPARE(few.back(), line.back());
        const auto envelope = [](const Branch& points) {
            std::map<int, Span> columnsSeen;
            for (const Point& p : points) {
                const int column = static_cast<int>(std::floor(p.x * columns));
                const auto [at, fresh] = columnsSeen.try_emplace(column, Span{p.y, p.y});
                at->second = {std::min(at->second.from, p.y), std::max(at->second.to, p.y)};
            }
            return columnsSeen;
        };
        QVERIFY(envelope(few) == envelope(line));
        for (const Point& point : few) {
            QVERIFY(std::ranges::binary_search(line, point.x, {}, &Point::x));
        }
    }

    void fewPointsAreNotThinned() {
        const Branch line = {{0, 1}, {0.001, 5}, {0.002, 2}, {0.003, 3}};
        QCOMPARE(thinned(line, {0, 1}, 1), line);
        QCOMPARE(thinned(line, {0, 1}, 0), line);
    }
};

QTEST_APPLESS_MAIN(ClipTest)
#include "clip_test.moc"
