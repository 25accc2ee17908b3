// SPDX-License-Identifier: MIT
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace footprint;

TEST_CASE("each cell of the field has the least RTT of the ranking from its middle") {
    Analyst analyst{shipped_snapshot()};
    std::mt19937 random{9};
    for (const auto& model : model_names) {
        Question question = question_on(make_date(2019, 7, 1));
        question.analysis.model = model.value;
        const auto field = analyst.field(question, CatchmentBorders::skip);
        REQUIRE(field->values.size() == std::size_t{Field::columns} * Field::rows);
        CHECK_FALSE(field->is_empty);
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
            CHECK(field->values[static_cast<std::size_t>(row * Field::columns + column)] ==
                  doctest::Approx(ranking.sites.front().rtt.ms).epsilon(1e-3));
        }
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
