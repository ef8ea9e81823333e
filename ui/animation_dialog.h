// A sweep as an animation: what moves, how long, how large, with a preview that plays.
#pragma once

#include "ui/prompts.h"

#include <QCheckBox>
#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace actiscope {

class AnimationPreview;
class NumberField;
class Reason;
class Segmented;

class AnimationDialog : public QDialog {
    Q_OBJECT

public:
    /// The figure must have something to sweep.
    AnimationDialog(const Session& session, const QString& suggested, QWidget* parent);

    const Animation& choice() const { return m_animation; }

private:
    QWidget* buildPreview();
    QWidget* buildControls();
    void addSweep(QFormLayout& form);
    void addPage(QFormLayout& form);
    QLayout* buildFoot();
    NumberField* addNumber(const char* name, double least, double most, double* number);
    NumberField* addEnd(const char* name, double Sweep::*end);
    void setSubject(int index);
    void display();
    void displayCaption(double bytes);
    QString why(const Sweep& sweep) const;
    QString ending() const;
    void choosePath();
    bool mayReplace();

    Animation m_animation;
    QString m_suggested;
    std::vector<std::string> m_subjects;
    double m_frames = 0;  ///< as the field has it
    double m_seconds = 0; ///< as the field has it
    AnimationPreview* m_preview = nullptr;
    QLabel* m_caption = nullptr;
    QComboBox* m_subject = nullptr;
    QCheckBox* m_backAndForth = nullptr;
    Segmented* m_format = nullptr;
    Segmented* m_theme = nullptr;
    Segmented* m_language = nullptr;
    Reason* m_reason = nullptr;
    QPushButton* m_save = nullptr;

    struct Number {
        NumberField* field;
        double* number;
    };

    std::vector<Number> m_numbers;
};

} // namespace actiscope
