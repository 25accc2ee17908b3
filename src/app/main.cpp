// SPDX-License-Identifier: MIT
#include "app/command_line.hpp"

#include <cstdio>
#include <exception>
#include <fmt/format.h>
#include <malloc.h>

int main(int argc, char** argv) {
    // The software OpenGL driver takes and returns large blocks every frame: keeping them saves a fifth of a redraw.
    mallopt(M_MMAP_THRESHOLD, 4 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    try {
        return footprint::run(argc, argv);
    } catch (const std::exception& unexpected) { // out of memory, or a defect: still no bare abort
        fmt::print(stderr, "footprint: {}\n", unexpected.what());
        return 1;
    }
}
