#include "ui/plot/parallel.h"

#include <QSemaphore>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace actiscope {

namespace {

// The works of one redraw follow each other soon, and to be woken takes long. Whoever else has
// something to do comes first.
template <typename IsDone> void stayAwakeUntil(IsDone isDone) {
    constexpr std::chrono::microseconds atMost(200);
    const auto end = std::chrono::steady_clock::now() + atMost;
    while (!isDone() && std::chrono::steady_clock::now() < end) {
        std::this_thread::yield();
    }
}

/// Threads for the processors beside the caller's, and few of them: to wake one takes as long as a
/// small share of the work. What is asked for last is done when the rest is.
class Helpers {
public:
    Helpers() {
        constexpr int most = 3;
        try {
            for (int i = 0; i < std::min(most, QThread::idealThreadCount() - 1); ++i) {
                m_threads.emplace_back([this](const std::stop_token& stop) { serve(stop); });
            }
        } catch (const std::system_error&) {
            // The system gives no more threads: the caller does without.
        }
    }

    ~Helpers() { std::ranges::for_each(m_threads, &std::jthread::request_stop); }

    /// As often as `count` says, where there are so many.
    void start(int count, const std::function<void()>& work) {
        const auto times = std::min(static_cast<std::size_t>(count), m_threads.size());
        {
            const std::lock_guard lock(m_mutex);
            m_queue.insert(m_queue.end(), times, work);
            m_isWanted = !m_queue.empty();
        }
        m_came.notify_all(); // costs nothing while all are awake
    }

private:
    void serve(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            stayAwakeUntil([this] { return m_isWanted.load(); });
            if (const std::function<void()> work = next(stop)) {
                work();
            }
        }
    }

    std::function<void()> next(const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        if (!m_came.wait(lock, stop, [this] { return !m_queue.empty(); })) {
            return {};
        }
        std::function<void()> work = std::move(m_queue.front());
        m_queue.pop_front();
        m_isWanted = !m_queue.empty();
        return work;
    }

    std::mutex m_mutex;
    std::condition_variable_any m_came;
    std::deque<std::function<void()>> m_queue;
    std::atomic<bool> m_isWanted = false; ///< is something in the queue?
    std::vector<std::jthread> m_threads;
};

} // namespace

/// Outlives the call: a thread may wake when everything is done.
class WorkAside::Shared {
public:
    Shared(int count, std::function<void(int)> work, std::function<void()> first)
        : m_first(std::move(first)), m_work(std::move(work)), m_count(count) {}

    void takePart() {
        std::call_once(m_begun, m_first);
        for (int i = m_next++; i < m_count; i = m_next++) {
            m_work(i);
            m_done.release();
        }
    }

    void wait() {
        stayAwakeUntil([this] { return m_done.available() == m_count; });
        m_done.acquire(m_count);
    }

private:
    std::once_flag m_begun;
    std::function<void()> m_first;
    std::function<void(int)> m_work; ///< what it refers to stays while there is a number left
    int m_count;
    std::atomic<int> m_next = 0;
    QSemaphore m_done;
};

WorkAside::WorkAside(int count, std::function<void(int)> work, std::function<void()> first)
    : m_shared(std::make_shared<Shared>(count, std::move(work), std::move(first))) {
    static Helpers helpers;
    helpers.start(count, [shared = m_shared] { shared->takePart(); });
}

WorkAside& WorkAside::operator=(WorkAside&& other) noexcept {
    finish();
    m_shared = std::move(other.m_shared);
    return *this;
}

void WorkAside::finish() {
    if (const auto shared = std::exchange(m_shared, nullptr)) {
        shared->takePart();
        shared->wait();
    }
}

} // namespace actiscope
