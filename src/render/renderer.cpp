// SPDX-License-Identifier: MIT
#include "render/renderer.hpp"

#include "render/label_pass.hpp"
#include "render/map_pass.hpp"
#include "render/map_sheet.hpp"
#include "render/shader_text.hpp"
#include "render/sprite_pass.hpp"

#include <cassert>
#include <cstdio>
#include <cstring>
#include <new>

namespace footprint {
namespace {

constexpr int largest_part = 4096; ///< of a picture drawn in parts: 64 MiB
constexpr int largest_picture = 65535;

struct Passes {
    MapPass map;
    SpritePass sprites;
    LabelPass labels;

    static Result<Passes> create();
};

Result<Passes> Passes::create() {
    auto map = MapPass::create();
    if (!map) return tl::unexpected(map.error());
    auto sprites = SpritePass::create();
    if (!sprites) return tl::unexpected(sprites.error());
    auto labels = LabelPass::create();
    if (!labels) return tl::unexpected(labels.error());
    return Passes{std::move(*map), std::move(*sprites), std::move(*labels)};
}

/// What others who draw in the same context may have left behind.
void set_common_state() {
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_STENCIL_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_SCISSOR_TEST);
    glDisable(GL_FRAMEBUFFER_SRGB);
    glBlendEquation(GL_FUNC_ADD);
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glPolygonMode(GL_FRONT_AND_BACK, GL_FILL);
    glBindSampler(0, 0);
    glBindSampler(1, 0);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

/// Copies the bound framebuffer, row 0 at the bottom, into its place in `image`, row 0 at the top.
void read_part(const PicturePart& part, std::vector<std::uint8_t>& rows, Image& image) {
    const std::size_t row_bytes = static_cast<std::size_t>(part.width) * 4;
    rows.resize(row_bytes * part.height);
    glPixelStorei(GL_PACK_ALIGNMENT, 4);
    glReadPixels(0, 0, part.width, part.height, GL_RGBA, GL_UNSIGNED_BYTE, rows.data());
    for (int row = 0; row < part.height; ++row) {
        const std::size_t to = (static_cast<std::size_t>(part.y + row) * image.width + part.x) * 4;
        const std::size_t from = row_bytes * static_cast<std::size_t>(part.height - 1 - row);
        std::memcpy(image.rgba.data() + to, rows.data() + from, row_bytes);
    }
}

} // namespace

struct Renderer::State {
    Passes passes;
    MapSheet sheet;
    RenderTarget target;
    int max_size = 0;
    long long edition = 0;

    void draw_overlays(const Scene& scene, const TextShaper& shaper, const PicturePart& part);
    void reload_shaders();
    Image draw_parts(const Scene& scene, const TextShaper& shaper);
};

void Renderer::State::draw_overlays(const Scene& scene, const TextShaper& shaper, const PicturePart& part) {
    for (const Overlay* overlay : {&scene.sites, &scene.furniture}) {
        passes.sprites.draw(overlay->sprites, part);
        passes.labels.draw(overlay->labels, shaper, part);
    }
}

/// In a Debug build, when a shader file was edited. One that does not compile leaves all as it was.
void Renderer::State::reload_shaders() {
    if (shader_edition() == edition) return;
    edition = shader_edition();
    auto fresh = Passes::create();
    if (!fresh) {
        std::fprintf(stderr, "%s\n", to_string(fresh.error()).c_str());
        return;
    }
    passes = std::move(*fresh);
    sheet.forget();
}

Image Renderer::State::draw_parts(const Scene& scene, const TextShaper& shaper) {
    const Viewport& viewport = scene.viewport;
    Image image = make_image(viewport.width, viewport.height);
    std::vector<std::uint8_t> rows;
    RenderTarget part_target;
    const int side = std::min(largest_part, max_size);
    for (int y = 0; y < viewport.height; y += side) {
        for (int x = 0; x < viewport.width; x += side) {
            const PicturePart part{x, y, std::min(side, viewport.width - x),
                                   std::min(side, viewport.height - y)};
            const PixelRect seen = visible_map_pixels(scene, part);
            part_target.resize(part.width, part.height);
            part_target.bind();
            passes.map.clear(scene);
            passes.map.draw(scene, {0, scene.map.size()}, seen, -seen.x0, -seen.y0, MapPass::Ground::ready);
            draw_overlays(scene, shaper, part);
            read_part(part, rows, image);
        }
    }
    return image;
}

Result<Renderer> Renderer::create() {
    if (const int version = epoxy_gl_version(); version < 33)
        return failure(ErrorKind::failed,
                       fmt::format("OpenGL {}.{} found, 3.3 or later needed", version / 10, version % 10));
    auto passes = Passes::create();
    if (!passes) return tl::unexpected(passes.error());
    auto state = std::make_unique<State>();
    state->passes = std::move(*passes);
    state->edition = shader_edition();
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &state->max_size);
    return Renderer(std::move(state));
}

unsigned Renderer::draw(const Scene& scene, const TextShaper& shaper) {
    const Viewport& viewport = scene.viewport;
    assert(viewport.width > 0 && viewport.height > 0 &&
           std::max(viewport.width, viewport.height) <= max_size());
    state_->reload_shaders();
    set_common_state();
    state_->passes.map.drop_expired();
    state_->target.resize(viewport.width, viewport.height);
    state_->sheet.update(scene, state_->passes.map);
    state_->sheet.copy_to(state_->target);
    state_->target.bind();
    state_->draw_overlays(scene, shaper, {0, 0, viewport.width, viewport.height});
    return state_->target.texture();
}

Image Renderer::read_pixels() const {
    const RenderTarget& target = state_->target;
    Image image = make_image(target.width(), target.height());
    if (image.empty()) return image;
    std::vector<std::uint8_t> rows;
    target.bind();
    read_part({0, 0, target.width(), target.height()}, rows, image);
    return image;
}

Result<Image> Renderer::draw_image(const Scene& scene, const TextShaper& shaper) {
    const Viewport& viewport = scene.viewport;
    const std::string size = fmt::format("{} x {} pixels", viewport.width, viewport.height);
    if (viewport.width < 1 || viewport.height < 1 ||
        std::max(viewport.width, viewport.height) > largest_picture)
        return failure(ErrorKind::usage,
                       fmt::format("a picture of {}; its sides can be 1 to {}", size, largest_picture));
    set_common_state();
    state_->passes.map.drop_expired();
    try {
        Image image = state_->draw_parts(scene, shaper);
        if (glGetError() == GL_OUT_OF_MEMORY)
            return failure(ErrorKind::failed, fmt::format("no graphics memory for a picture of {}", size));
        return image;
    } catch (const std::bad_alloc&) {
        return failure(ErrorKind::failed, fmt::format("no memory for a picture of {}", size));
    }
}

void Renderer::blit_to(unsigned target) const {
    const int width = state_->target.width();
    const int height = state_->target.height();
    glBindFramebuffer(GL_READ_FRAMEBUFFER, state_->target.framebuffer());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target);
    glBlitFramebuffer(0, 0, width, height, 0, 0, width, height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_FRAMEBUFFER, target);
    check_gl("copying the picture");
}

int Renderer::max_size() const { return state_->max_size; }

Renderer::Renderer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Renderer::~Renderer() = default;
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;

} // namespace footprint
