// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>

namespace footprint {

/// Shows a folder in the desktop's file manager (xdg-open), without waiting for it. False if there is no
/// xdg-open.
bool open_folder(const std::filesystem::path& folder);

/// Shows a page of the web in the desktop's browser, likewise. `url` begins with http:// or https://.
bool open_address(const std::string& url);

} // namespace footprint
