// SPDX-License-Identifier: MIT
#pragma once

// Draws Scenes with OpenGL 3.3 core into an offscreen buffer. The window and the command line use this same
// class and so get the same pixels. Needs a current context; keeps GPU copies of meshes and pictures by their
// address for as long as they live. Lines and shapes are anti-aliased in the shaders, no multisampling.

#include "base/image.hpp"
#include "base/result.hpp"
#include "scene/scene.hpp"

#include <memory>

namespace footprint {

class Renderer {
  public:
    /// Compiles the shaders. Fails if the context is older than 3.3 or a shader does not compile.
    static Result<Renderer> create();
    ~Renderer();
    Renderer(Renderer&&) noexcept;
    Renderer& operator=(Renderer&&) noexcept;

    /// Draws `scene` into the buffer (made or resized as needed) and returns the GL texture that holds it:
    /// RGBA8, opaque, row 0 at the bottom. Valid until the next call. The viewport's sides are 1 to
    /// `max_size()`. The map is kept: where only the origin changed, by whole pixels, only what came into
    /// view is drawn anew. 2 to 10 ms.
    unsigned draw(const Scene& scene, const TextShaper& shaper);

    /// The last drawn picture, row 0 at the top.
    Image read_pixels() const;

    /// The same picture as `draw` and `read_pixels` give, of up to 65535 pixels a side, for writing to a
    /// file: drawn in parts so that graphics memory stays small, nothing kept but meshes. Fails if there is
    /// no memory for it.
    Result<Image> draw_image(const Scene& scene, const TextShaper& shaper);

    /// Copies the last drawn picture to the framebuffer `target` (0: the window), its full size.
    void blit_to(unsigned target) const;

    /// Makes the driver compile what drawing needs, which it does on first use (80 ms in software): for doing
    /// it while the data is still being loaded.
    void warm_up();

    /// GL_MAX_TEXTURE_SIZE: the longest side of a picture.
    int max_size() const;

  private:
    struct State;
    explicit Renderer(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

} // namespace footprint
