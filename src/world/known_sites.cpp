// SPDX-License-Identifier: MIT
#include "world/known_sites.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace footprint {
namespace {

constexpr std::size_t ambiguous = static_cast<std::size_t>(-1);

std::string key(std::size_t provider, const std::string& name) {
    return fmt::format("{}\n{}", provider, folded(name));
}

} // namespace

KnownSites::KnownSites(const Catalogue& catalogue) {
    for (std::size_t i = 0; i < catalogue.providers.size(); ++i) {
        const Provider& provider = catalogue.providers[i];
        if (provider.is_own) continue;
        for (const std::string* name : {&provider.id, &provider.name, &provider.short_name})
            providers_.emplace(folded(*name), i);
        for (const std::string& alias : provider.aliases) providers_.emplace(folded(alias), i);
    }
    providers_.erase("");
    for (std::size_t row = 0; row < catalogue.sites.size(); ++row) {
        const std::size_t provider = catalogue.sites.provider(row);
        if (catalogue.providers[provider].is_own) continue;
        const SitePointer site = catalogue.sites.fetch(row);
        by_id_.emplace(key(provider, site->id), row);
        if (const auto [known, is_new] = by_name_.emplace(key(provider, site->name), row); !is_new)
            known->second = ambiguous;
    }
}

std::optional<std::size_t> KnownSites::row_of(const std::string& provider, const std::string& id,
                                              const std::string& name) const {
    const auto whose = providers_.find(folded(provider));
    if (whose == providers_.end()) return std::nullopt;
    for (const std::string* one : {&id, &name}) // many lists have the id as the name
        if (const auto site = by_id_.find(key(whose->second, *one)); site != by_id_.end()) return site->second;
    if (const auto site = by_name_.find(key(whose->second, name));
        site != by_name_.end() && site->second != ambiguous)
        return site->second;
    return std::nullopt;
}

} // namespace footprint
