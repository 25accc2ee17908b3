// SPDX-License-Identifier: MIT
#include "base/file.hpp"
#include "broken_map.hpp"
#include "commands_checks.hpp"
#include "folder.hpp"
#include "output/png.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sys/wait.h>

using namespace footprint;
using nlohmann::json;

namespace {

std::string file_in(const TemporaryFolder& folder, const char* name, const std::string& text) {
    std::ofstream{folder.path() / name} << text;
    return (folder.path() / name).string();
}

std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

} // namespace

TEST_CASE("the seed question: AWS had 12 sites on 30 April 2016") {
    const Outcome all =
        run_footprint({"sites", "--provider", "aws", "--as-of", "2016-04-30", "--format", "csv"});
    CHECK(all.code == 0);
    CHECK(all.err.empty());
    CHECK(lines(all.out) == 13);
    const Outcome none = run_footprint({"sites", "--provider", "aws", "--market", "Middle East", "--as-of",
                                        "2016-04-30", "--format", "csv"});
    CHECK(none.code == 0);
    CHECK(lines(none.out) == 1);
}

TEST_CASE("Alibaba Cloud in the Middle East: none in April 2016, Dubai at the end of November") {
    const auto sites = [](const std::string& day) {
        const Outcome outcome = run_footprint(
            {"sites", "--provider", "aliyun", "--market", "Middle East", "--as-of", day, "--format", "json"});
        REQUIRE(outcome.code == 0);
        return json::parse(outcome.out)["sites"];
    };
    CHECK(sites("2016-04-30").empty());
    REQUIRE(sites("2016-11-30").size() == 1);
    CHECK(sites("2016-11-30")[0]["city"] == "Dubai");
}

TEST_CASE("announced sites show only when asked for") {
    const std::vector<std::string> base{"sites",   "--provider", "aliyun",   "--country", "ae",
                                        "--as-of", "2016-04-30", "--format", "json"};
    CHECK(json::parse(run_footprint(base).out)["sites"].empty());
    auto asked = base;
    asked.insert(asked.end(), {"--status", "announced"});
    const auto sites = json::parse(run_footprint(asked).out)["sites"];
    REQUIRE(sites.size() == 1);
    CHECK(sites[0]["status"] == "announced");
}

TEST_CASE("wrong usage is refused with one clear line and exit code 2") {
    check_refused({"sites", "--provider", "azur"}, 2, "unknown provider 'azur'; did you mean 'azure'?");
    check_refused({"sites", "--market", "midle east"}, 2, "did you mean 'Middle East'?");
    check_refused({"sites", "--country", "Germny"}, 2, "unknown country 'Germny'; did you mean 'Germany'?");
    check_refused({"sites", "--as-of", "2016-13-40"}, 2, "'13' is not a month, 01 to 12");
    check_refused({"sites", "--status", "opne"}, 2, "did you mean 'open'?");
    check_refused({"sites", "--format", "xml"}, 2, "xml");
    check_refused({"sites", "--provder", "aws"}, 2, "did you mean '--provider'?");
    check_refused({"rendr"}, 2, "there is no command and no file 'rendr'; did you mean 'render'?");
    check_refused({"render"}, 2, "--output is required");
    check_refused({"render", "-o", "a.bmp"}, 2, "the name must end in .png");
    for (const char* size :
         {"0x9", "9x0", "-1x5", "20000x10", "12", "axb", "1e3x5", "10x10x10", "99999999999x1"})
        check_refused({"render", "-o", "a.png", "--size", size}, 2, "expected WIDTHxHEIGHT");
    check_refused({"render", "-o", "a.png", "--center", "nan,0"}, 2, "expected LON,LAT");
    check_refused({"render", "-o", "a.png", "--center", "200,0"}, 2, "expected LON,LAT");
    check_refused({"render", "-o", "a.png", "--zoom", "nan"}, 2, "--zoom");
    check_refused({"render", "-o", "a.png", "--zoom", "99"}, 2, "--zoom");
    check_refused({"render", "-o", "a.png", "--scale", "0.01"}, 2, "--scale");
    check_refused({"render", "-o", "a.png", "--projection", "mercatr"}, 2, "did you mean 'mercator'?");
    check_refused({"render", "-o", "a.png", "--theme", "drak"}, 2, "did you mean 'dark'?");
    check_refused({"render", "-o", "a.png", "--layers", "releif"}, 2, "did you mean 'relief'?");
}

