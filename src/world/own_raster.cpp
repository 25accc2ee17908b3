// SPDX-License-Identifier: MIT
#include "world/own_raster.hpp"

#include "base/text.hpp"
#include "world/reference.hpp"
#include "world/vector_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gdal_frmts.h>
#include <mutex>

namespace footprint {
namespace {

struct Kind {
    const char* ending;
    const char* driver;
};
constexpr std::array kinds{Kind{".tif", "GTiff"}, Kind{".tiff", "GTiff"}, Kind{".asc", "AAIGrid"}};

const Kind* kind_of(const std::filesystem::path& path) {
    const std::string ending = folded(path.extension().string());
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& kind) { return ending == kind.ending; });
    return found == kinds.end() ? nullptr : &*found;
}

void register_raster_drivers() {
    static std::once_flag once;
    std::call_once(once, [] {
        GDALRegister_GTiff();
        GDALRegister_AAIGrid();
    });
}

/// Adds up cells that lie together.
class Cells {
  public:
    void add(LonLat place, double weight) {
        Sum& sum = sums_[key(place)];
        sum.weight += weight;
        sum.lon += weight * place.lon;
        sum.lat += weight * place.lat;
        if (sums_.size() > most_raster_places) coarsen();
    }
    /// From west to east and south to north.
    template <class Use>
    void for_each(Use use) const {
        std::vector<std::pair<std::uint64_t, const Sum*>> sorted;
        for (const auto& [at, sum] : sums_) sorted.emplace_back(at, &sum);
        std::sort(sorted.begin(), sorted.end());
        for (const auto& [at, sum] : sorted) use(LonLat{sum->lon / sum->weight, sum->lat / sum->weight}, sum->weight);
    }
    std::size_t size() const { return sums_.size(); }

  private:
    struct Sum {
        double weight = 0, lon = 0, lat = 0;
    };
    std::uint64_t key(LonLat place) const { // what lies on the sphere may lie a hair beyond its edges
        const auto column = static_cast<std::uint64_t>(std::max(0.0, (place.lon + 180) / degrees_));
        const auto row = static_cast<std::uint64_t>(std::max(0.0, (place.lat + 90) / degrees_));
        return row << 32 | column;
    }
    void coarsen() {
        degrees_ *= 2;
        const auto before = std::exchange(sums_, {});
        for (const auto& [at, sum] : before) {
            Sum& into = sums_[key({sum.lon / sum.weight, sum.lat / sum.weight})];
            into.weight += sum.weight;
            into.lon += sum.lon;
            into.lat += sum.lat;
        }
    }

    double degrees_ = raster_cell_degrees;
    std::unordered_map<std::uint64_t, Sum> sums_;
};

Result<int> band_of(GDALDataset& dataset, const OwnSource& source) {
    if (source.layer.empty()) return 1;
    int band = 0;
    const auto [end, code] = std::from_chars(source.layer.data(), source.layer.data() + source.layer.size(), band);
    if (code == std::errc{} && end == source.layer.data() + source.layer.size() && band >= 1 && band <= dataset.GetRasterCount()) return band;
    return failure(ErrorKind::usage, fmt::format("has no band '{}', expected 1 to {}", source.layer, dataset.GetRasterCount()), source.file);
}

Result<DatasetPtr> open_raster(const std::filesystem::path& path) {
    std::error_code code;
    const std::string name = path.string();
    if (name.starts_with("/vsi") || !std::filesystem::is_regular_file(path, code))
        return failure(ErrorKind::failed, std::filesystem::exists(path, code) ? "is no file" : "there is no such file", name);
    const Kind* kind = kind_of(path);
    const char* const allowed[] = {kind->driver, nullptr};
    const char* const alone[] = {nullptr}; // no files beside it
    DatasetPtr dataset{GDALDataset::Open(std::filesystem::absolute(path).c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, allowed, nullptr, alone)};
    if (!dataset) return failure(ErrorKind::bad_data, fmt::format("cannot be read as {}: {}", kind->driver, without_control(ErrorCatcher::words())), name);
    return dataset;
}

} // namespace

std::string raster_endings() {
    std::vector<std::string> endings;
    for (const Kind& kind : kinds) endings.emplace_back(kind.ending + 1);
    return fmt::format("{}", fmt::join(endings, ", "));
}

Result<RasterShape> raster_shape(const std::filesystem::path& path) {
    register_map_drivers();
    register_raster_drivers();
    const ErrorCatcher quiet;
    CPLErrorReset();
    const auto dataset = open_raster(path);
    if (!dataset) return tl::unexpected(dataset.error());
    return RasterShape{static_cast<std::size_t>((*dataset)->GetRasterXSize()) * static_cast<std::size_t>((*dataset)->GetRasterYSize()),
                       (*dataset)->GetRasterCount(), Reference{(*dataset)->GetSpatialRef()}.words()};
}

bool is_raster(const std::filesystem::path& path) { return kind_of(path) != nullptr; }

Result<RasterFigures> add_raster(const OwnSource& source, UsersBuilder& users) {
    register_map_drivers();
    register_raster_drivers();
    const ErrorCatcher quiet;
    CPLErrorReset();
    const auto dataset = open_raster(source.file);
    if (!dataset) return tl::unexpected(dataset.error());
    const auto number = band_of(**dataset, source);
    if (!number) return tl::unexpected(number.error());
    GDALRasterBand& band = *(*dataset)->GetRasterBand(*number);
    const int columns = band.GetXSize();
    const int rows = band.GetYSize();
    const auto wrong = [&](std::string words) { return failure(ErrorKind::bad_data, std::move(words), source.file); };
    if (static_cast<double>(columns) * rows > most_raster_cells)
        return wrong(fmt::format("has {} x {} cells, up to {:.0f} million can be", columns, rows, most_raster_cells / 1e6));
    std::array<double, 6> lies{};
    if ((*dataset)->GetGeoTransform(lies.data()) != CE_None) return wrong("does not say where it lies: it has no geotransform");
    int has_none = 0;
    const double none = band.GetNoDataValue(&has_none);

    Reference reference{(*dataset)->GetSpatialRef()};
    RasterFigures figures;
    figures.reference = reference.words();
    Cells cells;
    std::vector<double> values(static_cast<std::size_t>(columns));
    for (int row = 0; row < rows; ++row) {
        if (band.RasterIO(GF_Read, 0, row, columns, 1, values.data(), columns, 1, GDT_Float64, 0, 0, nullptr) != CE_None)
            return wrong(fmt::format("breaks off at row {}: {}", row + 1, without_control(ErrorCatcher::words())));
        for (int column = 0; column < columns; ++column) {
            const double value = values[static_cast<std::size_t>(column)];
            if (!std::isfinite(value) || (has_none && value == none) || value == 0) continue;
            if (value < 0) {
                ++figures.negative;
                continue;
            }
            if (value > most_weight) {
                ++figures.huge;
                continue;
            }
            const double x = lies[0] + (column + 0.5) * lies[1] + (row + 0.5) * lies[2];
            const double y = lies[3] + (column + 0.5) * lies[4] + (row + 0.5) * lies[5];
            if (const auto place = reference.place(x, y)) {
                cells.add(*place, value);
                ++figures.cells;
            } else {
                ++figures.off;
            }
        }
    }
    cells.for_each([&](LonLat place, double weight) { users.add(place, weight); });
    figures.places = cells.size();
    return figures;
}

} // namespace footprint
