// SPDX-License-Identifier: MIT
#include "world/own_sites.hpp"

#include "folder.hpp"
#include "world/city_finder.hpp"
#include "world/source_columns.hpp"
#include "world/source_table.hpp"
#include "world/vector_file.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>

using namespace footprint;

namespace {

World fresh_world() {
    return std::move(load_world(DataFolder{FOOTPRINT_SOURCE_DIR, "test"}, Cities::load)->world);
}

std::filesystem::path write(const TemporaryFolder& folder, const char* name, std::string_view text) {
    std::ofstream{folder.path() / name} << text;
    return folder.path() / name;
}

struct Taken {
    World world = fresh_world();
    std::vector<Error> problems;
    Result<OwnLayer> layer;

    explicit Taken(const std::filesystem::path& file, std::map<std::string, std::string> columns = {})
        : layer(add_own_sites({SourceRole::sites, file.string(), "", std::move(columns)}, world, problems)) {}
    SitePointer site(const std::string& key) const {
        const auto row = world.catalogue.find(key);
        REQUIRE(row);
        return world.catalogue.sites.fetch(*row);
    }
    std::string told() const {
        std::string all;
        for (const Error& problem : problems) all += to_string(problem) + "\n";
        return all;
    }
};

constexpr std::string_view edges = "Standort;L\u00e4nge;Breite;Land;seit;Kostenstelle\n"
                                   "Frankfurt Nord;8,68;50,15;DE;2019-05;K12\n"
                                   "Nairobi One;36.82;-1.29;Kenya;01.03.2021;K13\n"
                                   "Lagos;3.38;6.45;Elbonia;;K14\n"
                                   "Falsch;abc;6;NG;;K15\n";

} // namespace

TEST_CASE("a table's rows become sites of a provider of one's own, columns found by their names in several languages") {
    const TemporaryFolder folder;
    const Taken taken{write(folder, "edges.csv", edges)};
    REQUIRE(taken.layer);
    CHECK(taken.layer->rows == 3);
    CHECK(taken.layer->left_out == 1);
    CHECK(taken.layer->providers == std::vector<std::string>{"edges"});
    CHECK(taken.layer->understood.find("name: Standort") != std::string::npos);
    const SitePointer frankfurt = taken.site("edges/frankfurt-nord");
    CHECK(frankfurt->position.lon == 8.68); // with a comma in the file
    CHECK(frankfurt->country == "DE");
    CHECK(frankfurt->opened->when == DateInterval{make_date(2019, 5, 1), make_date(2019, 5, 31)});
    CHECK(frankfurt->notes == "Kostenstelle: K12");
    CHECK(taken.site("edges/nairobi-one")->opened->text == "2021-03-01");
    const SitePointer lagos = taken.site("edges/lagos");
    CHECK(lagos->country == "NG"); // by its position
    CHECK(lagos->opened->basis == "unknown");
    CHECK(status_on(lifetime_of(*lagos), make_date(2010, 1, 1)) == Status::open);
    CHECK(taken.told().find("row 3: unknown country 'Elbonia'") != std::string::npos);
    CHECK(taken.told().find("row 4: the position is 'abc', '6', expected degrees; the row is left out") != std::string::npos);
    // What is known of the catalogue stays as it is.
    CHECK(taken.world.catalogue.compiled() == fresh_world().catalogue.compiled());
    CHECK(taken.world.catalogue.provider_of(*taken.world.catalogue.find("edges/lagos")).is_own);
}

