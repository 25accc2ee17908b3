// SPDX-License-Identifier: MIT
#pragma once

// Tells whether data is the same as before: a number made of its bytes (XXH3, 64 bits). No protection against
// forgery.

#include <cstdint>
#include <string>
#include <string_view>

namespace footprint {

class ContentHash {
  public:
    /// What is added, and in which order, counts.
    void add(std::string_view bytes);

    /// 16 hexadecimal digits.
    std::string text() const;

    bool operator==(const ContentHash&) const = default;

  private:
    std::uint64_t value_ = 0;
};

} // namespace footprint
