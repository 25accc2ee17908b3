// SPDX-License-Identifier: MIT
#include "scene/furniture.hpp"

#include "base/text.hpp"
#include "scene/legend_place.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

/// The longest of 1, 2, 5, 10, 20… km that is no longer than `most`.
double round_length(double most) {
    const double power = std::pow(10, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0})
        if (power * step <= most) return power * step;
    return power;
}

/// At the right, unless they hide something there and less at the left. In a window, where the map is moved about, they
/// never leave their place.
FootSide foot_side(const FurnitureInk& ink, const NameContext& context) {
    const ComposeInput& input = context.input;
    if (input.legend_before) return FootSide::right;
    const Box& free = ink.free();
    const double s = ink.scale();
    const double width = std::min(230 * s, free.right - free.left);
    const double top = free.bottom - 66 * s;
    const Subject subject{context};
    const double right = subject.hidden_by({free.right - width, top, free.right, free.bottom});
    const double left = subject.hidden_by({free.left, top, free.left + width, free.bottom});
    return right > left + Subject::clearly ? FootSide::left : FootSide::right;
}

} // namespace

FurnitureInk::FurnitureInk(const NameContext& context, Overlay& overlay)
    : context_(context), overlay_(overlay), scale_(static_cast<float>(context.input.viewport.scale)) {
    const Viewport& viewport = context.input.viewport;
    const Insets& in = viewport.insets;
    free_ = {in.left * scale_, in.top * scale_, viewport.width - in.right * scale_,
             viewport.height - in.bottom * scale_};
}

TextStyle FurnitureInk::style(float size, TextWeight weight, Color color) const {
    TextStyle text;
    text.size = size * scale_;
    text.weight = weight;
    text.color = color;
    return text;
}

void FurnitureInk::text(const std::string& words, const TextStyle& style, double x, double y) {
    overlay_.labels.push_back({words, style, {std::round(x), std::round(y)}});
}

void FurnitureInk::text_on(const std::string& words, const TextStyle& style, double x, double y) {
    text(words, style, x, y - measure(words, style).height / 2.0);
}

void FurnitureInk::panel(const Box& at) {
    Sprite box;
    box.shape = SpriteShape::box;
    box.center = {(at.left + at.right) / 2, (at.top + at.bottom) / 2};
    box.half_width = static_cast<float>(at.right - at.left) / 2;
    box.half_height = static_cast<float>(at.bottom - at.top) / 2;
    box.corner = 6 * scale_;
    box.fill = colors().box;
    box.stroke = colors().box_edge;
    box.stroke_width = scale_;
    overlay_.sprites.push_back(box);
    keep_names_out(at);
}

Box add_credits(FurnitureInk& ink, double edge, double bottom, FootSide side) {
    const float s = ink.scale();
    TextStyle small = ink.style(9.5f, TextWeight::regular, ink.colors().muted_text);
    small.halo = ink.colors().halo;
    small.halo_width = 1.4f * s;
    const std::string sites = site_credit(ink.context().input.world, ink.context().input.view);
    const std::string map = "Map: Natural Earth, GeoNames, CLDR, ETOPO5";
    Box covered{edge, bottom, edge, bottom};
    for (const std::string& words : {map, sites}) {
        const TextSize size = ink.measure(words, small);
        const double x = side == FootSide::right ? edge - size.width : edge;
        const double y = bottom - size.height;
        ink.text(words, small, x, y);
        ink.keep_names_out({x - 4, y - 2, x + size.width + 4, bottom + 2});
        bottom = y - s;
        covered.left = std::min(covered.left, x);
        covered.right = std::max<double>(covered.right, x + size.width);
        covered.top = bottom;
    }
    return covered;
}

MapScale scale_of(const NameContext& context, Pixel middle) {
    MapScale map{context.frame.km_per_pixel(), {}};
    if (context.zoom < 5)
        if (const auto place = context.frame.to_place(middle)) map.lat = place->lat;
    return map;
}

Box add_scale_bar(FurnitureInk& ink, const MapScale& map, double edge, double bottom, FootSide side) {
    const float s = ink.scale();
    const double length = round_length(110 * s * map.km_per_pixel);
    const auto pixels = static_cast<float>(length / map.km_per_pixel);
    std::string words = length >= 1 ? with_thousands(std::lround(length)) + " km" : fmt::format("{:g} m", length * 1000);
    if (map.lat)
        words += std::lround(*map.lat) == 0
                     ? " at the equator"
                     : fmt::format(" at {:.0f}° {}", std::abs(*map.lat), *map.lat < 0 ? "S" : "N");

    TextStyle small = ink.style(10, TextWeight::medium, ink.colors().text);
    small.halo = ink.colors().halo;
    small.halo_width = 1.4f * s;
    const TextSize size = ink.measure(words, small);
    const bool at_right = side == FootSide::right;
    const double right = std::round(at_right ? edge : edge + pixels);
    const double left = right - pixels;
    const double y = std::round(bottom - 10 * s);
    const double tick = 4 * s;
    const auto line = [&](double x0, double y0, double x1, double y1, Color color, float width) {
        Sprite bar;
        bar.shape = SpriteShape::segment;
        bar.center = {(x0 + x1) / 2, (y0 + y1) / 2};
        bar.half_width = static_cast<float>((x1 - x0) / 2);
        bar.half_height = static_cast<float>((y1 - y0) / 2);
        bar.stroke = color;
        bar.stroke_width = width * s;
        ink.sprites().push_back(bar);
    };
    for (const auto& [color, width] : {std::pair{ink.colors().halo, 3.5f}, {ink.colors().text, 1.5f}}) {
        line(left, y, right, y, color, width);
        line(left, y - tick, left, y, color, width);
        line(right, y - tick, right, y, color, width);
    }
    const double centered = right - pixels / 2.0 - size.width / 2.0;
    const double text_left = at_right ? std::min<double>(centered, right - size.width) : std::max(centered, left);
    ink.text(words, small, text_left, y - tick - size.height);
    const Box covered{std::min(left, text_left) - 6, y - tick - size.height - 4,
                      std::max<double>(right, text_left + size.width) + 6, y + 4};
    ink.keep_names_out(covered);
    return covered;
}

void add_furniture(const NameContext& context, const std::vector<ShownSite>& shown, const AnalysisPicture& analysis,
                   Scene& scene) {
    FurnitureInk ink{context, scene.furniture};
    const Box& free = ink.free();
    const float s = ink.scale();
    // Where nothing would be legible, the picture is all map.
    if (free.right - free.left < 200 * s || free.bottom - free.top < 120 * s) return;
    const FootSide side = foot_side(ink, context);
    const double edge = side == FootSide::right ? free.right - 14 * s : free.left + 14 * s;
    const Box credits = add_credits(ink, edge, free.bottom - 12 * s, side);
    const Pixel middle{(free.left + free.right) / 2, context.input.viewport.height / 2.0};
    const double inward = side == FootSide::right ? -2 * s : 2 * s;
    const Box bar = add_scale_bar(ink, scale_of(context, middle), edge + inward, credits.top, side);
    Box foot{std::min(credits.left, bar.left), bar.top, free.right, free.bottom};
    if (side == FootSide::left) foot = {free.left, bar.top, std::max(credits.right, bar.right), free.bottom};
    scene.legend = add_legend(ink, shown, analysis, foot);
}

} // namespace footprint
