// SPDX-License-Identifier: MIT
#include "app/command_line/analysis_options.hpp"

#include "app/command_line/option_values.hpp"
#include "app/command_line/view_options.hpp"

namespace footprint {
namespace {

constexpr const char* side_help = "a SIDE is 'aws', 'aws,google', 'all', one of these with a date as in "
                                  "'aws@2016-04-30', or a view file";

Result<std::vector<double>> parse_thresholds(const std::vector<std::string>& given) {
    const auto wrong = [](const Error& error) {
        return failure(ErrorKind::usage, "--within: " + error.message);
    };
    if (const auto some = check_not_empty("--within", given); !some) return tl::unexpected(some.error());
    std::vector<double> thresholds;
    for (const std::string& text : listed(given)) {
        // "100ms" and "100 ms" are as good as "100".
        std::string_view number = text;
        if (number.ends_with("ms")) number.remove_suffix(2);
        while (number.ends_with(' ')) number.remove_suffix(1);
        const auto ms = number.empty() ? parse_number(text) : parse_number(number);
        if (!ms) return wrong(ms.error());
        thresholds.push_back(*ms);
    }
    if (const auto right = check_thresholds(thresholds); !right) return wrong(right.error());
    return thresholds;
}

/// docs/method.md calls two of the models L1 and L2 for short.
Result<RttModel> parse_model(const std::string& name) {
    if (folded(name) == "l1") return RttModel::great_circle;
    if (folded(name) == "l2") return RttModel::corridor;
    return parse_named("model", name, model_names);
}

bool is_view_file(const std::string& text) { return text.ends_with(".json"); }

/// The filter of a side that is a view file. Status, kind, access and search of the command line count there
/// too.
Result<Side> side_of_file(const World& world, const std::string& path, const FilterOptions& options,
                          Date today) {
    auto view = load_view(world, path);
    if (!view) return tl::unexpected(view.error());
    FilterOptions edits;
    edits.statuses = options.statuses;
    edits.kinds = options.kinds;
    edits.accesses = options.accesses;
    edits.search = options.search;
    if (auto done = edit_filter(world, edits, today, *view); !done) return tl::unexpected(done.error());
    return Side{view->filter, view->as_of};
}

Result<Side> parse_side(const World& world, const std::string& text, const FilterOptions& options,
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

Result<void> edit_sides(const World& world, const AnalysisOptions& options, const FilterOptions& filter,
                        Date today, bool has_sides, View& view) {
    Analysis& analysis = view.analysis;
    if (analysis.kind != AnalysisKind::compare) {
        if (options.a || options.b) return failure(ErrorKind::usage, "--a and --b need --analysis compare");
        return {};
    }
    if (!has_sides && !(options.a && options.b))
        return failure(ErrorKind::usage, fmt::format("a comparison needs two sides, A and B; {}", side_help));
    if (!filter.providers.empty())
        return failure(ErrorKind::usage,
                       "--provider does not go with a comparison: A and B name the providers");
    for (const auto& [text, side] :
         {std::pair{&options.a, &analysis.a}, std::pair{&options.b, &analysis.b}}) {
        if (!*text) continue;
        auto parsed = parse_side(world, **text, filter, view, today);
        if (!parsed) return tl::unexpected(parsed.error());
        *side = std::move(*parsed);
    }
    const Date day = view.day(today);
    if (analysis.a.filter == analysis.b.filter &&
        analysis.a.as_of.value_or(day) == analysis.b.as_of.value_or(day))
        return failure(ErrorKind::usage, "A and B are the same: there is nothing to compare");
    return {};
}

template <class Value>
Result<void> edit_named(std::string_view what, const std::string& name, const auto& table, Value& into) {
    if (name.empty()) return {};
    const auto value = parse_named(what, name, table);
    if (!value) return tl::unexpected(value.error());
    into = *value;
    return {};
}

} // namespace

bool AnalysisOptions::empty() const {
    return kind.empty() && form.empty() && model.empty() && access_network.empty() && weight.empty() &&
           within.empty() && !a && !b;
}

Result<void> edit_kind(const AnalysisOptions& options, View& view) {
    AnalysisKind kind = view.analysis.kind;
    if (auto done = edit_named("analysis", options.kind, analysis_names, kind); !done) return done;
    view = with_analysis(std::move(view), kind);
    return {};
}

Result<void> edit_analysis(const World& world, const AnalysisOptions& options, const FilterOptions& filter,
                           Date today, bool has_sides, View& view) {
    Analysis& analysis = view.analysis;
    if (auto done = edit_named("form", options.form, form_names, analysis.form); !done) return done;
    if (auto done =
            edit_named("access network", options.access_network, access_network_names, analysis.access);
        !done)
        return done;
    if (auto done = edit_named("weight", options.weight, weight_names, analysis.weight); !done) return done;
    if (!options.model.empty()) {
        const auto model = parse_model(options.model);
        if (!model) return tl::unexpected(model.error());
        analysis.model = *model;
    }
    if (!options.within.empty()) {
        auto thresholds = parse_thresholds(options.within);
        if (!thresholds) return tl::unexpected(thresholds.error());
        analysis = with_thresholds(std::move(analysis), std::move(*thresholds));
    }
    return edit_sides(world, options, filter, today, has_sides, view);
}

} // namespace footprint
