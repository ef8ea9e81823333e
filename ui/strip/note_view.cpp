#include "ui/strip/note_view.h"

#include "ui/strip/mono_font.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QFile>
#include <QTextBlock>

namespace actiscope {

namespace {

constexpr int mostCharacters = 70;

QString pathOf(const Activation& activation) {
    const bool chinese = uiLanguage() == Language::Chinese;
    return QStringLiteral(":/notes/%1/%2.md")
        .arg(chinese ? QStringLiteral("zh") : QStringLiteral("en"), qstring(activation.id));
}

/// Weights and faces of the window instead of Markdown's own.
void restyle(QTextCursor& cursor, const QTextCharFormat& found, const QFont& mono) {
    QTextCharFormat format;
    if (found.fontFixedPitch()) {
        format.setFontFamilies(mono.families());
        format.setProperty(QTextFormat::FontPixelSize, mono.pixelSize());
    }
    if (found.fontWeight() > QFont::Medium) {
        format.setFontWeight(QFont::Medium);
    }
    cursor.mergeCharFormat(format);
}

} // namespace

NoteView::NoteView(QWidget* parent) : QTextBrowser(parent) {
    setFrameShape(NoFrame);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setOpenLinks(false);
    setLineWrapMode(FixedPixelWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void NoteView::display(const Activation& activation) {
    setAccessibleName(tr("Note on %1").arg(words(activation.name)));
    const QString path = pathOf(activation);
    if (path != m_path) {
        m_path = path;
        write();
    }
}

void NoteView::write() {
    QFile file(m_path);
    setMarkdown(file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString());
    const bool chinese = uiLanguage() == Language::Chinese;
    const qreal p = scaled(*this, 13);
    const QFont mono = monoFont(*this);
    QTextBlockFormat lines;
    lines.setLineHeight(p * (chinese ? 1.6 : 1.4), QTextBlockFormat::FixedHeight);
    lines.setTopMargin(0);
    lines.setBottomMargin(p * 0.5);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        cursor.mergeBlockFormat(lines);
        QList<QTextLayout::FormatRange> formats;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment part = it.fragment();
            formats << QTextLayout::FormatRange{part.position(), part.length(), part.charFormat()};
        }
        for (const auto& range : formats) {
            cursor.setPosition(range.start);
            cursor.setPosition(range.start + range.length, QTextCursor::KeepAnchor);
            restyle(cursor, range.format, mono);
        }
    }
    moveCursor(QTextCursor::Start);
}

void NoteView::resizeEvent(QResizeEvent* event) {
    fit();
    QTextBrowser::resizeEvent(event);
}

void NoteView::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_path.isEmpty()) {
        fit();
        write();
    }
}

void NoteView::fit() {
    const int readable = QFontMetrics(font()).averageCharWidth() * mostCharacters;
    setLineWrapColumnOrWidth(std::min(viewport()->width(), readable));
}

} // namespace actiscope
