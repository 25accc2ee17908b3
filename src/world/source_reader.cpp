// SPDX-License-Identifier: MIT
#include "world/source_reader.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "world/source_cells.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <fmt/ranges.h>
#include <mutex>

namespace footprint {
namespace {

struct Kind {
    const char* ending;
    const char* driver;
};
constexpr std::array kinds{Kind{".csv", "CSV"},       Kind{".tsv", "CSV"},     Kind{".xlsx", "XLSX"},
                           Kind{".ods", "ODS"},       Kind{".geojson", "GeoJSON"}, Kind{".json", "GeoJSON"},
                           Kind{".gpkg", "GPKG"},     Kind{".fgb", "FlatGeobuf"},  Kind{".shp", "ESRI Shapefile"},
                           Kind{".kml", "LIBKML"},       Kind{".gpx", "GPX"}};

void register_source_drivers() {
    static std::once_flag once;
    std::call_once(once, [] {
        RegisterOGRCSV();
        RegisterOGRXLSX();
        RegisterOGRODS();
        RegisterOGRGeoJSON();
        RegisterOGRGeoPackage();
        RegisterOGRShape();
        RegisterOGRLIBKML();
        RegisterOGRGPX();
    });
}

constexpr std::pair<const char*, const char*> all_settings[] = {
    {"GDAL_DISABLE_READDIR_ON_OPEN", "FALSE"}, // a shapefile lies in several files
    {"OGR_XLSX_HEADERS", "FORCE"},             // a sheet of nothing but texts would seem to have none
    {"OGR_ODS_HEADERS", "FORCE"},
    {"OGR_XLSX_FIELD_TYPES", "STRING"},
    {"OGR_ODS_FIELD_TYPES", "STRING"},
    {"OGR_SQLITE_LOAD_EXTENSIONS", nullptr},
    {"OGR_GEOJSON_MAX_OBJ_SIZE", "50"}};

const Kind* kind_of(const std::filesystem::path& path) {
    const std::string ending = folded(path.extension().string());
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& kind) { return ending == kind.ending; });
    return found == kinds.end() ? nullptr : &*found;
}

/// A file that is opened.
struct Opened {
    DatasetPtr dataset;
    bool has_one_column = false; ///< and a second one that is ours
};

/// GDAL takes no table of one column for a CSV. In a copy in memory its header gets a second one, behind a tab.
DatasetPtr open_one_column(const std::filesystem::path& path) {
    auto text = read_file(path);
    const std::string header = text ? text->substr(0, std::min(text->find_first_of("\r\n"), longest_cell + 1)) : std::string{};
    if (header.empty() || header.size() > longest_cell || !is_utf8(header) || header.find_first_of(std::string_view{"\t\0", 2}) != std::string::npos) return {};
    text->insert(header.size(), "\tnone");
    static std::atomic<int> last{0};
    const std::string name = fmt::format("/vsimem/footprint-{}/{}.csv", ++last, path.stem().string());
    char* bytes = static_cast<char*>(CPLMalloc(text->size()));
    std::copy(text->begin(), text->end(), bytes);
    if (VSILFILE* file = VSIFileFromMemBuffer(name.c_str(), reinterpret_cast<GByte*>(bytes), text->size(), true)) VSIFCloseL(file);
    const char* const allowed[] = {"CSV", nullptr};
    const char* const options[] = {"AUTODETECT_TYPE=NO", "SEPARATOR=TAB", nullptr};
    DatasetPtr dataset{GDALDataset::Open(name.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, allowed, options, nullptr)};
    VSIUnlink(name.c_str()); // who has it open goes on reading
    return dataset;
}

Result<Opened> open_source(const std::filesystem::path& path) {
    std::error_code code;
    const std::string name = path.string();
    // "/vsicurl/…" and the like are no files, whatever GDAL makes of them.
    if (name.starts_with("/vsi") || !std::filesystem::is_regular_file(path, code))
        return failure(ErrorKind::failed,
                       std::filesystem::exists(path, code) ? "is no file" : "there is no such file", name);
    const Kind* kind = kind_of(path);
    if (!kind)
        return failure(ErrorKind::usage, fmt::format("is of no kind that is read here: {}", source_endings()), name);
    char** options = nullptr;
    if (std::string_view{kind->driver} == "CSV") options = CSLSetNameValue(options, "AUTODETECT_TYPE", "NO");
    const std::unique_ptr<char*, void (*)(char**)> held{options, CSLDestroy};
    const char* const allowed[] = {kind->driver, nullptr};
    DatasetPtr dataset{GDALDataset::Open(std::filesystem::absolute(path).c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, allowed,
                                         options, nullptr)};
    if (dataset) return Opened{std::move(dataset)};
    const std::string words = ErrorCatcher::words();
    if (std::string_view{kind->driver} == "CSV" && words.empty())
        if (auto narrow = open_one_column(path)) return Opened{std::move(narrow), true};
    return failure(ErrorKind::bad_data,
                   fmt::format("cannot be read as {}{}", kind->driver, words.empty() ? "" : ": " + without_control(words)), name);
}

