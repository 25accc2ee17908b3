// SPDX-License-Identifier: MIT
#include "app/command_line/spelled_command.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cctype>

namespace footprint {
namespace {

/// "footprint sites --provider aws": words are added with blanks between, quoted where they must be.
class Words {
  public:
    explicit Words(const char* command) : text_(fmt::format("footprint {}", command)) {}

    void add(const std::string& word) { text_ += " " + shell_word(word); }
    void option(const char* name, const std::string& value) {
        text_ += fmt::format(" {} {}", name, shell_word(value));
    }
    template <class Names>
    void list(const char* name, const Names& names) {
        if (!names.empty()) option(name, fmt::format("{}", fmt::join(names, ",")));
    }

    /// `chosen` by their names in `table`.
    template <class Table, class Set>
    void named(const char* name, const Table& table, const Set& chosen) {
        std::vector<std::string> ids;
        for (const auto value : chosen) ids.emplace_back(name_in(table, value));
        for (std::string& id : ids) std::replace(id.begin(), id.end(), ' ', '-');
        list(name, ids);
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

void add_countries(Words& to, const World& world, const std::optional<CountryCodes>& countries) {
    if (!countries) return;
    const Markets::Cover cover = world.markets.cover(*countries);
    to.list("--market", cover.groups);
    to.list("--country", cover.countries);
}

/// Status, kind, access and search, where they are not what they are by default.
void add_conditions(Words& to, const Filter& filter) {
    const Filter plain;
    if (filter.statuses != plain.statuses) to.named("--status", status_names, filter.statuses);
    if (filter.kinds != plain.kinds) to.named("--kind", kind_names, filter.kinds);
    if (filter.accesses != plain.accesses) to.named("--access", access_names, filter.accesses);
    if (!filter.search.empty()) to.option("--search", filter.search);
}

void add_terms(Words& to, const Analysis& analysis) {
    const Analysis plain;
    if (analysis.model != plain.model)
        to.option("--model", std::string{name_in(model_names, analysis.model)});
    if (analysis.access != plain.access)
        to.option("--access-network", std::string{name_in(access_network_names, analysis.access)});
    if (analysis.weight != plain.weight)
        to.option("--weight", std::string{name_in(weight_names, analysis.weight)});
}

std::string side_word(const Side& side) {
    std::string word =
        side.filter.providers ? fmt::format("{}", fmt::join(*side.filter.providers, ",")) : "all";
    if (side.as_of) word += "@" + to_string(*side.as_of);
    return word;
}

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
    if (compares) {
        words.add(side_word(analysis.a));
        words.add(side_word(analysis.b));
    } else if (view.filter.providers) {
        words.list("--provider", *view.filter.providers);
    }
    add_countries(words, world, view.places());
    add_conditions(words, compares ? analysis.a.filter : view.filter);
    words.option("--as-of", to_string(view.day(today)));
    if (analysis.kind == AnalysisKind::none) return words.text();
    add_terms(words, analysis);
    if (!compares && analysis.thresholds_ms != Analysis{}.thresholds_ms)
        words.list("--within", analysis.thresholds_ms);
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
    case Metric::customer_countries: break;
    }
    return {};
}

} // namespace footprint
