// SPDX-License-Identifier: MIT
#pragma once

// scene = compose(answers, view): the one place where a View becomes a Scene. Pure but for the caches it is lent: the same
// answers, View, viewport and day give the same Scene.

#include "analysis/answers.hpp"
#include "scene/map_store.hpp"
#include "scene/scene.hpp"
#include "view/view.hpp"

namespace footprint {

/// `brief`: what is shown in words only, for a window whose panel lists the providers already.
enum class LegendStyle : std::uint8_t { full, brief };

/// A window's legend, and where it stood before: it stays there while the map is moved or time runs, and else until another corner
/// is clearly better.
struct LegendBefore {
    LegendCorner corner = LegendCorner::bottom_left;
    bool holds = false; ///< whatever it hides

    bool operator==(const LegendBefore&) const = default;
};

struct ComposeInput {
    const Answers& answers; ///< to the view, on the same day
    const View& view;
    Viewport viewport;
    Date today;
    LegendStyle legend = LegendStyle::full;
    std::optional<LegendBefore> legend_before = std::nullopt;
    const World& world = answers.world();
};

/// The view's camera, or the one that fits what its filter shows into the viewport.
Camera effective_camera(const World& world, const View& view, const Viewport& viewport);

/// `view` fitted to what its filter shows: no camera of its own, and the central meridian in the middle of it.
View fitted(const World& world, View view);

/// `maps` lends the projected map, `shaper` the measures of text. 2 ms for the world with all sites.
Scene compose(const ComposeInput& input, MapStore& maps, const TextShaper& shaper);

} // namespace footprint
