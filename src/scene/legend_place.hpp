// SPDX-License-Identifier: MIT
#pragma once

// Where a legend hides least. Private to scene/.

#include "scene/map_names.hpp"

#include <span>

namespace footprint {

/// The first of `boxes` under which the fewest sites lie. Sites of every date count, as far as the view's
/// providers have them: the legend stays where it is while time passes.
Box with_fewest_sites(const NameContext& context, std::span<const Box> boxes);

} // namespace footprint
