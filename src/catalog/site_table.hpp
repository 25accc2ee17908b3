// SPDX-License-Identifier: MIT
#pragma once

// All sites as a table of columns: what counting, filtering, grouping and drawing need of them, and no more.
// The whole Site of a row, with its words and sources, is fetched when it is shown. Layers of sites are
// appended one after the other (the catalogue: one for each provider); each fetches its own rows.

#include "catalog/country_code.hpp"
#include "catalog/site.hpp"

#include <memory>
#include <span>
#include <string_view>
#include <unordered_map>

namespace footprint {

/// Sites nearer to each other than this are in one metro.
inline constexpr double metro_km = 50;

using SitePointer = std::shared_ptr<const Site>;

/// Where the whole sites of a layer come from. Called from any thread.
class SiteSource {
  public:
    virtual ~SiteSource() = default;
    /// `row` counts from the layer's first.
    virtual SitePointer fetch(std::size_t row) const = 0;
};

/// What the columns hold of a site.
struct SiteRow {
    std::size_t provider = 0; ///< index into Catalogue::providers
    std::string_view id;      ///< unique within the provider
    CountryCode country;
    std::string_view city;
    LonLat position;
    SiteKind kind = SiteKind::region;
    Access access = Access::open_to_all;
    Lifetime life;
};

class SiteTable {
  public:
    std::size_t size() const { return position_.size(); }
    bool empty() const { return position_.empty(); }

    std::size_t provider(std::size_t row) const { return provider_[row]; }
    const CountryCode& country(std::size_t row) const { return country_[row]; }
    LonLat position(std::size_t row) const { return position_[row]; }
    std::span<const LonLat> positions() const { return position_; }
    SiteKind kind(std::size_t row) const { return kind_[row]; }
    Access access(std::size_t row) const { return access_[row]; }
    const Lifetime& life(std::size_t row) const { return life_[row]; }
    Status status(std::size_t row, Date day) const { return status_on(life_[row], day); }
    /// The first row of the same metro: sites within `metro_km` of it that no earlier one took.
    std::uint32_t metro(std::size_t row) const { return metro_[row]; }
    /// Sites of one city's name share a number below city_count().
    std::uint32_t city_number(std::size_t row) const { return city_[row]; }
    std::size_t city_count() const { return city_names_.size(); }
    const std::string& city_name(std::uint32_t number) const { return city_names_[number]; }
    const std::string& city(std::size_t row) const { return city_names_[city_[row]]; }

    /// Everything that is known of a site.
    SitePointer fetch(std::size_t row) const;
    /// The row of a provider's site; none if there is no such site. 0.5 ms for a million rows.
    std::optional<std::size_t> find(std::size_t provider, std::string_view id) const;

    /// Adds a layer whose sites come from `source`, in the same order.
    void append(std::span<const SiteRow> rows, std::shared_ptr<const SiteSource> source);
    /// Adds a layer of sites that are held in memory.
    void append(std::vector<Site> sites);

  private:
    struct Layer {
        std::size_t first;
        std::shared_ptr<const SiteSource> source;
    };
    /// Sites by cubes of space as wide as a metro, each with the first sites of its metros.
    using Cube = std::array<int, 3>;
    struct CubeHash {
        std::size_t operator()(const Cube& cube) const;
    };

    void append(const SiteRow& row);
    std::uint32_t metro_of(LonLat position, std::uint32_t row);

    std::vector<std::uint32_t> provider_;
    std::vector<std::size_t> id_hash_;
    std::vector<CountryCode> country_;
    std::vector<std::uint32_t> city_;
    std::vector<LonLat> position_;
    std::vector<SiteKind> kind_;
    std::vector<Access> access_;
    std::vector<Lifetime> life_;
    std::vector<std::uint32_t> metro_;
    std::vector<Layer> layers_; ///< by first row

    std::vector<std::string> city_names_;
    std::unordered_map<std::string, std::uint32_t> city_numbers_;
    std::unordered_map<Cube, std::vector<std::uint32_t>, CubeHash> founders_;
};

} // namespace footprint
