// SPDX-License-Identifier: MIT
#include "ui/search_index.hpp"

#include "base/text.hpp"
#include "world/extent.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

/// 0 the name itself, 1 it begins so, 2 a word of it does, 3 somewhere; a place ranks before a longer match
/// of its kind.
int rank(std::string_view name, std::string_view query) {
    if (name == query) return 0;
    if (name.starts_with(query)) return 1;
    const auto at = name.find(query);
    if (at == std::string_view::npos) return 4;
    return name[at - 1] == ' ' || name[at - 1] == '(' || name[at - 1] == '-' ? 2 : 3;
}

constexpr double margin_px = 48;
constexpr double least_zoom = 2.5;
constexpr double city_zoom = 7;
constexpr double other_place_km = 8; ///< nearer sites are at the same place
constexpr double nearest_km = 120;   ///< so much around a place is always shown
constexpr double farthest_km = 1500; ///< and no more than that
constexpr double small_country_km = 500; ///< up to so much of a country, from its middle

/// What one wants to see around a place: the next site, and of the country as much as is not vast.
double surroundings_km(const World& world, LonLat place, std::optional<std::size_t> own_site) {
    const SiteTable& sites = world.catalogue.sites;
    double next_km = farthest_km;
    for (std::size_t site = 0; site < sites.size(); ++site) {
        const double km = distance_km(place, sites.position(site));
        if (site != own_site && km > other_place_km) next_km = std::min(next_km, km);
    }
    const auto country = world.land.country_at(place);
    double country_km = 0;
    if (country) {
        const Country& it = world.countries[*country];
        country_km = distance_km(it.southwest, it.northeast) / 2;
    }
    return std::clamp(std::max(1.25 * next_km, std::min(country_km, small_country_km)), nearest_km, farthest_km);
}

/// At which so many kilometres around a place are in sight.
double zoom_for(double km, LonLat place, const Projection& projection, const Viewport& viewport) {
    const double width = viewport.width / viewport.scale - viewport.insets.left - viewport.insets.right;
    const double height = viewport.height / viewport.scale - viewport.insets.top - viewport.insets.bottom;
    const double half_px = std::max(50.0, std::min(width, height) / 2);
    const double km_per_px = Frame{{place, 0}, projection, {viewport.width, viewport.height, 1, {}}}.km_per_pixel();
    return std::log2(km_per_px * half_px / km);
}

} // namespace

SearchIndex::SearchIndex(std::shared_ptr<const World> frozen) : world_(std::move(frozen)) {
    const World& world = *world_;
    const auto add = [this](HitKind kind, std::size_t index, const std::string& name, std::string text,
                            double weight) {
        entries_.push_back({kind, index, folded(name), std::move(text), weight});
        if (entries_.back().text.empty()) entries_.back().text = entries_.back().name;
    };
    const Catalogue& catalogue = world.catalogue;
    for (std::size_t i = 0; i < catalogue.providers.size(); ++i) {
        const Provider& p = catalogue.providers[i];
        add(HitKind::provider, i, p.name,
            folded(fmt::format("{} {} {} {}", p.name, p.short_name, p.id, fmt::join(p.aliases, " "))), 0);
    }
    const auto& markets = world.markets.markets;
    for (std::size_t i = 0; i < markets.size(); ++i)
        add(HitKind::market, i, markets[i].name,
            folded(fmt::format("{} {}", markets[i].name, fmt::join(markets[i].aliases, " "))), 0);
    for (std::size_t i = 0; i < world.markets.bundles.size(); ++i) {
        const Bundle& b = world.markets.bundles[i];
        add(HitKind::market, markets.size() + i, b.name,
            folded(fmt::format("{} {} {}", b.name, b.full_name, fmt::join(b.aliases, " "))), -1);
    }
    for (std::size_t i = 0; i < world.countries.size(); ++i) {
        const Country& c = world.countries[i];
        add(HitKind::country, i, c.name, folded(c.name + " " + c.iso3), static_cast<double>(c.population));
    }
    for (std::size_t i = 0; i < catalogue.sites.size(); ++i)
        add(HitKind::site, i, catalogue.sites.city(i), catalogue.sites.fetch(i)->search_text, 0);
    for (std::size_t i = 0; i < world.cities.size(); ++i)
        add(HitKind::city, i, world.cities[i].name, {}, static_cast<double>(world.cities[i].population));
}

