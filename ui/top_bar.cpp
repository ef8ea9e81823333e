#include "ui/top_bar.h"

#include "ui/appearance.h"
#include "ui/controls/hints.h"
#include "ui/controls/segmented.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QPainter>
#include <QToolButton>

namespace actiscope {

namespace {

struct MenuEntry {
    const char* id;
    const char* title;
};

constexpr std::array menus = {
    MenuEntry{"file", QT_TRANSLATE_NOOP("actiscope::Actions", "&File")},
    MenuEntry{"edit", QT_TRANSLATE_NOOP("actiscope::Actions", "&Edit")},
    MenuEntry{"view", QT_TRANSLATE_NOOP("actiscope::Actions", "&View")},
    MenuEntry{"figure", QT_TRANSLATE_NOOP("actiscope::Actions", "Fi&gure")},
    MenuEntry{"arrange", QT_TRANSLATE_NOOP("actiscope::Actions", "&Arrange")},
    MenuEntry{"help", QT_TRANSLATE_NOOP("actiscope::Actions", "&Help")},
};

} // namespace

TopBar::TopBar(Actions& actions, Appearance& appearance, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_appearance(appearance), m_menus(new QMenuBar(this)),
      m_title(new QLabel(this)), m_language(new Segmented(this)) {
    setFixedHeight(qRound(scaled(*this, 36)));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(qRound(scaled(*this, 4)), 0, qRound(scaled(*this, 10)), 1);
    row->setSpacing(qRound(scaled(*this, 4)));
    m_menus->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_menus->setNativeMenuBar(false);
    row->addWidget(m_menus);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setTextFormat(Qt::RichText);
    row->addWidget(m_title, 1);
    addTool(row, "undo", false);
    addTool(row, "redo", false);
    row->addSpacing(qRound(scaled(*this, 8)));
    addTool(row, "export", true);
    addTool(row, "present", true);
    row->addSpacing(qRound(scaled(*this, 8)));
    addTool(row, "theme", false);
    m_language->setObjectName(QStringLiteral("language"));
    connect(m_language, &Segmented::chosen, this, [this](int index) {
        m_appearance.setLanguage(index == 1 ? Language::Chinese : Language::English);
    });
    row->addWidget(m_language);
}

void TopBar::addTool(QHBoxLayout* row, const char* action, bool withText) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(m_actions.at(action));
    button->setAutoRaise(true);
    button->setObjectName(QLatin1String("tool.") + QLatin1String(action));
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    row->addWidget(button);
    const QAction* told = button->defaultAction();
    const auto name = [button, told] { button->setAccessibleName(told->iconText()); };
    connect(told, &QAction::changed, button, name);
    name();
}

void TopBar::setTitle(const QString& name, bool edited) {
    const QString muted = palette().color(QPalette::PlaceholderText).name();
    m_title->setText(
        QStringLiteral("<span style=\"font-weight:500\">%1</span>").arg(name.toHtmlEscaped()) +
        (edited ? QStringLiteral("<span style=\"color:%1\"> · %2</span>").arg(muted, tr("edited"))
                : QString()));
}

void TopBar::setPresets(const QStringList& titles) {
    m_presetTitles = titles;
}

void TopBar::fillMenus() {
    // The bar forgets its menus but keeps them; one of them may be open.
    for (const QAction* action : m_menus->actions()) {
        action->menu()->deleteLater();
    }
    m_menus->clear();
    for (const MenuEntry& menu : menus) {
        QMenu* filled = m_menus->addMenu(Actions::text(menu.title));
        for (const ActionEntry& entry : m_actions.entries()) {
            if (entry.menu != nullptr && qstrcmp(entry.menu, menu.id) == 0) {
                if (entry.separated) {
                    filled->addSeparator();
                }
                filled->addAction(m_actions.at(entry.id));
                if (qstrcmp(entry.id, "open") == 0) {
                    addRecent(*filled);
                }
            }
        }
        if (qstrcmp(menu.id, "figure") == 0) {
            filled->addSeparator();
            addPresets(*filled);
        }
    }
}

void TopBar::addPresets(QMenu& menu) {
    QMenu* presets = menu.addMenu(tr("Built-in figures"));
    for (int i = 0; i < m_presetTitles.size(); ++i) {
        connect(presets->addAction(m_presetTitles[i]), &QAction::triggered, this, [this, i] {
            emit presetChosen(i);
        });
    }
}

void TopBar::addRecent(QMenu& menu) {
    QMenu* recent = menu.addMenu(tr("Open &recent"));
    recent->setObjectName(QStringLiteral("menu.recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { emit recentShown(recent); });
}

void TopBar::retranslate() {
    fillMenus();
    m_menus->setFixedWidth(m_menus->sizeHint().width());
    // The Chinese sign is drawn: its letter alone would open a Chinese font in every window.
    m_language->setOptions({QStringLiteral("EN"), {}});
    const Theme& theme = themeOf(*this);
    m_language->option(1)->setIcon(icon(QStringLiteral("chinese"), theme.text, theme.text2));
    m_language->setCurrent(m_appearance.language() == Language::Chinese ? 1 : 0);
    m_language->option(0)->setAccessibleName(QStringLiteral("English"));
    m_language->option(1)->setAccessibleName(QStringLiteral("中文"));
    for (int i = 0; i < 2; ++i) {
        setHint(m_language->option(i), tr("The language of the window and of the live figure."));
    }
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, themeOf(*this).line);
}

} // namespace actiscope
