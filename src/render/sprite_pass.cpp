// SPDX-License-Identifier: MIT
#include "render/sprite_pass.hpp"

#include "render/gpu_cache.hpp"
#include "catalog/marker_outline.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

constexpr std::size_t texels_per_sprite = 5;

std::array<float, 4> channels(Color c) {
    return {static_cast<float>(c.r) / 255, static_cast<float>(c.g) / 255, static_cast<float>(c.b) / 255,
            static_cast<float>(c.a) / 255};
}

/// To 1/256 of a pixel: adding whole pixels to it is exact, so that a part of a picture has the picture's
/// pixels.
float on_grid(double position) { return static_cast<float>(std::round(position * 256) / 256); }

void set_outlines(const ShaderProgram& program) {
    std::array<float, marker_shapes * most_half_outline_points * 2> points{};
    std::array<GLint, marker_shapes> counts{};
    for (std::size_t shape = 0; shape < marker_shapes; ++shape) {
        const std::span<const OutlinePoint> half = marker_half_outline(static_cast<Marker>(shape));
        counts[shape] = static_cast<GLint>(half.size());
        for (std::size_t i = 0; i < half.size(); ++i) {
            points[(shape * most_half_outline_points + i) * 2] = static_cast<float>(half[i].x);
            points[(shape * most_half_outline_points + i) * 2 + 1] = static_cast<float>(half[i].y);
        }
    }
    program.use();
    glUniform2fv(program.uniform("outlines"), marker_shapes * most_half_outline_points, points.data());
    glUniform1iv(program.uniform("point_counts"), marker_shapes, counts.data());
    glUniform1f(program.uniform("circle_radius"), marker_circle_radius);
}

} // namespace

Result<SpritePass> SpritePass::create(std::size_t most) {
    auto marker = ShaderProgram::create({"sprite.vert"}, {"sprite.glsl", "marker.frag"});
    if (!marker) return tl::unexpected(marker.error());
    auto figure = ShaderProgram::create({"sprite.vert"}, {"sprite.glsl", "figure.frag"});
    if (!figure) return tl::unexpected(figure.error());

    SpritePass pass;
    pass.marker_ = std::move(*marker);
    pass.figure_ = std::move(*figure);
    pass.marker_half_target_ = pass.marker_.uniform("half_target");
    pass.figure_half_target_ = pass.figure_.uniform("half_target");
    set_outlines(pass.marker_);
    pass.no_attributes_ = GlVertexArray::make();
    pass.buffer_ = GlBuffer::make();
    glBindBuffer(GL_TEXTURE_BUFFER, pass.buffer_.id());
    pass.texture_ = buffer_texture(pass.buffer_, GL_RGBA32F);
    GLint most_texels = 65536;
    glGetIntegerv(GL_MAX_TEXTURE_BUFFER_SIZE, &most_texels);
    pass.most_ = std::min(most, static_cast<std::size_t>(most_texels) / texels_per_sprite);
    check_gl("making the sprites' programs");
    return pass;
}

SpritePass::Kind SpritePass::kind_of(SpriteShape shape) {
    switch (shape) {
    case SpriteShape::circle:
    case SpriteShape::box:
    case SpriteShape::segment:
    case SpriteShape::arc: return Kind::figure;
    default: return Kind::marker;
    }
}

void SpritePass::add(const Sprite& sprite, const PicturePart& part) {
    const bool is_segment = sprite.shape == SpriteShape::segment;
    const float edge = std::max(sprite.stroke_width, 0.0f) / 2 + 1;
    const bool upright = sprite.shape == SpriteShape::box || is_segment;
    const float reach_x = std::abs(sprite.half_width) + edge;
    const float reach_y = upright ? std::abs(sprite.half_height) + edge : reach_x;
    const float x = on_grid(sprite.center.x) - static_cast<float>(part.x);
    const float y = static_cast<float>(part.y + part.height) - on_grid(sprite.center.y);
    if (x + reach_x < 0 || y + reach_y < 0 || x - reach_x > static_cast<float>(part.width) ||
        y - reach_y > static_cast<float>(part.height))
        return;

    const Kind kind = kind_of(sprite.shape);
    const float shape = sprite.shape == SpriteShape::marker_circle ? 0 : static_cast<float>(sprite.shape);
    if (runs_.empty() || runs_.back().kind != kind)
        runs_.push_back({kind, static_cast<GLint>(packed_.size()), 0});
    ++runs_.back().count;
    Packed packed{{x, y, sprite.half_width, sprite.half_height},
                  channels(sprite.fill),
                  channels(sprite.stroke),
                  {shape, sprite.stroke_width, sprite.dash, sprite.corner},
                  {sprite.start, sprite.end, reach_x, reach_y}};
    if (sprite.stroke_width <= 0) packed.stroke[3] = 0;
    packed_.push_back(packed);
}

void SpritePass::draw(const std::vector<Sprite>& sprites, const PicturePart& part) {
    packed_.clear();
    runs_.clear();
    for (const Sprite& sprite : sprites) {
        add(sprite, part);
        if (packed_.size() == most_) flush(part);
    }
    flush(part);
}

void SpritePass::flush(const PicturePart& part) {
    if (packed_.empty()) return;
    glBindBuffer(GL_TEXTURE_BUFFER, buffer_.id());
    glBufferData(GL_TEXTURE_BUFFER, static_cast<GLsizeiptr>(packed_.size() * sizeof(Packed)), packed_.data(),
                 GL_STREAM_DRAW);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_BUFFER, texture_.id());
    glBindVertexArray(no_attributes_.id());
    glViewport(0, 0, part.width, part.height);
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    for (const Run& run : runs_) {
        const bool is_marker = run.kind == Kind::marker;
        (is_marker ? marker_ : figure_).use();
        glUniform2f(is_marker ? marker_half_target_ : figure_half_target_, static_cast<float>(part.width) / 2,
                    static_cast<float>(part.height) / 2);
        glDrawArrays(GL_TRIANGLES, run.first * 6, run.count * 6);
    }
    check_gl("drawing sprites");
    packed_.clear();
    runs_.clear();
}

} // namespace footprint
