// SPDX-License-Identifier: MIT
#include "app/command_line/side_options.hpp"

#include "app/command_line/known_view.hpp"
#include "view/fields.hpp"
#include "view/option_values.hpp"

namespace footprint {
namespace {

constexpr const char* side_help = "a SIDE is 'aws', 'aws,google', 'all', one of these with a date as in "
                                  "'aws@2016-04-30', or a view file";

bool is_view_file(const std::string& text) { return text.ends_with(".json"); }

/// The filter of a side that is a view file. Status, kind, access and search of the command line count there
/// too.
Result<Side> side_of_file(const World& world, const std::string& path, const TypedOptions& options,
                          Date today) {
    auto view = load_view(world, path);
    if (!view) return tl::unexpected(view.error());
    if (auto done = edit_conditions(options, known_names(world, today), *view); !done)
        return tl::unexpected(done.error());
    return Side{view->filter, view->as_of};
}

Result<Side> parse_side(const World& world, const std::string& text, const TypedOptions& options,
                        const View& view, Date today) {
    // A file's name may hold an @ itself.
    const auto at = is_view_file(text) ? std::string::npos : text.rfind('@');
    const std::string whose = text.substr(0, at);
    Side side{view.filter, {}};
    side.filter.providers.reset();
    if (is_view_file(whose)) {
        auto of_file = side_of_file(world, whose, options, today);
        if (!of_file) return of_file;
        side = std::move(*of_file);
    } else if (folded(whose) != "all") {
        const std::vector<std::string> names = listed({whose});
        if (names.empty())
            return failure(ErrorKind::usage, fmt::format("'{}' is no side: {}", text, side_help));
        side.filter.providers.emplace();
        for (const std::string& name : names) {
            const auto id = provider_id(world.catalogue, name);
            if (!id) return tl::unexpected(id.error());
            side.filter.providers->insert(*id);
        }
    }
    side.filter.countries.reset(); // a side counts with its sites anywhere
    if (at != std::string::npos) {
        const auto day = parse_day(text.substr(at + 1), today);
        if (!day) return failure(ErrorKind::usage, fmt::format("'{}': {}", text, day.error().message));
        side.as_of = *day;
    }
    return side;
}

} // namespace

Result<void> edit_sides(const World& world, const ViewOptions& options, Date today, bool has_sides,
                        View& view) {
    Analysis& analysis = view.analysis;
    const bool has_a = options.has("--a");
    const bool has_b = options.has("--b");
    if (analysis.kind != AnalysisKind::compare) {
        if (has_a || has_b) return failure(ErrorKind::usage, "--a and --b need --analysis compare");
        return {};
    }
    if (!has_sides && !(has_a && has_b))
        return failure(ErrorKind::usage, fmt::format("a comparison needs two sides, A and B; {}", side_help));
    if (options.has("--provider"))
        return failure(ErrorKind::usage,
                       "--provider does not go with a comparison: A and B name the providers");
    for (const auto& [option, side] : {std::pair{"--a", &analysis.a}, std::pair{"--b", &analysis.b}}) {
        if (!options.has(option)) continue;
        auto parsed = parse_side(world, options.text(option), options.typed, view, today);
        if (!parsed) return tl::unexpected(parsed.error());
        *side = std::move(*parsed);
    }
    const Date day = view.day(today);
    if (analysis.a.filter == analysis.b.filter &&
        analysis.a.as_of.value_or(day) == analysis.b.as_of.value_or(day))
        return failure(ErrorKind::usage, "A and B are the same: there is nothing to compare");
    return {};
}

} // namespace footprint
