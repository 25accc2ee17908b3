// SPDX-License-Identifier: MIT
#include "commands_checks.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <unistd.h>

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

TEST_CASE("check: a table of one's own, with what was meant; nothing found is success") {
    const auto file = std::filesystem::temp_directory_path() / "footprint_check_table.csv";
    std::ofstream{file} << "name,city,country,lon,lat\nOne,New York,US,74.006,40.7143\nTwo,Munich,DE,11.58,48.14\n";
    const Outcome outcome = run_footprint({"check", file.string(), "--format", "csv"});
    CHECK(outcome.code == 3);
    const Csv csv = parse_csv(outcome.out);
    REQUIRE(csv.rows.size() == 1);
    CHECK(csv.rows[0].at("row") == "1");
    CHECK(csv.rows[0].at("finding") == "the sign of the longitude is wrong");
    CHECK(csv.rows[0].at("suggested_lon") == "-74.006");
    std::ofstream{file} << "name,city,country,lon,lat\nTwo,Munich,DE,11.58,48.14\n";
    const Outcome right = run_footprint({"check", file.string()});
    std::filesystem::remove(file);
    CHECK(right.code == 0);
    CHECK(right.out.empty());
    CHECK(right.err.find("1 row, 0 findings") != std::string::npos);
    CHECK(run_footprint({"check", "--format", "csv"}).code == 2);
}

namespace {

/// A folder for a test's files, removed with them.
class Folder {
  public:
    Folder() : path_(std::filesystem::temp_directory_path() / fmt::format("footprint_check_{}_{}", getpid(), ++last_)) {
        std::filesystem::create_directories(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path_); }
    std::string name() const { return path_.filename().string(); }
    std::string operator/(const std::string& name) const { return (path_ / name).string(); }
    std::string write(const std::string& name, const std::string& text) const {
        std::ofstream{path_ / name} << text;
        return *this / name;
    }

  private:
    static inline int last_ = 0;
    std::filesystem::path path_;
};

std::string text_of(const std::string& file) {
    std::ifstream in{file};
    return {std::istreambuf_iterator<char>{in}, {}};
}

const char* const slips = "id,name,city,country,lon,lat,note\n"
                          "a,One,New York,US,74.006,40.7143,\"Mind, \"\"this\"\"\"\n"
                          "b,Two,Munich,DE,48.14,11.58,\n"
                          "c,Three,Munich,DE,11.58,48.14,right\n"
                          "d,Four,Munich,DE,9.99,53.55,not known\n";

} // namespace

TEST_CASE("check --fix: a copy with the slips mended, all else as it was; the file itself stays") {
    const Folder folder;
    const std::string file = folder.write("slips.csv", slips);
    const std::string copy = folder / "copy.csv";
    const Outcome outcome = run_footprint({"check", file, "--fix", "-o", copy});
    CHECK(outcome.code == 3); // one is left
    CHECK(outcome.err.find("row 1: the sign of the longitude is wrong: lon 74.006, lat 40.7143 becomes lon -74.006, lat 40.7143") != std::string::npos);
    CHECK(outcome.err.find("row 2: longitude and latitude are swapped: lon 48.14, lat 11.58 becomes lon 11.58, lat 48.14") != std::string::npos);
    CHECK(outcome.err.find("with 2 positions changed") != std::string::npos);
    CHECK(outcome.out.find("km from Munich") != std::string::npos);
    CHECK(text_of(file) == slips);
    CHECK(text_of(copy) == "id,name,city,country,lon,lat,note\n"
                           "a,One,New York,US,-74.006,40.7143,\"Mind, \"\"this\"\"\"\n"
                           "b,Two,Munich,DE,11.58,48.14,\n"
                           "c,Three,Munich,DE,11.58,48.14,right\n"
                           "d,Four,Munich,DE,9.99,53.55,not known\n");
    const Csv again = parse_csv(run_footprint({"check", copy, "--format", "csv"}).out);
    REQUIRE(again.rows.size() == 1);
    CHECK(again.rows[0].at("row") == "4");
}

