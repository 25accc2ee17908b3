// SPDX-License-Identifier: MIT
#include "source_rows.hpp"

using namespace rows;

TEST_CASE("dates that contradict each other or are none; what is planned may be late") {
    const auto told = [](const char* opened, const char* closed, const char* status) {
        std::vector<std::string> row{"", "", "", "", "", "8.68", "50.11", opened, closed, status};
        const auto found = found_in(sites({row}));
        return found.empty() ? std::string{} : found[0].what;
    };
    CHECK(told("2020", "2019", "") == "closed (2019) before it opened (2020)");
    CHECK(told("2020-05-02", "2020-05-01", "") == "closed (2020-05-01) before it opened (2020-05-02)");
    CHECK(told("31.02.2020", "", "").starts_with("opened: "));
    CHECK(told("2019-13", "", "").starts_with("opened: "));
    CHECK(told("2019", "soon", "").starts_with("closed: "));
    CHECK(told("2027-03", "", "open") == "says open, and opens on 2027-03");
    CHECK(told("2027-03", "", "Live") == "says live, and opens on 2027-03");
    CHECK(told("2012", "2020", "open") == "says open, and closed on 2020");
    for (const char* status : {"planned", "announced", "", "closed"}) CHECK(told("2027", "", status).empty());
    CHECK(told("2012", "", "announced").empty());
    CHECK(told("2026", "", "open").empty());
    CHECK(told("2012", "2027", "open").empty());
    CHECK(told("2019", "2019-05-01", "").empty());
    CHECK(told("01.05.2019", "2019/06/01", "").empty());
}

TEST_CASE("sites of a known provider are held against the catalogue") {
    const auto first = [](std::vector<std::string> row) {
        const auto found = found_in(sites({row}));
        return found.empty() ? SourceFinding{0, ""} : found[0];
    };
    const auto far = first({"eu-central-1", "", "aws", "", "DE", "13.4", "52.52"});
    CHECK(far.what == "AWS eu-central-1 is in Frankfurt am Main in the catalogue, 423 km away");
    REQUIRE(far.suggested);
    CHECK(distance_km(*far.suggested, {8.68, 50.11}) < 5);
    CHECK_FALSE(far.is_slip);
    CHECK(first({"", "Europe (Frankfurt)", "Amazon", "", "", "13.4", "52.52"}).what.find("km away") !=
          std::string::npos);
    const auto swapped = first({"EU-CENTRAL-1", "", "AWS", "", "", "50.11", "8.68"});
    CHECK(swapped.what ==
          "longitude and latitude are swapped: AWS eu-central-1 is in Frankfurt am Main in the catalogue");
    CHECK(swapped.is_slip);
    CHECK(found_in(sites({{"eu-central-1", "", "aws", "", "", "50.11", "8.68", "2012"}})).size() ==
          2); // the date too
    CHECK(first({"eu-central-1", "", "aws", "", "", "8.68", "50.11", "2012"})
              .what.find("opened 2014-10-23 in the catalogue, not 2012") != std::string::npos);
    CHECK(first({"eu-central-1", "", "aws", "", "", "8.68", "50.11", "2014"}).what.empty());
    CHECK(first({"eu-central-1", "", "aws", "", "", "8.68", "50.11", "2014-10-24"}).what.empty());
    CHECK(first({"eu-central-1", "", "mine", "", "", "13.4", "52.52", "2012"}).what.empty());
    CHECK(first({"fra-17", "Ours", "aws", "", "", "13.4", "52.52"}).what.empty());
}

TEST_CASE("ids and sites that are there twice, but not several sites of a city") {
    const auto found = found_in(sites({{"a", "One", "x", "", "", "8.68", "50.11"},
                                       {"a", "Two", "x", "", "", "8.70", "50.30"},
                                       {"a", "Three", "y", "", "", "8.72", "50.40"},
                                       {"b", "one", "x", "", "", "8.685", "50.112"},
                                       {"c", "One", "y", "", "", "8.68", "50.11"}}));
    REQUIRE(found.size() == 2);
    CHECK(found[0].row == 1);
    CHECK(found[0].what == "has the id 'a' of row 1");
    CHECK(found[1].row == 3);
    CHECK(found[1].typed == LonLat{8.685, 50.112});
    CHECK(found[1].what == "is row 1 once more: the same name, 420 m away");
    const auto in_town = [](const char* id, const char* other, const char* lat) {
        return found_in(sites({{id, "Munich", "", "", "", "11.58", "48.14"},
                               {other, "Munich", "", "", "", "11.58", lat}}))
            .size();
    };
    CHECK(in_town("", "", "48.144") == 0);
    CHECK(in_town("", "", "48.1405") == 1);
    CHECK(in_town("muc1", "muc2", "48.14") == 0);
    CHECK(found_in(sites({{"", "Hall 1", "", "Munich", "DE", "11.58", "48.14"},
                          {"", "Hall 2", "", "Munich", "DE", "11.58", "48.14"}}))
              .empty());
}
