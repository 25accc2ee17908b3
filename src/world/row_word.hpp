// SPDX-License-Identifier: MIT
#pragma once

// What the rows of a source are called.

#include "world/own_sites.hpp"

namespace footprint {

inline std::string_view row_word(const OwnLayer& layer) {
    if (layer.is_raster) return "cell";
    switch (layer.source.role) {
    case SourceRole::sites: return "site";
    case SourceRole::times: return "pair";
    case SourceRole::areas:
    case SourceRole::users: break;
    }
    return "row";
}

} // namespace footprint
