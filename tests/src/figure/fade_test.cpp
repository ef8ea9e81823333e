// What passes of one ink leave of the ground, against the product of what each of them leaves.
#include "figure/fade.h"
#include "figure/strokes.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace actiscope;

class FadeTest : public QObject {
    Q_OBJECT

private slots:

    void theFitIsAsGoodAsItSays() {
        for (const double opacity : {1.0, 0.5, 0.1, 0.0}) {
            const FadeFactors factors = fadeFactors(opacity);
            double worst = 0;
            for (double u = 0; u <= 1; u += 1.0 / 128) {
                for (double c = 0; c <= 1; c += 1.0 / 128) {
                    const double exact = -std::log(1 - opacity * earlierOpacity(u) * c);
                    double fitted = 0;
                    for (int p = 0; p < fadeDepths; ++p) {
                        for (int q = 0; q < fadeCovers; ++q) {
                            fitted += factors(p, q) * std::pow(u, p) * std::pow(c, q + 1);
                        }
                    }
                    worst = std::max(worst, std::fabs(fitted - exact));
                }
            }
            QVERIFY2(worst <= 0.009 * opacity, qPrintable(QString::number(worst)));
        }
    }

    void theOpacitiesAreThoseOfTheStrokes() {
        QCOMPARE(earlierOpacity(0), 0.08);
        QCOMPARE(earlierOpacity(1), 0.5);
        QVERIFY(std::fabs(earlierOpacity(0.5) - 0.17141) < 1e-5); // 0.08 + 0.42 * 2^-2.2
    }
};

QTEST_APPLESS_MAIN(FadeTest)
#include "fade_test.moc"
