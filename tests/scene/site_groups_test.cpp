// SPDX-License-Identifier: MIT
#include "scene/site_groups.hpp"

#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <random>
#include <set>

using namespace footprint;

namespace {

std::vector<GroupInput> random_sites(unsigned seed, std::size_t count, double spread) {
    std::mt19937 random{seed};
    std::uniform_real_distribution<double> at{0, spread};
    std::vector<GroupInput> sites;
    for (std::size_t i = 0; i < count; ++i) sites.push_back({i, Status::open, {at(random), at(random)}});
    return sites;
}

} // namespace

TEST_CASE("no site is lost and no two groups overlap, however crowded it is") {
    for (unsigned seed = 0; seed < 30; ++seed) {
        const auto groups = group_sites(random_sites(seed, 10 + 12 * seed, 100 + 40 * seed), GroupStyle{6, 4});
        std::set<std::size_t> seen;
        for (const SiteGroup& group : groups)
            for (const GroupInput& one : group.sites) CHECK(seen.insert(one.site).second);
        CHECK(seen.size() == 10 + 12 * seed);
        for (std::size_t i = 0; i < groups.size(); ++i)
            for (std::size_t j = i + 1; j < groups.size(); ++j) {
                const double apart = std::hypot(groups[i].center.x - groups[j].center.x,
                                                groups[i].center.y - groups[j].center.y);
                CHECK(apart >= groups[i].radius + groups[j].radius - 1e-9);
            }
    }
}

TEST_CASE("sites far apart stay alone where they are") {
    const auto groups = group_sites({{0, Status::open, {10, 10}}, {1, Status::open, {60, 10}}}, GroupStyle{6, 4});
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].center == Pixel{10, 10});
    CHECK(groups[0].radius == 6);
    CHECK_FALSE(groups[0].is_badge);
}

TEST_CASE("the same sites shifted give the same groups shifted") {
    auto sites = random_sites(5, 150, 600);
    const auto before = group_sites(sites, GroupStyle{6, 4});
    for (GroupInput& site : sites) site.position = {site.position.x + 1000, site.position.y - 500};
    const auto after = group_sites(sites, GroupStyle{6, 4});
    REQUIRE(before.size() == after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        CHECK(before[i].sites.size() == after[i].sites.size());
        CHECK(after[i].center.x - before[i].center.x == doctest::Approx(1000));
    }
}

TEST_CASE("the markers of a fan do not overlap and stay within its radius") {
    for (std::size_t count = 1; count <= 61; ++count) {
        const auto offsets = fan_offsets(count);
        REQUIRE(offsets.size() == count);
        for (std::size_t i = 0; i < count; ++i) {
            CHECK(std::hypot(offsets[i].x, offsets[i].y) + 1 <= group_radius(count, GroupStyle{1, 99}));
            for (std::size_t j = i + 1; j < count; ++j)
                CHECK(std::hypot(offsets[i].x - offsets[j].x, offsets[i].y - offsets[j].y) >= 2);
        }
    }
}

TEST_CASE("nothing to group gives no groups") { CHECK(group_sites({}, GroupStyle{}).empty()); }

TEST_CASE("of a hundred thousand sites none is lost, and those of one place stay together") {
    auto sites = random_sites(5, 100'000, 1000);
    sites[0].position = sites[99'999].position;
    const auto groups = group_sites(sites, GroupStyle{6, 61});
    std::size_t count = 0;
    for (const SiteGroup& group : groups) count += group.sites.size();
    CHECK(count == sites.size());
    const auto holds = [](const SiteGroup& group, std::size_t site) {
        return std::any_of(group.sites.begin(), group.sites.end(), [&](const GroupInput& one) { return one.site == site; });
    };
    for (const SiteGroup& group : groups) CHECK(holds(group, 0) == holds(group, 99'999));
}
