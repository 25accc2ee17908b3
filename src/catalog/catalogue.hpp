// SPDX-License-Identifier: MIT
#pragma once

// The providers and all their sites, read from one JSON file a provider (format: geodata/catalog/README.md).
// A bad record is reported with its file and its path in it, and the good ones are kept.

#include "base/result.hpp"
#include "catalog/site_table.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace footprint {

struct Catalogue {
    std::vector<Provider> providers;
    SiteTable sites; ///< by provider, then as in the file

    const Provider& provider_of(std::size_t site) const { return providers[sites.provider(site)]; }
    /// The day the catalogue was compiled: the earliest of its files'.
    Date compiled() const;
    /// The day of its last change: its version.
    Date revised() const;
    /// "aws/us-east-1": what a view file and the command line call a site.
    std::string key_of(std::size_t site) const;
    /// The row of the site with that key; none if there is no such site.
    std::optional<std::size_t> find(std::string_view key) const;
};

/// Country code -> English name, for checking and for searching.
using CountryNames = std::map<std::string, std::string, std::less<>>;

/// Adds one provider's file to `catalogue`. Returns what was wrong with it: records left out, and doubtful ones that
/// stay in (two sites with one id: the first stays). `file` names the file in the messages.
std::vector<Error> read_provider(std::string_view json, std::string_view file, const CountryNames& countries,
                                 Catalogue& catalogue);

} // namespace footprint
