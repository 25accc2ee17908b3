// SPDX-License-Identifier: MIT
#include "scene/ramp.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {
namespace {

constexpr Color rgb(unsigned value) {
    return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 0xff),
            static_cast<std::uint8_t>(value & 0xff), 255};
}

std::shared_ptr<const Ramp> ramp_of(std::vector<RampStop> stops) {
    return std::make_shared<const Ramp>(Ramp{std::move(stops)});
}

/// The stop at or below `value`, of those that have one above them.
std::size_t segment_of(const std::vector<RampStop>& stops, double value) {
    const auto above = std::upper_bound(stops.begin(), stops.end(), value,
                                        [](double v, const RampStop& stop) { return v < stop.value; });
    const auto index = static_cast<std::size_t>(above - stops.begin());
    return std::clamp<std::size_t>(index, 1, stops.size() - 1) - 1;
}

const auto nearness_dark = ramp_of({{0, rgb(0xfbf3c4)},
                                      {10, rgb(0xf4e486)},
                                      {20, rgb(0xd9d75f)},
                                      {50, rgb(0x62bb74)},
                                      {100, rgb(0x22808c)},
                                      {150, rgb(0x375d8e)},
                                      {200, rgb(0x45438a)},
                                      {250, rgb(0x542b78)},
                                      {300, rgb(0x551a58)}});

const auto nearness_light = ramp_of({{0, rgb(0x105672)},
                                       {10, rgb(0x17677f)},
                                       {20, rgb(0x257a8a)},
                                       {50, rgb(0x4fa391)},
                                       {100, rgb(0x97c795)},
                                       {150, rgb(0xcfdfa0)},
                                       {200, rgb(0xe6e6b4)},
                                       {250, rgb(0xf5e6c8)},
                                       {300, rgb(0xfff3e8)}});

const auto difference_dark = ramp_of({{-150, rgb(0x8fd2ff)},
                                      {-100, rgb(0x57b0f0)},
                                      {-50, rgb(0x3485c8)},
                                      {-20, rgb(0x3c6592)},
                                      {-tie_ms, rgb(0x565d68)},
                                      {tie_ms, rgb(0x565d68)},
                                      {20, rgb(0x8c6844)},
                                      {50, rgb(0xc67f2e)},
                                      {100, rgb(0xf0a33f)},
                                      {150, rgb(0xffcb80)}});

const auto difference_light = ramp_of({{-150, rgb(0x12427f)},
                                       {-100, rgb(0x1f62ad)},
                                       {-50, rgb(0x4e90cf)},
                                       {-20, rgb(0x9dbfdf)},
                                       {-tie_ms, rgb(0xd9d4ca)},
                                       {tie_ms, rgb(0xd9d4ca)},
                                       {20, rgb(0xecbf8b)},
                                       {50, rgb(0xe2974a)},
                                       {100, rgb(0xbd6a14)},
                                       {150, rgb(0x84450a)}});

std::shared_ptr<const Ramp> share_ramp_of(Theme theme) {
    const Ramp& near = *nearness_ramp(theme);
    std::vector<RampStop> stops;
    for (const auto& [share, ms] :
         {std::pair{0.0, 260.0}, {0.25, 140.0}, {0.5, 88.0}, {0.75, 50.0}, {1.0, 15.0}})
        stops.push_back({share, near.color(ms)});
    return ramp_of(std::move(stops));
}

std::vector<CountClass> count_classes_of(Theme theme) {
    const Ramp& near = *nearness_ramp(theme);
    const Color none = rgb(theme == Theme::dark ? 0x373d46 : 0xe6e2d8);
    return {{0, "none", none},          {1, "1", near.color(160)},   {2, "2", near.color(100)},
            {3, "3–5", near.color(65)}, {6, "6–10", near.color(35)}, {11, "11+", near.color(8)}};
}

} // namespace

Color Ramp::color(double value) const {
    const std::size_t i = segment_of(stops, value);
    const RampStop& a = stops[i];
    const RampStop& b = stops[i + 1];
    return mix(a.color, b.color, std::clamp((value - a.value) / (b.value - a.value), 0.0, 1.0));
}

