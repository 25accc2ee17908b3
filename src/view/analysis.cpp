// SPDX-License-Identifier: MIT
#include "view/analysis.hpp"

#include <algorithm>

namespace footprint {

Result<void> check_thresholds(const std::vector<double>& thresholds_ms) {
    const auto wrong = [](std::string message) { return failure(ErrorKind::usage, std::move(message)); };
    if (thresholds_ms.empty()) return wrong("there are no thresholds; expected milliseconds such as 20,50,100");
    if (thresholds_ms.size() > most_thresholds)
        return wrong(fmt::format("there are {} thresholds, expected at most {}", thresholds_ms.size(), most_thresholds));
    for (const double ms : thresholds_ms)
        if (!(ms > 0 && ms <= highest_threshold_ms))
            return wrong(fmt::format("a threshold is {} ms, expected more than 0 and at most {}", ms, highest_threshold_ms));
    for (std::size_t i = 1; i < thresholds_ms.size(); ++i)
        if (!(thresholds_ms[i - 1] < thresholds_ms[i]))
            return wrong(fmt::format("the thresholds must rise, but {} ms comes after {} ms", thresholds_ms[i],
                                     thresholds_ms[i - 1]));
    return {};
}

Analysis counting(Analysis analysis, Weight weight) {
    analysis.weight = weight;
    analysis.own_weight.clear();
    return analysis;
}

Analysis counting(Analysis analysis, std::string own_weight) {
    analysis.weight = Weight::own;
    analysis.own_weight = std::move(own_weight);
    return analysis;
}

Analysis with_thresholds(Analysis analysis, std::vector<double> thresholds_ms) {
    const auto holds = [&](double ms) {
        return std::find(thresholds_ms.begin(), thresholds_ms.end(), ms) != thresholds_ms.end();
    };
    if (!holds(analysis.reach_ms)) analysis.reach_ms = holds(100) ? 100 : thresholds_ms.front();
    analysis.thresholds_ms = std::move(thresholds_ms);
    return analysis;
}

} // namespace footprint
