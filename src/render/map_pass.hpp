// SPDX-License-Identifier: MIT
#pragma once

// Draws a scene's map layers into a rectangle of the bound framebuffer. Which rectangle, and where in the
// framebuffer it lies, makes no difference to its pixels.

#include "render/gpu_cache.hpp"
#include "render/pixel_rect.hpp"
#include "render/shader_program.hpp"

#include <vector>

namespace footprint {

class MapPass {
  public:
    static Result<MapPass> create();

    /// What is in the framebuffer where the layers are to go: `ready` is the background, or the layers below them.
    enum class Ground { anything, ready };

    /// Of a scene's map layers those from `first` to before `last`.
    struct Layers {
        std::size_t first = 0;
        std::size_t last = 0;
    };

    /// Clears all of the bound framebuffer to the scene's background.
    void clear(const Scene& scene);

    /// Draws `layers` of the map pixels `rect`; map pixel (x, y) comes to pixel (x + dx, y + dy) of the framebuffer.
    /// 2 to 8 ms for the world.
    void draw(const Scene& scene, Layers layers, const PixelRect& rect, int dx, int dy, Ground ground);

    /// Frees copies of what no longer exists.
    void drop_expired();

  private:
    struct Piece;
    struct PlaneUniforms {
        GLint scale = -1, offset = -1, center = -1, half_view = -1;
    };

    static PlaneUniforms plane_uniforms(const ShaderProgram& program);
    void set(const PlaneUniforms& uniforms, const Piece& piece) const;
    void draw(const FillLayer& layer, const Piece& piece);
    void draw(const StrokeLayer& layer, const Piece& piece);
    void draw(const RasterLayer& layer, const Piece& piece);
    void draw(const FieldLayer& layer, const Piece& piece);
    void draw_visible(const GpuFill& gpu);
    void find_visible(const std::vector<Chunk>& chunks, const Piece& piece, double margin);
    void bind_feature_colors(const std::vector<Color>& colors);

    ShaderProgram fill_;
    PlaneUniforms fill_plane_;
    GLint fill_color_ = -1, fill_feature_count_ = -1, fill_stripe_every_ = -1, fill_stripe_rise_ = -1,
          fill_stripe_half_width_ = -1;

    ShaderProgram stroke_;
    PlaneUniforms stroke_plane_;
    GLint stroke_color_ = -1, stroke_half_width_ = -1, stroke_dash_ = -1;

    ShaderProgram raster_;
    PlaneUniforms raster_plane_;
    GLint raster_size_ = -1, raster_opacity_ = -1;

    ShaderProgram field_;
    PlaneUniforms field_plane_;
    GLint field_feature_count_ = -1, field_corner_ = -1;

    GpuCache<FillMesh, GpuFill> fills_;
    GpuCache<StrokeMesh, GpuStroke> strokes_;
    GpuCache<RasterMesh, GpuRaster> rasters_;
    GpuCache<Image, GpuImage> images_;

    GlVertexArray no_attributes_;
    GlTexture feature_colors_;
    std::vector<Color> feature_colors_held_;
    std::vector<Color> painted_; ///< the field's colours in the rectangle being drawn
    GlTexture painted_texture_;
    GLint half_view_ = 0;
    std::vector<Chunk> visible_; ///< runs of neighbouring chunks
    std::vector<GLint> firsts_;
    std::vector<GLsizei> counts_;
    std::vector<const void*> offsets_;
};

} // namespace footprint
