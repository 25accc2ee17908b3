// SPDX-License-Identifier: MIT
#include "analysis/field_grid.hpp"

#include "base/parallel.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace footprint {
namespace {

constexpr float far = std::numeric_limits<float>::infinity();
constexpr double radians = std::numbers::pi / 180;
constexpr int columns = Field::columns;
constexpr auto used_cells = static_cast<std::size_t>(FieldGrid::used_rows) * columns;

UnitVector vector_of(const FieldGrid& grid, int column, int row) {
    const auto c = static_cast<std::size_t>(column);
    const auto r = static_cast<std::size_t>(row);
    return {grid.cos_lat[r] * grid.cos_lon[c], grid.cos_lat[r] * grid.sin_lon[c], grid.sin_lat[r]};
}

/// A row of the grid while it is searched: the least squared chord of each cell and whose it is.
struct Row {
    std::array<float, columns> chord;
    std::array<std::uint32_t, columns> site;

    void look_at(const FieldGrid& grid, std::size_t row, UnitVector at, std::uint32_t id, int first,
                 int last) {
        const float cos_lat = grid.cos_lat[row];
        const float z = grid.sin_lat[row] - at.z;
        for (auto c = static_cast<std::size_t>(first); c < static_cast<std::size_t>(last); ++c) {
            const float x = cos_lat * grid.cos_lon[c] - at.x;
            const float y = cos_lat * grid.sin_lon[c] - at.y;
            const float now = x * x + y * y + z * z;
            site[c] = now < chord[c] ? id : site[c];
            chord[c] = now < chord[c] ? now : chord[c];
        }
    }
};

/// The sites that lie straight near the cells of a row, up to `limit_km`; anywhere if that is 0.
void search_row(const FieldGrid& grid, std::size_t row, const SiteNetwork& network,
                std::span<const std::size_t> sites, double limit_km, Row& found) {
    found.chord.fill(limit_km > 0 ? squared_chord_of_km(limit_km) : far);
    found.site.fill(no_site);
    const double lat = Field::center(0, static_cast<int>(row)).lat;
    for (const std::size_t site : sites) {
        const UnitVector at = network.vector(site);
        const auto id = static_cast<std::uint32_t>(site);
        if (limit_km <= 0) {
            found.look_at(grid, row, at, id, 0, columns);
            continue;
        }
        const double half = half_width_degrees(lat, network.position(site).lat, limit_km / earth_radius_km);
        if (half < 0) continue;
        if (half >= 179) {
            found.look_at(grid, row, at, id, 0, columns);
            continue;
        }
        const double lon = network.position(site).lon;
        const auto column = [](double degrees) {
            return static_cast<int>(std::floor((degrees + 180) / Field::cell_degrees));
        };
        const int first = column(lon - half) - 1;
        const int last = column(lon + half) + 2;
        found.look_at(grid, row, at, id, std::max(0, first), std::min(columns, last));
        if (first < 0) found.look_at(grid, row, at, id, columns + first, columns);
        if (last > columns) found.look_at(grid, row, at, id, 0, last - columns);
    }
}

/// Sites at one place are one to a field: the first stands for all.
std::vector<std::size_t> distinct(const SiteNetwork& network, std::span<const std::size_t> sites) {
    std::vector<std::size_t> kept{sites.begin(), sites.end()};
    const auto key = [&](std::size_t site) {
        const UnitVector v = network.vector(site);
        return std::array{v.x, v.y, v.z};
    };
    std::stable_sort(kept.begin(), kept.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    kept.erase(
        std::unique(kept.begin(), kept.end(), [&](std::size_t a, std::size_t b) { return key(a) == key(b); }),
        kept.end());
    return kept;
}

class BorderTracer {
  public:
    BorderTracer(const FieldGrid& grid, const SiteNetwork& network, const NearestOnGrid& nearest,
                 RttModel model)
        : grid_(grid), network_(network), nearest_(nearest), model_(model) {}

    /// Adds the borders in the square whose north-west cell is given.
    void trace(int column, int row, std::vector<Path>& lines) const {
        const std::array<Cell, 4> corners{
            {{column, row}, {column + 1, row}, {column + 1, row + 1}, {column, row + 1}}};
        std::array<LonLat, 4> crossings;
        std::size_t count = 0;
        for (std::size_t i = 0; i < 4; ++i)
            if (metro(corners[i]) != metro(corners[(i + 1) % 4]))
                crossings[count++] = crossing(corners[i], corners[(i + 1) % 4]);
        if (count == 2) {
            lines.push_back({crossings[0], crossings[1]});
            return;
        }
        LonLat middle;
        for (std::size_t i = 0; i < count; ++i) {
            middle.lon += crossings[i].lon / static_cast<double>(count);
            middle.lat += crossings[i].lat / static_cast<double>(count);
        }
        for (std::size_t i = 0; i < count; ++i) lines.push_back({crossings[i], middle});
    }

  private:
    struct Cell {
        int column;
        int row;
    };
    std::size_t index(Cell cell) const { return static_cast<std::size_t>(cell.row * columns + cell.column); }
    std::uint32_t site(Cell cell) const { return nearest_.site[index(cell)]; }
    std::uint32_t metro(Cell cell) const {
        return site(cell) == no_site ? no_site : network_.metro(site(cell));
    }
    float km(Cell cell, std::uint32_t to) const {
        return path_km(network_, model_, vector_of(grid_, cell.column, cell.row), grid_.entries[index(cell)],
                       to);
    }
    /// Where the sites of two neighbouring cells are equally far, on the line between them.
    LonLat crossing(Cell a, Cell b) const {
        const LonLat from = Field::center(a.column, a.row);
        const LonLat to = Field::center(b.column, b.row);
        double share = 0.5;
        if (site(a) != no_site && site(b) != no_site) {
            const double at_a = static_cast<double>(km(a, site(b))) - km(a, site(a));
            const double at_b = static_cast<double>(km(b, site(a))) - km(b, site(b));
            if (at_a >= 0 && at_b >= 0 && at_a + at_b > 0)
                share = std::clamp(at_a / (at_a + at_b), 0.02, 0.98);
        }
        return {from.lon + share * (to.lon - from.lon), from.lat + share * (to.lat - from.lat)};
    }

    const FieldGrid& grid_;
    const SiteNetwork& network_;
    const NearestOnGrid& nearest_;
    RttModel model_;
};

} // namespace

FieldGrid::FieldGrid(const Corridors& corridors) {
    std::vector<LonLat> centers;
    centers.reserve(used_cells);
    for (int row = 0; row < used_rows; ++row)
        for (int column = 0; column < columns; ++column) centers.push_back(Field::center(column, row));
    entries = hub_entries(centers, corridors);
    for (int column = 0; column < columns; ++column) {
        cos_lon.push_back(static_cast<float>(std::cos(Field::center(column, 0).lon * radians)));
        sin_lon.push_back(static_cast<float>(std::sin(Field::center(column, 0).lon * radians)));
    }
    for (int row = 0; row < used_rows; ++row) {
        cos_lat.push_back(static_cast<float>(std::cos(Field::center(0, row).lat * radians)));
        sin_lat.push_back(static_cast<float>(std::sin(Field::center(0, row).lat * radians)));
    }
}

NearestOnGrid nearest_on_grid(const FieldGrid& grid, const SiteNetwork& network,
                              std::span<const std::size_t> all, RttModel model, Origin origin) {
    NearestOnGrid nearest{std::vector<float>(used_cells, far),
                          std::vector<std::uint32_t>(used_cells, no_site)};
    if (all.empty()) return nearest;
    const std::vector<std::size_t> sites = distinct(network, all);
    const bool by_corridor = model == RttModel::corridor;
    const HubTable table{network,
                         by_corridor ? std::span<const std::size_t>{sites} : std::span<const std::size_t>{}};
    const float detour = by_corridor ? static_cast<float>(direct_detour) : 1;
    const auto term = static_cast<float>(origin_ms(model, origin));
    const auto slope = static_cast<float>(ms_per_km(model));
    each_in_parallel(FieldGrid::used_rows, [&](std::size_t r) {
        Row row;
        search_row(grid, r, network, sites, by_corridor ? direct_limit_km : 0, row);
        for (std::size_t c = 0; c < columns; ++c) {
            const std::size_t cell = r * columns + c;
            float km = row.site[c] == no_site ? far : detour * km_of_squared_chord(row.chord[c]);
            std::uint32_t site = row.site[c];
            if (by_corridor) {
                const HubEntry& entry = grid.entries[cell];
                for (std::size_t k = 0; k < access_hubs && entry.km[k] != far; ++k) {
                    const HubTable::Row& from = table.rows[entry.hub[k]];
                    const float by_hub = entry.km[k] + from.km;
                    site = by_hub < km ? from.site : site;
                    km = std::min(km, by_hub);
                }
            }
            nearest.ms[cell] = term + slope * km;
            nearest.site[cell] = site;
        }
    });
    return nearest;
}

std::vector<Path> trace_borders(const FieldGrid& grid, const SiteNetwork& network,
                                const NearestOnGrid& nearest, RttModel model,
                                const std::vector<bool>& inhabited) {
    const BorderTracer tracer{grid, network, nearest, model};
    std::vector<Path> lines;
    for (int row = 0; row + 1 < FieldGrid::used_rows; ++row)
        for (int column = 0; column + 1 < columns; ++column)
            if (inhabited[static_cast<std::size_t>(row * columns + column)]) tracer.trace(column, row, lines);
    return lines;
}

std::vector<bool> cells_near(std::span<const LonLat> places) {
    constexpr int reach = 4;
    std::vector<bool> near(used_cells, false);
    for (const LonLat& place : places) {
        const int column = static_cast<int>((place.lon + 180) / Field::cell_degrees);
        const int row = static_cast<int>((90 - place.lat) / Field::cell_degrees);
        for (int r = std::max(0, row - reach); r <= std::min(FieldGrid::used_rows - 1, row + reach); ++r)
            for (int c = column - reach; c <= column + reach; ++c)
                near[static_cast<std::size_t>(r * columns + (c + columns) % columns)] = true;
    }
    return near;
}

} // namespace footprint