Result<OGRLayer*> layer_of(GDALDataset& dataset, const std::filesystem::path& path, const std::string& name) {
    std::vector<std::string> names;
    for (OGRLayer* layer : dataset.GetLayers()) {
        names.emplace_back(layer->GetName());
        if (name.empty() || folded(names.back()) == folded(name)) return layer;
    }
    if (names.empty()) return failure(ErrorKind::bad_data, "holds no layer", path.string());
    return failure(ErrorKind::usage,
                   fmt::format("has no layer '{}' (it has {}){}", name, join_words(names), did_you_mean(name, names)),
                   path.string());
}

/// What every KML has, about how its places are drawn.
bool is_only_drawn(const std::filesystem::path& path, std::string_view name) {
    constexpr std::array drawn{"altitudeMode", "tessellate", "extrude", "visibility", "drawOrder", "icon"};
    return folded(path.extension().string()) == ".kml" && std::find(drawn.begin(), drawn.end(), name) != drawn.end();
}

/// UTF-8 without control characters, cut before the letter that goes beyond `longest_cell`.
std::string clean(std::string text, bool& was_cut) {
    if (!is_utf8(text)) { // what is no UTF-8 is most often Latin-1
        char* recoded = CPLRecode(text.c_str(), CPL_ENC_ISO8859_1, CPL_ENC_UTF8);
        text = recoded;
        CPLFree(recoded);
    }
    if (text.size() > longest_cell) {
        std::size_t end = longest_cell;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
        text.resize(end);
        was_cut = true;
    }
    return without_control(text);
}

std::string cell_of(const OGRFeature& feature, int field, bool& was_cut) {
    if (!feature.IsFieldSetAndNotNull(field)) return {};
    return clean(feature.GetFieldAsString(field), was_cut);
}

/// The point that a shape stands for: of others than points the middle of what they cover.
std::optional<std::pair<double, double>> point_in(const OGRGeometry* geometry) {
    if (!geometry || geometry->IsEmpty()) return std::nullopt;
    if (wkbFlatten(geometry->getGeometryType()) == wkbPoint) {
        const OGRPoint& point = *geometry->toPoint();
        return std::pair{point.getX(), point.getY()};
    }
    OGREnvelope box;
    geometry->getEnvelope(&box);
    return std::pair{(box.MinX + box.MaxX) / 2, (box.MinY + box.MaxY) / 2};
}

/// A sample of so many rows tells what a column holds.
constexpr std::size_t sample_rows = 1000;

} // namespace

SourceSettings::SourceSettings() {
    for (const auto& [name, value] : all_settings) CPLSetThreadLocalConfigOption(name, value);
}

SourceSettings::~SourceSettings() {
    for (const auto& [name, value] : all_settings) CPLSetThreadLocalConfigOption(name, nullptr);
}

std::string SourceRow::text(std::size_t column) const { return cell_of(feature_, fields_[column], was_cut_); }

std::vector<Polygon> SourceRow::polygons() const {
    if (!reference_ || !feature_.GetGeometryRef()) return {};
    std::vector<Polygon> all = polygons_of(feature_);
    for (Polygon& polygon : all)
        for (Path& ring : polygon)
            for (LonLat& corner : ring) {
                const auto place = reference_->place(corner.lon, corner.lat);
                if (!place) return {};
                corner = *place;
            }
    return all;
}

bool SourceReader::is_of_polygons() const {
    if (!has_polygons()) return false;
    layer_->ResetReading();
    const std::unique_ptr<OGRFeature> first{layer_->GetNextFeature()};
    layer_->ResetReading();
    return first && !polygons_of(*first).empty();
}

