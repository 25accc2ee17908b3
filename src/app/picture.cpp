// SPDX-License-Identifier: MIT
#include "app/picture.hpp"

#include "analysis/analyst.hpp"
#include "output/png.hpp"
#include "render/offscreen.hpp"
#include "render/renderer.hpp"
#include "scene/compose.hpp"
#include "scene/multiples.hpp"

#include <condition_variable>
#include <cstring>
#include <mutex>
#include <optional>
#include <thread>

namespace footprint {

namespace {

/// Copies `part` to its place in `image`.
void paste(const Image& part, const PanelBox& box, Image& image) {
    const std::size_t row_bytes = static_cast<std::size_t>(box.width) * 4;
    for (int row = 0; row < box.height; ++row) {
        const std::size_t to = (static_cast<std::size_t>(box.top + row) * image.width + box.left) * 4;
        std::memcpy(image.rgba.data() + to, part.rgba.data() + row_bytes * static_cast<std::size_t>(row), row_bytes);
    }
}

} // namespace

struct PictureDrawer::State {
    // Used by one thread, then by the other: whoever draws is waited for.
    TextShaper shaper;

    std::mutex mutex;
    std::condition_variable changed;
    const Scene* scene = nullptr; ///< to be drawn
    std::optional<Result<Image>> image; ///< of that scene
    bool is_ending = false;
    std::thread thread;

    std::shared_ptr<const World> world;
    Date today;
    std::optional<MapStore> maps;
    std::optional<Analyst> analyst;

    void run();
    Result<Image> draw(const Scene& next);
};

void PictureDrawer::State::run() {
    const auto context = OffscreenContext::create();
    auto renderer = context ? Renderer::create() : tl::unexpected(context.error());
    if (renderer) renderer->warm_up();
    std::unique_lock lock{mutex};
    while (true) {
        changed.wait(lock, [this] { return scene || is_ending; });
        if (is_ending) return;
        try {
            image = renderer ? renderer->draw_image(*scene, shaper) : tl::unexpected(renderer.error());
        } catch (const std::exception& unexpected) {
            image = failure(ErrorKind::failed, fmt::format("the picture was not drawn: {}", unexpected.what()));
        }
        scene = nullptr;
        changed.notify_all();
    }
}

Result<Image> PictureDrawer::State::draw(const Scene& next) {
    std::unique_lock lock{mutex};
    image.reset();
    scene = &next;
    changed.notify_all();
    changed.wait(lock, [this] { return image.has_value(); });
    return std::move(*image);
}

PictureDrawer::PictureDrawer() : state_(std::make_unique<State>()) {
    state_->thread = std::thread{[state = state_.get()] { state->run(); }};
}

PictureDrawer::~PictureDrawer() {
    {
        const std::scoped_lock lock{state_->mutex};
        state_->is_ending = true;
    }
    state_->changed.notify_all();
    state_->thread.join();
}

void PictureDrawer::open(const DataFolder& data, std::shared_ptr<const World> world, Date today, MeasuredPairs measured) {
    state_->world = world;
    state_->today = today;
    state_->maps.emplace(data, world, MapStore::Mode::wait);
    state_->analyst.emplace(std::move(world), std::move(measured)); // costs nothing until it is asked
}

Result<Image> PictureDrawer::draw(const View& view, const Viewport& viewport) {
    State& state = *state_;
    const ComposeInput input{*state.world, view, viewport, state.today, LegendStyle::full, &*state.analyst};
    const Scene scene = compose(input, *state.maps, state.shaper);
    if (const auto problem = state.maps->problem()) return tl::unexpected(*problem);
    return state.draw(scene);
}

Result<Image> PictureDrawer::draw_multiples(const View& view, const std::vector<Date>& days, const Viewport& viewport) {
    State& state = *state_;
    const ComposeInput input{*state.world, view, viewport, state.today, LegendStyle::full, &*state.analyst};
    const auto made = compose_multiples(input, days, *state.maps, state.shaper);
    if (!made) return tl::unexpected(made.error());
    if (const auto problem = state.maps->problem()) return tl::unexpected(*problem);
    auto image = state.draw(made->page);
    for (const Panel& panel : made->panels) {
        if (!image) return image;
        const auto part = state.draw(panel.scene);
        if (!part) return part;
        paste(*part, panel.box, *image);
    }
    return image;
}

Result<Image> draw_picture(const DataFolder& data, std::shared_ptr<const World> world, const View& view,
                           const Viewport& viewport, Date today, const MeasuredPairs& measured) {
    PictureDrawer drawer;
    drawer.open(data, std::move(world), today, measured);
    return drawer.draw(view, viewport);
}

Result<void> save_picture(const Image& image, const std::filesystem::path& path) { return write_png(image, path); }

} // namespace footprint
