// SPDX-License-Identifier: MIT
#include "commands_checks.hpp"
#include "folder.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

std::vector<std::string> with(std::vector<std::string> words, const std::vector<std::string>& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

const std::vector<std::string> seed{"timeline", "--provider", "aws,aliyun", "--market", "Middle East"};

} // namespace

TEST_CASE("timeline: the columns are those of docs/cli.md, a row a day and footprint") {
    const Csv csv = parse_csv(output_of(with(seed, {"--from", "2014", "--to", "2026", "--step", "quarter",
                                                    "--within", "12.5,100", "--format", "csv"})));
    const std::vector<std::string> expected{"date",
                                            "footprint",
                                            "sites_open",
                                            "sites_uncertain",
                                            "sites_announced",
                                            "sites_inside_open",
                                            "sites_inside_uncertain",
                                            "sites_inside_announced",
                                            "countries",
                                            "countries_possible",
                                            "weight_total",
                                            "within_12_5_ms",
                                            "within_12_5_ms_possible",
                                            "share_within_12_5_ms",
                                            "share_within_12_5_ms_low",
                                            "share_within_12_5_ms_high",
                                            "share_within_12_5_ms_possible",
                                            "within_100_ms",
                                            "within_100_ms_possible",
                                            "share_within_100_ms",
                                            "share_within_100_ms_low",
                                            "share_within_100_ms_high",
                                            "share_within_100_ms_possible",
                                            "median_ms",
                                            "median_low_ms",
                                            "median_high_ms",
                                            "median_possible_ms",
                                            "audience",
                                            "weight",
                                            "model",
                                            "access_network",
                                            "access"};
    CHECK(csv.columns == expected);
    CHECK(csv.rows.size() == 13 * 4 * 3); // years, quarters; all together, Alibaba Cloud, AWS
    CHECK(csv.rows.front().at("date") == "2014-01-01");
    CHECK(csv.rows.back().at("date") == "2026-10-01");
    CHECK(csv.rows.front().at("audience") == "Middle East");
    // Dubai opened on 21 November 2016, Bahrain on 29 July 2019.
    const auto inside = [&](const char* day, const char* whose) {
        return csv.row({{"date", day}, {"footprint", whose}}).at("sites_inside_open");
    };
    CHECK(inside("2016-10-01", "alibaba") == "0");
    CHECK(inside("2017-01-01", "alibaba") == "1");
    CHECK(inside("2019-07-01", "aws") == "0");
    CHECK(inside("2019-10-01", "aws") == "1");
}

TEST_CASE("timeline: a day's row is what coverage says of that day") {
    const Csv timeline =
        parse_csv(output_of(with(seed, {"--from", "2016-04-30", "--to", "2018-04-30", "--format", "csv"})));
    CHECK(timeline.rows.size() == 3 * 3);
    for (const char* day : {"2016-04-30", "2018-04-30"}) {
        std::vector<std::string> words = with(seed, {"--as-of", day, "--format", "csv"});
        words.front() = "coverage";
        const Csv coverage = parse_csv(output_of(words));
        for (const auto& row : coverage.rows) {
            const auto& same = timeline.row({{"date", day}, {"footprint", row.at("footprint")}});
            for (const auto& [column, value] : same)
                if (row.contains(column)) {
                    CAPTURE(column);
                    CHECK(value == row.at(column));
                }
        }
    }
}

// AWS's own counts, with GovCloud and Beijing: 12 in April 2016, 16 in February 2017. See docs of the
// catalogue.
TEST_CASE("timeline: AWS has 12 regions on 30 April 2016, and today's row comes last") {
    const Csv csv = parse_csv(output_of(
        {"timeline", "--provider", "aws", "--access", "all", "--from", "2016-04-30", "--step", "year", "--format", "csv"}));
    const auto& first = csv.rows.front();
    CHECK(first.at("date") == "2016-04-30");
    CHECK(csv.row({{"date", "2016-04-30"}, {"footprint", "aws"}}).at("sites_open") == "12");
    CHECK(csv.row({{"date", "2017-04-30"}, {"footprint", "aws"}}).at("sites_open") == "16");
    const json sites = json::parse(output_of({"sites", "--provider", "aws", "--format", "json"}));
    CHECK(csv.rows.back().at("date") == sites["as_of"]);
    CHECK(csv.rows.back().at("sites_open") == std::to_string(sites["count"]["open"].get<int>()));
    CHECK(csv.rows.back().at("sites_inside_open") == csv.rows.back().at("sites_open")); // the world holds all
}

