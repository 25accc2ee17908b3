// SPDX-License-Identifier: MIT
#pragma once

// Data folders whose map has a record that is wrong, made with GDAL.

#include "geo/lonlat.hpp"

#include <filesystem>
#include <fstream>
#include <gdal_priv.h>
#include <limits>
#include <ogrsf_frmts.h>
#include <string>
#include <utility>
#include <vector>

namespace footprint {

/// An empty FlatGeobuf.
inline GDALDataset* create_fgb(const std::filesystem::path& path) {
    std::filesystem::remove(path);
    GDALAllRegister();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("FlatGeobuf");
    GDALDataset* file = driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    const char* const options[] = {"SPATIAL_INDEX=NO", nullptr};
    file->CreateLayer("shapes", nullptr, wkbUnknown, const_cast<char**>(options));
    return file;
}

/// Writes a FlatGeobuf of these geometries (WKT), as they are. A longitude of 777 in a line becomes NaN,
/// which WKT lacks.
inline void write_fgb(const std::filesystem::path& path, const std::vector<std::string>& shapes) {
    GDALDataset* file = create_fgb(path);
    OGRLayer* layer = file->GetLayer(0);
    for (const std::string& text : shapes) {
        OGRGeometry* geometry = nullptr;
        OGRGeometryFactory::createFromWkt(text.c_str(), nullptr, &geometry);
        if (wkbFlatten(geometry->getGeometryType()) == wkbLineString)
            for (int i = 0; i < geometry->toLineString()->getNumPoints(); ++i)
                if (geometry->toLineString()->getX(i) == 777)
                    geometry->toLineString()->setPoint(i, std::numeric_limits<double>::quiet_NaN(),
                                                       geometry->toLineString()->getY(i));
        OGRFeature* feature = OGRFeature::CreateFeature(layer->GetLayerDefn());
        feature->SetGeometryDirectly(geometry);
        (void)!layer->CreateFeature(feature);
        OGRFeature::DestroyFeature(feature);
    }
    GDALClose(file);
}

struct WrittenCountry {
    std::string code;
    std::string shape; ///< WKT
    LonLat label;
};

/// Writes a FlatGeobuf of these countries with the columns that are needed, as they are.
inline void write_countries(const std::filesystem::path& path, const std::vector<WrittenCountry>& countries) {
    GDALDataset* file = create_fgb(path);
    OGRLayer* layer = file->GetLayer(0);
    for (const auto& [name, type] :
         {std::pair{"cc", OFTString}, {"lab_lon", OFTReal}, {"lab_lat", OFTReal}}) {
        OGRFieldDefn field{name, type};
        (void)!layer->CreateField(&field);
    }
    for (const WrittenCountry& country : countries) {
        OGRGeometry* geometry = nullptr;
        OGRGeometryFactory::createFromWkt(country.shape.c_str(), nullptr, &geometry);
        OGRFeature* feature = OGRFeature::CreateFeature(layer->GetLayerDefn());
        feature->SetField("cc", country.code.c_str());
        feature->SetField("lab_lon", country.label.lon);
        feature->SetField("lab_lat", country.label.lat);
        feature->SetGeometryDirectly(geometry);
        (void)!layer->CreateFeature(feature);
        OGRFeature::DestroyFeature(feature);
    }
    GDALClose(file);
}

/// The shipped data in `folder`, by links, to be changed file by file.
inline void link_data(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    const fs::path source = fs::path{FOOTPRINT_SOURCE_DIR} / "geodata";
    for (const auto& entry : fs::recursive_directory_iterator{source}) {
        const fs::path to = folder / "geodata" / entry.path().lexically_relative(source);
        if (entry.is_directory()) fs::create_directories(to);
        else fs::create_symlink(entry.path(), to);
    }
}

} // namespace footprint
