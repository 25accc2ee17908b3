// SPDX-License-Identifier: MIT
#pragma once

// Which sites are shown. Every condition that is set must hold; a condition that is not set lets everything pass, and
// one that is set to nothing lets nothing pass.

#include "catalog/catalogue.hpp"
#include "catalog/markets.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace footprint {

struct Filter {
    std::optional<std::set<std::string>> providers; ///< provider ids
    std::optional<CountryCodes> countries;
    std::set<Status> statuses{Status::open, Status::uncertain};
    std::set<SiteKind> kinds{SiteKind::region, SiteKind::zone, SiteKind::edge, SiteKind::data_center};
    std::optional<std::set<Access>> accesses; ///< none: every one; of whoever serves, what anyone can rent
    std::string search; ///< words that must all occur in the site's id, names, city, country or provider

    bool operator==(const Filter&) const = default;
};

/// What anyone can rent, and how the command line calls it.
const std::set<Access>& rentable();
inline constexpr std::string_view rentable_id = "rentable";
const std::set<Access>& every_access();

/// `filter` of those who serve: what nobody can rent serves nobody, unless the filter asks for it.
Filter serving(Filter filter);

/// A site that passes a filter, with its status on the day.
struct ShownSite {
    std::size_t site; ///< index into Catalogue::sites
    Status status;

    bool operator==(const ShownSite&) const = default;
};

/// The sites of `catalogue` that pass `filter` on `day`, in the catalogue's order. 3 us for 480 sites.
std::vector<ShownSite> shown_sites(const Catalogue& catalogue, const Filter& filter, Date day);

/// How many sites there are, by what is known of them.
struct SiteCount {
    std::size_t open = 0;
    std::size_t uncertain = 0;
    std::size_t announced = 0;
    std::size_t closed = 0;

    void add(Status status);
    std::size_t total() const { return open + uncertain + announced + closed; }
    bool operator==(const SiteCount&) const = default;
};

/// "12", "12 + 2 uncertain", "12 + 1 announced": only what is certain is counted plainly. "0" if empty.
std::string to_string(const SiteCount& count);

/// Sites shown per provider (index as in Catalogue::providers).
std::vector<SiteCount> count_by_provider(const Catalogue& catalogue, const std::vector<ShownSite>& shown);

/// The id of the provider that `name` stands for: id, name, short name or alias, in any case. An unknown name is a
/// usage error that offers the nearest.
Result<std::string> provider_id(const Catalogue& catalogue, std::string_view name);

} // namespace footprint