TEST_CASE("timeline: JSON and CSV have the same numbers") {
    const auto words = with(seed, {"--from", "2015", "--to", "2017", "--step", "quarter"});
    const Csv csv = parse_csv(output_of(with(words, {"--format", "csv"})));
    const json document = json::parse(output_of(with(words, {"--format", "json"})));
    REQUIRE(document["points"].size() == csv.rows.size());
    for (std::size_t i = 0; i < csv.rows.size(); ++i)
        for (const auto& [key, value] : document["points"][i].items()) {
            CAPTURE(key);
            CHECK((value.is_null()     ? ""
                   : value.is_string() ? value.get<std::string>()
                                       : value.dump()) == csv.rows[i].at(key));
        }
    CHECK(document["model"] == "users");
}

TEST_CASE("timeline: the table has a block a footprint; of one provider only that") {
    const std::string both = output_of(with(seed, {"--from", "2016", "--to", "2018"}));
    CHECK(both.starts_with(
        "Middle East, 1 January 2016 to 1 January 2018: people within reach. As users measure it "
        "(model), wired access; in brackets the band.\n\nAll together\n"));
    CHECK(both.find("\nAlibaba Cloud\n") != std::string::npos);
    CHECK(both.find("INSIDE") != std::string::npos);
    CHECK(output_of({"timeline", "--provider", "aliyun", "--from", "2016-09-12", "--to", "2017-09-12"}).find("9 + 1 uncertain") !=
          std::string::npos);
    const std::string one = output_of({"timeline", "--provider", "aws", "--from", "2016", "--to", "2018"});
    CHECK(one.find("All together") == std::string::npos);
    CHECK(one.find("INSIDE") == std::string::npos);
    // Without --from it begins with the year of the first opening, August 2006.
    const Csv csv =
        parse_csv(output_of({"timeline", "--provider", "aws", "--to", "2008", "--format", "csv"}));
    CHECK(csv.rows.front().at("date") == "2006-01-01");
    CHECK(csv.row({{"date", "2007-01-01"}, {"footprint", "aws"}}).at("sites_open") == "1");
}

TEST_CASE("timeline: days before the first site are rows of zeros, and it says so") {
    const Outcome outcome =
        run_footprint({"timeline", "--provider", "aws", "--from", "1990", "--to", "2007", "--format", "csv"});
    CHECK(outcome.code == 0);
    CHECK(outcome.err == "footprint: note: no site passes the filter up to 1 January 2006\n");
    const Csv csv = parse_csv(outcome.out);
    CHECK(csv.row({{"date", "1990-01-01"}, {"footprint", "aws"}}).at("sites_open") == "0");
    CHECK(csv.row({{"date", "1990-01-01"}, {"footprint", "all"}}).at("median_ms").empty());
    CHECK_FALSE(holds_inf_or_nan(outcome.out));
    const Outcome never = run_footprint({"timeline", "--from", "1990", "--to", "1991"});
    CHECK(never.code == 0);
    CHECK(never.err.find("no site passes the filter on any of these days") != std::string::npos);
    CHECK_FALSE(holds_inf_or_nan(never.out));
    const Outcome later = run_footprint({"timeline", "--provider", "aws", "--from", "2099", "--to", "2100"});
    CHECK(later.err.find("is in the future") != std::string::npos);
    CHECK_FALSE(holds_inf_or_nan(
        output_of({"timeline", "--country", "BV", "--from", "2016", "--to", "2018", "--format", "json"})));
}

TEST_CASE("timeline: bad input is refused in a sentence") {
    check_refused({"timeline", "--from", "2026", "--to", "2014"}, 2,
                  "--from, 2026-01-01, is after --to, 2014-12-31");
    check_refused({"timeline", "--step", "0"}, 2, "--step: the step is '0', expected day, week, month");
    check_refused({"timeline", "--step", ""}, 2, "--step: the step is ''");
    check_refused({"timeline", "--step", "quater"}, 2, "did you mean 'quarter'?");
    check_refused({"timeline", "--from", "1900", "--step", "day"}, 2, "more than 20000 steps of a day");
    check_refused({"timeline", "--from", "soon"}, 2, "--from: 'soon' is not a date");
    check_refused({"timeline", "--to", "2016-13"}, 2, "--to: ");
    check_refused({"timeline", "--to", ""}, 2, "--to: ");
    check_refused({"timeline", "--as-of", "2016"}, 2, "--as-of does not go with timeline");
    check_refused({"timeline", "--provider", "awz"}, 2, "did you mean 'aws'?");
    const TemporaryFolder folder;
    const auto file = folder.path() / "no such folder" / "x.csv";
    check_refused({"timeline", "--from", "2025", "-o", file.string()}, 1, "cannot write the file");
    check_refused({"timeline", "--from", "2025", "-o", "/dev/full"}, 1, "No space left on device");
}