TEST_CASE("check --fix: as many changes as can be read are told, decimal commas stay, all mended is success") {
    const Folder folder;
    std::string text = "name;city;country;Länge;Breite\n";
    for (int i = 0; i < 25; ++i) text += "Site " + std::to_string(i) + ";Munich;DE;48,1" + std::to_string(i) + ";11,58\n";
    const Outcome outcome = run_footprint({"check", folder.write("many.csv", text), "--fix", "-o", folder / "copy.csv"});
    CHECK(outcome.code == 0);
    CHECK(outcome.err.find("row 20: ") != std::string::npos);
    CHECK(outcome.err.find("row 21: ") == std::string::npos);
    CHECK(outcome.err.find("and 5 changes more") != std::string::npos);
    CHECK(outcome.err.find("with 25 positions changed") != std::string::npos);
    CHECK(text_of(folder / "copy.csv").find("Site 3,Munich,DE,\"11,58\",\"48,13\"\n") != std::string::npos);
    CHECK(run_footprint({"check", folder / "copy.csv"}).code == 0);
}

TEST_CASE("check --fix: points become the columns lon and lat, and the copy is read as the same sites") {
    const Folder folder;
    const auto feature = [](const char* name, const char* lon, const char* lat) {
        return std::string{R"({"type": "Feature", "geometry": {"type": "Point", "coordinates": [)"} + lon + ", " + lat +
               R"(]}, "properties": {"name": ")" + name + R"(", "city": "Tokyo", "country": "JP"}})";
    };
    const std::string file =
        folder.write("points.json", R"({"features": [)" + feature("a", "139.7", "35.7") + ", " + feature("b", "35.7", "139.7") + ", " +
                                        feature("c", "15551344", "4259440") + R"(], "type": "FeatureCollection"})");
    const Outcome outcome = run_footprint({"check", file, "--fix", "-o", folder / "copy.csv", "--format", "csv"});
    CHECK(outcome.code == 0);
    const Csv csv = parse_csv(text_of(folder / "copy.csv"));
    CHECK(csv.columns == std::vector<std::string>{"name", "city", "country", "lon", "lat"});
    REQUIRE(csv.rows.size() == 3);
    for (const auto& row : csv.rows) {
        CHECK(row.at("lon").substr(0, 5) == "139.7");
        CHECK(row.at("lat").substr(0, 4) == "35.7");
    }
    const Outcome again = run_footprint({"check", folder / "copy.csv"});
    CHECK(again.code == 0);
    CHECK(again.err.find("3 rows, 0 findings") != std::string::npos);
}

TEST_CASE("check: what is checked is never overwritten, however it is called, and --fix says what it needs") {
    const Folder folder;
    const std::string file = folder.write("slips.csv", slips);
    std::filesystem::create_symlink(file, folder / "link.csv");
    std::filesystem::create_hard_link(file, folder / "hard.csv");
    for (const std::string& same : {std::string{"slips.csv"}, std::string{"./slips.csv"}, "../" + folder.name() + "/slips.csv",
                                    std::string{"link.csv"}, std::string{"hard.csv"}}) {
        const std::string target = folder / same;
        check_refused({"check", file, "--fix", "-o", target}, 2, "is the file that is checked");
        check_refused({"check", file, "--format", "csv", "-o", target}, 2, "is the file that is checked");
    }
    check_refused({"check", file, "--fix"}, 2, "--fix needs -o");
    check_refused({"check", file, file, "--fix", "-o", folder / "copy.csv"}, 2, "--fix takes one table");
    check_refused({"check", "--fix", "-o", folder / "copy.csv"}, 2, "tables of your own");
    check_refused({"check", file, "--fix", "-o", folder / "copy.xlsx"}, 2, "--fix writes CSV");
    CHECK(run_footprint({"check", file, "--fix", "-o", "/no/such/folder/copy.csv"}).code == 1);
    CHECK(text_of(file) == slips);
    CHECK_FALSE(std::filesystem::exists(folder / "copy.csv"));
}

