// SPDX-License-Identifier: MIT
#include "output/site_table.hpp"

#include "output/table_figures.hpp"
#include "output/table_json.hpp"

namespace footprint {
namespace {

using json = nlohmann::ordered_json;

Value first_day(const std::optional<DatedEvent>& event) {
    return event ? Value{to_string(event->when.first)} : Value{};
}
Value last_day(const std::optional<DatedEvent>& event) {
    return event ? Value{to_string(event->when.last)} : Value{};
}

std::vector<Column<ShownSite>> site_columns(const World& world) {
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
        {"lon", "", [of](const Row& r) -> Value { return of(r)->position.lon; }},
        {"lat", "", [of](const Row& r) -> Value { return of(r)->position.lat; }},
        {"precision", "",
         name([of](const Row& r) { return of(r)->precision == Precision::metro ? "metro" : "guess"; })},
        {"kind", "", name([of](const Row& r) { return name_in(kind_names, of(r)->kind); })},
        {"access", "", name([of](const Row& r) { return name_in(access_names, of(r)->access); })},
        {"restriction", "", text(&Site::restriction)},
        {"partner", "", text(&Site::partner)},
        {"zones", "",
         [of](const Row& r) {
             return of(r)->zones > 0 ? Value{static_cast<long long>(of(r)->zones)} : Value{};
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
        {"source", "", text(&Site::source)},
        {"notes", "", text(&Site::notes)},
    };
}

std::string to_json_list(const Sheet& sheet, const std::vector<ShownSite>& shown, Date day) {
    SiteCount count;
    for (const ShownSite& one : shown) count.add(one.status);
    const json root{{"as_of", to_string(day)},
                    {"count",
                     {{"open", count.open},
                      {"uncertain", count.uncertain},
                      {"announced", count.announced},
                      {"closed", count.closed}}},
                    {"sites", json_of(sheet)}};
    return written(root, 2);
}

std::string to_geojson(const Sheet& sheet) {
    json root{{"type", "FeatureCollection"}, {"features", json::array()}};
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        json properties = json_of(sheet, row);
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
                         TableFormat format) {
    const ReadBy reader = format == TableFormat::table ? ReadBy::person : ReadBy::program;
    const Sheet sheet = fill(site_columns(world), shown, reader);
    switch (format) {
    case TableFormat::csv: return to_csv(sheet);
    case TableFormat::json: return to_json_list(sheet, shown, day);
    case TableFormat::geojson: return to_geojson(sheet);
    case TableFormat::table: break;
    }
    return to_text(sheet);
}

} // namespace footprint
