// SPDX-License-Identifier: MIT
#include "commands_checks.hpp"
#include "folder.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

using nlohmann::json;

namespace {

std::vector<std::string> seed(const std::string& day, const std::vector<std::string>& more = {}) {
    std::vector<std::string> words{"compare", "aws", "aliyun", "--market", "Middle East", "--as-of", day};
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

} // namespace

TEST_CASE("the seed question: in April 2016 neither is in the Middle East, at the year's end only Alibaba "
          "Cloud is") {
    const json then = json::parse(output_of(seed("2016-04-30", {"--by", "market", "--format", "json"})));
    REQUIRE(then["groups"].size() == 1);
    CHECK(then["groups"][0]["presence"] == "neither");
    CHECK(then["groups"][0]["a_sites_inside_open"] == 0);
    CHECK(then["only_a"].empty());
    CHECK(then["only_b"].empty());
    CHECK(then["groups"][0]["a_main_site"] == "aws/eu-central-1");

    const json later = json::parse(output_of(seed("2016-12-31", {"--by", "market", "--format", "json"})));
    CHECK(later["groups"][0]["presence"] == "only_b");
    CHECK(later["groups"][0]["a_sites_inside_open"] == 0);
    CHECK(later["groups"][0]["b_sites_inside_open"] == 1);
    CHECK(later["groups"][0]["b_main_site"] == "alibaba/eu-central-1"); // of the Gulf alone it is Dubai
    CHECK(later["only_a"].empty());
    REQUIRE(later["only_b"].size() == 2);
    CHECK(later["only_b"][0]["name"] == "Middle East");
    CHECK(later["only_b"][1]["id"] == "AE");
    CHECK(later["summary"].get<std::string>().find("31 December 2016") != std::string::npos);
}

TEST_CASE("compare: the table has the sentence, both sides, and who is where alone") {
    const std::string table = output_of(seed("2016-12-31"));
    CHECK(table.starts_with("Middle East, 31 December 2016: "));
    CHECK(table.find("A: AWS, 15 sites\n") != std::string::npos);
    CHECK(table.find(" restricted sites left out (--access all counts them).\n") != std::string::npos);
    CHECK(table.find("Only Alibaba has a site in these countries: United Arab Emirates.") !=
          std::string::npos);
    CHECK(table.find("Only AWS has a site in these countries: none.") != std::string::npos);
    CHECK(table.find("United Arab Emirates") != std::string::npos);
}

TEST_CASE("compare: a country of which little is known has its band, and no difference") {
    const std::string table = output_of({"compare", "aws", "azure", "--country", "ET", "--as-of", "2026-06-30"});
    CHECK(table.find("Median round trip 82 to 231 ms with AWS") != std::string::npos);
    CHECK(table.find(" 82–231 ms ") != std::string::npos);
    const json document = json::parse(output_of({"compare", "aws", "azure", "--country", "ET,KE", "--as-of",
                                                 "2026-06-30", "--format", "json"}));
    for (const json& group : document["groups"])
        CHECK(group["little_known"] == (group["group_id"] == "ET" ? "yes" : "no"));
}

TEST_CASE("compare: a site that serves on neither side is counted once among those left out") {
    const Csv csv = parse_csv(output_of({"compare", "aws", "aws@2016-12-31", "--market", "Middle East", "--as-of",
                                         "2016-04-30", "--format", "csv"}));
    CHECK(csv.rows[0].at("sites_left_out") == "1"); // GovCloud, on both days
}

TEST_CASE("compare: shares add up to one, CSV and JSON agree, and swapping the sides swaps the answer") {
    const Csv csv = parse_csv(output_of(seed("2016-12-31", {"--format", "csv"})));
    const json document = json::parse(output_of(seed("2016-12-31", {"--format", "json"})));
    const Csv swapped = parse_csv(output_of(
        {"compare", "aliyun", "aws", "--market", "Middle East", "--as-of", "2016-12-31", "--format", "csv"}));
    REQUIRE(csv.rows.size() == 15);
    REQUIRE(document["groups"].size() == csv.rows.size());
    for (std::size_t i = 0; i < csv.rows.size(); ++i) {
        const auto& row = csv.rows[i];
        double sum = 0;
        for (const char* part : {"share_nearer_a", "share_nearer_b", "share_equal", "share_no_site"})
            sum += std::stod(row.at(part));
        CHECK(sum == doctest::Approx(1).epsilon(0.001));
        for (const auto& [key, value] : document["groups"][i].items())
            CHECK((value.is_null()     ? ""
                   : value.is_string() ? value.get<std::string>()
                                       : value.dump()) == row.at(key));
        const auto& other = swapped.row({{"group_id", row.at("group_id")}});
        CHECK(other.at("share_nearer_b") == row.at("share_nearer_a"));
        CHECK(other.at("b_median_ms") == row.at("a_median_ms"));
        CHECK(std::stod(other.at("difference_ms")) == -std::stod(row.at("difference_ms")));
    }
}

TEST_CASE("compare: one provider on two dates, groups of providers, all, and a view file") {
    const json dates = json::parse(
        output_of({"compare", "aws@2016-04-30", "aws@2020", "--by", "world", "--format", "json"}));
    CHECK(dates["a_as_of"] == "2016-04-30");
    CHECK(dates["b_as_of"] == "2020-12-31");
    CHECK(dates["groups"][0]["nearer_a"] == 0); // no site closed: the later footprint is never farther
    CHECK(dates["groups"][0]["nearer_b"].get<double>() > 0);

    const TemporaryFolder folder;
    const std::string view = (folder.path() / "v.json").string();
    std::ofstream{view}
        << R"({"version": 1, "as_of": "2016-04-30", "filter": {"providers": ["AWS"], "countries": ["DE"]}})";
    const json file =
        json::parse(output_of({"compare", view, "aws@2020", "--by", "world", "--format", "json"}));
    CHECK(file["groups"] == dates["groups"]); // the file's countries do not count
    const json all =
        json::parse(output_of({"compare", "aws,google", "all", "--by", "world", "--format", "json"}));
    CHECK(all["groups"][0]["nearer_a"] == 0);
}

TEST_CASE("compare: nobody, nothing and nowhere are said without inf or nan") {
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"compare", "aws@1990", "google@1990"},
          {"compare", "aws", "google", "--country", "BV"},
          {"compare", "aws@1990", "google"}})
        for (const char* format : {"table", "csv", "json"}) {
            auto all = words;
            all.insert(all.end(), {"--format", format});
            const std::string text = output_of(all);
            CAPTURE(text);
            CHECK_FALSE(holds_inf_or_nan(text));
        }
}

