// SPDX-License-Identifier: MIT
#include "render/render_target.hpp"

namespace footprint {

bool RenderTarget::resize(int width, int height) {
    if (texture_ && width == width_ && height == height_) return false;
    if (!texture_) {
        texture_ = GlTexture::make();
        framebuffer_ = GlFramebuffer::make();
    }
    width_ = width;
    height_ = height;
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, texture_.id());
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    bind();
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_.id(), 0);
    check_gl("making a render target");
    return true;
}

} // namespace footprint
