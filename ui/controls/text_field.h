// A field for words of the session: taken when done, Esc brings the old ones back.
#pragma once

#include <QLineEdit>

namespace actiscope {

class TextField : public QLineEdit {
    Q_OBJECT

public:
    explicit TextField(QWidget* parent = nullptr);

    /// Silent. Words that are being typed stay.
    void setValue(const QString& value);

signals:
    /// Without blanks around.
    void edited(const QString& value);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_value;
};

} // namespace actiscope
