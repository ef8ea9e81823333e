#include "ui/controls/parameter_panel.h"

#include "figure/edit.h"
#include "ui/controls/caption.h"
#include "ui/controls/hints.h"
#include "ui/controls/section.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/words.h"

#include <QActionGroup>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace actiscope {

namespace {

/// A bound and the bound it must not exceed share a row.
std::vector<std::vector<std::string>> rowsOf(const Activation& activation) {
    std::vector<std::vector<std::string>> rows;
    for (const Parameter& parameter : activation.parameters) {
        const bool isUpper =
            std::ranges::count(activation.parameters, parameter.id, &Parameter::atMost) > 0;
        if (!parameter.atMost.empty()) {
            rows.push_back({parameter.id, parameter.atMost});
        } else if (!isUpper) {
            rows.push_back({parameter.id});
        }
    }
    return rows;
}

int followers(const Figure& figure, const Curve& curve) {
    int count = 0;
    for (const Panel& panel : figure.panels) {
        for (const Curve& other : panel.curves) {
            count += sameFunction(other, curve);
        }
    }
    return count - 1;
}

} // namespace

ParameterPanel::ParameterPanel(Document& document,
                               Playback& playback,
                               QWidget* parent,
                               Extent extent)
    : SessionView(document, parent), m_playback(playback), m_extent(extent),
      m_section(new Section(this)), m_link(new QToolButton(this)), m_none(quietLabel(this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_section);
    m_layout = m_section->body();
    m_none->setWordWrap(true);
    m_layout->addWidget(m_none);
    m_link->setAutoRaise(true);
    m_link->setProperty("quiet", true);
    m_link->setCheckable(true);
    m_link->setChecked(true);
    m_link->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_link->setObjectName(QStringLiteral("param.link"));
    m_section->addTool(m_link);
    connect(m_link, &QToolButton::toggled, this, [this] { display(this->document().session()); });
    connect(&playback, &Playback::stateChanged, this, &ParameterPanel::displayPlaying);
    retranslate();
}

bool ParameterPanel::isLinked() const {
    return m_link->isChecked();
}

void ParameterPanel::display(const Session& session) {
    const Curve* curve = curveAt(session.figure, session.figure.selected);
    setVisible(curve != nullptr);
    if (curve == nullptr) {
        return;
    }
    const Activation& activation = require(catalogue(), curve->activation);
    if (m_shown != &activation) {
        rebuild(activation);
    }
    const Theme& theme = themeOf(*this);
    for (ParameterRow* row : m_rows) {
        row->display(curve->parameters, theme.ink(inkOf(*curve)));
    }
    m_link->setVisible(m_extent == Extent::Full && !m_rows.empty() &&
                       (followers(session.figure, *curve) > 0 || !isLinked()));
    setIcon(*m_link, isLinked() ? QStringLiteral("link") : QStringLiteral("unlink"), theme.text2);
}

void ParameterPanel::rebuild(const Activation& activation) {
    m_playback.pause();
    qDeleteAll(m_rows);
    m_rows.clear();
    m_shown = &activation;
    for (const auto& ids : rowsOf(activation)) {
        auto* row = new ParameterRow(activation, ids, m_extent, m_section);
        connect(row, &ParameterRow::edited, this, &ParameterPanel::edit);
        connect(row, &ParameterRow::gestureEnded, this, [this] { document().endGesture(); });
        connect(row, &ParameterRow::playClicked, this, [this, row] { play(*row); });
        connect(row, &ParameterRow::playMenuRequested, this, &ParameterPanel::showPlayMenu);
        m_layout->addWidget(row);
        m_rows.push_back(row);
    }
    retranslate();
}

void ParameterPanel::edit(const std::string& id, double value, bool gesture) {
    if (m_playback.isPlaying(id)) {
        m_playback.pause();
    }
    document().apply(withParameter(figure(), figure().selected, id, value, isLinked(), catalogue()),
                     gesture ? QStringLiteral("parameter ") + qstring(id) : QString());
}

void ParameterPanel::play(const ParameterRow& row) {
    if (m_playback.isPlaying()) {
        m_playback.pause();
    } else {
        m_playback.play(row.current(), row.span(), isLinked());
    }
    displayPlaying();
}

void ParameterPanel::togglePlay() {
    const auto focused =
        std::ranges::find_if(m_rows, [](const ParameterRow* row) { return row->hasFocusWithin(); });
    if (!m_rows.empty()) {
        play(focused == m_rows.end() ? *m_rows.front() : **focused);
    }
}

void ParameterPanel::displayPlaying() {
    for (ParameterRow* row : m_rows) {
        row->displayPlaying(std::ranges::any_of(
            row->ids(), [this](const std::string& id) { return m_playback.isPlaying(id); }));
    }
}

void ParameterPanel::showPlayMenu(const QPoint& globalPosition) {
    QMenu menu(this);
    QActionGroup modes(&menu);
    const std::array names = {tr("Back and forth"), tr("Again from the start"), tr("Once")};
    for (int mode = 0; mode < static_cast<int>(names.size()); ++mode) {
        QAction* action = modes.addAction(menu.addAction(names[static_cast<std::size_t>(mode)]));
        action->setCheckable(true);
        action->setChecked(static_cast<int>(m_playback.mode()) == mode);
        connect(action, &QAction::triggered, this, [this, mode] {
            m_playback.setMode(static_cast<Playback::Mode>(mode));
        });
    }
    menu.addSeparator();
    QActionGroup speeds(&menu);
    for (const int seconds : {1, 2, 4, 8, 16}) {
        QAction* action = speeds.addAction(menu.addAction(tr("%1 s a span").arg(seconds)));
        action->setCheckable(true);
        action->setChecked(m_playback.seconds() == seconds);
        connect(
            action, &QAction::triggered, this, [this, seconds] { m_playback.setSeconds(seconds); });
    }
    menu.exec(globalPosition);
}

void ParameterPanel::retranslate() {
    const QString name = m_shown == nullptr ? QString() : words(m_shown->name);
    m_section->setTitle(m_shown != nullptr && m_shown->draw ? tr("Slope of the negative side")
                                                            : tr("Parameters of %1").arg(name));
    m_none->setText(tr("%1 has no parameters.").arg(name));
    m_none->setVisible(m_rows.empty());
    m_link->setText(tr("both panels"));
    m_link->setAccessibleName(tr("Curves of the same function follow"));
    setHint(m_link, tr("Whether curves of the same function with the same values follow."));
    for (ParameterRow* row : m_rows) {
        row->retranslate();
    }
}

} // namespace actiscope
