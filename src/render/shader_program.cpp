// SPDX-License-Identifier: MIT
#include "render/shader_program.hpp"

#include "render/shader_text.hpp"

#include <string>

namespace footprint {
namespace {

std::string joined_names(ShaderProgram::Files files) {
    std::string names;
    for (const std::string_view file : files) names.append(names.empty() ? "" : " + ").append(file);
    return names;
}

Result<void> compile(GLuint shader, ShaderProgram::Files files, std::string_view defines) {
    std::string text = "#version 330 core\n";
    text.append(defines);
    for (const std::string_view file : files) {
        const std::string part = shader_text(file);
        if (part.empty())
            return failure(ErrorKind::failed, "the program holds no such shader", std::string(file));
        text.append("#line 1\n").append(part);
    }
    const char* source = text.c_str();
    glShaderSource(shader, 1, &source, nullptr);
    glCompileShader(shader);
    GLint done = 0;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &done);
    if (done) return {};
    std::string log(4096, '\0');
    GLsizei length = 0;
    glGetShaderInfoLog(shader, static_cast<GLsizei>(log.size()), &length, log.data());
    log.resize(static_cast<std::size_t>(length));
    return failure(ErrorKind::failed, "the shader does not compile: " + log, joined_names(files));
}

} // namespace

Result<ShaderProgram> ShaderProgram::create(Files vertex, Files fragment, std::string_view defines) {
    const auto vertex_shader = GlVertexShader::make();
    const auto fragment_shader = GlFragmentShader::make();
    if (const auto ok = compile(vertex_shader.id(), vertex, defines); !ok) return tl::unexpected(ok.error());
    if (const auto ok = compile(fragment_shader.id(), fragment, defines); !ok)
        return tl::unexpected(ok.error());

    ShaderProgram made;
    made.program_ = GlProgram::make();
    const GLuint id = made.program_.id();
    glAttachShader(id, vertex_shader.id());
    glAttachShader(id, fragment_shader.id());
    glLinkProgram(id);
    glDetachShader(id, vertex_shader.id());
    glDetachShader(id, fragment_shader.id());
    GLint done = 0;
    glGetProgramiv(id, GL_LINK_STATUS, &done);
    if (done) return made;
    std::string log(4096, '\0');
    GLsizei length = 0;
    glGetProgramInfoLog(id, static_cast<GLsizei>(log.size()), &length, log.data());
    log.resize(static_cast<std::size_t>(length));
    return failure(ErrorKind::failed, "the shaders do not link: " + log,
                   joined_names(vertex) + ", " + joined_names(fragment));
}

} // namespace footprint
