// SPDX-License-Identifier: MIT
#include "app/picture/picture.hpp"

#include "analysis/answers.hpp"
#include "output/png.hpp"
#include "render/offscreen.hpp"
#include "render/renderer.hpp"
#include "scene/compose.hpp"
#include "scene/multiples.hpp"

#include <cstring>
#include <optional>

namespace footprint {

namespace {

/// Copies `part` to its place in `image`.
void paste(const Image& part, const PanelBox& box, Image& image) {
    const std::size_t row_bytes = static_cast<std::size_t>(box.width) * 4;
    for (int row = 0; row < box.height; ++row) {
        const std::size_t to = (static_cast<std::size_t>(box.top + row) * image.width + box.left) * 4;
        std::memcpy(image.rgba.data() + to, part.rgba.data() + row_bytes * static_cast<std::size_t>(row),
                    row_bytes);
    }
}

} // namespace

namespace {

/// OpenGL, ready to draw.
struct Easel {
    OffscreenContext context;
    Renderer renderer;
};

/// On whatever thread: the context is released again.
Result<Easel> make_easel() {
    auto context = OffscreenContext::create();
    if (!context) return tl::unexpected(context.error());
    auto renderer = Renderer::create();
    if (renderer) renderer->warm_up();
    context->release();
    if (!renderer) return tl::unexpected(renderer.error());
    return Easel{std::move(*context), std::move(*renderer)};
}

} // namespace

struct PictureDrawer::State {
    Date today;
    TextShaper shaper;
    std::optional<MapStore> maps;
    std::optional<Analyst> analyst;
    Pending<Result<Easel>> preparing;
    std::optional<Result<Easel>> easel;

    /// Waits for OpenGL.
    Result<Easel>& the_easel();
    Result<Image> draw(const Scene& scene);
};

Result<Easel>& PictureDrawer::State::the_easel() {
    if (!easel) easel = preparing.take().value_or(failure(ErrorKind::failed, "the picture was given up"));
    return *easel;
}

Result<Image> PictureDrawer::State::draw(const Scene& scene) {
    Result<Easel>& ready = the_easel();
    if (!ready) return tl::unexpected(ready.error());
    if (auto current = ready->context.make_current(); !current) return tl::unexpected(current.error());
    auto image = [&]() -> Result<Image> {
        try {
            return ready->renderer.draw_image(scene, shaper);
        } catch (const std::exception& unexpected) {
            return failure(ErrorKind::failed,
                           fmt::format("the picture was not drawn: {}", unexpected.what()));
        }
    }();
    ready->context.release();
    return image;
}

PictureDrawer::PictureDrawer(Jobs& jobs) : state_(std::make_unique<State>()) {
    state_->preparing = jobs.ask("Getting ready to draw", [](Job&) { return make_easel(); });
}

PictureDrawer::~PictureDrawer() {
    // What OpenGL holds is given back where it is current.
    Result<Easel>& ready = state_->the_easel();
    if (ready) (void)ready->context.make_current();
    state_->easel.reset();
}

void PictureDrawer::open(const SnapshotPointer& snapshot, Date today) {
    state_->today = today;
    state_->maps.emplace(snapshot->sources.data, world_of(snapshot));
    state_->analyst.emplace(snapshot); // costs nothing until it is asked
}

Result<Image> PictureDrawer::draw(const View& view, const Viewport& viewport) {
    State& state = *state_;
    const Answers answers = analyse(*state.analyst, view, state.today);
    const Scene scene = compose({answers, view, viewport, state.today}, *state.maps, state.shaper);
    if (const auto problem = state.maps->problem()) return tl::unexpected(*problem);
    return state.draw(scene);
}

Result<Image> PictureDrawer::draw_multiples(const View& view, const std::vector<Date>& days,
                                            const Viewport& viewport) {
    State& state = *state_;
    std::vector<Answers> answers;
    for (const Date day : days)
        answers.push_back(analyse(*state.analyst, panel_view(view, day), state.today));
    const auto made =
        compose_multiples({view, viewport, state.today, days, answers}, *state.maps, state.shaper);
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

std::vector<Error> PictureDrawer::left_out() const {
    return state_->maps ? state_->maps->left_out() : std::vector<Error>{};
}

Result<Image> draw_picture(Jobs& jobs, const SnapshotPointer& snapshot, const View& view,
                           const Viewport& viewport, Date today) {
    PictureDrawer drawer{jobs};
    drawer.open(snapshot, today);
    return drawer.draw(view, viewport);
}

Result<void> save_picture(const Image& image, const std::filesystem::path& path) {
    return write_png(image, path);
}

} // namespace footprint