TEST_CASE("check --columns: says what is meant; what is not there is named, and so is a table that says nothing of places") {
    const Folder folder;
    const std::string file = folder.write("strange.csv", "was,Ort,wo,ost,nord\nOne,New York,US,74.006,40.7143\n");
    check_refused({"check", file, "--columns", "lon=osten,lat=nord"}, 2, "there is no column 'osten'");
    check_refused({"check", file, "--columns", "lon"}, 2, "expected MEANING=COLUMN");
    const Outcome outcome = run_footprint({"check", file, "--columns", "lon=ost,lat=nord", "--columns", "country=wo", "--format", "csv"});
    CHECK(outcome.code == 3);
    CHECK(parse_csv(outcome.out).rows.at(0).at("suggested_lon") == "-74.006");
    CHECK(outcome.err.find("country: wo") != std::string::npos);
    const Outcome nameless = run_footprint({"check", folder.write("nameless.csv", "lon,lat\n1,2\n")});
    CHECK(nameless.code == 0);
    CHECK(nameless.err.find("names neither country nor city") != std::string::npos);
    const Outcome placeless = run_footprint({"check", folder.write("placeless.csv", "a,b\n1,2\n")});
    CHECK(placeless.code == 3);
    CHECK(placeless.err.find("holds no position") != std::string::npos);
}

TEST_CASE("check --format geojson: points where the rows should be") {
    const Folder folder;
    const auto found = nlohmann::json::parse(run_footprint({"check", folder.write("slips.csv", slips), "--format", "geojson"}).out);
    REQUIRE(found["features"].size() == 3);
    CHECK(found["features"][0]["geometry"]["coordinates"] == nlohmann::json{-74.006, 40.7143});
    CHECK(found["features"][0]["properties"]["lon"] == 74.006);
    CHECK(found["features"][0]["properties"]["fix"] == "yes");
    CHECK(found["features"][2]["geometry"]["coordinates"] == nlohmann::json{9.99, 53.55});
    CHECK(found["features"][2]["properties"]["fix"] == "no");
}

TEST_CASE("check: what a JSON file is goes by what stands in it") {
    const Folder folder;
    const char* const provider = R"({"version": 1, "compiled": "2026-07", "provider": {"id": "x", "name": "Example",
        "color": "#102030", "marker": "star"}, "sites": []})";
    CHECK(run_footprint({"check", folder.write("x.geojson", provider)}).err.find("0 sites, 0 wrong") != std::string::npos);
    CHECK(run_footprint({"check", folder.write("x.json", provider)}).err.find("0 sites, 0 wrong") != std::string::npos);
    CHECK(run_footprint({"check", folder.write("broken.json", "{\"type\": ")}).err.find("is not valid JSON") != std::string::npos);
    const char* const feature = R"({"geometry": {"type": "Point", "coordinates": [1, 2]}, "properties": {"provider": "x"}, "type": "Feature"})";
    CHECK(run_footprint({"check", folder.write("y.json", feature)}).err.find("1 row, 0 findings") != std::string::npos);
}

TEST_CASE("check: the program's own lists of sites, as CSV and GeoJSON, have nothing wrong") {
    const Folder folder;
    for (const char* format : {"csv", "geojson"}) {
        const std::string file = folder / (std::string{"sites."} + format);
        output_of({"sites", "--status", "all", "--format", format, "-o", file});
        const Outcome outcome = run_footprint({"check", file});
        CHECK(outcome.code == 0);
        CHECK(outcome.err.find(" rows, 0 findings") != std::string::npos);
        CHECK(outcome.out.empty());
    }
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
