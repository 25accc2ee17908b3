// SPDX-License-Identifier: MIT
#pragma once

// View files: JSON with a version. A missing key means the default; an unknown key, value or a newer version is an
// error that names it.

#include "catalog/markets.hpp"
#include "view/view.hpp"

#include <string>
#include <string_view>

namespace footprint {

inline constexpr int view_file_version = 2;

/// Pretty-printed, keys in a fixed order, only what differs from the default plus the version. Reading it back gives
/// an equal View.
std::string to_json(const View& view);

/// For people: countries that make up a market, a subregion or a bundle are called by its name. Known names are put back when the
/// file is read (app/command_line/known_view), and a market that has grown since has grown in the file as well.
std::string to_json(const View& view, const Markets& markets);

Result<View> read_view(std::string_view json, std::string_view file);

} // namespace footprint
