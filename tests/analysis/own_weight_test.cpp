// SPDX-License-Identifier: MIT
// Users of somebody's own are counted as the world's people are.
#include "analysis/analyst.hpp"
#include "analysis/demand.hpp"

#include "folder.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fstream>
#include <random>

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

TEST_CASE("very many users are added up so that nobody moves far, and reach hardly changes") {
    Users users;
    std::mt19937 random{7};
    std::normal_distribution<double> near{0, 2};
    for (int i = 0; i < 50'000; ++i) {
        users.places.push_back({20 + near(random), 10 + near(random)});
        users.weights.push_back(1 + i % 5);
        users.cities.push_back(static_cast<std::uint32_t>(i % 3));
        users.countries.push_back(i % 2 == 0 ? 4 : ~0U);
        users.total += users.weights.back();
    }
    const Users sums = added_up(users, 6'000, 0.05);
    CHECK(sums.places.size() <= 6'000);
    CHECK(sums.places.size() > 1'000);
    double weight = 0, lon = 0, of_country = 0;
    for (std::size_t i = 0; i < sums.places.size(); ++i) {
        weight += sums.weights[i];
        lon += sums.weights[i] * sums.places[i].lon;
        if (sums.countries[i] == 4) of_country += sums.weights[i];
        else CHECK(sums.countries[i] == ~0U);
    }
    double exact_lon = 0, exact_country = 0;
    for (std::size_t i = 0; i < users.places.size(); ++i) {
        exact_lon += users.weights[i] * users.places[i].lon;
        if (users.countries[i] == 4) exact_country += users.weights[i];
    }
    CHECK(weight == doctest::Approx(users.total));
    CHECK(lon == doctest::Approx(exact_lon));
    CHECK(of_country == doctest::Approx(exact_country));
}

TEST_CASE("reach of users in cells differs by less than a thousandth at 100 ms") {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "many.csv").string();
    {
        const auto world = load_world({FOOTPRINT_SOURCE_DIR, "test"}, Cities::load)->world;
        std::mt19937 random{3};
        std::normal_distribution<double> near{0, 0.2};
        std::ofstream out{file};
        out << "lon,lat,weight\n";
        for (const City& city : world.cities)
            for (int i = 0; i < 9; ++i)
                out << fmt::format("{},{},{}\n", wrap_longitude(city.position.lon + near(random)), std::clamp(city.position.lat + near(random), -89.0, 89.0), city.weight);
    }
    const SnapshotPointer snapshot = taken(file);
    REQUIRE(snapshot->world.users.front().places.size() > most_exact_places);
    Analyst cells{snapshot};
    auto exact = std::make_shared<Snapshot>(*snapshot);
    Users& halves = exact->world.users.front(); // few enough to be exact
    const auto coverage = cells.coverage(asked("many"));
    double all = 0, within = 0;
    const Users whole = snapshot->world.users.front();
    for (std::size_t part = 0; part < 2; ++part) {
        halves = {};
        halves.name = whole.name;
        halves.called = whole.called;
        for (std::size_t i = part; i < whole.places.size(); i += 2) {
            halves.places.push_back(whole.places[i]);
            halves.weights.push_back(whole.weights[i]);
            halves.cities.push_back(whole.cities[i]);
            halves.countries.push_back(whole.countries[i]);
        }
        Analyst one{std::make_shared<const Snapshot>(*exact)};
        const auto answer = one.coverage(asked("many"));
        all += answer->groups.front().weight;
        within += answer->row(0, 0).certain.within[2];
    }
    CHECK(coverage->groups.front().weight == doctest::Approx(all));
    const double difference = std::abs(coverage->row(0, 0).certain.within[2] / all - within / all);
    MESSAGE("of people at 100 ms by cells: off by " << 100 * difference << " %");
    CHECK(difference < 0.001);
}
