// SPDX-License-Identifier: MIT
#pragma once

// The options that say what is shown, in the same words for every command. Each is an edit of the View; most
// are those of one field and stand with it (view/fields), some work together and are here.

#include "view/view_option.hpp"
#include "world/world.hpp"

#include <string>
#include <utility>

namespace footprint {

struct ViewOptions {
    std::string view_file; ///< empty: none
    TypedOptions typed;

    bool empty() const { return view_file.empty() && !has_any(typed); }
    bool has(std::string_view option) const { return !footprint::typed(typed, option).empty(); }
    /// What was typed once; "" if nothing was.
    std::string text(std::string_view option) const;
};

/// The view file, if one is named, with the options' edits. Unknown names are usage errors that offer the
/// nearest.
Result<View> edited_view(const World& world, const ViewOptions& options, Date today);

KnownNames known_names(const World& world, Date today);

/// Status, kind, access and search.
Result<void> edit_conditions(const TypedOptions& typed, const KnownNames& names, View& view);

/// "1920x1080": both 1 to max_picture_size.
Result<std::pair<int, int>> parse_size(const std::string& text);

} // namespace footprint
