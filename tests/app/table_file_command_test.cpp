// SPDX-License-Identifier: MIT
#include "commands_checks.hpp"

#include "base/file.hpp"
#include "folder.hpp"
#include "world/source_table.hpp"
#include "world/vector_file.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <filesystem>
#include <gdal_frmts.h>

using namespace footprint;

namespace {

std::string text_in(const std::filesystem::path& path) { return read_file(path).value_or("no such file"); }

/// Runs it, expects that all goes well and nothing is said, and gives the file's path.
std::string written(const TemporaryFolder& folder, const char* name, std::vector<std::string> arguments) {
    const std::string path = (folder.path() / name).string();
    arguments.insert(arguments.end(), {"-o", path});
    const Outcome outcome = run_footprint(arguments);
    CAPTURE(outcome.err);
    CHECK(outcome.code == 0);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.empty());
    return path;
}

std::size_t column(const SourceTable& table, std::string_view name) {
    return static_cast<std::size_t>(std::find(table.columns.begin(), table.columns.end(), name) -
                                    table.columns.begin());
}

DatasetPtr opened(const std::string& path) {
    RegisterOGRGeoPackage();
    auto file = open_dataset(path, "GPKG", GDAL_OF_VECTOR);
    REQUIRE(file);
    return std::move(*file);
}

} // namespace

TEST_CASE("the ending says what a table is written as, where --format does not") {
    const TemporaryFolder folder;
    const std::vector<std::string> gulf{"sites", "--market", "gulf", "--as-of", "2026-07-01"};
    for (const char* format : {"csv", "json", "geojson"}) {
        CAPTURE(std::string{format});
        std::vector<std::string> said = gulf;
        said.insert(said.end(), {"--format", format});
        CHECK(text_in(written(folder, (std::string{"a."} + format).c_str(), gulf)) == output_of(said));
        CHECK(text_in(written(folder, "a.txt", said)) == output_of(said));
    }
    std::vector<std::string> said = gulf;
    said.insert(said.end(), {"--format", "csv"});
    CHECK(text_in(written(folder, "b.JSON", said)) == output_of(said)); // what is said goes before the ending
    CHECK(text_in(written(folder, "c.CSV", {"coverage", "--by", "market"})) ==
          output_of({"coverage", "--by", "market", "--format", "csv"}));
    CHECK(text_in(written(folder, "c.csv", {"timeline", "--from", "2020"})) ==
          output_of({"timeline", "--from", "2020", "--format", "csv"}));
    check_refused({"sites", "--format", "csv", "-o", "x.gpkg"}, 2, "--format csv does not go with x.gpkg");
    check_refused({"sites", "-o", "x.shp"}, 2, "gpkg, fgb, geojson, xlsx, kml");
    check_refused({"timeline", "-o", "x.xlsx"}, 2, "this table is written as csv and json");
}

TEST_CASE("what is written as a file of one's own is read again: names, places, providers and dates") {
    const TemporaryFolder folder;
    const std::vector<std::string> all{"sites", "--status", "all", "--as-of", "2026-07-01"};
    const Csv before = parse_csv(text_in(written(folder, "all.csv", all)));
    for (const char* name : {"mine.csv", "mine.gpkg", "mine.fgb", "mine.geojson", "mine.xlsx", "mine.kml"}) {
        CAPTURE(std::string{name});
        std::vector<std::string> back = all;
        back.insert(back.end(), {"--sites", written(folder, name, all), "--format", "csv"});
        const Csv after = parse_csv(output_of(back));
        REQUIRE(after.rows.size() == 2 * before.rows.size());
        for (const auto& row : before.rows) {
            const auto& same = after.row({{"provider", row.at("provider") + "-mine"}, {"id", row.at("id")}});
            for (const char* field : {"name", "city", "country", "lon", "lat", "kind", "access", "status",
                                      "opened_first", "opened_last", "closed_first", "closed_last"})
                CHECK(same.at(field) == row.at(field));
        }
    }
}

