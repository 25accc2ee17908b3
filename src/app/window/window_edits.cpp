// SPDX-License-Identifier: MIT
#include "app/window/window_edits.hpp"

#include "ui/analysis_edits.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace footprint {
namespace {

constexpr double pan_px = 90;
constexpr double sight_px = 40;   ///< a selected site is at least so far from the edge
constexpr double spread_px = 90;  ///< a group is zoomed until it is so wide
constexpr double together_km = 3; ///< sites closer than this are one place
constexpr double deepest_split = 10;
constexpr double overview_zoom = 5; ///< about a large country
constexpr double deepest_zoom = 10; ///< the map's shapes show no more from there on
constexpr double map_margin = 10;   ///< around the whole map, logical pixels
constexpr double meridian_digits = 1e3;
constexpr double radians = std::numbers::pi / 180;

Pixel free_middle(const Viewport& viewport) {
    const Insets& in = viewport.insets;
    return {(in.left * viewport.scale + viewport.width - in.right * viewport.scale) / 2,
            (in.top * viewport.scale + viewport.height - in.bottom * viewport.scale) / 2};
}

Pixel free_size(const Viewport& viewport) {
    const Insets& in = viewport.insets;
    return {std::max(1.0, viewport.width - (in.left + in.right) * viewport.scale),
            std::max(1.0, viewport.height - (in.top + in.bottom) * viewport.scale)};
}

/// Of a drag by `by_x` the part that would show more of what lies beyond the map's edge east or west than there was.
/// For 0: how far the map must move back to show as little of it as can be, negative.
double beyond_edge(const Camera& camera, const Projection& projection, const Viewport& viewport, double by_x) {
    const Frame frame{camera, projection, viewport};
    const PlaneBounds map = projection.bounds();
    const double k = frame.pixels_per_unit();
    const double left = frame.to_pixel(PlanePoint{map.low.x, 0}).x;
    const double right = frame.to_pixel(PlanePoint{map.high.x, 0}).x;
    const bool is_whole = (map.high.x - map.low.x) * k <= viewport.width;
    // How far the map may move to the right and to the left.
    double to_right = is_whole ? 0 : std::max(0.0, -left);
    double to_left = is_whole ? 0 : std::max(0.0, right - viewport.width);
    if (by_x != 0) return by_x - std::clamp(by_x, -to_left, to_right);
    if (is_whole) return (left + right) / 2 - free_middle(viewport).x;
    return left > 0 ? left : right < viewport.width ? right - viewport.width : 0;
}

double whole_map_zoom(const Projection& projection, const Viewport& viewport) {
    return camera_for(projection.bounds(), projection, viewport, map_margin).zoom;
}

Edit panned(const World& world, View view, const Viewport& viewport, double x, double y) {
    const double step = std::round(pan_px * viewport.scale);
    return {dragged_view(world, view, viewport, {x * step, y * step}), "pan"};
}

View centered_here(const World& world, View view, const Viewport& viewport) {
    const Camera camera = effective_camera(world, view, viewport);
    view.projection.central_meridian = std::clamp(std::round(camera.center.lon), -180.0, 180.0);
    view.camera = camera;
    return view;
}

Date stepped_day(Date day, StepUnit step, int by) {
    switch (step) {
    case StepUnit::day: return day + std::chrono::days{by};
    case StepUnit::week: return day + std::chrono::days{7 * by};
    case StepUnit::month: return add_months(day, by);
    case StepUnit::quarter: return add_months(day, 3 * by);
    case StepUnit::year: break;
    }
    return add_months(day, 12 * by);
}

/// A step on or back; held, all of it is one act.
Edit stepped(View view, Date today, StepUnit step, int by) {
    const Date day = stepped_day(view.day(today), step, by);
    view.as_of = std::clamp(day, make_date(1900, 1, 1), make_date(2200, 12, 31));
    return {std::move(view), "date"};
}

View with_theme_toggled(View view) {
    view.theme = view.theme == Theme::dark ? Theme::light : Theme::dark;
    return view;
}

View with_large_chart_toggled(View view) {
    view.large_chart = !view.shows_large_chart();
    if (view.large_chart && view.chart == ChartKind::none) view.chart = ChartKind::sites;
    return view;
}

bool moves_map(Action action) {
    return action <= Action::center_here;
}

View with_legend_toggled(View view) {
    if (view.layers.erase(Layer::legend) == 0) view.layers.insert(Layer::legend);
    return view;
}

} // namespace

