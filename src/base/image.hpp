// SPDX-License-Identifier: MIT
#pragma once

// A picture in memory: rows x columns of RGBA, row 0 at the top, four bytes a pixel, no padding, straight alpha
// unless a function says otherwise.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace footprint {

struct Image {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;

    bool empty() const { return rgba.empty(); }
    bool operator==(const Image&) const = default;
};

inline Image make_image(int width, int height) {
    return {width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 4)};
}

} // namespace footprint
