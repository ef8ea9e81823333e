#include "ui/strip/precision_view.h"

#include "activation/evaluate.h"
#include "figure/curve_values.h"
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

} // namespace

/// The table as rich text.
class PrecisionView::Writer {
public:
    Writer(const QWidget& view, const std::string& textbookFormula)
        : m_view(view), m_theme(themeOf(view)), m_textbookFormula(textbookFormula) {}

    QString html(const std::vector<Judged>& judged) const {
        QString rows = head();
        for (const Judged& each : judged) {
            rows += row(each);
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

    QString row(const Judged& judged) const {
        const auto& [precision, form, broken] = judged;
        const auto where = [&, type = precision](const std::vector<Span>& places) {
            return cell(qstring(inWords(places, type)),
                        places.empty() ? m_theme.text2 : m_theme.text);
        };
        return QStringLiteral("<tr>%1%2%3%4%5%6</tr>")
            .arg(cell(qstring(wordOf(precision)), m_theme.text),
                 cell(form == Form::Stable ? PrecisionView::tr("stable")
                                           : PrecisionView::tr("textbook"),
                      m_theme.text2),
                 where(broken.overflow),
                 where(broken.underflow),
                 where(broken.gradientLost),
                 cell(readable(broken.worst, 2), m_theme.text));
    }

    QString textbook() const {
        if (m_textbookFormula.empty()) {
            return {};
        }
        return QStringLiteral("<p style='color:%1'>%2</p>")
            .arg(m_theme.text2.name(),
                 PrecisionView::tr("Textbook formula: %1")
                     .arg(qstring(m_textbookFormula))
                     .toHtmlEscaped());
    }

    const QWidget& m_view;
    const Theme& m_theme;
    const std::string& m_textbookFormula;
};

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
    connect(&m_rest, &QTimer::timeout, this, &PrecisionView::judge);
    retranslate();
}

void PrecisionView::display(const Activation& activation, const Curve& curve) {
    const bool same = &activation == m_activation && curve.parameters == m_curve.parameters;
    const bool other = &activation != m_activation;
    m_activation = &activation;
    m_curve = curve;
    m_draw->setEnabled(!activation.isVector());
    if (other) {
        judge();
    } else if (!same) {
        m_rest.start();
    }
}

void PrecisionView::judge() {
    m_judged.clear();
    const auto values = evaluationValues(*m_activation, m_curve.parameters);
    for (const Precision precision :
         {Precision::F64, Precision::F32, Precision::BF16, Precision::F16}) {
        for (const Form form : {Form::Stable, Form::Textbook}) {
            const bool reference = precision == Precision::F64 && form == Form::Stable;
            if (!reference && hasForm(*m_activation, precision, form)) {
                m_judged.push_back(
                    {precision, form, breakdownOf(*m_activation, values, precision, form)});
            }
        }
    }
    write();
}

void PrecisionView::write() {
    if (m_activation == nullptr) {
        return;
    }
    setHtml(m_activation->isVector()
                ? tr("A vector function is shown in float64 only.").toHtmlEscaped()
                : Writer(*this, m_activation->textbookFormula).html(m_judged));
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
