// SPDX-License-Identifier: MIT
#include "world/own_users.hpp"

#include "base/text.hpp"
#include "world/country_finder.hpp"
#include "world/own_raster.hpp"
#include "world/row_faults.hpp"
#include "world/source_cells.hpp"
#include "world/source_columns.hpp"
#include "world/source_reader.hpp"
#include "world/users_builder.hpp"

#include <fmt/ranges.h>

namespace footprint {
namespace {

/// How many rows were placed which way.
struct Placed {
    std::size_t at_points = 0;
    std::size_t in_cities = 0;
    std::size_t spread = 0;
    std::size_t in_shapes = 0;
    std::size_t unknown = 0; ///< of these: whose city is not known

    std::string words() const {
        std::vector<std::string> parts;
        if (at_points > 0) parts.push_back(fmt::format("{} at {} own place", counted(at_points, "row"), at_points == 1 ? "its" : "their"));
        if (in_cities > 0) parts.push_back(fmt::format("{} in the {} named", counted(in_cities, "row"), in_cities == 1 ? "city" : "cities"));
        if (spread > 0) parts.push_back(fmt::format("{} spread over cities as people are", counted(spread, "row")));
        if (in_shapes > 0) parts.push_back(fmt::format("{} spread over the cities in {}", counted(in_shapes, "row"), in_shapes == 1 ? "its shape" : "their shapes"));
        std::string all = join_words(parts);
        if (unknown > 0) all += fmt::format(" (of {} the city is not known)", unknown);
        return all;
    }
};

class UsersReader {
  public:
    UsersReader(const OwnSource& source, SourceReader& table, const UserColumns& columns, World& world)
        : source_(source), table_(table), columns_(columns), world_(world), countries_(world), users_(world) {}

    Result<OwnLayer> read(std::vector<Error>& problems);

  private:
    static std::string text(const SourceRow& row, std::optional<std::size_t> column) { return column ? row.text(*column) : std::string{}; }
    std::string text(const SourceRow& row, SiteColumn column) const { return text(row, columns_.place[column]); }
    Result<double> weight_of(const SourceRow& row) const;
    Result<void> take(const SourceRow& row);
    Result<void> spread(const SourceRow& row, double weight);

