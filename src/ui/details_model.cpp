// SPDX-License-Identifier: MIT
#include "ui/details_model.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace footprint {
namespace {

std::string capitalised(std::string_view text) {
    std::string word{text};
    if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

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
    return site.restriction.empty() ? "Restricted" : "Restricted: " + site.restriction;
}

void add(std::vector<DetailRow>& rows, std::string label, std::string text, std::string tip = {}) {
    if (!text.empty()) rows.push_back({std::move(label), std::move(text), std::move(tip)});
}

SiteDetails site_details(const World& world, const Site& site, Date day) {
    const Catalogue& catalogue = world.catalogue;
    SiteDetails details{static_cast<std::size_t>(&site - catalogue.sites.data()),
                        status_on(site, day),
                        status_in_words(site, day),
                        {},
                        site.notes,
                        site.source};
    auto& rows = details.rows;
    add(rows, "Provider", catalogue.provider_of(site).name);
    add(rows, "Code", site.id, "What the provider calls it");
    add(rows, "City", site.city);
    add(rows, "Country", world.country_name(site.country));
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
        add(rows, "Opened", in_words(*site.opened));
    else
        add(rows, "Opened", "not yet, as far as the catalogue knows");
    if (site.closed) add(rows, "Closed", in_words(*site.closed));
    add(rows, "Confidence", confidence_in_words(site.confidence));
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

    Filter everywhere = view.filter;
    everywhere.countries.reset();
    std::size_t shown = 0;
    for (const ShownSite& one : shown_sites(catalogue, everywhere, day)) {
        const Site& site = catalogue.sites[one.site];
        if (site.country != country.code) continue;
        auto row = std::find_if(details.providers.begin(), details.providers.end(),
                                [&](const ProviderSites& p) { return p.provider == site.provider; });
        if (row == details.providers.end()) row = details.providers.insert(row, {site.provider, {}, {}});
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
    switch (status_on(site, day)) {
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

std::string summary(const World& world, const Site& site, Date day) {
    const Status status = status_on(site, day);
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

DetailsModel details_model(const World& world, const View& view, Date today) {
    DetailsModel model;
    const Date day = view.day(today);
    if (const Site* site = view.selection.site.empty() ? nullptr : world.catalogue.find(view.selection.site))
        model.site = site_details(world, *site, day);
    else if (const auto index = world.country_index(view.selection.country);
             index && !view.selection.country.empty())
        model.country = country_details(world, view, *index, day);
    return model;
}

} // namespace footprint
