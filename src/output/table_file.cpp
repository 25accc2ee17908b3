// SPDX-License-Identifier: MIT
#include "output/table_file.hpp"

#include "base/text.hpp"
#include "output/layer_writer.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cpl_vsi.h>
#include <fmt/ranges.h>
#include <gdal_frmts.h>
#include <mutex>

namespace footprint {
namespace {

constexpr std::array kinds{
    FileKind{".gpkg", "GPKG", "a GeoPackage"},
    FileKind{".fgb", "FlatGeobuf", "FlatGeobuf"},
    FileKind{".geojson", "GeoJSON", "GeoJSON"},
    FileKind{".xlsx", "XLSX", "an Excel workbook"},
    FileKind{".kml", "KML", "KML"},
    FileKind{".parquet", "Parquet", "Parquet"},
};

const FileKind* kind_of(const std::filesystem::path& path) {
    const std::string ending = folded(path.extension().string());
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [&](const FileKind& kind) { return ending == kind.ending; });
    return found == kinds.end() ? nullptr : &*found;
}

GDALDriver* driver_of(const FileKind& kind) { return GetGDALDriverManager()->GetDriverByName(kind.driver); }

void register_table_drivers() {
    register_map_drivers();
    static std::once_flag once;
    std::call_once(once, [] {
        RegisterOGRGeoPackage();
        RegisterOGRGeoJSON();
        RegisterOGRXLSX();
        RegisterOGRKML();
    });
}

/// Parquet is not in every GDAL, and where it is not there is no function to register it: only all of them
/// together tell.
void register_parquet() { GDALAllRegister(); }

/// A folder in memory; what is in it goes with it.
class MemoryFolder {
  public:
    MemoryFolder() : path_(fmt::format("/vsimem/footprint-table-{}", ++last)) {}
    MemoryFolder(const MemoryFolder&) = delete;
    MemoryFolder& operator=(const MemoryFolder&) = delete;
    ~MemoryFolder() { VSIRmdirRecursive(path_.c_str()); }

    std::string file(std::string_view ending) const { return fmt::format("{}/table{}", path_, ending); }

  private:
    inline static std::atomic<int> last{0};
    std::string path_;
};

bool has_row_without_shape(const TableLayer& layer) {
    return layer.shape == LayerShape::none ||
           std::any_of(layer.shapes.begin(), layer.shapes.end(),
                       [](const RowShape& shape) { return std::holds_alternative<std::monostate>(shape); });
}

std::string bytes_of(const std::string& file) {
    vsi_l_offset size = 0;
    const GByte* bytes = VSIGetMemFileBuffer(file.c_str(), &size, false);
    return bytes ? std::string{reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)}
                 : std::string{};
}

} // namespace

bool is_table_file(const std::filesystem::path& path) { return kind_of(path); }

std::string table_file_endings() {
    register_table_drivers();
    register_parquet();
    std::vector<std::string_view> endings;
    for (const FileKind& kind : kinds)
        if (driver_of(kind)) endings.push_back(kind.ending.substr(1));
    return fmt::format("{}", fmt::join(endings, ", "));
}

Result<void> check_table_file(const std::filesystem::path& path) {
    register_table_drivers();
    const FileKind* kind = kind_of(path);
    if (kind && kind->ending == ".parquet") register_parquet();
    if (kind && driver_of(*kind)) return {};
    return failure(ErrorKind::usage,
                   fmt::format("{} is of no kind that {}: {}", path.string(),
                               kind ? "this build can write" : "Footprint writes", table_file_endings()));
}

Result<std::string> encode_table_file(const std::vector<TableLayer>& layers,
                                      const std::filesystem::path& path, Date stamp) {
    if (auto done = check_table_file(path); !done) return tl::unexpected(done.error());
    const FileKind& kind = *kind_of(path);
    if (kind.ending == ".fgb" && has_row_without_shape(layers.front())) // GDAL would leave it out
        return failure(ErrorKind::usage,
                       "FlatGeobuf holds shapes, and rows have none here; .gpkg, .xlsx and .csv hold them");
    const MemoryFolder folder;
    const std::string file = folder.file(kind.ending);
    if (auto done = write_layers(layers, kind, *driver_of(kind), file, stamp); !done)
        return tl::unexpected(done.error());
    return bytes_of(file);
}

} // namespace footprint
