// SPDX-License-Identifier: MIT
#include "view/shares.hpp"

#include "base/text.hpp"

#include <cmath>
#include <cstdlib>
#include <fmt/format.h>
#include <vector>

namespace footprint {
namespace {

tl::unexpected<Error> wrong(std::string_view part) {
    return failure(
        ErrorKind::usage,
        fmt::format("'{}' is no country with its share; expected for example Kenya 40, Nigeria 40, Brazil 20",
                    part));
}

/// "Kenya 40 %" in two.
Result<std::pair<std::string, double>> parts_of(std::string part) {
    const std::string whole = part;
    const auto trim = [&part](std::string_view letters) {
        while (!part.empty() && letters.find(part.back()) != std::string_view::npos) part.pop_back();
    };
    trim(" %\t");
    const auto digits = part.find_last_not_of("0123456789.");
    if (digits == std::string::npos || digits + 1 == part.size()) return wrong(whole);
    char* end = nullptr;
    const std::string number = part.substr(digits + 1);
    const double share = std::strtod(number.c_str(), &end);
    if (*end != '\0' || !std::isfinite(share) || share <= 0 || share > 1e12 || part[digits] == '-')
        return wrong(whole);
    part.resize(digits + 1);
    trim(" \t:=");
    if (part.empty()) return wrong(whole);
    return std::pair{part, share};
}

} // namespace

Result<Shares> parse_shares(std::string_view text,
                            const std::function<Result<std::string>(const std::string&)>& country) {
    std::string plain{text};
    for (char& letter : plain)
        if (letter == ';' || letter == '\n') letter = ',';
    Shares shares;
    for (std::string part : split(plain, ',')) {
        const auto first = part.find_first_not_of(" \t\r");
        if (first == std::string::npos) continue;
        const auto found = parts_of(part.substr(first));
        if (!found) return tl::unexpected(found.error());
        const auto code = country(found->first);
        if (!code) return tl::unexpected(code.error());
        if (shares.contains(*code))
            return failure(ErrorKind::usage, fmt::format("'{}' is there twice", found->first));
        shares[*code] = found->second;
    }
    return shares;
}

std::string to_string(const Shares& shares) {
    std::vector<std::string> parts;
    for (const auto& [code, share] : shares) parts.push_back(fmt::format("{} {}", code, share));
    return fmt::format("{}", fmt::join(parts, ", "));
}

} // namespace footprint
