#include "ui/controls/notes_panel.h"

#include "figure/compose.h"
#include "figure/sample.h"
#include "figure/view.h"
#include "ui/controls/caption.h"
#include "ui/controls/hints.h"
#include "ui/controls/note_row.h"
#include "ui/controls/section.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope {

namespace {

const Panel* panelOf(const Figure& figure) {
    const auto index = static_cast<std::size_t>(figure.selected.panel);
    return index < figure.panels.size() ? &figure.panels[index] : nullptr;
}

} // namespace

QString nameOf(AnnotationKind kind) {
    static constexpr std::array names = {
        QT_TRANSLATE_NOOP("actiscope::NotesPanel", "Text"),
        QT_TRANSLATE_NOOP("actiscope::NotesPanel", "Vertical line"),
        QT_TRANSLATE_NOOP("actiscope::NotesPanel", "Horizontal line"),
        QT_TRANSLATE_NOOP("actiscope::NotesPanel", "Interval"),
        QT_TRANSLATE_NOOP("actiscope::NotesPanel", "Pinned values"),
    };
    static_assert(names.size() == Words<AnnotationKind>::all.size());
    return QCoreApplication::translate("actiscope::NotesPanel",
                                       names[static_cast<std::size_t>(kind)]);
}

NotesPanel::NotesPanel(Document& document, QWidget* parent)
    : SessionView(document, parent), m_section(new Section(this)), m_add(new QToolButton(this)),
      m_empty(quietLabel(this)), m_layout(new QVBoxLayout) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_section);
    m_section->setCollapsible(QStringLiteral("notes"));
    m_section->addTool(m_add);
    m_add->setAutoRaise(true);
    m_add->setObjectName(QStringLiteral("notes.add"));
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(new QMenu(m_add));
    m_empty->setWordWrap(true);
    m_section->body()->addLayout(m_layout);
    m_section->body()->addWidget(m_empty);
    retranslate();
}

void NotesPanel::add(AnnotationKind kind) {
    const Panel* panel = panelOf(figure());
    if (panel == nullptr) {
        return;
    }
    const int index = figure().selected.panel;
    const Span y =
        sample(figure(), catalogue(), {.earlierPasses = false})[static_cast<std::size_t>(index)].y;
    const Span x = viewX(figure(), *panel);
    Annotation made = newAnnotation(kind, x, y, figure().probe.value_or(0));
    made.text = kind == AnnotationKind::Text ? tr("Text").toStdString() : "";
    document().apply(withAnnotation(figure(), index, made));
    m_section->setOpen(true);
    if (!m_rows.empty()) { // its words are what comes next
        auto* text = m_rows.back()->findChild<QLineEdit*>(m_rows.back()->objectName() +
                                                          QStringLiteral(".text"));
        text->setFocus();
        text->selectAll();
    }
}

void NotesPanel::change(int note, const Annotation& annotation) {
    Figure next = figure();
    auto& notes = next.panels[static_cast<std::size_t>(next.selected.panel)].annotations;
    if (static_cast<std::size_t>(note) < notes.size()) {
        notes[static_cast<std::size_t>(note)] = annotation;
        document().apply(next);
    }
}

// From the first row of another kind on.
void NotesPanel::rebuild(const std::vector<Annotation>& notes) {
    std::size_t kept = 0;
    while (kept < std::min(notes.size(), m_rows.size()) &&
           m_rows[kept]->kind() == notes[kept].kind) {
        ++kept;
    }
    while (m_rows.size() > kept) {
        m_rows.back()->setParent(nullptr);
        m_rows.back()->deleteLater(); // it may be asking for its own removal
        m_rows.pop_back();
    }
    while (m_rows.size() < notes.size()) {
        const std::size_t index = m_rows.size();
        auto* row = new NoteRow(static_cast<int>(index), notes[index].kind, m_section);
        connect(row, &NoteRow::edited, this, &NotesPanel::change);
        connect(row, &NoteRow::removed, this, [this](int note) {
            document().apply(withoutAnnotation(figure(), figure().selected.panel, note));
        });
        m_layout->addWidget(row);
        m_rows.push_back(row);
    }
}

void NotesPanel::display(const Session& session) {
    const Panel* panel = panelOf(session.figure);
    m_section->setHidden(panel == nullptr);
    if (panel == nullptr) {
        return;
    }
    const auto& notes = panel->annotations;
    const bool same = std::ranges::equal(
        m_rows, notes, {}, [](const NoteRow* row) { return row->kind(); }, &Annotation::kind);
    if (!same) {
        rebuild(notes);
    }
    for (std::size_t i = 0; i < notes.size(); ++i) {
        m_rows[i]->display(notes[i]);
    }
    m_empty->setVisible(notes.empty());
    m_add->setEnabled(notes.size() < static_cast<std::size_t>(maxAnnotations));
    setIcon(*m_add, QStringLiteral("plus"), themeOf(*this).text);
}

void NotesPanel::retranslate() {
    m_section->setTitle(tr("Annotations"));
    m_empty->setText(tr("None. Add a text with an arrow, a line, an interval or pinned values."));
    m_add->setAccessibleName(tr("Add an annotation"));
    setHint(m_add, tr("Write something on the selected panel."));
    m_add->menu()->clear();
    for (int i = 0; i < static_cast<int>(Words<AnnotationKind>::all.size()); ++i) {
        const auto kind = static_cast<AnnotationKind>(i);
        connect(m_add->menu()->addAction(nameOf(kind)), &QAction::triggered, this, [this, kind] {
            add(kind);
        });
    }
    for (NoteRow* row : m_rows) {
        row->retranslate();
    }
}

} // namespace actiscope
