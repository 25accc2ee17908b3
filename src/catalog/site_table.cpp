// SPDX-License-Identifier: MIT
#include "catalog/site_table.hpp"

#include "geo/unit_vector.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

class HeldSites : public SiteSource {
  public:
    explicit HeldSites(std::vector<Site> sites)
        : sites_(std::make_shared<const std::vector<Site>>(std::move(sites))) {}
    const std::vector<Site>& sites() const { return *sites_; }
    SitePointer fetch(std::size_t row) const override { return {sites_, &(*sites_)[row]}; }

  private:
    std::shared_ptr<const std::vector<Site>> sites_;
};

SiteRow row_of(const Site& site) {
    return {site.provider, site.id,     CountryCode{site.country}, site.city, site.position,
            site.kind,     site.access, lifetime_of(site)};
}

} // namespace

SitePointer SiteTable::fetch(std::size_t row) const {
    const auto after = std::upper_bound(layers_.begin(), layers_.end(), row,
                                        [](std::size_t r, const Layer& layer) { return r < layer.first; });
    const Layer& layer = *std::prev(after);
    return layer.source->fetch(row - layer.first);
}

std::optional<std::size_t> SiteTable::find(std::size_t provider, std::string_view id) const {
    const std::size_t hash = std::hash<std::string_view>{}(id);
    for (std::size_t row = 0; row < size(); ++row)
        if (id_hash_[row] == hash && provider_[row] == provider && fetch(row)->id == id) return row;
    return std::nullopt;
}

void SiteTable::append(std::span<const SiteRow> rows, std::shared_ptr<const SiteSource> source) {
    layers_.push_back({size(), std::move(source)});
    for (const SiteRow& row : rows) append(row);
}

void SiteTable::append(std::vector<Site> sites) {
    const auto source = std::make_shared<HeldSites>(std::move(sites));
    layers_.push_back({size(), source});
    for (const Site& site : source->sites()) append(row_of(site));
}

void SiteTable::append(const SiteRow& row) {
    const auto [city, is_new] =
        city_numbers_.try_emplace(std::string{row.city}, static_cast<std::uint32_t>(city_names_.size()));
    if (is_new) city_names_.push_back(city->first);
    metro_.push_back(metro_of(row.position, static_cast<std::uint32_t>(size())));
    provider_.push_back(static_cast<std::uint32_t>(row.provider));
    id_hash_.push_back(std::hash<std::string_view>{}(row.id));
    country_.push_back(row.country);
    city_.push_back(city->second);
    position_.push_back(row.position);
    kind_.push_back(row.kind);
    access_.push_back(row.access);
    life_.push_back(row.life);
}

std::uint32_t SiteTable::metro_of(LonLat position, std::uint32_t row) {
    const UnitVector at = unit_vector(position);
    constexpr double cubes_a_unit = earth_radius_km / metro_km;
    const auto cube = [](float x) {
        return static_cast<int>(std::floor(static_cast<double>(x) * cubes_a_unit));
    };
    const Cube own{cube(at.x), cube(at.y), cube(at.z)};
    std::uint32_t metro = row;
    // Whoever is near lies in one of 27 cubes.
    for (int n = 0; n < 27; ++n) {
        const auto there = founders_.find({own[0] + n % 3 - 1, own[1] + n / 3 % 3 - 1, own[2] + n / 9 - 1});
        if (there == founders_.end()) continue;
        for (const std::uint32_t founder : there->second)
            if (founder < metro && distance_km(position, position_[founder]) < metro_km) metro = founder;
    }
    if (metro == row) founders_[own].push_back(row);
    return metro;
}

std::size_t SiteTable::CubeHash::operator()(const Cube& cube) const {
    std::size_t hash = 0;
    for (const int part : cube) hash = (hash + static_cast<std::size_t>(part + 1024)) * 0x9e3779b97f4a7c15u;
    return hash ^ (hash >> 32);
}

} // namespace footprint
