// SPDX-License-Identifier: MIT
#include "output/site_table.hpp"

#include "analysis/words.hpp"
#include "output/table_figures.hpp"
#include "output/table_json.hpp"

namespace footprint {
namespace {

using json = nlohmann::ordered_json;

DayValue first_day(const std::optional<DatedEvent>& event) {
    return event ? DayValue{to_string(event->when.first)} : DayValue{};
}
DayValue last_day(const std::optional<DatedEvent>& event) {
    return event ? DayValue{to_string(event->when.last)} : DayValue{};
}

/// `changed`: people are told the last change of each.
std::vector<Column<ShownSite>> site_columns(const World& world, bool changed) {
    using Row = ShownSite;
    const auto of = [&world](const Row& row) { return world.catalogue.sites.fetch(row.site); };
    // A member of the site, as it is.
    const auto text = [of](std::string Site::*member) {
        return [of, member](const Row& r) -> Value { return (*of(r)).*member; };
    };
    const auto name = [](auto word) {
        return [word](const Row& r) -> Value { return std::string{word(r)}; };
    };
    const auto market = [&world, of](const Row& r) -> Value {
        const Market* found = world.markets.market_of(of(r)->country);
        return found ? Value{found->name} : Value{};
    };
    const auto country_name = [&world, of](const Row& r) { return world.country_name(of(r)->country); };
    const auto status_words = [of](const Row& r) {
        std::string words{name_in(status_names, r.status)};
        return of(r)->access == Access::restricted ? words + ", restricted" : words;
    };
    return {
        {"provider", "PROVIDER",
         [&world](const Row& r) -> Value { return world.catalogue.provider_of(r.site).id; },
         [&world](const Row& r) { return world.catalogue.provider_of(r.site).short_name; }},
        {"id", "SITE", text(&Site::id)},
        {"name", "NAME", text(&Site::name)},
        {"city", "CITY", text(&Site::city)},
        {"country", "COUNTRY", text(&Site::country), country_name},
        {"country_name", "", country_name},
        {"market", "", market},
        {"lon", "", [of](const Row& r) -> RealValue { return of(r)->position.lon; }},
        {"lat", "", [of](const Row& r) -> RealValue { return of(r)->position.lat; }},
        {"precision", "",
         name([of](const Row& r) { return of(r)->precision == Precision::metro ? "metro" : "guess"; })},
        {"kind", "", name([of](const Row& r) { return name_in(kind_names, of(r)->kind); })},
        {"access", "", name([of](const Row& r) { return name_in(access_names, of(r)->access); })},
        {"restriction", "", text(&Site::restriction)},
        {"partner", "", text(&Site::partner)},
        {"zones", "",
         [of](const Row& r) {
             return of(r)->zones > 0 ? WholeValue{static_cast<long long>(of(r)->zones)} : WholeValue{};
         }},
        {"status", "STATUS", name([](const Row& r) { return name_in(status_names, r.status); }),
         status_words},
        {"", "OPENED", {}, [of](const Row& r) { return of(r)->opened ? of(r)->opened->text : std::string{}; }},
        {"opened_first", "", [of](const Row& r) { return first_day(of(r)->opened); }},
        {"opened_last", "", [of](const Row& r) { return last_day(of(r)->opened); }},
        {"opened_basis", "",
         [of](const Row& r) { return of(r)->opened ? Value{of(r)->opened->basis} : Value{}; }},
        {"closed_first", "", [of](const Row& r) { return first_day(of(r)->closed); }},
        {"closed_last", "", [of](const Row& r) { return last_day(of(r)->closed); }},
        {"confidence", "", name([of](const Row& r) { return confidence_word(of(r)->confidence); })},
        {"source", "", [of](const Row& r) { return text_or_none(in_words(best_source(*of(r)))); }},
        {"source_url", "", [of](const Row& r) { return text_or_none(best_source(*of(r)).url); }},
        {"notes", "", text(&Site::notes)},
        {"changed", changed ? "CHANGED" : "",
         [of](const Row& r) {
             return of(r)->changes.empty() ? DayValue{} : DayValue{to_string(of(r)->changes.back().day)};
         }},
        {"change", changed ? "CHANGE" : "",
         [of](const Row& r) { return of(r)->changes.empty() ? Value{} : Value{of(r)->changes.back().what}; }},
    };
}

/// The cells, and all sources and changes.
json site_json(const World& world, const Sheet& sheet, std::size_t row, std::size_t site) {
    json object = json_of(sheet, row);
    const SitePointer whole = world.catalogue.sites.fetch(site);
    object["sources"] = json::array();
    for (const Source& source : whole->sources) object["sources"].push_back(json_of(source));
    object["changes"] = json::array();
    for (const Change& change : whole->changes)
        object["changes"].push_back({{"date", to_string(change.day)}, {"what", change.what}});
    return object;
}

std::string to_json_list(const World& world, const Sheet& sheet, const std::vector<ShownSite>& shown, Date day) {
    SiteCount count;
    json sites = json::array();
    for (std::size_t i = 0; i < shown.size(); ++i) {
        count.add(shown[i].status);
        sites.push_back(site_json(world, sheet, i, shown[i].site));
    }
    const json root{{"catalogue", to_string(world.catalogue.revised())},
                    {"as_of", to_string(day)},
                    {"count",
                     {{"open", count.open},
                      {"uncertain", count.uncertain},
                      {"announced", count.announced},
                      {"closed", count.closed}}},
                    {"sites", std::move(sites)}};
    return written(root, 2);
}

std::string to_geojson(const World& world, const Sheet& sheet, const std::vector<ShownSite>& shown) {
    json root{{"type", "FeatureCollection"}, {"features", json::array()}};
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        json properties = site_json(world, sheet, row, shown[row].site);
        const json position{properties["lon"], properties["lat"]};
        properties.erase("lon");
        properties.erase("lat");
        root["features"].push_back({{"type", "Feature"},
                                    {"geometry", {{"type", "Point"}, {"coordinates", position}}},
                                    {"properties", properties}});
    }
    return written(root, 1);
}

} // namespace

std::string format_sites(const World& world, const std::vector<ShownSite>& shown, Date day,
                         TableFormat format, bool changed) {
    const ReadBy reader = format == TableFormat::table ? ReadBy::person : ReadBy::program;
    const Sheet sheet = fill(site_columns(world, changed), shown, reader);
    switch (format) {
    case TableFormat::csv: return to_csv(sheet);
    case TableFormat::json: return to_json_list(world, sheet, shown, day);
    case TableFormat::geojson: return to_geojson(world, sheet, shown);
    case TableFormat::layers:
    case TableFormat::table: break;
    }
    return to_text(sheet);
}

TableLayer site_layer(const World& world, const std::vector<ShownSite>& shown) {
    TableLayer layer;
    layer.name = "sites";
    layer.sheet = fill(site_columns(world, false), shown, ReadBy::program);
    layer.shape = LayerShape::points;
    for (const ShownSite& one : shown) layer.shapes.emplace_back(world.catalogue.sites.position(one.site));
    return layer;
}

} // namespace footprint
