// SPDX-License-Identifier: MIT
#include "render/label_pass.hpp"

#include <cmath>

namespace footprint {

Result<LabelPass> LabelPass::create() {
    auto program = ShaderProgram::create({"label.vert"}, {"label.frag"});
    if (!program) return tl::unexpected(program.error());

    LabelPass pass;
    pass.program_ = std::move(*program);
    pass.half_target_ = pass.program_.uniform("half_target");
    pass.program_.use();
    glUniform1i(pass.program_.uniform("atlas"), 0);
    pass.vertex_array_ = GlVertexArray::make();
    pass.buffer_ = GlBuffer::make();
    glBindVertexArray(pass.vertex_array_.id());
    glBindBuffer(GL_ARRAY_BUFFER, pass.buffer_.id());
    glEnableVertexAttribArray(0);
    glEnableVertexAttribArray(1);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(Vertex), nullptr);
    glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, sizeof(Vertex),
                          reinterpret_cast<const void*>(2 * sizeof(float)));
    check_gl("making the labels' program");
    return pass;
}

void LabelPass::add(const Label& label, const TextAtlas::Entry& entry, const PicturePart& part) {
    const int left = static_cast<int>(std::lround(label.position.x)) + entry.left - part.x;
    const int top = static_cast<int>(std::lround(label.position.y)) + entry.top - part.y;
    if (entry.width == 0 || left >= part.width || top >= part.height || left + entry.width <= 0 ||
        top + entry.height <= 0)
        return;
    // y up in the target, y down in the atlas.
    const auto x0 = static_cast<float>(left);
    const auto x1 = static_cast<float>(left + entry.width);
    const auto y1 = static_cast<float>(part.height - top);
    const auto y0 = static_cast<float>(part.height - top - entry.height);
    const auto to_x = static_cast<float>(entry.x - left);
    const auto to_y = static_cast<float>(entry.y + part.height - top);
    for (const auto& [x, y] : {std::pair{x0, y0}, {x1, y0}, {x1, y1}, {x0, y0}, {x1, y1}, {x0, y1}})
        vertices_.push_back({x, y, to_x, to_y});
}

void LabelPass::flush(const PicturePart& part) {
    if (vertices_.empty()) return;
    glBindVertexArray(vertex_array_.id());
    glBindBuffer(GL_ARRAY_BUFFER, buffer_.id());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices_.size() * sizeof(Vertex)),
                 vertices_.data(), GL_STREAM_DRAW);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, atlas_.texture());
    program_.use();
    glUniform2f(half_target_, static_cast<float>(part.width) / 2, static_cast<float>(part.height) / 2);
    glViewport(0, 0, part.width, part.height);
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glDrawArrays(GL_TRIANGLES, 0, static_cast<GLsizei>(vertices_.size()));
    check_gl("drawing labels");
    vertices_.clear();
}

void LabelPass::draw(const std::vector<Label>& labels, const TextShaper& shaper, const PicturePart& part) {
    for (const Label& label : labels) {
        auto entry = atlas_.find(label.text, label.style, shaper);
        if (!entry) {
            flush(part);
            atlas_.clear();
            entry = atlas_.find(label.text, label.style, shaper);
        }
        if (entry) add(label, *entry, part);
    }
    flush(part);
}

} // namespace footprint
