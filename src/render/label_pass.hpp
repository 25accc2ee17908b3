// SPDX-License-Identifier: MIT
#pragma once

// Draws labels from the text atlas, texel by pixel, into the bound framebuffer.

#include "render/shader_program.hpp"
#include "render/sprite_pass.hpp"
#include "render/text_atlas.hpp"

namespace footprint {

class LabelPass {
  public:
    static Result<LabelPass> create();

    void draw(const std::vector<Label>& labels, const TextShaper& shaper, const PicturePart& part);

  private:
    struct Vertex {
        float x, y;       ///< in the target
        float to_x, to_y; ///< from the target to the atlas
    };

    void add(const Label& label, const TextAtlas::Entry& entry, const PicturePart& part);
    void flush(const PicturePart& part);

    ShaderProgram program_;
    GLint half_target_ = -1;
    GlVertexArray vertex_array_;
    GlBuffer buffer_;
    TextAtlas atlas_;
    std::vector<Vertex> vertices_;
};

} // namespace footprint
