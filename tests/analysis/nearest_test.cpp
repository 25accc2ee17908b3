// SPDX-License-Identifier: MIT
#include "analysis/analyst_state.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

std::vector<std::size_t> all_sites(const World& world) {
    std::vector<std::size_t> sites(world.catalogue.sites.size());
    for (std::size_t i = 0; i < sites.size(); ++i) sites[i] = i;
    return sites;
}

double brute_km(const World& world, const HubGraph& graph, LonLat from, LonLat to) {
    const double km = distance_km(from, to);
    double best = km < 1500 ? 1.3 * km : 1e9;
    for (const HubAccess& on : nearest_hubs(world.corridors, from))
        for (const HubAccess& off : nearest_hubs(world.corridors, to))
            best = std::min(best, on.km + graph.km(on.hub, off.hub) + off.km);
    return best;
}

/// By the definition in docs/method.md, in doubles, one pair at a time.
double brute_ms(const World& world, const HubGraph& graph, RttModel model, LonLat from, CountryCode home, LonLat to,
                CountryCode there) {
    constexpr Origin origin = Origin::wired_user;
    if (model == RttModel::floor || model == RttModel::great_circle)
        return estimate_ms(model, origin, distance_km(from, to));
    const double direct = brute_km(world, graph, from, to);
    if (model == RttModel::corridor) return estimate_ms(model, origin, direct);
    const WayAbroad way = world.gateways.way(world.gateways.number_of(home), world.gateways.number_of(there));
    double km = direct;
    if (way.via) {
        const LonLat hub = world.corridors.hubs[*way.via].position;
        km = std::max(km, brute_km(world, graph, from, hub) + brute_km(world, graph, hub, to));
    }
    return estimate_ms(model, origin, km) + way.extra_ms;
}

double brute_ms(const World& world, const HubGraph& graph, RttModel model, LonLat from, LonLat to) {
    return brute_ms(world, graph, model, from, {}, to, {});
}

/// Of all places, by any model.
TwoNearest search(const World& world, const Demand& demand, const SiteNetwork& network,
                  std::span<const std::size_t> sites, RttModel model) {
    constexpr Origin origin = Origin::wired_user;
    if (model != RttModel::users) return find_nearest(demand.places, network, sites, model, origin, {});
    const UserWays ways{world.gateways, world.corridors, world.catalogue.sites, network};
    const UserPlaces users{demand.user_country, km_to_gateways(demand.places, demand.user_country, ways)};
    return find_nearest_for_users(demand.places, users, ways, sites, origin, {});
}

} // namespace

TEST_CASE("the nearest site and its rival are those of brute force") {
    const Date day = make_date(2022, 6, 1);
    for (const unsigned seed : {1u, 2u, 3u}) {
        const auto world = random_world(seed, 300, 60);
        const auto sites = all_sites(*world);
        Demand demand{*world};
        const SiteNetwork network{world->catalogue.sites, world->corridors, day};
        for (const auto& model : model_names) {
            const auto found = search(*world, demand, network, sites, model.value);
            for (std::size_t i = 0; i < demand.places.size(); ++i) {
                const City& city = world->cities[demand.places.original[i]];
                std::vector<std::pair<double, std::size_t>> ranked;
                for (const std::size_t s : sites)
                    ranked.emplace_back(brute_ms(*world, network.graph(), model.value, city.position,
                                                 CountryCode{city.country}, world->catalogue.sites.position(s),
                                                 world->catalogue.sites.country(s)),
                                        s);
                std::sort(ranked.begin(), ranked.end());
                const auto rival = std::find_if(ranked.begin(), ranked.end(), [&](const auto& one) {
                    return network.metro(one.second) != network.metro(ranked.front().second);
                });
                // Floats: to 0.01 ms, where the search at 1500 km is not on the edge.
                CHECK(found.ms[i] == doctest::Approx(ranked.front().first).epsilon(2e-4));
                CHECK(found.rival_ms[i] == doctest::Approx(rival->first).epsilon(2e-4));
                if (ranked[1].first - ranked[0].first > 0.05) CHECK(found.site[i] == ranked.front().second);
            }
        }
    }
}

