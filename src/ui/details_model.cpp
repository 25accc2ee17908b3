// SPDX-License-Identifier: MIT
#include "ui/details_model.hpp"

#include "base/text.hpp"
#include "ui/panel_figures.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

/// A day in full, a month or a year as it is written.
std::string when_in_words(const DatedEvent& event) {
    return event.when.first == event.when.last ? to_words(event.when.first) : to_string(event.when);
}

std::string confidence_in_words(Confidence confidence) {
    switch (confidence) {
    case Confidence::high: return "High: a stored source confirms the month or better";
    case Confidence::medium: return "Medium: partly from memory";
    case Confidence::low: return "Low: see source and notes";
    }
    return {};
}

std::string access_in_words(const Site& site) {
    if (site.access == Access::open_to_all) return "Public";
    if (site.access == Access::partner) return "Anyone, through the partner";
    return site.restriction.empty() ? "Restricted" : "Restricted: " + site.restriction;
}

void add(std::vector<DetailRow>& rows, std::string label, std::string text, std::string tip = {}) {
    if (!text.empty()) rows.push_back({std::move(label), std::move(text), std::move(tip)});
}

SourceLine source_line(const Source& source) {
    std::vector<std::string> about;
    if (!source.publisher.empty()) about.push_back(source.publisher);
    std::vector<std::string> supports;
    for (const Support one : source.supports) supports.emplace_back(name_in(support_names, one));
    if (!supports.empty()) about.push_back(join_words(supports));
    if (!source.date.empty()) about.push_back(source.date);
    SourceLine line{source.title, fmt::format("{}", fmt::join(about, " · ")), source.url, {}};
    if (!source.quote.empty()) line.tip = fmt::format("“{}”\n", source.quote);
    if (!source.seen.empty()) line.tip += fmt::format("As of {}\n", source.seen);
    line.tip += source.url.empty() ? "No address of it is known" : "Click: opens " + source.url + " in the browser";
    return line;
}

SiteDetails site_details(const World& world, std::size_t row, Date day) {
    const Catalogue& catalogue = world.catalogue;
    const SitePointer whole = catalogue.sites.fetch(row);
    const Site& site = *whole;
    SiteDetails details{row,
                        catalogue.sites.status(row, day),
                        status_in_words(site, day),
                        {},
                        site.notes,
                        {},
                        {}};
    for (const Source& source : site.sources) details.sources.push_back(source_line(source));
    for (const Change& change : site.changes)
        details.changes.push_back(fmt::format("{}: {}", to_words(change.day), change.what));
    auto& rows = details.rows;
    add(rows, "Provider", catalogue.provider_of(row).name);
    add(rows, "Code", site.id, "What the provider calls it");
    add(rows, "City", site.city);
    add(rows, "Country", world.country_name(site.country));
    const bool is_own = catalogue.provider_of(row).is_own;
    if (is_own)
        add(rows, "Position",
            to_string(site.position) + (site.precision == Precision::guess ? "\nthat of the city: the file has none" : ""),
            "Longitude and latitude, as the file has them");
    else
        add(rows, "Position",
            to_string(site.position) + (site.precision == Precision::metro ? "\nthe metro area, not a building"
                                                                           : "\na guess: no city is published"),
            "Longitude and latitude of the metro area; providers do not publish buildings");
    add(rows, "Kind", capitalised(name_in(kind_names, site.kind)));
    add(rows, "Access", access_in_words(site),
        "As of the catalogue's compilation; it may have differed before");
    add(rows, "Operated by", site.partner);
    if (site.zones > 0)
        add(rows, "Zones", std::to_string(site.zones), "Availability zones as of the compilation");
    if (site.announced)
        add(rows, "Announced",
            site.announced->basis == "unknown" ? "day not known" : in_words(*site.announced));
    add(rows, "Planned", site.opened ? "" : site.planned, "The opening that was announced");
    if (site.opened)
        add(rows, "Opened", is_own && site.opened->basis == "unknown" ? "" : in_words(*site.opened));
    else
        add(rows, "Opened", "not yet, as far as the catalogue knows");
    if (site.closed) add(rows, "Closed", in_words(*site.closed));
    if (!is_own) add(rows, "Confidence", confidence_in_words(site.confidence));
    return details;
}

constexpr double at_hand_km = 30;
constexpr double near_km = 60;

