// SPDX-License-Identifier: MIT
#include "scene/palette.hpp"

#include "view/users_color.hpp"

namespace footprint {
namespace {

constexpr Color rgb(unsigned value, std::uint8_t alpha = 255) {
    return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8 & 0xff),
            static_cast<std::uint8_t>(value & 0xff), alpha};
}

constexpr Palette dark{
    .background = rgb(0x0a0f18),
    .sea = rgb(0x111c2e),
    .land = rgb(0x262d38),
    .lake = rgb(0x16253c),
    .lake_shore = rgb(0x3d5270, 150),
    .river = rgb(0x35516f, 200),
    .glacier = rgb(0x5d6b7d, 110),
    .urban = rgb(0x6b6255, 120),
    .coast = rgb(0x5f7590, 210),
    .border = rgb(0x75808f, 165),
    .disputed = rgb(0x75808f, 165),
    .division = rgb(0x75808f, 60),
    .graticule = rgb(0x8fa6c4, 26),
    .edge = rgb(0x46587a),
    .outside = rgb(0x0c121c, 150),
    .selected = rgb(0x5aa9e6, 64),
    .selected_over_colors = rgb(0xffffff, 46),
    .contour = rgb(0x0a0f18, 150),
    .catchment = rgb(0xffffff, 210),
    .stripe = rgb(0x0a0f18, 150),
    .tie = rgb(0xb4bcc8, 120),
    .corridor = rgb(0xd9b9ff, 190),
    .arc_halo = rgb(0x0a0f18, 190),
    .country_name = rgb(0xa9b4c2, 235),
    .city_name = rgb(0xb9c2cd),
    .name_over_colors = rgb(0xe6ebf1),
    .site_name = rgb(0xf2f5f8),
    .halo = rgb(0x0e1520, 200),
    .marker_edge = rgb(0x0a0f18, 235),
    .tray = rgb(0x0a0f18, 165),
    .tray_edge = rgb(0x9fb0c6, 110),
    .box = rgb(0x121a27, 226),
    .box_edge = rgb(0x3a4a61, 200),
    .text = rgb(0xedf1f5),
    .muted_text = rgb(0x9aa8b9),
    .accent = rgb(0x5aa9e6),
    .users = users_color(Theme::dark),
    .users_few = rgb(0x8a3f78, 150),
};

constexpr Palette light{
    .background = rgb(0xf4f6f7),
    .sea = rgb(0xcfe4f0),
    .land = rgb(0xe9e8dc),
    .lake = rgb(0xc3deed),
    .lake_shore = rgb(0x6f9cb8, 170),
    .river = rgb(0x7fb0cc, 220),
    .glacier = rgb(0xffffff, 170),
    .urban = rgb(0xc9b8a4, 130),
    .coast = rgb(0x5d7d92, 220),
    .border = rgb(0x77736c, 175),
    .disputed = rgb(0x77736c, 175),
    .division = rgb(0x77736c, 60),
    .graticule = rgb(0x3d5c74, 34),
    .edge = rgb(0x8ba3b3),
    .outside = rgb(0xf4f6f7, 165),
    .selected = rgb(0x1668b4, 58),
    .selected_over_colors = rgb(0xffffff, 80),
    .contour = rgb(0x1b2430, 130),
    .catchment = rgb(0x7a1f5c, 240),
    .stripe = rgb(0xffffff, 170),
    .tie = rgb(0x6f695d, 120),
    .corridor = rgb(0x6a3fa0, 190),
    .arc_halo = rgb(0xffffff, 215),
    .country_name = rgb(0x4a5058, 240),
    .city_name = rgb(0x3d434b),
    .name_over_colors = rgb(0x23282e),
    .site_name = rgb(0x14181d),
    .halo = rgb(0xffffff, 215),
    .marker_edge = rgb(0x1b2430, 235),
    .tray = rgb(0xffffff, 175),
    .tray_edge = rgb(0x4b5a6b, 130),
    .box = rgb(0xffffff, 232),
    .box_edge = rgb(0xa9b7c4, 220),
    .text = rgb(0x161b21),
    .muted_text = rgb(0x55606c),
    .accent = rgb(0x1668b4),
    .users = users_color(Theme::light),
    .users_few = rgb(0xd48abc, 150),
};

} // namespace

const Palette& palette(Theme theme) { return theme == Theme::dark ? dark : light; }

} // namespace footprint