TEST_CASE("sites of one metro on two sides of a third are found from as far as any other") {
    auto world = std::make_shared<World>(*random_world(11, 400, 3));
    world->corridors = {};
    const auto at = [](double lon) { return LonLat{lon, 0}; };
    constexpr double km_a_degree = 111.195;
    // The first founds the metro and is not asked for; the others lie 98 km apart.
    world->catalogue.sites = changed(world->catalogue.sites, [&](std::vector<Site>& all) {
        all[0].position = at(0);
        all[1].position = at(-49 / km_a_degree);
        all[2].position = at(49 / km_a_degree);
    });
    for (std::size_t i = 0; i < world->cities.size(); ++i)
        world->cities[i].position = at((i % 2 == 0 ? 1 : -1) * (1300 + 0.6 * static_cast<double>(i)) / km_a_degree);
    const Demand demand{*world};
    const SiteNetwork network{world->catalogue.sites, world->corridors, make_date(2022, 1, 1)};
    const auto sites = std::vector<std::size_t>{1, 2};
    const auto found = find_nearest(demand.places, network, sites, RttModel::corridor, Origin::wired_user, {});
    for (std::size_t i = 0; i < demand.places.size(); ++i) {
        const LonLat from = world->cities[demand.places.original[i]].position;
        double best = 1e9;
        for (const std::size_t s : sites)
            best = std::min(best, brute_ms(*world, network.graph(), RttModel::corridor, from,
                                           world->catalogue.sites.position(s)));
        CAPTURE(from.lon);
        if (best < 1e5) CHECK(found.ms[i] == doctest::Approx(best).epsilon(2e-4));
        else CHECK(found.site[i] == no_site);
    }
}

TEST_CASE("users of few countries among few countries' sites are served as by brute force") {
    // Many of one country's cities and sites together: at home, by a gateway, past a detour, with an extra.
    const Date day = make_date(2022, 6, 1);
    constexpr const char* homes[] = {"EG", "IL", "AE", "IN", "PK", "CN", "US", "NG", "BR", "DE", "SG", "TR"};
    for (const unsigned seed : {1u, 2u, 3u, 4u}) {
        auto world = std::make_shared<World>(*random_world(seed, 400, 80));
        std::mt19937 random{seed};
        for (City& city : world->cities) city.country = homes[random() % std::size(homes)];
        world->catalogue.sites = changed(world->catalogue.sites, [&](std::vector<Site>& all) {
            for (Site& site : all) {
                site.country = homes[random() % (3 * seed)]; // at first of three countries only
                if (random() % 3 == 0) site.position = world->cities[random() % 400].position;
            }
        });
        const Demand demand{*world};
        const SiteNetwork network{world->catalogue.sites, world->corridors, day};
        const auto sites = all_sites(*world);
        const auto found = search(*world, demand, network, sites, RttModel::users);
        for (std::size_t i = 0; i < demand.places.size(); ++i) {
            const City& city = world->cities[demand.places.original[i]];
            double best = 1e9, rival = 1e9;
            for (const std::size_t s : sites)
                best = std::min(best, brute_ms(*world, network.graph(), RttModel::users, city.position,
                                               CountryCode{city.country}, world->catalogue.sites.position(s),
                                               world->catalogue.sites.country(s)));
            CHECK(found.ms[i] == doctest::Approx(best).epsilon(2e-4));
            for (const std::size_t s : sites)
                if (network.metro(s) != network.metro(found.site[i]))
                    rival = std::min(rival, brute_ms(*world, network.graph(), RttModel::users, city.position,
                                                     CountryCode{city.country}, world->catalogue.sites.position(s),
                                                     world->catalogue.sites.country(s)));
            CHECK(found.rival_ms[i] == doctest::Approx(rival).epsilon(2e-4));
        }
    }
}

TEST_CASE("another site never raises a round-trip time, and one less corridor never lowers one") {
    const auto world = random_world(7, 500, 40);
    const Demand demand{*world};
    auto sites = all_sites(*world);
    const SiteNetwork now{world->catalogue.sites, world->corridors, make_date(2026, 1, 1)};
    const SiteNetwork then{world->catalogue.sites, world->corridors, make_date(2010, 1, 1)};
    const auto all = find_nearest(demand.places, now, sites, RttModel::corridor, Origin::wired_user, {});
    const auto earlier = find_nearest(demand.places, then, sites, RttModel::corridor, Origin::wired_user, {});
    while (sites.size() > 30) {
        sites.erase(sites.begin() + static_cast<std::ptrdiff_t>(sites.size() / 2));
        const auto fewer = find_nearest(demand.places, now, sites, RttModel::corridor, Origin::wired_user, {});
        for (std::size_t i = 0; i < demand.places.size(); ++i) CHECK(all.ms[i] <= fewer.ms[i]);
    }
    for (std::size_t i = 0; i < demand.places.size(); ++i) CHECK(all.ms[i] <= earlier.ms[i]);
}

