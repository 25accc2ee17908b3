// SPDX-License-Identifier: MIT
#pragma once

// The colour of users of somebody's own who have none of their own.

#include "base/color.hpp"
#include "view/view.hpp"

namespace footprint {

constexpr Color users_color(Theme theme) { return theme == Theme::dark ? Color{255, 154, 213, 245} : Color{142, 15, 99, 245}; }

} // namespace footprint
