// SPDX-License-Identifier: MIT
#pragma once

// Names and folders that are proposed for files.

#include "view/view.hpp"
#include "world/world.hpp"

#include <filesystem>
#include <string>

namespace footprint {

/// "footprint-aws-alibaba-middle-east-2016-04-30": providers (up to three), places and the day, as far as the
/// view sets them. Letters, digits and dashes only.
std::string file_stem(const World& world, const View& view, Date today);

/// XDG_PICTURES_DIR, else Pictures in the home folder, else the home folder, else the current one.
std::filesystem::path pictures_folder();

/// XDG_DOCUMENTS_DIR likewise, for view files.
std::filesystem::path documents_folder();

/// `wanted`, or with -2, -3… before the extension where that exists.
std::filesystem::path free_name(const std::filesystem::path& wanted);

} // namespace footprint
