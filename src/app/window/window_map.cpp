// SPDX-License-Identifier: MIT
#include "app/window/window_map.hpp"

#include <algorithm>

namespace footprint {
namespace {

constexpr float reach_px = 4; ///< logical: how near the pointer must come to a marker
constexpr double reach_km = 20;

/// Beside the open filter panel, which lists the providers, the legend need not.
LegendStyle legend_style(const Viewport& viewport) {
    return viewport.insets.left > 0 ? LegendStyle::brief : LegendStyle::full;
}

} // namespace

WindowMap::Prepared WindowMap::prepare(const SnapshotPointer& snapshot, Jobs& jobs, const View& view,
                                       const Viewport& viewport, Date today) {
    Prepared prepared{snapshot, &jobs, {}, {}, {}, {}, view, viewport, legend_style(viewport)};
    prepared.maps = std::make_shared<MapStore>(snapshot->sources.data, world_of(snapshot), &jobs);
    prepared.analyst = std::make_shared<Analyst>(snapshot);
    Wanted wanted;
    wanted.shares = std::make_shared<const ShareSeries>(); // the window works them out
    const Answers answers = analyse(*prepared.analyst, view, today, wanted);
    prepared.chart = answers.chart;
    prepared.scene =
        compose({answers, view, viewport, today, prepared.legend, LegendBefore{}}, *prepared.maps, prepared.shaper);
    return prepared;
}

Result<WindowMap> WindowMap::create(Prepared prepared, Date today) {
    auto renderer = Renderer::create();
    if (!renderer) return tl::unexpected(renderer.error());
    return WindowMap{std::move(prepared), today, std::move(*renderer)};
}

WindowMap::WindowMap(Prepared prepared, Date today, Renderer renderer)
    : now_(std::move(prepared)), today_(today), renderer_(std::move(renderer)) {}

void WindowMap::take(SnapshotPointer snapshot) {
    // Shapes are coloured by the number of their country.
    const auto same_code = [](const Country& a, const Country& b) { return a.code == b.code; };
    const auto& before = now_.snapshot->world.countries;
    const auto& after = snapshot->world.countries;
    if (!std::equal(before.begin(), before.end(), after.begin(), after.end(), same_code))
        now_.maps = std::make_shared<MapStore>(snapshot->sources.data, world_of(snapshot), now_.jobs);
    now_.snapshot = std::move(snapshot);
    now_.scene.targets.clear();
    is_stale_ = true;
}

bool WindowMap::update(const Answers& answers, const View& view, const Viewport& viewport,
                       LegendStyle legend, bool legend_holds) {
    const std::size_t maps_version = now_.maps->version();
    const bool is_same = !is_stale_ && maps_version == now_.maps_version && view == now_.view &&
                         answers.chart == now_.chart && viewport == now_.viewport && legend == now_.legend &&
                         legend_holds == now_.legend_holds;
    if (is_same && is_drawn_) return false;
    if (!is_same) {
        now_.view = view;
        now_.viewport = viewport;
        now_.legend = legend;
        now_.chart = answers.chart;
        now_.maps_version = maps_version;
        now_.legend_holds = legend_holds;
        const LegendBefore before{now_.scene.legend ? now_.scene.legend->corner : LegendCorner{}, legend_holds};
        now_.scene = compose({answers, view, viewport, today_, legend, before}, *now_.maps, now_.shaper);
    }
    is_stale_ = false;
    renderer_.draw(now_.scene, now_.shaper);
    is_drawn_ = true;
    return true;
}

const Target* WindowMap::target_at(Pixel pixel) const {
    return now_.scene.target_at(pixel, reach_px * static_cast<float>(now_.viewport.scale));
}

const UserMark* WindowMap::users_at(LonLat place) const {
    if (now_.scene.users.empty()) return nullptr;
    const Frame frame{effective_camera(now_.snapshot->world, now_.view, now_.viewport), now_.view.projection, now_.viewport};
    return now_.scene.users_at(frame.to_pixel(place));
}

const Country* WindowMap::country_at(LonLat place) const {
    const auto shapes = now_.maps->shapes();
    return shapes ? footprint::country_at(now_.snapshot->world, *shapes, place, reach_km) : nullptr;
}

std::optional<LonLat> WindowMap::place_at(Pixel pixel) const {
    const Frame frame{effective_camera(now_.snapshot->world, now_.view, now_.viewport), now_.view.projection,
                      now_.viewport};
    return frame.to_place(pixel);
}

} // namespace footprint
