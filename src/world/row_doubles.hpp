// SPDX-License-Identifier: MIT
#pragma once

// What is in a table twice: ids, and sites of one provider and name that stand at one place. Private to
// world/.

#include "world/place_judge.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace footprint {

inline constexpr double same_site_km = 1;
inline constexpr double same_place_km = 0.1; ///< of sites that are only called as a city: it may have several

class RowDoubles {
  public:
    /// `judge` outlives it.
    explicit RowDoubles(const PlaceJudge& judge) : judge_(judge) {}

    /// Of the row that is named next.
    void place(LonLat place) { place_ = place; }
    void name(std::size_t row, const std::string& provider, const std::string& id, const std::string& name);

    /// Rows and what is wrong with them: "has the id 'a' of row 1". n log n, for every name.
    std::vector<std::pair<std::size_t, std::string>> found() const;

  private:
    struct Site {
        std::size_t row;
        LonLat place;
        std::string id;
    };
    void add_doubles_of(std::vector<Site> sites, bool is_city,
                        std::vector<std::pair<std::size_t, std::string>>& found) const;

    const PlaceJudge& judge_;
    std::optional<LonLat> place_;
    std::unordered_map<std::string, std::size_t> ids_; ///< with the provider, their first row
    std::map<std::pair<std::string, std::string>, std::vector<Site>> named_; ///< by provider and folded name
    std::vector<std::pair<std::size_t, std::string>> same_ids_;
};

} // namespace footprint
