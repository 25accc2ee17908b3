// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace footprint {

/// ISO 3166-1 alpha-2 (XK Kosovo) in two bytes, read as text; empty if it was made of anything but two
/// letters.
class CountryCode {
  public:
    CountryCode() = default;
    explicit CountryCode(std::string_view text) {
        if (text.size() == 2) letters_ = {text[0], text[1]};
    }

    std::string_view text() const { return {letters_.data(), letters_[0] == 0 ? 0u : letters_.size()}; }
    std::string str() const { return std::string{text()}; }
    /// Below 65,536, another for each code.
    std::size_t number() const {
        return static_cast<std::uint8_t>(letters_[0]) * 256u + static_cast<std::uint8_t>(letters_[1]);
    }
    static constexpr std::size_t numbers = 65536;

    bool operator==(const CountryCode&) const = default;

  private:
    std::array<char, 2> letters_{};
};

} // namespace footprint
