// SPDX-License-Identifier: MIT
#pragma once

// How the traffic of a country's users reaches data centers in other countries: by the country's gateway, or
// past a detour where two countries are not joined. For the round-trip model of users; docs/method.md tells
// what it was fitted on. Format: geodata/gateways.json.

#include "catalog/corridors.hpp"
#include "catalog/country_code.hpp"
#include "catalog/site.hpp"

#include <map>

namespace footprint {

/// What a country's gateway and extra rest on.
enum class GatewayBasis : std::uint8_t {
    measured,  ///< medians of M-Lab's tests
    few_tests, ///< the same, with few of them
    subregion, ///< tests of the countries about it
    manual,
};
inline constexpr std::array<Named<GatewayBasis>, 4> gateway_basis_names{
    {{GatewayBasis::measured, "measured"},
     {GatewayBasis::few_tests, "few_tests"},
     {GatewayBasis::subregion, "subregion"},
     {GatewayBasis::manual, "manual"}}};

struct CountryGateway {
    CountryCode country;
    std::optional<std::size_t> hub; ///< index into Corridors::hubs; none: the shortest way
    double extra_ms = 0;            ///< beside the access network, on ways to other countries
    GatewayBasis basis = GatewayBasis::measured;
    Confidence confidence = Confidence::low;
    long long tests = 0; ///< that it rests on
    std::string note;
};

/// What lies on a way from a country to another.
struct WayAbroad {
    std::optional<std::size_t> via; ///< index into Corridors::hubs
    double extra_ms = 0;

    bool operator==(const WayAbroad&) const = default;
};

class Gateways {
  public:
    Gateways() = default;
    /// `detours`: pairs of countries, and the hub between them.
    Gateways(std::vector<CountryGateway> countries,
             std::map<std::pair<std::size_t, std::size_t>, std::size_t> detours);

    /// What is listed, in the file's order.
    const std::vector<CountryGateway>& countries() const { return countries_; }

    /// Countries by running numbers. All that are not listed share 0: they have no gateway, no extra, no
    /// detour.
    std::size_t number_of(CountryCode code) const;
    std::size_t numbers() const { return countries_.size() + 1; }
    /// None of number 0.
    const CountryGateway* country(std::size_t number) const {
        return number == 0 ? nullptr : &countries_[number - 1];
    }

    /// From users of one country to a site in another; nothing lies on the ways within a country.
    WayAbroad way(std::size_t user, std::size_t site) const;
    /// Of pairs that have a detour only.
    std::optional<std::size_t> detour(std::size_t user, std::size_t site) const;

  private:
    std::vector<CountryGateway> countries_;
    std::vector<std::uint16_t> numbers_;                                 ///< by CountryCode::number()
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> detours_; ///< both ways round, by number
};

/// The whole file or an error that says where it is wrong.
Result<Gateways> read_gateways(std::string_view json, std::string_view file, const Corridors& corridors);

} // namespace footprint
