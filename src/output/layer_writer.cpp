// SPDX-License-Identifier: MIT
#include "output/layer_writer.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cpl_string.h>
#include <ogr_spatialref.h>
#include <optional>

namespace footprint {
namespace {

/// Options as GDAL takes them.
class Options {
  public:
    void set(const char* name, const std::string& value) { list_.SetNameValue(name, value.c_str()); }
    char** get() { return list_.List(); }

  private:
    CPLStringList list_;
};

/// Of this thread, while a file is written.
class Setting {
  public:
    Setting(const char* name, const std::string& value) : name_(name) {
        CPLSetThreadLocalConfigOption(name, value.c_str());
    }
    Setting(const Setting&) = delete;
    Setting& operator=(const Setting&) = delete;
    ~Setting() { CPLSetThreadLocalConfigOption(name_, nullptr); }

  private:
    const char* name_;
};

/// A column of the file: one of the sheet's, or a fact.
struct FieldPlan {
    std::string id;
    ValueType type = ValueType::text;
    std::size_t column = 0;      ///< of the sheet
    const Value* fact = nullptr; ///< the same in each row
};

ValueType type_of(const Value& value) {
    if (std::holds_alternative<double>(value)) return ValueType::real;
    if (std::holds_alternative<long long>(value)) return ValueType::whole;
    const auto* text = std::get_if<std::string>(&value);
    const bool is_day = text && text->size() == 10 && parse_date(*text);
    return is_day ? ValueType::day : ValueType::text;
}

/// The column that says what a row is called, where none is called name.
std::optional<std::size_t> label_of(const Sheet& sheet) {
    std::optional<std::size_t> label;
    for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
        if (sheet.columns[i].id == "name") return std::nullopt;
        if (sheet.columns[i].id == "group_name" || sheet.columns[i].id == "site") label = i;
    }
    return label;
}

/// The columns that say no more than the shapes do are left out.
std::vector<FieldPlan> fields_of(const TableLayer& layer, const FileKind& kind) {
    const bool has_points = kind.has_shapes() && layer.shape == LayerShape::points;
    std::vector<FieldPlan> fields;
    for (std::size_t i = 0; i < layer.sheet.columns.size(); ++i) {
        const SheetColumn& column = layer.sheet.columns[i];
        if (column.id.empty() || (has_points && (column.id == "lon" || column.id == "lat"))) continue;
        fields.push_back({column.id, column.type, i, nullptr});
    }
    for (const auto& [name, value] : layer.facts) fields.push_back({name, type_of(value), 0, &value});
    if (kind.has_labels())
        if (const auto label = label_of(layer.sheet))
            fields.push_back({"name", ValueType::text, *label, nullptr});
    for (FieldPlan& field : fields)
        if (field.type == ValueType::day && !kind.has_dates()) field.type = ValueType::text;
    return fields;
}

OGRFieldType field_type(ValueType type) {
    switch (type) {
    case ValueType::real: return OFTReal;
    case ValueType::whole: return OFTInteger64;
    case ValueType::day: return OFTDate;
    case ValueType::flag: return OFTInteger;
    case ValueType::text: break;
    }
    return OFTString;
}

bool add_field(OGRLayer& layer, const char* name, ValueType type) {
    OGRFieldDefn definition{name, field_type(type)};
    if (type == ValueType::flag) definition.SetSubType(OFSTBoolean);
    return layer.CreateField(&definition) == OGRERR_NONE;
}

void set_field(OGRFeature& feature, int index, ValueType type, const Value& value) {
    if (const auto* real = std::get_if<double>(&value)) return feature.SetField(index, *real);
    if (const auto* whole = std::get_if<long long>(&value))
        return feature.SetField(index, static_cast<GIntBig>(*whole));
    const auto* text = std::get_if<std::string>(&value);
    if (!text || text->empty()) return feature.SetFieldNull(index);
    if (type == ValueType::flag) return feature.SetField(index, *text == "yes" ? 1 : 0);
    const auto day = type == ValueType::day ? parse_date(*text) : tl::unexpected(Error{});
    if (!day) return feature.SetField(index, without_control(*text).c_str());
    const std::chrono::year_month_day date{day->first};
    feature.SetField(index, static_cast<int>(date.year()),
                     static_cast<int>(static_cast<unsigned>(date.month())),
                     static_cast<int>(static_cast<unsigned>(date.day())));
}

void add_points(OGRSimpleCurve& curve, const Path& path) {
    curve.setNumPoints(static_cast<int>(path.size()));
    for (std::size_t i = 0; i < path.size(); ++i)
        curve.setPoint(static_cast<int>(i), path[i].lon, path[i].lat);
}

std::unique_ptr<OGRGeometry> geometry_of(const RowShape& shape) {
    if (const auto* point = std::get_if<LonLat>(&shape))
        return std::make_unique<OGRPoint>(point->lon, point->lat);
    if (const auto* lines = std::get_if<std::vector<Path>>(&shape); lines && !lines->empty()) {
        auto all = std::make_unique<OGRMultiLineString>();
        for (const Path& path : *lines) {
            OGRLineString line;
            add_points(line, path);
            all->addGeometry(&line);
        }
        return all;
    }
    if (const auto* polygons = std::get_if<std::vector<Polygon>>(&shape); polygons && !polygons->empty()) {
        auto all = std::make_unique<OGRMultiPolygon>();
        for (const Polygon& polygon : *polygons) {
            OGRPolygon one;
            for (const Path& ring : polygon) {
                OGRLinearRing closed;
                add_points(closed, ring);
                one.addRing(&closed);
            }
            all->addGeometry(&one);
        }
        return all;
    }
    return nullptr;
}

OGRwkbGeometryType geometry_type(LayerShape shape) {
    switch (shape) {
    case LayerShape::points: return wkbPoint;
    case LayerShape::lines: return wkbMultiLineString;
    case LayerShape::polygons: return wkbMultiPolygon;
    case LayerShape::none: break;
    }
    return wkbNone;
}

/// Only what the kind of file knows: GDAL complains of others.
Options layer_options(const TableLayer& layer, const FileKind& kind) {
    Options options;
    if (kind.ending == ".gpkg") options.set("IDENTIFIER", layer.title);
    if (kind.ending == ".gpkg") options.set("DESCRIPTION", layer.credit);
    if (kind.ending == ".geojson") options.set("DESCRIPTION", layer.title + ". " + layer.credit);
    if (kind.ending == ".geojson") options.set("RFC7946", "YES");
    // An index would put the rows in another order; without one GDAL writes no file at all for no rows.
    if (kind.ending == ".fgb") options.set("SPATIAL_INDEX", layer.sheet.rows.empty() ? "YES" : "NO");
    return options;
}

class FileWriter {
  public:
    FileWriter(const FileKind& kind, GDALDataset& dataset, Date stamp)
        : kind_(kind), dataset_(dataset), stamp_(stamp) {
        wgs84_.SetWellKnownGeogCS("WGS84");
        wgs84_.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    }

