// SPDX-License-Identifier: MIT
#include "world/source_preview.hpp"

#include "base/text.hpp"
#include "world/own_raster.hpp"
#include "world/source_cells.hpp"
#include "world/source_columns.hpp"
#include "world/source_reader.hpp"
#include "world/source_table.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace footprint {
namespace {

bool has_any(const std::vector<std::string>& columns, std::initializer_list<std::string_view> names) {
    return std::any_of(columns.begin(), columns.end(), [&](const std::string& column) {
        return std::find(names.begin(), names.end(), folded(column)) != names.end();
    });
}

/// Whether the file's name says that it is about people: "customers-2026.csv".
bool is_called_as_users(const std::filesystem::path& path) {
    const std::string name = folded(path.stem().string());
    constexpr std::array words{"customer", "kunde", "client", "user", "nutzer", "people", "person", "member", "subscriber", "population", "einwohner",
                               "audience", "player", "viewer"};
    return std::any_of(words.begin(), words.end(), [&](const char* word) { return name.find(word) != std::string::npos; });
}

SourceRole likely_role(const SourceTable& table, bool has_polygons, const std::filesystem::path& path) {
    const auto number_share = [&](std::size_t column) {
        std::size_t numbers = 0;
        for (const auto& row : table.rows) numbers += amount_in(row[column]) ? 1 : 0;
        return static_cast<double>(numbers) / static_cast<double>(std::max<std::size_t>(1, table.rows.size()));
    };
    if (has_any(table.columns, {"ms", "rtt", "rtt_ms", "latency", "latency_ms"}) && has_any(table.columns, {"from", "src", "source", "von"}))
        return SourceRole::times;
    const auto users = find_user_columns(table.columns, !table.points.empty(), number_share, {});
    const auto areas = find_area_columns(table.columns, false, {});
    if (has_polygons) return is_called_as_users(path) || (users && users->weight) ? SourceRole::users : SourceRole::areas;
    const bool has_place = !table.points.empty() || (users && (users->place[SiteColumn::lon] || users->place[SiteColumn::city]));
    if (!has_place && areas && areas->area && !(users && users->weight)) return SourceRole::areas;
    if (is_called_as_users(path) || (users && !has_place)) return SourceRole::users;
    const bool has_dates = users && (users->place[SiteColumn::opened] || users->place[SiteColumn::status]);
    return users && users->weight && !has_dates ? SourceRole::users : SourceRole::sites;
}

} // namespace

const std::vector<std::string>& source_file_endings() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> endings;
        for (const std::string& list : {source_endings(), raster_endings()})
            for (const std::string& ending : split(list, ',')) endings.push_back("." + ending.substr(ending.find_first_not_of(' ')));
        return endings;
    }();
    return all;
}

Result<SourcePreview> preview_source(const std::filesystem::path& path, const std::string& layer) {
    SourcePreview preview;
    if (is_raster(path)) {
        const auto shape = raster_shape(path);
        if (!shape) return tl::unexpected(shape.error());
        preview.is_raster = true;
        preview.role = SourceRole::users;
        preview.rows = shape->cells;
        for (int band = 1; band <= shape->bands; ++band) preview.layers.push_back(std::to_string(band));
        preview.layer = layer.empty() ? "1" : layer;
        preview.places = fmt::format("cells, {}", shape->reference);
        return preview;
    }
    auto table = read_source_table(path, layer);
    if (!table) return tl::unexpected(table.error());
    preview.layers = source_layers(path);
    preview.layer = table->layer;
    preview.rows = table->rows.size();
    {
        const auto reader = SourceReader::open(path, layer);
        preview.role = likely_role(*table, reader && reader->is_of_polygons(), path);
    }
    const auto columns = find_site_columns(table->columns, {});
    if (!table->points.empty())
        preview.places = "points, " + table->reference;
    else if (columns && (*columns)[SiteColumn::lon])
        preview.places = fmt::format("{} and {}", table->columns[*(*columns)[SiteColumn::lon]], table->columns[*(*columns)[SiteColumn::lat]]);
    else if (columns && (*columns)[SiteColumn::city])
        preview.places = "cities";
    else if (columns && (*columns)[SiteColumn::country])
        preview.places = "countries";
    preview.columns = std::move(table->columns);
    table->rows.resize(std::min(table->rows.size(), preview_lines));
    preview.lines = std::move(table->rows);
    return preview;
}

} // namespace footprint
