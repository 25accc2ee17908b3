// SPDX-License-Identifier: MIT
#pragma once

// The shipped world, loaded once for all tests of ui/.

#include "world/world.hpp"

#include <memory>

inline const footprint::Date test_day = footprint::make_date(2026, 11, 22);

std::shared_ptr<const footprint::World> sample_world();
