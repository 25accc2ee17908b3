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
        const auto by_km = analyst.rank(aws_2016(RttModel::corridor), city_at(name), Origin::wired_user, RankBy::km);
        const auto by_rtt = analyst.rank(aws_2016(RttModel::great_circle), city_at(name), Origin::wired_user);
        CHECK(city_of(by_km.sites.front()).starts_with("Frankfurt"));
        CHECK(city_of(by_rtt.sites.front()).starts_with("Frankfurt"));
    }
}

TEST_CASE("by the corridors Dubai is a near tie between Frankfurt and Singapore") {
    Analyst analyst{shipped_snapshot()};
    const auto ranking = analyst.rank(aws_2016(RttModel::corridor), city_at("Dubai"), Origin::wired_user);
    CHECK_FALSE(ranking.sites[0].is_tie);
    std::vector<std::string> near{city_of(ranking.sites[0])};
    for (const RankedSite& one : ranking.sites)
        if (one.is_tie) near.push_back(city_of(one));
    const auto holds = [&](const char* name) {
        return std::any_of(near.begin(), near.end(), [&](const std::string& city) { return city.starts_with(name); });
    };
    CHECK(holds("Frankfurt"));
    CHECK(holds("Singapore"));
    CHECK(ranking.sites[0].rival);
}

TEST_CASE("a ranking rises, agrees with the cities' coverage, and no result is under the floor") {
    Analyst analyst{shipped_snapshot()};
    const Question question = question_on(make_date(2026, 1, 1));
    const auto cities = analyst.coverage_by_city(question);
    for (std::size_t c = 0; c < cities->groups.size(); c += 1500) {
        const auto ranking = analyst.rank(question, cities->groups[c].position, Origin::wired_user);
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
        for (const RankedSite& one : analyst.rank(question_on(make_date(2026, 1, 1)), place, Origin::wired_user).sites) {
            CHECK(std::isfinite(one.rtt.ms));
            CHECK(one.km <= 20016);
        }
}

TEST_CASE("a route has the length that the ranking counts") {
    Analyst analyst{shipped_snapshot()};
    const Question question = question_on(make_date(2026, 1, 1));
    const LonLat nairobi = city_at("Nairobi");
    for (const RankedSite& one : analyst.rank(question, nairobi, Origin::wired_user).sites) {
        const Route route = analyst.route(question, nairobi, real_world()->catalogue.sites.position(one.site));
        CHECK(estimate_ms(RttModel::corridor, Origin::wired_user, route.km) ==
              doctest::Approx(one.rtt.ms).epsilon(1e-4));
        CHECK(route.stops.size() >= 2);
    }
}
