// SPDX-License-Identifier: MIT
#pragma once

// Move-only owners of OpenGL objects. They must be destroyed while their context is current.

#include <epoxy/gl.h>
#include <utility>

namespace footprint {

/// `Traits` makes and deletes one kind of object.
template <class Traits>
class GlHandle {
  public:
    GlHandle() = default;
    static GlHandle make() {
        GlHandle handle;
        handle.id_ = Traits::make();
        return handle;
    }
    GlHandle(GlHandle&& other) noexcept : id_(std::exchange(other.id_, 0)) {}
    GlHandle& operator=(GlHandle&& other) noexcept {
        std::swap(id_, other.id_);
        return *this;
    }
    ~GlHandle() {
        if (id_ != 0) Traits::free(id_);
    }

    GLuint id() const { return id_; }
    explicit operator bool() const { return id_ != 0; }

  private:
    GLuint id_ = 0;
};

struct BufferTraits {
    static GLuint make() {
        GLuint id = 0;
        glGenBuffers(1, &id);
        return id;
    }
    static void free(GLuint id) { glDeleteBuffers(1, &id); }
};

struct TextureTraits {
    static GLuint make() {
        GLuint id = 0;
        glGenTextures(1, &id);
        return id;
    }
    static void free(GLuint id) { glDeleteTextures(1, &id); }
};

struct VertexArrayTraits {
    static GLuint make() {
        GLuint id = 0;
        glGenVertexArrays(1, &id);
        return id;
    }
    static void free(GLuint id) { glDeleteVertexArrays(1, &id); }
};

struct FramebufferTraits {
    static GLuint make() {
        GLuint id = 0;
        glGenFramebuffers(1, &id);
        return id;
    }
    static void free(GLuint id) { glDeleteFramebuffers(1, &id); }
};

struct ProgramTraits {
    static GLuint make() { return glCreateProgram(); }
    static void free(GLuint id) { glDeleteProgram(id); }
};

struct VertexShaderTraits {
    static GLuint make() { return glCreateShader(GL_VERTEX_SHADER); }
    static void free(GLuint id) { glDeleteShader(id); }
};

struct FragmentShaderTraits {
    static GLuint make() { return glCreateShader(GL_FRAGMENT_SHADER); }
    static void free(GLuint id) { glDeleteShader(id); }
};

using GlBuffer = GlHandle<BufferTraits>;
using GlTexture = GlHandle<TextureTraits>;
using GlVertexArray = GlHandle<VertexArrayTraits>;
using GlFramebuffer = GlHandle<FramebufferTraits>;
using GlProgram = GlHandle<ProgramTraits>;
using GlVertexShader = GlHandle<VertexShaderTraits>;
using GlFragmentShader = GlHandle<FragmentShaderTraits>;

/// Asserts in a Debug build that OpenGL has nothing to complain about; nothing in a Release build.
#ifdef NDEBUG
inline void check_gl(const char*) {}
#else
void check_gl(const char* after);
#endif

} // namespace footprint
