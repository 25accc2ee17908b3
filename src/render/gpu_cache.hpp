// SPDX-License-Identifier: MIT
#pragma once

// Copies of meshes and pictures in graphics memory, made when first asked for, by the address of what they
// are copies of, and dropped once that is gone.

#include "render/gl_handles.hpp"
#include "scene/mesh.hpp"

#include <memory>
#include <unordered_map>

namespace footprint {

/// Bound as it is: attribute 0 is position and feature.
struct GpuFill {
    GlVertexArray vertex_array;
    GlBuffer vertices;
    GlBuffer indices;
};

/// Read by the vertex shader by segment number. `segments`: two RGBA32F texels a segment: its two ends; the
/// ends of its neighbours on the same line, its own ones where the line ends. `along`: one R32F.
struct GpuStroke {
    GlBuffer segment_buffer;
    GlTexture segments;
    GlBuffer along_buffer;
    GlTexture along;
};

/// Read by the vertex shader by triangle number, three RGBA32F texels each: corners 0 and 1; corner 2 and the
/// picture's coordinates at corner 0; their derivatives (du/dx, du/dy, dv/dx, dv/dy).
struct GpuRaster {
    GlBuffer buffer;
    GlTexture triangles;
    GLsizei triangle_count = 0;
};

/// With mipmaps, repeating east to west.
struct GpuImage {
    GlTexture texture;
    int width = 0;
    int height = 0;
};

template <class Source, class Copy>
class GpuCache {
  public:
    /// `upload` makes a Copy of a Source.
    template <class Upload>
    const Copy& get(const std::shared_ptr<const Source>& source, Upload upload) {
        Entry& entry = entries_[source.get()];
        if (entry.source.expired()) entry = {source, upload(*source)};
        return entry.copy;
    }

    void drop_expired() {
        std::erase_if(entries_, [](const auto& item) { return item.second.source.expired(); });
    }

    std::size_t size() const { return entries_.size(); }

  private:
    struct Entry {
        std::weak_ptr<const Source> source;
        Copy copy;
    };
    std::unordered_map<const Source*, Entry> entries_;
};

GpuFill upload(const FillMesh& mesh);
GpuStroke upload(const StrokeMesh& mesh);
GpuRaster upload(const RasterMesh& mesh);
GpuImage upload(const Image& image);

/// A buffer texture of `format` over `buffer`.
GlTexture buffer_texture(const GlBuffer& buffer, GLenum format);

} // namespace footprint
