// SPDX-License-Identifier: MIT
#include "commands_checks.hpp"
#include "folder.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <regex>

using nlohmann::json;

namespace {

std::string content(const std::filesystem::path& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string file_in(const TemporaryFolder& folder, const char* name, const std::string& text) {
    std::ofstream{folder.path() / name} << text;
    return (folder.path() / name).string();
}

/// A view file whose claims are `claims`.
std::string view_with(const std::string& claims) {
    return R"({"version": 1, "filter": {"providers": ["aws"], "countries": ["Middle East", "Nigeria"]}, "claims": [)" +
           claims + "]}";
}

/// `footprint sites --market "Middle East"` as arguments.
std::vector<std::string> arguments_of(const std::string& command) {
    std::vector<std::string> words;
    const std::regex word{"\"([^\"]*)\"|([^ ]+)"};
    for (std::sregex_iterator at{command.begin(), command.end(), word}; at != std::sregex_iterator{}; ++at)
        words.push_back((*at)[1].matched ? (*at)[1].str() : (*at)[2].str());
    REQUIRE(words.at(0) == "footprint");
    words.erase(words.begin());
    return words;
}

std::vector<std::string> csv_of(const std::string& command) {
    std::vector<std::string> words = arguments_of(command);
    words.insert(words.end(), {"--format", "csv"});
    return words;
}

const json& claim_of(const json& story, const std::string& sentence) {
    for (const json& page : story["pages"])
        for (const json& claim : page["claims"])
            if (claim["sentence"].get<std::string>().find(sentence) != std::string::npos) return claim;
    FAIL("no such claim: " << sentence);
    return story;
}

} // namespace

TEST_CASE("story: the claims of 2016 and their verdicts") {
    const json story = json::parse(output_of({"story", "aliyun-2016", "--format", "json"}));
    CHECK(story["pages"].size() == 7);
    const std::vector<std::pair<std::string, std::string>> verdicts{
        {"AWS has no region in the Middle East.", "supported"},
        {"AWS has twelve regions.", "supported"},
        {"customers in 190 countries", "undecidable"},
        {"in Hong Kong and Silicon Valley", "supported"},
        {"next are Dubai, Frankfurt and Tokyo", "supported"},
        {"33 availability zones", "undecidable"},
        {"Frankfurt and Tokyo are not yet open.", "supported"},
        {"seven data centers, mainland China included", "undecidable"},
        {"seven data centers abroad", "contradicted"},
        {"by distance", "supported"},
        {"by time", "supported"},
        {"Alibaba Cloud has a region in Dubai.", "supported"},
        {"AWS still has none", "supported"}};
    for (const auto& [sentence, verdict] : verdicts) CHECK(claim_of(story, sentence)["verdict"] == verdict);
    for (const json& page : story["pages"])
        for (const json& claim : page["claims"]) CHECK_FALSE(holds_inf_or_nan(claim.dump()));
}

TEST_CASE("story: every number of a claim is what its command prints") {
    const json story = json::parse(output_of({"story", "aliyun-2016", "--format", "json"}));
    const json& twelve = claim_of(story, "AWS has twelve regions.");
    CHECK(twelve["command"] == "footprint sites --provider aws --as-of 2016-04-30");
    CHECK(twelve["finding"].get<std::string>().find("12 sites") != std::string::npos);
    CHECK(parse_csv(output_of(csv_of(twelve["command"]))).rows.size() == 12);

    const json& none = claim_of(story, "AWS has no region in the Middle East.");
    CHECK(none["command"] == "footprint sites --provider aws --market \"Middle East\" --as-of 2016-04-30");
    CHECK(parse_csv(output_of(csv_of(none["command"]))).rows.empty());

    const json& next = claim_of(story, "next are Dubai");
    const Csv events = parse_csv(output_of(csv_of(next["command"])));
    for (const auto& row : events.rows)
        if (row.at("certainty") == "certain")
            CHECK(next["finding"].get<std::string>().find(row.at("date")) != std::string::npos);

    const json& by_km = claim_of(story, "by distance");
    const Csv near = parse_csv(output_of(csv_of(by_km["command"])));
    const json& by_ms = claim_of(story, "by time");
    const Csv fast = parse_csv(output_of(csv_of(by_ms["command"])));
    REQUIRE(by_km["countries"].size() > 10);
    for (std::size_t i = 0; i < 10; ++i) {
        const std::string numbers = by_km["countries"][i]["numbers"];
        CAPTURE(numbers);
        const std::string city = numbers.substr(5, numbers.find(':') - 5);
        const auto of_city = [&](const auto& row) { return row.at("from").starts_with(city); };
        const auto nearest = std::find_if(near.rows.begin(), near.rows.end(), of_city);
        REQUIRE(nearest != near.rows.end());
        CHECK(nearest->at("rank") == "1");
        std::string km = std::to_string(std::lround(std::stod(nearest->at("distance_km"))));
        km.insert(km.size() - 3, ",");
        CHECK(numbers.find(km + " km") != std::string::npos);
        CHECK(numbers.find(nearest->at("city").substr(0, nearest->at("city").find(','))) !=
              std::string::npos);

        const std::string times = by_ms["countries"][i]["numbers"];
        CAPTURE(times);
        const auto fastest = std::find_if(fast.rows.begin(), fast.rows.end(), of_city);
        REQUIRE(fastest != fast.rows.end());
        const double ms = std::stod(fastest->at("rtt_ms")); // two digits: the third may round the whole one
        CHECK((times.find(std::to_string(std::lround(ms - 0.005)) + " ms") != std::string::npos ||
               times.find(std::to_string(std::lround(ms + 0.005)) + " ms") != std::string::npos));
    }
    for (const json& page : story["pages"]) CHECK(!output_of(arguments_of(page["command"])).empty());
}

TEST_CASE("story: as text the first ten countries, sources and commands") {
    const Outcome outcome = run_footprint({"story", "aliyun-2016"});
    CHECK(outcome.code == 0);
    CHECK(outcome.out.starts_with("Who covered the Middle East in 2016?\n"));
    CHECK(outcome.out.find("  UNDECIDABLE  AWS serves customers in 190 countries.\n") != std::string::npos);
    CHECK(outcome.out.find("\n    and 63 more\n") != std::string::npos);
    CHECK(outcome.out.find("    footprint events --provider alibaba --event opened --from 2016-05-01 --to "
                           "2016-12-31\n") != std::string::npos);
    CHECK(outcome.err.starts_with("15 claims: "));
    CHECK_FALSE(holds_inf_or_nan(outcome.out));
    CHECK(output_of({"story"}) == "aliyun-2016  Who covered the Middle East in 2016?\n");
}

TEST_CASE("story: pages with pictures, a page of Markdown, and nothing else touched") {
    const TemporaryFolder folder;
    const auto pages = folder.path() / "new" / "pages";
    CHECK(output_of({"story", "aliyun-2016", "-o", pages.string(), "--size", "320x180", "--theme", "light"})
              .empty());
    for (const char* name : {"01.png", "07.png"}) CHECK(content(pages / name).starts_with("\x89PNG"));
    const std::string page = content(pages / "index.md");
    CHECK(page.starts_with("# Who covered the Middle East in 2016?\n"));
    CHECK(page.find("\n![Since then](07.png)\n") != std::string::npos);
    CHECK(page.find("\n**Undecidable.** This counts") != std::string::npos);
    CHECK(page.find("| Nigeria | 237 M | supported | from Lagos: ") != std::string::npos);
    CHECK(page.find("\nfootprint compare aws alibaba --market \"Middle East\" --as-of 2016-12-31\n") !=
          std::string::npos);
    CHECK_FALSE(holds_inf_or_nan(page));

    std::ofstream{pages / "mine.txt"} << "mine";
    std::ofstream{pages / "index.md"} << "old";
    CHECK(
        run_footprint({"story", "aliyun-2016", "-o", pages.string(), "--size", "320x180", "--theme", "light"})
            .code == 0);
    CHECK(content(pages / "mine.txt") == "mine");
    CHECK(content(pages / "index.md") == page);
    CHECK(std::distance(std::filesystem::directory_iterator{pages}, {}) ==
          9); // seven pictures, the page, and mine
}

TEST_CASE("story: what a killed run has left is gone, and the rest of the folder is not touched") {
    const TemporaryFolder folder;
    for (const char* name : {".footprint-workshop.0", ".footprint-workshop.12", ".footprint-workshop.mine"})
        std::filesystem::create_directory(folder.path() / name);
    std::ofstream{folder.path() / ".footprint-workshop.12" / "01.png"} << "old";
    CHECK(output_of({"story", "aliyun-2016", "-o", folder.path().string(), "--size", "320x180"}).empty());
    CHECK(std::filesystem::exists(folder.path() / ".footprint-workshop.mine"));
    CHECK(folder.count() == 1 + 7 + 1);
}

TEST_CASE("story: control characters of a stranger's file reach no terminal") {
    const TemporaryFolder folder;
    const std::string bad = "\\u001b]0;owned\\u0007 \\u009b31m red\\u007f";
    const Outcome told = run_footprint({"story", file_in(folder, "a.json",
        R"({"version": 1, "title": ")" + bad + R"(", "pages": [{"title": ")" + bad + R"("}]})")});
    CHECK(told.code == 0);
    CHECK(told.out.find("]0;owned 31m red") != std::string::npos);
    const Outcome refused = run_footprint({"sites", "--view", file_in(folder, "b.json",
        R"({"version": 1, "theme": ")" + bad + R"("})")});
    CHECK(refused.code == 3);
    const Outcome key = run_footprint({"sites", "--view", file_in(folder, "c.json",
        R"({"version": 1, ")" + bad + R"(": 1})")});
    CHECK(key.code == 3);
    for (const std::string& text : {told.out, told.err, refused.err, key.err})
        for (const char* control : {"\x1b", "\a", "\x7f", "\xc2\x9b"}) CHECK(text.find(control) == std::string::npos);
}

TEST_CASE("story: a full disk leaves nothing half-written") {
    const TemporaryFolder folder;
    const auto pages = folder.path() / "pages";
    // A limit on the size of files fails as a full disk does.
    const auto run = [&](const std::filesystem::path& to) {
        const std::string command = "trap '' XFSZ; ulimit -f 64; FOOTPRINT_DATA='" FOOTPRINT_SOURCE_DIR
                                    "' '" FOOTPRINT_PROGRAM "' story aliyun-2016 -o '" +
                                    to.string() + "' > '" + (folder.path() / "out").string() + "' 2>&1";
        return std::system(("sh -c \"" + command + "\"").c_str());
    };
    CHECK(run(pages) != 0);
    CHECK(content(folder.path() / "out").find("cannot write the file") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(pages));
    CHECK(folder.count() == 1); // out
    std::filesystem::create_directory(pages);
    std::ofstream{pages / "01.png"} << "old";
    CHECK(run(pages) != 0);
    CHECK(content(pages / "01.png") == "old");
    CHECK(std::distance(std::filesystem::directory_iterator{pages}, {}) == 1);
}

TEST_CASE("story: a view file with claims, markets among its countries, works too") {
    const TemporaryFolder folder;
    const std::string view = file_in(folder, "mine.json", view_with(R"(
        {"sentence": "Half of them are near.", "providers": ["amazon"], "markets": ["gulf"], "countries": ["Nigeria"],
         "as_of": "2016-04-30", "metric": "share-within", "relation": ">=", "expected": 50, "within_ms": 100})"));
    const json story = json::parse(output_of({"story", view, "--format", "json"}));
    CHECK(story["title"] == "mine");
    const json& claim = story["pages"][0]["claims"][0];
    CHECK(claim["command"] ==
          "footprint coverage --provider aws --market gulf --country NG --as-of 2016-04-30 --within 100");
    const Csv coverage = parse_csv(output_of(csv_of(claim["command"])));
    const double share = std::stod(coverage.row({{"footprint", "all"}}).at("share_within_100_ms"));
    CHECK(claim["finding"].get<std::string>().find(std::to_string(std::lround(share * 100)) +
                                                   " % of people") != std::string::npos);
    // The same view on the map and in a list: the market stands for its countries.
    const Csv sites =
        parse_csv(output_of({"sites", "--view", view, "--as-of", "2026-01-01", "--format", "csv"}));
    CHECK(!sites.rows.empty());
    for (const auto& row : sites.rows) CHECK(row.at("market") == "Middle East"); // AWS has none in Nigeria
}

TEST_CASE("story: bad input is refused with its place") {
    const TemporaryFolder folder;
    const auto refused = [&](const std::string& claim, const std::string& words) {
        check_refused({"story", file_in(folder, "bad.json", view_with(claim))}, 3, words);
    };
    const std::string rest = R"("sentence": "x", "as_of": "2016", "metric": "sites", "expected": 1})";
    refused(R"({"providers": ["awz"], )" + rest,
            "bad.json: claims[0]: unknown provider 'awz'; did you mean 'aws'?");
    refused(R"({"markets": ["Middle Eats"], )" + rest,
            "claims[0]: unknown market 'Middle Eats'; did you mean 'Middle East'?");
    refused(R"({"countries": ["Nigerai"], )" + rest,
            "claims[0]: unknown country 'Nigerai'; did you mean 'Nigeria'?");
    refused(R"({"sentence": "x", "as_of": "2016", "metric": "site", "expected": 1})", "claims[0].metric: ");
    refused(R"({"sentence": "x", "as_of": "soon", "metric": "sites", "expected": 1})", "claims[0].as_of: ");
    refused("{}", "claims[0]: sentence is missing");
    const std::string pages = R"({"version": 1, "pages": [{"title": "a"}, {"title": "b", "view": {"filter":
        {"countries": ["Middle Eats"]}}}]})";
    check_refused({"story", file_in(folder, "pages.json", pages)}, 3,
                  "pages[1].view.filter.countries: unknown market");
    check_refused({"story", "aliyun2016"}, 2, "unknown story 'aliyun2016'; did you mean 'aliyun-2016'?");
    check_refused({"story", "-o", folder.path().string()}, 2, "-o needs a story");
    check_refused({"story", "aliyun-2016", "-o", "/proc/no/pages"}, 1, "cannot make the folder");
    check_refused({"story", "aliyun-2016", "-o", (folder.path() / "bad.json").string()}, 1,
                  "is a file, expected a folder");
    check_refused({"story", "aliyun-2016", "--size", "big"}, 2, "--size is 'big'");
    check_refused({"story", "aliyun-2016", "--theme", "drak"}, 2, "did you mean 'dark'?");
    CHECK(folder.count() == 2); // bad.json, pages.json
}
