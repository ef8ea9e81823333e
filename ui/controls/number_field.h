// A field for one number: what is shown reads back equal, what is typed is judged only when done.
#pragma once

#include <QLineEdit>

#include <functional>

namespace actiscope {

/// Always the C locale; "1/3" and U+2212 are understood. The error state is the property "error".
class NumberField : public QLineEdit {
    Q_OBJECT

public:
    explicit NumberField(QWidget* parent = nullptr);

    /// Silent. Text that is being edited stays; a text in error stays until the value differs.
    void setValue(double value);
    /// Why a number is refused, in one sentence; an empty string accepts it.
    void setCheck(std::function<QString(double)> check);
    /// Whole numbers up to 2^53 only.
    void setInteger(bool integer);

    /// The last accepted value, whatever the text says.
    double value() const { return m_value; }

    bool hasError() const { return m_error; }

    /// Shows the last accepted value again and clears the error, as Esc does.
    void restore();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void edited(double value);
    void refused(const QString& reason);
    /// The error has gone without an edit.
    void cleared();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void commit();
    void display();
    int hintedWidth() const;
    void setError(bool error);
    QString reasonAgainst(double value) const;

    std::function<QString(double)> m_check;
    double m_value = 0;
    bool m_integer = false;
    bool m_error = false;
    int m_lastWidth = 0; ///< that the layout knows of
};

/// The shortest decimal that reads back equal, with U+2212 for the sign.
QString exact(double value);

} // namespace actiscope
