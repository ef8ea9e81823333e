// A kernel: one function template, instantiated for every number type that the program shows.
#pragma once

#include "activation/jet.h"
#include "activation/short_float.h"

#include <cstddef>
#include <span>
#include <tuple>
#include <type_traits>

namespace actiscope {

/// Parameter values in the order of the entry; of an activation with a draw, the drawn value
/// follows as one more.
using Values = std::span<const double>;

template <typename T> using KernelIn = Jet<T> (*)(T x, Values values);

/// The highest derivative that is wanted.
enum class Order { First, Second };

/// Where the elements of an array are, and where their jets go.
struct Block {
    std::span<const double> x;
    std::span<const double> drawn; ///< an element's own last of the values; empty: they share it
    double* value = nullptr;       ///< as many as x, as all that follow
    double* derivative = nullptr;
    double* secondDerivative = nullptr; ///< nullptr: not wanted
};

using BlockKernel = void (*)(const Block& block, Values values);

template <typename Function>
concept Stateless = std::is_empty_v<Function>;

/// Made from a captureless generic lambda [](auto x, Values) -> Jet<decltype(x)>; the parameters
/// become T inside. NaN is the caller's matter, but in the wide form.
class Kernel {
public:
    Kernel(std::nullptr_t = nullptr) {}

    template <Stateless Function>
    Kernel(Function)
        : m_forms(call<Function, double>,
                  call<Function, float>,
                  call<Function, BFloat16>,
                  call<Function, Float16>) {}

    /// A kernel with a form for whole arrays of doubles (activation/wide.h).
    Kernel(const Kernel& onePoint, BlockKernel many) : m_forms(onePoint.m_forms), m_block(many) {}

    /// In double by the wide form if there is one: a point and an array agree to the last bit.
    template <typename T> Jet<T> operator()(T x, Values values) const {
        if constexpr (std::is_same_v<T, double>) {
            if (m_block != nullptr) {
                Jet<double> jet;
                m_block({{&x, 1}, {}, &jet.value, &jet.derivative, &jet.secondDerivative}, values);
                return jet;
            }
        }
        return plain(x, values);
    }

    template <typename T> Jet<T> plain(T x, Values values) const {
        return std::get<KernelIn<T>>(m_forms)(x, values);
    }

    /// nullptr: this processor has none, or nobody made one.
    BlockKernel block() const { return m_block; }

    friend bool operator==(const Kernel& kernel, std::nullptr_t) {
        return std::get<KernelIn<double>>(kernel.m_forms) == nullptr;
    }

private:
    template <typename Function, typename T> static Jet<T> call(T x, Values values) {
        return Function{}(x, values);
    }

    std::tuple<KernelIn<double>, KernelIn<float>, KernelIn<BFloat16>, KernelIn<Float16>> m_forms;
    BlockKernel m_block = nullptr;
};

} // namespace actiscope
