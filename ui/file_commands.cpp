#include "ui/file_commands.h"

#include "figure/labels.h"
#include "figure/presets.h"
#include "text/table.h"
#include "ui/animation_export.h"
#include "ui/animation_progress.h"
#include "ui/files.h"
#include "ui/plot/figure_export.h"
#include "ui/plot/script_look.h"
#include "ui/recent_files.h"
#include "ui/words.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QPrinter>
#include <QWidget>

#include <sstream>

namespace actiscope {

namespace {

std::string tableOf(const Document& document) {
    std::ostringstream table;
    writeTable(table, document.session().figure, document.catalogue());
    return table.str();
}

QString withEnding(const QString& path, const QString& ending) {
    return path.isEmpty() || !QFileInfo(path).suffix().isEmpty() ? path
                                                                 : path + QLatin1Char('.') + ending;
}

} // namespace

FileCommands::FileCommands(Document& document, Prompts& prompts, QWidget& window)
    : QObject(&window), m_document(document), m_prompts(prompts), m_window(window),
      m_folder(QDir::homePath()) {}

bool FileCommands::attempt(const std::function<void()>& command) {
    try {
        command();
        return true;
    } catch (const Error& error) {
        emit failed(sentences(words(error.text()), tr("Your figure is unchanged.")));
        return false;
    }
}

QString FileCommands::name() const {
    if (!m_document.path().isEmpty()) {
        return QFileInfo(m_document.path()).completeBaseName();
    }
    const Figure& figure = m_document.session().figure;
    if (!figure.title.empty()) {
        return qstring(figure.title);
    }
    QStringList functions;
    for (const Panel& panel : figure.panels) {
        for (const Curve& curve : panel.curves) {
            const QString function = words(require(m_document.catalogue(), curve.activation).name);
            if (!functions.contains(function)) {
                functions.append(function);
            }
        }
    }
    constexpr int readableNames = 4;
    return functions.isEmpty() ? tr("Untitled") : functions.mid(0, readableNames).join(tr(", "));
}

QString FileCommands::suggested(const QString& ending) const {
    if (!m_document.path().isEmpty()) {
        const QFileInfo file(m_document.path());
        return file.dir().filePath(file.completeBaseName() + QLatin1Char('.') + ending);
    }
    const Curve* curve = curveAt(m_document.session().figure, m_document.session().figure.selected);
    const QString base = curve == nullptr ? QStringLiteral("figure") : qstring(curve->activation);
    return QDir(m_folder).filePath(base + QLatin1Char('.') + ending);
}

bool FileCommands::mayDiscard() {
    if (!m_document.isEdited()) {
        return true;
    }
    switch (m_prompts.unsaved(&m_window, name())) {
    case Unsaved::Save: return save();
    case Unsaved::Discard: return true;
    case Unsaved::Cancel: break;
    }
    return false;
}

void FileCommands::startNew() {
    if (mayDiscard()) {
        m_document.start(presetSession(m_document.catalogue(), "rrelu-train-eval"));
    }
}

void FileCommands::open() {
    if (mayDiscard()) {
        const QString path = m_prompts.fileToOpen(&m_window, m_folder);
        if (!path.isEmpty()) {
            open(path);
        }
    }
}

bool FileCommands::open(const QString& path) {
    m_folder = QFileInfo(path).absolutePath();
    return attempt([this, &path] {
        m_document.open(path);
        rememberRecent(path);
    });
}

void FileCommands::openRecent(const QString& path) {
    if (!QFileInfo::exists(path)) {
        forgetRecent(path);
        emit failed(tr("%1 is not there any more, so it is taken off the list.").arg(path));
    } else if (mayDiscard()) {
        open(path);
    }
}

void FileCommands::openDropped(const QStringList& paths) {
    if (paths.size() != 1) {
        emit failed(tr("Drop one file at a time: the window shows one session."));
    } else if (mayDiscard()) {
        open(paths.front());
    }
}

bool FileCommands::save() {
    if (m_document.path().isEmpty()) {
        return saveAs();
    }
    return attempt([this] {
        m_document.save(m_document.path());
        rememberRecent(m_document.path());
        emit reported(tr("Saved %1").arg(QFileInfo(m_document.path()).fileName()));
    });
}

bool FileCommands::saveAs() {
    const QString path =
        withEnding(m_prompts.fileToSave(&m_window, suggested(QStringLiteral("actiscope"))),
                   QStringLiteral("actiscope"));
    return !path.isEmpty() && attempt([this, &path] {
        m_document.save(path);
        rememberRecent(path);
        emit reported(tr("Saved %1").arg(QFileInfo(path).fileName()));
    });
}

Session FileCommands::offered() const {
    Session session = m_document.session();
    if (m_document.path().isEmpty()) { // no file says which language its reader has
        session.page.language = uiLanguage();
    }
    return session;
}

void FileCommands::exportFigure() {
    const auto choice =
        m_prompts.exportFigure(&m_window, offered(), suggested(QStringLiteral("png")));
    if (!choice) {
        return;
    }
    attempt([this, &choice] {
        Session session = m_document.session();
        session.page = choice->page;
        const Inside inside = choice->carriesSession ? Inside::Session : Inside::Nothing;
        actiscope::exportFigure(session, m_document.catalogue(), choice->path, inside);
        m_document.amendPage(choice->page);
        emit reported(tr("Saved %1").arg(QFileInfo(choice->path).fileName()));
    });
}

void FileCommands::exportAnimation() {
    if (m_animation != nullptr) {
        emit reported(tr("An animation is still being written"));
        return;
    }
    const auto choice =
        m_prompts.exportAnimation(&m_window, offered(), suggested(QStringLiteral("gif")));
    if (!choice) {
        return;
    }
    attempt([this, &choice] {
        auto animation = std::make_unique<AnimationExport>(*choice, m_document.catalogue(), this);
        animation->start();
        m_animation = animation.release();
        watch(*m_animation);
    });
}

void FileCommands::watch(AnimationExport& animation) {
    new AnimationProgress(animation, &m_window);
    connect(&animation, &AnimationExport::finished, this, [this, &animation] {
        const QStringList files = filesOf(animation.animation());
        const QString first = QFileInfo(files.first()).fileName();
        const QString last = QFileInfo(files.last()).fileName();
        emit reported(files.size() == 1 ? tr("Saved %1").arg(first)
                                        : tr("Saved %1 to %2").arg(first, last));
        animation.deleteLater();
    });
    connect(&animation, &AnimationExport::cancelled, this, [this, &animation] {
        emit reported(tr("Cancelled: no animation was written"));
        animation.deleteLater();
    });
    connect(&animation, &AnimationExport::failed, this, [this, &animation](const Text& why) {
        emit failed(sentences(words(why), tr("Your figure is unchanged.")));
        animation.deleteLater();
    });
}

void FileCommands::exportTable() {
    const QString path = withEnding(
        m_prompts.tableToSave(&m_window, suggested(QStringLiteral("csv"))), QStringLiteral("csv"));
    if (!path.isEmpty()) {
        attempt([this, &path] {
            writeFile(path, QByteArray::fromStdString(tableOf(m_document)));
            emit reported(tr("Saved %1").arg(QFileInfo(path).fileName()));
        });
    }
}

void FileCommands::copyPicture() {
    attempt([this] {
        QGuiApplication::clipboard()->setImage(
            renderImage(m_document.session(), m_document.catalogue()));
        emit reported(tr("Picture copied"));
    });
}

void FileCommands::copySvg() {
    attempt([this] {
        const QByteArray svg =
            exportedFigure(m_document.session(), m_document.catalogue(), ExportFormat::Svg);
        auto* data = new QMimeData;
        data->setData(QStringLiteral("image/svg+xml"), svg);
        data->setText(QString::fromUtf8(svg));
        QGuiApplication::clipboard()->setMimeData(data);
        emit reported(tr("Picture copied as SVG"));
    });
}

void FileCommands::copyScript(const char* target) {
    attempt([this, target] {
        const Session& session = m_document.session();
        const ScriptLook look = scriptLookOf(session.page);
        const std::string text =
            script({session.figure, session.page, m_document.catalogue(), look}, target);
        QGuiApplication::clipboard()->setText(qstring(text));
        emit reported(tr("Script copied"));
    });
}

void FileCommands::print() {
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(name());
    const Page& page = m_document.session().page;
    printer.setPageOrientation(page.width > page.height ? QPageLayout::Landscape
                                                        : QPageLayout::Portrait);
    if (m_prompts.print(&m_window, printer)) {
        attempt([&] {
            printFigure(m_document.session(), m_document.catalogue(), printer);
            emit reported(tr("Figure printed"));
        });
    }
}

void FileCommands::copyTable() {
    QGuiApplication::clipboard()->setText(qstring(tableOf(m_document)));
    emit reported(tr("Plotted numbers copied"));
}

} // namespace actiscope
