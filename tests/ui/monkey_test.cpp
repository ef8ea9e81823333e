// Random keys, mouse and wheel on the whole window: what is left is a legal session, and undo leads
// back. ACTISCOPE_MONKEY_MS sets the time, ACTISCOPE_MONKEY_SEED the first seed.
#include "session/json.h"
#include "ui/window_desk.h"

#include <random>

using namespace actiscope;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr int usualMilliseconds = 10000;
#else
constexpr int usualMilliseconds = 2000;
#endif

int fromEnvironment(const char* name, int otherwise) {
    bool given = false;
    const int number = qEnvironmentVariableIntValue(name, &given);
    return given ? number : otherwise;
}

/// The selection and the page are no steps of undo.
Session steps(Session session) {
    session.figure.selected = {};
    session.page = {};
    return session;
}

class Monkey {
public:
    explicit Monkey(std::uint32_t seed)
        : m_bits(seed), m_desk(presets(catalogue)[below(12)].session), m_start(m_desk.session()) {
        m_desk.answers.open = m_desk.answers.save = path("monkey.actiscope");
        m_desk.answers.table = path("monkey.csv");
        Page small;
        small.width = 200;
        small.height = 150;
        m_desk.answers.picture = ExportChoice{path("monkey.svg"), small};
        // Dialogs and menus wait for ever.
        QObject::connect(&m_closer, &QTimer::timeout, &m_closer, [] {
            if (QWidget* popup = QApplication::activePopupWidget()) {
                popup->close();
            } else if (QWidget* modal = QApplication::activeModalWidget()) {
                modal->close();
            }
        });
        m_closer.start(5);
        // Whatever begins anew is what undo leads back to.
        QObject::connect(&m_desk.document(), &Document::started, &m_closer, [this] {
            m_start = m_desk.session();
        });
    }

    void act() {
        m_desk.answers.unsaved = static_cast<Unsaved>(below(3));
        switch (below(8)) {
        case 0:
        case 1:
        case 2: pressKey(); break;
        case 3: turnWheel(); break;
        case 4: drag(); break;
        case 5: typeText(); break;
        default: click(); break;
        }
        QCoreApplication::processEvents();
        if (!m_desk.window.isVisible()) {
            m_desk.window.show(); // Ctrl+Q
        }
    }

    /// Empty if all is well.
    QString verdict() {
        Document& document = m_desk.document();
        Session last = m_desk.session();
        try {
            validate(last, catalogue);
            if (!(sessionFromJson(toJson(last), catalogue) == last)) {
                return QStringLiteral("the session does not survive its file");
            }
        } catch (const Error& error) {
            return QString::fromStdString(error.text().en);
        }
        while (document.canRedo()) {
            document.redo();
        }
        last = document.session();
        while (document.canUndo()) {
            document.undo();
        }
        if (steps(document.session()) != steps(m_start)) {
            return QStringLiteral("undo does not lead back to the start");
        }
        while (document.canRedo()) {
            document.redo();
        }
        return document.session() == last ? QString()
                                          : QStringLiteral("redo does not lead to the end");
    }

private:
    std::uint32_t below(std::uint32_t count) {
        return static_cast<std::uint32_t>(m_bits() % count);
    }

    [[nodiscard]] QString path(const char* name) const {
        return m_folder.filePath(QString::fromLatin1(name));
    }

    QPoint anywhere() {
        return {static_cast<int>(below(static_cast<std::uint32_t>(m_desk.window.width()))),
                static_cast<int>(below(static_cast<std::uint32_t>(m_desk.window.height())))};
    }

    QWindow* target() { return m_desk.window.windowHandle(); }

    Qt::KeyboardModifiers modifiers() {
        constexpr std::array all = {
            Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier};
        return all.at(below(all.size()));
    }

    void pressKey() {
        constexpr std::array keys = {
            Qt::Key_Left,  Qt::Key_Right, Qt::Key_Up,    Qt::Key_Down,   Qt::Key_PageUp,
            Qt::Key_Home,  Qt::Key_End,   Qt::Key_Tab,   Qt::Key_Tab,    Qt::Key_Tab,
            Qt::Key_Space, Qt::Key_Space, Qt::Key_Enter, Qt::Key_Return, Qt::Key_Escape,
            Qt::Key_F6,    Qt::Key_F9,    Qt::Key_F11,   Qt::Key_Delete, Qt::Key_Backspace,
            Qt::Key_Slash, Qt::Key_Plus,  Qt::Key_Minus, Qt::Key_0,      Qt::Key_Question};
        const bool letter = below(3) == 0;
        const auto key = letter ? static_cast<Qt::Key>(Qt::Key_A + below(26))
                                : keys.at(below(static_cast<std::uint32_t>(keys.size())));
        QTest::keyClick(target(), key, modifiers());
    }

    void typeText() {
        constexpr std::array texts = {
            "0.5", "-3", "1e400", "1/3", "", "abc", "1000", "relu", "0.0001", "12"};
        if (auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget())) {
            field->selectAll();
            field->insert(QString::fromLatin1(texts.at(below(texts.size()))));
            QTest::keyClick(target(), Qt::Key_Return);
        }
    }

    void click() {
        const QPoint at = anywhere();
        const auto button = below(8) == 0 ? Qt::RightButton : Qt::LeftButton;
        QTest::mouseClick(target(), button, modifiers(), at);
        if (below(6) == 0) {
            QTest::mouseDClick(target(), button, {}, at);
        }
    }

    void drag() {
        const auto held = modifiers();
        const QPoint from = anywhere();
        QTest::mousePress(target(), Qt::LeftButton, held, from);
        for (std::uint32_t i = 0; i < 3; ++i) {
            QTest::mouseMove(target(), i == 0 ? from + QPoint(9, 3) : anywhere());
            if (below(8) == 0) {
                pressKey();
            }
        }
        QTest::mouseRelease(target(), Qt::LeftButton, held, anywhere());
    }

    void turnWheel() {
        const QPoint at = anywhere();
        if (QWidget* under = m_desk.window.childAt(at)) {
            const int angle = below(2) == 0 ? 120 : -120;
            QWheelEvent event(under->mapFrom(&m_desk.window, at),
                              m_desk.window.mapToGlobal(at),
                              {},
                              {0, angle},
                              Qt::NoButton,
                              modifiers(),
                              Qt::NoScrollPhase,
                              false);
            QApplication::sendEvent(under, &event);
        }
    }

    std::mt19937 m_bits;
    QTemporaryDir m_folder;
    WindowDesk m_desk;
    Session m_start;
    QTimer m_closer;
};

} // namespace

class MonkeyTest : public QObject {
    Q_OBJECT

private slots:

    // Short lives, so that undo never reaches its limit.
    void whateverHappensUndoLeadsBack() {
        constexpr int events = 200;
        QElapsedTimer clock;
        clock.start();
        const int time = fromEnvironment("ACTISCOPE_MONKEY_MS", usualMilliseconds);
        auto seed = static_cast<std::uint32_t>(fromEnvironment("ACTISCOPE_MONKEY_SEED", 1));
        for (; clock.elapsed() < time; ++seed) {
            Monkey monkey(seed);
            for (int i = 0; i < events && clock.elapsed() < time; ++i) {
                monkey.act();
            }
            const QString verdict = monkey.verdict();
            QVERIFY2(verdict.isEmpty(),
                     qPrintable(QStringLiteral("%1: %2").arg(seed).arg(verdict)));
        }
    }
};

QTEST_MAIN(MonkeyTest)
#include "monkey_test.moc"
