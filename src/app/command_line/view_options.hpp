// SPDX-License-Identifier: MIT
#pragma once

// The options that say what is shown, in the same words for every command. Each is an edit of the View.

#include "app/command_line/analysis_options.hpp"
#include "view/view.hpp"
#include "world/world.hpp"

#include <optional>
#include <string>
#include <vector>

namespace footprint {

/// The options as they were typed; empty or none where they were not.
struct FilterOptions {
    std::string view_file;
    std::vector<std::string> providers;
    std::vector<std::string> markets;
    std::vector<std::string> countries;
    std::vector<std::string> statuses;
    std::vector<std::string> kinds;
    std::vector<std::string> accesses;
    std::optional<std::string> as_of;
    std::optional<std::string> search; ///< "" clears what a view file says

    bool empty() const;
};

struct PictureOptions {
    std::string projection;
    std::string center;
    std::optional<double> meridian;
    std::optional<double> zoom;
    bool fit = false;
    std::string theme;
    std::vector<std::string> layers;

    bool empty() const;
};

struct ViewOptions {
    FilterOptions filter;
    PictureOptions picture;
    AnalysisOptions analysis;

    bool empty() const { return filter.empty() && picture.empty() && analysis.empty(); }
};

/// The view file, if one is named, with the options' edits. Unknown names are usage errors that offer the
/// nearest.
Result<View> edited_view(const World& world, const ViewOptions& options, Date today);
Result<View> edited_view(const World& world, const FilterOptions& filter, const PictureOptions& picture,
                         Date today);

/// What is shown and when, without the view file.
Result<void> edit_filter(const World& world, const FilterOptions& options, Date today, View& view);

/// What a view file names must exist: a misspelt provider would silently show nothing. Names become ids and
/// codes; those of markets the codes of their countries. Errors name `file` and the key, with `within` before
/// it.
Result<View> resolved_view(const World& world, View view, const std::string& file,
                           const std::string& within = "");

/// A View as far as it names what there is.
struct KnownView {
    View view;
    std::vector<std::string> gone; ///< what it named beside that: "provider 'x'"
};

/// For a View that was right once: what has gone since is left out of it. A filter that loses all its
/// providers lets every provider through again.
KnownView known_view(const World& world, View view);

/// Reads a view file and checks what it names against `world`.
Result<View> load_view(const World& world, const std::string& path);

/// Text and signs keep their size in relation to the picture from 1080 lines on: 1 there, 2 at 2160.
double natural_scale(int width, int height);

/// "1920x1080": both 1 to max_picture_size.
Result<std::pair<int, int>> parse_size(const std::string& text);

} // namespace footprint
