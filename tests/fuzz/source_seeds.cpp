// SPDX-License-Identifier: MIT
// Writes three places, and a raster, in the formats that GDAL can write, for scripts/fuzz: source_seeds FOLDER
#include <cstdlib>
#include <ogrsf_frmts.h>
#include <string>

namespace {

void write(const std::string& name, const char* driver) {
    GDALDataset* file = GetGDALDriverManager()->GetDriverByName(driver)->Create(name.c_str(), 0, 0, 0, GDT_Unknown, nullptr);
    OGRSpatialReference reference;
    reference.SetWellKnownGeogCS("WGS84");
    OGRLayer* layer = file->CreateLayer("offices", &reference, wkbPoint, nullptr);
    for (const char* column : {"name", "country", "opened", "area", "from", "to", "ms"}) {
        OGRFieldDefn field{column, OFTString};
        field.SetWidth(20);
        layer->CreateField(&field);
    }
    const auto row = [&](double lon, double lat, std::initializer_list<const char*> cells) {
        OGRFeature feature{layer->GetLayerDefn()};
        const OGRPoint point{lon, lat};
        feature.SetGeometry(&point);
        int column = 0;
        for (const char* cell : cells) feature.SetField(column++, cell);
        if (layer->CreateFeature(&feature) != OGRERR_NONE) std::abort();
    };
    row(8.7, 50.1, {"Frankfurt", "DE", "2019-05", "North", "me-south-1", "eu-central-1", "95.5"});
    row(36.8, -1.3, {"Nairobi", "Kenya", "01.03.2021", "South", "36.8 -1.3", "eu-central-1", "140"});
    row(50.6, 26.2, {"Manama", "BH", "", "South", "Berlin", "eu-central-1", "12"});
    GDALClose(file);
}

void write_raster(const std::string& name) {
    GDALDataset* file = GetGDALDriverManager()->GetDriverByName("GTiff")->Create(name.c_str(), 4, 2, 1, GDT_Float32, nullptr);
    double lies[] = {8, 0.5, 0, 51, 0, -0.5};
    file->SetGeoTransform(lies);
    float values[] = {1, 2, 0, 0.5f, -1, 3e4f, 7, 8};
    if (file->GetRasterBand(1)->RasterIO(GF_Write, 0, 0, 4, 2, values, 4, 2, GDT_Float32, 0, 0, nullptr) != CE_None) std::abort();
    GDALClose(file);
}

} // namespace

int main(int, char** arguments) {
    const std::string folder = arguments[1];
    GDALAllRegister();
    CPLSetConfigOption("OGR_SQLITE_PRAGMA", "page_size=512");
    write(folder + "/offices.gpkg", "GPKG");
    write(folder + "/offices.fgb", "FlatGeobuf");
    write(folder + "/offices.shp", "ESRI Shapefile");
    write(folder + "/offices.ods", "ODS");
    write(folder + "/offices.xlsx", "XLSX");
    write(folder + "/offices.geojson", "GeoJSON");
    write(folder + "/offices.kml", "LIBKML");
    write_raster(folder + "/offices.tif");
}
