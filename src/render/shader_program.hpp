// SPDX-License-Identifier: MIT
#pragma once

// A linked program made of files of shaders/. GLSL has no include: each stage is the files given, one after
// the other, below `#version 330 core`.

#include "base/result.hpp"
#include "render/gl_handles.hpp"

#include <initializer_list>
#include <string_view>

namespace footprint {

class ShaderProgram {
  public:
    using Files = std::initializer_list<std::string_view>;

    /// `defines` are lines put below the version. The error holds the compiler's log.
    static Result<ShaderProgram> create(Files vertex, Files fragment, std::string_view defines = {});

    void use() const { glUseProgram(program_.id()); }
    /// -1, which glUniform ignores, if the program has no such uniform.
    GLint uniform(const char* name) const { return glGetUniformLocation(program_.id(), name); }

  private:
    GlProgram program_;
};

} // namespace footprint
