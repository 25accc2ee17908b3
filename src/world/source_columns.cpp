// SPDX-License-Identifier: MIT
#include "world/source_columns.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <fmt/ranges.h>

namespace footprint {
namespace {

struct Names {
    SiteColumn column;
    std::vector<std::string_view> names; ///< folded, the surest first
};

const std::vector<Names>& known_names() {
    static const std::vector<Names> known{
        {SiteColumn::lon, {"lon", "longitude", "lng", "long", "lange", "laenge", "langengrad", "laengengrad", "longitud", "x", "xcoord", "xcoordinate"}},
        {SiteColumn::lat, {"lat", "latitude", "breite", "breitengrad", "latitud", "y", "ycoord", "ycoordinate"}},
        {SiteColumn::id, {"id", "code", "key", "siteid", "sitecode", "identifier", "nummer", "regioncode", "iata"}},
        {SiteColumn::name, {"name", "site", "sitename", "standort", "title", "titel", "label", "location", "bezeichnung", "nom", "nombre", "office", "pop"}},
        {SiteColumn::provider, {"provider", "anbieter", "operator", "company", "firma", "owner", "network", "vendor", "cloud", "fournisseur", "proveedor"}},
        {SiteColumn::city, {"city", "town", "stadt", "ort", "metro", "ville", "ciudad", "municipality"}},
        {SiteColumn::country, {"country", "countrycode", "countryname", "land", "iso", "iso2", "isocode", "cc", "pays", "pais"}},
        {SiteColumn::opened, {"opened", "openedfirst", "open", "since", "seit", "launched", "launch", "opening", "openingdate", "launchdate", "start", "startdate", "eroffnet", "eroffnung", "livedate", "golive"}},
        {SiteColumn::opened_last, {"openedlast"}},
        {SiteColumn::closed, {"closed", "closedfirst", "closing", "closingdate", "until", "bis", "end", "enddate", "geschlossen", "shutdown"}},
        {SiteColumn::closed_last, {"closedlast"}},
        {SiteColumn::status, {"status", "state", "zustand"}},
        {SiteColumn::kind, {"kind", "type", "typ", "art", "category", "class"}},
        {SiteColumn::access, {"access", "zugang"}}};
    return known;
}

/// Folded letters and figures alone: "GPS_Longitude" is "gpslongitude".
std::string bare(std::string_view name) {
    std::string out;
    for (const char c : folded(name))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
    return out;
}

/// Its words: "gps_longitude (WGS84)" is "gps", "longitude", "wgs84".
std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words(1);
    for (const char c : folded(name))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    if (words.back().empty()) words.pop_back();
    return words;
}

/// The names of columns, made ready for many questions.
class Headings {
  public:
    explicit Headings(const std::vector<std::string>& columns) {
        for (const std::string& column : columns) all_.push_back({bare(column), words_of(column)});
    }
    /// `whole`: its name is no more than that; else that is a word in it.
    bool is_called(std::size_t column, std::string_view name, bool whole) const {
        const auto& [bare_name, words] = all_[column];
        return whole ? bare_name == name : std::find(words.begin(), words.end(), name) != words.end();
    }

  private:
    std::vector<std::pair<std::string, std::vector<std::string>>> all_;
};

/// The one that somebody says.
Result<std::size_t> column_called(const std::string& name, const std::vector<std::string>& columns) {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (folded(columns[i]) == folded(name)) return i;
    return failure(ErrorKind::usage, fmt::format("--columns: there is no column '{}' (there are {}){}", name,
                                                 fmt::join(columns, ", "), did_you_mean(name, columns)));
}

/// The one that somebody says for a meaning; none if nobody does.
Result<std::optional<std::size_t>> said_column(const std::string& meaning, const std::map<std::string, std::string>& said,
                                               const std::vector<std::string>& columns) {
    const auto own = said.find(meaning);
    if (own == said.end()) return std::optional<std::size_t>{};
    const auto at = column_called(own->second, columns);
    if (!at) return tl::unexpected(at.error());
    return std::optional{*at};
}

constexpr std::array area_names{"area",  "market", "region", "territory", "salesarea", "salesregion", "gebiet", "vertriebsgebiet",
                                "markt", "zone",   "group",  "gruppe",    "marche",    "mercado",     "name"};

/// Folded, the surest first.
constexpr std::array weight_names{"weight",    "gewicht", "poids",   "peso",     "users",    "nutzer",     "customers",  "kunden",   "clients",
                                  "clientes",  "people",  "persons", "personen", "members",  "mitglieder", "subscribers", "accounts", "seats",
                                  "employees", "headcount", "population", "einwohner", "pop", "inhabitants", "households", "count", "anzahl",
                                  "number", "revenue", "umsatz", "turnover", "sales", "arr", "mrr", "spend", "amount", "betrag", "value",
                                  "wert", "total", "sum", "requests", "sessions", "visits", "visitors", "orders", "traffic", "mau", "dau",
                                  "devices", "volume", "share", "anteil", "percent", "figure"};

} // namespace

bool SiteColumns::means_something(std::size_t index) const {
    return std::any_of(of.begin(), of.end(), [&](const auto& column) { return column == index; });
}

std::string SiteColumns::words(const std::vector<std::string>& columns) const {
    std::vector<std::string> parts;
    for (const auto& row : site_column_names)
        if (const auto index = (*this)[row.value]; index && folded(columns[*index]) != row.id)
            parts.push_back(fmt::format("{}: {}", row.id, columns[*index]));
    return fmt::format("{}", fmt::join(parts, ", "));
}

