// SPDX-License-Identifier: MIT
#include "scene/ramp.hpp"

#include <algorithm>
#include <cmath>
#include <mutex>

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

enum class RampUse : std::uint8_t { nearness, difference };

/// What a ramp is made of.
struct RampKey {
    Theme theme;
    SideColors sides;
    std::vector<double> breaks;
    RampUse use;

    bool operator==(const RampKey&) const = default;
};

/// The ramp of that key: made, or that of before. A drawn map is kept as long as its ramp is the same one.
template <class Make>
std::shared_ptr<const Ramp> remembered(const RampKey& key, Make make) {
    static std::mutex mutex;
    static std::vector<std::pair<RampKey, std::shared_ptr<const Ramp>>> known; // the latest last
    constexpr std::size_t most = 32;
    {
        const std::scoped_lock lock{mutex};
        for (const auto& [is, ramp] : known)
            if (is == key) return ramp;
    }
    std::shared_ptr<const Ramp> made = make(); // may ask for another one
    const std::scoped_lock lock{mutex};
    if (known.size() == most) known.erase(known.begin());
    known.emplace_back(key, made);
    return made;
}

/// Out from the neutral colour of a tie: through a side's own to a brighter one, in the light theme a darker one.
Color side_color(Theme theme, Color neutral, Color own, std::size_t step) {
    switch (step) {
    case 0: return mix(neutral, own, 0.4);
    case 1: return mix(neutral, own, 0.75);
    case 2: return own;
    default: break;
    }
    return theme == Theme::dark ? mix(own, {255, 255, 255, 255}, 0.4) : mix(own, {0, 0, 0, 255}, 0.35);
}

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
std::shared_ptr<const Ramp> difference_ramp(Theme theme, const SideColors& sides) {
    const auto& usual = theme == Theme::dark ? difference_dark : difference_light;
    if (sides == SideColors{}) return usual;
    return remembered({theme, sides, {}, RampUse::difference}, [&] {
        std::vector<RampStop> stops = usual->stops;
        const Color neutral = stops[4].color;
        for (std::size_t step = 0; step < 4; ++step) { // out from the tie
            if (sides.a) stops[3 - step].color = side_color(theme, neutral, *sides.a, step);
            if (sides.b) stops[6 + step].color = side_color(theme, neutral, *sides.b, step);
        }
        return ramp_of(std::move(stops));
    });
}

std::shared_ptr<const Ramp> fitted_nearness_ramp(Theme theme, const std::vector<double>& breaks) {
    if (breaks.size() < 2) return nearness_ramp(theme);
    return remembered({theme, {}, breaks, RampUse::nearness}, [&] {
        const Ramp& all = *nearness_ramp(theme);
        // A step below the first and one above the last break.
        std::vector<double> values{std::max(0.0, breaks[0] - (breaks[1] - breaks[0]))};
        values.insert(values.end(), breaks.begin(), breaks.end());
        values.push_back(breaks.back() * breaks.back() / breaks[breaks.size() - 2]);
        std::vector<RampStop> stops;
        for (std::size_t i = 0; i < values.size(); ++i)
            stops.push_back(
                {values[i], all.color(all.value_at(static_cast<double>(i) / static_cast<double>(values.size() - 1)))});
        return ramp_of(std::move(stops));
    });
}

std::shared_ptr<const Ramp> fitted_difference_ramp(Theme theme, const SideColors& colors, const std::vector<double>& breaks) {
    std::vector<double> sides; // beyond the near tie
    for (const double ms : breaks)
        if (ms > 1.25 * tie_ms) sides.push_back(ms);
    if (sides.size() < 2) return difference_ramp(theme, colors);
    return remembered({theme, colors, breaks, RampUse::difference}, [&] {
        sides.push_back(2 * sides.back() - sides[sides.size() - 2]);
        const Ramp& all = *difference_ramp(theme, colors);
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
    });
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