/// The city that people there would name: the largest at hand, else the nearest; null if there is none within
/// `near_km`.
const City* city_near(const World& world, LonLat place) {
    const City* nearest = nullptr;
    double least = near_km;
    for (const City& city : world.cities) { // by falling population
        constexpr double near_degrees = near_km / 111;
        if (std::abs(city.position.lat - place.lat) > near_degrees) continue;
        const double km = distance_km(city.position, place);
        if (km < at_hand_km) return &city;
        if (km < least) {
            least = km;
            nearest = &city;
        }
    }
    return nearest;
}

RankedRow ranked_row(const World& world, const Ranking& ranking, const RankedSite& from) {
    const Catalogue& catalogue = world.catalogue;
    const SitePointer site = catalogue.sites.fetch(from.site);
    const bool is_band = from.rtt.is_vague;
    const std::string ms = is_band ? band_in_words(from.rtt) : ms_in_words(from.rtt.ms);
    const std::string km = km_in_words(from.km);
    const std::string band = is_band ? "" : band_in_words(from.rtt);
    RankedRow row{from.site, from.status, {}, {}, {}, from.is_tie};
    row.value = ranking.by == RankBy::rtt ? ms : km;
    row.more = ranking.by == RankBy::rtt ? km : ms;
    if (!band.empty()) row.more += " · " + band;
    if (from.status != Status::open) row.more += fmt::format(" · {}", name_in(status_names, from.status));
    const std::string rival = from.rival ? catalogue.sites.fetch(*from.rival)->name : "";
    if (!rival.empty()) row.more += " · near tie with " + rival;
    row.tip = fmt::format("{} {}\n{} ({}{}), {} as the crow flies", catalogue.provider_of(from.site).name,
                          site->name, ms, in_words(from.rtt.basis), band.empty() ? "" : ", " + band, km);
    if (from.is_tie)
        row.tip += "\nWithin the band of the nearest of all: which of the two is nearer is not known";
    if (!rival.empty())
        row.tip += fmt::format("\n{} is nearly as near: which of the two is nearer is not known", rival);
    if (is_band) row.tip += "\nLittle is known of the users here: no more than the band can be told";
    row.tip += "\nClick: everything about this site";
    return row;
}

PlaceDetails place_details(const World& world, const View& view, Date day, const Ranking& ranking) {
    PlaceDetails details;
    const Selection& selection = view.selection;
    if (selection.place) {
        details.title = place_in_words(world, *selection.place, selection.country);
        details.where = to_string(*selection.place);
    } else if (const City* city = world.largest_city(selection.country)) {
        details.where = fmt::format("Nearest from {}, the largest city", city->name);
    }
    details.by = ranking.by;
    details.basis =
        fmt::format("{}, for {}", capitalised(in_words(basis_of(view.analysis.model))),
                    in_words(view.analysis.access));
    for (const std::size_t index : first_of_each_provider(ranking, world.catalogue))
        details.rows.push_back(ranked_row(world, ranking, ranking.sites[index]));
    if (details.rows.empty())
        details.nothing =
            fmt::format("No site passes the filter on {}: there is none to be near to.", to_words(day));
    return details;
}

