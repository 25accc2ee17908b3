// SPDX-License-Identifier: MIT
#include "world/own_sites.hpp"

#include "base/slug.hpp"
#include "base/text.hpp"
#include "world/city_finder.hpp"
#include "world/country_finder.hpp"
#include "world/row_faults.hpp"
#include "world/source_cells.hpp"
#include "world/source_columns.hpp"
#include "world/source_table.hpp"

#include <algorithm>
#include <fmt/ranges.h>
#include <unordered_map>
#include <unordered_set>

namespace footprint {
namespace {

constexpr std::size_t most_providers = 40; ///< of a source; with more names than that they are one

/// Seen on a dark ground and on a light one; their shapes tell them apart where colours do not.
constexpr std::array colors{Color{166, 206, 57, 255}, Color{142, 91, 255, 255}, Color{176, 125, 82, 255},
                            Color{0, 163, 215, 255},  Color{255, 77, 141, 255}, Color{138, 141, 43, 255}};
constexpr std::array markers{Marker::star, Marker::plus, Marker::diamond, Marker::pentagon, Marker::hourglass, Marker::star4};

/// Never empty.
std::string id_of(std::string_view name) {
    const std::string id = slug(name);
    return id.empty() ? "own" : id;
}

class Reader {
  public:
    Reader(const OwnSource& source, const SourceTable& table, const SiteColumns& columns, World& world)
        : source_(source), table_(table), columns_(columns), world_(world), cities_(world), countries_(world),
          title_(std::filesystem::path{source.file}.stem().string()) {}

    OwnLayer read(std::vector<Error>& problems);

  private:
    std::string text(std::size_t row, SiteColumn column) const { return columns_.text(table_, row, column); }
    Result<Site> site_of(std::size_t row) const;
    Result<void> place(std::size_t row, Site& site) const;
    Result<void> date(std::size_t row, Site& site) const;
    std::string notes(std::size_t row) const;
    std::size_t provider_of(std::size_t row, OwnLayer& layer);
    std::string free_provider_id(const std::string& wanted) const;

