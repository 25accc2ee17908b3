// SPDX-License-Identifier: MIT
#include "view/view_json.hpp"

#include "driver.hpp"

void fuzz(std::string_view input) {
    using namespace footprint;
    const auto view = read_view(input, "fuzz.json");
    if (!view) return;
    const auto again = read_view(to_json(*view), "again.json");
    must(again && *again == *view);
}
