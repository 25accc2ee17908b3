// SPDX-License-Identifier: MIT
// The models against values from elsewhere: a second implementation, and measurements.

#include "analysis/analyst_state.hpp"
#include "sample.hpp"

#include <doctest/doctest.h>

using namespace footprint;

namespace {

using Row = std::map<std::string, std::string>;

/// Plain CSV: fields without commas.
std::vector<Row> rows_of(const char* file) {
    const auto text = read_file(std::string{FOOTPRINT_SOURCE_DIR "/tests/data/"} + file);
    REQUIRE(text);
    std::vector<std::vector<std::string>> lines;
    for (std::string_view rest = *text; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        std::vector<std::string> fields(1);
        for (const char c : line)
            if (c == ',')
                fields.emplace_back();
            else if (c != '\r')
                fields.back() += c;
        lines.push_back(std::move(fields));
    }
    std::vector<Row> rows;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        REQUIRE(lines[i].size() == lines.front().size());
        Row& row = rows.emplace_back();
        for (std::size_t k = 0; k < lines[i].size(); ++k) row[lines.front()[k]] = lines[i][k];
    }
    return rows;
}

double number(const Row& row, const char* column) { return std::stod(row.at(column)); }

/// A World with the real graph and gateways, one user and one site.
SnapshotPointer one_way(LonLat from, const std::string& home, LonLat to, const std::string& there) {
    auto world = std::make_shared<World>(*random_world(1, 1, 1));
    world->cities.front().position = from;
    world->cities.front().country = home;
    world->catalogue.sites = changed(world->catalogue.sites, [&](std::vector<Site>& all) {
        all.front().position = to;
        all.front().country = there;
        const Date long_ago = make_date(2000, 1, 1);
        all.front().opened = DatedEvent{{long_ago, long_ago}, "published", ""};
    });
    return snapshot_with(World{*world});
}

/// |ln(a / b)|, sorted.
struct Errors {
    std::vector<double> all;
    double median() {
        std::sort(all.begin(), all.end());
        const std::size_t half = all.size() / 2;
        return all.size() % 2 == 1 ? all[half] : (all[half - 1] + all[half]) / 2;
    }
};

std::vector<double> ranks(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> of(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        while (end < order.size() && values[order[end]] == values[order[first]]) ++end;
        for (std::size_t i = first; i < end; ++i) of[order[i]] = static_cast<double>(first + end - 1) / 2;
        first = end;
    }
    return of;
}

double spearman(const std::vector<double>& a, const std::vector<double>& b) {
    const auto x = ranks(a);
    const auto y = ranks(b);
    const double mean = static_cast<double>(x.size() - 1) / 2;
    double both = 0, of_x = 0, of_y = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        both += (x[i] - mean) * (y[i] - mean);
        of_x += (x[i] - mean) * (x[i] - mean);
        of_y += (y[i] - mean) * (y[i] - mean);
    }
    return both / std::sqrt(of_x * of_y);
}

} // namespace

TEST_CASE("ways, times and shares are those of the reference implementation") {
    const World& world = *real_world();
    std::map<std::string, HubGraph> graphs;
    const auto rows = rows_of("rtt-reference.csv");
    CHECK(rows.size() == 200);
    for (const Row& row : rows) {
        CAPTURE(row.at("place"));
        CAPTURE(row.at("site"));
        const LonLat from{number(row, "lon"), number(row, "lat")};
        const LonLat to{number(row, "site_lon"), number(row, "site_lat")};
        const Date day = parse_date(row.at("date"))->first;
        const CountryCode home{row.at("iso2")};
        const CountryCode there{row.at("site_iso2")};
        const auto is_near = [&](double value, const char* column, double tolerance) {
            CAPTURE(column);
            CHECK(std::abs(value - number(row, column)) <= tolerance);
        };
        is_near(distance_km(from, to), "distance_km", 0.05);
        const HubGraph& graph =
            graphs.try_emplace(row.at("date"), HubGraph{world.corridors, day}).first->second;
        const double km = corridor_route(world.corridors, graph, from, to).km;
        is_near(km, "path_km", 0.05);
        is_near(estimate_ms(RttModel::corridor, Origin::site, km), "l2_ms", 0.01);
        const WayAbroad way =
            world.gateways.way(world.gateways.number_of(home), world.gateways.number_of(there));
        CHECK((way.via ? world.corridors.hubs[*way.via].id : "") == row.at("via"));

        Analyst analyst{one_way(from, row.at("iso2"), to, row.at("site_iso2"))};
        Question question = question_on(day);
        is_near(analyst.route(question, {from, Origin::wired_user, home}, 0).km, "user_path_km", 0.05);
        for (const auto& [access, column] :
             {std::pair{AccessNetwork::wired, "l3_wired_ms"}, {AccessNetwork::wireless, "l3_wireless_ms"}}) {
            question.analysis.access = access;
            const Start start{from, origin_of(access), home};
            is_near(analyst.rank(question, start).sites.at(0).rtt.ms, column, 0.01);
            if (row.at("iso2").empty()) continue; // at sea nobody is counted
            const auto coverage = analyst.coverage(question);
            is_near(coverage->row(0, 0).certain.median_ms, column, 0.01);
            if (access == AccessNetwork::wired)
                is_near(coverage->row(0, 0).certain.within[2] / coverage->groups[0].weight,
                        "wired_share_100_ms", 5e-4);
        }
    }
}

