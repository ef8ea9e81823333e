// Value and derivative of 1e5 doubles by the core, one thread, for each function id among the
// arguments: series named by id, in nanoseconds of CPU time an element. The uniform draws beside
// those of the standard library: series "uniforms" and "mt19937_64".
#include "benchmarks/measure.h"

#include "activation/catalogue.h"
#include "activation/evaluate.h"
#include "random/uniform.h"

#include <ctime>
#include <random>

namespace actiscope::benchmark {

namespace {

constexpr Eigen::Index elements = 100'000;

/// The time in which another process runs does not count.
double cpuNanoseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1e9 * static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec);
}

template <typename Work> std::vector<double> timesAnElement(Work&& work) {
    constexpr int warmUps = 3;
    constexpr int repeats = 15;
    std::vector<double> times;
    for (int i = 0; i < warmUps + repeats; ++i) {
        const double before = cpuNanoseconds();
        work();
        times.push_back((cpuNanoseconds() - before) / static_cast<double>(elements));
    }
    times.erase(times.begin(), times.begin() + warmUps);
    return times;
}

/// Value and derivative of every element; in training a fresh draw for each.
class Evaluation {
public:
    explicit Evaluation(const char* id)
        : m_function(require(builtInCatalogue(), id)), m_values(evaluationValues(m_function, {})),
          m_x(8 * uniforms(1, 0, elements) - 4) {}

    void operator()() {
        if (m_function.draw) {
            const double lower = m_function.parameters[0].initial;
            const double upper = m_function.parameters[1].initial;
            m_drawn.resize(elements);
            fillUniforms(m_drawn, 1, ++m_pass, 0);
            m_drawn = lower + (upper - lower) * m_drawn;
        }
        evaluate(m_function, m_values, m_x, m_drawn, m_jets);
    }

private:
    const Activation& m_function;
    std::vector<double> m_values;
    Eigen::ArrayXd m_x;
    Eigen::ArrayXd m_drawn; ///< empty for a function without a draw
    Jets m_jets{elements, Order::First};
    std::uint64_t m_pass = 0;
};

std::vector<double> drawTimes() {
    std::uint64_t pass = 0;
    Eigen::ArrayXd draws(elements);
    return timesAnElement([&] { fillUniforms(draws, 1, ++pass, 0); });
}

std::vector<double> standardDrawTimes() {
    std::mt19937_64 engine(1);
    std::uniform_real_distribution<double> distribution;
    Eigen::ArrayXd draws(elements);
    return timesAnElement([&] {
        for (double& draw : draws) {
            draw = distribution(engine);
        }
    });
}

} // namespace

} // namespace actiscope::benchmark

int main(int argc, char** argv) {
    using namespace actiscope::benchmark;
    Series series;
    for (int i = 1; i < argc; ++i) {
        series[argv[i]] = timesAnElement(Evaluation(argv[i]));
    }
    series["uniforms"] = drawTimes();
    series["mt19937_64"] = standardDrawTimes();
    print(series);
}
