// SPDX-License-Identifier: MIT
// How the work grows with the number of sites: 10,000, 100,000 and 1,000,000 of them, spread as cities are.
// None may grow faster than n log n. Run on an idle machine: build/release/tests/bench/growth_benches

#include "catalog/events.hpp"
#include "scene/compose.hpp"
#include "shipped.hpp"

#include <benchmark/benchmark.h>
#include <random>

using namespace footprint;

namespace {

const Date day = make_date(2026, 6, 30);

/// Nobody asks for more than the columns.
class Nameless : public SiteSource {
  public:
    SitePointer fetch(std::size_t) const override { return std::make_shared<Site>(); }
};

/// The shipped World with so many sites instead of its own, each within a degree of a city, the larger ones
/// more often.
SnapshotPointer snapshot_of(std::size_t sites) {
    static std::map<std::size_t, SnapshotPointer> known;
    if (const auto made = known.find(sites); made != known.end()) return made->second;
    known.clear(); // a million take 200 MB
    World world = *shipped_world();
    world.catalogue.sites = {};
    std::mt19937 random{42};
    std::vector<double> weights;
    for (const City& city : world.cities) weights.push_back(city.weight);
    std::discrete_distribution<std::size_t> city_of{weights.begin(), weights.end()};
    std::normal_distribution<double> off{0, 0.3};
    std::vector<std::string> ids;
    ids.reserve(sites);
    std::vector<SiteRow> rows;
    for (std::size_t i = 0; i < sites; ++i) {
        const City& city = world.cities[city_of(random)];
        SiteRow row;
        row.provider = i % world.catalogue.providers.size();
        row.id = ids.emplace_back(std::to_string(i));
        row.city = city.name;
        row.country = CountryCode{city.country};
        row.position = {wrap_longitude(city.position.lon + off(random)),
                        std::clamp(city.position.lat + off(random), -89.0, 89.0)};
        const Date opened = make_date(2006 + static_cast<int>(i % 20), 1, 1);
        row.life.opened = {opened, opened};
        rows.push_back(row);
    }
    world.catalogue.sites.append(rows, std::make_shared<Nameless>());
    return known.emplace(sites, snapshot_with(std::move(world))).first->second;
}

void filter_growth(benchmark::State& state) {
    const auto snapshot = snapshot_of(static_cast<std::size_t>(state.range(0)));
    Filter filter;
    filter.providers = {{"aws", "azure", "google"}};
    for (auto _ : state) benchmark::DoNotOptimize(shown_sites(snapshot->world.catalogue, filter, day));
    state.SetComplexityN(state.range(0));
}

void events_growth(benchmark::State& state) {
    const auto snapshot = snapshot_of(static_cast<std::size_t>(state.range(0)));
    const World& world = snapshot->world;
    for (auto _ : state)
        benchmark::DoNotOptimize(
            events_between(world.catalogue, world.markets, Filter{}, make_date(2016, 1, 1), day));
    state.SetComplexityN(state.range(0));
}

/// From nothing: with what an Analyst makes ready.
void coverage_growth(benchmark::State& state) {
    const auto snapshot = snapshot_of(static_cast<std::size_t>(state.range(0)));
    View view;
    for (auto _ : state) {
        Analyst analyst{snapshot};
        benchmark::DoNotOptimize(analyst.coverage(question_of(view, day)));
    }
    state.SetComplexityN(state.range(0));
}

void ranking_growth(benchmark::State& state) {
    const auto snapshot = snapshot_of(static_cast<std::size_t>(state.range(0)));
    Analyst analyst{snapshot};
    const Question question = question_of(View{}, day);
    (void)analyst.rank(question, {{30, 10}, Origin::wired_user, CountryCode{"SS"}});
    for (auto _ : state) benchmark::DoNotOptimize(analyst.rank(question, {{30, 10}, Origin::wired_user, CountryCode{"SS"}}));
    state.SetComplexityN(state.range(0));
}

/// The whole Scene of the world, with its groups.
void compose_growth(benchmark::State& state) {
    const auto snapshot = snapshot_of(static_cast<std::size_t>(state.range(0)));
    Analyst analyst{snapshot};
    MapStore maps{snapshot->sources.data, world_of(snapshot)};
    const TextShaper shaper;
    const View view;
    const Answers answers = analyse(analyst, view, day);
    for (auto _ : state) benchmark::DoNotOptimize(compose({answers, view, Viewport{}, day}, maps, shaper));
    state.SetComplexityN(state.range(0));
}

void sizes(benchmark::internal::Benchmark* bench) {
    for (const int sites : {10'000, 100'000, 1'000'000}) bench->Arg(sites);
    bench->Unit(benchmark::kMillisecond)->Complexity(benchmark::oNLogN);
}

} // namespace

BENCHMARK(filter_growth)->Apply(sizes);
BENCHMARK(events_growth)->Apply(sizes);
BENCHMARK(coverage_growth)->Apply(sizes)->Iterations(1);
BENCHMARK(ranking_growth)->Apply(sizes);
BENCHMARK(compose_growth)->Apply(sizes);
BENCHMARK_MAIN();