    const OwnSource& source_;
    const SourceTable& table_;
    const SiteColumns& columns_;
    World& world_;
    CityFinder cities_;
    CountryFinder countries_;
    std::string title_;
    bool has_many_providers_ = false;
    std::unordered_map<std::string, std::size_t> providers_; ///< by the name in the file
};

std::string Reader::free_provider_id(const std::string& wanted) const {
    const auto is_taken = [&](const std::string& id) {
        return std::any_of(world_.catalogue.providers.begin(), world_.catalogue.providers.end(), [&](const Provider& provider) {
            return provider.id == id || folded(provider.name) == folded(id) ||
                   std::find(provider.aliases.begin(), provider.aliases.end(), id) != provider.aliases.end();
        });
    };
    std::string id = wanted;
    if (is_taken(id)) id = wanted + "-" + id_of(title_); // one's own list of AWS's sites is not the catalogue's
    for (int number = 2; is_taken(id); ++number) id = fmt::format("{}-{}", wanted, number);
    return id;
}

std::size_t Reader::provider_of(std::size_t row, OwnLayer& layer) {
    std::string name = has_many_providers_ ? "" : text(row, SiteColumn::provider);
    if (name.empty()) name = title_;
    if (const auto known = providers_.find(name); known != providers_.end()) return known->second;
    Catalogue& catalogue = world_.catalogue;
    const auto own = static_cast<std::size_t>(
        std::count_if(catalogue.providers.begin(), catalogue.providers.end(), [](const Provider& one) { return one.is_own; }));
    Provider provider;
    provider.id = free_provider_id(id_of(name));
    provider.name = provider.short_name = name;
    const bool is_first = layer.providers.empty(); // of a source that has several the others are told apart
    provider.color = is_first && source_.color ? *source_.color : colors[own % colors.size()];
    provider.marker = is_first && source_.marker ? *source_.marker : markers[own % markers.size()];
    provider.is_own = true;
    provider.launched = provider.compiled = since_ever;
    provider.revised = since_ever.first;
    catalogue.providers.push_back(std::move(provider));
    layer.providers.push_back(catalogue.providers.back().id);
    return providers_[name] = catalogue.providers.size() - 1;
}

Result<void> Reader::place(std::size_t row, Site& site) const {
    const auto wrong = [](std::string words) { return failure(ErrorKind::bad_data, std::move(words)); };
    const std::string country = text(row, SiteColumn::country);
    site.country = countries_.code(country);
    site.city = text(row, SiteColumn::city);
    if (!table_.points.empty() && table_.points[row]) {
        site.position = *table_.points[row];
    } else if (columns_[SiteColumn::lon]) {
        const auto lon = number_in(text(row, SiteColumn::lon));
        const auto lat = number_in(text(row, SiteColumn::lat));
        if (!lon || !lat)
            return wrong(fmt::format("the position is '{}', '{}', expected degrees", text(row, SiteColumn::lon), text(row, SiteColumn::lat)));
        if (!is_valid({*lon, *lat}))
            return wrong(fmt::format("the position is {:g}, {:g}, expected -180 to 180 and -90 to 90 degrees", *lon, *lat));
        site.position = {*lon, *lat};
    } else if (!country.empty() && site.country.empty()) {
        return wrong(fmt::format("unknown country '{}', and there is no position", country));
    } else if (const City* city = cities_.called(site.city, site.country)) {
        site.position = city->position;
        site.precision = Precision::guess;
        if (site.country.empty()) site.country = city->country;
    } else {
        return wrong(site.city.empty() ? "holds neither a position nor a city"
                                       : fmt::format("the city '{}'{} is not known, and there is no position", site.city,
                                                     country.empty() ? "" : " in " + country));
    }
    if (site.country.empty()) site.country = cities_.country_about(site.position).text();
    return {};
}

Result<void> Reader::date(std::size_t row, Site& site) const {
    const bool is_planned = says_planned(folded(text(row, SiteColumn::status)));
    const auto days = [&](SiteColumn column) -> Result<std::optional<DateInterval>> {
        const std::string words = plain_date(text(row, column));
        if (words.empty()) return std::nullopt;
        const auto when = parse_date(words);
        if (!when) return failure(ErrorKind::bad_data, fmt::format("{}: {}", name_in(site_column_names, column), when.error().message));
        return *when;
    };
    const auto event = [&](SiteColumn first, SiteColumn last, std::optional<DatedEvent>& into) -> Result<void> {
        auto when = days(first);
        if (!when) return tl::unexpected(when.error());
        const auto until = days(last);
        if (!until) return tl::unexpected(until.error());
        if (!*when) return {};
        if (*until && (*until)->last >= (*when)->last) (*when)->last = (*until)->last;
        into = **when == since_ever ? DatedEvent{since_ever, "unknown", "not known"} : DatedEvent{**when, "published", to_string(**when)};
        return {};
    };
    if (auto done = event(SiteColumn::opened, SiteColumn::opened_last, site.opened); !done) return done;
    if (auto done = event(SiteColumn::closed, SiteColumn::closed_last, site.closed); !done) return done;
    if (is_planned) {
        site.planned = text(row, SiteColumn::opened);
        site.opened.reset();
        site.announced = DatedEvent{since_ever, "unknown", "not known"};
    } else if (!site.opened) {
        site.opened = DatedEvent{since_ever, "unknown", "not known"};
    }
    if (site.opened && site.closed && site.closed->when.last < site.opened->when.first)
        return failure(ErrorKind::bad_data, fmt::format("closed ({}) before it opened ({})", site.closed->text, site.opened->text));
    return {};
}

/// What the columns without a meaning say.
std::string Reader::notes(std::size_t row) const {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < table_.columns.size(); ++i)
        if (!columns_.means_something(i) && !table_.rows[row][i].empty())
            parts.push_back(fmt::format("{}: {}", table_.columns[i], table_.rows[row][i]));
    return fmt::format("{}", fmt::join(parts, "; "));
}

Result<Site> Reader::site_of(std::size_t row) const {
    Site site;
    if (auto done = place(row, site); !done) return tl::unexpected(done.error());
    if (auto done = date(row, site); !done) return tl::unexpected(done.error());
    site.name = text(row, SiteColumn::name);
    if (site.name.empty()) site.name = site.city.empty() ? fmt::format("{} {}", title_, SourceTable::number_of(row)) : site.city;
    if (site.city.empty()) site.city = site.name;
    site.id = text(row, SiteColumn::id);
    if (site.id.empty()) site.id = id_of(site.name);
    std::string kind = folded(text(row, SiteColumn::kind));
    std::replace(kind.begin(), kind.end(), '-', ' ');
    site.kind = value_in(kind_names, kind).value_or(SiteKind::region);
    site.access = value_in(access_names, folded(text(row, SiteColumn::access))).value_or(Access::open_to_all);
    site.notes = notes(row);
    site.confidence = Confidence::high;
    site.sources.push_back({{Support::exists}, "", std::filesystem::path{source_.file}.filename().string(), "", "", "", ""});
    return site;
}

OwnLayer Reader::read(std::vector<Error>& problems) {
    OwnLayer layer;
    layer.source = source_;
    layer.understood = columns_.words(table_.columns);
    if (!table_.reference.empty() && table_.reference != "WGS 84")
        layer.understood += (layer.understood.empty() ? "" : "; ") + table_.reference;
    std::unordered_set<std::string> names;
    for (std::size_t row = 0; row < table_.rows.size(); ++row) names.insert(text(row, SiteColumn::provider));
    has_many_providers_ = names.size() > most_providers;
    std::map<std::size_t, std::vector<Site>> by_provider;
    RowFaults faults{source_, problems};
    std::unordered_map<std::size_t, std::unordered_map<std::string, int>> ids; // by provider; the number for the next of that id
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
        auto site = site_of(row);
        if (!site) {
            ++layer.left_out;
            faults.tell(row, site.error().message + "; the row is left out");
            continue;
        }
        if (const std::string said = text(row, SiteColumn::country); !said.empty() && countries_.code(said).empty())
            faults.tell(row, fmt::format("unknown country '{}'; that of the position is taken: {}", said,
                                         site->country.empty() ? "none" : world_.country_name(site->country)));
        site->provider = provider_of(row, layer);
        auto& taken = ids[site->provider];
        const std::string wanted = site->id;
        while (!taken.emplace(site->id, 2).second) site->id = fmt::format("{}-{}", wanted, taken[wanted]++);
        const Provider& provider = world_.catalogue.providers[site->provider];
        site->search_text = folded(fmt::format("{} {} {} {} {} {}", site->id, site->name, site->city,
                                               world_.country_name(site->country), provider.name, site->notes));
        by_provider[site->provider].push_back(std::move(*site));
        ++layer.rows;
    }
    faults.finish(layer.left_out);
    for (auto& [provider, sites] : by_provider) world_.catalogue.sites.append(std::move(sites));
    return layer;
}

