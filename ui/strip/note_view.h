// What to know about a function: its note in the language of the window.
#pragma once

#include "activation/activation.h"

#include <QTextBrowser>

namespace actiscope {

class NoteView : public QTextBrowser {
    Q_OBJECT

public:
    explicit NoteView(QWidget* parent = nullptr);

    /// Reads the note when function or language is another one than before.
    void display(const Activation& activation);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void write();
    void fit();

    QString m_path;
};

} // namespace actiscope
