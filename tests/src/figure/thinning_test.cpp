// Long lines made block by block: the same as made point by point, whatever the blocks.
#include "figure/branches.h"
#include "figure/places.h"
#include "src/figure/sampling.h"

#include <QTest>

#include <map>
#include <random>

using namespace actiscope;

namespace {

constexpr double inf = HUGE_VAL;

Eigen::ArrayXd noise(Eigen::Index n) {
    std::mt19937_64 bits(7);
    Eigen::ArrayXd y(n);
    for (double& number : y) {
        number = static_cast<double>(bits() % 1000); // with many equal heights
    }
    return y;
}

Line lineOf(const std::vector<Break>& breaks,
            const Eigen::ArrayXd& x,
            const Eigen::ArrayXd& y,
            Eigen::Index block,
            std::optional<Columns> columns = {}) {
    Line line;
    BranchBuilder builder(line, breaks, columns);
    for (Eigen::Index first = 0; first < x.size(); first += block) {
        const Eigen::Index count = std::min(block, x.size() - first);
        builder.add(x.segment(first, count), y.segment(first, count));
    }
    builder.finish();
    return line;
}

Line pointByPoint(const std::vector<Break>& breaks,
                  const Eigen::ArrayXd& x,
                  const Eigen::ArrayXd& y) {
    Line line;
    BranchBuilder builder(line, breaks);
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        builder.add(x[i], y[i]);
    }
    builder.finish();
    return line;
}

/// Least and greatest of each column.
std::map<double, Span> envelopeOf(const Branch& points, const Columns& columns) {
    std::map<double, Span> heights;
    for (const Point& p : points) {
        const auto at = heights.try_emplace(columns.of(p.x), Span{p.y, p.y}).first;
        at->second = {std::min(at->second.from, p.y), std::max(at->second.to, p.y)};
    }
    return heights;
}

Branch joined(const Line& line) {
    Branch all;
    for (const Branch& branch : line.branches) {
        all.insert(all.end(), branch.begin(), branch.end());
    }
    return all;
}

} // namespace

class ThinningTest : public QObject {
    Q_OBJECT

private slots:

    void placesAreThoseOfLinspace() {
        for (const Eigen::Index n : {1, 2, 3, 10, 1000, 4097}) {
            for (const Span& span : {Span{-2, 2}, Span{0.1, 0.7}, Span{-1e300, 1e300}}) {
                const Eigen::ArrayXd x = linspace(span.from, span.to, n);
                const Places places(span, n);
                QVERIFY((places.block(0, n) == x).all());
                QVERIFY((places.block(n / 3, n - n / 3) == x.tail(n - n / 3)).all());
                QVERIFY((places.block(n / 3, n / 2) == x.segment(n / 3, n / 2)).all());
                for (const double at : {-inf, span.from, 0.0, x[n / 2], 0.3, span.to, inf}) {
                    QCOMPARE(places.before(at),
                             std::lower_bound(x.begin(), x.end(), at) - x.begin());
                    QCOMPARE(places.upTo(at), std::upper_bound(x.begin(), x.end(), at) - x.begin());
                }
            }
        }
    }

    void blocksDoNotChangeALine() {
        const Eigen::ArrayXd x = linspace(-1, 1, 201);
        Eigen::ArrayXd y = noise(201);
        y[0] = y[50] = y[51] = y[199] = NAN;
        y[100] = inf; // x = 0: the break tells what is there
        const std::vector<std::vector<Break>> all = {
            {},
            {{.at = 0, .left = 1, .right = 1, .taken = {1, 1}}},
            {{.at = -3, .left = 1, .right = 2, .taken = {1, 1}}, // left of everything
             {.at = -1, .left = 1, .right = 2, .taken = {2, 2}},
             {.at = 0.001, .left = 3, .right = NAN, .taken = {NAN, NAN}},
             {.at = 0.002, .left = 3, .right = 4, .taken = {3, 4}}}};
        for (const std::vector<Break>& breaks : all) {
            const Line expected = pointByPoint(breaks, x, y);
            QVERIFY(expected.branches.size() >= 2);
            for (const Eigen::Index block : {1, 2, 50, 100, 201}) {
                const Line line = lineOf(breaks, x, y, block);
                QCOMPARE(line.branches, expected.branches);
                QCOMPARE(line.dots, expected.dots);
            }
        }
    }

    void blocksDoNotChangeThinning() {
        constexpr Columns columns{{0.1, 0.9}, 37};
        const Eigen::ArrayXd x = linspace(0, 1, 10'000);
        const Eigen::ArrayXd y = noise(x.size());
        const Branch whole = pointByPoint({}, x, y).branches[0];
        const Branch expected = thinned(whole, columns.x, columns.count);
        QVERIFY(expected.size() < 200);
        for (const Eigen::Index block : {1, 7, 100, 4096, 10'000}) {
            const Line line = lineOf({}, x, y, block, columns);
            QCOMPARE(line.branches, std::vector<Branch>{expected});
        }
    }

    void whatBreaksAThinnedLineIsKept() {
        constexpr Columns columns{{-1, 1}, 10};
        const Eigen::ArrayXd x = linspace(-1, 1, 1000);
        Eigen::ArrayXd y = noise(x.size());
        y[750] = NAN;
        const Line line =
            lineOf({{.at = 0.05, .left = 7, .right = 8, .taken = {7, 7}}}, x, y, 300, columns);
        QCOMPARE(line.branches.size(), std::size_t{3});
        QCOMPARE(line.branches[0].back(), (Point{0.05, 7}));
        QCOMPARE(line.branches[1].front(), (Point{0.05, 8}));
        QCOMPARE(line.branches[1].back(), (Point{x[749], y[749]}));
        QCOMPARE(line.branches[2].front(), (Point{x[751], y[751]}));
        QCOMPARE(line.dots, (std::vector<Dot>{{{0.05, 7}, true}, {{0.05, 8}, false}}));
    }

    void aLongDrawnLineKeepsTheEnvelopeOfItsElements_data() {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::newRow("all") << -2.0 << 2.0;
        QTest::newRow("a part") << -0.31 << 0.17;
        QTest::newRow("far out") << -50.0 << 30.0;
    }

    void aLongDrawnLineKeepsTheEnvelopeOfItsElements() {
        QFETCH(double, from);
        QFETCH(double, to);
        Figure figure = drawnFigure({-2, 2}, 100'000);
        figure.x = {from, to};
        constexpr int count = 200;
        const Columns columns{figure.x, count};
        const Jets jets = evaluateOnGrid(figure.panels[0].curves[0], figure.grid, catalogue);
        const Eigen::ArrayXd x = linspace(-2, 2, 100'000);
        for (const Quantity quantity : {Quantity::Value, Quantity::Derivative}) {
            Branch elements;
            const Eigen::ArrayXd& y = orderOf(jets, quantity);
            for (Eigen::Index i = 0; i < x.size(); ++i) {
                if (figure.x.contains(x[i])) {
                    elements.push_back({x[i], y[i]});
                }
            }
            Branch points = joined(actiscope::lineOf(figure, quantity, count));
            QVERIFY(points.size() <= 4 * (count + 4));
            // The kink's own points are no elements, those beyond the edges are not in view.
            std::erase_if(points,
                          [&](const Point& p) { return p.x == 0 || !figure.x.contains(p.x); });
            QVERIFY(envelopeOf(points, columns) == envelopeOf(elements, columns));
            for (const Point& point : points) {
                QVERIFY(std::ranges::binary_search(elements, point.x, {}, &Point::x));
            }
        }
    }
};

QTEST_APPLESS_MAIN(ThinningTest)
#include "thinning_test.moc"
