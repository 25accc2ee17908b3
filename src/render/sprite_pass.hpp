// SPDX-License-Identifier: MIT
#pragma once

// Draws sprites as signed-distance shapes, in their order, into the bound framebuffer.

#include "render/gl_handles.hpp"
#include "render/pixel_rect.hpp"
#include "render/shader_program.hpp"
#include "scene/scene.hpp"

#include <array>
#include <limits>
#include <vector>

namespace footprint {

class SpritePass {
  public:
    /// Draws at most so many at once, and fewer where the driver cannot.
    static Result<SpritePass> create(std::size_t most = std::numeric_limits<std::size_t>::max());

    /// 1 us a sprite.
    void draw(const std::vector<Sprite>& sprites, const PicturePart& part);

  private:
    enum class Kind { marker, figure };
    struct Run {
        Kind kind;
        GLint first;
        GLsizei count;
    };
    /// As the shaders read it, in RGBA32F texels.
    struct Packed {
        std::array<float, 4> place; ///< centre, half width, half height
        std::array<float, 4> fill;  ///< straight alpha
        std::array<float, 4> stroke;
        std::array<float, 4> outline; ///< shape, stroke width, dash, corner
        std::array<float, 4> rest;    ///< start, end, half the size of what it covers
    };

    static Kind kind_of(SpriteShape shape);
    void add(const Sprite& sprite, const PicturePart& part);
    void flush(const PicturePart& part);

    ShaderProgram marker_;
    ShaderProgram figure_;
    GLint marker_half_target_ = -1, figure_half_target_ = -1;
    GlVertexArray no_attributes_;
    GlBuffer buffer_;
    GlTexture texture_;
    std::vector<Packed> packed_;
    std::vector<Run> runs_;
    std::size_t most_ = 0; ///< sprites that the buffer texture can hold
};

} // namespace footprint