    bool add(const TableLayer& layer);
    bool add_styles(const std::vector<TableLayer>& layers);

  private:
    OGRLayer* create(const char* name, OGRwkbGeometryType shape, Options options) {
        return dataset_.CreateLayer(name, shape == wkbNone ? nullptr : &wgs84_, shape, options.get());
    }

    const FileKind& kind_;
    GDALDataset& dataset_;
    Date stamp_;
    OGRSpatialReference wgs84_;
};

bool FileWriter::add(const TableLayer& layer) {
    const LayerShape shape = kind_.has_shapes() ? layer.shape : LayerShape::none;
    OGRLayer* into = create(layer.name.c_str(), geometry_type(shape), layer_options(layer, kind_));
    if (!into) return false;
    const std::vector<FieldPlan> fields = fields_of(layer, kind_);
    std::vector<int> indices;
    for (const FieldPlan& field : fields) {
        if (!add_field(*into, field.id.c_str(), field.type)) return false;
        indices.push_back(into->GetLayerDefn()->GetFieldCount() - 1);
    }
    for (std::size_t row = 0; row < layer.sheet.rows.size(); ++row) {
        OGRFeature feature{into->GetLayerDefn()};
        for (std::size_t i = 0; i < fields.size(); ++i)
            set_field(feature, indices[i], fields[i].type,
                      fields[i].fact ? *fields[i].fact : layer.sheet.rows[row][fields[i].column].value);
        if (shape != LayerShape::none) feature.SetGeometryDirectly(geometry_of(layer.shapes[row]).release());
        if (into->CreateFeature(&feature) != OGRERR_NONE) return false;
    }
    return true;
}

/// The table that QGIS looks at when it opens a layer.
bool FileWriter::add_styles(const std::vector<TableLayer>& layers) {
    Options options;
    options.set("FID", "id");
    OGRLayer* into = create("layer_styles", wkbNone, options);
    if (!into) return false;
    for (const char* name : {"f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column",
                             "styleName", "styleQML", "styleSLD"})
        add_field(*into, name, ValueType::text);
    add_field(*into, "useAsDefault", ValueType::flag);
    for (const char* name : {"description", "owner", "ui"}) add_field(*into, name, ValueType::text);
    OGRFieldDefn time{"update_time", OFTDateTime};
    into->CreateField(&time);
    const std::chrono::year_month_day day{stamp_};
    for (const TableLayer& layer : layers) {
        if (layer.style.empty()) continue;
        OGRFeature feature{into->GetLayerDefn()};
        for (const char* name : {"f_table_catalog", "f_table_schema", "styleSLD", "owner"})
            feature.SetField(name, "");
        feature.SetField("f_table_name", layer.name.c_str());
        feature.SetField("f_geometry_column", "geom");
        feature.SetField("styleName", "Footprint");
        feature.SetField("styleQML", layer.style.c_str());
        feature.SetField("useAsDefault", 1);
        feature.SetField("description", layer.title.c_str());
        feature.SetField("update_time", static_cast<int>(day.year()),
                         static_cast<int>(static_cast<unsigned>(day.month())),
                         static_cast<int>(static_cast<unsigned>(day.day())), 0, 0, 0.F, 100);
        if (into->CreateFeature(&feature) != OGRERR_NONE) return false;
    }
    return true;
}

} // namespace

