#include "ui/controls/note_row.h"

#include "ui/controls/caption.h"
#include "ui/controls/hints.h"
#include "ui/controls/notes_panel.h"
#include "ui/controls/number_field.h"
#include "ui/controls/reason.h"
#include "ui/controls/text_field.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace actiscope {

namespace {

const QString lineBreak = QStringLiteral("\\n"); ///< as it is typed

} // namespace

NoteRow::NoteRow(int index, AnnotationKind kind, QWidget* parent)
    : QWidget(parent), m_index(index), m_kind(kind), m_name(quietLabel(this)),
      m_text(new TextField(this)), m_remove(new QToolButton(this)), m_reason(new Reason(this)),
      m_numbers(new QWidget(this)), m_grid(new QGridLayout(m_numbers)) {
    setObjectName(QStringLiteral("note.%1").arg(index));
    m_text->setObjectName(objectName() + QStringLiteral(".text"));
    m_remove->setObjectName(objectName() + QStringLiteral(".remove"));
    m_remove->setAutoRaise(true);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, qRound(scaled(*this, 6)));
    rows->setSpacing(qRound(scaled(*this, 4)));
    auto* head = new QHBoxLayout;
    head->addWidget(m_name);
    head->addWidget(m_text, 1);
    head->addWidget(m_remove);
    rows->addLayout(head);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(4, 1);
    rows->addWidget(m_numbers);
    rows->addWidget(m_reason);
    const bool interval = kind == AnnotationKind::Interval;
    if (kind != AnnotationKind::Horizontal) {
        addCoordinate("x", false, &Point::x);
    }
    if (kind == AnnotationKind::Text || kind == AnnotationKind::Horizontal) {
        addCoordinate("y", false, &Point::y);
    }
    if (kind == AnnotationKind::Text || interval) {
        addCoordinate("toX", true, &Point::x);
    }
    if (kind == AnnotationKind::Text) {
        addCoordinate("toY", true, &Point::y);
    }
    connect(m_text, &TextField::edited, this, [this](QString text) {
        Annotation next = m_annotation;
        next.text = text.replace(lineBreak, QStringLiteral("\n")).toStdString();
        emit edited(m_index, next);
    });
    connect(m_remove, &QToolButton::clicked, this, [this] { emit removed(m_index); });
    retranslate();
}

void NoteRow::addCoordinate(const char* id, bool end, double Point::*member) {
    auto* field = new NumberField(m_numbers);
    field->setObjectName(objectName() + QLatin1Char('.') + QLatin1String(id));
    m_between.push_back(quietLabel(m_numbers));
    constexpr int aRow = 2; // a point: x and y
    const auto count = static_cast<int>(m_coordinates.size());
    m_grid->addWidget(m_between.back(), count / aRow, 2 * (count % aRow));
    m_grid->addWidget(field, count / aRow, 2 * (count % aRow) + 1);
    m_reason->watch(field);
    m_coordinates.push_back({field, end, member});
    connect(field, &NumberField::edited, this, [this, end, member](double value) {
        Annotation next = m_annotation;
        if (end && !next.to) {
            next.to = next.at;
        }
        Point& point = end ? *next.to : next.at;
        point.*member = value;
        emit edited(m_index, next);
    });
}

void NoteRow::display(const Annotation& annotation) {
    m_annotation = annotation;
    m_text->setValue(qstring(annotation.text).replace(QStringLiteral("\n"), lineBreak));
    for (const Coordinate& coordinate : m_coordinates) {
        const Point& point = coordinate.end ? annotation.to.value_or(annotation.at) : annotation.at;
        coordinate.field->setValue(point.*coordinate.member);
    }
    setIcon(*m_remove, QStringLiteral("close"), themeOf(*this).text2);
}

void NoteRow::retranslate() {
    const QString name = nameOf(m_kind);
    m_name->setText(name);
    m_text->setAccessibleName(tr("Words of annotation %1, %2").arg(m_index + 1).arg(name));
    setHint(m_text,
            tr("What is said there. \\n begins a line, \\alpha is α, *x* is italic."),
            tr("Enter"));
    for (std::size_t i = 0; i < m_coordinates.size(); ++i) {
        const Coordinate& coordinate = m_coordinates[i];
        const bool isX = coordinate.member == &Point::x;
        const QString letter = isX ? QStringLiteral("x") : QStringLiteral("y");
        const bool arrow = coordinate.end && isX;
        m_between[i]->setText(!arrow                           ? letter
                              : m_kind == AnnotationKind::Text ? QStringLiteral("→ x")
                                                               : tr("to"));
        coordinate.field->setAccessibleName(
            (coordinate.end ? tr("%1 of the end of annotation %2") : tr("%1 of annotation %2"))
                .arg(letter)
                .arg(m_index + 1));
        setHint(coordinate.field,
                tr("Where it stands; it can be dragged in the plot too."),
                tr("Enter"));
    }
    m_remove->setAccessibleName(tr("Remove annotation %1").arg(m_index + 1));
    setHint(m_remove, tr("Remove this annotation."));
}

} // namespace actiscope
