// SPDX-License-Identifier: MIT
// The classes of a question: from the cities of whom it is about, on three days.
#include "analysis/analyst_state.hpp"
#include "analysis/classes.hpp"

#include <cmath>

namespace footprint {
namespace {

/// The catalogue's, and so many years before it.
constexpr int years_before[] = {0, 5, 10};

std::vector<bool> asked_places(const AnalystState& state, const Demand& demand, const Question& question) {
    std::vector<bool> is_asked(state.world->countries.size(), !question.audience);
    for (std::size_t i = 0; question.audience && i < is_asked.size(); ++i)
        is_asked[i] = question.audience->contains(state.world->countries[i].code);
    std::vector<bool> places(demand.places.size(), false);
    for (std::size_t i = 0; i < places.size(); ++i)
        places[i] = demand.country[i] < is_asked.size() && is_asked[demand.country[i]];
    return places;
}

/// With uncertain sites, as the map has them; none where a side has no site.
std::shared_ptr<const Solved> solved_on(AnalystState& state, const Question& question) {
    const SiteSets sets = site_sets(state.world->catalogue, question);
    if (sets.possible.empty()) return nullptr;
    return state.solve(question, {sets.possible}).front();
}

} // namespace

std::vector<double> make_breaks(AnalystState& state, const Question& question) {
    const Demand& demand = state.demand(question);
    const std::vector<bool> is_asked = asked_places(state, demand, question);
    const bool compares = question.analysis.kind == AnalysisKind::compare;
    std::vector<float> values;
    for (const int years : years_before) {
        Question then = question;
        then.day = add_months(state.world->catalogue.compiled(), -12 * years);
        const auto a = solved_on(state, compares ? side_question(then, then.analysis.a) : then);
        const auto b = compares ? solved_on(state, side_question(then, then.analysis.b)) : nullptr;
        if (!a || (compares && !b)) continue;
        for (std::size_t i = 0; i < is_asked.size(); ++i)
            if (is_asked[i])
                values.push_back(compares ? std::abs(a->nearest.ms[i] - b->nearest.ms[i]) : a->nearest.ms[i]);
    }
    return compares ? fitted_breaks(values, difference_shares) : fitted_breaks(values, time_shares);
}

} // namespace footprint
