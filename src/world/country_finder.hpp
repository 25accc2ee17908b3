// SPDX-License-Identifier: MIT
#pragma once

// Countries by what people call them. Private to world/.

#include "base/text.hpp"
#include "world/country_names.hpp"
#include "world/world.hpp"

#include <unordered_map>

namespace footprint {

/// Folded, with "&" for "and", plain apostrophes, and without dots and the article: "The U.S.A." is "usa".
inline std::string plain_country(std::string_view name) {
    std::string plain = folded(name);
    const auto replace = [&](std::string_view what, std::string_view with) {
        for (auto at = plain.find(what); at != std::string::npos; at = plain.find(what, at + with.size()))
            plain.replace(at, what.size(), with);
    };
    replace(" and ", " & ");
    replace("\u2019", "'");
    replace(".", "");
    return plain.starts_with("the ") ? plain.substr(4) : plain;
}

/// Countries by code and by every name.
class CountryFinder {
  public:
    explicit CountryFinder(const World& world) {
        for (const Country& country : world.countries) {
            for (const std::string* name : {&country.code, &country.iso3, &country.name})
                codes_.emplace(plain_country(*name), country.code);
            for (const std::string& alias : country.aliases)
                codes_.emplace(plain_country(alias), country.code);
        }
        for (const auto& [code, name] : names_in_tables) codes_.emplace(name, code);
        codes_.erase("");
    }
    /// Empty if there is none of that name.
    std::string code(std::string_view name) const {
        const auto found = codes_.find(plain_country(name));
        return found == codes_.end() ? std::string{} : found->second;
    }

  private:
    std::unordered_map<std::string, std::string> codes_;
};

} // namespace footprint
