// SPDX-License-Identifier: MIT
#pragma once

// Finds sites, countries, markets, providers and cities by parts of their names, without regard to case and
// accents.

#include "view/view.hpp"
#include "world/world.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace footprint {

enum class HitKind : std::uint8_t { provider, market, country, site, city };

struct SearchHit {
    HitKind kind;
    std::string id; ///< stable: "site:aws/me-central-1", "country:AE", "market:middle-east", "city:1234"
    std::string title;
    std::string subtitle;
    std::size_t index = 0;  ///< into providers, countries, sites or cities
    CountryCodes countries; ///< of a market or bundle
};

class SearchIndex {
  public:
    /// Slow with all cities: make it as a job.
    explicit SearchIndex(std::shared_ptr<const World> world);

    /// The best `limit` hits: names that begin with the query first, then those with a word that does, then
    /// any that hold all its words; larger places first. None for an empty query.
    std::vector<SearchHit> find(std::string_view query, std::size_t limit) const;

  private:
    struct Entry {
        HitKind kind;
        std::size_t index;
        std::string name; ///< folded; what ranks
        std::string text; ///< folded; what must hold the words
        double weight;    ///< breaks ties
    };
    SearchHit hit(const Entry& entry) const;

    std::shared_ptr<const World> world_;
    std::vector<Entry> entries_;
};

/// `view` with the camera that shows a hit and what is around it in `viewport`: a site or a city with the site next to
/// it and, if that is not large, much of its country. Where the map's edge would go through a market or a country, the central meridian moves to the middle of it. None for a
/// provider.
std::optional<View> flown_to(const World& world, const SearchHit& hit, View view, const Viewport& viewport);

} // namespace footprint
