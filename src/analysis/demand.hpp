// SPDX-License-Identifier: MIT
#pragma once

// Who is to be served: every city with its weights, and the groups that they are counted in. Private to
// analysis/.

#include "analysis/coverage.hpp"
#include "analysis/places.hpp"

#include <memory>

namespace footprint {

/// More users than that are added up in cells before they are analysed.
inline constexpr std::size_t most_exact_places = 200'000;
inline constexpr double least_cell_degrees = 0.05;

/// Users added up in cells of so many degrees, by country, each sum at the middle of its places by weight; the cells grow until there are no
/// more than `most`. Nobody is moved by more than a cell's diagonal.
Users added_up(const Users& users, std::size_t most = most_exact_places, double degrees = least_cell_degrees);

struct Demand {
    /// The world's cities. `world` outlives it.
    explicit Demand(const World& world);
    /// Users of somebody's own, who outlive it.
    Demand(const World& world, const Users& all);

    /// Of a place in the order of `places`.
    LonLat position(std::size_t place) const {
        const std::size_t i = places.original[place];
        return own ? own->places[i] : (*cities)[i].position;
    }
    /// Index into World::cities of the one that the place is or is nearest to.
    std::size_t city(std::size_t place) const {
        const std::size_t i = places.original[place];
        return own ? own->cities[i] : i;
    }

    const std::vector<City>* cities = nullptr;
    std::shared_ptr<const Users> own; ///< null: the world's cities. Of very many what was added up by cells
    Places places;
    std::vector<std::uint32_t> country;      ///< of each place: index into World::countries
    std::vector<std::uint16_t> user_country; ///< the same by Gateways' numbers
    static constexpr std::size_t weight_count = weight_names.size() + 1;
    std::array<std::vector<double>, weight_count> weights;  ///< of each place, by Weight
    std::array<std::vector<bool>, weight_count> has_figure; ///< of each country, by Weight

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

    /// Of a country by itself; `none` if there is none.
    std::uint32_t group_of(std::optional<std::size_t> one) const { return one ? of_country[*one][levels - 1] : none; }

    std::vector<Group> groups;
    /// Of each country the groups that it counts in; all `none` if it is not in the audience.
    std::vector<std::array<std::uint32_t, levels>> of_country;
    std::vector<std::string> without_figure;
};

/// A group for each city of the audience where anybody is, the largest weight first, with its places: users of one's own belong to the city
/// that is nearest.
struct CityGroups {
    CityGroups(const World& world, const Demand& demand, const Question& question);

    std::span<const std::uint32_t> places(std::size_t group) const {
        return std::span{places_}.subspan(first_[group], first_[group + 1] - first_[group]);
    }

    std::vector<Group> groups;
    std::vector<double> weights; ///< of all places

  private:
    std::vector<std::uint32_t> places_; ///< group after group
    std::vector<std::size_t> first_;
};

/// Adds up sites by group: of a site in a country that is in no group nothing.
std::vector<SiteCount> count_inside(const World& world, const Grouping& grouping,
                                    std::span<const ShownSite> sites);

} // namespace footprint
