// SPDX-License-Identifier: MIT
#pragma once

// Names as ids and parts of file names.

#include <string>
#include <string_view>

namespace footprint {

/// "Côte d'Ivoire" -> "cote-d-ivoire": small Latin letters, figures, hyphens between them; may be empty.
std::string slug(std::string_view name);

} // namespace footprint
