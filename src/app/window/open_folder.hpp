// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace footprint {

/// Shows a folder in the desktop's file manager (xdg-open), without waiting for it. False if there is no
/// xdg-open.
bool open_folder(const std::filesystem::path& folder);

} // namespace footprint
