// SPDX-License-Identifier: MIT
#pragma once

// How a field of the View is typed on a command line, read there, and spelled again. The options stand with
// their fields in view/fields.cpp; which command takes which groups of them is said in app/command_line.

#include "view/view.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace footprint {

/// What options are about; a command takes them by group.
enum class OptionGroup : std::uint8_t {
    sites,      ///< which sites, when
    map,        ///< how the map is drawn
    analysis,   ///< what is laid over it
    model,      ///< how times are reckoned
    weight,     ///< what is counted
    thresholds, ///< within how many ms
    ranking,
    chart,
    events,
};

/// What names can be typed, and what "today" is.
struct KnownNames {
    const Catalogue& catalogue;
    const Markets& markets;
    std::function<Result<std::string>(const std::string&)> country; ///< the code, by name or code
    Date today;
    std::map<std::string, std::string> own_weights{}; ///< names of users of somebody's own, by what can be typed for them
};

struct ViewOption {
    /// `what` is the option's name without hyphens, `given` what was typed after it, once or more often.
    /// Errors are usage errors.
    using Edit = Result<void> (*)(std::string_view what, const std::vector<std::string>& given,
                                  const KnownNames& names, View& view);

    std::string_view name; ///< "--theme"
    OptionGroup group = OptionGroup::sites;
    std::string_view type; ///< "NAME"; "NAME,…" for a list; "" for a flag
    std::string_view help; ///< ends with the default in brackets
    Edit edit = nullptr;   ///< null: only together with others, in app/command_line/view_options.cpp
    /// What is typed after it for a View; none if `view` has the default. A flag is spelled "".
    std::optional<std::string> (*spelled)(const View& view, const Markets& markets) = nullptr;
    /// What can be typed after it; null: no list.
    std::vector<std::string> (*values)() = nullptr;
    /// Whose names can be typed: "provider", "market", "country"; empty: nobody's.
    std::string_view names_of;

    bool is_list() const { return type.ends_with("…"); }
    bool is_flag() const { return type.empty(); }
};

/// What was typed, by the option's name; nothing or an empty list where an option was not typed.
using TypedOptions = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Empty if it was not typed.
const std::vector<std::string>& typed(const TypedOptions& options, std::string_view name);

bool has_any(const TypedOptions& options);

/// Does to `view` what was typed after `option`, which must have an edit. Lists must not be empty: a shell
/// variable that is not set does not mean everything.
Result<void> edit(const ViewOption& option, const std::vector<std::string>& given, const KnownNames& names,
                  View& view);

} // namespace footprint
