// SPDX-License-Identifier: MIT
#include "output/table.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <limits>
#include <nlohmann/json.hpp>

using namespace footprint;

namespace {

struct Fruit {
    std::string name;
    double kg;
};

const std::vector<Column<Fruit>> columns{
    {"name", "NAME", [](const Fruit& f) -> Value { return f.name; }},
    {"mass_kg", "", [](const Fruit& f) { return rounded(f.kg, 2); }},
    {"", "MASS", nullptr, [](const Fruit& f) { return std::to_string(std::lround(f.kg)) + " kg"; },
     Align::right}};

const std::vector<Fruit> fruits{{"Äpfel, rot", 12.3456}, {"fig", std::numeric_limits<double>::infinity()}};

} // namespace

TEST_CASE(
    "a table to read has its titles, its columns as wide as they need to be, and numbers to the right") {
    const std::vector<Fruit> finite{{"Äpfel", 12.3}, {"fig", 1}};
    CHECK(to_text(fill(columns, finite, ReadBy::person)) == "NAME    MASS\n"
                                                            "Äpfel  12 kg\n"
                                                            "fig     1 kg\n");
}

TEST_CASE("CSV has the columns with an id, quoted where needed, the facts last, and nothing for infinity") {
    const Sheet sheet = fill(columns, fruits, ReadBy::program);
    CHECK(to_csv(sheet, {{"year", 2020LL}}) == "name,mass_kg,year\n\"Äpfel, rot\",12.35,2020\nfig,,2020\n");
    CHECK(to_csv(fill(columns, std::vector<Fruit>{}, ReadBy::program), {{"year", 2020LL}}) ==
          "name,mass_kg,year\n");
}

TEST_CASE("JSON has the facts once and the same values, null for infinity") {
    const auto json = nlohmann::json::parse(
        to_json({{"year", 2020LL}}, {{"fruits", fill(columns, fruits, ReadBy::program)}}));
    CHECK(json["year"] == 2020);
    CHECK(json["fruits"][0]["mass_kg"] == 12.35);
    CHECK(json["fruits"][1]["mass_kg"].is_null());
    CHECK(json["fruits"][0].size() == 2);
}

TEST_CASE("numbers are rounded, never minus zero, and nothing if they are none") {
    CHECK(std::get<double>(rounded(1.005001, 2)) == 1.01);
    CHECK(plain(rounded(-0.001, 2)) == "0.0");
    CHECK(std::holds_alternative<std::monostate>(rounded(std::nan(""), 2)));
    CHECK(std::holds_alternative<std::monostate>(whole(-std::numeric_limits<double>::infinity())));
    CHECK(std::get<long long>(whole(8.6)) == 9);
}
