#include "ui/prompts.h"

#include "ui/animation_dialog.h"
#include "ui/export_dialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>

namespace actiscope {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("actiscope::Prompts", text);
}

QString fileToOpen(QWidget* parent, const QString& folder) {
    return QFileDialog::getOpenFileName(
        parent,
        translated(QT_TRANSLATE_NOOP("actiscope::Prompts", "Open session")),
        folder,
        translated(QT_TRANSLATE_NOOP("actiscope::Prompts",
                                     "Sessions and exported figures "
                                     "(*.actiscope *.json *.png *.svg *.pdf *.gif *.tex)")));
}

QString fileToSave(QWidget* parent, const QString& suggested) {
    return QFileDialog::getSaveFileName(
        parent,
        translated(QT_TRANSLATE_NOOP("actiscope::Prompts", "Save session")),
        suggested,
        translated(QT_TRANSLATE_NOOP("actiscope::Prompts", "Actiscope session (*.actiscope)")));
}

QString tableToSave(QWidget* parent, const QString& suggested) {
    return QFileDialog::getSaveFileName(
        parent,
        translated(QT_TRANSLATE_NOOP("actiscope::Prompts", "Save plotted numbers")),
        suggested,
        translated(QT_TRANSLATE_NOOP("actiscope::Prompts", "Comma-separated values (*.csv)")));
}

Unsaved unsaved(QWidget* parent, const QString& name) {
    QMessageBox box(parent);
    box.setText(
        translated(QT_TRANSLATE_NOOP("actiscope::Prompts", "Save the changes to “%1”?")).arg(name));
    box.setInformativeText(
        translated(QT_TRANSLATE_NOOP("actiscope::Prompts", "If you do not save, they are lost.")));
    QPushButton* save = box.addButton(translated(QT_TRANSLATE_NOOP("actiscope::Prompts", "Save")),
                                      QMessageBox::AcceptRole);
    QPushButton* discard =
        box.addButton(translated(QT_TRANSLATE_NOOP("actiscope::Prompts", "Do not save")),
                      QMessageBox::DestructiveRole);
    box.addButton(translated(QT_TRANSLATE_NOOP("actiscope::Prompts", "Cancel")),
                  QMessageBox::RejectRole);
    box.setDefaultButton(save);
    box.exec();
    if (box.clickedButton() == save) {
        return Unsaved::Save;
    }
    return box.clickedButton() == discard ? Unsaved::Discard : Unsaved::Cancel;
}

std::optional<ExportChoice>
exportFigure(QWidget* parent, const Session& session, const QString& suggested) {
    ExportDialog dialog(session, suggested, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.choice()) : std::nullopt;
}

std::optional<Animation>
askForAnimation(QWidget* parent, const Session& session, const QString& suggested) {
    AnimationDialog dialog(session, suggested, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.choice()) : std::nullopt;
}

bool setUpPrinter(QWidget* parent, QPrinter& printer) {
    return QPrintDialog(&printer, parent).exec() == QDialog::Accepted;
}

} // namespace

Prompts dialogs() {
    return {
        fileToOpen, fileToSave, tableToSave, unsaved, exportFigure, setUpPrinter, askForAnimation};
}

} // namespace actiscope
