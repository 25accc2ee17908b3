// SPDX-License-Identifier: MIT
#include "ui/filter_model.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace footprint {
namespace {

using CountryCounts = std::map<std::string, SiteCount, std::less<>>;

void add(SiteCount& sum, const SiteCount& part) {
    sum.open += part.open;
    sum.uncertain += part.uncertain;
    sum.announced += part.announced;
    sum.closed += part.closed;
}

Check check_of(const std::vector<std::string>& codes, const std::optional<CountryCodes>& chosen) {
    if (!chosen) return Check::on;
    const auto on = static_cast<std::size_t>(std::count_if(
        codes.begin(), codes.end(), [&](const std::string& code) { return chosen->contains(code); }));
    return on == 0 ? Check::off : on == codes.size() ? Check::on : Check::some;
}

PlaceRow place_row(std::string id, std::string name, std::vector<std::string> codes,
                   const CountryCounts& counts, const std::optional<CountryCodes>& chosen) {
    PlaceRow row{std::move(id), std::move(name), std::move(codes), Check::on, {}, {}};
    row.check = check_of(row.countries, chosen);
    for (const std::string& code : row.countries)
        if (const auto found = counts.find(code); found != counts.end()) add(row.count, found->second);
    return row;
}

PlaceRow market_row(const World& world, const Market& market, const CountryCounts& counts,
                    const std::optional<CountryCodes>& chosen) {
    const CountryCodes all = market.countries();
    PlaceRow row = place_row(market.id, market.name, {all.begin(), all.end()}, counts, chosen);
    for (const Subregion& sub : market.subregions) {
        PlaceRow part = place_row(sub.id, sub.name, sub.countries, counts, chosen);
        if (sub.countries.size() > 1 || world.country_name(sub.countries.front()) != sub.name)
            for (const std::string& code : sub.countries)
                part.parts.push_back(place_row(code, world.country_name(code), {code}, counts, chosen));
        std::sort(part.parts.begin(), part.parts.end(),
                  [](const PlaceRow& a, const PlaceRow& b) { return folded(a.name) < folded(b.name); });
        // "All of Mainland China" under "Mainland China" would say the same twice.
        if (market.subregions.size() == 1)
            row.parts = std::move(part.parts);
        else
            row.parts.push_back(std::move(part));
    }
    if (row.parts.size() == 1 && row.parts.front().parts.empty()) row.parts.clear();
    return row;
}

std::string places_in_words(const World& world, const std::optional<CountryCodes>& chosen) {
    if (!chosen) return "Everywhere";
    if (chosen->empty()) return "Nowhere";
    const Markets::Cover cover = world.markets.cover(*chosen);
    std::vector<std::string> words = cover.groups;
    for (const std::string& code : cover.countries) words.push_back(world.country_name(code));
    constexpr std::size_t most = 3;
    if (words.size() > most + 1) {
        const std::size_t left = words.size() - most;
        words.resize(most);
        words.push_back(fmt::format("{} more", left));
    }
    return join_words(words);
}

Filter freed(Filter filter, void (*free)(Filter&)) {
    free(filter);
    return filter;
}

const std::set<Status> every_status{Status::open, Status::uncertain, Status::announced, Status::closed};

std::optional<CountryCodes> unless_all(const World& world, CountryCodes chosen) {
    const bool all = std::all_of(world.countries.begin(), world.countries.end(),
                                 [&](const Country& country) { return chosen.contains(country.code); });
    if (all) return std::nullopt;
    return chosen;
}

CountryCodes all_codes(const World& world) {
    CountryCodes codes;
    for (const Country& country : world.countries) codes.insert(country.code);
    for (const Market& market : world.markets.markets) codes.merge(market.countries());
    return codes;
}

} // namespace

FilterModel filter_model(const World& world, const View& view, Date today) {
    const Catalogue& catalogue = world.catalogue;
    const Date day = view.day(today);
    FilterModel model;
    model.compares = view.analysis.kind == AnalysisKind::compare;
    model.places_are_served = view.analysis.kind != AnalysisKind::none;
    model.usual_accesses = model.places_are_served ? rentable() : every_access();
    const Filter filter = model.places_are_served ? serving(view.filter) : view.filter;

    const auto shown = shown_sites(catalogue, view, today);
    std::set<std::size_t> providers;
    std::set<std::string_view> countries;
    for (const ShownSite& one : shown) {
        model.shown.add(one.status);
        providers.insert(catalogue.sites.provider(one.site));
        countries.insert(catalogue.sites.country(one.site).text());
    }
    model.shown_providers = providers.size();
    model.shown_countries = countries.size();

    const auto by_provider = count_by_provider(
        catalogue, shown_sites(catalogue, freed(filter, [](Filter& f) { f.providers.reset(); }), day));
    for (std::size_t i = 0; i < catalogue.providers.size(); ++i)
        model.providers.push_back(
            {i, !filter.providers || filter.providers->contains(catalogue.providers[i].id), by_provider[i]});

    CountryCounts by_country;
    for (const ShownSite& one :
         shown_sites(catalogue, freed(filter, [](Filter& f) { f.countries.reset(); }), day))
        by_country[catalogue.sites.country(one.site).str()].add(one.status);
    for (const Market& market : world.markets.markets)
        model.markets.push_back(market_row(world, market, by_country, view.places()));
    for (const Bundle& bundle : world.markets.bundles)
        model.bundles.push_back(
            {bundle.id, bundle.name,
             fmt::format("Only {}: {}", bundle.full_name, counted(bundle.countries.size(), "country")),
             view.places() && *view.places() == bundle.countries});

    for (const ShownSite& one :
         shown_sites(catalogue, freed(filter, [](Filter& f) { f.statuses = every_status; }), day))
        ++model.statuses[one.status];
    for (const ShownSite& one :
         shown_sites(catalogue, freed(filter, [](Filter& f) { f.kinds = Filter{}.kinds; }), day))
        ++model.kinds[catalogue.sites.kind(one.site)];
    for (const ShownSite& one :
         shown_sites(catalogue, freed(filter, [](Filter& f) { f.accesses = every_access(); }), day))
        ++model.accesses[catalogue.sites.access(one.site)];

    model.places_in_words = places_in_words(world, view.places());
    model.day = to_string(day);
    model.day_in_words = view.as_of ? to_words(day) : to_words(day) + " (today)";
    model.is_plain = view.filter == Filter{} && !view.audience;
    return model;
}

Filter with_provider(Filter filter, const Catalogue& catalogue, const std::string& id, bool on) {
    std::set<std::string> chosen;
    for (const Provider& provider : catalogue.providers)
        if (!filter.providers || filter.providers->contains(provider.id)) chosen.insert(provider.id);
    if (on)
        chosen.insert(id);
    else
        chosen.erase(id);
    filter.providers = chosen;
    if (chosen.size() == catalogue.providers.size()) filter.providers.reset();
    return filter;
}

View with_countries(View view, const World& world, const std::vector<std::string>& codes, bool on) {
    CountryCodes chosen = view.places() ? *view.places() : all_codes(world);
    for (const std::string& code : codes) {
        if (on)
            chosen.insert(code);
        else
            chosen.erase(code);
    }
    return with_places(std::move(view), unless_all(world, std::move(chosen)));
}

View with_only_countries(View view, const World& world, const CountryCodes& codes) {
    return with_places(std::move(view), unless_all(world, codes));
}

std::string short_count(const SiteCount& count) {
    const std::size_t rest = count.total() - count.open;
    return rest == 0 ? std::to_string(count.open) : fmt::format("{} +{}", count.open, rest);
}

} // namespace footprint
