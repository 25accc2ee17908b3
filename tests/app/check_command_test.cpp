// SPDX-License-Identifier: MIT
#include "commands_checks.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>


TEST_CASE("check: the shipped catalogue has nothing wrong, and nearly every site an address to cite") {
    const Outcome outcome = run_footprint({"check"});
    CHECK(outcome.code == 0);
    CHECK(outcome.err.find("aws.json: 41 sites, 0 wrong") != std::string::npos);
    CHECK(outcome.err.find("its position lies in") == std::string::npos);
    std::size_t without = 0;
    for (auto at = outcome.err.find("has an address"); at != std::string::npos;
         at = outcome.err.find("has an address", at + 1))
        ++without;
    CHECK(without <= 8);
}

TEST_CASE("check: what is wrong is named with file and place, and what deserves a second look is told") {
    const auto file = std::filesystem::temp_directory_path() / "footprint_check_test.json";
    std::ofstream{file} << R"({"version": 1, "compiled": "2026-07", "provider": {"id": "x", "name": "Example",
        "color": "#102030", "marker": "star"}, "sites": [
        {"id": "good", "name": "N", "city": "Paris", "country": "DE", "position": [2.35, 48.85], "kind": "region",
         "sources": [{"title": "T"}]},
        {"id": "bad", "name": "N", "city": "Paris", "country": "FR", "position": [2.35, 48.85], "kind": "regoin",
         "sources": [{"title": "T"}]}]})";
    const Outcome outcome = run_footprint({"check", file.string()});
    std::filesystem::remove(file);
    CHECK(outcome.code == 3);
    CHECK(outcome.err.find(file.string() + ": sites[1]") != std::string::npos);
    CHECK(outcome.err.find("x/good: its position lies in FR, country says DE") != std::string::npos);
    CHECK(outcome.err.find("x/good: none of its sources has an address") != std::string::npos);
    CHECK(outcome.err.find("1 site, 1 wrong, 2 hints") != std::string::npos);
    CHECK(run_footprint({"check", "/no/such/file.json"}).code == 3);
}

TEST_CASE("sites --changed-since tells what an update changed, whatever the status") {
    const Csv csv = parse_csv(output_of({"sites", "--changed-since", "2026-07", "--format", "csv"}));
    CHECK(csv.rows.size() > 90);
    for (const auto& row : csv.rows) {
        CHECK(row.at("changed") >= "2026-07");
        CHECK_FALSE(row.at("change").empty());
    }
    CHECK(csv.row({{"id", "eu-west-2"}, {"provider", "alibaba"}}).at("change").find("was announced") != std::string::npos);
    CHECK(csv.row({{"id", "tba-brazil"}}).at("status") == "announced");
    CHECK(parse_csv(output_of({"sites", "--changed-since", "2027", "--format", "csv"})).rows.empty());
    CHECK(run_footprint({"sites", "--changed-since", "soon"}).code == 2);
}
