// A document with the panels of the right column in a window, for tests that use it.
#pragma once

#include "figure/edit.h"
#include "figure/presets.h"
#include "ui/controls/facts_panel.h"
#include "ui/controls/figure_panel.h"
#include "ui/controls/layout_panel.h"
#include "ui/controls/line_panel.h"
#include "ui/controls/notes_panel.h"
#include "ui/controls/number_field.h"
#include "ui/controls/probe_panel.h"
#include "ui/controls/random_panel.h"
#include "ui/controls/reading_table.h"
#include "ui/controls/reason.h"
#include "ui/controls/section.h"

#include <QtTest>
#include <QtWidgets>

namespace actiscope {

inline const Catalogue& catalogue = builtInCatalogue();

/// A document with all panels, in a window that is shown.
struct Desk {
    explicit Desk(const Session& start) : document(catalogue, start), playback(document) {
        auto* column = new QVBoxLayout(&window);
        for (SessionView* view :
             std::initializer_list<SessionView*>{new RandomPanel(document, playback, &window),
                                                 new ProbePanel(document, &window),
                                                 new FactsPanel(document, &window),
                                                 new LinePanel(document, &window),
                                                 new FigurePanel(document, &window),
                                                 new LayoutPanel(document, &window),
                                                 new NotesPanel(document, &window)}) {
            column->addWidget(view);
            view->display(document.session());
        }
        for (auto* section : window.findChildren<Section*>()) {
            section->setOpen(true);
        }
        window.resize(400, 2000);
        window.show();
    }

    template <typename Widget = QWidget> Widget* at(const char* name) {
        auto* found = window.findChild<Widget*>(QString::fromLatin1(name));
        if (found == nullptr) {
            qFatal("no control is called %s", name);
        }
        return found;
    }

    void type(const char* name, const char* text) {
        auto* field = at<QLineEdit>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, QString::fromUtf8(text));
        QTest::keyClick(field, Qt::Key_Return);
    }

    void click(const char* name) { at<QAbstractButton>(name)->click(); }

    Document document;
    Playback playback;
    QWidget window;
};

inline Session rrelu() {
    return presetSession(catalogue, "rrelu-train-eval");
}

inline Session withProbe(std::optional<double> x) {
    Session session = rrelu();
    session.figure.probe = x;
    return session;
}

} // namespace actiscope
