// SPDX-License-Identifier: MIT
#include "commands_checks.hpp"
#include "folder.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <fstream>
#include <nlohmann/json.hpp>

using nlohmann::json;

namespace {

const std::vector<std::string> seed{"coverage",    "--provider", "aws,aliyun", "--market",
                                    "Middle East", "--as-of",    "2016-04-30"};

std::vector<std::string> with(std::vector<std::string> words, const std::vector<std::string>& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

std::string file_in(const TemporaryFolder& folder, const char* name, const std::string& text) {
    std::ofstream{folder.path() / name} << text;
    return (folder.path() / name).string();
}

} // namespace

TEST_CASE("coverage: the columns are those of docs/cli.md") {
    const Csv csv = parse_csv(output_of(with(seed, {"--within", "12.5,100", "--format", "csv"})));
    const std::vector<std::string> expected{"level",
                                            "group_id",
                                            "group_name",
                                            "weight_total",
                                            "little_known",
                                            "footprint",
                                            "sites_open",
                                            "sites_uncertain",
                                            "sites_announced",
                                            "sites_inside_open",
                                            "sites_inside_uncertain",
                                            "sites_inside_announced",
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
                                            "p90_ms",
                                            "p90_low_ms",
                                            "p90_high_ms",
                                            "p90_possible_ms",
                                            "main_site",
                                            "main_site_share",
                                            "rival_site",
                                            "tie_share",
                                            "main_site_possible",
                                            "audience",
                                            "weight",
                                            "model",
                                            "access_network",
                                            "access",
                                            "as_of",
                                            "sites_left_out"};
    CHECK(csv.columns == expected);
    REQUIRE(csv.rows.size() == 3); // all together, Alibaba Cloud, AWS
    const auto& aws = csv.row({{"footprint", "aws"}});
    CHECK(aws.at("group_name") == "Middle East");
    CHECK(aws.at("sites_open") == "11"); // the seed question: twelve, and GovCloud serves nobody
    CHECK(aws.at("access") == "rentable");
    CHECK(aws.at("sites_left_out") == "7");
    CHECK(aws.at("sites_inside_open") == "0");
    CHECK(aws.at("main_site") == "aws/eu-central-1");
    CHECK(aws.at("model") == "users");
    CHECK(aws.at("as_of") == "2016-04-30");
}

TEST_CASE("coverage: JSON and CSV have the same numbers") {
    const auto words = with(seed, {"--by", "country"});
    const Csv csv = parse_csv(output_of(with(words, {"--format", "csv"})));
    const json document = json::parse(output_of(with(words, {"--format", "json"})));
    REQUIRE(document["groups"].size() == csv.rows.size());
    REQUIRE(csv.rows.size() == 15 * 3); // the market's countries
    for (std::size_t i = 0; i < csv.rows.size(); ++i)
        for (const auto& [key, value] : document["groups"][i].items()) {
            CAPTURE(key);
            const std::string& text = csv.rows[i].at(key);
            CHECK((value.is_null()     ? ""
                   : value.is_string() ? value.get<std::string>()
                                       : value.dump()) == text);
        }
    CHECK(document["audience"] == "Middle East");
    double caught = 0;
    for (const json& one : document["catchments"]) caught += one["weight"].get<double>();
    double people = 0;
    for (const auto& row : csv.rows)
        if (row.at("footprint") == "all") people += std::stod(row.at("weight_total"));
    CHECK(caught == doctest::Approx(people).epsilon(1e-6)); // everybody is nearest to one site
}

TEST_CASE("coverage: countries add up to the market, and no share is over 1") {
    const auto sum = [](const Csv& csv, const std::string& column) {
        double total = 0;
        for (const auto& row : csv.rows)
            if (row.at("footprint") == "aws") total += std::stod(row.at(column));
        return total;
    };
    const Csv market = parse_csv(output_of(with(seed, {"--format", "csv"})));
    const Csv countries = parse_csv(output_of(with(seed, {"--by", "country", "--format", "csv"})));
    for (const char* column : {"weight_total", "within_50_ms", "within_100_ms"})
        CHECK(sum(countries, column) == doctest::Approx(sum(market, column)).epsilon(1e-6));
    for (const auto& row : countries.rows)
        for (const char* column :
             {"share_within_50_ms", "share_within_250_ms_possible", "main_site_share", "tie_share"}) {
            CHECK(std::stod(row.at(column)) >= 0);
            CHECK(std::stod(row.at(column)) <= 1);
        }
}

TEST_CASE("coverage: the table names the terms, a tie, and the catchments") {
    const std::string table = output_of(seed);
    CHECK(table.starts_with(
        "Middle East, 30 April 2016: people within reach. As users measure it (model), wired access; in brackets "
        "the band.\n"));
    const std::string africa = output_of({"coverage", "--provider", "aws", "--market", "Africa", "--as-of", "2016-04-30"});
    CHECK(africa.find("Frankfurt am Main, or Dublin (tie for ") != std::string::npos);
    const std::string september = output_of({"coverage", "--provider", "aliyun", "--as-of", "2016-09-12"});
    CHECK(september.find("9 + 1 uncertain") != std::string::npos);
    CHECK(table.find("Whom each site is nearest to") != std::string::npos);
    const std::string other = output_of(
        with(seed, {"--weight", "gdp", "--model", "L1", "--access-network", "wireless", "--within", "75"}));
    CHECK(other.find("US$ of GDP within reach. Great-circle model, wireless access") != std::string::npos);
    CHECK(other.find("≤ 75 ms") != std::string::npos);
}

TEST_CASE(
    "coverage: no sites, only uncertain ones and nobody to serve are said in words, without inf or nan") {
    const std::vector<std::vector<std::string>> cases{
        {"coverage", "--as-of", "1990"},
        {"coverage", "--country", "BV", "--provider", "aws"},
        {"coverage", "--search", "no such site anywhere"},
        {"coverage", "--provider", "aliyun", "--status", "uncertain", "--as-of", "2016-09-12"}};
    const std::vector<std::string> says{"No site passes the filter on 31 December 1990.",
                                        "Nobody is counted there", "No site passes the filter on",
                                        "No site is certainly open on 12 September 2016"};
    for (std::size_t i = 0; i < cases.size(); ++i) {
        const std::string table = output_of(cases[i]);
        CAPTURE(table);
        CHECK(table.find(says[i]) != std::string::npos);
        CHECK_FALSE(holds_inf_or_nan(table));
        for (const char* by : {"world", "country"}) {
            const std::string csv = output_of(with(cases[i], {"--by", by, "--format", "csv"}));
            CHECK_FALSE(holds_inf_or_nan(csv));
            CHECK(!parse_csv(csv).rows.empty());
            const std::string text = output_of(with(cases[i], {"--by", by, "--format", "json"}));
            CHECK_FALSE(holds_inf_or_nan(text));
            CHECK(json::parse(text)["groups"][0]["main_site"].is_null());
        }
    }
    CHECK(holds_inf_or_nan("a,nan,b")); // the check can fail
    CHECK(holds_inf_or_nan("x -inf ms"));
}

TEST_CASE("coverage: uncertain sites make a range") {
    const std::string table =
        output_of({"coverage", "--provider", "aliyun", "--country", "China", "--as-of", "2016-09-12"});
    CHECK(table.find("Ranges: without and with the sites that are uncertain.") != std::string::npos);
    const Csv csv = parse_csv(output_of({"coverage", "--provider", "aliyun", "--country", "China", "--as-of",
                                         "2016-09-12", "--format", "csv", "--within", "20"}));
    const auto& row = csv.row({{"footprint", "alibaba"}});
    CHECK(std::stod(row.at("within_20_ms_possible")) > std::stod(row.at("within_20_ms")));
    CHECK(std::stod(row.at("median_possible_ms")) <= std::stod(row.at("median_ms")));
}

TEST_CASE("coverage: a day in the future is noted") {
    const Outcome outcome = run_footprint({"coverage", "--as-of", "2199-01-01"});
    CHECK(outcome.code == 0);
    CHECK(outcome.err.find("is in the future; the catalogue knows nothing after") != std::string::npos);
}

TEST_CASE("coverage: thresholds that make no sense are refused") {
    check_refused({"coverage", "--within", "-5,20"}, 2,
                  "--within: a threshold is -5 ms, expected more than 0");
    check_refused({"coverage", "--within", "100,20"}, 2,
                  "--within: the thresholds must rise, but 20 ms comes after 100");
    check_refused({"coverage", "--within", "20,20"}, 2, "must rise");
    check_refused({"coverage", "--within", "nan"}, 2, "--within: 'nan' is not a number");
    check_refused({"coverage", "--within", "20,x"}, 2, "--within: 'x' is not a number");
    check_refused({"coverage", "--within", ""}, 2, "--within is empty");
    check_refused({"coverage", "--within", "1,2,3,4,5,6,7,8,9"}, 2, "at most 8");
    check_refused({"coverage", "--within", "99999"}, 2, "at most 10000");
}

TEST_CASE("coverage: a threshold may have its unit") {
    const std::string plain = output_of({"coverage", "--within", "50,100", "--format", "csv"});
    CHECK(output_of({"coverage", "--within", "50ms,100 ms", "--format", "csv"}) == plain);
    check_refused({"coverage", "--within", "ms"}, 2, "--within: 'ms' is not a number");
    check_refused({"coverage", "--within", "100", "ms"}, 2, "milliseconds are written as one word");
}

TEST_CASE("coverage: lists with blanks and several days are refused with what to type") {
    check_refused({"coverage", "--provider", "aws", "google"}, 2, "a list is written with commas: aws,google");
    check_refused({"coverage", "--as-of", "2012,2016"}, 2, "--as-of: several days go with `footprint render");
}

TEST_CASE("coverage: unknown words are refused with the nearest") {
    check_refused({"coverage", "--by", "contry"}, 2, "did you mean 'country'?");
    check_refused({"coverage", "--weight", "peple"}, 2, "did you mean 'people'?");
    check_refused({"coverage", "--model", "coridor"}, 2, "did you mean 'corridor'?");
    check_refused({"coverage", "--access-network", "wirless"}, 2, "did you mean 'wireless'?");
    check_refused({"coverage", "--format", "geojson"}, 2, "geojson not in {table,csv,json}");
    check_refused({"coverge"}, 2, "did you mean 'coverage'?");
}

TEST_CASE("measured times: bad rows are warned of, the good ones count, the exit code says so") {
    const TemporaryFolder folder;
    const std::string file = file_in(folder, "m.csv",
                                     "from,to,ms\nDubai,aws/eu-central-1,119\nDubai,aws/ap-southeast-1,82\n"
                                     "Dubai,aws/eu-west-1,rubbish\nDubai,aws/eu-west-1,3\n");
    const Outcome outcome = run_footprint(
        {"coverage", "--provider", "aws", "--country", "AE", "--as-of", "2016-04-30", "--measured", file});
    CHECK(outcome.code == 3);
    CHECK(!outcome.out.empty());
    CHECK(outcome.err.find("m.csv:4: ") != std::string::npos);
    CHECK(outcome.err.find("m.csv:5: ") != std::string::npos);
    CHECK(outcome.err.find("faster than light") != std::string::npos);
    CHECK(outcome.err.find("As users measure it (model): 2 measured pairs differ by ") != std::string::npos);
    check_refused({"coverage", "--measured", (folder.path() / "none.csv").string()}, 1, "No such file");
    check_refused({"coverage", "--measured", file_in(folder, "e.csv", "a,b\n1,2\n")}, 3, "e.csv");
}