std::string dollars(long long amount) {
    if (amount >= 1'000'000'000'000)
        return fmt::format("${:.2f} trillion", static_cast<double>(amount) / 1e12);
    if (amount >= 1'000'000'000) return fmt::format("${:.1f} billion", static_cast<double>(amount) / 1e9);
    return fmt::format("${:.0f} million", static_cast<double>(amount) / 1e6);
}

std::string place_of(const World& world, const std::string& code) {
    for (const Market& market : world.markets.markets)
        for (const Subregion& sub : market.subregions)
            if (std::find(sub.countries.begin(), sub.countries.end(), code) != sub.countries.end())
                return market.subregions.size() == 1 || sub.name == world.country_name(code)
                           ? market.name
                           : fmt::format("{}, {}", sub.name, market.name);
    return {};
}

CountryDetails country_details(const World& world, const View& view, std::size_t index, Date day) {
    const Country& country = world.countries[index];
    const Catalogue& catalogue = world.catalogue;
    CountryDetails details{index, place_of(world, country.code), {}, {}, {}};
    const std::string nothing = "not known";
    add(details.rows, "Capital", country.capital);
    add(details.rows, "Population", country.population > 0 ? with_thousands(country.population) : nothing);
    add(details.rows, "GDP", country.gdp_ppp_usd > 0 ? dollars(country.gdp_ppp_usd) : nothing,
        "Gross domestic product at purchasing power parity, US dollars");
    add(details.rows, "Internet users",
        country.internet_users_percent > 0
            ? fmt::format("{:.0f} % ({} people)", country.internet_users_percent,
                          with_thousands(static_cast<long long>(static_cast<double>(country.population) *
                                                                country.internet_users_percent / 100)))
            : nothing);

    Filter everywhere = shown_filters(view).front();
    everywhere.countries.reset();
    std::size_t shown = 0;
    for (const ShownSite& one : shown_sites(catalogue, everywhere, day)) {
        if (catalogue.sites.country(one.site) != CountryCode{country.code}) continue;
        const std::size_t provider = catalogue.sites.provider(one.site);
        auto row = std::find_if(details.providers.begin(), details.providers.end(),
                                [&](const ProviderSites& p) { return p.provider == provider; });
        if (row == details.providers.end()) row = details.providers.insert(row, {provider, {}, {}});
        row->count.add(one.status);
        row->sites.push_back(one);
        ++shown;
    }
    std::stable_sort(
        details.providers.begin(), details.providers.end(),
        [](const ProviderSites& a, const ProviderSites& b) { return a.sites.size() > b.sites.size(); });
    const bool partial = everywhere != Filter{};
    details.sites_in_words =
        shown == 0
            ? fmt::format("{} on {}.", partial ? "No site that passes the filter" : "No site", to_words(day))
            : fmt::format("{} of {} on {}{}", counted(shown, "site"),
                          counted(details.providers.size(), "provider"), to_words(day),
                          partial ? ", as filtered" : "");
    return details;
}

} // namespace

std::string in_words(const DatedEvent& event) {
    if (event.basis == "published") return when_in_words(event);
    if (event.basis == "first_seen") return event.text + " in a public list; may be older";
    if (event.basis == "bounds") return event.text + "; the day itself is not known";
    return fmt::format("not known; between {} and {}", to_string(event.when.first),
                       to_string(event.when.last));
}

std::string status_in_words(const Site& site, Date day) {
    const std::string on = " on " + to_words(day);
    switch (status_on(lifetime_of(site), day)) {
    case Status::open: return "Open" + on;
    case Status::announced: return "Announced, not open" + on;
    case Status::closed: return "Closed" + on;
    case Status::absent: return "Not there" + on;
    case Status::uncertain: break;
    }
    const bool closing = site.closed && day >= site.closed->when.first;
    const DateInterval& when = closing ? site.closed->when : site.opened->when;
    return fmt::format("Uncertain{}: it {} some time from {} to {}", on, closing ? "closed" : "opened",
                       to_string(when.first), to_string(when.last));
}

std::string summary(const World& world, std::size_t row, Date day) {
    const SitePointer whole = world.catalogue.sites.fetch(row);
    const Site& site = *whole;
    const Status status = world.catalogue.sites.status(row, day);
    std::string text = fmt::format("{}, {} · {}", site.city, world.country_name(site.country),
                                   status == Status::absent ? "not there" : name_in(status_names, status));
    if (site.opened && site.opened->basis == "first_seen")
        text += " · " + site.opened->text;
    else if (site.opened && site.opened->basis != "unknown")
        text += " · opened " + site.opened->text;
    else if (!site.opened && !site.planned.empty())
        text += fmt::format(" · planned {}", site.planned);
    if (site.closed) text += fmt::format(" · closed {}", site.closed->text);
    return text;
}

std::string place_in_words(const World& world, LonLat place, const std::string& country) {
    const City* city = city_near(world, place);
    const std::string at_sea = country.empty() ? "At sea" : "";
    if (!city) return country.empty() ? at_sea : "In " + world.country_name(country);
    return fmt::format("{} {}, {}", at_sea.empty() ? "Near" : "At sea near", city->name,
                       world.country_name(city->country));
}

DetailsModel details_model(const World& world, const View& view, Date today, const Ranking* ranking) {
    DetailsModel model;
    const Date day = view.day(today);
    if (ranking)
        model.place = place_details(world, view, day, *ranking);
    if (const auto site = world.catalogue.find(view.selection.site))
        model.site = site_details(world, *site, day);
    else if (const auto index = world.country_index(view.selection.country);
             index && !view.selection.country.empty())
        model.country = country_details(world, view, *index, day);
    return model;
}

} // namespace footprint
