// How the figure leaves: format, size, look, with the sheet as it will be.
#pragma once

#include "ui/prompts.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;

namespace actiscope {

class NumberField;
class Segmented;

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(const Session& session, const QString& suggested, QWidget* parent);

    ExportChoice choice() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildPreview();
    QWidget* buildControls();
    QLayout* buildSize();
    QLayout* buildLook();
    QLayout* buildFoot();
    NumberField* addNumber(const char* name, double Page::*field, double least, double most);
    void display();
    void preview();
    void choosePath();
    void setMadeFor(int index);
    QString ending() const;

    Session m_session;
    QString m_suggested;
    QString m_path;
    QTimer m_redraw;
    QLabel* m_sheet = nullptr;
    QLabel* m_caption = nullptr;
    Segmented* m_format = nullptr;
    QComboBox* m_madeFor = nullptr;
    Segmented* m_unit = nullptr;
    Segmented* m_theme = nullptr;
    Segmented* m_language = nullptr;
    QCheckBox* m_transparent = nullptr;
    QCheckBox* m_carries = nullptr;
    QLabel* m_reason = nullptr;

    struct Number {
        NumberField* field;
        double Page::*member;
    };

    std::vector<Number> m_numbers;
};

} // namespace actiscope