TEST_CASE(
    "users: M-Lab's medians by country come out again, which is no proof: gateways were fitted on them") {
    const World& world = *real_world();
    const Date day = make_date(2025, 10, 15);
    const SiteNetwork network{world.catalogue.sites, world.corridors, day};
    const UserWays ways{world.gateways, world.corridors, world.catalogue.sites, network};
    struct Target {
        GraphPlace place;
        LonLat position;
        std::size_t country;
    };
    std::map<std::pair<double, double>, Target> targets;
    for (const Row& row : rows_of("mlab-sites-2025-10.csv")) {
        const LonLat at{number(row, "lon"), number(row, "lat")};
        targets.try_emplace({at.lon, at.lat},
                            Target{{unit_vector(at), hub_entries({&at, 1}, world.corridors).front()},
                                   at,
                                   world.gateways.number_of(CountryCode{row.at("iso2")})});
    }
    constexpr double access_ms = 18; // of the tests of M-Lab, beside 12 of wired users
    const RttTerms terms = terms_of(RttModel::users, Origin::wired_user);

    std::map<std::string, std::pair<double, double>> sums; // weight, weight * ms
    std::map<std::string, double> abroad;
    for (const City& city : world.cities) {
        const std::size_t home = world.gateways.number_of(CountryCode{city.country});
        const GraphPlace place{unit_vector(city.position),
                               hub_entries({&city.position, 1}, world.corridors).front()};
        const Target* best = nullptr;
        double least = 0;
        for (const auto& [ignored, target] : targets) {
            const double km = distance_km(city.position, target.position) * (target.country == home ? 1 : 2);
            if (best && km >= least) continue;
            best = &target;
            least = km;
        }
        const WayAbroad way = world.gateways.way(home, best->country);
        float km = path_km(network, place, best->place);
        if (way.via)
            km = std::max(km, ways.km_to_hub(place, *way.via) +
                                  path_km(network, ways.hub(*way.via), best->place));
        const double ms = access_ms - terms.origin_ms + terms.ms(static_cast<double>(km)) + way.extra_ms;
        auto& [weight, sum] = sums[city.country];
        weight += city.weight;
        sum += city.weight * ms;
        if (best->country != home) abroad[city.country] += city.weight;
    }
    Errors all, of_abroad;
    std::vector<double> measured, modelled;
    std::size_t near = 0, in_band = 0;
    for (const Row& row : rows_of("mlab-rtt.csv")) {
        const auto found = sums.find(row.at("iso2"));
        if (row.at("month") != "2025-10" || number(row, "tests") < 100 || found == sums.end()) continue;
        const double p50 = number(row, "p50_ms");
        const double ms = found->second.second / found->second.first;
        measured.push_back(p50);
        modelled.push_back(ms);
        const double error = std::abs(std::log(p50 / ms));
        all.all.push_back(error);
        if (abroad[row.at("iso2")] < 0.5 * found->second.first) continue;
        of_abroad.all.push_back(error);
        near += error <= std::log(1.5);
        in_band += band_low(RttModel::users).of(ms) <= p50 && p50 <= band_high(RttModel::users).of(ms);
    }
    const auto share = [&](std::size_t count) {
        return static_cast<double>(count) / static_cast<double>(of_abroad.all.size());
    };
    MESSAGE(all.all.size(), " countries, |ln| ", all.median(), "; ", of_abroad.all.size(), " abroad, |ln| ",
            of_abroad.median(), ", within 1.5 ", share(near), ", in the band ", share(in_band),
            ", rank correlation ", spearman(measured, modelled));
    CHECK(all.all.size() == 203);
    CHECK(of_abroad.all.size() == 158);
    CHECK(all.median() <= 0.20);
    CHECK(of_abroad.median() <= 0.15);
    CHECK(share(near) >= 0.80);
    CHECK(share(in_band) >= 0.85);
    CHECK(spearman(measured, modelled) >= 0.90);
}
