// Two fields for the ends of a range: "x from ... to ...".
#pragma once

#include "figure/figure.h"

#include <QObject>

#include <optional>

class QGridLayout;
class QLabel;
class QWidget;

namespace actiscope {

class OptionalField;
class Reason;

/// Takes the first four columns of a row in its owner's grid.
class RangeFields : public QObject {
    Q_OBJECT

public:
    RangeFields(const QString& id, QWidget* parent);

    void addTo(QGridLayout* grid, int row, Reason* reason);
    /// Nothing: both fields are empty and disabled.
    void setSpan(std::optional<Span> span);
    /// `start` stands before the first field, `subject` is what is said of both.
    void setWords(const QString& start, const QString& subject, const QString& hint);

signals:
    void edited(Span span);

private:
    QString refusalOf(Span span, bool isFrom) const;

    QLabel* m_start;
    QLabel* m_between;
    OptionalField* m_from;
    OptionalField* m_to;
    std::optional<Span> m_span;
};

} // namespace actiscope
