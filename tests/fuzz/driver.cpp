// SPDX-License-Identifier: MIT
#include "driver.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <ctime>

namespace {

constexpr double longest_s = 1; ///< of the processor's time: what else the machine does is not the input's fault

double processor_s() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

struct Slowest {
    double s = 0;
    ~Slowest() { std::fprintf(stderr, "slowest input: %.1f ms\n", s * 1000); }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Slowest slowest;
    static bool is_first = true; // it loads what all others need
    const double start = processor_s();
    fuzz({reinterpret_cast<const char*>(data), size});
    const double took = is_first ? 0 : processor_s() - start;
    is_first = false;
    slowest.s = std::max(slowest.s, took);
    if (took < longest_s) return 0;
    std::fprintf(stderr, "an input took %.1f s\n", took);
    std::abort();
}
