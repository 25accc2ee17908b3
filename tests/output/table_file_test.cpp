// SPDX-License-Identifier: MIT
#include "output/table_file.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "folder.hpp"
#include "output/qml.hpp"
#include "world/source_table.hpp"
#include "world/vector_file.hpp"

#include <cmath>
#include <cpl_minixml.h>
#include <doctest/doctest.h>

using namespace footprint;

namespace {

struct Stall {
    std::string name;
    double kg;
    std::size_t days;
    bool is_open;
    LonLat at;
};

const std::vector<Column<Stall>> columns{
    {"name", "", [](const Stall& s) -> Value { return s.name; }},
    {"lon", "", [](const Stall& s) { return rounded(s.at.lon, 4); }},
    {"lat", "", [](const Stall& s) { return rounded(s.at.lat, 4); }},
    {"mass_kg", "", [](const Stall& s) { return rounded(s.kg, 2); }},
    {"days", "", [](const Stall& s) { return whole(s.days); }},
    {"open", "", [](const Stall& s) -> FlagValue { return s.is_open ? "yes" : "no"; }},
    {"since", "", [](const Stall&) -> DayValue { return {}; }},
    {"seen", "", [](const Stall&) -> DayValue { return "2020-02-29"; }}};

TableLayer stalls(LayerShape shape = LayerShape::points) {
    const std::vector<Stall> rows{{"Äpfel & <Birnen>, \"rot\"", 2.5, 3, true, {8.68, 50.11}},
                                  {"", std::nan(""), 5'000'000'000, false, {179.9, -17}}};
    TableLayer layer;
    layer.name = "stalls";
    layer.title = "Stalls & more";
    layer.credit = "The market";
    layer.sheet = fill(columns, rows, ReadBy::program);
    layer.facts = {{"as_of", "2026-01-31"}, {"year", 2026LL}};
    layer.shape = shape;
    for (const Stall& row : rows) {
        if (shape == LayerShape::points) layer.shapes.emplace_back(row.at);
        if (shape == LayerShape::lines)
            layer.shapes.emplace_back(std::vector<Path>{{row.at, {180, 0}}, {{-180, 0}, {-170, 3}}});
        if (shape == LayerShape::polygons)
            layer.shapes.emplace_back(std::vector<Polygon>{{{{0, 0}, {1, 0}, {1, 1}, {0, 0}}}});
    }
    return layer;
}

const Date day = make_date(2026, 11, 29);

std::filesystem::path written(const TemporaryFolder& folder, const char* name,
                              const std::vector<TableLayer>& layers) {
    const auto bytes = encode_table_file(layers, name, day);
    REQUIRE_MESSAGE(bytes, (bytes ? "" : to_string(bytes.error())));
    REQUIRE(write_file(folder.path() / name, *bytes));
    return folder.path() / name;
}

DatasetPtr opened(const std::filesystem::path& path, const char* driver) {
    auto dataset = open_dataset(path, driver, GDAL_OF_VECTOR);
    REQUIRE(dataset);
    return std::move(*dataset);
}

const std::vector<MarkedValue> marked{{"aws", "AWS", {255, 153, 0, 255}, Marker::circle},
                                      {"a\"b<c", "A & B", {1, 2, 3, 255}, Marker::star4}};
const MarkerInk ink{{0, 0, 0, 235}, {255, 255, 255, 175}};

} // namespace

TEST_CASE("columns of a GeoPackage have the types of their values, also where all are empty") {
    const TemporaryFolder folder;
    const auto file = opened(written(folder, "a.gpkg", {stalls()}), "GPKG");
    OGRLayer* layer = file->GetLayerByName("stalls");
    REQUIRE(layer);
    CHECK(layer->GetGeomType() == wkbPoint);
    CHECK(std::string{layer->GetMetadataItem("DESCRIPTION")} == "The market");
    CHECK(std::string{layer->GetMetadataItem("IDENTIFIER")} == "Stalls & more");
    const OGRFeatureDefn& fields = *layer->GetLayerDefn();
    const auto type_of = [&](const char* name) {
        REQUIRE(fields.GetFieldIndex(name) >= 0);
        return fields.GetFieldDefn(fields.GetFieldIndex(name))->GetType();
    };
    CHECK(type_of("name") == OFTString);
    CHECK(type_of("mass_kg") == OFTReal);
    CHECK(type_of("days") == OFTInteger64);
    CHECK(fields.GetFieldDefn(fields.GetFieldIndex("open"))->GetSubType() == OFSTBoolean);
    CHECK(type_of("since") == OFTDate);
    CHECK(type_of("as_of") == OFTDate);
    CHECK(type_of("year") == OFTInteger64);
    CHECK(fields.GetFieldIndex("lon") < 0); // the point says it
    const OGRFeatureUniquePtr second{layer->GetFeature(2)};
    CHECK(second->IsFieldNull(fields.GetFieldIndex("name")));
    CHECK(second->IsFieldNull(fields.GetFieldIndex("mass_kg")));
    CHECK(second->GetFieldAsInteger64("days") == 5'000'000'000);
    CHECK(second->GetFieldAsInteger("open") == 0);
    CHECK(std::string{second->GetFieldAsString("seen")} == "2020/02/29");
    CHECK(point_of(*second) == LonLat{179.9, -17});
}

TEST_CASE("every kind of file gives the rows back, in their order") {
    const TemporaryFolder folder;
    for (const char* name : {"a.gpkg", "a.fgb", "a.geojson", "a.xlsx", "a.kml"}) {
        CAPTURE(std::string{name});
        const auto table = read_source_table(written(folder, name, {stalls()}), "");
        REQUIRE(table);
        CHECK(table->layer == "stalls");
        REQUIRE(table->rows.size() == 2);
        const auto cell = [&](std::size_t row, std::string_view column) -> std::string {
            for (std::size_t i = 0; i < table->columns.size(); ++i)
                if (folded(table->columns[i]) == column) return table->rows[row][i];
            return "no such column";
        };
        CHECK(cell(0, "name") == "Äpfel & <Birnen>, \"rot\"");
        CHECK(cell(0, "mass_kg") == "2.5");
        CHECK(cell(1, "days") == "5000000000");
        CHECK(cell(1, "mass_kg").empty());
        CHECK(cell(0, "lon") == (std::string{name} == "a.xlsx" ? "8.68" : "no such column"));
        if (std::string{name} != "a.xlsx") CHECK(table->points[1] == LonLat{179.9, -17});
    }
}

TEST_CASE("the same layers give the same bytes") {
    for (const char* name : {"a.gpkg", "a.fgb", "a.geojson", "a.xlsx", "a.kml"}) {
        CAPTURE(std::string{name});
        const auto first = encode_table_file({stalls()}, name, day);
        REQUIRE(first);
        CHECK_FALSE(first->empty());
        CHECK(*first == encode_table_file({stalls()}, name, day).value());
    }
}

TEST_CASE("lines and polygons go where they can; rows without shapes and no rows at all are files too") {
    const TemporaryFolder folder;
    for (const auto& [shape, type] : {std::pair{LayerShape::lines, wkbMultiLineString},
                                      {LayerShape::polygons, wkbMultiPolygon},
                                      {LayerShape::none, wkbNone}}) {
        const auto file = opened(written(folder, "a.gpkg", {stalls(shape)}), "GPKG");
        CHECK(file->GetLayer(0)->GetGeomType() == type);
        CHECK(file->GetLayer(0)->GetFeatureCount() == 2);
    }
    TableLayer some_missing = stalls(LayerShape::polygons);
    some_missing.shapes[0] = {}; // of a country of which there is no land
    TableLayer empty = stalls();
    empty.sheet.rows.clear();
    empty.shapes.clear();
    for (const char* name : {"a.gpkg", "a.fgb", "a.geojson", "a.xlsx", "a.kml"}) {
        CAPTURE(std::string{name});
        CHECK(encode_table_file({empty}, name, day)->size() > 100);
    }
    for (const TableLayer& layer : {stalls(LayerShape::none), some_missing})
        CHECK(encode_table_file({layer}, "a.fgb", day).error().message.find("rows have none") !=
              std::string::npos);
    for (const char* name : {"a.gpkg", "a.geojson", "a.xlsx", "a.kml"}) {
        CAPTURE(std::string{name});
        CHECK(read_source_table(written(folder, name, {some_missing}), "")->rows.size() == 2);
        CHECK(read_source_table(written(folder, name, {stalls(LayerShape::none)}), "")->rows.size() == 2);
    }
}

TEST_CASE("styles stand in the table where QGIS looks for them, one a layer, and are well-formed") {
    const TemporaryFolder folder;
    TableLayer points = stalls();
    points.style = markers_qml("name", marked, ink);
    TableLayer lines = stalls(LayerShape::lines);
    lines.name = "ways";
    lines.title = "Ways";
    lines.style = lines_qml("name", marked);
    TableLayer plain_one = stalls(LayerShape::none);
    plain_one.name = plain_one.title = "plain";
    const auto file = opened(written(folder, "a.gpkg", {points, lines, plain_one}), "GPKG");
    CHECK(file->GetLayerCount() == 4);
    CHECK(std::string{file->GetLayer(0)->GetName()} == "stalls"); // what is read if no layer is said
    OGRLayer* styles = file->GetLayerByName("layer_styles");
    REQUIRE(styles);
    CHECK(styles->GetFeatureCount() == 2);
    for (const auto& feature : *styles) {
        CHECK(feature->GetFieldAsInteger("useAsDefault") == 1);
        CHECK(std::string{feature->GetFieldAsString("f_geometry_column")} == "geom");
        CHECK(std::string{feature->GetFieldAsString("f_table_schema")}.empty());
        CHECK(file->GetLayerByName(feature->GetFieldAsString("f_table_name")));
    }
    for (const std::string& style :
         {points.style, lines.style,
          classes_qml("CASE WHEN \"x\" < 3 THEN 'a' END", {{0, 5, "0–5 <ms>", {9, 8, 7, 220}}},
                      LayerShape::polygons, {})}) {
        const std::unique_ptr<CPLXMLNode, void (*)(CPLXMLNode*)> tree{CPLParseXMLString(style.c_str()),
                                                                      CPLDestroyXMLNode};
        CHECK(tree);
        CHECK(style.find("type=\"categorizedSymbol\"") != style.find("type=\"graduatedSymbol\""));
    }
    CHECK(points.style.find("value=\"a&quot;b&lt;c\" label=\"A &amp; B\"") != std::string::npos);
    CHECK(points.style.find("k=\"color\" v=\"255,153,0,255\"") != std::string::npos);
}

TEST_CASE("what cannot be written says what can") {
    CHECK(is_table_file("a/B.GPKG"));
    CHECK_FALSE(is_table_file("a.csv"));
    CHECK(table_file_endings().starts_with("gpkg, fgb, geojson, xlsx, kml"));
    const auto refused = check_table_file("x.shp");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::usage);
    CHECK(refused.error().message.find(table_file_endings()) != std::string::npos);
    TableLayer twice = stalls();
    CHECK_FALSE(encode_table_file({twice, twice}, "a.gpkg", day)); // two of one name
}

TEST_CASE("control characters of strangers do not get into files") {
    TableLayer layer = stalls();
    layer.sheet.rows[0][0].value = "a\x1b[31mb";
    const TemporaryFolder folder;
    const auto file = opened(written(folder, "a.gpkg", {layer}), "GPKG");
    const OGRFeatureUniquePtr first{file->GetLayer(0)->GetFeature(1)};
    CHECK(std::string{first->GetFieldAsString("name")} == "a[31mb");
}
