#include "ui/animation_dialog.h"

#include "ui/animation_preview.h"
#include "ui/controls/choice.h"
#include "ui/controls/number_field.h"
#include "ui/controls/reason.h"
#include "ui/controls/segmented.h"
#include "ui/plot/figure_export.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace actiscope {

namespace {

/// "s, negative slope"
QString nameOf(const std::string& subject, const Figure& figure) {
    if (const Curve* curve = curveAt(figure, figure.selected); curve && subject != sweptPass) {
        const auto& parameters = require(builtInCatalogue(), curve->activation).parameters;
        const auto entry = std::ranges::find(parameters, subject, &Parameter::id);
        return QStringLiteral("%1  %2").arg(qstring(entry->symbol), words(entry->name));
    }
    return AnimationDialog::tr("pass of the random slopes");
}

QString dataSize(double bytes) {
    constexpr double kilo = 1e3;
    const double kilobytes = std::max(1.0, bytes / kilo);
    constexpr double rough = 10; // from here on without a decimal
    const bool mega = kilobytes >= kilo;
    const double number = mega ? kilobytes / kilo : kilobytes;
    return fixed(number, number < rough ? 1 : 0) +
           (mega ? QStringLiteral(" MB") : QStringLiteral(" kB"));
}

/// On a screen: whole pixels.
Page screenPage(Page page) {
    if (page.unit != LengthUnit::Px) {
        const Page fresh;
        page.width = fresh.width;
        page.height = fresh.height;
        page.unit = fresh.unit;
        page.fontSize = fresh.fontSize;
    }
    return page;
}

} // namespace

AnimationDialog::AnimationDialog(const Session& session, const QString& suggested, QWidget* parent)
    : QDialog(parent), m_animation{session, {}, suggested}, m_suggested(suggested),
      m_subjects(sweepable(session.figure, session.figure.selected, builtInCatalogue())) {
    setWindowTitle(tr("Export animation"));
    resize(qRound(scaled(*this, 1080)), qRound(scaled(*this, 740)));
    setMinimumSize(qRound(scaled(*this, 900)), qRound(scaled(*this, 620)));
    m_animation.session.page = screenPage(session.page);
    auto* rows = new QVBoxLayout(this);
    auto* columns = new QHBoxLayout;
    columns->addWidget(buildPreview(), 1);
    columns->addWidget(buildControls());
    rows->addLayout(columns, 1);
    rows->addLayout(buildFoot());
    setSubject(0);
    m_subject->setFocus();
}

QWidget* AnimationDialog::buildPreview() {
    auto* side = new QWidget(this);
    auto* rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, 0, 0);
    m_preview = new AnimationPreview(side);
    m_preview->setAccessibleName(tr("The animation as it will be"));
    m_preview->setObjectName(QStringLiteral("animation.preview"));
    connect(m_preview, &AnimationPreview::estimated, this, &AnimationDialog::displayCaption);
    rows->addWidget(m_preview, 1);
    auto* plays = new QCheckBox(tr("Play the preview"), side);
    plays->setObjectName(QStringLiteral("animation.plays"));
    plays->setChecked(true);
    connect(plays, &QCheckBox::toggled, m_preview, &AnimationPreview::setPlaying);
    rows->addWidget(plays, 0, Qt::AlignHCenter);
    return side;
}

QWidget* AnimationDialog::buildControls() {
    auto* side = new QWidget(this);
    side->setFixedWidth(qRound(scaled(*this, 330)));
    auto* rows = new QVBoxLayout(side);
    m_reason = new Reason(side);
    auto* form = new QFormLayout;
    addSweep(*form);
    form->addItem(new QSpacerItem(0, qRound(scaled(*this, 12))));
    addPage(*form);
    rows->addLayout(form);
    rows->addWidget(m_reason);
    rows->addStretch();
    auto* inside = new QLabel(
        tr("The files carry the session, so that the figure can be opened again."), side);
    inside->setWordWrap(true);
    inside->setForegroundRole(QPalette::PlaceholderText);
    rows->addWidget(inside);
    return side;
}

