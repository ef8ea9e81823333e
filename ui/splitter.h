// A splitter whose divider returns to its place on a double click.
#pragma once

#include <QMouseEvent>
#include <QSplitter>

#include <functional>

namespace actiscope {

class Splitter final : public QSplitter {
public:
    Splitter(Qt::Orientation orientation, std::function<void()> restore, QWidget* parent)
        : QSplitter(orientation, parent), m_restore(std::move(restore)) {
        setHandleWidth(1);
        setChildrenCollapsible(false);
    }

protected:
    QSplitterHandle* createHandle() override { return new Handle(*this); }

private:
    class Handle : public QSplitterHandle {
    public:
        explicit Handle(Splitter& splitter)
            : QSplitterHandle(splitter.orientation(), &splitter), m_splitter(splitter) {}

    protected:
        void mouseDoubleClickEvent(QMouseEvent* event) override {
            event->accept();
            m_splitter.m_restore();
        }

    private:
        Splitter& m_splitter;
    };

    std::function<void()> m_restore;
};

} // namespace actiscope