TEST_CASE("a view file that cannot be used is bad data, a missing one a failure") {
    const TemporaryFolder folder;
    check_refused({"sites", "--view", file_in(folder, "a.json", "{\"version\": 1,")}, 3, "is not valid JSON");
    check_refused({"sites", "--view", file_in(folder, "b.json", R"({"version": 9})")}, 3,
                  "b.json: version is 9, this program reads versions 1 to 2");
    check_refused({"sites", "--view",
                   file_in(folder, "c.json", R"({"version": 1, "filter": {"providers": ["awss"]}})")},
                  3, "unknown provider 'awss'; did you mean 'aws'?");
    check_refused({"sites", "--view", (folder.path() / "none.json").string()}, 1, "No such file");
    check_refused({"sites", "--view", folder.path().string()}, 1, "is a folder");
}

TEST_CASE("a view file and the options say the same") {
    const TemporaryFolder folder;
    const std::string view = file_in(folder, "v.json", R"({"version": 1, "as_of": "2016-04-30",
        "filter": {"providers": ["aws"]}})");
    CHECK(run_footprint({"sites", "--view", view, "--format", "csv"}).out ==
          run_footprint({"sites", "--provider", "AWS", "--as-of", "2016-04-30", "--format", "csv"}).out);
}

TEST_CASE("names in a view file are resolved as on the command line") {
    const TemporaryFolder folder;
    const std::string view = file_in(folder, "v.json", R"({"version": 1, "as_of": "2016-04-30",
        "filter": {"providers": ["Aliyun"], "countries": ["China"]}})");
    CHECK(run_footprint({"sites", "--view", view, "--format", "csv"}).out ==
          run_footprint({"sites", "--provider", "alibaba", "--country", "CN", "--as-of", "2016-04-30",
                         "--format", "csv"})
              .out);
    check_refused(
        {"sites", "--view", file_in(folder, "s.json", R"({"version": 1, "selection": {"site": "no/such"}})")},
        3, "unknown site 'no/such'");
}

TEST_CASE("hostile JSON is bad data, not a crash") {
    const TemporaryFolder folder;
    check_refused(
        {"sites", "--view", file_in(folder, "a.json", R"({"version": 1, "camera": {"zoom": 1e999}})")}, 3,
        "a.json: holds a number that is too large");
    std::string deep = R"({"version": 1, "camera": {"center": )";
    for (int i = 0; i < 300'000; ++i) deep += '[';
    check_refused({"sites", "--view", file_in(folder, "b.json", deep)}, 3,
                  "b.json: is nested more than 64 levels deep");
}

TEST_CASE("options may stand before the command") {
    CHECK(run_footprint({"--provider", "aws", "--as-of", "2016-04-30", "sites", "--format", "csv"}).out ==
          run_footprint({"sites", "--provider", "aws", "--as-of", "2016-04-30", "--format", "csv"}).out);
}

TEST_CASE("an option that is given but empty is a mistake, not everything") {
    check_refused({"sites", "--provider", ""}, 2, "--provider is empty");
    check_refused({"sites", "--market", ","}, 2, "--market is empty");
    check_refused({"sites", "--as-of", ""}, 2, "is not a date");
    check_refused({"sites", "--search", "a\xff"}, 2, "--search is not UTF-8");
}

TEST_CASE("countries go by their usual names") {
    const auto sites = [](const std::string& name) {
        return run_footprint({"sites", "--country", name, "--format", "csv"}).out;
    };
    CHECK(sites("UK") == sites("GB"));
    CHECK(sites("uae") == sites("United Arab Emirates"));
    CHECK(sites("turkey") == sites("TUR"));
    CHECK(lines(sites("UK")) > 5);
}

TEST_CASE("without data the program says where it looked") {
    const TemporaryFolder folder;
    check_refused({"sites"}, 1, "FOOTPRINT_DATA names a folder without geodata/catalog",
                  {"FOOTPRINT_DATA=" + folder.path().string()});
}

TEST_CASE("a broken catalogue file is named; the rest is used; the exit code says so") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "geodata");
    const std::filesystem::path source{FOOTPRINT_SOURCE_DIR};
    std::filesystem::copy(source / "geodata/catalog", folder.path() / "geodata/catalog");
    for (const char* file : {"geodata/markets.json", "geodata/corridors.json", "geodata/gateways.json"})
        std::filesystem::copy(source / file, folder.path() / file);
    std::filesystem::create_directory_symlink(source / "geodata/map", folder.path() / "geodata/map");
    std::ofstream{folder.path() / "geodata/catalog/azure.json"} << "{ broken";
    const Outcome outcome =
        run_footprint({"sites", "--provider", "aws", "--as-of", "2016-04-30", "--format", "csv"},
                      {"FOOTPRINT_DATA=" + folder.path().string()});
    CHECK(outcome.code == 3);
    CHECK(lines(outcome.out) == 13);
    CHECK(outcome.err.find("azure.json:1:3: is not valid JSON") != std::string::npos);
}