NumberField*
AnimationDialog::addNumber(const char* name, double least, double most, double* number) {
    auto* field = new NumberField(this);
    field->setObjectName(QLatin1String("animation.") + QLatin1String(name));
    field->setCheck([least, most](double value) {
        return value >= least && value <= most ? QString()
                                               : tr("From %1 to %2.").arg(least).arg(most);
    });
    connect(field, &NumberField::edited, this, [this, number](double value) {
        *number = value;
        display();
    });
    m_reason->watch(field);
    m_numbers.push_back({field, number});
    return field;
}

NumberField* AnimationDialog::addEnd(const char* name, double Sweep::*end) {
    NumberField* field = addNumber(name, 0, 0, &(m_animation.sweep.*end));
    field->setCheck([this, end](double value) {
        Sweep sweep = m_animation.sweep;
        sweep.*end = value;
        return why(sweep);
    });
    return field;
}

void AnimationDialog::addSweep(QFormLayout& form) {
    m_subject = new Choice(this);
    m_subject->setObjectName(QStringLiteral("animation.what"));
    for (const std::string& subject : m_subjects) {
        m_subject->addItem(nameOf(subject, m_animation.session.figure));
    }
    connect(m_subject, &QComboBox::activated, this, &AnimationDialog::setSubject);
    form.addRow(tr("What moves"), m_subject);
    form.addRow(tr("From"), addEnd("from", &Sweep::from));
    form.addRow(tr("To"), addEnd("to", &Sweep::to));
    NumberField* frames = addNumber("frames", minFrames, maxFrames, &m_frames);
    frames->setInteger(true);
    form.addRow(tr("Frames"), frames);
    form.addRow(tr("Seconds"), addNumber("seconds", 0.04, maxSeconds, &m_seconds));
    m_backAndForth = new QCheckBox(tr("Back and forth"), this);
    m_backAndForth->setObjectName(QStringLiteral("animation.backAndForth"));
    connect(m_backAndForth, &QCheckBox::clicked, this, [this](bool on) {
        const auto before = static_cast<double>(playedFrames(m_animation.sweep).size());
        m_animation.sweep.backAndForth = on;
        m_seconds *= static_cast<double>(playedFrames(m_animation.sweep).size()) / before;
        display();
    });
    form.addRow(QString(), m_backAndForth);
}

void AnimationDialog::addPage(QFormLayout& form) {
    Page& page = m_animation.session.page;
    m_format = new Segmented(this);
    m_format->setOptions({QStringLiteral("GIF"), tr("PNG frames")});
    m_format->setCurrent(0);
    connect(m_format, &Segmented::chosen, this, &AnimationDialog::display);
    form.addRow(tr("Format"), m_format);
    for (auto [name, label, number] : {std::tuple("width", tr("Width, px"), &page.width),
                                       std::tuple("height", tr("Height, px"), &page.height)}) {
        NumberField* side = addNumber(name, 16, 20000, number);
        side->setInteger(true);
        form.addRow(label, side);
    }
    form.addRow(tr("Type size, px"), addNumber("fontSize", 4, 100, &page.fontSize));
    m_theme = new Segmented(this);
    m_theme->setOptions({tr("light"), tr("dark")});
    connect(m_theme, &Segmented::chosen, this, [this](int theme) {
        m_animation.session.page.theme = static_cast<PageTheme>(theme);
        display();
    });
    form.addRow(tr("Look"), m_theme);
    m_language = new Segmented(this);
    m_language->setOptions({QStringLiteral("English"), QStringLiteral("中文")});
    connect(m_language, &Segmented::chosen, this, [this](int language) {
        m_animation.session.page.language = static_cast<Language>(language);
        display();
    });
    form.addRow(tr("Language"), m_language);
}

