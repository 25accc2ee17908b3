// SPDX-License-Identifier: MIT
#include "commands_checks.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

const std::vector<std::string> firsts{"events", "--market", "Middle East", "--from", "2010", "--firsts"};

std::vector<std::string> with(std::vector<std::string> words, const std::vector<std::string>& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

} // namespace

TEST_CASE("events: the columns are those of docs/cli.md, in JSON as in CSV") {
    const Csv csv = parse_csv(output_of(with(firsts, {"--format", "csv"})));
    const std::vector<std::string> expected{"date",
                                            "first_day",
                                            "last_day",
                                            "certainty",
                                            "event",
                                            "provider",
                                            "site",
                                            "name",
                                            "city",
                                            "country",
                                            "country_name",
                                            "market",
                                            "kind",
                                            "access",
                                            "first_of_provider_in_country",
                                            "first_of_provider_in_market",
                                            "first_of_anyone_in_country",
                                            "first_of_anyone_in_market",
                                            "firsts",
                                            "confidence",
                                            "source",
                                            "source_url"};
    CHECK(csv.columns == expected);
    const json document = json::parse(output_of(with(firsts, {"--format", "json"})));
    CHECK(document["from"] == "2010-01-01");
    REQUIRE(document["events"].size() == csv.rows.size());
    for (std::size_t i = 0; i < csv.rows.size(); ++i)
        for (const auto& [key, value] : document["events"][i].items())
            CHECK((value.is_null() ? "" : value.get<std::string>()) == csv.rows[i].at(key));
}

// The providers' announcements: see the sources of the sites in geodata/catalog.
TEST_CASE("events: the first regions in the Middle East") {
    const Csv csv = parse_csv(output_of(with(firsts, {"--to", "2026-06", "--format", "csv"})));
    const std::vector<std::pair<std::string, std::string>> known{{"alibaba", "2016-11"},
                                                                 {"azure", "2019-06"},
                                                                 {"aws", "2019-07"},
                                                                 {"oracle", "2020-02"},
                                                                 {"google", "2022-10"}};
    for (const auto& [provider, month] : known) {
        CAPTURE(provider);
        const auto& first = csv.row({{"provider", provider}, {"first_of_provider_in_market", "yes"}});
        CHECK(first.at("first_day").starts_with(month));
        CHECK(first.at("last_day").starts_with(month));
        CHECK(first.at("market") == "Middle East");
    }
    for (const auto& row : csv.rows) {
        CHECK(row.at("event") == "opened");
        const bool is_dubai = row.at("provider") == "alibaba" && row.at("city") == "Dubai";
        CHECK((row.at("first_of_anyone_in_market") == "yes") == is_dubai);
        CHECK(!row.at("firsts").empty());
    }
    CHECK(csv.row({{"first_of_anyone_in_market", "yes"}}).at("firsts") ==
          "first of any provider in the Middle East");
}

TEST_CASE("events: whose first it was does not depend on what else is filtered") {
    const Csv aws =
        parse_csv(output_of(with(firsts, {"--provider", "aws", "--search", "central", "--format", "csv"})));
    REQUIRE(!aws.rows.empty());
    for (const auto& row : aws.rows) {
        CHECK(row.at("first_of_anyone_in_market").empty());   // Alibaba Cloud was there before
        CHECK(row.at("first_of_provider_in_market").empty()); // Bahrain was before
        CHECK(row.at("first_of_provider_in_country") == "yes");
    }
}

TEST_CASE("events: the table ends with a summary on standard error") {
    const Outcome outcome =
        run_footprint({"events", "--provider", "aws", "--from", "2016", "--to", "2016", "--event", "opened"});
    CHECK(outcome.code == 0);
    // Seoul, Mumbai, Columbus, Montréal, London
    CHECK(outcome.err == "1 January 2016 to 31 December 2016: 5 opened, 0 closed, 0 announced; 4 firsts\n");
    CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') == 6);
    CHECK(outcome.out.find("AWS's first in South Korea") != std::string::npos);
    CHECK_FALSE(holds_inf_or_nan(outcome.out));
    const Outcome none = run_footprint({"events", "--from", "1990", "--to", "1991"});
    CHECK(none.code == 0);
    CHECK(none.err.find("0 opened, 0 closed, 0 announced; 0 firsts") != std::string::npos);
}

TEST_CASE("events: by default the last twelve months; --to alone takes the twelve before it") {
    const json year = json::parse(output_of({"events", "--to", "2016-11-30", "--format", "json"}));
    CHECK(year["from"] == "2015-11-30");
    CHECK(year["to"] == "2016-11-30");
    const json now = json::parse(output_of({"events", "--format", "json"}));
    const json sites = json::parse(output_of({"sites", "--provider", "aws", "--format", "json"}));
    CHECK(now["to"] == sites["as_of"]);
    // What may have happened outside of the span is in it, and is marked.
    const Csv csv =
        parse_csv(output_of({"events", "--from", "2016-01", "--to", "2016-02", "--format", "csv"}));
    for (const auto& row : csv.rows) {
        CHECK(row.at("last_day") >= "2016-01-01");
        CHECK(row.at("first_day") <= "2016-02-29");
        CHECK((row.at("certainty") == "certain") ==
              (row.at("first_day") >= "2016-01-01" && row.at("last_day") <= "2016-02-29"));
    }
}

TEST_CASE("events: bad input is refused in a sentence") {
    check_refused({"events", "--from", "2016", "--to", "2014"}, 2,
                  "--from, 2016-01-01, is after --to, 2014-12-31");
    check_refused({"events", "--event", "opend"}, 2, "did you mean 'opened'?");
    check_refused({"events", "--event", ""}, 2, "--event is empty");
    check_refused({"events", "--as-of", "2016"}, 2, "--as-of does not go with events");
    check_refused({"events", "--status", "open"}, 2, "--status does not go with events");
    check_refused({"events", "--from", "yesterday"}, 2, "--from: 'yesterday' is not a date");
    check_refused({"events", "-o", "/dev/full"}, 1, "No space left on device");
}
