// The typeset formula of a function over its derivative; a click copies the TeX.
#pragma once

#include "activation/activation.h"

#include <QAbstractButton>
#include <QSvgRenderer>

namespace actiscope {

class FormulaView : public QAbstractButton {
    Q_OBJECT

public:
    explicit FormulaView(QWidget* parent = nullptr);

    /// Reads the picture when the function is another one than before.
    void setActivation(const Activation& activation);
    void retranslate();

    QString tex() const { return m_tex; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void copied();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void recolour();
    /// In pixels at the full type size.
    QSizeF fullSize() const;

    QByteArray m_svg;
    QString m_id;
    QString m_tex;
    QSvgRenderer m_drawing;
};

} // namespace actiscope
