// SPDX-License-Identifier: MIT
#include "base/content_hash.hpp"

#include <fmt/format.h>
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace footprint {

void ContentHash::add(std::string_view bytes) {
    value_ = XXH3_64bits_withSeed(bytes.data(), bytes.size(), value_);
}

std::string ContentHash::text() const { return fmt::format("{:016x}", value_); }

} // namespace footprint
