// SPDX-License-Identifier: MIT
#include "world/position_slips.hpp"

#include "world/source_cells.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace footprint {
namespace {

constexpr double half_globe = 20037508.342789; ///< metres of Web Mercator from the middle to each side

double lon_of_metres(double x) { return x / half_globe * 180; }
double lat_of_metres(double y) {
    return std::atan(std::sinh(y / half_globe * std::numbers::pi)) * 180 / std::numbers::pi;
}
/// What is no degree, but can be a metre.
bool are_metres(double number) { return std::abs(number) > 360 && std::abs(number) <= half_globe; }

std::optional<LonLat> from_mercator(double x, double y) {
    const bool is_near_middle = std::abs(x) < 1000 && std::abs(y) < 1000;
    if (is_near_middle || std::abs(x) > half_globe || std::abs(y) > half_globe) return std::nullopt;
    return LonLat{lon_of_metres(x), lat_of_metres(y)};
}

/// "8.682.123" without its points, as a number.
std::optional<double> grouped_number(std::string text) {
    const auto is_point = [](char c) { return c == '.' || c == ','; };
    if (std::count_if(text.begin(), text.end(), is_point) < 2) return std::nullopt;
    std::erase_if(text, is_point);
    return number_in(text);
}

} // namespace

std::vector<Slip> slips_of(LonLat typed) {
    const auto [x, y] = typed;
    std::vector<Slip> slips{
        {"the sign of the longitude is wrong", {-x, y}},
        {"the sign of the latitude is wrong", {x, -y}},
        {"the signs of longitude and latitude are wrong", {-x, -y}},
        {"longitude and latitude are swapped", {y, x}},
        {"longitude and latitude are swapped, and the sign of the longitude is wrong", {-y, x}},
        {"longitude and latitude are swapped, and the sign of the latitude is wrong", {y, -x}},
        {"longitude and latitude are swapped, and both signs are wrong", {-y, -x}}};
    if (x > 180 && x <= 360) slips.push_back({"the longitude is counted from 0 to 360", {x - 360, y}});
    return slips;
}

std::vector<Slip> one_in_metres_of(LonLat typed) {
    const auto [x, y] = typed;
    std::vector<Slip> slips;
    if (are_metres(x)) slips.push_back({"the longitude is in metres of Web Mercator", {lon_of_metres(x), y}});
    if (are_metres(y)) slips.push_back({"the latitude is in metres of Web Mercator", {x, lat_of_metres(y)}});
    return slips;
}

std::vector<Slip> metres_of(LonLat typed) {
    const auto [x, y] = typed;
    std::vector<Slip> slips;
    if (const auto place = from_mercator(x, y))
        slips.push_back({"these are metres of Web Mercator, not degrees", *place});
    if (const auto place = from_mercator(y, x))
        slips.push_back({"these are metres of Web Mercator, and swapped", *place});
    return slips;
}

std::vector<Slip> lost_points_of(LonLat typed) {
    constexpr double least =
        0.0005; // degrees: nobody lives that near to a zero, and no row needs more places
    constexpr int most_places = 16;
    std::vector<Slip> slips;
    if (is_valid(typed)) return slips;
    const auto places = [](double number, double most) { // what is a degree and has its point stays
        return std::abs(number) <= most && number != std::round(number) ? 1 : most_places;
    };
    LonLat at = typed;
    for (int i = 0; i < places(typed.lon, 180) && (i == 0 || std::abs(at.lon) > least); ++i, at.lon /= 10) {
        at.lat = typed.lat;
        for (int j = 0; j < places(typed.lat, 90) && (j == 0 || std::abs(at.lat) > least); ++j, at.lat /= 10)
            if (is_valid(at)) slips.push_back({"the degrees have lost their decimal point", at});
    }
    return slips;
}

std::vector<Slip> moved_points_of(LonLat typed) {
    std::vector<Slip> slips;
    for (const double by : {0.1, 10.0, 0.01, 100.0}) {
        slips.push_back(
            {"the decimal point of the longitude is in the wrong place", {typed.lon * by, typed.lat}});
        slips.push_back(
            {"the decimal point of the latitude is in the wrong place", {typed.lon, typed.lat * by}});
    }
    return slips;
}

std::optional<double> written_degrees(const std::string& text) {
    if (const auto plain = number_in(text)) return plain;
    if (const auto grouped = grouped_number(text)) return grouped;
    std::vector<double> parts;
    bool is_negative = false;
    const auto is_figure = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (is_figure(c)) {
            std::size_t end = i;
            while (end < text.size() && (is_figure(text[end]) || text[end] == '.' || text[end] == ',')) ++end;
            const auto part = number_in(text.substr(i, end - i));
            const bool is_broken =
                !parts.empty() &&
                parts.back() != std::floor(parts.back()); // only the last may have a fraction
            if (!part || is_broken || parts.size() == 3 || (!parts.empty() && *part >= 60))
                return std::nullopt;
            parts.push_back(*part);
            i = end - 1;
        } else if (c == '-' && parts.empty()) {
            is_negative = true;
        } else if (c == 'S' || c == 'W' || c == 'w' || (c == 's' && parts.size() < 2)) {
            is_negative = true;
        } else if (std::isalpha(static_cast<unsigned char>(c)) &&
                   std::string_view{"NEnedms"}.find(c) == std::string_view::npos) {
            return std::nullopt;
        }
    }
    if (parts.empty()) return std::nullopt;
    double degrees = 0;
    for (std::size_t i = parts.size(); i-- > 0;) degrees = degrees / 60 + parts[i];
    return is_negative ? -degrees : degrees;
}

} // namespace footprint