TEST_CASE("a picture that cannot be written is a failure that names it") {
    check_refused({"render", "-o", "/no/such/folder/a.png", "--size", "64x64"}, 1, "/no/such/folder/a.png");
    const Outcome full = run_footprint({"sites"}, {}, "/dev/full");
    CHECK(full.code == 1);
    CHECK(full.err.find("standard output") != std::string::npos);
}

TEST_CASE("the window needs a display and says what to do without") {
    check_refused({}, 1, "footprint render -o map.png");
    check_refused({"explore"}, 1, "there is no display");
    check_refused({"explore"}, 1, "there is no display", {"DISPLAY=:98765"});
}

TEST_CASE("the same picture twice is the same file") {
    const TemporaryFolder folder;
    for (const char* name : {"a.png", "b.png"})
        REQUIRE(run_footprint({"render", "-q", "-o", (folder.path() / name).string(), "--size", "640x360"})
                    .code == 0);
    const Image a = read_png(folder.path() / "a.png").value();
    CHECK(a.width == 640);
    CHECK(a.height == 360);
    CHECK(read_file(folder.path() / "a.png").value() == read_file(folder.path() / "b.png").value());
    CHECK(folder.count() == 2);
}

TEST_CASE("help and version work everywhere and tell what there is") {
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"--help"},
                                               {"render", "--help"},
                                               {"sites", "--help"},
                                               {"coverage", "--help"},
                                               {"compare", "--help"},
                                               {"nearest", "--help"}}) {
        const Outcome outcome = run_footprint(words);
        CHECK(outcome.code == 0);
        CHECK(outcome.out.find("Examples:") != std::string::npos);
    }
    const Outcome version = run_footprint({"--version"});
    CHECK(version.code == 0);
    CHECK(version.out.find("catalogue: of 2026-11-28; 480 sites of 14 providers, state of knowledge 2026-07") != std::string::npos);
    CHECK(version.out.find("(FOOTPRINT_DATA)") != std::string::npos);
}

namespace {

/// The exit code of a shell that runs the program with what `redirected` says.
int code_of(const std::string& words, const std::string& redirected) {
    const std::string command = "env -u DISPLAY ASAN_OPTIONS=detect_leaks=0 FOOTPRINT_DATA=" FOOTPRINT_SOURCE_DIR
                                " " FOOTPRINT_PROGRAM " " +
                                words + " " + redirected;
    return WEXITSTATUS(std::system(command.c_str()));
}

} // namespace

TEST_CASE("a message that cannot be written is no failure, an answer that cannot be written is") {
    const TemporaryFolder folder;
    for (const char* lost : {"2>&-", "2>/dev/full"}) {
        CAPTURE(lost);
        const std::string out = (folder.path() / "out").string();
        CHECK(code_of("sites", ">" + out + " " + lost) == 0);
        CHECK(lines(read_file(out).value()) > 400);
        CHECK(code_of("sites --provider nobody", std::string{">/dev/null "} + lost) == 2);
        CHECK(code_of("nowhere", std::string{">/dev/null "} + lost) == 2);
        const std::string picture = (folder.path() / "a.png").string();
        CHECK(code_of("render --size 64x64 -o " + picture, lost) == 0);
        CHECK(read_png(picture).value().width == 64); // no message has got into the file
        for (const char* words : {"sites", "coverage", "--version", "--help", "story"})
            for (const char* full : {" >&-", " >/dev/full"}) CHECK(code_of(words, lost + std::string{full}) == 1);
    }
}