Result<void> write_layers(const std::vector<TableLayer>& layers, const FileKind& kind, GDALDriver& driver,
                          const std::string& file, Date stamp) {
    const ErrorCatcher quiet;
    const Setting changed{"OGR_CURRENT_DATE", to_string(stamp) + "T00:00:00.000Z"};
    CPLErrorReset();
    bool is_done = false;
    if (DatasetPtr dataset{driver.Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr)}) {
        const bool has_transactions = dataset->TestCapability(ODsCTransactions);
        if (has_transactions) dataset->StartTransaction();
        FileWriter writer{kind, *dataset, stamp};
        is_done = true;
        for (std::size_t i = 0; i < (kind.has_many_layers() ? layers.size() : 1) && is_done; ++i)
            is_done = writer.add(layers[i]);
        const bool has_style =
            std::any_of(layers.begin(), layers.end(), [](auto& layer) { return !layer.style.empty(); });
        if (is_done && kind.has_styles() && has_style) is_done = writer.add_styles(layers);
        if (has_transactions && is_done) is_done = dataset->CommitTransaction() == OGRERR_NONE;
    }
    if (is_done && CPLGetLastErrorType() < CE_Failure) return {};
    return failure(ErrorKind::failed, fmt::format("cannot be made as {}: {}", kind.words,
                                                  without_control(ErrorCatcher::words())));
}

} // namespace footprint