bool SourceReader::has_polygons() const {
    const OGRwkbGeometryType type = wkbFlatten(layer_->GetGeomType());
    return has_points_ && (type == wkbPolygon || type == wkbMultiPolygon || type == wkbUnknown || type == wkbGeometryCollection);
}

std::optional<double> SourceRow::amount(std::size_t column) const {
    const int field = fields_[column];
    if (!feature_.IsFieldSetAndNotNull(field)) return std::nullopt;
    switch (feature_.GetFieldDefnRef(field)->GetType()) {
    case OFTInteger:
    case OFTInteger64:
    case OFTReal: return feature_.GetFieldAsDouble(field);
    default: return amount_in(text(column));
    }
}

std::string source_endings() {
    std::vector<std::string> endings;
    for (const Kind& kind : kinds) endings.emplace_back(kind.ending + 1);
    return fmt::format("{}", fmt::join(endings, ", "));
}

std::vector<std::string> source_layers(const std::filesystem::path& path) {
    register_map_drivers();
    register_source_drivers();
    const ErrorCatcher quiet;
    const SourceSettings settings;
    CPLErrorReset();
    std::vector<std::string> names;
    if (const auto opened = open_source(path))
        for (OGRLayer* layer : opened->dataset->GetLayers()) names.push_back(without_control(layer->GetName()));
    return names;
}

Result<SourceReader> SourceReader::open(const std::filesystem::path& path, const std::string& layer_name) {
    register_map_drivers();
    register_source_drivers();
    SourceReader reader;
    CPLErrorReset();
    auto opened = open_source(path);
    if (!opened) return tl::unexpected(opened.error());
    const auto layer = layer_of(*opened->dataset, path, layer_name);
    if (!layer) return tl::unexpected(layer.error());
    reader.path_ = path;
    reader.dataset_ = std::move(opened->dataset);
    reader.layer_ = *layer;
    reader.layer_name_ = (*layer)->GetName();
    const OGRFeatureDefn& fields = *(*layer)->GetLayerDefn();
    const int count = opened->has_one_column ? 1 : fields.GetFieldCount();
    for (int i = 0; i < count && reader.fields_.size() < most_source_columns; ++i) {
        bool was_cut = false;
        const std::string name = clean(fields.GetFieldDefn(i)->GetNameRef(), was_cut);
        if (is_only_drawn(path, name)) continue;
        reader.fields_.push_back(i);
        reader.columns_.push_back(name);
    }
    reader.lacks_columns_ = count > static_cast<int>(most_source_columns);
    reader.has_points_ = (*layer)->GetGeomType() != wkbNone;
    reader.reference_ = std::make_unique<Reference>(reader.has_points_ ? (*layer)->GetSpatialRef() : nullptr);
    return reader;
}

double SourceReader::number_share(std::size_t column) {
    const OGRFieldType type = layer_->GetLayerDefn()->GetFieldDefn(fields_[column])->GetType();
    if (type == OFTInteger || type == OFTInteger64 || type == OFTReal) return 1;
    std::size_t rows = 0;
    std::size_t numbers = 0;
    layer_->ResetReading();
    while (rows < sample_rows) {
        const std::unique_ptr<OGRFeature> feature{layer_->GetNextFeature()};
        if (!feature) break;
        ++rows;
        numbers += SourceRow{*feature, fields_, 0}.amount(column) ? 1 : 0;
    }
    layer_->ResetReading();
    return static_cast<double>(numbers) / static_cast<double>(std::max<std::size_t>(1, rows));
}

Result<bool> SourceReader::for_each(std::size_t most, const std::function<void(const SourceRow&)>& take) {
    std::size_t index = 0;
    layer_->ResetReading();
    while (const std::unique_ptr<OGRFeature> feature{layer_->GetNextFeature()}) {
        if (index == most) return false;
        const auto at = has_points_ ? point_in(feature->GetGeometryRef()) : std::nullopt;
        const auto place = at ? reference_->place(at->first, at->second) : std::nullopt;
        const auto astray = at && !place ? std::optional{LonLat{at->first, at->second}} : std::nullopt;
        take({*feature, fields_, index++, has_points_ ? reference_.get() : nullptr, place, astray});
    }
    if (CPLGetLastErrorType() >= CE_Failure)
        return failure(ErrorKind::bad_data, fmt::format("breaks off: {}", without_control(ErrorCatcher::words())), path_.string());
    return true;
}

} // namespace footprint
