// SPDX-License-Identifier: MIT
#include "view/option_values.hpp"

#include "view/listing.hpp"

#include <charconv>
#include <cmath>

namespace footprint {

tl::unexpected<Error> unknown_name(std::string_view what, std::string_view name,
                                   const std::vector<std::string>& known) {
    return failure(ErrorKind::usage, fmt::format("unknown {} '{}'{}", what, name, did_you_mean(name, known)));
}

std::vector<std::string> listed(const std::vector<std::string>& given) {
    std::vector<std::string> all;
    for (const std::string& part : given)
        for (std::string& item : split(part, ',')) all.push_back(std::move(item));
    return all;
}

Result<void> check_not_empty(std::string_view option, const std::vector<std::string>& given) {
    if (given.empty() || !listed(given).empty()) return {};
    return failure(ErrorKind::usage, fmt::format("{} is empty", option));
}

std::string loose_name(std::string_view name) {
    std::string text = folded(name);
    for (char& c : text)
        if (c == '-' || c == '_') c = ' ';
    return text;
}

Result<std::vector<Date>> parse_days(std::string_view what, const std::string& text, Date today) {
    std::vector<Date> days;
    for (const std::string& name : split(text, ',')) {
        const auto day = parse_day(name, today);
        if (!day) return failure(ErrorKind::usage, fmt::format("{}: {}", what, day.error().message));
        if (std::find(days.begin(), days.end(), *day) != days.end())
            return failure(ErrorKind::usage, fmt::format("{} names {} twice", what, to_string(*day)));
        days.push_back(*day);
    }
    if (days.size() < least_panels || days.size() > most_panels)
        return failure(ErrorKind::usage, fmt::format("{} names {}, expected {} to {}", what, counted(days.size(), "day"),
                                                     least_panels, most_panels));
    return days;
}

Result<double> parse_number(std::string_view text) {
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return failure(ErrorKind::usage, fmt::format("'{}' is not a number", text));
    return value;
}

std::optional<LonLat> parse_lonlat(const std::string& text) {
    const std::vector<std::string> parts = split(text, ',');
    if (parts.size() != 2) return std::nullopt;
    const auto lon = parse_number(parts[0]);
    const auto lat = parse_number(parts[1]);
    if (!lon || !lat) return std::nullopt;
    return LonLat{*lon, *lat};
}

} // namespace footprint
