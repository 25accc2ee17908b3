// SPDX-License-Identifier: MIT
#pragma once

// An audience of one's own: countries with their shares, "Kenya 40, Nigeria 40, Brazil 20".

#include "base/result.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace footprint {

/// By country code, over 0, any sum: they count by what they are of it.
using Shares = std::map<std::string, double, std::less<>>;

/// Names or codes, each with a number after it ("KE 40", "Kenya 40 %", "Kenya: 40"), apart by commas,
/// semicolons or lines. Usage errors name the part that is wrong. Empty for an empty text.
Result<Shares> parse_shares(std::string_view text,
                            const std::function<Result<std::string>(const std::string&)>& country);

/// "KE 40, NG 40": reads back as the same.
std::string to_string(const Shares& shares);

} // namespace footprint
