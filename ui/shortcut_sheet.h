// All keys on one sheet, from the table of commands.
#pragma once

#include <QDialog>

namespace actiscope {

class Actions;

class ShortcutSheet : public QDialog {
    Q_OBJECT

public:
    ShortcutSheet(const Actions& actions, QWidget* parent);
};

} // namespace actiscope
