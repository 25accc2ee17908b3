// SPDX-License-Identifier: MIT
#pragma once

// How what a View shows fits into a picture. Private to scene/; the rest is in compose.hpp.

#include "scene/compose.hpp"

namespace footprint {

struct Framing {
    Camera camera;
    double aspect = 1;     ///< width over height of what is to be seen
    bool is_world = false; ///< the whole map is: there is nothing to see beside it
};
Framing framing_of(const World& world, const View& view, const Viewport& viewport);

/// The camera that shows in a `part` all that `view` would show in a picture of its own, in `whole`.
Camera camera_within(const World& world, const View& view, const Viewport& whole, const Viewport& part);

} // namespace footprint
