// SPDX-License-Identifier: MIT
#pragma once

// The GLSL files of shaders/, by file name. They are part of the binary; a Debug build reads them from the
// source folder instead, so that an edited shader shows in the running program.

#include <string>
#include <string_view>

namespace footprint {

/// As built in; empty if there is no such file.
std::string_view embedded_shader(std::string_view name);

/// What to compile: in a Debug build the file as it is now, else as built in.
std::string shader_text(std::string_view name);

/// A number that changes when one of the files does; 0 for ever in a Release build.
long long shader_edition();

} // namespace footprint
