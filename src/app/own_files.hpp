// SPDX-License-Identifier: MIT
#pragma once

// Where the files of sources lie: in view files as seen from the view file, else whole.

#include "app/command_line/view_options.hpp"

#include <filesystem>
#include <vector>

namespace footprint {

/// Names that are not whole are meant from `folder`.
void make_absolute(std::vector<OwnSource>& sources, const std::filesystem::path& folder);
/// Files below `folder` are called as seen from it: both can be moved together.
void make_relative(std::vector<OwnSource>& sources, const std::filesystem::path& folder);

/// Those of a view file, whole; none if it cannot be read: whoever opens it says why.
std::vector<OwnSource> sources_of_view(const std::filesystem::path& file);

/// Those that the view file and the options name. A usage error if an option is wrong.
Result<std::vector<OwnSource>> sources_of(const ViewOptions& options);

/// What --columns says: what is meant -> the column's name. A usage error if it is not said that way.
Result<std::map<std::string, std::string>> columns_of(const ViewOptions& options);

} // namespace footprint
