// SPDX-License-Identifier: MIT
// What a frame and its parts cost. Run on an idle machine: build/release/tests/bench/benches

#include "app/picture/picture.hpp"
#include "catalog/filter.hpp"
#include "output/png.hpp"
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

void load_world_bench(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(load_world(data, Cities::load));
}

void filter_bench(benchmark::State& state) {
    Filter filter;
    filter.countries = world()->markets.countries_of("emea").value();
    for (auto _ : state) benchmark::DoNotOptimize(shown_sites(world()->catalogue, filter, day));
}

void project_bench(benchmark::State& state) {
    const auto level = load_map_level(data, *world(), all_details[static_cast<std::size_t>(state.range(0))]).value();
    const Projection projection{ProjectionKind::equal_earth, 11};
    for (auto _ : state) benchmark::DoNotOptimize(project_map(level, projection, projection.bounds()));
}

/// One for all benches that draw, whichever runs first.
void current_context() { static const auto context = OffscreenContext::create(); }

/// A frame while dragging: compose and draw, one pixel further each time, 1280 x 720.
void drag_bench(benchmark::State& state) {
    const Place& place = places[state.range(0)];
    state.SetLabel(place.name);
    current_context();
    MapStore maps{data, world()};
    Analyst analyst{shipped_snapshot()};
    const TextShaper measure;
    TextShaper shaper;
    auto renderer = Renderer::create();
    View view;
    view.camera = place.camera;
    view.projection.central_meridian = place.camera.center.lon;
    // Whole maps, as in the window: one that was made for what is visible would lack what is dragged in.
    for (const Detail detail : all_details) maps.map(view.projection, detail, view.projection.bounds());
    const Viewport viewport;
    for (auto _ : state) {
        view.camera = dragged(*view.camera, view.projection, viewport, {3, 1});
        const Answers answers = analyse(analyst, view, day);
        const Scene scene = compose({answers, view, viewport, day}, maps, measure);
        benchmark::DoNotOptimize(renderer->draw(scene, shaper));
        glFinish();
    }
}

/// A frame while zooming: everything is drawn anew.
void zoom_bench(benchmark::State& state) {
    const Place& place = places[state.range(0)];
    state.SetLabel(place.name);
    current_context();
    MapStore maps{data, world()};
    Analyst analyst{shipped_snapshot()};
    const TextShaper measure;
    TextShaper shaper;
    auto renderer = Renderer::create();
    View view;
    view.camera = place.camera;
    view.projection.central_meridian = place.camera.center.lon;
    for (const Detail detail : all_details) maps.map(view.projection, detail, view.projection.bounds());
    double step = 0.01;
    for (auto _ : state) {
        view.camera->zoom = place.camera.zoom + (step = -step);
        const Answers answers = analyse(analyst, view, day);
        const Scene scene = compose({answers, view, Viewport{}, day}, maps, measure);
        benchmark::DoNotOptimize(renderer->draw(scene, shaper));
        glFinish();
    }
}

void png_bench(benchmark::State& state) {
    const int width = static_cast<int>(state.range(0));
    Jobs jobs;
    const auto image = draw_picture(jobs, shipped_snapshot(), View{}, {width, width * 9 / 16, width / 1920.0, {}}, day).value();
    for (auto _ : state) benchmark::DoNotOptimize(encode_png(image));
}

} // namespace

BENCHMARK(load_world_bench)->Unit(benchmark::kMillisecond);
BENCHMARK(filter_bench)->Unit(benchmark::kMicrosecond);
BENCHMARK(project_bench)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(drag_bench)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(zoom_bench)->DenseRange(0, 2)->Unit(benchmark::kMillisecond);
BENCHMARK(png_bench)->Arg(1920)->Arg(3840)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
