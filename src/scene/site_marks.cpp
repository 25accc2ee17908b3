// SPDX-License-Identifier: MIT
#include "scene/site_marks.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace footprint {
namespace {

/// Few enough in the fan for the zoom: from afar more become a number, close up all stand side by side.
std::size_t fan_max(double zoom) {
    if (zoom < 3.2) return 4;
    if (zoom < 4.6) return 7;
    return zoom < 6 ? 19 : 61;
}

double box_margin(const SiteGroup& group) { return group.radius + 1; }

bool is_near(const SiteGroup& group, const Viewport& viewport) {
    const double reach = group.radius + 200;
    return group.center.x > -reach && group.center.y > -reach && group.center.x < viewport.width + reach &&
           group.center.y < viewport.height + reach;
}

Sprite circle(Pixel center, double radius) {
    Sprite sprite;
    sprite.center = center;
    sprite.half_width = sprite.half_height = static_cast<float>(radius);
    return sprite;
}

/// `selected`: the row of the selected site.
void add_fan(const SiteGroup& group, const NameContext& context, float radius,
             std::optional<std::size_t> selected) {
    std::vector<Sprite>& sprites = context.overlay.sprites;
    const auto scale = static_cast<float>(context.input.viewport.scale);
    if (group.sites.size() > 1) {
        Sprite tray = circle(group.center, group.radius);
        tray.fill = context.colors.tray;
        tray.stroke = context.colors.tray_edge;
        tray.stroke_width = 0.8f * scale;
        sprites.push_back(tray);
    }
    const Catalogue& catalogue = context.input.world.catalogue;
    const std::vector<Pixel> offsets = fan_offsets(group.sites.size());
    std::optional<Pixel> ringed;
    for (std::size_t i = 0; i < group.sites.size(); ++i) {
        const std::size_t site = group.sites[i].site;
        const Pixel at{group.center.x + offsets[i].x * radius, group.center.y + offsets[i].y * radius};
        add_marker(sprites, catalogue.provider_of(site), group.sites[i].status, catalogue.sites.access(site),
                   at, radius, context.colors);
        if (site == selected) ringed = at;
    }
    if (ringed) { // over the neighbours
        Sprite ring = circle(*ringed, radius + 3 * scale);
        ring.stroke = context.colors.text;
        ring.stroke_width = 2 * scale;
        sprites.push_back(ring);
    }
}

/// A ring of the providers' shares around the number of sites.
void add_badge(const SiteGroup& group, const NameContext& context, std::optional<std::size_t> selected) {
    const Catalogue& catalogue = context.input.world.catalogue;
    const auto scale = static_cast<float>(context.input.viewport.scale);
    const auto outer = static_cast<float>(group.radius - scale);
    const float inner = outer - 4.0f * scale;
    std::vector<Sprite>& sprites = context.overlay.sprites;

    Sprite disc = circle(group.center, outer + scale);
    disc.fill = with_alpha(context.colors.box, 0.94);
    sprites.push_back(disc);

    // What is not certain on the date is faint, as its hollow marker would be.
    struct Share {
        std::size_t firm = 0;
        std::size_t total = 0;
    };
    std::map<std::size_t, Share> by_provider;
    for (const GroupInput& one : group.sites) {
        Share& share = by_provider[catalogue.sites.provider(one.site)];
        ++share.total;
        share.firm += one.status == Status::open;
    }
    std::vector<std::pair<std::size_t, Share>> shares{by_provider.begin(), by_provider.end()};
    std::stable_sort(shares.begin(), shares.end(),
                     [](const auto& a, const auto& b) { return a.second.total > b.second.total; });
    const auto turn = static_cast<float>(2 * std::numbers::pi) / static_cast<float>(group.sites.size());
    float angle = 0;
    const auto add_slice = [&](std::size_t count, Color color) {
        if (count == 0) return;
        Sprite slice = circle(group.center, outer);
        slice.shape = SpriteShape::arc;
        slice.corner = inner;
        slice.start = angle;
        angle += turn * static_cast<float>(count);
        slice.end = angle;
        slice.fill = color;
        sprites.push_back(slice);
    };
    for (const auto& [provider, share] : shares) {
        const Color color = catalogue.providers[provider].color;
        add_slice(share.firm, color);
        add_slice(share.total - share.firm, mix(context.colors.box, color, 0.4));
    }
    const bool holds_selected = std::any_of(group.sites.begin(), group.sites.end(),
                                            [&](const GroupInput& one) { return one.site == selected; });
    if (holds_selected) {
        Sprite ring = circle(group.center, outer + 3 * scale);
        ring.stroke = context.colors.text;
        ring.stroke_width = 2 * scale;
        sprites.push_back(ring);
    }
    TextStyle style;
    style.size = 10.5f * scale;
    style.weight = TextWeight::semibold;
    style.color = context.colors.text;
    const std::string number = std::to_string(group.sites.size());
    const TextSize size = context.shaper.measure(number, style);
    context.overlay.labels.push_back(
        {number,
         style,
         {std::round(group.center.x - size.width / 2.0), std::round(group.center.y - size.height / 2.0)}});
}

/// "Ashburn, Virginia" is Ashburn on the map.
std::string short_city(const std::string& city) { return city.substr(0, city.find(',')); }

/// The city that at least half of a group's sites are in; empty if there is none.
std::string group_name(const SiteGroup& group, const Catalogue& catalogue) {
    const SiteTable& sites = catalogue.sites;
    std::map<std::uint32_t, std::size_t> by_city;
    for (const GroupInput& one : group.sites) ++by_city[sites.city_number(one.site)];
    std::map<std::string, std::size_t> votes;
    for (const auto& [city, count] : by_city) votes[short_city(sites.city_name(city))] += count;
    const auto most = std::max_element(votes.begin(), votes.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return 2 * most->second >= group.sites.size() ? most->first : std::string{};
}

} // namespace

double marker_radius(double zoom) { return std::clamp(5.0 + (zoom - 2) * 0.45, 5.0, 7.0); }

void add_marker(std::vector<Sprite>& sprites, const Provider& provider, Status status, Access access,
                Pixel center, float radius, const Palette& colors) {
    Sprite mark;
    mark.shape = shape_of(provider.marker);
    mark.center = center;
    mark.half_width = mark.half_height = radius;
    mark.fill = provider.color;
    mark.stroke = colors.marker_edge;
    mark.stroke_width = radius * 0.2f;
    if (status == Status::uncertain || status == Status::announced) {
        Sprite rim = mark; // an edge around the coloured outline keeps it apart from light land
        rim.fill = colors.tray;
        rim.stroke_width = radius * 0.62f;
        sprites.push_back(rim);
        mark.fill = {0, 0, 0, 0};
        mark.stroke = provider.color;
        mark.stroke_width = radius * 0.34f;
        mark.half_width = mark.half_height = radius * (status == Status::announced ? 0.62f : 0.92f);
    }
    if (status == Status::closed) {
        mark.fill = with_alpha(provider.color, 0.35);
        mark.stroke = with_alpha(colors.marker_edge, 0.5);
    }
    sprites.push_back(mark);
    if (status == Status::announced) {
        Sprite ring = circle(center, radius * 1.12);
        ring.stroke = provider.color;
        ring.stroke_width = radius * 0.2f;
        ring.dash = radius * 0.5f;
        sprites.push_back(ring);
    }
    if (access == Access::restricted && status == Status::open) {
        Sprite bar; // "no entry"
        bar.shape = SpriteShape::box;
        bar.center = center;
        bar.half_width = radius * 0.5f;
        bar.half_height = radius * 0.17f;
        bar.fill = colors.marker_edge;
        sprites.push_back(bar);
    }
}

std::vector<SiteGroup> visible_groups(const ComposeInput& input, const std::vector<ShownSite>& shown,
                                      const Frame& frame, double zoom) {
    // Positions relative to the plane's origin: the groups are then the same wherever the map is dragged to.
    std::vector<GroupInput> sites;
    sites.reserve(shown.size());
    for (const ShownSite& one : shown) {
        const PlanePoint p = frame.projection().forward(input.world.catalogue.sites.position(one.site));
        sites.push_back(
            {one.site, one.status, {p.x * frame.pixels_per_unit(), -p.y * frame.pixels_per_unit()}});
    }
    const GroupStyle style{marker_radius(zoom) * input.viewport.scale, fan_max(zoom)};
    std::vector<SiteGroup> groups = group_sites(std::move(sites), style);
    const Pixel origin = frame.origin();
    for (SiteGroup& group : groups) group.center = {group.center.x + origin.x, group.center.y + origin.y};
    std::erase_if(groups, [&](const SiteGroup& group) { return !is_near(group, input.viewport); });
    return groups;
}

void add_groups(const std::vector<SiteGroup>& groups, const NameContext& context,
                std::vector<Target>& targets) {
    const auto radius = static_cast<float>(marker_radius(context.zoom) * context.input.viewport.scale);
    const auto selected = context.input.world.catalogue.find(context.input.view.selection.site);
    for (const SiteGroup& group : groups) {
        const double r = box_margin(group);
        context.placer.reserve(
            {group.center.x - r, group.center.y - r, group.center.x + r, group.center.y + r});
        if (group.is_badge) {
            add_badge(group, context, selected);
            Target target{group.center, static_cast<float>(group.radius), {}};
            for (const GroupInput& one : group.sites) target.sites.push_back(one.site);
            targets.push_back(std::move(target));
            continue;
        }
        add_fan(group, context, radius, selected);
        const std::vector<Pixel> offsets = fan_offsets(group.sites.size());
        for (std::size_t i = 0; i < group.sites.size(); ++i)
            targets.push_back(
                {{group.center.x + offsets[i].x * radius, group.center.y + offsets[i].y * radius},
                 radius,
                 {group.sites[i].site}});
    }
}

void add_site_names(const std::vector<SiteGroup>& groups, const NameContext& context) {
    const auto scale = static_cast<float>(context.input.viewport.scale);
    for (const SiteGroup& group : groups) {
        TextStyle style;
        style.size = 11.5f * scale;
        style.weight = TextWeight::semibold;
        style.color = context.colors.site_name;
        style.halo = context.colors.halo;
        style.halo_width = 1.8f * scale;
        const std::string name = group_name(group, context.input.world.catalogue);
        if (name.empty()) continue;
        const TextSize size = context.shaper.measure(name, style);
        constexpr LabelSide sides[] = {LabelSide::right, LabelSide::left, LabelSide::below, LabelSide::above};
        if (const auto corner = context.placer.place(group.center, size, group.radius + 3 * scale, sides))
            context.overlay.labels.push_back({name, style, *corner});
    }
}

} // namespace footprint
