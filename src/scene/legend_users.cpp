// SPDX-License-Identifier: MIT
#include "scene/legend_users.hpp"

#include "analysis/words.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace footprint {
namespace {

// Logical pixels.
constexpr double head_height = 17;
constexpr double row_height = 18;
constexpr double square_side = 12;
constexpr double word_gap = 5;
constexpr double sign_gap = 12;

/// Of a part of one as well: 0.05.
std::string in_words(double amount) { return amount < 1 ? fmt::format("{:.1g}", amount) : amount_words(amount); }

} // namespace

LegendUsers::LegendUsers(FurnitureInk& ink)
    : ink_(ink), s_(ink.scale()), head_(ink.style(11.5f, TextWeight::regular, ink.colors().muted_text)),
      small_(ink.style(10.5f, TextWeight::regular, ink.colors().text)) {
    const UserPicture* users = ink.context().users;
    if (!users || !users->users || users->cells->cells->empty()) return;
    words_ = fmt::format("{} {}: {}", amount_words(users->cells->total), users->users->name,
                         users->has_squares() ? "how many in a square" : "how many at a place");
    const auto add = [&](SpriteShape shape, double radius, Color fill, std::string words) {
        Sprite sprite;
        sprite.shape = shape;
        sprite.half_width = sprite.half_height = static_cast<float>(radius * s_);
        sprite.fill = fill;
        if (shape == SpriteShape::box) {
            sprite.corner = static_cast<float>(2 * s_);
        } else {
            sprite.stroke = users->edge;
            sprite.stroke_width = static_cast<float>(s_);
        }
        signs_.push_back({sprite, std::move(words)});
    };
    if (users->has_squares()) {
        for (std::size_t i = 0; i < users->colors.size(); ++i)
            add(SpriteShape::box, square_side / 2, users->colors[i],
                i == 0 ? "< " + in_words(users->breaks[0]) : "≥ " + in_words(users->breaks[i - 1]));
        return;
    }
    const double most = users->cells->cells->front().weight;
    const double least = users->cells->cells->back().weight;
    const double top = round_down(most);
    if (least < most)
        for (const double part : {0.05, 0.25}) add(SpriteShape::circle, users->radius_of(round_down(part * top)), users->circle, in_words(round_down(part * top)));
    add(SpriteShape::circle, users->radius_of(top), users->circle, in_words(top));
}

double LegendUsers::sign_width(const Sign& sign) const {
    return 2 * static_cast<double>(sign.sprite.half_width) + word_gap * s_ + ink_.measure(sign.words, small_).width;
}

double LegendUsers::width() const {
    double row = 0;
    for (const Sign& sign : signs_) row += sign_width(sign);
    row += sign_gap * s_ * static_cast<double>(signs_.size() - 1);
    return std::max<double>(row, ink_.measure(words_, head_).width);
}

double LegendUsers::height() const {
    double tallest = row_height * s_;
    for (const Sign& sign : signs_) tallest = std::max(tallest, 2.0 * static_cast<double>(sign.sprite.half_height) + 2 * s_);
    return head_height * s_ + tallest;
}

void LegendUsers::draw(double left, double y) {
    ink_.text(words_, head_, left, y);
    const double middle = y + (head_height * s_ + height()) / 2;
    double x = left;
    for (Sign& sign : signs_) {
        const double radius = static_cast<double>(sign.sprite.half_width);
        sign.sprite.center = {x + radius, middle};
        ink_.sprites().push_back(sign.sprite);
        ink_.text_on(sign.words, small_, x + 2 * radius + word_gap * s_, middle);
        x += sign_width(sign) + sign_gap * s_;
    }
}

} // namespace footprint
