// SPDX-License-Identifier: MIT
#pragma once

// Layers on their way into a file.

#include "analysis/coverage.hpp"
#include "app/session.hpp"
#include "output/table_layer.hpp"
#include "world/map_level.hpp"

#include <string>
#include <vector>

namespace footprint {

/// The countries' land, if rows of `level` are drawn as that; else nothing. Fine enough for a continent on a
/// screen.
Result<MapLevel> land_for(const Session& session, GroupLevel level);

/// Says whose data it is and writes a file of the kind that `path` ends as, in place of what is there.
Result<void> deliver_layers(const Session& session, const View& view, std::vector<TableLayer> layers,
                            const std::string& path);

} // namespace footprint
