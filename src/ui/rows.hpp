// SPDX-License-Identifier: MIT
#pragma once

// Rows of the filter's lists: a box, a sign, a name, a count, and "only" under the pointer.

#include "ui/filter_model.hpp"

#include <string_view>

namespace footprint {

enum class RowClick : std::uint8_t { none, row, only, fold };

enum class Fold : std::uint8_t { none, closed, open };

struct RowLook {
    std::string_view id;     ///< probe "prefix:id"; parts are "only:id" and "fold:id"
    std::string_view prefix; ///< "provider", "market"…
    std::string_view name;
    std::string_view tip;
    Check check = Check::on;
    const Provider* marker = nullptr;
    Fold fold = Fold::none;
    int depth = 0;
    bool has_only = true;
    std::string count;
    bool is_faint = false; ///< nothing to count
};

RowClick list_row(const RowLook& row);

} // namespace footprint
