// SPDX-License-Identifier: MIT
#include "catalog/filter.hpp"

#include "base/text.hpp"

namespace footprint {

const std::set<Access>& rentable() {
    static const std::set<Access> accesses{Access::open_to_all, Access::partner};
    return accesses;
}

const std::set<Access>& every_access() {
    static const std::set<Access> accesses{Access::open_to_all, Access::partner, Access::restricted};
    return accesses;
}

Filter serving(Filter filter) {
    if (!filter.accesses) filter.accesses = rentable();
    return filter;
}

std::vector<ShownSite> shown_sites(const Catalogue& catalogue, const Filter& filter, Date day) {
    std::vector<bool> provider_passes;
    for (const Provider& provider : catalogue.providers)
        provider_passes.push_back(!filter.providers || filter.providers->contains(provider.id));
    std::vector<bool> country_passes;
    if (filter.countries) {
        country_passes.resize(CountryCode::numbers);
        for (const std::string& code : *filter.countries) country_passes[CountryCode{code}.number()] = true;
    }
    const std::string query = folded(filter.search);

    const SiteTable& sites = catalogue.sites;
    std::vector<ShownSite> shown;
    for (std::size_t i = 0; i < sites.size(); ++i) {
        if (!provider_passes[sites.provider(i)]) continue;
        if (filter.countries && !country_passes[sites.country(i).number()]) continue;
        if (!filter.kinds.contains(sites.kind(i))) continue;
        if (filter.accesses && !filter.accesses->contains(sites.access(i))) continue;
        const Status status = sites.status(i, day);
        if (!filter.statuses.contains(status)) continue;
        if (!query.empty() && !contains_words(sites.fetch(i)->search_text, query)) continue;
        shown.push_back({i, status});
    }
    return shown;
}

void SiteCount::add(Status status) {
    switch (status) {
    case Status::open: ++open; break;
    case Status::uncertain: ++uncertain; break;
    case Status::announced: ++announced; break;
    case Status::closed: ++closed; break;
    case Status::absent: break;
    }
}

std::string to_string(const SiteCount& count) {
    std::string text = count.open > 0 || count.total() == 0 ? std::to_string(count.open) : "";
    const auto append = [&text](std::size_t number, std::string_view word) {
        if (number == 0) return;
        if (!text.empty()) text += " + ";
        text += fmt::format("{} {}", number, word);
    };
    append(count.uncertain, "uncertain");
    append(count.announced, "announced");
    append(count.closed, "closed");
    return text;
}

std::vector<SiteCount> count_by_provider(const Catalogue& catalogue, const std::vector<ShownSite>& shown) {
    std::vector<SiteCount> counts(catalogue.providers.size());
    for (const ShownSite& one : shown) counts[catalogue.sites.provider(one.site)].add(one.status);
    return counts;
}

Result<std::string> provider_id(const Catalogue& catalogue, std::string_view name) {
    const std::string wanted = folded(name);
    std::vector<std::string> known;
    for (const Provider& provider : catalogue.providers) {
        std::vector<std::string> names = provider.aliases;
        names.insert(names.end(), {provider.id, provider.name, provider.short_name});
        for (const std::string& candidate : names)
            if (folded(candidate) == wanted) return provider.id;
        known.insert(known.end(), names.begin(), names.end());
    }
    const auto nearest = nearest_name(name, known);
    return failure(ErrorKind::usage, fmt::format("unknown provider '{}'{}", name,
                                                 nearest ? fmt::format("; did you mean '{}'?", *nearest) : ""));
}

} // namespace footprint
