// SPDX-License-Identifier: MIT
#pragma once

// All sites as seen from a place, as text: a ranked list with a line in words, CSV and JSON with columns that
// docs/cli.md lists.

#include "analysis/question.hpp"
#include "analysis/ranking.hpp"
#include "output/table_layer.hpp"

#include <string>

namespace footprint {

/// A place and what is seen from it.
struct RankedPlace {
    std::string name; ///< "Nairobi, Kenya", "-150,20, at sea"
    std::string note; ///< what else it might have been; empty if nothing
    Ranking ranking;
};

/// Which sites are listed: all, or the nearest of each provider and those that tie with one of these.
enum class RankScope : std::uint8_t { best, all };

/// One list a place. Ends with a newline.
std::string format_rankings(const World& world, const Question& question,
                            const std::vector<RankedPlace>& places, RankScope scope, TableFormat format);

/// The listed sites as points, and the shortest ways to them over the sphere as lines.
std::vector<TableLayer> ranking_layers(const World& world, const Question& question,
                                       const std::vector<RankedPlace>& places, RankScope scope);

} // namespace footprint
