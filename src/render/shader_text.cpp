// SPDX-License-Identifier: MIT
#include "render/shader_text.hpp"

#ifdef FOOTPRINT_SHADER_DIR
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#endif

namespace footprint {

#ifdef FOOTPRINT_SHADER_DIR

std::string shader_text(std::string_view name) {
    std::ifstream file(std::filesystem::path(FOOTPRINT_SHADER_DIR) / name, std::ios::binary);
    if (!file) return std::string(embedded_shader(name));
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

long long shader_edition() {
    long long newest = 0;
    std::error_code ignored;
    for (const auto& file : std::filesystem::directory_iterator(FOOTPRINT_SHADER_DIR, ignored)) {
        const auto changed = file.last_write_time(ignored).time_since_epoch().count();
        newest = std::max(newest, static_cast<long long>(changed));
    }
    return newest;
}

#else

std::string shader_text(std::string_view name) { return std::string(embedded_shader(name)); }
long long shader_edition() { return 0; }

#endif

} // namespace footprint