QLayout* AnimationDialog::buildFoot() {
    auto* foot = new QHBoxLayout;
    m_caption = new QLabel(this);
    m_caption->setObjectName(QStringLiteral("animation.caption"));
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    foot->addWidget(m_caption, 1);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    foot->addWidget(cancel);
    m_save = new QPushButton(tr("Save…"), this);
    m_save->setProperty("primary", true);
    m_save->setDefault(true);
    m_save->setObjectName(QStringLiteral("animation.save"));
    connect(m_save, &QPushButton::clicked, this, &AnimationDialog::choosePath);
    foot->addWidget(m_save);
    return foot;
}

void AnimationDialog::setSubject(int index) {
    const bool backAndForth = m_animation.sweep.backAndForth;
    m_animation.sweep = suggestedSweep(m_animation.session.figure,
                                       m_subjects[static_cast<std::size_t>(index)],
                                       builtInCatalogue());
    m_animation.sweep.backAndForth = backAndForth;
    m_frames = m_animation.sweep.frames;
    m_seconds = secondsOf(m_animation.sweep);
    display();
}

QString AnimationDialog::ending() const {
    return m_format->current() == 0 ? QStringLiteral("gif") : QStringLiteral("png");
}

QString AnimationDialog::why(const Sweep& sweep) const {
    try {
        checkSweep(m_animation.session.figure, sweep, builtInCatalogue());
        return {};
    } catch (const Error& error) {
        return words(error.text());
    }
}

void AnimationDialog::display() {
    Sweep& sweep = m_animation.sweep;
    sweep.frames = static_cast<int>(std::lround(m_frames));
    sweep.seconds = m_seconds;
    const QFileInfo file(m_suggested);
    m_animation.path =
        file.path() + QLatin1Char('/') + file.completeBaseName() + QLatin1Char('.') + ending();
    for (const Number& number : m_numbers) {
        number.field->setValue(*number.number);
        const bool gifOnly = number.number == &m_seconds;
        number.field->setEnabled(!gifOnly || ending() == QLatin1String("gif"));
    }
    const Page& page = m_animation.session.page;
    m_backAndForth->setChecked(sweep.backAndForth);
    m_theme->setCurrent(static_cast<int>(page.theme));
    m_language->setCurrent(static_cast<int>(page.language));
    QString refused;
    try {
        checkAnimation(m_animation, builtInCatalogue());
        m_preview->setAnimation(m_animation);
    } catch (const Error& error) {
        refused = words(error.text());
    }
    m_save->setEnabled(refused.isEmpty());
    m_caption->setText(refused);
    if (refused.isEmpty()) {
        displayCaption(0);
    }
}

void AnimationDialog::displayCaption(double bytes) {
    const QSize size = pixelSize(m_animation.session.page);
    QString text = tr("%1 frames, %2 x %3 pixels")
                       .arg(playedFrames(m_animation.sweep).size())
                       .arg(size.width())
                       .arg(size.height());
    if (bytes > 0) {
        text = tr("%1, about %2").arg(text, dataSize(bytes));
    }
    m_caption->setText(text);
}

void AnimationDialog::choosePath() {
    const QString path =
        QFileDialog::getSaveFileName(this,
                                     tr("Export animation"),
                                     m_animation.path,
                                     QStringLiteral("%1 (*.%2)").arg(ending().toUpper(), ending()));
    if (!path.isEmpty()) {
        m_animation.path =
            QFileInfo(path).suffix().isEmpty() ? path + QLatin1Char('.') + ending() : path;
        if (mayReplace()) {
            accept();
        }
    }
}

// The name that was chosen is not the name of a frame.
bool AnimationDialog::mayReplace() {
    const QStringList files = filesOf(m_animation);
    const auto old = std::ranges::find_if(files, [](const QString& f) { return QFile::exists(f); });
    return files.size() == 1 || old == files.end() ||
           QMessageBox::question(this,
                                 tr("Export animation"),
                                 tr("Frames of this name are already there, such as %1. Replace "
                                    "them?")
                                     .arg(QFileInfo(*old).fileName())) == QMessageBox::Yes;
}

} // namespace actiscope