/// The first twenty one by one.
void tell_astray(const SourceTable& table, const std::string& file, std::vector<Error>& problems) {
    constexpr std::size_t most_named = 20;
    for (std::size_t i = 0; i < std::min(table.astray.size(), most_named); ++i) {
        const auto& [row, at] = table.astray[i];
        problems.push_back({ErrorKind::bad_data,
                            fmt::format("the coordinate ({:.9g}, {:.9g}) is not on the sphere ({})", at.lon, at.lat, table.reference),
                            fmt::format("{}: row {}", file, SourceTable::number_of(row))});
    }
    if (const std::size_t count = table.astray.size(); count > most_named)
        problems.push_back({ErrorKind::bad_data, fmt::format("{} more coordinates are not on the sphere", count - most_named), file});
}

} // namespace

Result<OwnLayer> add_own_sites(const OwnSource& source, World& world, std::vector<Error>& problems) {
    const auto table = read_source_table(source.file, source.layer);
    if (!table) return tl::unexpected(table.error());
    const auto columns = columns_with_places(*table, source.columns);
    if (!columns) return failure(columns.error().kind, columns.error().message, source.file);
    problems.insert(problems.end(), table->problems.begin(), table->problems.end());
    tell_astray(*table, source.file, problems);
    return Reader{source, *table, *columns, world}.read(problems);
}

} // namespace footprint
