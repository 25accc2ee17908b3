// SPDX-License-Identifier: MIT
// The first letter of an input is the role ("0" for the first), the second the file's ending; the rest is the file, in memory. An xlsx can
// be a sheet's XML alone, which is packed here: nobody guesses checksums. Of a shapefile the three files lie behind each other, the
// sizes of .shp and .shx before them.
#include "analysis/own_times.hpp"
#include "base/text.hpp"
#include "driver.hpp"
#include "small_world.hpp"
#include "world/own_areas.hpp"
#include "world/own_raster.hpp"
#include "world/own_sites.hpp"
#include "world/own_users.hpp"
#include "world/source_check.hpp"
#include "world/source_table.hpp"

#include <array>
#include <cmath>
#include <cpl_conv.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <unistd.h>

using namespace footprint;

namespace {

namespace fs = std::filesystem;

using Take = void (*)(const OwnSource& source, World& world);

/// What is said is told as JSON as well, which is UTF-8.
void must_be_text(const Result<OwnLayer>& layer, const std::vector<Error>& problems) {
    must(is_utf8(layer ? layer->understood : to_string(layer.error())));
    for (const Error& problem : problems) must(is_utf8(to_string(problem)));
}

void take_sites(const OwnSource& source, World& world) {
    std::vector<Error> problems;
    const auto layer = add_own_sites(source, world, problems);
    must_be_text(layer, problems);
    must(!layer || layer->rows + 2 == world.catalogue.sites.size());
    for (std::size_t i = 0; i < world.catalogue.sites.size(); ++i) {
        const SitePointer site = world.catalogue.sites.fetch(i);
        for (const std::string* text : {&site->id, &site->name, &site->city, &site->country, &site->notes, &site->planned, &site->search_text})
            must(is_utf8(*text));
    }
    for (const Provider& provider : world.catalogue.providers) must(is_utf8(provider.id) && is_utf8(provider.name));
}
void take_times(const OwnSource& source, World& world) {
    MeasuredPairs measured;
    const auto layer = add_own_times(source, world, measured);
    must_be_text(layer, measured.problems);
    must(!layer || layer->rows == measured.pairs.size());
}
void take_areas(const OwnSource& source, World& world) {
    std::vector<Error> problems;
    must_be_text(add_own_areas(source, world, problems), problems);
    must(world.markets.bundles.size() <= most_own_areas);
    for (const Bundle& area : world.markets.bundles) must(is_utf8(area.id) && is_utf8(area.name));
}
void take_users(const OwnSource& source, World& world) {
    if (is_raster(source.file))
        if (const auto shape = raster_shape(source.file); shape && shape->cells > 100'000) return; // a second a hundred million cells
    std::vector<Error> problems;
    const auto layer = add_own_users(source, world, problems);
    must_be_text(layer, problems);
    must(layer.has_value() == !world.users.empty());
    for (const Users& users : world.users) must(is_utf8(users.name) && std::isfinite(users.total));
}
/// `footprint check`, and what it mends.
void check(const OwnSource& source, World& world) {
    const auto table = read_source_table(source.file, "");
    if (!table) return;
    const auto found = check_source(*table, {}, world, {}, make_date(2026, 1, 1));
    if (!found) return;
    for (const SourceFinding& finding : found->findings) must(finding.row < table->rows.size());
    const auto better = mended(*table, {}, found->findings);
    must(!better || better->table.rows.size() == table->rows.size());
}

struct Role {
    SourceRole role;
    Take take;
};
constexpr std::array roles{Role{SourceRole::sites, take_sites}, Role{SourceRole::times, take_times}, Role{SourceRole::areas, take_areas},
                           Role{SourceRole::users, take_users}, Role{SourceRole::sites, check}};

constexpr std::string_view shapefile = ".shp";
struct Ending {
    char letter;
    std::string_view text;
};
constexpr std::array endings{Ending{'c', ".csv"}, Ending{'t', ".tsv"}, Ending{'j', ".geojson"}, Ending{'k', ".kml"}, Ending{'x', ".gpx"},
                             Ending{'z', ".xlsx"}, Ending{'o', ".ods"}, Ending{'g', ".gpkg"},   Ending{'f', ".fgb"}, Ending{'s', shapefile},
                             Ending{'a', ".asc"},  Ending{'r', ".tif"}};

/// In memory, gone with the program.
class Folder {
  public:
    Folder() : path_(fmt::format("/dev/shm/footprint-fuzz-{}", getpid())) { fs::create_directory(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    std::string write(std::string_view ending, std::string_view bytes) const {
        const std::string name = fmt::format("{}/offices{}", path_, ending);
        std::ofstream{name, std::ios::binary}.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        return name;
    }

  private:
    std::string path_;
};

std::string write_shapefile(const Folder& folder, std::string_view bytes) {
    const auto part = [&](std::size_t size) {
        const std::string_view taken = bytes.substr(0, size);
        bytes.remove_prefix(taken.size());
        return taken;
    };
    const auto size = [&] {
        const std::string_view two = part(2);
        return two.size() < 2 ? 0u : static_cast<unsigned char>(two[0]) + 256u * static_cast<unsigned char>(two[1]);
    };
    const std::size_t shp = size(), shx = size();
    const std::string name = folder.write(shapefile, part(shp));
    folder.write(".shx", part(shx));
    folder.write(".dbf", bytes);
    return name;
}

std::string write_workbook(const Folder& folder, std::string_view sheet) {
    std::string name = folder.write(".xlsx", {});
    void* zip = CPLCreateZip(name.c_str(), nullptr);
    const auto add = [&](const char* file, std::string_view text) {
        must(CPLCreateFileInZip(zip, file, nullptr) == CE_None);
        CPLWriteFileInZip(zip, text.data(), static_cast<int>(text.size()));
        CPLCloseFileInZip(zip);
    };
    add("[Content_Types].xml", R"(<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>)");
    add("xl/_rels/workbook.xml.rels", R"(<Relationships><Relationship Id="r1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>)");
    add("xl/workbook.xml", R"(<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>)");
    add("xl/worksheets/sheet1.xml", sheet);
    CPLCloseZip(zip);
    return name;
}

std::string write(const Folder& folder, const Ending& ending, std::string_view bytes) {
    switch (ending.letter) {
    case 's': return write_shapefile(folder, bytes);
    case 'z': return bytes.starts_with("PK") ? folder.write(ending.text, bytes) : write_workbook(folder, bytes);
    default: return folder.write(ending.text, bytes);
    }
}

} // namespace

void fuzz(std::string_view input) {
    static const Folder folder;
    static const World world = small_world();
    if (input.size() < 2) return;
    const Role& role = roles[static_cast<unsigned char>(input[0] - '0') % roles.size()];
    for (const Ending& ending : endings) {
        if (ending.letter != input[1]) continue;
        World copy = world;
        role.take({role.role, write(folder, ending, input.substr(2)), "", {}}, copy);
    }
}
