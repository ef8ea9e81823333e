#include "ui/controls/parameter_row.h"

#include "text/number.h"
#include "ui/controls/hints.h"
#include "ui/controls/number_field.h"
#include "ui/controls/optional_field.h"
#include "ui/controls/reason.h"
#include "ui/controls/slider.h"
#include "ui/controls/span_fields.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope {

namespace {

void italicise(QLabel* label) {
    QFont font = label->font();
    font.setItalic(true);
    font.setPixelSize(qRound(scaled(*label, 15)));
    label->setFont(font);
}

constexpr double none = std::numeric_limits<double>::infinity();

QString shownChoice(double value) {
    return isNone(value) ? ParameterRow::tr("none") : readable(value, 4);
}

/// Where keys and mouse stop: an excluded end is approached to a thousandth of the span.
double least(const Parameter& parameter) {
    constexpr double part = 0.001;
    return parameter.min +
           (parameter.minExcluded ? part * (parameter.slider.to - parameter.slider.from) : 0);
}

} // namespace

ParameterRow::ParameterRow(const Activation& activation,
                           std::vector<std::string> ids,
                           Extent extent,
                           QWidget* parent)
    : QWidget(parent), m_activation(activation), m_ids(std::move(ids)) {
    standOnPanel(*this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(qRound(scaled(*this, 2)));
    layout->addLayout(buildFields());
    m_reason = new Reason(this);
    m_reason->setObjectName(QStringLiteral("param.%1.reason").arg(qstring(m_ids[0])));
    for (const Entry& entry : m_entries) {
        m_reason->watch(entry.field);
    }
    layout->addWidget(m_reason);
    layout->addLayout(buildSlider());
    layout->addLayout(buildSpan());
    layout->addLayout(buildChoices());
    setSpan(parameter(0).slider);
    if (extent == Extent::Presented) {
        present();
    }
    retranslate();
}

// Large values to read; nothing to type, and the slider to drag.
void ParameterRow::present() {
    for (const Entry& entry : m_entries) {
        entry.field->hide();
        QFont font = entry.reading->font();
        font.setPixelSize(qRound(scaled(*this, 18)));
        entry.reading->setFont(font);
        entry.reading->show();
    }
    m_reset->hide();
    m_span->hideLegal();
    for (QWidget* choice : m_choices) {
        choice->hide();
    }
}

const Parameter& ParameterRow::parameter(std::size_t i) const {
    return *std::ranges::find(m_activation.parameters, m_ids[i], &Parameter::id);
}

QLayout* ParameterRow::buildFields() {
    auto* line = new QHBoxLayout;
    line->setSpacing(qRound(scaled(*this, 8)));
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        Entry entry{new QLabel(qstring(parameter(i).symbol), this),
                    new QLabel(this),
                    parameter(i).mayBeNone ? new OptionalField(this) : new NumberField(this),
                    new QLabel(this)};
        entry.reading->hide();
        italicise(entry.symbol);
        entry.name->setForegroundRole(QPalette::PlaceholderText);
        entry.name->setVisible(m_ids.size() == 1);
        entry.field->setObjectName(QStringLiteral("param.%1.field").arg(qstring(m_ids[i])));
        line->addWidget(entry.symbol);
        if (m_ids.size() == 1) {
            line->addWidget(entry.name, 1);
        }
        // The upper bound is the one with many digits: 1/3.
        constexpr std::array shares = {72, 156};
        line->addWidget(entry.field, m_ids.size() == 1 ? 0 : shares[i]);
        line->addWidget(entry.reading, 1);
        m_entries.push_back(entry);
        connectField(i);
    }
    m_reset = new QToolButton(this);
    m_reset->setAutoRaise(true);
    m_reset->setObjectName(QStringLiteral("param.%1.reset").arg(qstring(m_ids[0])));
    connect(m_reset, &QToolButton::clicked, this, &ParameterRow::reset);
    line->addWidget(m_reset);
    return line;
}

