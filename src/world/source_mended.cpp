// SPDX-License-Identifier: MIT
#include "world/source_cells.hpp"
#include "world/source_check.hpp"
#include "world/source_columns.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace footprint {
namespace {

/// A cell's number to a centimetre, as the column writes its numbers.
std::string degrees_text(double degrees, bool has_commas) {
    std::string text = fmt::format("{}", std::round(degrees * 1e7) / 1e7 + 0.0); // no -0
    if (has_commas) std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

/// What GDAL takes for a shape when it reads a CSV, before any column of degrees.
bool is_shape_column(const std::string& name) {
    const std::string plain = folded(name);
    return plain == "wkt" || plain.starts_with("_wkt");
}

class Mender {
  public:
    Mender(const SourceTable& table, const SiteColumns& columns)
        : from_(table), columns_(columns), astray_(table.astray.begin(), table.astray.end()) {
        to_.table = table;
        to_.table.points.clear();
        to_.table.astray.clear();
        to_.table.reference.clear();
    }
    MendedTable mend(const std::vector<SourceFinding>& findings);

  private:
    void find_columns();
    std::size_t column_called(const std::string& name);
    bool repeat_points() const;
    bool writes_commas(std::size_t column) const;
    void write(std::size_t row, LonLat place);
    std::string typed(std::size_t row) const;

    const SourceTable& from_;
    const SiteColumns& columns_;
    std::unordered_map<std::size_t, LonLat> astray_;
    MendedTable to_;
    std::size_t lon_ = 0;
    std::size_t lat_ = 0;
    bool has_commas_ = false;
};

std::size_t Mender::column_called(const std::string& name) {
    std::vector<std::string>& columns = to_.table.columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (folded(columns[i]) == name) return i;
    columns.push_back(name);
    for (auto& row : to_.table.rows) row.emplace_back();
    return columns.size() - 1;
}

/// Whether the columns of degrees say what the points say.
bool Mender::repeat_points() const {
    constexpr double much = 1e-5; // degrees
    for (std::size_t row = 0; row < from_.points.size(); ++row) {
        const auto lon = number_in(columns_.text(from_, row, SiteColumn::lon));
        const auto lat = number_in(columns_.text(from_, row, SiteColumn::lat));
        const auto& point = from_.points[row];
        if (point &&
            (!lon || !lat || std::abs(*lon - point->lon) > much || std::abs(*lat - point->lat) > much))
            return false;
    }
    return true;
}

/// Those that positions are read from; of points lon and lat, which go before all others when the copy is
/// read.
void Mender::find_columns() {
    if (columns_[SiteColumn::lon] && repeat_points()) {
        lon_ = *columns_[SiteColumn::lon];
        lat_ = *columns_[SiteColumn::lat];
        has_commas_ = writes_commas(lon_) || writes_commas(lat_);
        return;
    }
    lon_ = column_called("lon");
    lat_ = column_called("lat");
}

bool Mender::writes_commas(std::size_t column) const {
    const auto holds = [&](char sign) {
        return std::any_of(from_.rows.begin(), from_.rows.end(),
                           [&](const auto& row) { return row[column].find(sign) != std::string::npos; });
    };
    return holds(',') && !holds('.');
}

void Mender::write(std::size_t row, LonLat place) {
    std::vector<std::string>& cells = to_.table.rows[row];
    cells[lon_] = degrees_text(place.lon, has_commas_);
    cells[lat_] = degrees_text(place.lat, has_commas_);
    for (std::size_t i = 0; i < from_.columns.size(); ++i)
        if (is_shape_column(from_.columns[i]))
            cells[i] =
                fmt::format("POINT ({} {})", degrees_text(place.lon, false), degrees_text(place.lat, false));
}

std::string Mender::typed(std::size_t row) const {
    const auto words = [](const std::string& lon, const std::string& lat) {
        return fmt::format("lon {}, lat {}", lon, lat);
    };
    if (!from_.points.empty() && from_.points[row])
        return words(degrees_text(from_.points[row]->lon, false),
                     degrees_text(from_.points[row]->lat, false));
    if (const auto at = astray_.find(row); at != astray_.end())
        return words(degrees_text(at->second.lon, false), degrees_text(at->second.lat, false));
    const std::string lon = columns_.text(from_, row, SiteColumn::lon);
    const std::string lat = columns_.text(from_, row, SiteColumn::lat);
    return lon.empty() && lat.empty() ? "nothing" : words(lon, lat);
}

MendedTable Mender::mend(const std::vector<SourceFinding>& findings) {
    find_columns();
    for (std::size_t row = 0; row < from_.points.size(); ++row) {
        std::vector<std::string>& cells = to_.table.rows[row];
        if (lon_ == columns_[SiteColumn::lon]) break; // all is there
        if (from_.points[row]) {
            write(row, *from_.points[row]);
        } else if (columns_[SiteColumn::lon]) { // read where there is no point
            cells[lon_] = columns_.text(from_, row, SiteColumn::lon);
            cells[lat_] = columns_.text(from_, row, SiteColumn::lat);
        }
    }
    for (const SourceFinding& found : findings) {
        if (!found.is_slip) continue;
        write(found.row, *found.suggested);
        const std::vector<std::string>& cells = to_.table.rows[found.row];
        to_.changes.push_back({found.row, found.what, typed(found.row),
                               fmt::format("lon {}, lat {}", cells[lon_], cells[lat_])});
    }
    return std::move(to_);
}

} // namespace

Result<MendedTable> mended(const SourceTable& table, const std::map<std::string, std::string>& columns,
                           const std::vector<SourceFinding>& findings) {
    if (!table.is_whole)
        return failure(ErrorKind::bad_data,
                       fmt::format("is larger than what is read here ({} rows, {} columns, {} bytes a cell): "
                                   "a copy would lose the rest",
                                   most_source_rows, most_source_columns, longest_cell));
    const auto found = find_site_columns(table.columns, columns);
    if (!found) return tl::unexpected(found.error());
    return Mender{table, *found}.mend(findings);
}

} // namespace footprint
