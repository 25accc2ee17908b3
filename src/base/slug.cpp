// SPDX-License-Identifier: MIT
#include "base/slug.hpp"

#include "base/text.hpp"

namespace footprint {

std::string slug(std::string_view name) {
    std::string out;
    for (const char c : folded(name)) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (is_plain)
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out;
}

} // namespace footprint
