// SPDX-License-Identifier: MIT
#include "app/picture.hpp"

#include "output/png.hpp"
#include "render/offscreen.hpp"
#include "render/renderer.hpp"
#include "scene/compose.hpp"

#include <future>
#include <thread>

namespace footprint {

struct PictureDrawer::State {
    TextShaper shaper; ///< used by one thread, then by the other
    std::promise<std::unique_ptr<const Scene>> scene; ///< null: there will be none
    Result<Image> image = Image{}; ///< the thread's until it has ended
    std::thread thread;

    Result<Image> run();
};

Result<Image> PictureDrawer::State::run() {
    const auto context = OffscreenContext::create();
    auto renderer = context ? Renderer::create() : tl::unexpected(context.error());
    if (renderer) renderer->warm_up();
    const std::unique_ptr<const Scene> composed = scene.get_future().get();
    if (!renderer) return tl::unexpected(renderer.error());
    if (!composed) return failure(ErrorKind::failed, "there is nothing to draw");
    return renderer->draw_image(*composed, shaper);
}

PictureDrawer::PictureDrawer() : state_(std::make_unique<State>()) {
    state_->thread = std::thread{[state = state_.get()] {
        try {
            state->image = state->run();
        } catch (const std::exception& unexpected) {
            state->image = failure(ErrorKind::failed, fmt::format("the picture was not drawn: {}", unexpected.what()));
        }
    }};
}

PictureDrawer::~PictureDrawer() {
    if (!state_->thread.joinable()) return;
    state_->scene.set_value(nullptr); // it was never asked to draw
    state_->thread.join();
}

Result<Image> PictureDrawer::draw(const DataFolder& data, std::shared_ptr<const World> world, const View& view,
                                  const Viewport& viewport, Date today) {
    MapStore maps{data, world, MapStore::Mode::wait};
    auto scene = std::make_unique<const Scene>(compose({*world, view, viewport, today}, maps, state_->shaper));
    const auto problem = maps.problem();
    state_->scene.set_value(problem ? nullptr : std::move(scene));
    state_->thread.join();
    if (problem) return tl::unexpected(*problem);
    return std::move(state_->image);
}

Result<Image> draw_picture(const DataFolder& data, std::shared_ptr<const World> world, const View& view,
                           const Viewport& viewport, Date today) {
    PictureDrawer drawer;
    return drawer.draw(data, std::move(world), view, viewport, today);
}

Result<void> save_picture(const Image& image, const std::filesystem::path& path) { return write_png(image, path); }

} // namespace footprint