View dragged_view(const World& world, const View& start, const Viewport& viewport, Pixel by) {
    const Camera from = effective_camera(world, start, viewport);
    const Projection& projection = start.projection;
    View view = start;
    const double turn = beyond_edge(from, projection, viewport, by.x);
    view.camera = kept_on_map(dragged(from, projection, viewport, {by.x - turn, by.y}), projection, viewport);
    if (turn == 0) return view;
    // The same point of the plane stays in the middle; another meridian lies there.
    const double px_a_degree = Frame{from, projection, viewport}.pixels_per_unit() *
                               projection.parallel_scale(view.camera->center.lat) *
                               std::cos(view.camera->center.lat * radians) * radians;
    const double degrees = std::round(-turn / px_a_degree * meridian_digits) / meridian_digits;
    view.projection.central_meridian = wrap_longitude(projection.central_meridian + degrees);
    view.camera->center.lon = wrap_longitude(view.camera->center.lon + degrees);
    return view;
}

View zoomed_view(const World& world, View view, const Viewport& viewport, double steps, Pixel pixel) {
    const Camera now = effective_camera(world, view, viewport);
    const double least = std::min(now.zoom, whole_map_zoom(view.projection, viewport));
    const double most = std::max(now.zoom, deepest_zoom);
    steps = std::clamp(now.zoom + steps, least, most) - now.zoom;
    const Camera next = zoomed(now, view.projection, viewport, steps, pixel);
    if (next.zoom == now.zoom) return view;
    view.camera = next;
    if (steps > 0) return view;
    // Farther out no more than need be lies beyond the edge.
    const double beyond = beyond_edge(next, view.projection, viewport, 0);
    view.camera = kept_on_map(dragged(next, view.projection, viewport, {-beyond, 0}), view.projection, viewport);
    return view;
}

std::optional<Edit> edit_for(Action action, const World& world, const View& view, const Viewport& viewport,
                             Date today, StepUnit step) {
    View next = view;
    if (view.shows_large_chart() && moves_map(action)) return std::nullopt; // it is not to be seen
    switch (action) {
    case Action::pan_left: return panned(world, next, viewport, 1, 0);
    case Action::pan_right: return panned(world, next, viewport, -1, 0);
    case Action::pan_up: return panned(world, next, viewport, 0, 1);
    case Action::pan_down: return panned(world, next, viewport, 0, -1);
    case Action::zoom_in: return Edit{zoomed_view(world, next, viewport, 1, free_middle(viewport)), "zoom"};
    case Action::zoom_out: return Edit{zoomed_view(world, next, viewport, -1, free_middle(viewport)), "zoom"};
    case Action::fit_filter: return Edit{fitted(world, next), {}};
    case Action::center_here: return Edit{centered_here(world, next, viewport), {}};
    case Action::reset_filter:
        next.filter = {};
        next.audience.reset();
        return Edit{next, {}};
    case Action::date_earlier: return stepped(next, today, step, -1);
    case Action::date_later: return stepped(next, today, step, 1);
    case Action::analysis: return Edit{with_kind(world, next, next_kind(view.analysis.kind), today), {}};
    case Action::theme: return Edit{with_theme_toggled(next), {}};
    case Action::large_chart: return Edit{with_large_chart_toggled(next), {}};
    case Action::legend: return Edit{with_legend_toggled(next), {}};
    case Action::cancel:
        if (view.shows_large_chart())
            next.large_chart = false;
        else
            next.selection = {};
        return Edit{next, {}};
    default: return std::nullopt;
    }
}

