// One parameter with its field, slider and play; or a lower and an upper bound on one groove.
#pragma once

#include "activation/catalogue.h"
#include "ui/session_view.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace actiscope {

class NumberField;
class Reason;
class Slider;
class SpanFields;

/// Built from the description of its parameters and nothing else. The span of its slider is the
/// user's and no part of the session.
class ParameterRow : public QWidget {
    Q_OBJECT

public:
    /// `ids`: one parameter of the entry, or two of which the first must not exceed the second.
    ParameterRow(const Activation& activation,
                 std::vector<std::string> ids,
                 Extent extent,
                 QWidget* parent = nullptr);

    void display(const NamedValues& values, const QColor& ink);
    void displayPlaying(bool playing);
    void retranslate();

    const std::vector<std::string>& ids() const { return m_ids; }

    Span span() const;

    /// The id of the handle that has the focus or moved last.
    const std::string& current() const;

    bool hasFocusWithin() const;

signals:
    void edited(const std::string& id, double value, bool gesture);
    void gestureEnded();
    void playClicked();
    void playMenuRequested(const QPoint& globalPosition);

private:
    struct Entry {
        QLabel* symbol = nullptr;
        QLabel* name = nullptr;
        NumberField* field = nullptr;
        QLabel* reading = nullptr; ///< in place of the field when presenting
    };

    const Parameter& parameter(std::size_t i) const;
    void present();
    QLayout* buildFields();
    QLayout* buildSlider();
    void buildPlay();
    QLayout* buildSpan();
    QLayout* buildChoices();
    void connectField(std::size_t i);
    void reset();
    void showValue(std::size_t i, double value);
    void widenTo(double value);
    void setSpan(Span span);

    const Activation& m_activation;
    std::vector<std::string> m_ids;
    std::vector<Entry> m_entries;
    NamedValues m_values;
    std::size_t m_current = 0;
    QToolButton* m_reset = nullptr;
    QToolButton* m_play = nullptr;
    Slider* m_slider = nullptr;
    Reason* m_reason = nullptr;
    SpanFields* m_span = nullptr;
    std::vector<QToolButton*> m_choices;
};

} // namespace actiscope
