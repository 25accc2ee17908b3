// SPDX-License-Identifier: MIT
#include "scene/site_groups.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <unordered_map>

namespace footprint {
namespace {

constexpr double spacing = 2.15; ///< between neighbours of a fan, in marker radii

/// The square of `width` pixels that a place lies in.
std::uint64_t cell_of(Pixel at, double width) {
    const auto x = static_cast<std::uint32_t>(std::lround(at.x / width));
    const auto y = static_cast<std::uint32_t>(std::lround(at.y / width));
    return (std::uint64_t{x} << 32) | y;
}

Pixel on_circle(double radius, double turns) {
    const double angle = 2 * std::numbers::pi * turns;
    return {radius * std::sin(angle), -radius * std::cos(angle)};
}

/// More places than this are first put together with their neighbours: nobody can tell so many apart.
constexpr std::size_t most_places = 2048;

void merge(SiteGroup& into, const SiteGroup& from) {
    const auto a = static_cast<double>(into.sites.size());
    const auto b = static_cast<double>(from.sites.size());
    into.center = {(into.center.x * a + from.center.x * b) / (a + b),
                   (into.center.y * a + from.center.y * b) / (a + b)};
    into.sites.insert(into.sites.end(), from.sites.begin(), from.sites.end());
}

/// Sites of one place always belong together: half a pixel apart or less.
std::vector<SiteGroup> places(const std::vector<GroupInput>& sites) {
    std::vector<SiteGroup> groups;
    std::unordered_map<std::uint64_t, std::size_t> at;
    for (const GroupInput& site : sites) {
        const auto [known, is_new] = at.try_emplace(cell_of(site.position, 0.5), groups.size());
        if (is_new) groups.push_back({{}, site.position});
        groups[known->second].sites.push_back(site);
    }
    return groups;
}

/// At most `most_places`, by wider and wider cells.
std::vector<SiteGroup> few_places(std::vector<SiteGroup> groups) {
    for (double width = 2; groups.size() > most_places; width *= 2) {
        std::vector<SiteGroup> wider;
        std::unordered_map<std::uint64_t, std::size_t> at;
        for (SiteGroup& group : groups) {
            const auto [known, is_new] = at.try_emplace(cell_of(group.center, width), wider.size());
            if (is_new)
                wider.push_back(std::move(group));
            else
                merge(wider[known->second], group);
        }
        groups = std::move(wider);
    }
    return groups;
}

/// Distance over what they need: under 1 they overlap.
double closeness(const SiteGroup& a, const SiteGroup& b) {
    return std::hypot(a.center.x - b.center.x, a.center.y - b.center.y) / (a.radius + b.radius);
}

} // namespace

double group_radius(std::size_t count, const GroupStyle& style) {
    const double r = style.marker_radius;
    if (count <= 1) return r;
    if (count > style.fan_max)
        return r * std::min(1.9 + 0.38 * std::log2(static_cast<double>(count) / 5), 3.4);
    double furthest = 0;
    for (const Pixel& p : fan_offsets(count)) furthest = std::max(furthest, std::hypot(p.x, p.y));
    return r * (furthest + 1.3);
}

std::vector<Pixel> fan_offsets(std::size_t count) {
    if (count <= 1) return std::vector<Pixel>(count);
    std::vector<Pixel> offsets;
    if (count <= 5) {
        // A regular polygon whose sides are one spacing long; two stand side by side.
        const double radius = spacing / (2 * std::sin(std::numbers::pi / static_cast<double>(count)));
        const double start = count == 2 ? 0.75 : 0;
        for (std::size_t i = 0; i < count; ++i)
            offsets.push_back(on_circle(radius, start + static_cast<double>(i) / static_cast<double>(count)));
        return offsets;
    }
    // Hexagonal rings around a middle one: the k-th has 6 k places.
    offsets.push_back({0, 0});
    for (std::size_t ring = 1; offsets.size() < count; ++ring) {
        const std::size_t places = 6 * ring;
        const std::size_t taken = std::min(places, count - offsets.size());
        for (std::size_t i = 0; i < taken; ++i) {
            // Spread the last ring's markers evenly: each takes the place nearest to its share of the turn.
            const std::size_t slot = i * places / taken;
            const std::size_t corner = slot / ring;
            const double t = static_cast<double>(slot % ring) / static_cast<double>(ring);
            const double radius = spacing * static_cast<double>(ring);
            const Pixel a = on_circle(radius, static_cast<double>(corner) / 6);
            const Pixel b = on_circle(radius, static_cast<double>(corner + 1) / 6);
            offsets.push_back({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
        }
    }
    return offsets;
}

std::vector<SiteGroup> group_sites(const std::vector<GroupInput>& sites, const GroupStyle& style) {
    std::vector<SiteGroup> groups = few_places(places(sites));
    for (SiteGroup& group : groups) group.radius = group_radius(group.sites.size(), style);

    // Merge the closest pair until none overlaps. Each group remembers its nearest; a merge makes only those
    // look again whose nearest was one of the two.
    struct Nearest {
        std::size_t other = 0;
        double closeness = std::numeric_limits<double>::infinity();
    };
    std::vector<Nearest> nearest(groups.size());
    std::vector<bool> gone(groups.size(), false);
    const auto look = [&](std::size_t i) {
        nearest[i] = {};
        for (std::size_t j = 0; j < groups.size(); ++j) {
            if (j == i || gone[j]) continue;
            if (const double c = closeness(groups[i], groups[j]); c < nearest[i].closeness)
                nearest[i] = {j, c};
        }
    };
    for (std::size_t i = 0; i < groups.size(); ++i) look(i);
    while (true) {
        std::size_t best = groups.size();
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (!gone[i] && nearest[i].closeness < 1 &&
                (best == groups.size() || nearest[i].closeness < nearest[best].closeness))
                best = i;
        if (best == groups.size()) break;
        const std::size_t a = std::min(best, nearest[best].other);
        const std::size_t b = std::max(best, nearest[best].other);
        merge(groups[a], groups[b]);
        groups[a].radius = group_radius(groups[a].sites.size(), style);
        gone[b] = true;
        look(a);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (gone[i] || i == a) continue;
            if (nearest[i].other == a || nearest[i].other == b)
                look(i);
            else if (const double c = closeness(groups[i], groups[a]); c < nearest[i].closeness)
                nearest[i] = {a, c};
        }
    }

    std::vector<SiteGroup> left;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (gone[i]) continue;
        groups[i].is_badge = groups[i].sites.size() > style.fan_max;
        std::sort(groups[i].sites.begin(), groups[i].sites.end(),
                  [](const GroupInput& x, const GroupInput& y) { return x.site < y.site; });
        left.push_back(std::move(groups[i]));
    }
    std::sort(left.begin(), left.end(), [](const SiteGroup& x, const SiteGroup& y) {
        return x.sites.front().site < y.sites.front().site;
    });
    return left;
}

} // namespace footprint
