// SPDX-License-Identifier: MIT
#include "catalog/gateways.hpp"

#include "catalog/record.hpp"

#include <cmath>

namespace footprint {
namespace {

using Numbers = std::map<std::string, std::size_t, std::less<>>;
using Detours = std::map<std::pair<std::size_t, std::size_t>, std::size_t>;

constexpr double most_extra_ms = 1000;

Result<std::size_t> read_hub(const Record& record, std::string_view key, const Corridors& corridors) {
    const auto id = record.text(key);
    if (!id) return tl::unexpected(id.error());
    for (std::size_t i = 0; i < corridors.hubs.size(); ++i)
        if (corridors.hubs[i].id == *id) return i;
    return record.failure(fmt::format("{}: there is no hub '{}'", key, *id));
}

Result<CountryGateway> read_country(const Record& record, const Corridors& corridors) {
    if (auto known =
            record.check_keys({"country", "gateway", "extra_ms", "basis", "confidence", "tests", "note"});
        !known)
        return tl::unexpected(known.error());
    const auto code = record.text("country");
    const auto extra = record.number("extra_ms");
    const auto basis = record.named("basis", gateway_basis_names);
    const auto confidence = record.named("confidence", confidence_names);
    const auto tests = record.number("tests");
    if (!code) return tl::unexpected(code.error());
    if (!extra) return tl::unexpected(extra.error());
    if (!basis) return tl::unexpected(basis.error());
    if (!confidence) return tl::unexpected(confidence.error());
    if (!tests) return tl::unexpected(tests.error());
    if (!(*tests >= 0 && *tests < 1e12))
        return record.failure(fmt::format("tests is {}, expected a number from 0", *tests));
    if (CountryCode{*code}.text().empty())
        return record.failure(fmt::format("country is '{}', expected a code of two letters", *code));
    if (!(*extra >= 0 && *extra <= most_extra_ms))
        return record.failure(fmt::format("extra_ms is {}, expected 0 to {}", *extra, most_extra_ms));
    CountryGateway country{CountryCode{*code},        {}, *extra, *basis, *confidence, std::llround(*tests),
                           record.text_or("note", "")};
    if (!record.has("gateway")) return country;
    const auto hub = read_hub(record, "gateway", corridors);
    if (!hub) return tl::unexpected(hub.error());
    country.hub = *hub;
    return country;
}

Result<void> read_detour(const Record& record, const Corridors& corridors, const Numbers& numbers,
                         Detours& detours) {
    if (auto known = record.check_keys({"between", "via"}); !known) return tl::unexpected(known.error());
    const auto hub = read_hub(record, "via", corridors);
    if (!hub) return tl::unexpected(hub.error());
    const std::vector<std::string> between = record.texts("between");
    if (between.size() != 2 || between[0] == between[1])
        return record.failure("between must name two countries");
    for (const std::string& code : between)
        if (!numbers.contains(code)) return record.failure(fmt::format("country '{}' is not listed", code));
    const std::size_t a = numbers.at(between[0]);
    const std::size_t b = numbers.at(between[1]);
    if (!detours.emplace(std::pair{a, b}, *hub).second || !detours.emplace(std::pair{b, a}, *hub).second)
        return record.failure(fmt::format("there are two detours between {} and {}", between[0], between[1]));
    return {};
}

} // namespace

Gateways::Gateways(std::vector<CountryGateway> countries, Detours detours)
    : countries_(std::move(countries)), numbers_(CountryCode::numbers, 0), detours_(std::move(detours)) {
    for (std::size_t i = 0; i < countries_.size(); ++i)
        numbers_[countries_[i].country.number()] = static_cast<std::uint16_t>(i + 1);
}

std::size_t Gateways::number_of(CountryCode code) const {
    return numbers_.empty() || code.text().empty() ? 0 : numbers_[code.number()];
}

std::optional<std::size_t> Gateways::detour(std::size_t user, std::size_t site) const {
    const auto found = detours_.find({user, site});
    return found == detours_.end() ? std::nullopt : std::optional{found->second};
}

WayAbroad Gateways::way(std::size_t user, std::size_t site) const {
    const CountryGateway* country = this->country(user);
    if (!country || user == site) return {};
    const auto around = detour(user, site);
    return {around ? around : country->hub, country->extra_ms};
}

Result<Gateways> read_gateways(std::string_view json, std::string_view file, const Corridors& corridors) {
    auto root = parse_json<>(json, file);
    if (!root) return tl::unexpected(root.error());
    const Record record{std::move(*root), std::string{file}, ""};
    const auto rows = record.children("countries");
    const auto pairs = record.children("detours");
    if (!rows) return tl::unexpected(rows.error());
    if (!pairs) return tl::unexpected(pairs.error());

    std::vector<CountryGateway> countries;
    Numbers numbers;
    for (const Record& row : *rows) {
        auto country = read_country(row, corridors);
        if (!country) return tl::unexpected(country.error());
        countries.push_back(std::move(*country));
        const std::string code = countries.back().country.str();
        if (!numbers.emplace(code, countries.size()).second)
            return row.failure(fmt::format("country '{}' is listed twice", code));
    }
    Detours detours;
    for (const Record& pair : *pairs)
        if (auto done = read_detour(pair, corridors, numbers, detours); !done)
            return tl::unexpected(done.error());
    return Gateways{std::move(countries), std::move(detours)};
}

} // namespace footprint