void ParameterRow::connectField(std::size_t i) {
    NumberField* field = m_entries[i].field;
    field->setCheck([this, i](double value) {
        const auto reason = refusal(m_activation, parameter(i), value, m_values);
        return reason
                   ? sentences(
                         words(*reason),
                         tr("The figure still shows %1.").arg(exact(m_entries[i].field->value())))
                   : QString();
    });
    const auto edit = [this, i](double value) {
        m_current = i;
        emit edited(m_ids[i], value, false);
    };
    connect(field, &NumberField::edited, this, edit);
    if (auto* optional = qobject_cast<OptionalField*>(field)) {
        connect(optional, &OptionalField::emptied, this, [edit] { edit(none); });
    }
}

QLayout* ParameterRow::buildSlider() {
    auto* line = new QHBoxLayout;
    line->setSpacing(qRound(scaled(*this, 8)));
    m_slider = new Slider(this);
    m_slider->setHandles(static_cast<int>(m_ids.size()));
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        const int handle = static_cast<int>(i);
        m_slider->setDefault(handle, parameter(i).initial);
        m_slider->setLimits(handle, least(parameter(i)), parameter(i).max);
        m_slider->handle(handle)->setObjectName(QStringLiteral("param.%1").arg(qstring(m_ids[i])));
    }
    connect(m_slider, &Slider::moved, this, [this](int handle, double value) {
        m_current = static_cast<std::size_t>(handle);
        emit edited(m_ids[m_current], value, true);
    });
    connect(m_slider, &Slider::released, this, &ParameterRow::gestureEnded);
    connect(m_slider, &Slider::resetRequested, this, [this](int handle) {
        m_current = static_cast<std::size_t>(handle);
        emit edited(m_ids[m_current], parameter(m_current).initial, false);
    });
    buildPlay();
    line->addWidget(m_slider, 1);
    line->addWidget(m_play);
    return line;
}

void ParameterRow::buildPlay() {
    m_play = new QToolButton(this);
    m_play->setAutoRaise(true);
    m_play->setCheckable(true);
    m_play->setContextMenuPolicy(Qt::CustomContextMenu);
    m_play->setObjectName(QStringLiteral("param.%1.play").arg(qstring(m_ids[0])));
    connect(m_play, &QToolButton::clicked, this, &ParameterRow::playClicked);
    connect(m_play, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        emit playMenuRequested(m_play->mapToGlobal(at));
    });
}

QLayout* ParameterRow::buildSpan() {
    auto* line = new QHBoxLayout;
    m_span = new SpanFields(qstring(m_ids[0]), *m_reason, this);
    connect(m_span, &SpanFields::edited, this, &ParameterRow::setSpan);
    line->addWidget(m_span);
    line->addSpacing(m_play->sizeHint().width() + qRound(scaled(*this, 8)));
    return line;
}

QLayout* ParameterRow::buildChoices() {
    auto* line = new QHBoxLayout;
    line->setSpacing(qRound(scaled(*this, 2)));
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        std::vector<double> choices = parameter(i).choices;
        if (parameter(i).mayBeNone) {
            choices.push_back(none);
        }
        for (const double choice : choices) {
            auto* button = new QToolButton(this);
            setCaptionSize(*button);
            button->setProperty("small", true);
            button->setProperty("choice", choice);
            button->setObjectName(QStringLiteral("param.%1.choice").arg(qstring(m_ids[i])));
            connect(button, &QToolButton::clicked, this, [this, i, choice] {
                m_current = i;
                emit edited(m_ids[i], choice, false);
            });
            line->addWidget(button);
            m_choices.push_back(button);
        }
    }
    line->addStretch();
    return line;
}

void ParameterRow::display(const NamedValues& values, const QColor& ink) {
    m_values = values;
    m_slider->setInk(ink);
    bool atDefault = true;
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        const double value = values.at(m_ids[i]);
        showValue(i, value);
        atDefault = atDefault && value == parameter(i).initial;
    }
    m_reset->setEnabled(!atDefault);
    setIcon(*m_reset, QStringLiteral("reset"), themeOf(*this).text2);
}

