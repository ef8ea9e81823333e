#include "ui/shortcut_sheet.h"

#include "ui/actions.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace actiscope {

namespace {

struct Key {
    QString keys;
    QString meaning;
};

QList<Key> keysOf(const Actions& actions) {
    QList<Key> all;
    for (const ActionEntry& entry : actions.entries()) {
        const QString keys = QKeySequence::listToString({entry.keys.begin(), entry.keys.end()},
                                                        QKeySequence::NativeText);
        if (!keys.isEmpty()) { // a standard key is none on some desktops
            all.append({keys, Actions::label(entry.text)});
        }
    }
    all.append(
        {ShortcutSheet::tr("Space"), ShortcutSheet::tr("Play or pause the focused parameter")});
    all.append({QStringLiteral("← → ↑ ↓"), ShortcutSheet::tr("On a slider: one step")});
    all.append(
        {ShortcutSheet::tr("Page Up, Page Down"), ShortcutSheet::tr("On a slider: ten steps")});
    all.append(
        {ShortcutSheet::tr("Home, End"), ShortcutSheet::tr("On a slider: the ends of its span")});
    all.append({ShortcutSheet::tr("Ctrl+0"), ShortcutSheet::tr("On a slider: its default")});
    all.append({QStringLiteral("← →"),
                ShortcutSheet::tr(
                    "On the plot: move the probe; Shift ten pixels, Ctrl to the next kink")});
    all.append({QStringLiteral("↑ ↓"), ShortcutSheet::tr("On the plot: the next curve")});
    all.append({ShortcutSheet::tr("Ctrl+Enter"), ShortcutSheet::tr("In the list: add beside")});
    return all;
}

} // namespace

ShortcutSheet::ShortcutSheet(const Actions& actions, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    const QList<Key> all = keysOf(actions);
    auto* layout = new QVBoxLayout(this);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(qRound(scaled(*this, 16)));
    grid->setVerticalSpacing(qRound(scaled(*this, 6)));
    const int rows = (static_cast<int>(all.size()) + 1) / 2;
    for (int i = 0; i < all.size(); ++i) {
        auto* keys = new QLabel(all[i].keys, this);
        QFont font = keys->font();
        font.setWeight(QFont::Medium);
        keys->setFont(font);
        grid->addWidget(keys, i % rows, 3 * (i / rows));
        grid->addWidget(new QLabel(all[i].meaning, this), i % rows, 3 * (i / rows) + 1);
    }
    grid->setColumnMinimumWidth(2, qRound(scaled(*this, 24)));
    layout->addLayout(grid);
    layout->addSpacing(qRound(scaled(*this, 12)));
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

} // namespace actiscope
