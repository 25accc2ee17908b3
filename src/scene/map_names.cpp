// SPDX-License-Identifier: MIT
#include "scene/map_names.hpp"

#include <algorithm>
#include <cmath>
#include <utf8proc.h>

namespace footprint {
namespace {

constexpr std::size_t max_city_names = 160;

bool is_visible(Pixel p, const Viewport& viewport) {
    return p.x >= 0 && p.y >= 0 && p.x <= viewport.width && p.y <= viewport.height;
}

/// How wide the country is on the screen, along the parallel of its name.
double width_on_screen(const Country& country, const Frame& frame) {
    const double lat = country.label_position.lat;
    const PlanePoint a = frame.projection().forward_relative(0, lat);
    const PlanePoint b = frame.projection().forward_relative(country.northeast.lon - country.southwest.lon, lat);
    return (b.x - a.x) * frame.pixels_per_unit();
}

/// Fainter where the filter leaves the country out.
Color dimmed(Color color, const std::string& country, const NameContext& context) {
    const auto& chosen = context.input.view.places();
    return chosen && !chosen->contains(country) ? with_alpha(color, 0.45) : color;
}

/// From how many people on a city has its name at this zoom.
double least_population(double zoom) { return 9e6 * std::exp2(-1.45 * (zoom - 3.0)); }

std::string upper_case(const std::string& text) {
    std::string upper;
    const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        utf8proc_int32_t code = 0;
        const utf8proc_ssize_t used = utf8proc_iterate(at, left, &code);
        if (used <= 0) return text;
        utf8proc_uint8_t encoded[4];
        const utf8proc_ssize_t length = utf8proc_encode_char(utf8proc_toupper(code), encoded);
        upper.append(reinterpret_cast<const char*>(encoded), static_cast<std::size_t>(length));
        at += used;
        left -= used;
    }
    return upper;
}

} // namespace

void add_country_names(const NameContext& context) {
    struct Candidate {
        const Country* country;
        double width;
    };
    std::vector<Candidate> candidates;
    for (const Country& country : context.input.world.countries) {
        if (country.code == "XX" || !is_visible(context.frame.to_pixel(country.label_position), context.input.viewport))
            continue;
        candidates.push_back({&country, width_on_screen(country, context.frame)});
    }
    std::sort(candidates.begin(), candidates.end(),
              [](const Candidate& a, const Candidate& b) { return a.width > b.width; });

    const auto scale = static_cast<float>(context.input.viewport.scale);
    for (const Candidate& candidate : candidates) {
        TextStyle style;
        style.size = (candidate.width > 400 * scale ? 13.0f : 10.5f) * scale;
        style.weight = TextWeight::medium;
        style.letter_spacing = 0.9f * scale;
        style.color = dimmed(context.colors.country_name, candidate.country->code, context);
        style.halo = context.colors.halo;
        style.halo_width = 1.6f * scale;
        const std::string name = upper_case(candidate.country->name);
        const TextSize size = context.shaper.measure(name, style);
        if (size.width > 1.15 * candidate.width) continue;
        const Pixel at = context.frame.to_pixel(candidate.country->label_position);
        constexpr LabelSide sides[] = {LabelSide::centered, LabelSide::below, LabelSide::above};
        if (const auto corner = context.placer.place(at, size, 6 * scale, sides))
            context.overlay.labels.push_back({name, style, *corner});
    }
}

void add_city_names(const NameContext& context) {
    const auto scale = static_cast<float>(context.input.viewport.scale);
    const double least = least_population(context.zoom);
    const bool all_capitals = context.zoom > 4.6;
    std::size_t placed = 0;
    for (const City& city : context.input.world.cities) {
        const bool is_capital = city.rank == CityRank::capital;
        const bool is_large = static_cast<double>(city.population) >= (is_capital ? least / 6 : least);
        if (!is_large && !all_capitals && static_cast<double>(city.population) < least / 6) break; // the rest is smaller
        if (!is_large && !(is_capital && all_capitals)) continue;
        const Pixel at = context.frame.to_pixel(city.position);
        if (!is_visible(at, context.input.viewport)) continue;

        TextStyle style;
        style.size = (is_capital ? 11.5f : 11.0f) * scale;
        style.weight = is_capital ? TextWeight::medium : TextWeight::regular;
        style.color = dimmed(context.colors.city_name, city.country, context);
        style.halo = context.colors.halo;
        style.halo_width = 1.5f * scale;
        const TextSize size = context.shaper.measure(city.name, style);
        constexpr LabelSide sides[] = {LabelSide::right, LabelSide::left, LabelSide::above, LabelSide::below};
        const auto corner = context.placer.place(at, size, 4.5 * scale, sides);
        if (!corner) continue;
        context.overlay.labels.push_back({city.name, style, *corner});
        Sprite dot;
        dot.shape = is_capital ? SpriteShape::square : SpriteShape::circle;
        dot.center = at;
        dot.half_width = dot.half_height = (is_capital ? 2.2f : 1.6f) * scale;
        dot.fill = style.color;
        dot.stroke = context.colors.halo;
        dot.stroke_width = scale;
        context.overlay.sprites.push_back(dot);
        if (++placed >= max_city_names) break;
    }
}

} // namespace footprint
