// SPDX-License-Identifier: MIT
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

std::string city_of(const RankedSite& one) { return real_world()->catalogue.sites.city(one.site); }

Question aws_2016(RttModel model) {
    Question question = question_on(make_date(2016, 4, 30));
    question.filter.providers = {"aws"};
    question.analysis.model = model;
    return question;
}

} // namespace

TEST_CASE("by kilometres and by great circle Frankfurt was AWS's nearest for the Gulf and much of Africa in April 2016") {
    Analyst analyst{shipped_snapshot()};
    for (const char* name : {"Dubai", "Riyadh", "Cairo", "Nairobi", "Lagos"}) {
        CAPTURE(name);
        const auto by_km = analyst.rank(aws_2016(RttModel::corridor), users_at(city_at(name)), RankBy::km);
        const auto by_rtt = analyst.rank(aws_2016(RttModel::great_circle), users_at(city_at(name)));
        CHECK(city_of(by_km.sites.front()).starts_with("Frankfurt"));
        CHECK(city_of(by_rtt.sites.front()).starts_with("Frankfurt"));
    }
}

TEST_CASE("by time Singapore was AWS's nearest for Dubai in April 2016, and Frankfurt for the others") {
    // From the reference implementation of the models: ms between data centers, for wired and for wireless users; how
    // long Dublin takes where it ties.
    struct Row {
        const char* place;
        const char* nearest;
        double site_ms, wired_ms, wireless_ms;
        double site_tie_ms, wired_tie_ms;
    };
    constexpr Row table[] = {
        {"Dubai", "Singapore", 87.4, 104.8, 117.8, 0, 0},
        {"Riyadh", "Frankfurt", 78.5, 93.6, 106.6, 0, 0},
        {"Cairo", "Frankfurt", 51.9, 68.8, 81.8, 0, 79.1},
        {"Nairobi", "Frankfurt", 110.7, 133.9, 146.9, 125.7, 0},
        {"Lagos", "Frankfurt", 86.9, 107.8, 120.8, 91.0, 118.0},
    };
    Analyst analyst{shipped_snapshot()};
    const auto check = [&](const Row& row, Origin origin, double ms, double tie_ms) {
        Start start = users_at(city_at(row.place));
        start.origin = origin;
        const Ranking ranking = analyst.rank(aws_2016(RttModel::users), start);
        CAPTURE(row.place);
        CHECK(city_of(ranking.sites[0]).starts_with(row.nearest));
        CHECK(std::abs(ranking.sites[0].rtt.ms - ms) < 0.1);
        if (origin == Origin::wireless_user) return;
        CHECK(ranking.sites[1].is_tie == (tie_ms > 0));
        if (tie_ms == 0) return;
        CHECK(city_of(ranking.sites[1]).starts_with("Dublin"));
        CHECK(std::abs(ranking.sites[1].rtt.ms - tie_ms) < 0.1);
    };
    for (const Row& row : table) {
        check(row, Origin::site, row.site_ms, row.site_tie_ms);
        check(row, Origin::wired_user, row.wired_ms, row.wired_tie_ms);
        check(row, Origin::wireless_user, row.wireless_ms, 0);
    }
}

TEST_CASE("a ranking rises, agrees with the cities' coverage, and no result is under the floor") {
    Analyst analyst{shipped_snapshot()};
    const Question question = question_on(make_date(2026, 1, 1));
    const auto cities = analyst.coverage_by_city(question);
    for (std::size_t c = 0; c < cities->groups.size(); c += 1500) {
        const auto ranking = analyst.rank(question, users_at(cities->groups[c].position));
        CHECK(ranking.sites.front().rtt.ms ==
              doctest::Approx(cities->row(c, 0).possible.median_ms).epsilon(1e-4));
        for (std::size_t i = 0; i < ranking.sites.size(); ++i) {
            CHECK(ranking.sites[i].rtt.ms >= floor_ms(ranking.sites[i].km));
            if (i > 0) CHECK(ranking.sites[i - 1].rtt.ms <= ranking.sites[i].rtt.ms);
        }
        CHECK(first_of_each_provider(ranking, real_world()->catalogue).size() == cities->footprints.size() - 1);
    }
}

TEST_CASE("at the poles, on the antimeridian and at sea there is an answer") {
    Analyst analyst{shipped_snapshot()};
    for (const LonLat place : {LonLat{0, 90}, {0, -90}, {180, 0}, {-180, 0}, {-140, -40}})
        for (const RankedSite& one : analyst.rank(question_on(make_date(2026, 1, 1)), users_at(place)).sites) {
            CHECK(std::isfinite(one.rtt.ms));
            CHECK(one.km <= 20016);
        }
}

TEST_CASE("a route has the length that the ranking counts") {
    Analyst analyst{shipped_snapshot()};
    const Question question = question_on(make_date(2026, 1, 1));
    const LonLat nairobi = city_at("Nairobi");
    for (const RankedSite& one : analyst.rank(question, users_at(nairobi)).sites) {
        const Route route = analyst.route(question, users_at(nairobi), one.site);
        CHECK(estimate_ms(question.analysis.model, Origin::wired_user, route.km) ==
              doctest::Approx(one.rtt.ms).epsilon(1e-4));
        CHECK(route.stops.size() >= 2);
    }
}
