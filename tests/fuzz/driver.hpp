// SPDX-License-Identifier: MIT
#pragma once

// A fuzz target is a file with `fuzz`: it reads the input and checks what must hold of what was read. driver.cpp hands it to libFuzzer.

#include <cstdlib>
#include <string_view>

void fuzz(std::string_view input);

/// What must hold, whatever was read. Ends the program; libFuzzer keeps the input.
inline void must(bool holds) {
    if (!holds) std::abort();
}
