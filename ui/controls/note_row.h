// One annotation as fields: its words and where it stands.
#pragma once

#include "figure/figure.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;

namespace actiscope {

class NumberField;
class Reason;
class TextField;

class NoteRow : public QWidget {
    Q_OBJECT

public:
    NoteRow(int index, AnnotationKind kind, QWidget* parent);

    void display(const Annotation& annotation);
    void retranslate();

    AnnotationKind kind() const { return m_kind; }

signals:
    void edited(int index, const Annotation& annotation);
    void removed(int index);

private:
    /// One coordinate of the annotation.
    struct Coordinate {
        NumberField* field;
        bool end; ///< of `to`, not of `at`
        double Point::*member;
    };

    void addCoordinate(const char* id, bool end, double Point::*member);

    int m_index;
    AnnotationKind m_kind;
    Annotation m_annotation;
    QLabel* m_name;
    TextField* m_text;
    QToolButton* m_remove;
    Reason* m_reason;
    QWidget* m_numbers;
    QGridLayout* m_grid;
    std::vector<QLabel*> m_between;
    std::vector<Coordinate> m_coordinates;
};

} // namespace actiscope
