// SPDX-License-Identifier: MIT
#pragma once

// Measured round-trip times from any table. Private to analysis/.

#include "analysis/measured.hpp"
#include "world/own_sites.hpp"

namespace footprint {

/// Adds the source's pairs to `measured` and what is wrong with its rows to `measured.problems`. An error if nothing of it can be used.
Result<OwnLayer> add_own_times(const OwnSource& source, const World& world, MeasuredPairs& measured);

} // namespace footprint
