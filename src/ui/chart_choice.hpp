// SPDX-License-Identifier: MIT
#pragma once

// The charts by name, to choose one.

#include "ui/panel_context.hpp"

namespace footprint {

/// "Sites", "Openings"
std::string_view chart_name(ChartKind kind);

/// A row of a popup that chooses this chart.
void chart_row(PanelContext& context, ChartKind kind);

} // namespace footprint
