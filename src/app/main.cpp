// SPDX-License-Identifier: MIT
#include "app/command_line/command_line.hpp"
#include "app/messages.hpp"

#include <exception>
#include <malloc.h>

int main(int argc, char** argv) {
    // The software OpenGL driver takes and returns large blocks every frame: keeping them saves a fifth of a
    // redraw.
    mallopt(M_MMAP_THRESHOLD, 4 << 20);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    footprint::claim_standard_streams();
    try {
        return footprint::run(argc, argv);
    } catch (const std::exception& unexpected) { // out of memory, or a defect: still no bare abort
        footprint::tell("footprint: {}", unexpected.what());
        return 1;
    }
}
