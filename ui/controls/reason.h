// One line under a field that says why what was typed is refused.
#pragma once

#include <QPointer>
#include <QWidget>

class QLabel;

namespace actiscope {

class NumberField;

/// Hidden while every watched field is content.
class Reason : public QWidget {
    Q_OBJECT

public:
    explicit Reason(QWidget* parent = nullptr);

    void watch(NumberField* field);

    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell(NumberField* field, const QString& reason);
    void clear(const NumberField* field);
    void recolour();

    QLabel* m_icon;
    QLabel* m_text;
    QPointer<NumberField> m_about;
};

} // namespace actiscope
