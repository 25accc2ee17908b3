// SPDX-License-Identifier: MIT
#include "app/command_line/option_values.hpp"

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

std::string spelled(std::string_view name) {
    std::string text = folded(name);
    for (char& c : text)
        if (c == '-' || c == '_') c = ' ';
    return text;
}

Result<std::string> country_code(const World& world, const std::string& name) {
    const std::string wanted = folded(name);
    std::vector<std::string> known;
    for (const Country& country : world.countries) {
        std::vector<std::string> names = country.aliases;
        names.insert(names.end(), {country.code, country.iso3, country.name});
        for (const std::string& candidate : names)
            if (!candidate.empty() && folded(candidate) == wanted) return country.code;
        known.push_back(country.name);
        known.insert(known.end(), country.aliases.begin(), country.aliases.end());
    }
    return unknown_name("country", name, known);
}

Result<CountryCodes> countries_called(const World& world, const std::string& name) {
    const auto code = country_code(world, name);
    if (code) return CountryCodes{*code};
    auto codes = world.markets.countries_of(name);
    if (codes) return codes;
    const auto offers_a_name = [](const Error& error) { return error.message.ends_with('?'); };
    if (offers_a_name(code.error())) return tl::unexpected(code.error());
    if (offers_a_name(codes.error())) return codes;
    return unknown_name("country or market", name, {});
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
