// SPDX-License-Identifier: MIT
#include "app/story/spelled_command.hpp"

#include "base/text.hpp"
#include "view/fields.hpp"

#include <algorithm>
#include <cctype>

namespace footprint {
namespace {

/// "footprint sites --provider aws": words are added with blanks between, quoted where they must be.
class Words {
  public:
    explicit Words(const char* command) : text_(fmt::format("footprint {}", command)) {}

    void add(const std::string& word) { text_ += " " + shell_word(word); }
    void option(std::string_view name, const std::string& value) {
        text_ += fmt::format(" {} {}", name, shell_word(value));
    }
    template <class Names>
    void list(const char* name, const Names& names) {
        if (!names.empty()) option(name, fmt::format("{}", fmt::join(names, ",")));
    }

    /// What `view` needs of the options of these groups.
    void view(const View& view, const Markets& markets, std::initializer_list<OptionGroup> groups) {
        for (const ViewField& field : view_fields())
            for (const ViewOption& typed : field.typed()) {
                if (std::find(groups.begin(), groups.end(), typed.group) == groups.end()) continue;
                const auto value = typed.spelled(view, markets);
                if (value && typed.is_flag()) add(std::string{typed.name});
                if (value && !typed.is_flag()) option(typed.name, *value);
            }
    }

    /// On one line: a search may hold line breaks, which would end a block of Markdown.
    std::string text() const {
        std::string line = text_;
        for (char& c : line)
            if (c == '\n' || c == '\r') c = ' ';
        return line;
    }

  private:
    std::string text_;
};

} // namespace

std::string shell_word(const std::string& word) {
    const auto is_plain = [](unsigned char c) {
        return std::isalnum(c) || c >= 0x80 ||
               std::string_view{"_-./,:@=+%"}.find(static_cast<char>(c)) != std::string_view::npos;
    };
    if (!word.empty() && std::all_of(word.begin(), word.end(), is_plain)) return word;
    if (word.find_first_of("\"\\$`!") == std::string::npos) return "\"" + word + "\"";
    std::string quoted = "'";
    for (const char c : word) quoted += c == '\'' ? std::string{"'\\''"} : std::string{c};
    return quoted + "'";
}

std::string command_of(const View& view, const World& world, Date today) {
    const Analysis& analysis = view.analysis;
    const bool compares = analysis.kind == AnalysisKind::compare;
    Words words{compares ? "compare" : analysis.kind == AnalysisKind::none ? "sites" : "coverage"};
    View said = view;
    said.as_of = view.day(today); // the numbers of another day are others
    if (compares) {
        for (const char* side : {"--a", "--b"}) words.add(*view_option(side)->spelled(view, world.markets));
        said.filter = analysis.a.filter;
        said.filter.providers.reset();
        words.view(said, world.markets, {OptionGroup::sites, OptionGroup::model, OptionGroup::weight});
        return words.text();
    }
    if (analysis.kind == AnalysisKind::none) {
        words.view(said, world.markets, {OptionGroup::sites});
        return words.text();
    }
    words.view(said, world.markets,
               {OptionGroup::sites, OptionGroup::model, OptionGroup::weight, OptionGroup::thresholds});
    const bool by_country = analysis.kind == AnalysisKind::reach || analysis.kind == AnalysisKind::sites;
    if (by_country) words.option("--by", "country");
    return words.text();
}

std::string command_of(const Claim& claim, const std::vector<std::string>& places) {
    const auto with_sites = [&](Words words) {
        words.list("--provider", claim.providers);
        return words;
    };
    const auto with_countries = [&](Words words) {
        words.list("--market", claim.markets);
        words.list("--country", claim.countries);
        return words;
    };
    const auto on_the_day = [&](Words words) {
        words.option("--as-of", to_string(claim.as_of));
        return words;
    };
    switch (claim.metric) {
    case Metric::sites:
    case Metric::countries:
    case Metric::cities: return on_the_day(with_countries(with_sites(Words{"sites"}))).text();
    case Metric::next_cities: {
        Words words = with_countries(with_sites(Words{"events"}));
        words.option("--event", "opened");
        words.option("--from", to_string(claim.as_of + std::chrono::days{1}));
        words.option("--to", to_string(claim.until.value_or(add_months(claim.as_of, 12))));
        return words.text();
    }
    case Metric::share_within: {
        Words words = on_the_day(with_countries(with_sites(Words{"coverage"})));
        words.option("--within", fmt::format("{}", claim.within_ms));
        return words.text();
    }
    case Metric::median_rtt: return on_the_day(with_countries(with_sites(Words{"coverage"}))).text();
    case Metric::nearest_cities: {
        Words words{"nearest"};
        for (const std::string& place : places) words.add(place);
        words = on_the_day(with_sites(std::move(words)));
        if (claim.by == NearestBy::km) words.option("--rank", "km");
        return words.text();
    }
    case Metric::zones:
    case Metric::customer_countries: break;
    }
    return {};
}

} // namespace footprint
