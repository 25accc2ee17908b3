// SPDX-License-Identifier: MIT
#include "output/site_table.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace footprint {
namespace {

using json = nlohmann::ordered_json;

/// One site as names and values; every format but the table to read is made from it.
json record(const World& world, const ShownSite& shown) {
    const Site& site = world.catalogue.sites[shown.site];
    const Market* market = world.markets.market_of(site.country);
    const auto first = [](const std::optional<DatedEvent>& event) {
        return event ? json(to_string(event->when.first)) : json();
    };
    const auto last = [](const std::optional<DatedEvent>& event) {
        return event ? json(to_string(event->when.last)) : json();
    };
    return {{"provider", world.catalogue.provider_of(site).id},
            {"id", site.id},
            {"name", site.name},
            {"city", site.city},
            {"country", site.country},
            {"country_name", world.country_name(site.country)},
            {"market", market ? json(market->name) : json()},
            {"lon", site.position.lon},
            {"lat", site.position.lat},
            {"precision", site.precision == Precision::metro ? "metro" : "guess"},
            {"kind", name_in(kind_names, site.kind)},
            {"access", name_in(access_names, site.access)},
            {"restriction", site.restriction},
            {"partner", site.partner},
            {"zones", site.zones > 0 ? json(site.zones) : json()},
            {"status", name_in(status_names, shown.status)},
            {"opened_first", first(site.opened)},
            {"opened_last", last(site.opened)},
            {"opened_basis", site.opened ? json(site.opened->basis) : json()},
            {"closed_first", first(site.closed)},
            {"closed_last", last(site.closed)},
            {"confidence", site.confidence == Confidence::high     ? "high"
                           : site.confidence == Confidence::medium ? "medium"
                                                                   : "low"},
            {"source", site.source},
            {"notes", site.notes}};
}

std::string csv_field(const json& value) {
    if (value.is_null()) return {};
    std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

/// RFC 4180 with Unix line ends and a header row, also when there are no sites.
std::string to_csv(const World& world, const std::vector<ShownSite>& shown) {
    static constexpr const char* columns =
        "provider,id,name,city,country,country_name,market,lon,lat,precision,kind,access,restriction,partner,zones,"
        "status,opened_first,opened_last,opened_basis,closed_first,closed_last,confidence,source,notes\n";
    std::string text = columns;
    for (const ShownSite& one : shown) {
        const json row = record(world, one);
        std::string separator;
        for (const json& value : row) {
            text += separator + csv_field(value);
            separator = ",";
        }
        text += '\n';
    }
    return text;
}

std::string to_json_list(const World& world, const std::vector<ShownSite>& shown, Date day) {
    json root;
    root["as_of"] = to_string(day);
    SiteCount count;
    for (const ShownSite& one : shown) count.add(one.status);
    root["count"] = {{"open", count.open},
                     {"uncertain", count.uncertain},
                     {"announced", count.announced},
                     {"closed", count.closed}};
    root["sites"] = json::array();
    for (const ShownSite& one : shown) root["sites"].push_back(record(world, one));
    return root.dump(2) + "\n";
}

std::string to_geojson(const World& world, const std::vector<ShownSite>& shown) {
    json root{{"type", "FeatureCollection"}, {"features", json::array()}};
    for (const ShownSite& one : shown) {
        json properties = record(world, one);
        const json position{properties["lon"], properties["lat"]};
        properties.erase("lon");
        properties.erase("lat");
        root["features"].push_back({{"type", "Feature"},
                                    {"geometry", {{"type", "Point"}, {"coordinates", position}}},
                                    {"properties", properties}});
    }
    return root.dump(1) + "\n";
}

/// Columns as wide as their widest cell.
std::string to_table(const World& world, const std::vector<ShownSite>& shown) {
    std::vector<std::vector<std::string>> rows{{"PROVIDER", "SITE", "NAME", "CITY", "COUNTRY", "STATUS", "OPENED"}};
    for (const ShownSite& one : shown) {
        const Site& site = world.catalogue.sites[one.site];
        std::string status{name_in(status_names, one.status)};
        if (site.access == Access::restricted) status += ", restricted";
        rows.push_back({world.catalogue.provider_of(site).short_name, site.id, site.name, site.city,
                        world.country_name(site.country), status, site.opened ? site.opened->text : ""});
    }
    std::vector<std::size_t> widths(rows.front().size());
    for (const auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
    std::string text;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i)
            line += row[i] + std::string(widths[i] - display_width(row[i]) + 2, ' ');
        text += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    }
    return text;
}

} // namespace

std::string format_sites(const World& world, const std::vector<ShownSite>& shown, Date day, TableFormat format) {
    switch (format) {
    case TableFormat::csv: return to_csv(world, shown);
    case TableFormat::json: return to_json_list(world, shown, day);
    case TableFormat::geojson: return to_geojson(world, shown);
    case TableFormat::table: break;
    }
    return to_table(world, shown);
}

} // namespace footprint