Result<SiteColumns> find_site_columns(const std::vector<std::string>& columns, const std::map<std::string, std::string>& said) {
    SiteColumns found;
    const auto place = [&](SiteColumn column) -> std::optional<std::size_t>& { return found.of[static_cast<std::size_t>(column)]; };
    const auto is_of_others = [](const std::string& meaning) { // areas, users and times
        return meaning == "area" || meaning == "weight" || meaning == "from" || meaning == "to" || meaning == "ms";
    };
    for (const auto& [meaning, name] : said) {
        const auto column = value_in(site_column_names, meaning);
        if (!column && is_of_others(meaning)) continue;
        if (!column) {
            std::vector<std::string> known;
            for (const auto& row : site_column_names) known.emplace_back(row.id);
            return failure(ErrorKind::usage, fmt::format("--columns: unknown meaning '{}' (expected {}){}", meaning,
                                                         fmt::join(known, ", "), did_you_mean(meaning, known)));
        }
        const auto at = column_called(name, columns);
        if (!at) return tl::unexpected(at.error());
        place(*column) = *at;
    }
    const Headings headings{columns};
    // Whole names before words in them, so that "name" goes before "provider name".
    for (const bool whole : {true, false})
        for (const Names& names : known_names()) {
            if (place(names.column)) continue;
            for (const std::string_view name : names.names) {
                if (!whole && name.size() < 3) continue; // "x" in "tax x" means nothing
                for (std::size_t i = 0; i < columns.size() && !place(names.column); ++i) {
                    if (found.means_something(i)) continue;
                    if (headings.is_called(i, name, whole)) place(names.column) = i;
                }
            }
        }
    // One without the other is no position.
    if (!found[SiteColumn::lon] || !found[SiteColumn::lat]) {
        place(SiteColumn::lon).reset();
        place(SiteColumn::lat).reset();
    }
    return found;
}

Result<SiteColumns> columns_with_places(const SourceTable& table, const std::map<std::string, std::string>& said) {
    auto columns = find_site_columns(table.columns, said);
    if (!columns || !table.points.empty() || (*columns)[SiteColumn::lon] || (*columns)[SiteColumn::city]) return columns;
    return failure(ErrorKind::bad_data,
                   fmt::format("holds no position: neither points nor columns that are called lon and lat or city (it has {}); "
                               "--columns says which they are",
                               table.columns.empty() ? "no columns" : fmt::format("{}", fmt::join(table.columns, ", "))));
}

Result<AreaColumns> find_area_columns(const std::vector<std::string>& columns, bool has_shapes, const std::map<std::string, std::string>& said) {
    AreaColumns found;
    const auto own = said_column("area", said, columns);
    if (!own) return tl::unexpected(own.error());
    found.area = *own;
    std::map<std::string, std::string> rest = said;
    rest.erase("area");
    const auto others = find_site_columns(columns, rest);
    if (!others) return tl::unexpected(others.error());
    auto country = (*others)[SiteColumn::country];
    for (std::size_t i = 0; i < columns.size() && !country; ++i)
        if (const std::string name = bare(columns[i]); name == "countries" || name == "lander" || name == "paises" || name == "codes") country = i;
    if (!country && !has_shapes)
        return failure(ErrorKind::bad_data, fmt::format("has no column 'country' (it has {}), and areas are made of countries; --columns says which it is",
                                                        columns.empty() ? "no columns" : fmt::format("{}", fmt::join(columns, ", "))));
    found.country = country;
    for (const std::string_view name : area_names)
        for (std::size_t i = 0; i < columns.size() && !found.area; ++i)
            if (i != found.country && bare(columns[i]) == name) found.area = i;
    return found;
}

Result<UserColumns> find_user_columns(const std::vector<std::string>& columns, bool has_points, const std::function<double(std::size_t)>& number_share,
                                      const std::map<std::string, std::string>& said) {
    UserColumns found;
    const auto weight = said_column("weight", said, columns);
    if (!weight) return tl::unexpected(weight.error());
    const auto area = said_column("area", said, columns);
    if (!area) return tl::unexpected(area.error());
    const auto place = find_site_columns(columns, said);
    if (!place) return tl::unexpected(place.error());
    found.place = *place;
    found.weight = *weight;
    found.area = *area;
    const auto is_free = [&](std::size_t i) { // a row's id or name is not where it is, nor what it counts
        for (const SiteColumn where : {SiteColumn::lon, SiteColumn::lat, SiteColumn::city, SiteColumn::country})
            if (found.place[where] == i) return false;
        return found.weight != i && found.area != i;
    };
    const Headings headings{columns};
    for (const bool whole : {true, false})
        for (const std::string_view name : weight_names)
            for (std::size_t i = 0; i < columns.size() && !found.weight; ++i)
                if (headings.is_called(i, name, whole) && is_free(i) && number_share(i) > 0.5) found.weight = i;
    for (const std::string_view name : area_names)
        for (std::size_t i = 0; i < columns.size() && !found.area; ++i)
            if (is_free(i) && bare(columns[i]) == name) found.area = i;
    const bool has_places = has_points || found.place[SiteColumn::lon] || found.place[SiteColumn::city];
    if (!has_places && !found.place[SiteColumn::country] && !found.area)
        return failure(ErrorKind::bad_data,
                       fmt::format("does not say where anybody is: neither points nor columns that are called lon and lat, city, country or "
                                   "area (it has {}); --columns says which they are",
                                   columns.empty() ? "no columns" : fmt::format("{}", fmt::join(columns, ", "))));
    if (!has_places && !found.weight) {
        std::vector<std::size_t> numbers;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (is_free(i) && number_share(i) > 0.9) numbers.push_back(i);
        if (numbers.size() == 1) found.weight = numbers.front();
    }
    return found;
}

} // namespace footprint
