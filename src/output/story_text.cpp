// SPDX-License-Identifier: MIT
#include "output/story_text.hpp"

#include "analysis/words.hpp"
#include "base/text.hpp"
#include "output/table_figures.hpp"
#include "output/table_json.hpp"

#include <algorithm>

namespace footprint {
namespace {

using json = nlohmann::ordered_json;

constexpr std::size_t most_columns = 100;
constexpr std::size_t most_rows_of_text = 10;

std::string verdict_word(ClaimVerdict verdict) { return std::string{name_in(verdict_names, verdict)}; }

/// Lines of `text` with `margin` before each, the first with `first` instead.
std::string wrapped(std::string_view text, const std::string& first, const std::string& margin) {
    std::string lines = first;
    std::size_t column = display_width(first);
    bool is_at_start = true;
    for (const std::string& word : split(text, ' ')) {
        const std::size_t width = display_width(word);
        if (!is_at_start && column + 1 + width > most_columns) {
            lines += "\n" + margin;
            column = margin.size();
            is_at_start = true;
        }
        if (!is_at_start) lines += ' ';
        lines += word;
        column += width + (is_at_start ? 0 : 1);
        is_at_start = false;
    }
    return lines + "\n";
}

std::string wrapped(std::string_view text, const std::string& margin = "") {
    return wrapped(text, margin, margin);
}

std::vector<Column<ClaimRow>> row_columns(const World& world, const std::string& margin) {
    return {
        {"", margin + "COUNTRY", nullptr,
         [&world, margin](const ClaimRow& r) { return margin + world.countries[r.country].name; }},
        {"", "PEOPLE", nullptr, [](const ClaimRow& r) { return amount_words(r.weight); }, Align::right},
        {"", "VERDICT", nullptr, [](const ClaimRow& r) { return verdict_word(r.verdict); }},
        {"", "NEAREST", nullptr, [](const ClaimRow& r) { return r.numbers; }},
    };
}

std::string claim_text(const World& world, const JudgedClaim& judged) {
    const std::string margin = "    ";
    std::string verdict = verdict_word(judged.result.verdict);
    std::transform(verdict.begin(), verdict.end(), verdict.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    std::string text = wrapped(judged.claim.sentence, "  " + verdict + "  ", margin);
    if (!judged.claim.source.empty()) text += wrapped("Who says so: " + judged.claim.source, margin);
    text += wrapped(judged.result.finding, margin);
    std::vector<ClaimRow> rows = judged.result.rows;
    if (!rows.empty()) {
        const std::size_t all = rows.size();
        rows.resize(std::min(all, most_rows_of_text));
        text += to_text(fill(row_columns(world, margin), rows, ReadBy::person));
        if (all > rows.size()) text += fmt::format("{}and {} more\n", margin, all - rows.size());
    }
    if (!judged.result.sources.empty()) {
        text += margin + "Sources:\n";
        for (const Evidence& one : judged.result.sources) {
            text += wrapped(fmt::format("{}: {}", one.site, in_words(one.source)), margin + "  ");
            if (!one.source.url.empty()) text += fmt::format("{}    {}\n", margin, one.source.url);
        }
    }
    if (!judged.command.empty()) text += fmt::format("{}{}\n", margin, judged.command);
    return text;
}

/// What means something to Markdown, and line breaks, as plain text.
std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (std::string_view{"\\`*_[]<>|#~"}.find(c) != std::string_view::npos) safe += '\\';
        safe += c == '\n' || c == '\r' ? ' ' : c;
    }
    return safe;
}

std::string source_markdown(const Evidence& one) {
    const Source& source = one.source;
    const std::string words = escaped(in_words(source));
    // An address never holds a blank; what ends a link early is written as its code.
    std::string url;
    for (const char c : source.url) url += c == '(' ? "%28" : c == ')' ? "%29" : c == '>' ? "%3E" : std::string{c};
    return fmt::format("{}: {}", escaped(one.site), url.empty() ? words : fmt::format("[{}]({})", words, url));
}

std::string claim_markdown(const World& world, const JudgedClaim& judged) {
    std::string text = fmt::format("> {}\n", escaped(judged.claim.sentence));
    if (!judged.claim.source.empty()) text += fmt::format(">\n> — {}\n", escaped(judged.claim.source));
    text += fmt::format("\n**{}.** {}\n", capitalised(verdict_word(judged.result.verdict)),
                        escaped(judged.result.finding));
    if (!judged.result.rows.empty()) {
        text += "\n| country | people | verdict | nearest |\n| --- | ---: | --- | --- |\n";
        for (const ClaimRow& row : judged.result.rows)
            text += fmt::format("| {} | {} | {} | {} |\n", escaped(world.countries[row.country].name),
                                amount_words(row.weight), verdict_word(row.verdict), escaped(row.numbers));
    }
    if (!judged.result.sources.empty()) {
        text += "\nSources:\n\n";
        for (const Evidence& source : judged.result.sources)
            text += fmt::format("- {}\n", source_markdown(source));
    }
    if (!judged.command.empty()) text += fmt::format("\n```sh\n{}\n```\n", judged.command);
    return text;
}

json claim_json(const World& world, const JudgedClaim& judged) {
    json object{{"sentence", judged.claim.sentence},
                {"source", json_of(text_or_none(judged.claim.source))},
                {"as_of", to_string(judged.claim.as_of)},
                {"metric", name_in(metric_names, judged.claim.metric)},
                {"verdict", verdict_word(judged.result.verdict)},
                {"finding", judged.result.finding},
                {"command", json_of(text_or_none(judged.command))},
                {"countries", json::array()},
                {"sources", json::array()}};
    for (const Evidence& one : judged.result.sources) {
        json source{{"site", one.site}};
        source.update(json_of(one.source));
        object["sources"].push_back(std::move(source));
    }
    for (const ClaimRow& row : judged.result.rows)
        object["countries"].push_back({{"country", world.countries[row.country].code},
                                       {"country_name", world.countries[row.country].name},
                                       {"weight", json_of(whole(row.weight))},
                                       {"verdict", verdict_word(row.verdict)},
                                       {"place", row.place},
                                       {"numbers", row.numbers}});
    return object;
}

} // namespace

