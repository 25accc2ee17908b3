// SPDX-License-Identifier: MIT
#pragma once

// Markets: named groups of countries. Every country is in one subregion of one base market; bundles (EMEA, ASEAN,
// EU…) overlap freely. Format: geodata/markets.json.

#include "base/result.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace footprint {

using CountryCodes = std::set<std::string, std::less<>>;

struct Subregion {
    std::string id;
    std::string name;
    std::vector<std::string> countries;
};

struct Market {
    std::string id;
    std::string name;
    std::vector<std::string> aliases;
    std::vector<Subregion> subregions;

    CountryCodes countries() const;
};

struct Bundle {
    std::string id;
    std::string name;
    std::string full_name;
    std::vector<std::string> aliases;
    CountryCodes countries;
};

struct Markets {
    std::vector<Market> markets;
    std::vector<Bundle> bundles;

    /// The countries of the market, subregion or bundle with that id, name or alias, in any case; an unknown name is
    /// a usage error that offers the nearest.
    Result<CountryCodes> countries_of(std::string_view name) const;

    /// The base market that a country is in; null for an unknown code.
    const Market* market_of(std::string_view country) const;

    /// How to say `countries` in few words: the largest groups that it holds whole, then the codes left over.
    struct Cover {
        std::vector<std::string> groups;
        std::vector<std::string> countries;
    };
    Cover cover(const CountryCodes& countries) const;
};

Result<Markets> read_markets(std::string_view json, std::string_view file);

} // namespace footprint
