// SPDX-License-Identifier: MIT
#include "analysis/field_grid.hpp"

#include "base/parallel.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <tuple>

namespace footprint {
namespace {

constexpr float far = std::numeric_limits<float>::infinity();
constexpr double radians = std::numbers::pi / 180;
constexpr int columns = Field::columns;
constexpr auto used_cells = static_cast<std::size_t>(FieldGrid::used_rows) * columns;

/// Calls `use(first, last)` for the columns of `row` that hold all cells within `limit_km` of `place`.
template <class Use>
void for_each_run_near(std::size_t row, LonLat place, double limit_km, Use use) {
    const double lat = Field::center(0, static_cast<int>(row)).lat;
    const double half = half_width_degrees(lat, place.lat, limit_km / earth_radius_km);
    if (half < 0) return;
    if (half >= 179) return use(0, columns);
    const auto column = [](double degrees) {
        return static_cast<int>(std::floor((degrees + 180) / Field::cell_degrees));
    };
    const int first = column(place.lon - half) - 1;
    const int last = column(place.lon + half) + 2;
    use(std::max(0, first), std::min(columns, last));
    if (first < 0) use(columns + first, columns);
    if (last > columns) use(0, last - columns);
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
            site[c] = blend(now < chord[c], id, site[c]);
            chord[c] = std::min(now, chord[c]);
        }
    }
};

/// The sites that lie straight near the cells of a row, up to `limit_km`; anywhere if that is 0.
void search_row(const FieldGrid& grid, std::size_t row, const SiteNetwork& network,
                std::span<const std::size_t> sites, double limit_km, Row& found) {
    found.chord.fill(limit_km > 0 ? squared_chord_of_km(limit_km) : far);
    found.site.fill(no_site);
    for (const std::size_t site : sites) {
        const auto look_at = [&](int first, int last) {
            found.look_at(grid, row, network.vector(site), static_cast<std::uint32_t>(site), first, last);
        };
        if (limit_km <= 0)
            look_at(0, columns);
        else
            for_each_run_near(row, network.position(site), limit_km, look_at);
    }
}

/// The same by the km of users' straight ways, with what comes on top of them.
struct UserRow {
    std::array<float, columns> km;
    std::array<std::uint32_t, columns> site;

    UserRow(const FieldGrid& grid, std::size_t row, const UserWays& ways, const SitesForUsers& ready,
            std::span<const std::size_t> sites) {
        km.fill(far);
        site.fill(no_site);
        const float limit = squared_chord_of_km(direct_limit_km);
        const float cos_lat = grid.cos_lat[row];
        const std::uint16_t* country = grid.country.data() + row * columns;
        for (const std::size_t one : sites) {
            const UnitVector at = ways.network().vector(one);
            const auto id = static_cast<std::uint32_t>(one);
            const float* extra = ready.straight_extra_km(ways.country(one));
            const float z = grid.sin_lat[row] - at.z;
            for_each_run_near(row, ways.network().position(one), direct_limit_km, [&](int first, int last) {
                for (auto c = static_cast<std::size_t>(first); c < static_cast<std::size_t>(last); ++c) {
                    const float x = cos_lat * grid.cos_lon[c] - at.x;
                    const float y = cos_lat * grid.sin_lon[c] - at.y;
                    const float chord = x * x + y * y + z * z;
                    const float straight =
                        static_cast<float>(direct_detour) * short_km_of_squared_chord(chord) +
                        extra[country[c]];
                    const float now = straight + (chord < limit ? 0.0f : far);
                    site[c] = blend(now < km[c], id, site[c]);
                    km[c] = std::min(now, km[c]);
                }
            });
        }
    }
};

