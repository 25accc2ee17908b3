// SPDX-License-Identifier: MIT
#include "scene/describe.hpp"

#include "base/text.hpp"

#include <set>

namespace footprint {
namespace {

std::string describe_providers(const Catalogue& catalogue, const std::optional<std::set<std::string>>& ids) {
    std::vector<std::string> names;
    for (const Provider& provider : catalogue.providers)
        if (!ids || ids->contains(provider.id)) names.push_back(provider.short_name);
    if (names.empty()) return "No provider";
    if (names.size() <= 3) return join_words(names);
    return fmt::format("{} cloud providers", names.size());
}

template <class Table, class Values>
std::string only(const Table& table, const Values& values) {
    std::vector<std::string> names;
    for (const auto& row : table)
        if (values.contains(row.value)) names.emplace_back(row.id);
    return names.empty() ? "none" : join_words(names);
}

} // namespace

std::string describe_countries(const World& world, const std::optional<CountryCodes>& countries) {
    if (!countries) return "World";
    if (countries->empty()) return "no country";
    const Markets::Cover cover = world.markets.cover(*countries);
    std::vector<std::string> names = cover.groups;
    for (const std::string& code : cover.countries) names.push_back(world.country_name(code));
    constexpr std::size_t most = 3;
    if (names.size() > most) {
        const std::string rest = fmt::format("{} more", names.size() - (most - 1));
        names.resize(most - 1);
        names.push_back(rest);
    }
    return join_words(names);
}

Description describe(const World& world, const View& view, const std::vector<ShownSite>& shown, Date today) {
    Description words;
    words.title = describe_providers(world.catalogue, view.filter.providers) + ", " +
                  describe_countries(world, view.filter.countries);

    SiteCount count;
    std::set<std::string> countries;
    for (const ShownSite& one : shown) {
        count.add(one.status);
        countries.insert(world.catalogue.sites[one.site].country);
    }
    std::string sites = shown.empty() ? "no sites" : to_string(count);
    if (count.open > 0 && count.total() == count.open) sites = counted(count.open, "site");
    else if (count.open > 0) sites.insert(std::to_string(count.open).size(), count.open == 1 ? " site" : " sites");
    words.summary = to_words(view.day(today)) + ": " + sites;
    if (!shown.empty())
        words.summary += fmt::format(" in {} {}", countries.size(), countries.size() == 1 ? "country" : "countries");

    const Filter plain;
    const Filter& filter = view.filter;
    if (filter.statuses != plain.statuses) words.notes.push_back("status: " + only(status_names, filter.statuses));
    if (filter.kinds != plain.kinds) words.notes.push_back("kind: " + only(kind_names, filter.kinds));
    if (filter.accesses != plain.accesses) words.notes.push_back("access: " + only(access_names, filter.accesses));
    if (!filter.search.empty()) words.notes.push_back(fmt::format("search: “{}”", filter.search));
    return words;
}

} // namespace footprint
