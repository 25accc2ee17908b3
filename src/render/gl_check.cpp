// SPDX-License-Identifier: MIT
#include "render/gl_handles.hpp"

#ifndef NDEBUG
#include <cstdio>
#include <cstdlib>

namespace footprint {

void check_gl(const char* after) {
    const GLenum error = glGetError();
    if (error == GL_NO_ERROR) return;
    std::fprintf(stderr, "OpenGL error 0x%04x after %s\n", error, after);
    std::abort();
}

} // namespace footprint
#endif