TEST_CASE("compare: what cannot be compared is refused") {
    check_refused({"compare"}, 2, "a comparison needs two sides, A and B");
    check_refused({"compare", "aws"}, 2, "a comparison needs two sides, A and B");
    check_refused({"compare", "aws", "azur"}, 2, "unknown provider 'azur'; did you mean 'azure'?");
    check_refused({"compare", "aws", "aws"}, 2, "A and B are the same");
    check_refused({"compare", "aws@2016-04-30", "aws", "--as-of", "2016-04-30"}, 2, "A and B are the same");
    check_refused({"compare", "aws@2016-13-40", "google"}, 2, "'13' is not a month");
    check_refused({"compare", "aws", ","}, 2, "',' is no side");
    check_refused({"compare", "aws", "google", "--provider", "azure"}, 2,
                  "--provider does not go with a comparison");
    check_refused({"compare", "aws", "vs", "google"}, 2, "two sides are compared: footprint compare aws google");
    check_refused({"compare", "aws", "none.json"}, 1, "none.json");
    check_refused({"render", "-o", "a.png", "--analysis", "compare"}, 2,
                  "a comparison needs two sides, A and B");
    check_refused({"render", "-o", "a.png", "--analysis", "compare", "--a", "aws"}, 2,
                  "a comparison needs two sides");
    check_refused({"render", "-o", "a.png", "--a", "aws", "--b", "google"}, 2,
                  "--a and --b need --analysis compare");
    check_refused({"render", "-o", "a.png", "--analysis", "neerest"}, 2, "did you mean 'nearest'?");
    check_refused({"render", "-o", "a.png", "--analysis", "reach", "--within", "0"}, 2,
                  "a threshold is 0 ms");
}

TEST_CASE("what a view file's sides name must exist, and they are compared as typed ones are") {
    const TemporaryFolder folder;
    const auto file = [&](const char* name, const std::string& a) {
        std::ofstream{folder.path() / name}
            << R"({"version": 1, "analysis": {"kind": "compare", "a": {"providers": [")" << a
            << R"("], "as_of": "2016-04-30"}, "b": {"providers": ["google"]}}})";
        return (folder.path() / name).string();
    };
    check_refused({"compare", "--view", file("a.json", "awss")}, 3,
                  "a.json: analysis.a.providers: unknown provider 'awss'; did you mean 'aws'?");
    CHECK(output_of({"compare", "--view", file("b.json", "AWS"), "--format", "csv"}) ==
          output_of({"compare", "aws@2016-04-30", "google", "--format", "csv"}));
}

TEST_CASE("render draws an analysis, and measured times come with their error summary") {
    const TemporaryFolder folder;
    const auto picture = [&](const std::vector<std::string>& more) {
        const std::string path = (folder.path() / "a.png").string();
        std::vector<std::string> words{"render", "-q",      "-o",      path,
                                       "--size", "320x180", "--as-of", "2016-12-31"};
        words.insert(words.end(), more.begin(), more.end());
        output_of(words);
        std::ifstream in{path, std::ios::binary};
        return std::string{std::istreambuf_iterator<char>{in}, {}};
    };
    std::set<std::string> pictures;
    for (const std::vector<std::string>& more : {std::vector<std::string>{},
                                                 {"--analysis", "nearest"},
                                                 {"--analysis", "nearest", "--form", "countries"},
                                                 {"--analysis", "reach"},
                                                 {"--analysis", "reach", "--within", "25"},
                                                 {"--analysis", "sites"},
                                                 {"--analysis", "compare", "--a", "aws", "--b", "aliyun"}})
        pictures.insert(picture(more));
    CHECK(pictures.size() == 7); // no option is without effect

    std::ofstream{folder.path() / "m.csv"} << "from,to,ms\nDubai,aws/eu-central-1,119\n";
    const Outcome outcome = run_footprint({"render", "-o", (folder.path() / "b.png").string(), "--size",
                                           "64x64", "--measured", (folder.path() / "m.csv").string()});
    CHECK(outcome.code == 0);
    CHECK(outcome.err.find("As users measure it (model): 1 measured pair differs by ") != std::string::npos);
}
