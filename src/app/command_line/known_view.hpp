// SPDX-License-Identifier: MIT
#pragma once

// Views that come from outside, a view file or the last session, checked against what there is.

#include "view/view.hpp"
#include "world/world.hpp"

#include <string>
#include <vector>

namespace footprint {

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

} // namespace footprint
