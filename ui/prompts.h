// The questions the window asks, behind functions that tests replace.
#pragma once

#include "ui/plot/figure_animation.h"

#include <QString>

#include <functional>
#include <optional>

class QPrinter;
class QWidget;

namespace actiscope {

enum class Unsaved { Save, Discard, Cancel };

/// What an export needs to know.
struct ExportChoice {
    QString path;
    Page page;
    bool carriesSession = true;
};

/// Each answers with nothing, or Cancel, when the user backs out.
struct Prompts {
    std::function<QString(QWidget* parent, const QString& folder)> fileToOpen;
    std::function<QString(QWidget* parent, const QString& suggested)> fileToSave;
    std::function<QString(QWidget* parent, const QString& suggested)> tableToSave;
    std::function<Unsaved(QWidget* parent, const QString& name)> unsaved;
    std::function<std::optional<ExportChoice>(
        QWidget* parent, const Session& session, const QString& suggested)>
        exportFigure;
    /// Sets the printer up; false: the user backs out.
    std::function<bool(QWidget* parent, QPrinter& printer)> print;
    std::function<std::optional<Animation>(
        QWidget* parent, const Session& session, const QString& suggested)>
        exportAnimation;
};

/// The real dialogs.
Prompts dialogs();

} // namespace actiscope
