// Undo and redo over any value: a stack of copies, merged by gesture.
#pragma once

#include <deque>
#include <string>
#include <utility>

namespace actiscope {

template <typename Value> class History {
public:
    explicit History(Value start) : m_states{std::move(start)} {}

    const Value& current() const { return m_states[m_position]; }

    /// Records a new state. Consecutive states of the same non-empty gesture are one step, until
    /// the gesture is sealed. Returns false, and records nothing, if the value is the current one.
    bool record(Value value, const std::string& gesture = {}) {
        if (value == current()) {
            return false;
        }
        const bool merges = !gesture.empty() && gesture == m_gesture && m_position > 0;
        m_states.resize(m_position + 1, value);
        if (merges && value == m_states[m_position - 1]) {
            // Back where the gesture began: a step that changes nothing is none.
            m_states.pop_back();
            --m_position;
            seal();
            return true;
        }
        if (merges) {
            m_states.back() = std::move(value);
        } else {
            m_states.push_back(std::move(value));
            ++m_position;
        }
        if (m_states.size() > limit) {
            m_states.pop_front();
            --m_position;
        }
        m_gesture = gesture;
        return true;
    }

    /// Changes the current state without a step of its own.
    bool amend(Value value) {
        const bool differs = !(value == current());
        m_states[m_position] = std::move(value);
        return differs;
    }

    /// The gesture is over: the next record is a new step even under the same name.
    void seal() { m_gesture.clear(); }

    /// The gesture that is under way; empty if the next record is a new step.
    const std::string& gesture() const { return m_gesture; }

    bool canUndo() const { return m_position > 0; }

    bool canRedo() const { return m_position + 1 < m_states.size(); }

    /// What undo leads to; nullptr if there is nothing to undo.
    const Value* previous() const { return canUndo() ? &m_states[m_position - 1] : nullptr; }

    /// What redo leads to; nullptr if there is nothing to redo.
    const Value* next() const { return canRedo() ? &m_states[m_position + 1] : nullptr; }

    /// Does nothing if there is nothing to undo.
    void undo() {
        seal();
        m_position -= canUndo() ? 1U : 0U;
    }

    void redo() {
        seal();
        m_position += canRedo() ? 1U : 0U;
    }

private:
    static constexpr std::size_t limit = 500;
    std::deque<Value> m_states;
    std::size_t m_position = 0;
    std::string m_gesture;
};

} // namespace actiscope
