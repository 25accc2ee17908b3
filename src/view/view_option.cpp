// SPDX-License-Identifier: MIT
#include "view/view_option.hpp"

#include "view/option_values.hpp"

#include <algorithm>

namespace footprint {

const std::vector<std::string>& typed(const TypedOptions& options, std::string_view name) {
    static const std::vector<std::string> nothing;
    const auto found = options.find(name);
    return found == options.end() ? nothing : found->second;
}

bool has_any(const TypedOptions& options) {
    return std::any_of(options.begin(), options.end(), [](const auto& one) { return !one.second.empty(); });
}

Result<void> edit(const ViewOption& option, const std::vector<std::string>& given, const KnownNames& names,
                  View& view) {
    if (option.is_list())
        if (auto some = check_not_empty(option.name, given); !some) return some;
    std::string what{option.name.substr(2)};
    std::replace(what.begin(), what.end(), '-', ' ');
    return option.edit(what, given, names, view);
}

} // namespace footprint
