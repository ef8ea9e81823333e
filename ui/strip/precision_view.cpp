#include "ui/strip/precision_view.h"

#include "activation/evaluate.h"
#include "figure/curve_values.h"
#include "figure/precision.h"
#include "ui/controls/hints.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QEvent>
#include <QScrollBar>
#include <QToolButton>

#include <array>

namespace actiscope {

namespace {

constexpr int restMs = 120;

/// The table as rich text.
class Writer {
public:
    Writer(const QWidget& view, const Activation& activation, const Curve& curve)
        : m_view(view), m_theme(themeOf(view)), m_activation(activation),
          m_values(evaluationValues(activation, curve.parameters)) {}

    QString html() const {
        QString rows = head();
        for (const Precision precision :
             {Precision::F64, Precision::F32, Precision::BF16, Precision::F16}) {
            for (const Form form : {Form::Stable, Form::Textbook}) {
                const bool reference = precision == Precision::F64 && form == Form::Stable;
                if (!reference && hasForm(m_activation, precision, form)) {
                    rows += row(precision, form);
                }
            }
        }
        const int gap = qRound(scaled(m_view, 2));
        return QStringLiteral("<table cellspacing='0' cellpadding='%1' width='100%'>%2</table>%3")
            .arg(gap)
            .arg(rows, textbook());
    }

private:
    QString cell(const QString& text, const QColor& color) const {
        return QStringLiteral(
                   "<td style='color:%1; white-space:nowrap; padding-right:%3px'>%2</td>")
            .arg(color.name(), text.toHtmlEscaped())
            .arg(qRound(scaled(m_view, 10)));
    }

    QString head() const {
        QString cells;
        for (const QString& name : {PrecisionView::tr("Number type"),
                                    PrecisionView::tr("Form"),
                                    PrecisionView::tr("Overflows"),
                                    PrecisionView::tr("Becomes 0"),
                                    PrecisionView::tr("Gradient lost"),
                                    PrecisionView::tr("Worst ULP")}) {
            cells += cell(name, m_theme.text2);
        }
        return QStringLiteral("<tr>%1</tr>").arg(cells);
    }

    QString row(Precision precision, Form form) const {
        const Breakdown broken = breakdownOf(m_activation, m_values, precision, form);
        const auto where = [&](const std::vector<Span>& places) {
            return cell(qstring(inWords(places, precision)),
                        places.empty() ? m_theme.text2 : m_theme.text);
        };
        const QString error = readable(broken.worst, 2);
        return QStringLiteral("<tr>%1%2%3%4%5%6</tr>")
            .arg(cell(qstring(wordOf(precision)), m_theme.text),
                 cell(form == Form::Stable ? PrecisionView::tr("stable")
                                           : PrecisionView::tr("textbook"),
                      m_theme.text2),
                 where(broken.overflow),
                 where(broken.underflow),
                 where(broken.gradientLost),
                 cell(error, m_theme.text));
    }

    QString textbook() const {
        if (m_activation.textbookFormula.empty()) {
            return {};
        }
        return QStringLiteral("<p style='color:%1'>%2</p>")
            .arg(m_theme.text2.name(),
                 PrecisionView::tr("Textbook formula: %1")
                     .arg(qstring(m_activation.textbookFormula))
                     .toHtmlEscaped());
    }

    const QWidget& m_view;
    const Theme& m_theme;
    const Activation& m_activation;
    std::vector<double> m_values;
};

} // namespace

PrecisionView::PrecisionView(QWidget* parent)
    : QTextBrowser(parent), m_draw(new QToolButton(this)) {
    setFrameShape(NoFrame);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setUndoRedoEnabled(false);
    setOpenLinks(false);
    m_draw->setObjectName(QStringLiteral("precision.draw"));
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &PrecisionView::write);
    retranslate();
}

void PrecisionView::display(const Activation& activation, const Curve& curve) {
    const bool same = &activation == m_activation && curve.parameters == m_curve.parameters;
    const bool other = &activation != m_activation;
    m_activation = &activation;
    m_curve = curve;
    m_draw->setEnabled(!activation.isVector());
    if (other) {
        write();
    } else if (!same) {
        m_rest.start();
    }
}

void PrecisionView::write() {
    if (m_activation == nullptr) {
        return;
    }
    setHtml(m_activation->isVector()
                ? tr("A vector function is shown in float64 only.").toHtmlEscaped()
                : Writer(*this, *m_activation, m_curve).html());
}

void PrecisionView::retranslate() {
    setAccessibleName(tr("Where number types break down"));
    m_draw->setText(tr("Draw"));
    m_draw->setAccessibleName(tr("Draw the number types"));
    setHint(m_draw,
            tr("Draw the function in float64 and float16, and the rounding errors of every type."));
    write();
}

void PrecisionView::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        write();
    }
}

} // namespace actiscope
