// SPDX-License-Identifier: MIT
#pragma once

// Events counted by year, as rows with bars that are stacked by provider.

#include "ui/panel_context.hpp"

namespace footprint {

/// The year of the row that was clicked, if one was.
std::optional<int> draw_year_rows(const PanelContext& context);

} // namespace footprint
