// SPDX-License-Identifier: MIT
#pragma once

// The options that say how reach and nearness are counted, in the same words for every command. Each is an
// edit of View::analysis; the measurements are no part of the View.

#include "view/view.hpp"
#include "world/world.hpp"

#include <optional>
#include <string>
#include <vector>

namespace footprint {

/// The options as they were typed; empty or none where they were not.
struct AnalysisOptions {
    std::string kind;
    std::string form;
    std::string model;
    std::string access_network;
    std::string weight;
    std::vector<std::string> within;
    std::optional<std::string> a;
    std::optional<std::string> b;
    std::string measured; ///< the file; read by whoever opens the session

    /// Whether nothing in it edits a View.
    bool empty() const;
};

struct FilterOptions;

/// The kind of analysis, before all else: it says what the countries of the options are.
Result<void> edit_kind(const AnalysisOptions& options, View& view);

/// Applies the others to `view`, whose filter has been edited by `filter` already. A comparison needs two
/// sides; `has_sides`: the view had them before.
Result<void> edit_analysis(const World& world, const AnalysisOptions& options, const FilterOptions& filter,
                           Date today, bool has_sides, View& view);

} // namespace footprint
