// SPDX-License-Identifier: MIT
#include "sample_world.hpp"

using namespace footprint;

std::shared_ptr<const World> sample_world() {
    static const auto world = std::make_shared<const World>(
        std::move(load_world({FOOTPRINT_SOURCE_DIR, "test"}, Cities::load).value().world));
    return world;
}
