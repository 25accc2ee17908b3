// SPDX-License-Identifier: MIT
#pragma once

// The tables of the panels as text for other programs: the same columns as the commands' --format csv.

#include "analysis/answers.hpp"
#include "ui/panel_types.hpp"

namespace footprint {

/// CSV of what a tab of the panel on the right tells: coverage or comparison by place, events, sites as
/// ranked from what is selected, and else all sites that are shown.
std::string table_of(Analyst& analyst, const View& view, const TableRequest& request, Date today);

/// The same for the clipboard: tabs between cells, which spreadsheets part without asking.
std::string with_tabs(const std::string& csv);

} // namespace footprint