/// Sites at one place, and in one country as `country_of` tells, are one to a field: the first stands for
/// all.
template <class CountryOf>
std::vector<std::size_t> distinct(const SiteNetwork& network, std::span<const std::size_t> sites,
                                  CountryOf country_of) {
    std::vector<std::size_t> kept{sites.begin(), sites.end()};
    const auto key = [&](std::size_t site) {
        const UnitVector v = network.vector(site);
        return std::tuple{v.x, v.y, v.z, country_of(site)};
    };
    std::stable_sort(kept.begin(), kept.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    kept.erase(
        std::unique(kept.begin(), kept.end(), [&](std::size_t a, std::size_t b) { return key(a) == key(b); }),
        kept.end());
    return kept;
}

/// On land the country, off it that of the nearest land or city within a few cells.
std::vector<std::uint16_t> countries_of_cells(const World& world) {
    constexpr std::uint16_t at_sea = Field::no_country;
    std::vector<std::uint16_t> of_cell(used_cells, at_sea);
    std::vector<std::size_t> edge; // cells whose neighbours come next
    std::vector<bool> has_cell(world.countries.size(), false);
    const auto take = [&](std::size_t cell, std::size_t country) {
        of_cell[cell] = static_cast<std::uint16_t>(country);
        has_cell[country] = true;
        edge.push_back(cell);
    };
    for (std::size_t cell = 0; cell < used_cells; ++cell)
        if (const auto index = world.land.country_at(
                Field::center(static_cast<int>(cell % columns), static_cast<int>(cell / columns))))
            take(cell, *index);
    for (const City& city : world.cities) {
        const int column = static_cast<int>((city.position.lon + 180) / Field::cell_degrees) % columns;
        const int row = static_cast<int>((90 - city.position.lat) / Field::cell_degrees);
        if (row >= FieldGrid::used_rows) continue;
        const auto cell = static_cast<std::size_t>(row * columns + column);
        const auto country = world.country_index(city.country);
        if (country && (of_cell[cell] == at_sea || !has_cell[*country])) take(cell, *country);
    }
    constexpr int reach = 6;
    for (int step = 0; step < reach; ++step) {
        std::vector<std::size_t> next;
        for (const std::size_t cell : edge) {
            const int row = static_cast<int>(cell / columns);
            const int column = static_cast<int>(cell % columns);
            for (const auto& [down, right] :
                 {std::pair{-1, 0}, std::pair{1, 0}, std::pair{0, -1}, std::pair{0, 1}}) {
                if (row + down < 0 || row + down >= FieldGrid::used_rows) continue;
                const auto beside =
                    static_cast<std::size_t>((row + down) * columns + (column + right + columns) % columns);
                if (of_cell[beside] != at_sea) continue;
                of_cell[beside] = of_cell[cell];
                next.push_back(beside);
            }
        }
        edge = std::move(next);
    }
    return of_cell;
}

class BorderTracer {
  public:
    BorderTracer(const FieldGrid& grid, const UserWays& ways, const NearestOnGrid& nearest, RttModel model)
        : grid_(grid), ways_(ways), nearest_(nearest), model_(model) {}

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
        return site(cell) == no_site ? no_site : ways_.network().metro(site(cell));
    }
    float km(Cell cell, std::uint32_t to) const {
        const GraphPlace place = grid_.place(index(cell));
        if (model_ == RttModel::users) return ways_.km(place, grid_.country[index(cell)], to);
        return path_km(ways_.network(), model_, place.at, place.entry, to);
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
    const UserWays& ways_;
    const NearestOnGrid& nearest_;
    RttModel model_;
};

} // namespace

FieldGrid::FieldGrid(const World& world)
    : at_sea(static_cast<std::uint16_t>(world.gateways.numbers())), home(countries_of_cells(world)) {
    for (const std::uint16_t index : home)
        country.push_back(index == Field::no_country ? at_sea
                                                     : static_cast<std::uint16_t>(world.gateways.number_of(
                                                           CountryCode{world.countries[index].code})));
    std::vector<LonLat> centers;
    centers.reserve(used_cells);
    for (int row = 0; row < used_rows; ++row)
        for (int column = 0; column < columns; ++column) centers.push_back(Field::center(column, row));
    entries = hub_entries(centers, world.corridors);
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
    const std::vector<std::size_t> sites = distinct(network, all, [](std::size_t) { return 0; });
    const bool by_corridor = model == RttModel::corridor;
    const HubTable table{network,
                         by_corridor ? std::span<const std::size_t>{sites} : std::span<const std::size_t>{}};
    const float detour = by_corridor ? static_cast<float>(direct_detour) : 1;
    const RttTerms terms = terms_of(model, origin);
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
                    const BestTwo& from = table.rows[entry.hub[k]];
                    const float by_hub = entry.km[k] + from.km;
                    site = by_hub < km ? from.site : site;
                    km = std::min(km, by_hub);
                }
            }
            nearest.ms[cell] = terms.ms(km);
            nearest.site[cell] = site;
        }
    });
    return nearest;
}

