// SPDX-License-Identifier: MIT
#include "analysis/measured.hpp"

#include "driver.hpp"
#include "small_world.hpp"

void fuzz(std::string_view input) {
    using namespace footprint;
    static const World world = small_world();
    const auto read = read_measured(input, "fuzz.csv", world);
    if (!read) return;
    must(!read->pairs.empty());
    for (const MeasuredPair& pair : read->pairs) must(pair.ms > 0 && *pair.to.site < world.catalogue.sites.size());
}