TEST_CASE(
    "by country rows have their land, by city their point, by market nothing; the rows are those of CSV") {
    const TemporaryFolder folder;
    for (const auto& [level, shape] :
         {std::pair{"country", wkbMultiPolygon}, {"city", wkbPoint}, {"market", wkbNone}})
        for (const std::vector<std::string>& command :
             {std::vector<std::string>{"coverage", "--provider", "aws"}, {"compare", "aws", "google"}}) {
            CAPTURE(std::string{level});
            std::vector<std::string> arguments = command;
            arguments.insert(arguments.end(), {"--market", "gulf", "--by", level});
            const std::string path = written(folder, "a.gpkg", arguments);
            const DatasetPtr file = opened(path);
            OGRLayer* layer = file->GetLayer(0);
            CHECK(layer->GetGeomType() == shape);
            CHECK((file->GetLayerByName("layer_styles") != nullptr) == (shape != wkbNone));
            arguments.insert(arguments.end(), {"--format", "csv"});
            const Csv csv = parse_csv(output_of(arguments));
            CHECK(static_cast<std::size_t>(layer->GetFeatureCount()) == csv.rows.size());
            for (const std::string& name : csv.columns)
                CHECK((layer->GetLayerDefn()->GetFieldIndex(name.c_str()) >= 0) !=
                      (shape == wkbPoint && (name == "lon" || name == "lat")));
            const OGRFeatureUniquePtr first{layer->GetNextFeature()};
            CHECK(text_of(*first, "group_name") == csv.rows[0].at("group_name"));
            CHECK(std::to_string(integer_of(*first, "weight_total")) == csv.rows[0].at("weight_total"));
            if (shape != wkbNone) CHECK_FALSE(first->GetGeometryRef()->IsEmpty());
        }
}

TEST_CASE("nearest gives the sites, and in a GeoPackage the ways there, across the antimeridian too") {
    const TemporaryFolder folder;
    const std::string path = written(folder, "a.gpkg", {"nearest", "-170,-14", "--provider", "aws", "--all"});
    const DatasetPtr file = opened(path);
    CHECK(std::string{file->GetLayer(0)->GetName()} == "nearest");
    OGRLayer* ways = file->GetLayerByName("ways");
    REQUIRE(ways);
    CHECK(ways->GetFeatureCount() == file->GetLayer(0)->GetFeatureCount());
    for (const auto& way : *ways) {
        const OGRMultiLineString& lines = *way->GetGeometryRef()->toMultiLineString();
        CHECK(lines.getNumGeometries() <= 2);
        for (const OGRLineString* line : lines)
            for (int i = 1; i < line->getNumPoints(); ++i)
                CHECK(std::abs(line->getX(i) - line->getX(i - 1)) < 90);
    }
    const auto kml = read_source_table(written(folder, "a.kml", {"nearest", "Lagos"}), "");
    REQUIRE(kml);
    CHECK(kml->points.front());
    REQUIRE(column(*kml, "model") < kml->columns.size());
    REQUIRE(column(*kml, "Name") < kml->columns.size());
    CHECK(kml->rows[0][column(*kml, "Name")] == kml->rows[0][column(*kml, "site")]);
}

TEST_CASE("a file of layers replaces what is there in one go, and leaves nothing beside it") {
    const TemporaryFolder folder;
    const std::string path = written(folder, "a.gpkg", {"sites", "--as-of", "2026-07-01"});
    const std::string first = text_in(path);
    CHECK(text_in(written(folder, "a.gpkg", {"sites", "--as-of", "2026-07-01"})) == first);
    CHECK(folder.count() == 1);
    check_refused({"sites", "-o", (folder.path() / "none" / "a.gpkg").string()}, 1,
                  "a.gpkg: cannot write the file");
    std::filesystem::create_symlink("/dev/full", folder.path() / "full.xlsx");
    check_refused({"sites", "-o", (folder.path() / "full.xlsx").string()}, 1, "No space left on device");
    CHECK(folder.count() == 2);
}
