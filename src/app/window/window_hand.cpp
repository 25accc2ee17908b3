// SPDX-License-Identifier: MIT
#include "app/window/window_hand.hpp"

#include <cmath>

namespace footprint {
namespace {

constexpr double drag_threshold_px = 4;
constexpr double place_digits = 1e4; ///< 11 m: what a click can mean, and short in a file
constexpr double wheel_step = 0.5;
constexpr double wheel_pause_s = 0.7; ///< a longer pause between turns begins another act

LonLat rounded(LonLat place) {
    return {std::round(place.lon * place_digits) / place_digits,
            std::round(place.lat * place_digits) / place_digits};
}

} // namespace

HandResult MapHand::move(const MapMouse& mouse, const World& world, const View& view,
                         const Viewport& viewport, const WindowMap& map, double now_s) {
    HandResult result;
    const Pixel at{mouse.x, mouse.y};
    if (mouse.pressed) {
        start_ = at;
        start_view_ = view;
        is_dragging_ = false;
        is_double_ = mouse.double_clicked;
    }
    if (mouse.is_over && !mouse.down)
        if (const Target* target = map.target_at(at)) result.hovered = target->sites;
    if (mouse.is_over && !mouse.down) result.pointed = map.place_at(at);
    result.asks_menu = mouse.right_clicked && result.pointed;

    View next = view;
    if (mouse.down || mouse.released) {
        const Pixel by{at.x - start_.x, at.y - start_.y};
        if (std::hypot(by.x, by.y) > drag_threshold_px * viewport.scale && !is_dragging_) {
            is_dragging_ = true;
            result.starts_act = true;
        }
        if (is_dragging_) {
            const View moved = dragged_view(world, start_view_, viewport, by);
            next.camera = moved.camera;
            next.projection = moved.projection;
            result.edit = Edit{next, "drag"};
        }
    }
    if (mouse.wheel != 0) {
        next = zoomed_view(world, std::move(next), viewport, mouse.wheel * wheel_step, at);
        if (!is_dragging_) result.starts_act = now_s - last_wheel_s_ > wheel_pause_s;
        last_wheel_s_ = now_s;
        result.edit = Edit{next, is_dragging_ ? "drag" : "zoom"}; // while dragging, one act with that
        // The drag goes on from here.
        start_ = at;
        start_view_ = next;
    }
    if (mouse.released) {
        if (is_dragging_)
            result.act_is_finished = true;
        else
            click(mouse, world, next, viewport, map, result);
        is_dragging_ = false;
    }
    return result;
}

void MapHand::click(const MapMouse& mouse, const World& world, const View& view, const Viewport& viewport,
                    const WindowMap& map, HandResult& result) {
    const Pixel at{mouse.x, mouse.y};
    if (is_double_) {
        // The first click of the two selected something, which may have opened a panel and moved the map: that was
        // not what was meant.
        View next = view;
        next.selection = before_click_.selection;
        if (view.selection != before_click_.selection) {
            next.camera = before_click_.camera;
            next = zoomed_view(world, std::move(next), before_viewport_, 1, at);
        } else {
            next = zoomed_view(world, std::move(next), viewport, 1, at);
        }
        result.edit = Edit{std::move(next), "double-click"};
        result.act_is_finished = true;
        return;
    }
    before_click_ = view;
    before_viewport_ = viewport;
    result.starts_act = true;
    View next = view;
    if (const Target* target = map.target_at(at)) {
        if (target->sites.size() > 1) {
            if (auto split = split_view(world, view, viewport, *target))
                result.edit = Edit{std::move(*split), "click"};
            else
                result.to_choose = target->sites;
            return;
        }
        next.selection = {world.catalogue.key_of(target->sites.front()), {}, {}};
    } else if (const auto place = map.place_at(at)) {
        const Country* country = map.country_at(*place);
        next.selection = {{}, country ? country->code : "", rounded(*place)};
    } else {
        next.selection = {};
    }
    result.edit = Edit{std::move(next), "click"};
}

} // namespace footprint
