// SPDX-License-Identifier: MIT
#include "render/gpu_cache.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <vector>

namespace footprint {
namespace {

template <class T>
GlBuffer filled_buffer(GLenum target, const std::vector<T>& data) {
    GlBuffer buffer = GlBuffer::make();
    glBindBuffer(target, buffer.id());
    glBufferData(target, static_cast<GLsizeiptr>(data.size() * sizeof(T)), data.data(), GL_STATIC_DRAW);
    return buffer;
}

struct Texel {
    float r, g, b, a;
};

using Segment = StrokeMesh::Segment;

bool joins(const Segment& first, const Segment& second) {
    return first.x1 == second.x0 && first.y1 == second.y0;
}

/// Finds the segment that goes on where another ends. Chunks cut lines into runs; within a run the next
/// segment is the next in the mesh, and only the first segments of runs have to be looked up.
class Followers {
  public:
    explicit Followers(const std::vector<Segment>& segments) : segments_(segments) {
        for (std::size_t i = 0; i < segments.size(); ++i)
            if (i == 0 || !joins(segments[i - 1], segments[i])) run_starts_.push_back(i);
        std::ranges::sort(run_starts_, {}, [&](std::size_t i) { return start_of(i); });
    }

    /// Null at the end of a line. Where several lines start, the one that counts its length on from here; the
    /// closing segment of a ring has its first one as follower.
    const Segment* after(std::size_t i) const {
        if (i + 1 < segments_.size() && joins(segments_[i], segments_[i + 1])) return &segments_[i + 1];
        const Segment& own = segments_[i];
        const auto candidates = std::ranges::equal_range(run_starts_, std::tuple{own.x1, own.y1}, {},
                                                         [&](std::size_t start) { return start_of(start); });
        const Segment* ring = nullptr;
        const float end = own.along + std::hypot(own.x1 - own.x0, own.y1 - own.y0);
        for (const std::size_t start : candidates) {
            const Segment& next = segments_[start];
            if (std::abs(next.along - end) <= 1e-5f * (1 + end)) return &next;
            if (next.along == 0) ring = &next;
        }
        return candidates.size() == 1 ? ring : nullptr;
    }

  private:
    std::tuple<float, float> start_of(std::size_t i) const { return {segments_[i].x0, segments_[i].y0}; }

    const std::vector<Segment>& segments_;
    std::vector<std::size_t> run_starts_;
};

/// Each segment with its neighbours.
std::vector<Texel> with_neighbours(const std::vector<Segment>& segments) {
    std::vector<Texel> texels(segments.size() * 2);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& own = segments[i];
        texels[2 * i] = {own.x0, own.y0, own.x1, own.y1};
        texels[2 * i + 1] = texels[2 * i];
    }
    const Followers followers(segments);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment* after = followers.after(i);
        if (!after) continue;
        Texel& before_next = texels[2 * static_cast<std::size_t>(after - segments.data()) + 1];
        texels[2 * i + 1].b = after->x1;
        texels[2 * i + 1].a = after->y1;
        before_next.r = segments[i].x0;
        before_next.g = segments[i].y0;
    }
    return texels;
}

} // namespace

GlTexture buffer_texture(const GlBuffer& buffer, GLenum format) {
    GlTexture texture = GlTexture::make();
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_BUFFER, texture.id());
    glTexBuffer(GL_TEXTURE_BUFFER, format, buffer.id());
    return texture;
}

GpuFill upload(const FillMesh& mesh) {
    GpuFill gpu;
    gpu.vertex_array = GlVertexArray::make();
    glBindVertexArray(gpu.vertex_array.id());
    gpu.vertices = filled_buffer(GL_ARRAY_BUFFER, mesh.vertices);
    gpu.indices = filled_buffer(GL_ELEMENT_ARRAY_BUFFER, mesh.indices);
    glEnableVertexAttribArray(0);
    glVertexAttribPointer(0, 3, GL_FLOAT, GL_FALSE, sizeof(FillMesh::Vertex), nullptr);
    check_gl("uploading a fill");
    return gpu;
}

GpuStroke upload(const StrokeMesh& mesh) {
    GpuStroke gpu;
    gpu.segment_buffer = filled_buffer(GL_TEXTURE_BUFFER, with_neighbours(mesh.segments));
    gpu.segments = buffer_texture(gpu.segment_buffer, GL_RGBA32F);
    std::vector<float> along(mesh.segments.size());
    std::ranges::transform(mesh.segments, along.begin(), &Segment::along);
    gpu.along_buffer = filled_buffer(GL_TEXTURE_BUFFER, along);
    gpu.along = buffer_texture(gpu.along_buffer, GL_R32F);
    check_gl("uploading a stroke");
    return gpu;
}

GpuRaster upload(const RasterMesh& mesh) {
    std::vector<Texel> texels;
    texels.reserve(mesh.indices.size());
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
        const RasterMesh::Vertex& p = mesh.vertices[mesh.indices[i]];
        const RasterMesh::Vertex& q = mesh.vertices[mesh.indices[i + 1]];
        const RasterMesh::Vertex& r = mesh.vertices[mesh.indices[i + 2]];
        const double x1 = q.x - p.x, y1 = q.y - p.y, x2 = r.x - p.x, y2 = r.y - p.y;
        const double area = x1 * y2 - x2 * y1;
        if (area == 0) continue;
        const auto gradient = [&](double d1, double d2) {
            return std::pair{static_cast<float>((d1 * y2 - d2 * y1) / area),
                             static_cast<float>((d2 * x1 - d1 * x2) / area)};
        };
        const auto [du_dx, du_dy] = gradient(q.u - p.u, r.u - p.u);
        const auto [dv_dx, dv_dy] = gradient(q.v - p.v, r.v - p.v);
        texels.push_back({p.x, p.y, q.x, q.y});
        texels.push_back({r.x, r.y, p.u, p.v});
        texels.push_back({du_dx, du_dy, dv_dx, dv_dy});
    }
    GpuRaster gpu;
    gpu.triangle_count = static_cast<GLsizei>(texels.size() / 3);
    gpu.buffer = filled_buffer(GL_TEXTURE_BUFFER, texels);
    gpu.triangles = buffer_texture(gpu.buffer, GL_RGBA32F);
    check_gl("uploading a raster mesh");
    return gpu;
}

GpuImage upload(const Image& image) {
    GpuImage gpu{GlTexture::make(), image.width, image.height};
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, gpu.texture.id());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, image.width, image.height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                 image.rgba.data());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_REPEAT);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
    glGenerateMipmap(GL_TEXTURE_2D);
    check_gl("uploading a picture");
    return gpu;
}

} // namespace footprint
