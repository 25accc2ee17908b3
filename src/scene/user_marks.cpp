// SPDX-License-Identifier: MIT
#include "scene/user_marks.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace footprint {
namespace {

// Logical pixels.
constexpr double square_side = 9;
constexpr double square_gap = 0.8;
constexpr double largest_radius = 24;
constexpr double least_radius = 2.2;

/// Few squares are heavy: colours change at shares of the squares, rounded, so that each class has some.
std::vector<double> breaks_of(const std::vector<UserCell>& cells) {
    std::vector<double> breaks;
    for (const double share : {0.6, 0.3, 0.12, 0.03}) { // so many squares weigh more
        const auto at = static_cast<std::size_t>(share * static_cast<double>(cells.size()));
        const double value = round_down(cells[std::min(at, cells.size() - 1)].weight);
        if (breaks.empty() || value > breaks.back()) breaks.push_back(value);
    }
    return breaks;
}

} // namespace

double round_down(double value) {
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {5.0, 2.0})
        if (step * power <= value * (1 + 1e-9)) return step * power;
    return power;
}

Color UserPicture::color_of(double weight) const {
    const auto above = std::upper_bound(breaks.begin(), breaks.end(), weight);
    return colors[static_cast<std::size_t>(above - breaks.begin())];
}

double UserPicture::radius_of(double weight) const {
    const double most = cells->cells->empty() ? 1 : cells->cells->front().weight;
    return std::max(least_radius, largest_radius * std::sqrt(weight / most));
}

UserPicture user_picture(const ComposeInput& input, const Frame& frame, double zoom, MapStore& maps) {
    const View& view = input.view;
    UserPicture picture;
    if (input.world.users.empty() || !view.shows(Layer::users)) return picture;
    picture.users = view.analysis.weight == Weight::own ? input.world.users_called(view.analysis.own_weight) : &input.world.users.front();
    if (!picture.users) return picture;
    const double level = std::round(zoom);
    const double units_a_pixel = 2 * std::numbers::pi / (256 * std::exp2(level));
    picture.cells = maps.user_cells.cells(input.world, *picture.users, view.places(), frame.projection(), square_side * units_a_pixel);
    const Palette& colors = palette(view.theme);
    const Color many = picture.users->color.value_or(colors.users);
    const Color few = picture.users->color ? with_alpha(mix(many, colors.land, 0.5), 0.6) : colors.users_few;
    picture.circle = many;
    picture.circle.a = 170;
    picture.edge = colors.marker_edge;
    if (!picture.has_squares()) return picture;
    picture.breaks = breaks_of(*picture.cells->cells);
    for (std::size_t i = 0; i <= picture.breaks.size(); ++i)
        picture.colors.push_back(mix(few, many, static_cast<double>(i) / static_cast<double>(std::max<std::size_t>(1, picture.breaks.size()))));
    return picture;
}

void add_users(const UserPicture& picture, const Frame& frame, Scene& scene) {
    if (!picture.users) return;
    const double s = frame.viewport().scale;
    const double margin = picture.has_squares() ? picture.cells->side * frame.pixels_per_unit() : largest_radius * s;
    const auto is_seen = [&](Pixel at) {
        return at.x > -margin && at.y > -margin && at.x < frame.viewport().width + margin && at.y < frame.viewport().height + margin;
    };
    for (const UserCell& cell : *picture.cells->cells) {
        const Pixel at = frame.to_pixel(cell.center);
        if (!is_seen(at)) continue;
        Sprite sprite;
        sprite.center = at;
        if (picture.has_squares()) {
            sprite.shape = SpriteShape::box;
            sprite.half_width = sprite.half_height =
                static_cast<float>((picture.cells->side * frame.pixels_per_unit() - square_gap * s) / 2);
            sprite.corner = static_cast<float>(1.5 * s);
            sprite.fill = picture.color_of(cell.weight);
        } else {
            sprite.shape = SpriteShape::circle;
            sprite.half_width = sprite.half_height = static_cast<float>(picture.radius_of(cell.weight) * s);
            sprite.fill = picture.circle;
            sprite.stroke = picture.edge;
            sprite.stroke_width = static_cast<float>(s);
        }
        scene.sites.sprites.push_back(sprite);
        scene.users.push_back({at, sprite.half_width, cell.weight});
    }
}

} // namespace footprint
