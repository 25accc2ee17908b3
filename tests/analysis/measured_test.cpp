// SPDX-License-Identifier: MIT
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace footprint;

TEST_CASE("the models' errors on AWS's region pairs of 2024 are what is claimed") {
    const auto csv = read_file(FOOTPRINT_SOURCE_DIR "/tests/data/rtt-aws-2024.csv");
    REQUIRE(csv);
    auto measured = read_measured(*csv, "rtt-aws-2024.csv", *real_world());
    REQUIRE(measured);
    CHECK(measured->problems.empty());
    CHECK(measured->pairs.size() == 53);
    Analyst analyst{snapshot_with(std::move(*measured))};
    const auto corridors = analyst.model_errors(RttModel::users);
    const auto great_circles = analyst.model_errors(RttModel::great_circle);
    const auto floors = analyst.model_errors(RttModel::floor);
    REQUIRE(corridors.size() == 1);
    const ModelError* corridor = &corridors.front();
    const ModelError* great_circle = &great_circles.front();
    const ModelError* floor = &floors.front();
    MESSAGE("corridor ", corridor->median_percent, " % median, ", corridor->p90_percent, " % p90, ",
            corridor->band_hit_percent, " % in the band; great circle ", great_circle->median_percent, " %, ",
            great_circle->band_hit_percent, " %");
    CHECK(corridor->basis == RttBasis::corridor); // between data centers there is no model of users
    CHECK(corridor->median_percent <= 7);
    CHECK(great_circle->median_percent <= 16);
    CHECK(corridor->band_hit_percent >= 85);
    CHECK(floor->bias_percent > 0); // nothing is faster
}

TEST_CASE("rows that are rubbish, unknown or faster than light are left out with their line") {
    const auto measured = read_measured("from,to,ms\n"
                                        "aws/us-east-1,aws/eu-central-1,88\n"
                                        "aws/us-east-1,aws/eu-central-1,20\n"
                                        "aws/us-east-1,aws/eu-central-9,90\n"
                                        "aws/us-east-1,aws/eu-west-1,fast\n"
                                        "aws/us-east-1,aws/eu-west-1,nan\n"
                                        "aws/us-east-1,aws/eu-west-1,-5\n"
                                        "Nairobi,Mombasa,9\n"
                                        "aws/us-east-1\n"
                                        "\n"
                                        "\"36.82, -1.29\",aws/af-south-1,70\n"
                                        "Nairobi,Frankfurt,\n",
                                        "pairs.csv", *real_world());
    REQUIRE(measured);
    CHECK(measured->pairs.size() == 2);
    REQUIRE(measured->problems.size() == 8);
    CHECK(to_string(measured->problems[0]).starts_with("pairs.csv:3: "));
    CHECK(to_string(measured->problems[0]).find("faster than light") != std::string::npos);
    CHECK(to_string(measured->problems[1]).find("did you mean 'aws/eu-central-1'") != std::string::npos);
    CHECK(to_string(measured->problems[5]).find("neither") != std::string::npos);
    CHECK_FALSE(read_measured("", "empty.csv", *real_world()));
    CHECK_FALSE(read_measured("a,b,c\n1,2,3\n", "columns.csv", *real_world()));
    CHECK_FALSE(read_measured(std::string(100'000, '"'), "quotes.csv", *real_world()));
}

TEST_CASE("a measured time overrides the model for users nearby, and only for them") {
    auto pairs = read_measured("from,to,ms\nNairobi,aws/ap-northeast-1,150\n", "p.csv", *real_world());
    REQUIRE(pairs);
    Question question = question_on(make_date(2016, 4, 30));
    question.filter.providers = {"aws"};
    question.filter.search = "ap-northeast-1";
    Analyst plain{shipped_snapshot()};
    Analyst analyst{snapshot_with(std::move(*pairs))};
    const auto ranking = analyst.rank(question, users_at(city_at("Nairobi")));
    REQUIRE(ranking.sites.size() == 1);
    CHECK(ranking.sites[0].rtt.ms == 150);
    CHECK(ranking.sites[0].rtt.basis == RttBasis::measured);
    CHECK(analyst.rank(question, users_at(city_at("Lagos"))).sites[0].rtt.ms ==
          plain.rank(question, users_at(city_at("Lagos"))).sites[0].rtt.ms);
    const auto with = analyst.coverage_by_city(question);
    const auto without = plain.coverage_by_city(question);
    std::size_t changed = 0;
    for (std::size_t c = 0; c < with->groups.size(); ++c) {
        if (with->row(c, 0).certain.median_ms == without->row(c, 0).certain.median_ms) continue;
        ++changed;
        CHECK(with->row(c, 0).certain.median_ms == 150);
        CHECK(distance_km(with->groups[c].position, city_at("Nairobi")) <= measured_reach_km);
    }
    CHECK(changed > 0);
}

TEST_CASE("many bad rows are told in few words, and a measured time has no band") {
    std::string csv = "from,to,ms\nDubai,aws/ap-southeast-1,82\nDubai,aws/eu-central-1,95\n";
    for (int i = 0; i < 3000; ++i) csv += fmt::format("nowhere-{},aws/eu-central-1,90\n", i);
    auto pairs = read_measured(csv, "p.csv", *real_world());
    REQUIRE(pairs);
    CHECK(pairs->problems.size() == 21);
    CHECK(pairs->problems.back().message.find("2980 more") != std::string::npos);
    Analyst analyst{snapshot_with(std::move(*pairs))};
    Question question = question_on(make_date(2016, 4, 30));
    question.filter.providers = {"aws"};
    const auto cities = analyst.coverage_by_city(question);
    for (std::size_t c = 0; c < cities->groups.size(); ++c)
        if (cities->groups[c].name == "Dubai") {
            CHECK(cities->row(c, 0).certain.median_ms == 82);
            CHECK(cities->row(c, 0).certain.tie_share == 0); // 95 ms would lie in a model's band
        }
}
