#include "ui/strip/formula_view.h"

#include "ui/controls/hints.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QClipboard>
#include <QEvent>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>

namespace actiscope {

namespace {

constexpr qreal unitsPerEm = 1000; // how MathJax draws

/// Formulas are set 1.15 times larger than text, and TeX's letters are smaller than Roboto's.
constexpr qreal emPixels = 13 * 1.15 * 1.15;

} // namespace

FormulaView::FormulaView(QWidget* parent) : QAbstractButton(parent) {
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(this, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_tex);
        emit copied();
    });
    retranslate();
}

void FormulaView::setActivation(const Activation& activation) {
    const QString id = qstring(activation.id);
    if (id == m_id) {
        return;
    }
    m_id = id;
    m_tex = qstring(activation.tex.value + "\n" + activation.tex.derivative);
    QFile file(QStringLiteral(":/formulas/%1.svg").arg(m_id));
    m_svg = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    setAccessibleDescription(m_tex);
    recolour();
    updateGeometry();
}

void FormulaView::retranslate() {
    setHint(this, tr("Click to copy the formula as TeX."));
    setAccessibleName(tr("Formula"));
}

void FormulaView::recolour() {
    QByteArray svg = m_svg;
    m_drawing.load(svg.replace("currentColor", themeOf(*this).text.name().toLatin1()));
    update();
}

QSizeF FormulaView::fullSize() const {
    return m_drawing.viewBoxF().size() / unitsPerEm * scaled(*this, emPixels);
}

QSize FormulaView::sizeHint() const {
    return fullSize().toSize() + QSize(1, 1);
}

QSize FormulaView::minimumSizeHint() const {
    return QSizeF(scaled(*this, 60), scaled(*this, 40)).toSize();
}

void FormulaView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (!m_drawing.isValid()) {
        painter.setPen(themeOf(*this).text);
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_tex);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const QSizeF full = fullSize();
    const qreal scale = std::min({1.0, width() / full.width(), height() / full.height()});
    m_drawing.render(&painter, QRectF(QPointF(), full * scale));
}

void FormulaView::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        recolour();
    } else if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
}

} // namespace actiscope
