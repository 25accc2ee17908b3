// SPDX-License-Identifier: MIT
#pragma once

// A picture to draw into: an RGBA8 texture and its framebuffer.

#include "render/gl_handles.hpp"

namespace footprint {

class RenderTarget {
  public:
    /// Makes it `width` x `height`; does nothing if it is that already. True if what it held is lost.
    bool resize(int width, int height);
    void bind() const { glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_.id()); }

    GLuint texture() const { return texture_.id(); }
    GLuint framebuffer() const { return framebuffer_.id(); }
    int width() const { return width_; }
    int height() const { return height_; }

  private:
    GlTexture texture_;
    GlFramebuffer framebuffer_;
    int width_ = 0;
    int height_ = 0;
};

} // namespace footprint
