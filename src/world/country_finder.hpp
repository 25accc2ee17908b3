// SPDX-License-Identifier: MIT
#pragma once

// Countries by what people call them. Private to world/.

#include "base/text.hpp"
#include "world/world.hpp"

#include <unordered_map>

namespace footprint {

/// Countries by code and by every name, folded.
class CountryFinder {
  public:
    explicit CountryFinder(const World& world) {
        for (const Country& country : world.countries) {
            for (const std::string* name : {&country.code, &country.iso3, &country.name}) codes_.emplace(folded(*name), country.code);
            for (const std::string& alias : country.aliases) codes_.emplace(folded(alias), country.code);
        }
        codes_.erase("");
    }
    /// Empty if there is none of that name.
    std::string code(std::string_view name) const {
        const auto found = codes_.find(folded(name));
        return found == codes_.end() ? std::string{} : found->second;
    }

  private:
    std::unordered_map<std::string, std::string> codes_;
};

} // namespace footprint