void ParameterRow::showValue(std::size_t i, double value) {
    const Entry& entry = m_entries[i];
    auto* optional = qobject_cast<OptionalField*>(entry.field);
    if (optional != nullptr) {
        optional->setOptional(isNone(value) ? std::nullopt : std::optional(value));
    }
    if (isNone(value)) {
        entry.reading->setText(tr("none"));
        m_slider->setValue(static_cast<int>(i), m_span->span().to);
        return;
    }
    widenTo(value);
    if (optional == nullptr) {
        entry.field->setValue(value);
    }
    entry.reading->setText(QStringLiteral("= ") + readable(value, 4));
    m_slider->setValue(static_cast<int>(i), value);
}

void ParameterRow::displayPlaying(bool playing) {
    m_play->setChecked(playing);
    setIcon(
        *m_play, playing ? QStringLiteral("pause") : QStringLiteral("play"), themeOf(*this).text);
    setHint(m_play,
            playing ? tr("Pause. The fields stay live.")
                    : tr("Play the parameter over its span. Right click for speed and mode."),
            tr("Space"));
}

void ParameterRow::retranslate() {
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        const QString name = words(parameter(i).name);
        const QString symbol = qstring(parameter(i).symbol);
        const QString full = QStringLiteral("%1 %2").arg(symbol, name);
        m_entries[i].name->setText(name);
        m_entries[i].field->setAccessibleName(tr("%1, typed value").arg(full));
        setHint(
            m_entries[i].field,
            parameter(i).mayBeNone
                ? tr("Type a value of %1 in full precision; an empty field is none.").arg(symbol)
                : tr("Type a value of %1 in full precision.").arg(symbol));
        if (parameter(i).mayBeNone) {
            m_entries[i].field->setPlaceholderText(tr("none"));
        }
        QWidget* handle = m_slider->handle(static_cast<int>(i));
        handle->setAccessibleName(full);
        setHint(
            handle,
            tr("Drag to change %1, double click for its default %2.")
                .arg(symbol,
                     isNone(parameter(i).initial) ? tr("none") : readable(parameter(i).initial)),
            tr("← →, Page Up, Page Down"));
    }
    const QString first = words(parameter(0).name);
    m_reset->setAccessibleName(tr("Reset %1").arg(first));
    setHint(m_reset, tr("Back to the default."), tr("Ctrl+0"));
    m_play->setAccessibleName(tr("Play %1").arg(first));
    m_span->retranslate(first, words(legalRange(m_activation, parameter(0))));
    for (QToolButton* choice : m_choices) {
        choice->setText(shownChoice(choice->property("choice").toDouble()));
        choice->setAccessibleName(tr("Set to %1").arg(choice->text()));
        setHint(choice, tr("Set to %1, a published or default value.").arg(choice->text()));
    }
    displayPlaying(m_play->isChecked());
}

Span ParameterRow::span() const {
    return m_span->span();
}

bool ParameterRow::hasFocusWithin() const {
    return isAncestorOf(focusWidget()) && window()->focusWidget() != nullptr &&
           isAncestorOf(window()->focusWidget());
}

const std::string& ParameterRow::current() const {
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        if (m_slider->handle(static_cast<int>(i))->hasFocus() || m_entries[i].field->hasFocus()) {
            return m_ids[i];
        }
    }
    return m_ids[m_current];
}

void ParameterRow::reset() {
    // The upper bound first when the lower one's default lies above it.
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        order.push_back(i);
    }
    if (order.size() == 2 && parameter(0).initial > m_values.at(m_ids[1])) {
        std::ranges::reverse(order);
    }
    for (const std::size_t i : order) {
        emit edited(m_ids[i], parameter(i).initial, true);
    }
    emit gestureEnded();
    setSpan(parameter(0).slider);
}

void ParameterRow::widenTo(double value) {
    const auto [from, to] = m_span->span();
    if (value < from || value > to) {
        setSpan({std::min(from, value), std::max(to, value)});
    }
}

void ParameterRow::setSpan(Span span) {
    m_span->setSpan(span);
    m_slider->setSpan(span.from, span.to);
}

} // namespace actiscope
