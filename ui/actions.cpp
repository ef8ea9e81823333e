#include "ui/actions.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QWidget>

#include <algorithm>

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
        setWords(entry);
    }
}

void Actions::setDetail(const char* id, const QString& detail) {
    const auto entry = std::ranges::find_if(
        m_entries, [id](const ActionEntry& candidate) { return qstrcmp(candidate.id, id) == 0; });
    QString& current = m_details[id];
    if (entry != m_entries.end() && current != detail) {
        current = detail;
        setWords(*entry);
    }
}

void Actions::setWords(const ActionEntry& entry) {
    QAction* action = at(entry.id);
    const QString detail = m_details[entry.id];
    const auto detailed = [&detail](const QString& plain, const QString& more) {
        return detail.isEmpty() ? plain : tr("%1: %2").arg(plain, more);
    };
    action->setText(
        detailed(text(entry.text), QString(detail).replace(QLatin1Char('&'), QLatin1String("&&"))));
    action->setStatusTip(text(entry.hint));
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setIconText(detailed(label(entry.text), detail));
    action->setToolTip(keys.isEmpty() ? action->iconText()
                                      : QStringLiteral("%1 (%2)").arg(action->iconText(), keys));
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
