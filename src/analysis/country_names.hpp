// SPDX-License-Identifier: MIT
#pragma once

// Countries and markets by the names that people type. Unknown names are usage errors that offer the nearest.

#include "world/world.hpp"

#include <string>

namespace footprint {

/// By name, other name or ISO code.
Result<std::string> country_code(const World& world, const std::string& name);

/// The country of that name, or those of the market or bundle.
Result<CountryCodes> countries_called(const World& world, const std::string& name);

} // namespace footprint