double Ramp::place(double value) const {
    const std::size_t i = segment_of(stops, value);
    const double t = std::clamp((value - stops[i].value) / (stops[i + 1].value - stops[i].value), 0.0, 1.0);
    return (static_cast<double>(i) + t) / static_cast<double>(stops.size() - 1);
}

double Ramp::value_at(double place) const {
    const double at = std::clamp(place, 0.0, 1.0) * static_cast<double>(stops.size() - 1);
    const std::size_t i = std::min(static_cast<std::size_t>(at), stops.size() - 2);
    return std::lerp(stops[i].value, stops[i + 1].value, at - static_cast<double>(i));
}

std::shared_ptr<const Ramp> nearness_ramp(Theme theme) {
    return theme == Theme::dark ? nearness_dark : nearness_light;
}
std::shared_ptr<const Ramp> difference_ramp(Theme theme) {
    return theme == Theme::dark ? difference_dark : difference_light;
}

std::shared_ptr<const Ramp> fitted_nearness_ramp(Theme theme, const std::vector<double>& breaks) {
    if (breaks.size() < 2) return nearness_ramp(theme);
    const Ramp& all = *nearness_ramp(theme);
    // A step below the first and one above the last break.
    std::vector<double> values{std::max(0.0, breaks[0] - (breaks[1] - breaks[0]))};
    values.insert(values.end(), breaks.begin(), breaks.end());
    values.push_back(breaks.back() * breaks.back() / breaks[breaks.size() - 2]);
    std::vector<RampStop> stops;
    for (std::size_t i = 0; i < values.size(); ++i)
        stops.push_back({values[i], all.color(all.value_at(static_cast<double>(i) / static_cast<double>(values.size() - 1)))});
    return ramp_of(std::move(stops));
}

std::shared_ptr<const Ramp> fitted_difference_ramp(Theme theme, const std::vector<double>& breaks) {
    std::vector<double> sides; // beyond the near tie
    for (const double ms : breaks)
        if (ms > 1.25 * tie_ms) sides.push_back(ms);
    if (sides.size() < 2) return difference_ramp(theme);
    sides.push_back(2 * sides.back() - sides[sides.size() - 2]);
    const Ramp& all = *difference_ramp(theme);
    const auto half = static_cast<double>(sides.size());
    std::vector<RampStop> stops{{-tie_ms, all.color(0)}, {tie_ms, all.color(0)}};
    for (std::size_t i = 0; i < sides.size(); ++i) {
        // The ramp's stops on one side: the tie, then four.
        const double at = static_cast<double>(i + 1) / half;
        const auto stop = [&](double place) { return all.color(all.value_at(place)); };
        stops.push_back({sides[i], stop(5.0 / 9 + at * 4.0 / 9)});
        stops.insert(stops.begin(), {-sides[i], stop(4.0 / 9 - at * 4.0 / 9)});
    }
    return ramp_of(std::move(stops));
}

std::shared_ptr<const Ramp> share_ramp(Theme theme) {
    static const std::shared_ptr<const Ramp> ramps[] = {share_ramp_of(Theme::dark),
                                                        share_ramp_of(Theme::light)};
    return ramps[theme == Theme::dark ? 0 : 1];
}

const std::vector<CountClass>& count_classes(Theme theme) {
    static const std::vector<CountClass> classes[] = {count_classes_of(Theme::dark),
                                                      count_classes_of(Theme::light)};
    return classes[theme == Theme::dark ? 0 : 1];
}

Color count_color(Theme theme, std::size_t count) {
    const auto& classes = count_classes(theme);
    const auto above = std::upper_bound(classes.begin(), classes.end(), count,
                                        [](std::size_t n, const CountClass& one) { return n < one.least; });
    return std::prev(above)->color;
}

Color no_figure_color(Theme theme) { return theme == Theme::dark ? rgb(0x2d3239) : rgb(0xc4c4c0); }

} // namespace footprint