TEST_CASE("GeoJSON has points, providers by a column, and plans") {
    const TemporaryFolder folder;
    const Taken taken{write(folder, "offices.geojson", R"({"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"name":"Head office","provider":"Acme","opened":"2015"},
         "geometry":{"type":"Point","coordinates":[55.3,25.2]}},
        {"type":"Feature","properties":{"name":"Lab","provider":"Acme","opened":"2027","status":"planned"},
         "geometry":{"type":"Point","coordinates":[77.6,12.97]}},
        {"type":"Feature","properties":{"name":"Ours at AWS","provider":"AWS"},
         "geometry":{"type":"Point","coordinates":[13.4,52.5]}},
        {"type":"Feature","properties":{"name":"Nowhere","provider":"Acme"},
         "geometry":{"type":"Point","coordinates":[500,12]}}]})")};
    REQUIRE(taken.layer);
    CHECK(taken.layer->rows == 3);
    CHECK(status_on(lifetime_of(*taken.site("acme/lab")), make_date(2026, 1, 1)) == Status::announced);
    CHECK(taken.site("acme/head-office")->country == "AE");
    // A list of AWS's sites is not the catalogue's AWS.
    CHECK(taken.site("aws-offices/ours-at-aws")->name == "Ours at AWS");
    CHECK(taken.told().find("(500, 12)") != std::string::npos);
}