TEST_CASE("without sites nothing is near, and without hubs the direct way still counts") {
    auto world = std::make_shared<World>(*random_world(5, 50, 10));
    const Demand demand{*world};
    const SiteNetwork network{world->catalogue.sites, world->corridors, make_date(2026, 1, 1)};
    const auto none = find_nearest(demand.places, network, {}, RttModel::corridor, Origin::wired_user, {});
    for (std::size_t i = 0; i < demand.places.size(); ++i) CHECK(none.site[i] == no_site);

    world->corridors = {};
    world->catalogue.sites = changed(world->catalogue.sites, [&](std::vector<Site>& all) {
        all.front().position = world->cities.front().position;
    });
    const Demand bare{*world};
    const SiteNetwork no_graph{world->catalogue.sites, world->corridors, make_date(2026, 1, 1)};
    const auto direct =
        find_nearest(bare.places, no_graph, all_sites(*world), RttModel::corridor, Origin::wired_user, {});
    for (std::size_t i = 0; i < bare.places.size(); ++i)
        if (bare.places.original[i] == 0) CHECK(direct.ms[i] == doctest::Approx(10));
}

TEST_CASE("values are brought in rising order, infinite and negative ones too") {
    std::mt19937 random{4};
    std::uniform_real_distribution<float> any{-500, 500};
    std::vector<float> values{std::numeric_limits<float>::infinity(), 0, -0.0f, -1e-20f};
    for (int i = 0; i < 5000; ++i) values.push_back(any(random));
    const auto order = rising_order(values);
    REQUIRE(order.size() == values.size());
    for (std::size_t i = 1; i < order.size(); ++i) CHECK(values[order[i - 1]] <= values[order[i]]);
    CHECK(order.back() == 0);
}

TEST_CASE("metros are those of brute force: the first site within 50 km that founded one") {
    auto world = std::make_shared<World>(*random_world(21, 1, 600));
    std::mt19937 random{21};
    std::uniform_real_distribution<double> near{-0.6, 0.6};
    // Crowded: about twenty places, the antimeridian and a pole among them.
    world->catalogue.sites = changed(world->catalogue.sites, [&](std::vector<Site>& all) {
        for (std::size_t i = 20; i < all.size(); ++i) {
            LonLat middle = all[i % 20].position;
            if (i % 20 == 0) middle = {180, 12};
            if (i % 20 == 1) middle = {0, 89.8};
            all[i].position = {wrap_longitude(middle.lon + near(random)),
                               std::clamp(middle.lat + near(random), -90.0, 90.0)};
        }
    });
    const auto& sites = world->catalogue.sites;
    std::vector<std::uint32_t> expected(sites.size());
    for (std::uint32_t i = 0; i < sites.size(); ++i) {
        expected[i] = i;
        for (std::uint32_t j = 0; j < i && expected[i] == i; ++j)
            if (expected[j] == j && distance_km(sites.position(i), sites.position(j)) < metro_km) expected[i] = j;
        CHECK(sites.metro(i) == expected[i]);
    }
    CHECK(std::set<std::uint32_t>(expected.begin(), expected.end()).size() < 300);
}

TEST_CASE("groups are served the same however many sites there are beside those that serve") {
    // From 4,097 sites on only those that serve are counted by number.
    const auto few = random_world(31, 400, 40);
    auto many = std::make_shared<World>(*few);
    Site closed = *few->catalogue.sites.fetch(0);
    closed.closed = DatedEvent{{make_date(2012, 1, 1), make_date(2012, 1, 1)}, "published", ""};
    many->catalogue.sites = changed(
        few->catalogue.sites, [&](std::vector<Site>& all) { all.insert(all.begin(), 6000, closed); });
    Analyst a{snapshot_with(World{*few})};
    Analyst b{snapshot_with(World{*many})};
    const auto of_few = a.coverage(question_on(make_date(2020, 6, 1)));
    const auto of_many = b.coverage(question_on(make_date(2020, 6, 1)));
    REQUIRE(of_few->rows.size() == of_many->rows.size());
    for (std::size_t i = 0; i < of_few->rows.size(); ++i) {
        const Service& one = of_few->rows[i].possible;
        const Service& other = of_many->rows[i].possible;
        CHECK(one.within == other.within);
        CHECK(one.main_share == other.main_share);
        CHECK(one.main_site.has_value() == other.main_site.has_value());
        if (one.main_site) CHECK(*one.main_site + 6000 == *other.main_site);
        if (one.rival) CHECK(*one.rival + 6000 == *other.rival);
    }
}
