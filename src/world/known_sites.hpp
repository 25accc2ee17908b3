// SPDX-License-Identifier: MIT
#pragma once

// The catalogue's site that a row of somebody's own table means, if it says one of its providers. Private to
// world/.

#include "world/world.hpp"

#include <optional>
#include <string>
#include <unordered_map>

namespace footprint {

class KnownSites {
  public:
    /// `catalogue` outlives it.
    explicit KnownSites(const Catalogue& catalogue);

    /// The row in the catalogue: by the provider (id, name or alias in any case), then by the id, else by a
    /// name that only one of its sites has; none if it is not known.
    std::optional<std::size_t> row_of(const std::string& provider, const std::string& id,
                                      const std::string& name) const;

  private:
    std::unordered_map<std::string, std::size_t> providers_; ///< folded
    std::unordered_map<std::string, std::size_t> by_id_;     ///< "3\nus-east-1", folded
    std::unordered_map<std::string, std::size_t> by_name_;   ///< likewise; `ambiguous` if there are several
};

} // namespace footprint
