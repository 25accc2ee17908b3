// SPDX-License-Identifier: MIT
#include "output/finding_table.hpp"

#include "output/table_json.hpp"

namespace footprint {
namespace {

using json = nlohmann::ordered_json;

constexpr int digits = 6; // a decimetre

std::vector<Column<FoundIn>> finding_columns() {
    using Place = std::optional<LonLat> SourceFinding::*;
    const auto degrees = [](Place place, double LonLat::*part) {
        return [=](const FoundIn& row) {
            return row.found.*place ? rounded(*(row.found.*place).*part, digits) : Value{};
        };
    };
    const auto row_number = [](const FoundIn& row) {
        return Value{static_cast<long long>(SourceTable::number_of(row.found.row))};
    };
    return {
        {"file", "FILE", [](const FoundIn& row) { return Value{row.file}; }},
        {"row", "ROW", row_number, {}, Align::right},
        {"finding", "WHAT IS WRONG", [](const FoundIn& row) { return Value{row.found.what}; }},
        {"lon", "", degrees(&SourceFinding::typed, &LonLat::lon)},
        {"lat", "", degrees(&SourceFinding::typed, &LonLat::lat)},
        {"suggested_lon", "", degrees(&SourceFinding::suggested, &LonLat::lon)},
        {"suggested_lat", "", degrees(&SourceFinding::suggested, &LonLat::lat)},
        {"fix", "", [](const FoundIn& row) { return Value{std::string{row.found.is_slip ? "yes" : "no"}}; }},
        {"", "RATHER", {}, [](const FoundIn& row) {
             return row.found.suggested ? to_string(*row.found.suggested) : "";
         }}};
}

std::string to_geojson(const Sheet& sheet, const std::vector<FoundIn>& all) {
    json root{{"type", "FeatureCollection"}, {"features", json::array()}};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const SourceFinding& found = all[i].found;
        const auto place = found.suggested ? found.suggested : found.typed;
        json geometry;
        if (place)
            geometry = {{"type", "Point"},
                        {"coordinates",
                         {json_of(rounded(place->lon, digits)), json_of(rounded(place->lat, digits))}}};
        root["features"].push_back(
            {{"type", "Feature"}, {"geometry", geometry}, {"properties", json_of(sheet, i)}});
    }
    return written(root, 1);
}

} // namespace

std::string format_findings(const std::vector<FoundIn>& all, TableFormat format) {
    const Sheet sheet =
        fill(finding_columns(), all, format == TableFormat::table ? ReadBy::person : ReadBy::program);
    switch (format) {
    case TableFormat::csv: return to_csv(sheet);
    case TableFormat::json: return to_json({}, {{"findings", sheet}});
    case TableFormat::geojson: return to_geojson(sheet, all);
    case TableFormat::table:
    case TableFormat::layers: break; // is not offered
    }
    return to_text(sheet);
}

} // namespace footprint
