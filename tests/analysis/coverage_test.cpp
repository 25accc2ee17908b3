// SPDX-License-Identifier: MIT
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

double sum_of(const Coverage& coverage, GroupLevel level, std::size_t footprint, auto value) {
    double sum = 0;
    for (std::size_t g = 0; g < coverage.groups.size(); ++g)
        if (coverage.groups[g].level == level) sum += value(coverage.row(g, footprint));
    return sum;
}

} // namespace

TEST_CASE("reach by market, by subregion and by country adds up to the world, for every weight") {
    Analyst analyst{shipped_snapshot()};
    for (const auto& weight : weight_names) {
        Question question = question_on(make_date(2016, 4, 30));
        question.analysis.weight = weight.value;
        const auto coverage = analyst.coverage(question);
        REQUIRE(coverage->groups.front().level == GroupLevel::world);
        for (std::size_t f = 0; f < coverage->footprints.size(); ++f) {
            const CoverageRow& world = coverage->row(0, f);
            for (const GroupLevel level : {GroupLevel::market, GroupLevel::subregion, GroupLevel::country}) {
                for (std::size_t t = 0; t < 4; ++t) {
                    CHECK(sum_of(*coverage, level, f, [&](const CoverageRow& r) { return r.certain.within[t]; }) ==
                          doctest::Approx(world.certain.within[t]).epsilon(1e-9));
                    CHECK(sum_of(*coverage, level, f, [&](const CoverageRow& r) { return r.possible.within[t]; }) ==
                          doctest::Approx(world.possible.within[t]).epsilon(1e-9));
                }
                CHECK(sum_of(*coverage, level, f, [](const CoverageRow& r) { return double(r.sites_inside.total()); }) ==
                      double(world.sites_inside.total()));
            }
        }
        double caught = 0;
        for (const Catchment& one : coverage->catchments) caught += one.certain;
        CHECK(caught == doctest::Approx(coverage->groups.front().weight).epsilon(1e-9));
    }
}

TEST_CASE("the world's weight is the countries' people, and reach rises with the threshold") {
    Analyst analyst{shipped_snapshot()};
    const auto coverage = analyst.coverage(question_on(make_date(2026, 1, 1)));
    double people = 0;
    for (const Country& country : real_world()->countries) people += static_cast<double>(country.population);
    CHECK(coverage->groups.front().weight == doctest::Approx(people).epsilon(0.002)); // islands without a listed city
    for (const CoverageRow& row : coverage->rows)
        for (std::size_t t = 1; t < 4; ++t) {
            CHECK(row.certain.within[t - 1] <= row.certain.within[t]);
            CHECK(row.certain.within[t] <= row.possible.within[t] + 1e-6);
            CHECK(row.possible.within[t] <= coverage->groups[row.group].weight * (1 + 1e-9));
        }
}

TEST_CASE("median, quantile and reach are those of brute force") {
    const auto world = random_world(11, 400, 30);
    Analyst analyst{snapshot_with(World{*world})};
    Question question = question_on(make_date(2020, 1, 1)); // every third site is uncertain
    question.analysis.thresholds_ms = {60, 90};
    const auto coverage = analyst.coverage(question);
    CHECK(coverage->has_uncertain);
    const auto cities = analyst.coverage_by_city(question);
    for (std::size_t f = 0; f < coverage->footprints.size(); ++f)
        for (std::size_t g = 0; g < coverage->groups.size(); ++g) {
            const Group& group = coverage->groups[g];
            if (group.level != GroupLevel::country && group.level != GroupLevel::world) continue;
            std::vector<std::pair<double, double>> values; // ms, weight
            for (std::size_t c = 0; c < cities->groups.size(); ++c)
                if (group.level == GroupLevel::world || cities->groups[c].country == group.country)
                    values.emplace_back(cities->row(c, f).certain.median_ms, cities->groups[c].weight);
            std::sort(values.begin(), values.end());
            double all = 0;
            for (const auto& [ms, weight] : values) all += weight;
            CHECK(all == doctest::Approx(group.weight));
            double sum = 0;
            double median = no_rtt;
            double within = 0;
            for (const auto& [ms, weight] : values) {
                sum += weight;
                if (median == no_rtt && sum >= 0.5 * all) median = ms;
                if (ms <= 90) within += weight;
            }
            if (all > 0) CHECK(coverage->row(g, f).certain.median_ms == median);
            CHECK(coverage->row(g, f).certain.within[1] == doctest::Approx(within));
        }
}

TEST_CASE("a filter without sites reaches nobody, and one with only uncertain sites perhaps somebody") {
    Analyst analyst{shipped_snapshot()};
    Question question = question_on(make_date(2016, 4, 30));
    question.filter.providers.emplace();
    auto coverage = analyst.coverage(question);
    REQUIRE(coverage->footprints.size() == 1);
    CHECK(coverage->row(0, 0).certain.median_ms == no_rtt);
    CHECK(coverage->row(0, 0).certain.within[3] == 0);
    CHECK_FALSE(coverage->row(0, 0).certain.main_site);
    CHECK(coverage->catchments.empty());
    CHECK(analyst.field(question, CatchmentBorders::trace)->is_empty);

    question.filter = {};
    question.filter.statuses = {Status::uncertain};
    coverage = analyst.coverage(question);
    CHECK(coverage->has_uncertain);
    CHECK(coverage->row(0, 0).certain.within[3] == 0);
    CHECK(coverage->row(0, 0).possible.within[3] > 0);
}

TEST_CASE("an audience counts only its countries, and sites anywhere serve it") {
    Analyst analyst{shipped_snapshot()};
    Question question = question_on(make_date(2016, 4, 30));
    question.audience = real_world()->markets.countries_of("Middle East").value();
    question.filter.providers = {"aws"};
    const auto coverage = analyst.coverage(question);
    for (const Group& group : coverage->groups)
        if (group.level == GroupLevel::country) CHECK(question.audience->contains(group.id));
    CHECK(coverage->groups.front().name == "Middle East");
    CHECK(coverage->row(0, 0).sites_inside.total() == 0);
    REQUIRE(coverage->row(0, 0).certain.main_site);
    CHECK(coverage->footprints.front().sites.open == 12); // AWS in April 2016
    CHECK(coverage->find(GroupLevel::country, "AE"));
    CHECK_FALSE(coverage->find(GroupLevel::country, "DE"));
}

TEST_CASE("an answer does not depend on what was asked before") {
    Question first = question_on(make_date(2016, 4, 30));
    Question second = question_on(make_date(2024, 4, 30));
    second.analysis.access = AccessNetwork::wireless;
    Analyst analyst{shipped_snapshot()};
    analyst.coverage(second);
    analyst.coverage(first);
    const auto again = analyst.coverage(second);
    Analyst fresh{shipped_snapshot()};
    const auto alone = fresh.coverage(second);
    for (std::size_t i = 0; i < alone->rows.size(); ++i) {
        CHECK(alone->rows[i].certain.median_ms == again->rows[i].certain.median_ms);
        CHECK(alone->rows[i].certain.within == again->rows[i].certain.within);
    }
}
