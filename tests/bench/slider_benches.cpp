// SPDX-License-Identifier: MIT
// A step of the slider from end to end: analysis, compose, draw. Run on an idle machine:
// build/release/tests/bench/slider_benches

#include "render/offscreen.hpp"
#include "render/renderer.hpp"
#include "scene/compose.hpp"
#include "shipped.hpp"

#include <benchmark/benchmark.h>
#include <epoxy/gl.h>

using namespace footprint;

namespace {

const DataFolder data{FOOTPRINT_SOURCE_DIR, "bench"};
const Date day = make_date(2026, 11, 22);

std::shared_ptr<const World> world() { return shipped_world(); }

struct Place {
    const char* name;
    Camera camera;
};
constexpr Place places[] = {{"world", {{11, 20}, 2.2}}, {"Europe", {{11, 48}, 4.8}}, {"Gulf", {{53, 25}, 7}}};

/// What a window has at hand.
struct Window {
    MapStore maps{data, world()};
    Analyst analyst{shipped_snapshot()};
    TextShaper measure;
    TextShaper shaper;
    Renderer renderer;
    View view;

    explicit Window(const Place& place)
        : renderer([] {
              static const auto context = OffscreenContext::create();
              return Renderer::create().value();
          }()) {
        view.camera = place.camera;
        view.projection.central_meridian = place.camera.center.lon;
        for (const Detail detail : all_details) maps.map(view.projection, detail, view.projection.bounds());
    }
    Scene composed() {
        const Answers answers = analyse(analyst, view, day);
        return compose({answers, view, Viewport{}, day}, maps, measure);
    }
    void show() {
        renderer.draw(composed(), shaper);
        glFinish();
    }
};

/// The date goes on by seven months at a time: sites have changed at every step.
void step(benchmark::State& state, AnalysisKind kind, AnalysisForm form) {
    Window window{places[state.range(0)]};
    state.SetLabel(places[state.range(0)].name);
    window.view.analysis.kind = kind;
    window.view.analysis.form = form;
    window.view.analysis.a.filter.providers = {{"aws"}};
    window.view.analysis.b.filter.providers = {{"azure"}};
    Date at = make_date(2012, 1, 15);
    window.view.as_of = at;
    window.show();
    for (auto _ : state) {
        at = add_months(at, 7);
        if (at > day) at = make_date(2012, 1, 15);
        window.view.as_of = at;
        window.show();
    }
}

void slider_bench(benchmark::State& state) { step(state, AnalysisKind::nearest, AnalysisForm::field); }
void slider_compare_bench(benchmark::State& state) {
    step(state, AnalysisKind::compare, AnalysisForm::field);
}
void slider_countries_bench(benchmark::State& state) {
    step(state, AnalysisKind::reach, AnalysisForm::countries);
}
void slider_plain_bench(benchmark::State& state) { step(state, AnalysisKind::none, AnalysisForm::field); }

enum class Drawn { everything, no_lines, no_overlays };

/// The map with the field, drawn anew over what lies below it: two fields in turn.
void draw_fields(benchmark::State& state, Drawn drawn) {
    Window window{places[state.range(0)]};
    state.SetLabel(places[state.range(0)].name);
    window.view.analysis.kind = AnalysisKind::nearest;
    Scene scenes[2];
    for (int i = 0; i < 2; ++i) {
        window.view.as_of = make_date(2016 + 4 * i, 6, 15);
        scenes[i] = window.composed();
        if (drawn == Drawn::no_lines)
            std::erase_if(scenes[i].map, [](const MapLayer& layer) { return std::holds_alternative<StrokeLayer>(layer); });
        if (drawn == Drawn::no_overlays) scenes[i].sites = scenes[i].furniture = {};
    }
    int turn = 0;
    for (auto _ : state) {
        window.renderer.draw(scenes[turn = 1 - turn], window.shaper);
        glFinish();
    }
}

void field_draw_bench(benchmark::State& state) { draw_fields(state, Drawn::everything); }
void field_without_lines_bench(benchmark::State& state) { draw_fields(state, Drawn::no_lines); }
void field_without_overlays_bench(benchmark::State& state) { draw_fields(state, Drawn::no_overlays); }

/// Composing alone, with the analysis' answers at hand.
void compose_bench(benchmark::State& state) {
    Window window{places[state.range(0)]};
    state.SetLabel(places[state.range(0)].name);
    window.view.analysis.kind = AnalysisKind::nearest;
    for (auto _ : state) benchmark::DoNotOptimize(window.composed());
}

} // namespace

BENCHMARK(slider_bench)->DenseRange(0, 2)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(slider_compare_bench)->DenseRange(0, 2)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(slider_countries_bench)->DenseRange(0, 2)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(slider_plain_bench)->DenseRange(0, 2)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(field_draw_bench)->DenseRange(0, 2)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(field_without_lines_bench)->DenseRange(0, 2)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(field_without_overlays_bench)->DenseRange(0, 2)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK(compose_bench)->DenseRange(0, 2)->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime()->UseRealTime();
BENCHMARK_MAIN();
