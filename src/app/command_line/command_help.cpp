// SPDX-License-Identifier: MIT
#include "app/command_line/command_help.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace footprint {

const char* const examples = R"(Examples:
  footprint                                      open the map
  footprint --provider aws,aliyun --market mena  open it with a filter
  footprint render -o map.png --as-of 2016-04-30
  footprint sites --market "Middle East" --format csv
  footprint coverage --provider aws,aliyun --market mena
  footprint compare aws aliyun --market "Middle East" --as-of 2016-04-30
  footprint nearest Nairobi
  footprint timeline --provider aws --step quarter
  footprint events --market "Middle East" --firsts --from 2010
  footprint story aliyun-2016

`footprint COMMAND --help` tells more.)";

const char* const render_examples = R"(Examples:
  footprint render -o world.png
  footprint render -o gulf.png --market gulf --theme light --size 3840x2160
  footprint render -o then.png --provider aws,aliyun --market emea --as-of 2016-04-30
  footprint render -o pacific.png --center 150,10 --layers=-relief,-places
  footprint render -o near.png --analysis nearest --provider aws --layers=+catchments
  footprint render -o reach.png --analysis reach --within 50 --weight gdp
  footprint render -o duel.png --analysis compare --a aws --b google --market emea
  footprint render -o frames/%Y-%m.png --from 2010 --to 2026 --step month
  footprint render -o film.mp4 --analysis nearest --from 2006 --fps 12)";

const char* const sites_examples = R"(Examples:
  footprint sites --provider aws --as-of 2016-04-30 --format csv
  footprint sites --market "Middle East" --status open,uncertain,announced
  footprint sites --search frankfurt -o frankfurt.gpkg)";

const char* const coverage_examples = R"(Examples:
  footprint coverage
  footprint coverage --provider aws,aliyun --market "Middle East" --as-of 2016-04-30
  footprint coverage --provider azure --by country --within 50,100 --weight gdp --format csv
  footprint coverage --market africa --model great-circle --access-network wireless
  footprint coverage --provider aws --by country -o aws.gpkg

--market and --country say who is served; sites anywhere that pass the rest of the filter serve them.
In brackets stands the model's band. Where little is known of a country's users, there is no more than that.)";

const char* const compare_examples = R"(Examples:
  footprint compare aws aliyun --market "Middle East" --as-of 2016-04-30
  footprint compare aws,google azure --by country --weight internet-users
  footprint compare aws@2016-04-30 aws@2026-01-01 --market africa
  footprint compare all mine.json --format json

--market and --country say who is served. Where both are so nearly equal that which is nearer is not
known, it is a near tie.)";

const char* const nearest_examples = R"(Examples:
  footprint nearest Nairobi
  footprint nearest "Paris, FR" Lagos --provider aws,google,azure
  footprint nearest -74,40.7 --rank km --all
  footprint nearest aws/eu-central-1 --format csv)";

const char* const timeline_examples = R"(Examples:
  footprint timeline --provider aws
  footprint timeline --provider aws,aliyun --market "Middle East" --from 2014 --to 2026 --step quarter
  footprint timeline --from 2010 --step month --within 50 --weight gdp --format csv

A row stands for its day: what is open on it. Steps keep the day of the month: --from 2014 --step quarter
gives 2014-01-01, 2014-04-01… Without --to the last row is today.
--market and --country say who is served; sites anywhere that pass the rest of the filter serve them.)";

const char* const events_examples = R"(Examples:
  footprint events
  footprint events --from 2016-04 --to 2016 --provider aws,aliyun
  footprint events --market "Middle East" --from 2010 --event opened --firsts
  footprint events --event closed --from 2000 --format csv)";

const char* const story_examples = R"(Examples:
  footprint story                            list the stories that come along
  footprint story aliyun-2016                its claims, and whether they hold
  footprint story aliyun-2016 -o pages       pictures and index.md
  footprint story mine.json --format json)";

const char* const check_examples = R"(Examples:
  footprint check edges.xlsx
  footprint check edges.gpkg#sites --columns country=Staat --format csv -o findings.csv
  footprint check edges.csv --fix -o edges-fixed.csv
  footprint check                            the catalogue that comes along)";

namespace {

/// For "aws google" and "aws vs google" where a list is meant, and "100 ms".
std::string hint_of_lists(const CLI::App& scope) {
    const std::vector<std::string> extra = scope.remaining();
    if (extra.empty() || extra.front().starts_with('-')) return {};
    if (folded(extra.front()) == "ms") return "; milliseconds are written as one word: --within 100ms,250ms";
    if (scope.get_name() == "compare")
        return "; two sides are compared: footprint compare aws google, and a side of several is written "
               "aws,google";
    for (const char* list :
         {"--provider", "--market", "--country", "--status", "--kind", "--access", "--within"})
        if (const CLI::Option* option = scope.get_option_no_throw(list); option && option->count() > 0)
            return "; a list is written with commas: aws,google";
    return {};
}

} // namespace

std::string explain(const CLI::App& app, const CLI::ParseError& error, int argc, const char* const* argv) {
    std::string text = error.what();
    std::vector<std::string> known;
    const CLI::App* scope = &app;
    for (const CLI::App* sub : app.get_subcommands({})) {
        known.push_back(sub->get_name());
        if (sub->parsed()) scope = sub;
    }
    for (const CLI::Option* option : scope->get_options())
        for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
    for (int i = 1; i < argc; ++i) {
        const std::string word = std::string{argv[i]}.substr(0, std::string_view{argv[i]}.find('='));
        if (text.find(word) == std::string::npos ||
            std::find(known.begin(), known.end(), word) != known.end())
            continue;
        if (const auto nearest = nearest_name(word, known))
            return text + "; did you mean '" + *nearest + "'?";
    }
    if (scope != &app && dynamic_cast<const CLI::ExtrasError*>(&error)) text += hint_of_lists(*scope);
    return text;
}

Error no_such_file(const CLI::App& app, const std::string& name) {
    std::vector<std::string> commands;
    for (const CLI::App* sub : app.get_subcommands({}))
        if (!sub->get_group().empty()) commands.push_back(sub->get_name());
    return {
        ErrorKind::usage,
        fmt::format("there is no command and no file '{}'{}; see --help", name, did_you_mean(name, commands)),
        ""};
}

} // namespace footprint