Edit visit_edit(const World& world, const View& view, const Viewport& viewport, const Visit& visit,
                Date today) {
    const LonLat site = world.catalogue.sites.position(visit.site);
    View next = on_day(view, visit.day, today);
    next.selection = {world.catalogue.key_of(visit.site), {}, {}};
    next.events.days = {EventRange::own, visit.listed}; // the list stays although the day moves
    // Another day must not move a map that fits what is shown.
    const Camera camera = effective_camera(world, view, viewport);
    const Pixel at = Frame{camera, view.projection, viewport}.to_pixel(site);
    const Insets& in = viewport.insets;
    const bool is_in_sight =
        at.x >= in.left * viewport.scale && at.x <= viewport.width - in.right * viewport.scale &&
        at.y >= in.top * viewport.scale && at.y <= viewport.height - in.bottom * viewport.scale;
    next.camera = camera;
    if (!is_in_sight) next.camera = kept_on_map({site, camera.zoom}, view.projection, viewport);
    return {std::move(next), "event"};
}

std::optional<View> split_view(const World& world, const View& view, const Viewport& viewport,
                               const Target& group) {
    const Camera camera = effective_camera(world, view, viewport);
    const Frame frame{camera, view.projection, viewport};
    const auto& sites = world.catalogue.sites;
    double widest_km = 0;
    double widest_px = 0;
    const LonLat first = sites.position(group.sites.front());
    for (const std::size_t index : group.sites) {
        const LonLat place = sites.position(index);
        const Pixel a = frame.to_pixel(first);
        const Pixel b = frame.to_pixel(place);
        widest_km = std::max(widest_km, distance_km(first, place));
        widest_px = std::max(widest_px, std::hypot(a.x - b.x, a.y - b.y));
    }
    if (widest_km < together_km || camera.zoom >= deepest_split) return std::nullopt;
    const double wanted = std::log2(spread_px * viewport.scale / std::max(widest_px, 1e-3));
    const double steps = std::min(std::clamp(wanted, 1.0, 4.0), deepest_split - camera.zoom);
    return zoomed_view(world, view, viewport, steps, group.center);
}

Camera placed_as_before(const Camera& camera, const Projection& projection, const Viewport& before,
                        const Viewport& after) {
    const Pixel from = free_middle(before);
    const Pixel to = free_middle(after);
    return dragged(camera, projection, after, {from.x - to.x, from.y - to.y});
}

View settled_view(const World& world, View view, const Viewport& before, const Viewport& after) {
    if (view.camera) {
        // What filled the free part fills it still, if that is an overview; from close up only the middle moves.
        const Pixel was = free_size(before);
        const Pixel is = free_size(after);
        const double less = std::min(is.x / was.x, is.y / was.y);
        const double by = std::log2(less < 1 ? less : std::max(is.x / was.x, is.y / was.y)); // the same way back
        if (view.camera->zoom + std::max(0.0, by) <= overview_zoom)
            view.camera->zoom = std::clamp(view.camera->zoom + by, min_zoom, max_zoom);
    }
    std::optional<LonLat> selected = view.selection.place;
    if (const auto site = world.catalogue.find(view.selection.site))
        selected = world.catalogue.sites.position(*site);
    if (!selected) return view;
    const Camera camera = effective_camera(world, view, after);
    const Pixel at = Frame{camera, view.projection, after}.to_pixel(*selected);
    const double edge = sight_px * after.scale;
    const auto into = [edge](double x, double low, double high) {
        return high - low < 2 * edge ? (low + high) / 2 : std::clamp(x, low + edge, high - edge);
    };
    const double x = into(at.x, after.insets.left * after.scale, after.width - after.insets.right * after.scale);
    const double y = into(at.y, after.insets.top * after.scale, after.height - after.insets.bottom * after.scale);
    const Pixel by{std::round(x - at.x), std::round(y - at.y)};
    if (by != Pixel{0, 0}) view.camera = dragged(camera, view.projection, after, by);
    return view;
}

} // namespace footprint
