// SPDX-License-Identifier: MIT
#include "sample_world.hpp"

#include "shipped.hpp"

using namespace footprint;

std::shared_ptr<const World> sample_world() {
    return shipped_world();
}
