// SPDX-License-Identifier: MIT
#pragma once

// The two sides of a comparison, as they are typed: "aws", "aws,google@2016-04-30", "all", "mine.json".

#include "app/command_line/view_options.hpp"

namespace footprint {

/// --a and --b, to `view`, which the other options have edited already. A comparison needs two sides;
/// `has_sides`: the view had them before.
Result<void> edit_sides(const World& world, const ViewOptions& options, Date today, bool has_sides,
                        View& view);

} // namespace footprint
