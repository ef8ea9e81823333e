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

template <typename Function>
concept Stateless = std::is_empty_v<Function>;

/// Made from a captureless generic lambda [](auto x, Values) -> Jet<decltype(x)>; the parameters
/// become T inside. NaN is the caller's matter.
class Kernel {
public:
    Kernel(std::nullptr_t = nullptr) {}

    template <Stateless Function>
    Kernel(Function)
        : m_forms(call<Function, double>,
                  call<Function, float>,
                  call<Function, BFloat16>,
                  call<Function, Float16>) {}

    template <typename T> Jet<T> operator()(T x, Values values) const {
        return std::get<KernelIn<T>>(m_forms)(x, values);
    }

    friend bool operator==(const Kernel& kernel, std::nullptr_t) {
        return std::get<KernelIn<double>>(kernel.m_forms) == nullptr;
    }

private:
    template <typename Function, typename T> static Jet<T> call(T x, Values values) {
        return Function{}(x, values);
    }

    std::tuple<KernelIn<double>, KernelIn<float>, KernelIn<BFloat16>, KernelIn<Float16>> m_forms;
};

} // namespace actiscope
