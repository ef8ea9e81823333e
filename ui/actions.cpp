#include "ui/actions.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QWidget>

namespace actiscope {

Actions::Actions(QWidget& window, std::vector<ActionEntry> entries)
    : QObject(&window), m_window(window), m_entries(std::move(entries)) {
    for (const ActionEntry& entry : m_entries) {
        auto* action = new QAction(this);
        action->setObjectName(QLatin1String("action.") + QLatin1String(entry.id));
        action->setShortcuts(QList<QKeySequence>(entry.keys.begin(), entry.keys.end()));
        action->setCheckable(entry.checkable);
        connect(action, &QAction::triggered, this, entry.run);
        window.addAction(action);
        m_actions.emplace(entry.id, action);
    }
    retranslate();
}

QAction* Actions::at(const char* id) const {
    return m_actions.at(id);
}

QString Actions::text(const char* source) {
    return QCoreApplication::translate("actiscope::Actions", source);
}

QString Actions::label(const char* source) {
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&"));
    return text(source).remove(mnemonic);
}

void Actions::retranslate() {
    for (const ActionEntry& entry : m_entries) {
        QAction* action = at(entry.id);
        action->setText(text(entry.text));
        action->setStatusTip(text(entry.hint));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setIconText(label(entry.text));
        action->setToolTip(keys.isEmpty()
                               ? action->iconText()
                               : QStringLiteral("%1 (%2)").arg(action->iconText(), keys));
    }
}

void Actions::recolour() {
    const Theme& theme = themeOf(m_window);
    for (const ActionEntry& entry : m_entries) {
        if (entry.icon != nullptr) {
            at(entry.id)->setIcon(icon(QLatin1String(entry.icon), theme.text, theme.disabled));
            at(entry.id)->setIconVisibleInMenu(false);
        }
    }
}

} // namespace actiscope