SearchHit SearchIndex::hit(const Entry& entry) const {
    const Catalogue& catalogue = world_->catalogue;
    switch (entry.kind) {
    case HitKind::provider: {
        const Provider& p = catalogue.providers[entry.index];
        return {entry.kind, "provider:" + p.id, p.name, "Provider: show only its sites", entry.index, {}};
    }
    case HitKind::market: {
        const auto& markets = world_->markets.markets;
        if (entry.index < markets.size()) {
            const Market& m = markets[entry.index];
            return {entry.kind, "market:" + m.id, m.name, "Market", entry.index, m.countries()};
        }
        const Bundle& b = world_->markets.bundles[entry.index - markets.size()];
        return {entry.kind, "market:" + b.id, b.name, b.full_name == b.name ? counted(b.countries.size(), "country") : b.full_name,
                entry.index, b.countries};
    }
    case HitKind::country: {
        const Country& c = world_->countries[entry.index];
        return {entry.kind, "country:" + c.code, c.name, "Country", entry.index, {}};
    }
    case HitKind::site: {
        const SitePointer s = catalogue.sites.fetch(entry.index);
        const Provider& p = catalogue.provider_of(entry.index);
        return {entry.kind,
                "site:" + catalogue.key_of(entry.index),
                fmt::format("{}, {}", s->name, p.short_name),
                fmt::format("{} · {}, {}", s->id, s->city, world_->country_name(s->country)),
                entry.index,
                {}};
    }
    case HitKind::city: {
        const City& c = world_->cities[entry.index];
        return {entry.kind,
                fmt::format("city:{}", entry.index),
                c.name,
                fmt::format("City in {} · {} people", world_->country_name(c.country),
                            with_thousands(c.population)),
                entry.index,
                {}};
    }
    }
    return {};
}

std::vector<SearchHit> SearchIndex::find(std::string_view query, std::size_t limit) const {
    const std::string wanted = folded(query);
    if (wanted.empty()) return {};
    const std::vector<std::string> words = split(wanted, ' ');
    struct Found {
        int rank;
        const Entry* entry;
    };
    std::vector<Found> found;
    for (const Entry& entry : entries_) {
        const bool holds = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
            return entry.text.find(word) != std::string::npos;
        });
        // Of 26,000 cities nearly all would match some letters: only names that begin so.
        if (!holds || (entry.kind == HitKind::city && !entry.name.starts_with(wanted))) continue;
        found.push_back({rank(entry.name, wanted), &entry});
    }
    const auto better = [](const Found& a, const Found& b) {
        if (a.rank != b.rank) return a.rank < b.rank;
        if (a.entry->kind != b.entry->kind) return a.entry->kind < b.entry->kind;
        if (a.entry->weight != b.entry->weight) return a.entry->weight > b.entry->weight;
        return a.entry->index < b.entry->index;
    };
    const std::size_t count = std::min(limit, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end(), better);
    std::vector<SearchHit> hits;
    for (std::size_t i = 0; i < count; ++i) hits.push_back(hit(*found[i].entry));
    return hits;
}

std::optional<View> flown_to(const World& world, const SearchHit& hit, View view, const Viewport& viewport) {
    const auto around = [&](const CountryCodes& codes) -> std::optional<View> {
        double& meridian = view.projection.central_meridian;
        if (const auto middle = middle_meridian(world, codes, {})) {
            const double half = extent_of(world, codes, {}, *middle).width() / 2;
            if (std::abs(wrap_longitude(*middle - meridian)) + half > 180) meridian = *middle;
        }
        const PlaneBounds bounds = bounds_of(extent_of(world, codes, {}, meridian), view.projection);
        if (bounds.empty()) return std::nullopt;
        view.camera = camera_for(bounds, view.projection, viewport, margin_px);
        view.camera->zoom = std::min(view.camera->zoom, city_zoom);
        return view;
    };
    const auto to = [&](LonLat place, std::optional<std::size_t> own_site) {
        const double km = surroundings_km(world, place, own_site);
        view.camera = Camera{place, std::clamp(zoom_for(km, place, view.projection, viewport), least_zoom, city_zoom)};
        return view;
    };
    switch (hit.kind) {
    case HitKind::provider: return std::nullopt;
    case HitKind::market: return around(hit.countries);
    case HitKind::country: return around({world.countries[hit.index].code});
    case HitKind::site: return to(world.catalogue.sites.position(hit.index), hit.index);
    case HitKind::city: return to(world.cities[hit.index].position, std::nullopt);
    }
    return std::nullopt;
}

} // namespace footprint
