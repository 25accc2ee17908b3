// SPDX-License-Identifier: MIT
#include "app/window_map.hpp"

namespace footprint {
namespace {

constexpr float reach_px = 4; ///< logical: how near the pointer must come to a marker
constexpr double reach_km = 20;

/// Beside the open filter panel, which lists the providers, the legend need not.
LegendStyle legend_style(const Viewport& viewport) {
    return viewport.insets.left > 0 ? LegendStyle::brief : LegendStyle::full;
}

} // namespace

WindowMap::Prepared WindowMap::prepare(std::shared_ptr<MapStore> maps, std::shared_ptr<Analyst> analyst,
                                       const World& world, const View& view, const Viewport& viewport,
                                       Date today) {
    Prepared prepared{std::move(maps), std::move(analyst), {}, {}, view, viewport, legend_style(viewport)};
    prepared.scene = compose({world, view, viewport, today, legend_style(viewport), prepared.analyst.get()},
                             *prepared.maps, prepared.shaper);
    return prepared;
}

Result<WindowMap> WindowMap::create(std::shared_ptr<const World> world, Prepared prepared, Date today) {
    auto renderer = Renderer::create();
    if (!renderer) return tl::unexpected(renderer.error());
    return WindowMap{std::move(world), std::move(prepared), today, std::move(*renderer)};
}

WindowMap::WindowMap(std::shared_ptr<const World> world, Prepared prepared, Date today, Renderer renderer)
    : world_(std::move(world)), now_(std::move(prepared)), today_(today), renderer_(std::move(renderer)) {}

bool WindowMap::update(const View& view, const Viewport& viewport, LegendStyle legend) {
    const bool is_same = !is_stale_ && view == now_.view && viewport == now_.viewport && legend == now_.legend;
    if (is_same && is_drawn_) return false;
    if (!is_same) {
        now_.view = view;
        now_.viewport = viewport;
        now_.legend = legend;
        now_.scene = compose({*world_, view, viewport, today_, legend, now_.analyst.get()},
                             *now_.maps, now_.shaper);
    }
    renderer_.draw(now_.scene, now_.shaper);
    is_drawn_ = true;
    is_stale_ = false;
    return true;
}

const Target* WindowMap::target_at(Pixel pixel) const {
    return now_.scene.target_at(pixel, reach_px * static_cast<float>(now_.viewport.scale));
}

const Country* WindowMap::country_at(LonLat place) const {
    const auto shapes = now_.maps->shapes();
    return shapes ? footprint::country_at(*world_, *shapes, place, reach_km) : nullptr;
}

std::optional<LonLat> WindowMap::place_at(Pixel pixel) const {
    const Frame frame{effective_camera(*world_, now_.view, now_.viewport), now_.view.projection,
                      now_.viewport};
    return frame.to_place(pixel);
}

} // namespace footprint
