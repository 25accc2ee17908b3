// SPDX-License-Identifier: MIT
#include "analysis/classes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace footprint {
namespace {

constexpr std::array round_numbers{1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0};
constexpr double least_step = 1.125; ///< of a break to the next

} // namespace

double round_break(double value) {
    const double power = std::pow(10, std::floor(std::log10(value)));
    double best = 10 * power;
    for (const double number : round_numbers)
        if (std::abs(std::log(number * power / value)) < std::abs(std::log(best / value)))
            best = number * power;
    return best;
}

std::vector<double> fitted_breaks(std::span<const float> values, std::span<const double> shares) {
    std::vector<float> sorted;
    sorted.reserve(values.size());
    std::copy_if(values.begin(), values.end(), std::back_inserter(sorted),
                 [](float value) { return std::isfinite(value) && value > 0; });
    std::vector<double> breaks;
    if (sorted.empty()) return breaks;
    for (const double share : shares) {
        const auto at =
            sorted.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(sorted.size() - 1));
        std::nth_element(sorted.begin(), at, sorted.end());
        const double next = round_break(*at);
        if (breaks.empty() || next >= least_step * breaks.back()) breaks.push_back(next);
    }
    return breaks;
}

} // namespace footprint
