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
            CHECK(row.certain.within[t] <= row.possible.within[t] * (1 + 1e-6) + 1e-6);
            CHECK(row.certain.within_low[t] <= row.certain.within[t]);
            CHECK(row.certain.within[t] <= row.certain.within_high[t]);
            CHECK(row.possible.within[t] <= coverage->groups[row.group].weight * (1 + 1e-9));
        }
}

namespace {

/// Of the users of a place, by the definition: log-normal about their median. All or none where they do not differ.
double part_within(double threshold_ms, double ms, double sigma) {
    if (sigma == 0) return ms <= threshold_ms ? 1 : 0;
    return std::erfc(-std::log(threshold_ms / ms) / sigma / std::sqrt(2)) / 2;
}

void check_by_brute_force(RttModel model, AccessNetwork access, double sigma) {
    const auto world = random_world(11, 400, 30);
    Analyst analyst{snapshot_with(World{*world})};
    Question question = question_on(make_date(2020, 1, 1)); // every third site is uncertain
    question.analysis.thresholds_ms = {60, 90};
    question.analysis.model = model;
    question.analysis.access = access;
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
            double within = 0, low = 0, high = 0;
            for (const auto& [ms, weight] : values) {
                sum += weight;
                if (median == no_rtt && sum >= 0.5 * all) median = ms;
                within += weight * part_within(90, ms, sigma);
                low += weight * part_within(90, band_high(model).of(ms), sigma);
                high += weight * part_within(90, band_low(model).of(ms), sigma);
            }
            if (all > 0) CHECK(coverage->row(g, f).certain.median_ms == median);
            const auto is_about = [&](double value) { return doctest::Approx(value).epsilon(1e-5).scale(all + 1); };
            CHECK(coverage->row(g, f).certain.within[1] == is_about(within));
            CHECK(coverage->row(g, f).certain.within_low[1] == is_about(low));
            CHECK(coverage->row(g, f).certain.within_high[1] == is_about(high));
        }
}

} // namespace

TEST_CASE("median, quantile, reach and its band are those of brute force") {
    check_by_brute_force(RttModel::users, AccessNetwork::wired, 0.2);
    check_by_brute_force(RttModel::users, AccessNetwork::wireless, 0.4);
    check_by_brute_force(RttModel::great_circle, AccessNetwork::wired, 0);
}

TEST_CASE("the world within 100 ms of AWS on 30 June 2026 is that of the reference implementation") {
    Analyst analyst{shipped_snapshot()};
    Question question = question_on(make_date(2026, 6, 30));
    question.filter.providers = {"aws"};
    for (const auto& [access, of_public, of_all] :
         {std::tuple{AccessNetwork::wired, 0.772, 0.878}, {AccessNetwork::wireless, 0.708, 0.818}}) {
        question.analysis.access = access;
        question.filter.accesses = {Access::open_to_all};
        const auto share = [&] {
            const auto coverage = analyst.coverage(question);
            return coverage->row(0, 0).certain.within[2] / coverage->groups.front().weight;
        };
        CHECK(std::abs(share() - of_public) < 0.005);
        question.filter.accesses = every_access();
        CHECK(std::abs(share() - of_all) < 0.005);
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
    CHECK(coverage->footprints.front().sites.open == 11); // AWS in April 2016, without GovCloud
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

TEST_CASE("an audience of one's own counts its countries by their shares, whatever their people") {
    Analyst analyst{shipped_snapshot()};
    View view = with_shares({}, {{"IS", 1}, {"IN", 1}, {"BR", 2}});
    view.analysis.kind = AnalysisKind::nearest;
    view.as_of = make_date(2026, 6, 30);
    view.audience = view.filter.countries;
    view.filter.countries.reset();
    const auto coverage = analyst.coverage(question_of(view, *view.as_of));
    CHECK(coverage->groups.front().weight == doctest::Approx(100));
    double whole = 0;
    for (std::size_t g = 0; g < coverage->groups.size(); ++g) {
        const Group& group = coverage->groups[g];
        if (group.level != GroupLevel::country) continue;
        CHECK(group.weight == doctest::Approx(group.id == "BR" ? 50 : 25));
        whole += coverage->row(g, 0).possible.within[2];
    }
    // What is within 100 ms of all is that of the countries together.
    CHECK(coverage->row(0, 0).possible.within[2] == doctest::Approx(whole));
    // Alone each is as it is by people.
    View people = view;
    people.analysis.shares.clear();
    people.analysis.weight = Weight::people;
    const auto by_people = analyst.coverage(question_of(people, *view.as_of));
    for (std::size_t g = 0; g < coverage->groups.size(); ++g)
        if (coverage->groups[g].level == GroupLevel::country)
            CHECK(coverage->row(g, 0).possible.within[1] / coverage->groups[g].weight ==
                  doctest::Approx(by_people->row(g, 0).possible.within[1] / by_people->groups[g].weight));
}
