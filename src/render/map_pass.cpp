// SPDX-License-Identifier: MIT
#include "render/map_pass.hpp"

#include "render/field_pixels.hpp"

#include <bit>

namespace footprint {

/// One rectangle being drawn.
struct MapPass::Piece {
    double pixels_per_unit;
    PixelRect rect;
    PlaneBounds bounds; ///< of the rectangle, in map pixels
    int dx, dy;
    int center_x, center_y; ///< of the rectangle, in pixels of the framebuffer
};

namespace {

constexpr float unit(std::uint8_t channel) { return static_cast<float>(channel) / 255.0f; }

void set_color(GLint uniform, Color color) {
    glUniform4f(uniform, unit(color.r), unit(color.g), unit(color.b), unit(color.a));
}

bool opaque(const FillLayer& layer) {
    if (layer.hatching.every > 0) return false;
    if (!layer.feature_colors) return layer.color.a == 255;
    return std::ranges::all_of(*layer.feature_colors, [](Color c) { return c.a == 255 || c.a == 0; });
}

/// Straight alpha over an opaque picture, which stays opaque.
void blend(bool on) {
    if (!on) return glDisable(GL_BLEND);
    glEnable(GL_BLEND);
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

} // namespace

Result<MapPass> MapPass::create() {
    auto fill = ShaderProgram::create({"plane.glsl", "fill.vert"}, {"fill.frag"});
    if (!fill) return tl::unexpected(fill.error());
    auto stroke = ShaderProgram::create({"plane.glsl", "stroke.vert"}, {"stroke.frag"});
    if (!stroke) return tl::unexpected(stroke.error());
    auto raster = ShaderProgram::create({"plane.glsl", "raster.vert"}, {"raster.frag"});
    if (!raster) return tl::unexpected(raster.error());

    auto field = ShaderProgram::create({"plane.glsl", "fill.vert"}, {"field.frag"});
    if (!field) return tl::unexpected(field.error());

    MapPass pass;
    pass.fill_ = std::move(*fill);
    pass.fill_plane_ = plane_uniforms(pass.fill_);
    pass.fill_color_ = pass.fill_.uniform("color");
    pass.fill_feature_count_ = pass.fill_.uniform("feature_count");
    pass.fill_stripe_every_ = pass.fill_.uniform("stripe_every");
    pass.fill_stripe_rise_ = pass.fill_.uniform("stripe_rise");
    pass.fill_stripe_half_width_ = pass.fill_.uniform("stripe_half_width");
    pass.fill_.use();
    glUniform1i(pass.fill_.uniform("feature_colors"), 0);

    pass.stroke_ = std::move(*stroke);
    pass.stroke_plane_ = plane_uniforms(pass.stroke_);
    pass.stroke_color_ = pass.stroke_.uniform("color");
    pass.stroke_half_width_ = pass.stroke_.uniform("half_width");
    pass.stroke_dash_ = pass.stroke_.uniform("dash");
    pass.stroke_.use();
    glUniform1i(pass.stroke_.uniform("segments"), 0);
    glUniform1i(pass.stroke_.uniform("along"), 1);

    pass.raster_ = std::move(*raster);
    pass.raster_plane_ = plane_uniforms(pass.raster_);
    pass.raster_size_ = pass.raster_.uniform("picture_size");
    pass.raster_opacity_ = pass.raster_.uniform("opacity");
    pass.raster_.use();
    glUniform1i(pass.raster_.uniform("triangles"), 0);
    glUniform1i(pass.raster_.uniform("picture"), 1);

    pass.field_ = std::move(*field);
    pass.field_plane_ = plane_uniforms(pass.field_);
    pass.field_feature_count_ = pass.field_.uniform("feature_count");
    pass.field_corner_ = pass.field_.uniform("corner");
    pass.field_.use();
    glUniform1i(pass.field_.uniform("feature_colors"), 0);
    glUniform1i(pass.field_.uniform("painted"), 1);

    pass.no_attributes_ = GlVertexArray::make();

    // The view volume is a power of two wide, so that going to clip coordinates and back is exact, and much
    // larger than any target, so that hardly a triangle is clipped: clipping moves edges by a fraction of a
    // pixel.
    GLint largest[2] = {0, 0};
    glGetIntegerv(GL_MAX_VIEWPORT_DIMS, largest);
    const auto side = static_cast<unsigned>(std::clamp(std::min(largest[0], largest[1]), 1024, 16384));
    pass.half_view_ = static_cast<GLint>(std::bit_floor(side) / 2);
    check_gl("making the map's programs");
    return pass;
}

MapPass::PlaneUniforms MapPass::plane_uniforms(const ShaderProgram& program) {
    return {program.uniform("scale"), program.uniform("offset"), program.uniform("center"),
            program.uniform("half_view")};
}

void MapPass::set(const PlaneUniforms& uniforms, const Piece& piece) const {
    glUniform1f(uniforms.scale, static_cast<float>(piece.pixels_per_unit));
    glUniform2f(uniforms.offset, static_cast<float>(piece.dx), static_cast<float>(piece.dy));
    glUniform2f(uniforms.center, static_cast<float>(piece.center_x), static_cast<float>(piece.center_y));
    glUniform1f(uniforms.half_view, static_cast<float>(half_view_));
}

void MapPass::clear(const Scene& scene) {
    glClearColor(unit(scene.background.r), unit(scene.background.g), unit(scene.background.b), 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

void MapPass::draw(const Scene& scene, Layers layers, const PixelRect& rect, int dx, int dy, Ground ground) {
    if (rect.empty()) return;
    const PixelRect target = rect.shifted(dx, dy);
    const Piece piece{scene.pixels_per_unit,
                      rect,
                      {{static_cast<double>(rect.x0), static_cast<double>(rect.y0)},
                       {static_cast<double>(rect.x1), static_cast<double>(rect.y1)}},
                      dx,
                      dy,
                      target.x0 + target.width() / 2,
                      target.y0 + target.height() / 2};
    glViewport(piece.center_x - half_view_, piece.center_y - half_view_, 2 * half_view_, 2 * half_view_);
    glEnable(GL_SCISSOR_TEST);
    glScissor(target.x0, target.y0, target.width(), target.height());
    if (ground == Ground::anything) clear(scene);
    for (std::size_t i = layers.first; i < layers.last; ++i)
        std::visit([&](const auto& one) { draw(one, piece); }, scene.map[i]);
    glDisable(GL_SCISSOR_TEST);
    check_gl("drawing the map");
}

void MapPass::find_visible(const std::vector<Chunk>& chunks, const Piece& piece, double margin) {
    visible_.clear();
    const double per_pixel = 1 / piece.pixels_per_unit;
    const PlaneBounds seen{
        {(piece.bounds.low.x - margin) * per_pixel, (piece.bounds.low.y - margin) * per_pixel},
        {(piece.bounds.high.x + margin) * per_pixel, (piece.bounds.high.y + margin) * per_pixel}};
    for (const Chunk& chunk : chunks) {
        if (chunk.count == 0 || !chunk.bounds.overlaps(seen)) continue;
        if (!visible_.empty() && visible_.back().first + visible_.back().count == chunk.first)
            visible_.back().count += chunk.count;
        else
            visible_.push_back(chunk);
    }
    firsts_.clear();
    counts_.clear();
    offsets_.clear();
}

void MapPass::bind_feature_colors(const std::vector<Color>& colors) {
    glActiveTexture(GL_TEXTURE0);
    if (!feature_colors_) feature_colors_ = GlTexture::make();
    glBindTexture(GL_TEXTURE_2D, feature_colors_.id());
    if (colors == feature_colors_held_) return;
    feature_colors_held_ = colors;
    // One row: a picture is wider than there are countries.
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, static_cast<GLsizei>(colors.size()), 1, 0, GL_RGBA,
                 GL_UNSIGNED_BYTE, colors.data());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
}

void MapPass::draw(const FillLayer& layer, const Piece& piece) {
    if (!layer.mesh || layer.mesh->indices.empty()) return;
    const bool by_feature = layer.feature_colors && !layer.feature_colors->empty();
    if (!by_feature && layer.color.a == 0) return;
    find_visible(layer.mesh->chunks, piece, 1);
    if (visible_.empty()) return;

    const GpuFill& gpu = fills_.get(layer.mesh, [](const FillMesh& mesh) { return upload(mesh); });
    fill_.use();
    set(fill_plane_, piece);
    set_color(fill_color_, layer.color);
    glUniform1i(fill_feature_count_, by_feature ? static_cast<GLint>(layer.feature_colors->size()) : 0);
    glUniform1i(fill_stripe_every_, layer.hatching.every);
    glUniform1i(fill_stripe_rise_, layer.hatching.falls ? -1 : 1);
    glUniform1f(fill_stripe_half_width_, layer.hatching.width / 2);
    if (by_feature) bind_feature_colors(*layer.feature_colors);
    blend(!opaque(layer));
    draw_visible(gpu);
}

void MapPass::draw_visible(const GpuFill& gpu) {
    glBindVertexArray(gpu.vertex_array.id());
    for (const Chunk& run : visible_) {
        counts_.push_back(static_cast<GLsizei>(run.count));
        offsets_.push_back(reinterpret_cast<const void*>(run.first * sizeof(std::uint32_t)));
    }
    glMultiDrawElements(GL_TRIANGLES, counts_.data(), GL_UNSIGNED_INT, offsets_.data(),
                        static_cast<GLsizei>(counts_.size()));
}

void MapPass::draw(const StrokeLayer& layer, const Piece& piece) {
    if (!layer.mesh || layer.mesh->segments.empty() || layer.color.a == 0 || layer.width <= 0) return;
    find_visible(layer.mesh->chunks, piece, layer.width / 2 + 1);
    if (visible_.empty()) return;

    const GpuStroke& gpu = strokes_.get(layer.mesh, [](const StrokeMesh& mesh) { return upload(mesh); });
    stroke_.use();
    set(stroke_plane_, piece);
    set_color(stroke_color_, layer.color);
    glUniform1f(stroke_half_width_, layer.width / 2);
    const bool dashed = layer.dash > 0 && layer.gap > 0;
    glUniform2f(stroke_dash_, dashed ? layer.dash : 0, dashed ? layer.dash + layer.gap : 0);
    blend(true);
    glBindVertexArray(no_attributes_.id());
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_BUFFER, gpu.segments.id());
    glActiveTexture(GL_TEXTURE1);
    glBindTexture(GL_TEXTURE_BUFFER, gpu.along.id());
    for (const Chunk& run : visible_) {
        firsts_.push_back(static_cast<GLint>(run.first * 3));
        counts_.push_back(static_cast<GLsizei>(run.count * 3));
    }
    glMultiDrawArrays(GL_TRIANGLES, firsts_.data(), counts_.data(), static_cast<GLsizei>(counts_.size()));
}

void MapPass::draw(const RasterLayer& layer, const Piece& piece) {
    if (!layer.mesh || layer.mesh->indices.empty() || !layer.image || layer.image->empty() ||
        layer.opacity <= 0)
        return;
    const GpuRaster& gpu = rasters_.get(layer.mesh, [](const RasterMesh& mesh) { return upload(mesh); });
    const GpuImage& image = images_.get(layer.image, [](const Image& picture) { return upload(picture); });
    raster_.use();
    set(raster_plane_, piece);
    glUniform2f(raster_size_, static_cast<float>(image.width), static_cast<float>(image.height));
    glUniform1f(raster_opacity_, layer.opacity);
    blend(layer.opacity < 1);
    glBindVertexArray(no_attributes_.id());
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_BUFFER, gpu.triangles.id());
    glActiveTexture(GL_TEXTURE1);
    glBindTexture(GL_TEXTURE_2D, image.texture.id());
    glDrawArrays(GL_TRIANGLES, 0, gpu.triangle_count * 3);
}

void MapPass::draw(const FieldLayer& layer, const Piece& piece) {
    if (!layer.mesh || layer.mesh->indices.empty() || !layer.ramp || !layer.field || layer.opacity <= 0) return;
    if (layer.field->is_empty || layer.field->values.size() != Field::columns * Field::rows) return;
    find_visible(layer.mesh->chunks, piece, 1);
    if (visible_.empty()) return;

    const PixelRect& rect = piece.rect;
    paint_field(layer, piece.pixels_per_unit, rect, painted_);
    glActiveTexture(GL_TEXTURE1);
    if (!painted_texture_) painted_texture_ = GlTexture::make();
    glBindTexture(GL_TEXTURE_2D, painted_texture_.id());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, rect.width(), rect.height(), 0, GL_RGBA, GL_UNSIGNED_BYTE, painted_.data());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);

    const GpuFill& gpu = fills_.get(layer.mesh, [](const FillMesh& mesh) { return upload(mesh); });
    field_.use();
    set(field_plane_, piece);
    const bool by_feature = layer.feature_colors && !layer.feature_colors->empty();
    glUniform1i(field_feature_count_, by_feature ? static_cast<GLint>(layer.feature_colors->size()) : 0);
    if (by_feature) bind_feature_colors(*layer.feature_colors);
    glUniform2f(field_corner_, static_cast<float>(rect.x0 + piece.dx), static_cast<float>(rect.y0 + piece.dy));
    blend(true);
    draw_visible(gpu);
}

void MapPass::drop_expired() {
    fills_.drop_expired();
    strokes_.drop_expired();
    rasters_.drop_expired();
    images_.drop_expired();
}

} // namespace footprint
