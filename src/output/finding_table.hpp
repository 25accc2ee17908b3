// SPDX-License-Identifier: MIT
#pragma once

// What a check of tables of one's own has found: a row a finding.

#include "output/table.hpp"
#include "world/source_check.hpp"

#include <string>
#include <vector>

namespace footprint {

struct FoundIn {
    std::string file; ///< as it was typed
    SourceFinding found;
};

/// GeoJSON: points where the rows should be, else where they are; those of which neither is known have no
/// geometry. Ends with a newline.
std::string format_findings(const std::vector<FoundIn>& all, TableFormat format);

} // namespace footprint
