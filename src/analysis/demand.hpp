// SPDX-License-Identifier: MIT
#pragma once

// Who is to be served: every city with its weights, and the groups that they are counted in. Private to
// analysis/.

#include "analysis/coverage.hpp"
#include "analysis/places.hpp"

namespace footprint {

struct Demand {
    explicit Demand(const World& world);

    Places places;                           ///< of World::cities
    std::vector<std::uint32_t> country;      ///< of each place: index into World::countries
    std::vector<std::uint16_t> user_country; ///< the same by Gateways' numbers
    std::array<std::vector<double>, weight_names.size()> weights;  ///< of each place, by Weight
    std::array<std::vector<bool>, weight_names.size()> has_figure; ///< of each country, by Weight

    std::vector<std::string> codes;          ///< of the countries
    std::vector<double> people;              ///< of each country, in its cities

    const std::vector<double>& weight(Weight kind) const { return weights[static_cast<std::size_t>(kind)]; }
};

/// What each place weighs in an analysis: as its kind has it, of an audience of one's own per cent of all.
class PlaceWeights {
  public:
    PlaceWeights(const Demand& demand, const Analysis& analysis);
    const std::vector<double>& all() const { return own_.empty() ? *known_ : own_; }

  private:
    const std::vector<double>* known_;
    std::vector<double> own_;
};

/// The groups of the levels world, market, subregion and country that hold a country of the audience.
struct Grouping {
    static constexpr std::size_t levels = 4;
    static constexpr std::uint32_t none = ~0u;

    Grouping(const World& world, const Demand& demand, const Question& question);

    std::vector<Group> groups;
    /// Of each country the groups that it counts in; all `none` if it is not in the audience.
    std::vector<std::array<std::uint32_t, levels>> of_country;
    std::vector<std::string> without_figure;
};

/// A group for each city of the audience, the largest weight first; with its place.
struct CityGroups {
    CityGroups(const World& world, const Demand& demand, const Question& question);

    std::vector<Group> groups;
    std::vector<std::size_t> places;
};

/// Adds up sites by group: of a site in a country that is in no group nothing.
std::vector<SiteCount> count_inside(const World& world, const Grouping& grouping,
                                    std::span<const ShownSite> sites);

} // namespace footprint