    const OwnSource& source_;
    SourceReader& table_;
    const UserColumns& columns_;
    World& world_;
    CountryFinder countries_;
    UsersBuilder users_;
    Placed placed_;
};

Result<void> wrong(std::string words) { return failure(ErrorKind::bad_data, std::move(words)); }

Result<double> UsersReader::weight_of(const SourceRow& row) const {
    if (!columns_.weight) return 1.0;
    const std::string& column = table_.columns()[*columns_.weight];
    const auto weight = row.amount(*columns_.weight);
    if (!weight || !std::isfinite(*weight))
        return failure(ErrorKind::bad_data, fmt::format("{} is '{}', expected a number", column, row.text(*columns_.weight)));
    if (*weight < 0) return failure(ErrorKind::bad_data, fmt::format("{} is {:g}, expected 0 or more", column, *weight));
    if (*weight > most_weight)
        return failure(ErrorKind::bad_data, fmt::format("{} is {:g}, expected up to {:g}", column, *weight, most_weight));
    return *weight;
}

Result<void> UsersReader::take(const SourceRow& row) {
    const auto weight = weight_of(row);
    if (!weight) return tl::unexpected(weight.error());
    if (table_.has_polygons())
        if (const auto shape = row.polygons(); !shape.empty() && users_.spread(shape, *weight)) {
            ++placed_.in_shapes;
            return {};
        } // of a shape without a city its middle
    if (row.point()) {
        users_.add(*row.point(), *weight);
        ++placed_.at_points;
        return {};
    }
    if (row.astray())
        return wrong(fmt::format("the coordinate ({:.9g}, {:.9g}) is not on the sphere ({})", row.astray()->lon, row.astray()->lat, table_.reference()));
    const std::string lon = text(row, SiteColumn::lon);
    const std::string lat = text(row, SiteColumn::lat);
    if (!(lon.empty() && lat.empty())) {
        const auto x = number_in(lon);
        const auto y = number_in(lat);
        if (!x || !y) return wrong(fmt::format("the position is '{}', '{}', expected degrees", lon, lat));
        if (!is_valid({*x, *y}))
            return wrong(fmt::format("the position is {:g}, {:g}, expected -180 to 180 and -90 to 90 degrees", *x, *y));
        users_.add({*x, *y}, *weight);
        ++placed_.at_points;
        return {};
    }
    const std::string city = text(row, SiteColumn::city);
    if (city.empty()) return spread(row, *weight);
    const std::string country = text(row, SiteColumn::country);
    const std::string code = countries_.code(country);
    if (!country.empty() && code.empty()) return wrong(fmt::format("unknown country '{}', and there is no position", country));
    if (const City* known = users_.cities().called(city, code)) {
        users_.add(known->position, *weight);
        ++placed_.in_cities;
        return {};
    }
    if (code.empty()) return wrong(fmt::format("the city '{}' is not known, and there is no position", city));
    auto done = spread(row, *weight); // somewhere in the country
    if (done) ++placed_.unknown;
    return done;
}

Result<void> UsersReader::spread(const SourceRow& row, double weight) {
    const std::string country = text(row, SiteColumn::country);
    const std::string area = text(row, columns_.area);
    CountryCodes codes;
    if (!country.empty()) {
        const std::string code = countries_.code(country);
        if (code.empty()) return wrong(fmt::format("unknown country '{}'", country));
        codes.insert(code);
    } else if (!area.empty()) {
        const auto known = world_.markets.countries_of(area);
        if (!known) return wrong(fmt::format("unknown area '{}'", area));
        codes = *known;
    } else {
        return wrong("holds neither a position nor a city, a country or an area");
    }
    if (!users_.spread(codes, weight)) return wrong(fmt::format("{} has no city to stand in", country.empty() ? area : country));
    ++placed_.spread;
    return {};
}

Result<OwnLayer> UsersReader::read(std::vector<Error>& problems) {
    OwnLayer layer;
    layer.source = source_;
    RowFaults faults{source_, problems};
    const auto all = table_.for_each(most_user_rows, [&](const SourceRow& row) {
        if (const auto done = take(row); done) {
            ++layer.rows;
        } else {
            ++layer.left_out;
            faults.tell(row.index(), done.error().message + "; the row is left out");
        }
    });
    if (!all) return tl::unexpected(all.error());
    if (!*all) problems.push_back({ErrorKind::bad_data, fmt::format("has more than {} rows; the rest is left out", most_user_rows), source_.file});
    faults.finish(layer.left_out);
    Users users = users_.take();
    if (users.places.empty()) return failure(ErrorKind::bad_data, "holds nobody: no row counts anything", source_.file);
    name_users(world_, source_, columns_.weight ? table_.columns()[*columns_.weight] : "", users);
    layer.understood = fmt::format("{}{}; {}", columns_.weight ? fmt::format("weight: {}", table_.columns()[*columns_.weight]) : "every row counts 1",
                                   fmt::format("{}{}", columns_.place.words(table_.columns()).empty() ? "" : ", ", columns_.place.words(table_.columns())),
                                   placed_.words());
    if (const std::string reference = table_.reference(); !reference.empty() && reference != "WGS 84") layer.understood += "; " + reference;
    world_.users.push_back(std::move(users));
    return layer;
}

Result<OwnLayer> add_raster_users(const OwnSource& source, World& world, std::vector<Error>& problems) {
    UsersBuilder builder{world};
    const auto figures = add_raster(source, builder);
    if (!figures) return tl::unexpected(figures.error());
    const auto tell = [&](std::size_t cells, const char* fault) {
        if (cells > 0) problems.push_back({ErrorKind::bad_data, fmt::format("{} {}; left out", counted(cells, "cell"), fault), source.file});
    };
    tell(figures->negative, "below 0");
    tell(figures->huge, fmt::format("over {:g}", most_weight).c_str());
    tell(figures->off, fmt::format("not on the sphere ({})", figures->reference).c_str());
    Users users = builder.take();
    if (users.places.empty()) return failure(ErrorKind::bad_data, "holds nobody: no cell is over 0", source.file);
    name_users(world, source, "", users);
    OwnLayer layer;
    layer.source = source;
    layer.is_raster = true;
    layer.rows = figures->cells;
    layer.left_out = figures->negative + figures->huge + figures->off;
    layer.understood = fmt::format("each cell's value is an amount{}", figures->places < figures->cells ? fmt::format(", added up at {}", counted(figures->places, "place")) : "");
    if (figures->reference != "WGS 84") layer.understood += "; " + figures->reference;
    world.users.push_back(std::move(users));
    return layer;
}

} // namespace

Result<OwnLayer> add_own_users(const OwnSource& source, World& world, std::vector<Error>& problems) {
    if (is_raster(source.file)) return add_raster_users(source, world, problems);
    auto table = SourceReader::open(source.file, source.layer);
    if (!table) return tl::unexpected(table.error());
    const auto number_share = [&](std::size_t column) { return table->number_share(column); };
    const auto columns = find_user_columns(table->columns(), table->has_points(), number_share, source.columns);
    if (!columns) return failure(columns.error().kind, columns.error().message, source.file);
    return UsersReader{source, *table, *columns, world}.read(problems);
}

} // namespace footprint
