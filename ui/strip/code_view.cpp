#include "ui/strip/code_view.h"

#include "text/number.h"
#include "text/snippet.h"
#include "ui/controls/hints.h"
#include "ui/controls/segmented.h"
#include "ui/icons.h"
#include "ui/strip/mono_font.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSyntaxHighlighter>
#include <QToolButton>

namespace actiscope {

namespace {

constexpr std::array frameworks = {Framework::PyTorch, Framework::TensorFlow};

} // namespace

/// Emphasizes the curve's current values (Medium cannot be told from Regular in a hinted fixed
/// face), greys comments.
class ValueMarker : public QSyntaxHighlighter {
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

    void setValues(const QStringList& values) {
        QStringList escaped;
        for (const QString& value : values) {
            escaped << QRegularExpression::escape(value);
        }
        // A value, not a part of a longer number or name.
        m_values.setPattern(values.isEmpty() ? QStringLiteral("(?!)")
                                             : QStringLiteral("(?<![\\w.])-?(%1)(?![\\w.])")
                                                   .arg(escaped.join(QLatin1Char('|'))));
    }

    void setCommentColor(const QColor& color) { m_comment.setForeground(color); }

protected:
    void highlightBlock(const QString& line) override {
        const auto comment = line.indexOf(QLatin1Char('#'));
        const auto code = comment < 0 ? line.size() : comment;
        QTextCharFormat emphasis;
        emphasis.setFontWeight(QFont::DemiBold);
        for (auto it = m_values.globalMatch(line.left(code)); it.hasNext();) {
            const auto match = it.next();
            setFormat(static_cast<int>(match.capturedStart()),
                      static_cast<int>(match.capturedLength()),
                      emphasis);
        }
        if (comment >= 0) {
            setFormat(
                static_cast<int>(comment), static_cast<int>(line.size() - comment), m_comment);
        }
    }

private:
    QRegularExpression m_values;
    QTextCharFormat m_comment;
};

CodeView::CodeView(const Catalogue& catalogue, QWidget* parent)
    : QPlainTextEdit(parent), m_catalogue(catalogue), m_tools(new QWidget(this)),
      m_framework(new Segmented(m_tools)), m_copy(new QToolButton(m_tools)),
      m_marker(new ValueMarker(document())) {
    setReadOnly(true);
    setFrameShape(NoFrame);
    setLineWrapMode(NoWrap);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setCornerWidget(new QWidget(this)); // the style's own is a box
    m_framework->setObjectName(QStringLiteral("code.framework"));
    m_copy->setObjectName(QStringLiteral("code.copy"));
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_framework);
    row->addWidget(m_copy);
    QStringList names;
    for (const Framework framework : frameworks) {
        names << qstring(nameOf(framework));
    }
    m_framework->setOptions(names);
    m_framework->setCurrent(0);
    connect(m_framework, &Segmented::chosen, this, &CodeView::write);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(toPlainText());
        emit copied();
    });
    arrange();
    retranslate();
}

void CodeView::retranslate() {
    setAccessibleName(tr("Code"));
    m_framework->setAccessibleName(tr("Framework of the code"));
    m_copy->setAccessibleName(tr("Copy the code"));
    setHint(m_copy, tr("Copy the code."));
}

void CodeView::display(const Curve& curve, const Grid& grid) {
    m_curve = curve;
    m_grid = grid;
    write();
}

void CodeView::write() {
    const auto index = static_cast<std::size_t>(std::max(0, m_framework->current()));
    const Framework framework = frameworks.at(index);
    const QString code = qstring(snippet(m_curve, m_grid, framework, m_catalogue));
    m_copy->setEnabled(!code.isEmpty());
    setPlaceholderText(tr("%1 does not provide this function.").arg(qstring(nameOf(framework))));
    if (code == toPlainText()) {
        return;
    }
    QStringList values;
    for (const auto& [id, value] : m_curve.parameters) {
        values << (isNone(value) ? QStringLiteral("None") : qstring(shortest(value)));
    }
    m_marker->setValues(values);
    const int line = verticalScrollBar()->value();
    const int column = horizontalScrollBar()->value();
    setPlainText(code);
    verticalScrollBar()->setValue(line);
    horizontalScrollBar()->setValue(column);
}

void CodeView::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (m_marker != nullptr &&
        (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)) {
        arrange();
    }
}

void CodeView::arrange() {
    const Theme& theme = themeOf(*this);
    document()->setDefaultFont(monoFont(*this));
    setIcon(*m_copy, QStringLiteral("copy"), theme.text);
    m_tools->layout()->setSpacing(qRound(scaled(*this, 8)));
    m_marker->setCommentColor(theme.text2);
    m_marker->rehighlight();
}

} // namespace actiscope