TEST_CASE("what a stranger wrote into a data file reaches no terminal") {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "geodata");
    const std::filesystem::path source{FOOTPRINT_SOURCE_DIR};
    std::filesystem::copy(source / "geodata/catalog", folder.path() / "geodata/catalog");
    for (const char* file : {"geodata/markets.json", "geodata/corridors.json", "geodata/gateways.json", "geodata/map"})
        std::filesystem::create_symlink(source / file, folder.path() / file);
    const auto file = folder.path() / "geodata/catalog/alibaba.json";
    std::string text = read_file(file).value();
    const auto put = [&](const std::string& before, const std::string& after) {
        const auto at = text.find(before);
        REQUIRE(at != std::string::npos);
        text.replace(at, before.size(), after);
    };
    put("UAE (Dubai)", "UAE\\u001b]0;owned\\u0007 (\\u009b31m\\u202eDubai)");
    put("\"2016-12\"", "\"2016\\u001b[2J\"");
    REQUIRE(write_file(file, text));
    const std::string measured = file_in(folder, "m.csv", "from,to,ms\nnowhere\x1b[2J,aws/us-east-1,20\nLondon,aws/us-east-1,80\n");
    const std::vector<std::string> environment{"FOOTPRINT_DATA=" + folder.path().string()};
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"sites", "--provider", "aliyun"},
                                               {"sites", "--provider", "aliyun", "--format", "json"},
                                               {"sites", "--provider", "aliyun", "--format", "csv"},
                                               {"nearest", "London", "--measured", measured}}) {
        const Outcome outcome = run_footprint(words, environment);
        CHECK(outcome.code == 3);
        CHECK_FALSE(outcome.err.empty());
        for (const std::string& said : {outcome.out, outcome.err})
            for (const char* bad : {"\x1b", "\x07", "\u009b", "\u202e"}) CHECK(said.find(bad) == std::string::npos);
    }
}

TEST_CASE("a map with rubbish in it is drawn without that, which is said, and the exit code says so") {
    for (const char* bad : {"777 5", "1e9 5", "1e7 1"}) {
        CAPTURE(bad);
        const TemporaryFolder folder;
        link_data(folder.path());
        for (const char* name : {"coasts_l0", "coasts_l1", "borders_l0", "borders_l1"})
            write_fgb(folder.path() / "geodata/map" / (std::string{name} + ".fgb"),
                      {"LINESTRING (0 0, 10 10)", std::string{"LINESTRING (0 0, "} + bad + ")"});
        const auto picture = folder.path() / "a.png";
        const Outcome outcome = run_footprint({"render", "-o", picture.string(), "--size", "320x180"},
                                              {"FOOTPRINT_DATA=" + folder.path().string()});
        CHECK(outcome.code == 3);
        CHECK(outcome.err.find("coasts_l0.fgb: feature 1: holds the coordinate") != std::string::npos);
        CHECK(read_png(picture).value().width == 320);
    }
}

TEST_CASE("without a thread to be had, what needs none but ours is done all the same, and that is said") {
    // No address space has room for a thread with such a stack.
    const TemporaryFolder folder;
    const auto all = [&](const std::string& limit) {
        const std::string out = (folder.path() / "out").string();
        const std::string err = (folder.path() / "err").string();
        const std::string command = "bash -c '" + limit + " env -u DISPLAY ASAN_OPTIONS=detect_leaks=0 FOOTPRINT_DATA=" FOOTPRINT_SOURCE_DIR
                                    " " FOOTPRINT_PROGRAM " coverage --as-of 2026-06-30 --by country >" + out + " 2>" + err + "'";
        CHECK(WEXITSTATUS(std::system(command.c_str())) == 0);
        return std::pair{read_file(out).value(), read_file(err).value()};
    };
    const auto [table, silence] = all("");
    const auto [same, note] = all("ulimit -s 100000000000 &&");
    CHECK(silence.empty());
    CHECK(same == table);
    CHECK(note.find("no more threads") != std::string::npos);
}

TEST_CASE("story and nearest tell of a map with rubbish in it, each record once, and the exit code says so") {
    const TemporaryFolder folder;
    link_data(folder.path());
    const auto map = folder.path() / "geodata/map";
    for (const char* name : {"lakes", "countries_l1"})
        write_fgb(map / (std::string{name} + ".fgb"), {"POLYGON ((0 0, 9 0, 1e9 9, 0 9, 0 0))"});
    const std::vector<std::string> data{"FOOTPRINT_DATA=" + folder.path().string()};
    const auto pages = folder.path() / "pages";
    for (const auto& words :
         {std::vector<std::string>{"story", "aliyun-2016", "-o", pages.string(), "--size", "320x180"},
          {"nearest", "5,51", "6,52"}}) {
        const Outcome outcome = run_footprint(words, data);
        CHECK(outcome.code == 3);
        const auto first = outcome.err.find("lakes.fgb: feature 0: holds the coordinate");
        CHECK(first != std::string::npos);
        CHECK(outcome.err.find("lakes.fgb: feature 0", first + 1) == std::string::npos);
    }
    CHECK(std::filesystem::exists(pages / "index.md"));
}
