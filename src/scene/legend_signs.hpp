// SPDX-License-Identifier: MIT
#pragma once

// What a legend explains one by one: providers, the signs of a marker's status, lines on the map. Only what a
// picture uses. Private to scene/.

#include "scene/furniture.hpp"

namespace footprint {

struct LegendProvider {
    const Provider* provider;
    std::string count;
};

/// A sign that markers carry, whatever their provider.
struct SignKey {
    Status status;
    Access access;
    const char* words;
};

/// A line on the map.
struct LineKey {
    Color color;
    float width; ///< logical pixels, as is `dash`
    float dash;
    std::string words;
};

/// The providers that have sites here, the largest first, and those that were asked for by name but have
/// none: that is an answer too. Counts are "12 + 2 uncertain"; `briefly`, for a long list whose signs are
/// explained below it, "12 + 2".
enum class Counts : std::uint8_t { in_words, briefly };
std::vector<LegendProvider> provider_rows(const ComposeInput& input, const std::vector<ShownSite>& shown,
                                       Counts style);

std::vector<SignKey> used_keys(const Catalogue& catalogue, const std::vector<ShownSite>& shown);

std::vector<LineKey> used_lines(const ComposeInput& input, const AnalysisPicture& analysis,
                                const Palette& colors);

// Logical pixels: from the start of a row to its words, and what the sign before them needs.
inline constexpr double sign_width = 20;
inline constexpr double line_sign_width = 28;

/// Each draws the sign of a row that starts at `left`, its middle on the line at `y`; the words are the
/// caller's.
void draw_sign(FurnitureInk& ink, const Provider& provider, double left, double y);
void draw_sign(FurnitureInk& ink, const SignKey& key, double left, double y);
void draw_sign(FurnitureInk& ink, const LineKey& key, double left, double y);

} // namespace footprint
