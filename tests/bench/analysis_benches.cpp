// SPDX-License-Identifier: MIT
// What the analysis costs: all answers for 26,335 cities and 480 sites. build/release/tests/bench/analysis_benches

#include "analysis/analyst.hpp"
#include "analysis/analyst_state.hpp"
#include "shipped.hpp"

#include <benchmark/benchmark.h>

using namespace footprint;

namespace {

std::shared_ptr<const World> world() { return shipped_world(); }

/// Days of a slider that is dragged through twenty years, a month a step.
class Days {
  public:
    Date next() {
        day_ = add_months(day_, 1);
        if (day_ > make_date(2026, 6, 1)) day_ = make_date(2006, 1, 1);
        return day_;
    }

  private:
    Date day_ = make_date(2006, 1, 1);
};

Question question(RttModel model) {
    Question asked;
    asked.day = make_date(2006, 1, 1);
    asked.analysis.model = model;
    return asked;
}

constexpr RttModel models[] = {RttModel::users, RttModel::corridor, RttModel::great_circle};

void prepare_bench(benchmark::State& state) {
    for (auto _ : state) {
        Analyst analyst{shipped_snapshot()};
        benchmark::DoNotOptimize(analyst.coverage(question(RttModel::users)));
        benchmark::DoNotOptimize(analyst.field(question(RttModel::users), CatchmentBorders::skip));
    }
}

/// Every provider and all together, for 26,335 cities; all groups.
void coverage_step_bench(benchmark::State& state) {
    Analyst analyst{shipped_snapshot()};
    Question asked = question(models[state.range(0)]);
    Days days;
    for (auto _ : state) {
        asked.day = days.next();
        benchmark::DoNotOptimize(analyst.coverage(asked));
    }
}

/// Nothing remembered: another access network each time.
void coverage_cold_bench(benchmark::State& state) {
    Question asked = question(models[state.range(0)]);
    asked.day = make_date(2026, 1, 1);
    for (auto _ : state) {
        state.PauseTiming();
        Analyst analyst{shipped_snapshot()};
        Question warm = asked;
        warm.filter.providers = {"aws"};
        analyst.coverage(warm);
        state.ResumeTiming();
        benchmark::DoNotOptimize(analyst.coverage(asked));
    }
}

void compare_step_bench(benchmark::State& state) {
    Analyst analyst{shipped_snapshot()};
    Question asked = question(RttModel::users);
    asked.analysis.kind = AnalysisKind::compare;
    asked.analysis.a.filter.providers = {"aws"};
    asked.analysis.b.filter.providers = {"azure"};
    Days days;
    for (auto _ : state) {
        asked.day = days.next();
        benchmark::DoNotOptimize(analyst.comparison(asked));
    }
}

void field_step_bench(benchmark::State& state) {
    Analyst analyst{shipped_snapshot()};
    Question asked = question(models[state.range(0)]);
    Days days;
    const auto borders = state.range(1) == 1 ? CatchmentBorders::trace : CatchmentBorders::skip;
    for (auto _ : state) {
        asked.day = days.next();
        benchmark::DoNotOptimize(analyst.field(asked, borders));
    }
}

void rank_bench(benchmark::State& state) {
    Analyst analyst{shipped_snapshot()};
    Question asked = question(RttModel::users);
    asked.day = make_date(2026, 1, 1);
    for (auto _ : state) benchmark::DoNotOptimize(analyst.rank(asked, {{36.82, -1.29}, Origin::wired_user, CountryCode{"KE"}}));
}

/// One thread, one footprint of all 480 sites: time a city.
void nearest_bench(benchmark::State& state) {
    const Demand demand{*world()};
    const SiteNetwork network{world()->catalogue.sites, world()->corridors, make_date(2026, 1, 1)};
    std::vector<std::size_t> sites(world()->catalogue.sites.size());
    for (std::size_t i = 0; i < sites.size(); ++i) sites[i] = i;
    const RttModel model = models[state.range(0)];
    const UserWays ways{world()->gateways, world()->corridors, world()->catalogue.sites, network};
    const UserPlaces users{demand.user_country, km_to_gateways(demand.places, demand.user_country, ways)};
    for (auto _ : state)
        if (model == RttModel::users)
            benchmark::DoNotOptimize(
                find_nearest_for_users(demand.places, users, ways, sites, Origin::wired_user, {}));
        else
            benchmark::DoNotOptimize(find_nearest(demand.places, network, sites, model, Origin::wired_user, {}));
    state.counters["ns a city"] =
        benchmark::Counter(static_cast<double>(demand.places.size()) * 1e-9,
                           benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

} // namespace

BENCHMARK(prepare_bench)->Unit(benchmark::kMillisecond);
BENCHMARK(nearest_bench)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(coverage_step_bench)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(coverage_cold_bench)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(compare_step_bench)->Unit(benchmark::kMillisecond);
BENCHMARK(field_step_bench)->ArgsProduct({{0, 1, 2}, {0, 1}})->Unit(benchmark::kMillisecond);
BENCHMARK(rank_bench)->Unit(benchmark::kMicrosecond);
BENCHMARK_MAIN();
