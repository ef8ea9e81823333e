#include "activation/wide.h"

namespace actiscope {

bool hasWideInstructions() {
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#elif defined(FP_FAST_FMA)
    return true;
#else
    return false;
#endif
}

} // namespace actiscope
