// SPDX-License-Identifier: MIT
#include "base/content_hash.hpp"

#include <doctest/doctest.h>

using namespace footprint;

TEST_CASE("a content hash tells other bytes and another order, and nothing else") {
    const auto hash = [](std::initializer_list<std::string_view> parts) {
        ContentHash content;
        for (const std::string_view part : parts) content.add(part);
        return content;
    };
    CHECK(hash({"a", "b"}) == hash({"a", "b"}));
    CHECK_FALSE(hash({"a", "b"}) == hash({"b", "a"}));
    CHECK_FALSE(hash({"2016-11"}) == hash({"2016-12"}));
    CHECK_FALSE(hash({}) == hash({""}));
    CHECK(hash({"a"}).text().size() == 16);
}