std::string story_text(const World& world, const JudgedStory& story) {
    std::string text = wrapped(story.title);
    if (!story.introduction.empty()) text += "\n" + wrapped(story.introduction);
    for (std::size_t i = 0; i < story.pages.size(); ++i) {
        const JudgedPage& page = story.pages[i];
        const std::string heading = page.title.empty() ? to_words(page.day) : page.title;
        text += "\n" + wrapped(story.pages.size() > 1 ? fmt::format("{}. {}", i + 1, heading) : heading);
        if (!page.caption.empty()) text += wrapped(page.caption);
        for (const JudgedClaim& judged : page.claims) text += "\n" + claim_text(world, judged);
        if (page.claims.empty()) text += wrapped("No claims.", "  ");
    }
    return text;
}

std::string story_markdown(const World& world, const JudgedStory& story) {
    std::string text = fmt::format("# {}\n", escaped(story.title));
    if (!story.introduction.empty()) text += fmt::format("\n{}\n", escaped(story.introduction));
    for (std::size_t i = 0; i < story.pages.size(); ++i) {
        const JudgedPage& page = story.pages[i];
        const std::string heading = page.title.empty() ? to_words(page.day) : page.title;
        text += fmt::format(
            "\n## {}\n", escaped(story.pages.size() > 1 ? fmt::format("{}. {}", i + 1, heading) : heading));
        if (!page.picture.empty()) text += fmt::format("\n![{}]({})\n", escaped(heading), page.picture);
        if (!page.caption.empty()) text += fmt::format("\n{}\n", escaped(page.caption));
        text += fmt::format("\nThe numbers of this page, as of {}:\n\n```sh\n{}\n```\n", to_words(page.day),
                            page.command);
        for (const JudgedClaim& judged : page.claims) text += "\n" + claim_markdown(world, judged);
    }
    text += fmt::format(
        "\n---\n\n{}. Milliseconds are modelled where they are not measured, and a reach is an upper "
        "bound. Made by Footprint.\n",
        capitalised(verdicts_summary(story)));
    return text;
}

std::string story_json(const World& world, const JudgedStory& story) {
    json root{{"title", story.title},
              {"introduction", json_of(text_or_none(story.introduction))},
              {"pages", json::array()}};
    for (const JudgedPage& page : story.pages) {
        json object{{"title", json_of(text_or_none(page.title))},
                    {"caption", json_of(text_or_none(page.caption))},
                    {"as_of", to_string(page.day)},
                    {"command", page.command},
                    {"claims", json::array()}};
        for (const JudgedClaim& judged : page.claims) object["claims"].push_back(claim_json(world, judged));
        root["pages"].push_back(std::move(object));
    }
    return written(root, 2);
}

std::string verdicts_summary(const JudgedStory& story) {
    std::array<std::size_t, verdict_names.size()> counts{};
    std::size_t all = 0;
    for (const JudgedPage& page : story.pages)
        for (const JudgedClaim& judged : page.claims) {
            ++counts[static_cast<std::size_t>(judged.result.verdict)];
            ++all;
        }
    std::vector<std::string> words;
    for (const auto& row : verdict_names)
        words.push_back(fmt::format("{} {}", counts[static_cast<std::size_t>(row.value)], row.id));
    return fmt::format("{}: {}", counted(all, "claim"), fmt::join(words, ", "));
}

} // namespace footprint