TEST_CASE("every format gives the same sites, whatever its reference system") {
    const TemporaryFolder folder;
    (void)read_source_table(write(folder, "first.csv", "a\n1\n"), ""); // registers the drivers
    struct Format {
        const char* driver;
        const char* name;
        int reference; ///< EPSG
        bool has_points;
    };
    for (const Format& format : {Format{"XLSX", "sites.xlsx", 4326, false}, Format{"ODS", "sites.ods", 4326, false},
                                 Format{"GPKG", "sites.gpkg", 4326, true}, Format{"GPKG", "sites.gpkg", 3857, true},
                                 Format{"FlatGeobuf", "sites.fgb", 32632, true}, Format{"ESRI Shapefile", "sites.shp", 4326, true},
                                 Format{"LIBKML", "sites.kml", 4326, true}, Format{"GeoJSON", "sites.geojson", 4326, true}}) {
        CAPTURE(format.driver);
        CAPTURE(format.reference);
        const TemporaryFolder place;
        const std::filesystem::path file = place.path() / format.name;
        {
            GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(format.driver);
            REQUIRE(driver);
            DatasetPtr dataset{driver->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
            REQUIRE(dataset);
            OGRSpatialReference wgs84, reference;
            wgs84.SetWellKnownGeogCS("WGS84");
            wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
            reference.importFromEPSG(format.reference);
            reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
            OGRLayer* layer = dataset->CreateLayer("sites", &reference, format.has_points ? wkbPoint : wkbNone, nullptr);
            REQUIRE(layer);
            const bool is_kml = std::string_view{format.driver} == "LIBKML";
            for (const auto& [name, type] : {std::pair{"Name", OFTString}, {"seit", is_kml ? OFTString : OFTDate}, {"lon", OFTReal}, {"lat", OFTReal}}) {
                OGRFieldDefn field{name, type};
                layer->CreateField(&field);
            }
            OGRFeature feature{layer->GetLayerDefn()};
            feature.SetField("Name", "Kiel");
            feature.SetField("seit", "2019/05/01");
            if (format.has_points) {
                OGRPoint point{10.14, 54.32};
                point.assignSpatialReference(&wgs84);
                if (format.reference != 4326) point.transformTo(&reference);
                feature.SetGeometry(&point);
            } else {
                feature.SetField("lon", 10.14);
                feature.SetField("lat", 54.32);
            }
            REQUIRE(layer->CreateFeature(&feature) == OGRERR_NONE);
        }
        const Taken taken{file, {{"opened", "seit"}}};
        CAPTURE(taken.told());
        REQUIRE(taken.layer);
        const SitePointer site = taken.site("sites/kiel");
        CHECK(std::abs(site->position.lon - 10.14) < 1e-6);
        CHECK(std::abs(site->position.lat - 54.32) < 1e-6);
        CHECK(site->opened->when.first == make_date(2019, 5, 1));
        CHECK(site->country == "DE");
        if (format.reference != 4326) CHECK(taken.layer->understood.find("brought to WGS 84") != std::string::npos);
    }
}

TEST_CASE("sites without a position stand in their city, if that is known") {
    const TemporaryFolder folder;
    const Taken taken{write(folder, "cities.csv", "city,country\nCairo,Egypt\nParis,FR\nParis,US\nNo such town,FR\n")};
    REQUIRE(taken.layer);
    CHECK(taken.site("cities/cairo")->precision == Precision::guess);
    CHECK(std::abs(taken.site("cities/paris")->position.lat - 48.85) < 0.2);
    CHECK(taken.site("cities/paris-2")->country == "US");
    CHECK(taken.told().find("'No such town' in FR is not known") != std::string::npos);
}

TEST_CASE("rows of one name by the ten thousand are numbered as quickly as others are read") {
    const TemporaryFolder folder;
    std::string text = "id,lon,lat\na-3,8,50\n";
    for (int row = 0; row < 100'000; ++row) text += "a,8,50\n"; // trying every number for each row takes minutes
    const Taken taken{write(folder, "many.csv", text)};
    REQUIRE(taken.layer);
    CHECK(taken.layer->rows == 100'001);
    CHECK(taken.world.catalogue.find("many/a-2"));
    CHECK(taken.world.catalogue.find("many/a-3"));
    CHECK(taken.world.catalogue.find("many/a-100001")); // a-3 was there
    CHECK_FALSE(taken.world.catalogue.find("many/a-100002"));
}

TEST_CASE("names of columns and cells that are cut are whole letters of UTF-8") {
    const TemporaryFolder folder;
    std::string long_name = "a";
    for (int letter = 0; letter < 3000; ++letter) long_name += "\u00e4";
    const Taken taken{write(folder, "letters.csv", "lon,lat,id,name,Stra\xdf" "e\n8,50,one," + long_name + ",Ring\n")};
    REQUIRE(taken.layer);
    CHECK(taken.site("letters/one")->notes == "Stra\u00dfe: Ring");
    CHECK(taken.site("letters/one")->name == long_name.substr(0, 3999));
}

TEST_CASE("columns with names of a hundred thousand letters are cut as cells are, and soon looked through") {
    const TemporaryFolder folder;
    std::string header = "lon,lat", row = "8,50";
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        header += "," + std::string(100'000, letter);
        row += ",x";
    }
    const Taken taken{write(folder, "long.csv", header + "\n" + row + "\n")};
    REQUIRE(taken.layer);
    CHECK(taken.layer->rows == 1);
    CHECK(taken.site("long/long-1")->notes.size() < 26 * 4100);
}

TEST_CASE("what cannot be a source is refused in words") {
    const TemporaryFolder folder;
    const auto error = [&](const std::filesystem::path& file, std::map<std::string, std::string> columns = {}) {
        const Taken taken{file, std::move(columns)};
        REQUIRE_FALSE(taken.layer);
        return to_string(taken.layer.error());
    };
    CHECK(error(folder.path() / "none.csv").find("there is no such file") != std::string::npos);
    CHECK(error("/vsicurl/http://127.0.0.1:1/x.csv").find("there is no such file") != std::string::npos);
    CHECK(error("/vsizip//x.zip/x.csv").find("there is no such file") != std::string::npos);
    CHECK(error(folder.path()).find("is no file") != std::string::npos);
    CHECK(error(write(folder, "a.vrt", "<OGRVRTDataSource/>")).find("of no kind that is read here") != std::string::npos);
    // The ending says which driver reads it, whatever is in it.
    CHECK(error(write(folder, "b.geojson", "<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/etc/passwd</SrcDataSource>"
                                           "</OGRVRTLayer></OGRVRTDataSource>"))
              .find("cannot be read as GeoJSON") != std::string::npos);
    CHECK(error(write(folder, "c.csv", "a,b\n1,2\n")).find("holds no position") != std::string::npos);
    const auto good = write(folder, "d.csv", "lon,lat,Standort\n8,50,x\n");
    CHECK(error(good, {{"nme", "Standort"}}).find("did you mean 'name'") != std::string::npos);
    CHECK(error(good, {{"name", "Standot"}}).find("did you mean 'Standort'") != std::string::npos);
    CHECK_FALSE(read_source_table(good, "other"));
}

TEST_CASE("the country about a place is the World's own answer, on land, at sea and at the poles") {
    static const World world = fresh_world();
    const CityFinder cities{world};
    for (double lon = -179.7; lon < 180; lon += 23.3)
        for (double lat = -89.3; lat < 90; lat += 8.9) {
            CAPTURE(lon);
            CAPTURE(lat);
            CHECK(cities.country_about({lon, lat}).text() == world.country_about({lon, lat}).text());
        }
    CHECK(cities.called("paris", "")->country == "FR");
    CHECK(cities.called("PARIS", "US")->country == "US");
    CHECK_FALSE(cities.called("no such town", ""));
}

TEST_CASE("rows of rubbish cost themselves, the first twenty are named") {
    const TemporaryFolder folder;
    std::string text = "name,lon,lat,opened,closed\n";
    for (int i = 0; i < 50; ++i) text += fmt::format("bad {0},{0}00,1,,\n", i + 2);
    text += "late,1,1,2020,2010\nfine,1,1,2010,2020\nno date,1,1,soon,\n\xe4\xf6,2,2,,\n";
    const Taken taken{write(folder, "rows.csv", text)};
    REQUIRE(taken.layer);
    CHECK(taken.layer->rows == 2);
    CHECK(taken.layer->left_out == 52);
    CHECK(taken.problems.size() == 21);
    CHECK(taken.problems.back().message.find("32 more rows") != std::string::npos);
    CHECK(taken.site("rows/ao")->name == "\u00e4\u00f6"); // Latin-1
}

TEST_CASE("columns are found by whole names before words in them, and one of a pair alone is none") {
    const auto found = [](const std::vector<std::string>& columns) { return find_site_columns(columns, {}).value(); };
    const SiteColumns plain = found({"Provider name", "name", "GPS_Longitude", "GPS_Latitude", "opened"});
    CHECK(plain[SiteColumn::name] == 1);
    CHECK(plain[SiteColumn::provider] == 0);
    CHECK(plain[SiteColumn::lon] == 2);
    CHECK(plain[SiteColumn::lat] == 3);
    CHECK_FALSE(found({"lat", "name"})[SiteColumn::lat]);
    CHECK(found({"x", "y"})[SiteColumn::lon] == 0);
    CHECK_FALSE(found({"tax x", "may y"})[SiteColumn::lon]);
    const auto said = find_site_columns({"a", "b", "c"}, {{"lon", "a"}, {"lat", "b"}, {"name", "C"}});
    REQUIRE(said);
    CHECK((*said)[SiteColumn::name] == 2);
}

TEST_CASE("openings and closings known within bounds are read as the tables write them") {
    const TemporaryFolder folder;
    const Taken taken{write(folder, "back.csv", "name,lon,lat,opened_first,opened_last,closed_first,closed_last\n"
                                                "A,10,50,2016-11-01,2017-02-15,2020-01-05,2020-01-05\n"
                                                "B,10,50,1900-01-01,1900-01-01,,\n"
                                                "C,10,50,2016-11-01,2016-11-30,,\n")};
    REQUIRE(taken.layer);
    CHECK(taken.site("back/a")->opened->when == DateInterval{make_date(2016, 11, 1), make_date(2017, 2, 15)});
    CHECK(taken.site("back/a")->closed->when == DateInterval{make_date(2020, 1, 5), make_date(2020, 1, 5)});
    CHECK(taken.site("back/a")->notes.empty());
    CHECK(taken.site("back/b")->opened->basis == "unknown");
    CHECK(taken.site("back/c")->opened->text == "2016-11");
}
