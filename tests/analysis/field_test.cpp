// SPDX-License-Identifier: MIT
#include "analysis/analyst_state.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

/// Before steps are smoothed.
std::vector<float> searched(AnalystState& state, const Question& question) {
    const auto sites = site_sets(state.world->catalogue, question).possible;
    const RttModel model = question.analysis.model;
    constexpr Origin origin = Origin::wired_user;
    if (model != RttModel::users)
        return nearest_on_grid(state.the_grid(), state.network(question.day), sites, model, origin).ms;
    return nearest_on_grid_for_users(state.the_grid(), state.grid_to_gateway(question.day), state.user_ways(question.day),
                                     sites, origin)
        .ms;
}

} // namespace

TEST_CASE("each cell of the grid has the least RTT of the ranking from its middle") {
    Analyst analyst{shipped_snapshot()};
    AnalystState state{shipped_snapshot()};
    std::mt19937 random{9};
    for (const auto& model : model_names) {
        Question question = question_on(make_date(2019, 7, 1));
        question.analysis.model = model.value;
        const auto values = searched(state, question);
        for (int i = 0; i < 300; ++i) {
            const auto column = static_cast<int>(random() % Field::columns);
            const auto row = static_cast<int>(random() % 300);
            Start start = users_at(Field::center(column, row));
            if (model.value == RttModel::users) { // of cells on land
                const auto country = real_world()->land.country_at(start.position);
                if (!country) continue;
                start.country = CountryCode{real_world()->countries[*country].code};
            }
            const auto ranking = analyst.rank(question, start);
            CHECK(values[static_cast<std::size_t>(row * Field::columns + column)] ==
                  doctest::Approx(ranking.sites.front().rtt.ms).epsilon(1e-3));
        }
    }
}

TEST_CASE("a field is smooth within the model's band, and in a country only; bounds are as they are") {
    Analyst analyst{shipped_snapshot()};
    AnalystState state{shipped_snapshot()};
    for (const auto& model : model_names) {
        CAPTURE(model.id);
        Question question = question_on(make_date(2019, 7, 1));
        question.analysis.model = model.value;
        const auto exact = searched(state, question);
        const auto field = analyst.field(question, CatchmentBorders::skip);
        REQUIRE(field->values.size() == std::size_t{Field::columns} * Field::rows);
        CHECK_FALSE(field->is_empty);
        double steps_before = 0, steps = 0;
        std::size_t wrong = 0;
        for (std::size_t i = 0; i + 1 < exact.size(); ++i) {
            const auto ms = static_cast<double>(exact[i]);
            const auto drawn = static_cast<double>(field->values[i]);
            if (!std::isfinite(ms)) {
                wrong += std::isfinite(drawn);
                continue;
            }
            wrong += drawn > band_high(model.value).of(ms) * 1.0001;
            wrong += drawn < std::min(ms, band_low(model.value).of(ms)) * 0.9999;
            if ((i + 1) % Field::columns == 0 || !std::isfinite(exact[i + 1])) continue;
            if (!field->country.empty() && field->country[i] != field->country[i + 1]) continue;
            steps_before = std::max(steps_before, std::abs(ms - static_cast<double>(exact[i + 1])));
            steps = std::max(steps, std::abs(drawn - static_cast<double>(field->values[i + 1])));
        }
        CHECK(wrong == 0);
        const bool has_steps = model.value == RttModel::corridor || model.value == RttModel::users;
        CHECK(steps_before > (has_steps ? 20 : 0));
        CHECK(steps <= steps_before * (has_steps ? 0.6 : 1));
        MESSAGE(model.id, ": the largest step ", steps_before, " ms, drawn ", steps);
    }
}

TEST_CASE("the compared field is the difference of the two fields, and 0 where they tie") {
    Analyst analyst{shipped_snapshot()};
    Question question = question_on(make_date(2016, 12, 31));
    question.analysis.kind = AnalysisKind::compare;
    question.analysis.a.filter.providers = {"aws"};
    question.analysis.b.filter.providers = {"alibaba"};
    const auto gap = analyst.field(question, CatchmentBorders::skip);
    question.analysis.kind = AnalysisKind::nearest;
    question.filter.providers = {"aws"};
    const auto a = analyst.field(question, CatchmentBorders::skip);
    question.filter.providers = {"alibaba"};
    const auto b = analyst.field(question, CatchmentBorders::skip);
    std::size_t ties = 0;
    for (std::size_t i = 0; i < gap->values.size(); ++i) {
        const auto [low, high] = std::minmax(a->values[i], b->values[i]);
        const double limit = 1.1 * static_cast<double>(low) + 4;
        if (std::abs(static_cast<double>(high) - limit) < 1e-3) continue; // floats
        const bool is_tie = high <= limit;
        ties += is_tie;
        CHECK(gap->values[i] == doctest::Approx(is_tie ? 0 : a->values[i] - b->values[i]));
    }
    CHECK(ties > 0);
    CHECK(ties < gap->values.size());
}

TEST_CASE("catchment borders lie where two sites are equally far") {
    Analyst analyst{shipped_snapshot()};
    Question question = question_on(make_date(2016, 4, 30));
    question.filter.providers = {"aws"};
    question.analysis.model = RttModel::great_circle;
    const auto field = analyst.field(question, CatchmentBorders::trace);
    CHECK(field->catchment_borders.size() > 100);
    std::size_t checked = 0;
    for (std::size_t i = 0; i < field->catchment_borders.size(); i += 50) {
        const Path& line = field->catchment_borders[i];
        REQUIRE(line.size() == 2);
        const auto ranking = analyst.rank(question, users_at(line.front()));
        std::vector<double> ms;
        for (const RankedSite& one : ranking.sites)
            if (ms.empty() || distance_km(real_world()->catalogue.sites.position(one.site),
                                          real_world()->catalogue.sites.position(ranking.sites.front().site)) > 50)
                ms.push_back(one.rtt.ms);
        CHECK(ms[1] - ms[0] < 1.0); // 30 km of great circle
        ++checked;
    }
    CHECK(checked > 10);
}
