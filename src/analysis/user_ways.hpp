// SPDX-License-Identifier: MIT
#pragma once

// The ways of users to the sites on a day: within a country the corridors' way, abroad that through the
// country's gateway or past a detour. What lies beside the way is counted in km of it, so that ways can be
// compared. Private to analysis/.

#include "analysis/nearest.hpp"
#include "catalog/gateways.hpp"

namespace footprint {

class UserWays {
  public:
    /// All of them must outlive it.
    UserWays(const Gateways& gateways, const Corridors& corridors, const SiteTable& sites,
             const SiteNetwork& network);

    const Gateways& gateways() const { return gateways_; }
    const SiteNetwork& network() const { return network_; }
    /// Gateways' number of the site's country.
    std::uint16_t country(std::size_t site) const { return country_[site]; }
    const GraphPlace& hub(std::size_t hub) const { return hubs_[hub]; }

    /// A country's extra, as km.
    float extra_km(std::size_t user_country) const;
    float km_to_hub(const GraphPlace& place, std::size_t hub) const {
        return path_km(network_, place, hubs_[hub]);
    }
    float km_from_hub(std::size_t hub, std::size_t site) const {
        return path_km(network_, hubs_[hub], place_of(site));
    }
    /// What the model counts from users of a country to a site, with the extra.
    float km(const GraphPlace& place, std::size_t user_country, std::size_t site) const;

    GraphPlace place_of(std::size_t site) const { return {network_.vector(site), network_.entry(site)}; }

  private:
    const Gateways& gateways_;
    const SiteNetwork& network_;
    std::vector<std::uint16_t> country_; ///< of each site
    std::vector<GraphPlace> hubs_;
};

/// Places with the countries of their users, and how far their gateways are.
struct UserPlaces {
    std::vector<std::uint16_t> country; ///< Gateways' number of each place
    std::vector<float> km_to_gateway;   ///< infinity where there is none
};

/// On two threads.
std::vector<float> km_to_gateways(const Places& places, std::span<const std::uint16_t> country,
                                  const UserWays& ways);

/// Some sites made ready for being searched by users of any country. Exact; nothing in it grows faster than n
/// log n with the sites.
class SitesForUsers {
  public:
    SitesForUsers(const UserWays& ways, std::span<const std::size_t> sites);

    /// By the user's country, what comes on top of the straight way to sites of `site_country`: infinity
    /// where the way does not go straight. One more at the end, for places without users, is infinite.
    const float* straight_extra_km(std::size_t site_country) const {
        return straight_extra_km_.data() + straight_row_[site_country] * (countries_ + 1);
    }
    /// Takes all but the straight ways into account.
    void offer(const GraphPlace& place, std::size_t country, float km_to_gateway, BestTwo& best) const;
    /// The same without care for the rival.
    void offer_nearest(const GraphPlace& place, std::size_t country, float km_to_gateway,
                       BestTwo& best) const;

  private:
    struct FromHub {
        float km;
        std::uint32_t site;
    };
    struct Detoured {
        std::uint32_t site;
        std::size_t via;
        float km_from_via;
    };
    /// What users of one country have.
    struct Country {
        std::shared_ptr<const HubTable> table; ///< ways that pass no gateway; null if there are none
        float table_extra_km = 0;              ///< on top of the table's
        float extra_km = 0;                    ///< on ways abroad
        const std::vector<FromHub>* by_gateway = nullptr; ///< all sites, the nearest to the gateway first
        std::vector<std::uint16_t> detoured_countries;
        std::vector<Detoured> detoured;
    };

    void make_tables(const std::map<std::uint16_t, std::vector<std::size_t>>& by_country,
                     std::span<const std::size_t> sites);
    enum class Rivals : std::uint8_t { skip, find };
    template <Rivals rivals>
    void offer_all(const GraphPlace& place, std::size_t country, float km_to_gateway, BestTwo& best) const;
    template <Rivals rivals>
    void offer_by_gateway(const Country& user, std::size_t country, const GraphPlace& place,
                          float km_to_gateway, BestTwo& best) const;

    const UserWays& ways_;
    std::size_t countries_;
    std::vector<float> straight_extra_km_;    ///< a row of countries for each country with sites
    std::vector<std::uint32_t> straight_row_; ///< of each country
    std::map<std::size_t, std::vector<FromHub>> from_hub_;
    std::vector<Country> users_; ///< by number
};

/// As `find_nearest`, by the model of users.
TwoNearest find_nearest_for_users(const Places& places, const UserPlaces& users, const UserWays& ways,
                                  std::span<const std::size_t> sites, Origin origin,
                                  const Overrides& overrides);

} // namespace footprint
