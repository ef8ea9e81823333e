#include "ui/export_dialog.h"

#include "activation/catalogue.h"
#include "ui/controls/hints.h"
#include "ui/controls/number_field.h"
#include "ui/controls/segmented.h"
#include "ui/plot/figure_export.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace actiscope {

namespace {

const std::array formats = {
    QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf"), QStringLiteral("tex")};

struct Purpose {
    const char* name;
    double width;
    double height;
    LengthUnit unit;
    double dpi;
    double fontSize;
};

constexpr std::array purposes = {
    Purpose{
        QT_TRANSLATE_NOOP("actiscope::ExportDialog", "current page"), 0, 0, LengthUnit::Px, 0, 0},
    Purpose{QT_TRANSLATE_NOOP("actiscope::ExportDialog", "one column, 89 mm"),
            89,
            60,
            LengthUnit::Mm,
            300,
            9},
    Purpose{QT_TRANSLATE_NOOP("actiscope::ExportDialog", "two columns, 183 mm"),
            183,
            110,
            LengthUnit::Mm,
            300,
            10},
    Purpose{QT_TRANSLATE_NOOP("actiscope::ExportDialog", "slide, 16:9"),
            1920,
            1080,
            LengthUnit::Px,
            96,
            26},
    Purpose{
        QT_TRANSLATE_NOOP("actiscope::ExportDialog", "square"), 1200, 1200, LengthUnit::Px, 96, 13},
    Purpose{
        QT_TRANSLATE_NOOP("actiscope::ExportDialog", "A4 page"), 210, 297, LengthUnit::Mm, 300, 13},
};

} // namespace

ExportDialog::ExportDialog(const Session& session, const QString& suggested, QWidget* parent)
    : QDialog(parent), m_session(session), m_suggested(suggested) {
    setWindowTitle(tr("Export figure"));
    resize(qRound(scaled(*this, 1080)), qRound(scaled(*this, 740)));
    setMinimumSize(qRound(scaled(*this, 900)), qRound(scaled(*this, 620)));
    m_redraw.setSingleShot(true);
    constexpr int patience = 60; // typing must not wait for the preview
    m_redraw.setInterval(patience);
    connect(&m_redraw, &QTimer::timeout, this, &ExportDialog::preview);
    auto* rows = new QVBoxLayout(this);
    auto* columns = new QHBoxLayout;
    columns->addWidget(buildPreview(), 1);
    columns->addWidget(buildControls());
    rows->addLayout(columns, 1);
    rows->addLayout(buildFoot());
    display();
}

ExportChoice ExportDialog::choice() const {
    return {m_path, m_session.page, m_carries->isChecked()};
}

QWidget* ExportDialog::buildPreview() {
    m_sheet = new QLabel(this);
    m_sheet->setAlignment(Qt::AlignCenter);
    m_sheet->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_sheet->setAccessibleName(tr("The sheet as it will be"));
    m_sheet->setObjectName(QStringLiteral("export.sheet"));
    return m_sheet;
}

QWidget* ExportDialog::buildControls() {
    auto* side = new QWidget(this);
    side->setFixedWidth(qRound(scaled(*this, 330)));
    auto* rows = new QVBoxLayout(side);
    m_reason = new QLabel(side);
    m_reason->setObjectName(QStringLiteral("export.reason"));
    m_reason->setProperty("error", true);
    m_reason->setWordWrap(true);
    rows->addLayout(buildSize());
    rows->addSpacing(qRound(scaled(*this, 12)));
    rows->addLayout(buildLook());
    rows->addWidget(m_reason);
    rows->addStretch();
    m_carries = new QCheckBox(tr("The file carries the session"), side);
    m_carries->setObjectName(QStringLiteral("export.carries"));
    m_carries->setChecked(true);
    setHint(m_carries, tr("Opened in Actiscope, such a file is the figure again."));
    rows->addWidget(m_carries);
    return side;
}

NumberField*
ExportDialog::addNumber(const char* name, double Page::*member, double least, double most) {
    auto* field = new NumberField(this);
    field->setObjectName(QLatin1String("export.") + QLatin1String(name));
    field->setCheck([least, most](double value) {
        return value >= least && value <= most ? QString()
                                               : tr("From %1 to %2.").arg(least).arg(most);
    });
    connect(field, &NumberField::edited, this, [this, member](double value) {
        m_session.page.*member = value;
        m_madeFor->setCurrentIndex(0);
        display();
    });
    connect(
        field, &NumberField::refused, this, [this](const QString& why) { m_reason->setText(why); });
    connect(field, &NumberField::cleared, m_reason, &QLabel::clear);
    m_numbers.push_back({field, member});
    return field;
}

QLayout* ExportDialog::buildSize() {
    auto* form = new QFormLayout;
    m_format = new Segmented(this);
    m_format->setObjectName(QStringLiteral("export.format"));
    m_format->setOptions({QStringLiteral("PNG"),
                          QStringLiteral("SVG"),
                          QStringLiteral("PDF"),
                          QStringLiteral("LaTeX")});
    m_format->setCurrent(0);
    connect(m_format, &Segmented::chosen, this, &ExportDialog::display);
    form->addRow(tr("Format"), m_format);
    m_madeFor = new QComboBox(this);
    m_madeFor->setObjectName(QStringLiteral("export.madeFor"));
    for (const Purpose& purpose : purposes) {
        m_madeFor->addItem(tr(purpose.name));
    }
    connect(m_madeFor, &QComboBox::activated, this, &ExportDialog::setMadeFor);
    form->addRow(tr("Made for"), m_madeFor);
    m_unit = new Segmented(this);
    m_unit->setObjectName(QStringLiteral("export.unit"));
    m_unit->setOptions({QStringLiteral("px"), QStringLiteral("mm"), QStringLiteral("in")});
    connect(m_unit, &Segmented::chosen, this, [this](int unit) {
        const double before = pixelsPer(m_session.page.unit);
        m_session.page.unit = static_cast<LengthUnit>(unit);
        const double factor = before / pixelsPer(m_session.page.unit);
        m_session.page.width *= factor;
        m_session.page.height *= factor;
        display();
    });
    form->addRow(tr("Width"), addNumber("width", &Page::width, 0.5, 20000));
    form->addRow(tr("Height"), addNumber("height", &Page::height, 0.5, 20000));
    form->addRow(tr("Unit"), m_unit);
    form->addRow(tr("Type size, px"), addNumber("fontSize", &Page::fontSize, 4, 100));
    form->addRow(tr("Resolution, dpi"), addNumber("dpi", &Page::dpi, 30, 2400));
    return form;
}

QLayout* ExportDialog::buildLook() {
    auto* form = new QFormLayout;
    m_theme = new Segmented(this);
    m_theme->setObjectName(QStringLiteral("export.theme"));
    m_theme->setOptions({tr("light"), tr("dark")});
    connect(m_theme, &Segmented::chosen, this, [this](int theme) {
        m_session.page.theme = static_cast<PageTheme>(theme);
        display();
    });
    form->addRow(tr("Look"), m_theme);
    m_language = new Segmented(this);
    m_language->setObjectName(QStringLiteral("export.language"));
    m_language->setOptions({QStringLiteral("English"), QStringLiteral("中文")});
    connect(m_language, &Segmented::chosen, this, [this](int language) {
        m_session.page.language = static_cast<Language>(language);
        display();
    });
    form->addRow(tr("Language"), m_language);
    m_transparent = new QCheckBox(tr("Transparent background"), this);
    m_transparent->setObjectName(QStringLiteral("export.transparent"));
    connect(m_transparent, &QCheckBox::clicked, this, [this](bool on) {
        m_session.page.transparent = on;
        display();
    });
    form->addRow(QString(), m_transparent);
    return form;
}

QLayout* ExportDialog::buildFoot() {
    auto* foot = new QHBoxLayout;
    m_caption = new QLabel(this);
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    foot->addWidget(m_caption, 1);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    foot->addWidget(cancel);
    auto* save = new QPushButton(tr("Save…"), this);
    save->setProperty("primary", true);
    save->setDefault(true);
    save->setObjectName(QStringLiteral("export.save"));
    connect(save, &QPushButton::clicked, this, &ExportDialog::choosePath);
    foot->addWidget(save);
    return foot;
}

QString ExportDialog::ending() const {
    return formats[static_cast<std::size_t>(std::max(0, m_format->current()))];
}

void ExportDialog::setMadeFor(int index) {
    const Purpose& purpose = purposes[static_cast<std::size_t>(index)];
    if (index > 0) {
        Page& page = m_session.page;
        page.width = purpose.width;
        page.height = purpose.height;
        page.unit = purpose.unit;
        page.dpi = purpose.dpi;
        page.fontSize = purpose.fontSize;
    }
    display();
}

void ExportDialog::display() {
    const Page& page = m_session.page;
    for (const Number& number : m_numbers) {
        number.field->setValue(page.*number.member);
        const bool pixelsOnly = number.member == &Page::dpi;
        number.field->setEnabled(!pixelsOnly || ending() == QLatin1String("png"));
    }
    m_unit->setCurrent(static_cast<int>(page.unit));
    m_theme->setCurrent(static_cast<int>(page.theme));
    m_language->setCurrent(static_cast<int>(page.language));
    m_transparent->setChecked(page.transparent);
    m_reason->clear();
    m_redraw.start();
}

void ExportDialog::preview() {
    const QImage image = renderImage(m_session, builtInCatalogue());
    const qreal ratio = devicePixelRatioF();
    QPixmap shown = QPixmap::fromImage(
        image.scaled(m_sheet->size() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    shown.setDevicePixelRatio(ratio);
    m_sheet->setPixmap(shown);
    m_caption->setText(ending() == QLatin1String("png")
                           ? tr("%1 x %2 pixels").arg(image.width()).arg(image.height())
                           : tr("Vector: sharp at any size"));
}

void ExportDialog::resizeEvent(QResizeEvent* event) {
    QDialog::resizeEvent(event);
    m_redraw.start();
}

void ExportDialog::choosePath() {
    const QFileInfo file(m_suggested);
    const QString path = QFileDialog::getSaveFileName(
        this,
        tr("Export figure"),
        file.path() + QLatin1Char('/') + file.completeBaseName() + QLatin1Char('.') + ending(),
        QStringLiteral("%1 (*.%2)").arg(ending().toUpper(), ending()));
    if (!path.isEmpty()) {
        m_path = QFileInfo(path).suffix().isEmpty() ? path + QLatin1Char('.') + ending() : path;
        accept();
    }
}

} // namespace actiscope
