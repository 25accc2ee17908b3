// SPDX-License-Identifier: MIT
#include "analysis/country_names.hpp"

#include "view/option_values.hpp"

namespace footprint {

Result<std::string> country_code(const World& world, const std::string& name) {
    const std::string wanted = folded(name);
    std::vector<std::string> known;
    for (const Country& country : world.countries) {
        std::vector<std::string> names = country.aliases;
        names.insert(names.end(), {country.code, country.iso3, country.name});
        for (const std::string& candidate : names)
            if (!candidate.empty() && folded(candidate) == wanted) return country.code;
        known.push_back(country.name);
        known.insert(known.end(), country.aliases.begin(), country.aliases.end());
    }
    return unknown_name("country", name, known);
}

Result<CountryCodes> countries_called(const World& world, const std::string& name) {
    const auto code = country_code(world, name);
    if (code) return CountryCodes{*code};
    auto codes = world.markets.countries_of(name);
    if (codes) return codes;
    const auto offers_a_name = [](const Error& error) { return error.message.ends_with('?'); };
    if (offers_a_name(code.error())) return tl::unexpected(code.error());
    if (offers_a_name(codes.error())) return codes;
    return unknown_name("country or market", name, {});
}

} // namespace footprint
