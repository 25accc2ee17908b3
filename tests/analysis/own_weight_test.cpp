// SPDX-License-Identifier: MIT
// Users of somebody's own are counted as the world's people are.
#include "analysis/analyst.hpp"

#include "folder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fstream>

using namespace footprint;

namespace {

SnapshotPointer taken(const std::string& file) {
    return load_snapshot({{FOOTPRINT_SOURCE_DIR, "test"}, Cities::load, {}, {{SourceRole::users, file, "", {}}}}).value();
}

Question asked(const std::string& weight) {
    Question question;
    question.day = parse_day("2026-06-01", Date{}).value();
    if (!weight.empty()) question.analysis = counting(question.analysis, weight);
    return question;
}

} // namespace

TEST_CASE("cities as users of one's own, with their people as weight, give the world's own answers") {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "everybody.csv").string();
    {
        const auto world = load_world({FOOTPRINT_SOURCE_DIR, "test"}, Cities::load)->world;
        std::ofstream out{file};
        out << "lon,lat,weight\n";
        for (const City& city : world.cities) out << fmt::format("{},{},{}\n", city.position.lon, city.position.lat, city.weight);
    }
    Analyst analyst{taken(file)};
    REQUIRE(analyst.world().users.size() == 1);
    const auto people = analyst.coverage(asked(""));
    const auto own = analyst.coverage(asked("everybody"));
    const Group& all = own->groups.at(0);
    CHECK(all.weight == doctest::Approx(people->groups.at(0).weight).epsilon(1e-4));
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(own->row(0, 0).certain.within[i] == doctest::Approx(people->row(0, 0).certain.within[i]).epsilon(1e-3));
    CHECK(own->row(0, 0).certain.median_ms == doctest::Approx(people->row(0, 0).certain.median_ms).epsilon(1e-3));
    const auto germany = own->find(GroupLevel::country, "DE");
    const auto known = people->find(GroupLevel::country, "DE");
    REQUIRE(germany);
    CHECK(own->groups[*germany].weight == doctest::Approx(people->groups[*known].weight).epsilon(0.01));
    // By city: the largest is the same, and its nearest site.
    const auto cities = analyst.coverage_by_city(asked("everybody"));
    const auto plain = analyst.coverage_by_city(asked(""));
    CHECK(cities->groups.at(0).name == plain->groups.at(0).name);
    CHECK(cities->row(0, 0).certain.median_ms == doctest::Approx(plain->row(0, 0).certain.median_ms));
}

TEST_CASE("countries without users are not listed, sites everywhere still count for the world") {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "customers.csv").string();
    std::ofstream{file} << "city,country\nLagos,NG\nIbadan,NG\nNairobi,KE\n";
    Analyst analyst{taken(file)};
    const auto own = analyst.coverage(asked("customers"));
    std::vector<std::string> ids;
    for (const Group& group : own->groups)
        if (group.level == GroupLevel::country) ids.push_back(group.id);
    CHECK(ids == std::vector<std::string>{"KE", "NG"});
    CHECK(own->groups.at(0).weight == 3);
    CHECK(own->row(0, 0).sites_inside.open == analyst.coverage(asked(""))->row(0, 0).sites_inside.open);
    const auto cities = analyst.coverage_by_city(asked("customers"));
    CHECK(cities->groups.size() == 3);
    Question compare = asked("customers");
    compare.analysis.kind = AnalysisKind::compare;
    compare.analysis.a.filter.providers = std::set<std::string>{"aws"};
    compare.analysis.b.filter.providers = std::set<std::string>{"azure"};
    const auto both = analyst.comparison(compare);
    const ComparisonRow& row = both->rows.at(0);
    CHECK(row.certain.a + row.certain.b + row.certain.equal + row.certain.none == doctest::Approx(3));
    CHECK(analyst.comparison_by_city(compare)->rows.size() == 3);
}