std::vector<float> km_to_gateways(const FieldGrid& grid, const UserWays& ways) {
    std::vector<float> km(used_cells, far);
    halves_in_parallel(used_cells, [&](std::size_t first, std::size_t last) {
        for (std::size_t cell = first; cell < last; ++cell) {
            if (grid.country[cell] == grid.at_sea) continue;
            const CountryGateway* home = ways.gateways().country(grid.country[cell]);
            if (home && home->hub) km[cell] = ways.km_to_hub(grid.place(cell), *home->hub);
        }
    });
    return km;
}

NearestOnGrid nearest_on_grid_for_users(const FieldGrid& grid, std::span<const float> km_to_gateway,
                                        const UserWays& ways, std::span<const std::size_t> all,
                                        Origin origin) {
    NearestOnGrid nearest{std::vector<float>(used_cells, far),
                          std::vector<std::uint32_t>(used_cells, no_site)};
    if (all.empty()) return nearest;
    const std::vector<std::size_t> sites =
        distinct(ways.network(), all, [&](std::size_t site) { return ways.country(site); });
    const SitesForUsers ready{ways, sites};
    const RttTerms terms = terms_of(RttModel::users, origin);
    each_in_parallel(FieldGrid::used_rows, [&](std::size_t r) {
        const UserRow row{grid, r, ways, ready, sites};
        for (std::size_t c = 0; c < columns; ++c) {
            const std::size_t cell = r * columns + c;
            if (grid.country[cell] == grid.at_sea) continue;
            BestTwo best;
            best.km = row.km[c];
            best.site = row.site[c];
            ready.offer_nearest(grid.place(cell), grid.country[cell], km_to_gateway[cell], best);
            nearest.ms[cell] = terms.ms(best.km);
            nearest.site[cell] = best.site;
        }
    });
    return nearest;
}

void smooth_steps(const FieldGrid& grid, RttModel model, std::vector<float>& ms) {
    if (model == RttModel::floor || model == RttModel::great_circle) return; // there are none
    const bool by_country = model == RttModel::users;
    constexpr int reach = 3;
    std::vector<float> from = ms;
    std::vector<float> to = ms;
    // Twice along rows and twice along columns: as smooth as a tent.
    for (const bool along_row : {true, false, true, false}) {
        each_in_parallel(FieldGrid::used_rows, [&](std::size_t r) {
            const int row = static_cast<int>(r);
            for (int column = 0; column < columns; ++column) {
                const auto cell = static_cast<std::size_t>(row * columns + column);
                if (!(from[cell] < far)) continue;
                float sum = 0;
                int count = 0;
                for (int k = -reach; k <= reach; ++k) {
                    const int other_row = along_row ? row : row + k;
                    if (other_row < 0 || other_row >= FieldGrid::used_rows) continue;
                    const int other_column = along_row ? (column + k + columns) % columns : column;
                    const auto other = static_cast<std::size_t>(other_row * columns + other_column);
                    if ((by_country && grid.home[other] != grid.home[cell]) || !(from[other] < far)) continue;
                    sum += from[other];
                    ++count;
                }
                to[cell] = sum / static_cast<float>(count);
            }
        });
        from.swap(to);
    }
    const Limit low = band_low(model);
    const Limit high = band_high(model);
    for (std::size_t cell = 0; cell < ms.size(); ++cell) {
        if (!(ms[cell] < far)) continue;
        const auto value = static_cast<double>(ms[cell]);
        ms[cell] = static_cast<float>(
            std::clamp(static_cast<double>(from[cell]), std::min(value, low.of(value)), high.of(value)));
    }
}

std::vector<Path> trace_borders(const FieldGrid& grid, const UserWays& ways, const NearestOnGrid& nearest,
                                RttModel model, const std::vector<bool>& inhabited) {
    const BorderTracer tracer{grid, ways, nearest, model};
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
