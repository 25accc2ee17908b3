// SPDX-License-Identifier: MIT
#pragma once

// PNG files: RGB, eight bits, sRGB. The same image gives the same bytes.

#include "base/image.hpp"
#include "base/result.hpp"

#include <filesystem>

namespace footprint {

/// Alpha is dropped: pictures are opaque. 3840 x 2160 takes about 100 ms.
Result<std::string> encode_png(const Image& image);

/// Replaces `path` atomically.
Result<void> write_png(const Image& image, const std::filesystem::path& path);

/// For tests and icons: any PNG as RGBA.
Result<Image> read_png(const std::filesystem::path& path);

} // namespace footprint
