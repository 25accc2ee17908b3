// SPDX-License-Identifier: MIT
#include "view/story.hpp"

#include "view/view_reader.hpp"

namespace footprint {
namespace {

void read_expected(const Reader& reader, Claim& claim) {
    const bool of_cities = is_of_cities(claim.metric);
    const bool wants_cities = claim.relation == Relation::includes || claim.relation == Relation::among;
    if (of_cities != wants_cities)
        throw BadView{of_cities ? "of cities expected 'includes' or 'among'" : "of a number expected =, <, <=, > or >=",
                      reader.path("relation")};
    if (!of_cities) {
        claim.expected = reader.number("expected", -1e15, 1e15);
        return;
    }
    const auto names = reader.texts("expected");
    if (names.empty()) throw BadView{"is empty, expected the names of cities", reader.path("expected")};
    claim.expected = std::vector<std::string>{names.begin(), names.end()};
}

Claim read_claim(const json& value, const std::string& path) {
    const Reader reader{value,
                        path,
                        {"sentence", "source", "providers", "markets", "countries", "as_of", "until", "metric", "relation",
                         "expected", "within_ms", "by", "for_share"}};
    for (const char* key : {"sentence", "as_of", "metric"})
        if (!reader.has(key)) throw BadView{fmt::format("{} is missing", key), path};
    Claim claim;
    claim.sentence = reader.text("sentence");
    claim.as_of = reader.day("as_of");
    claim.metric = reader.named("metric", reader.text("metric"), metric_names);
    if (reader.has("source")) claim.source = reader.text("source");
    if (reader.has("providers")) {
        const auto ids = reader.texts("providers");
        claim.providers = {ids.begin(), ids.end()};
    }
    if (reader.has("markets")) {
        const auto names = reader.texts("markets");
        claim.markets = {names.begin(), names.end()};
    }
    if (reader.has("countries")) claim.countries = reader.texts("countries");
    if (reader.has("until")) claim.until = reader.day("until");
    if (reader.has("within_ms")) claim.within_ms = reader.number("within_ms", 1, highest_threshold_ms);
    if (reader.has("by")) claim.by = reader.named("by", reader.text("by"), nearest_by_names);
    if (reader.has("for_share")) claim.for_share = reader.number("for_share", 0, 1);
    if (reader.has("relation")) claim.relation = reader.named("relation", reader.text("relation"), relation_names);
    else if (is_of_cities(claim.metric)) claim.relation = Relation::includes;
    if (claim.metric == Metric::customer_countries && !reader.has("expected")) return claim;
    if (!reader.has("expected")) throw BadView{"expected is missing", path};
    read_expected(reader, claim);
    if (claim.until && *claim.until < claim.as_of) throw BadView{"until is before as_of", reader.path("until")};
    return claim;
}

std::vector<Claim> read_claims(const json& object, const std::string& path) {
    std::vector<Claim> claims;
    if (!object.contains("claims")) return claims;
    const json& list = object.at("claims");
    const std::string place = path.empty() ? "claims" : path + ".claims";
    if (!list.is_array()) throw BadView{"expected a list of claims", place};
    for (std::size_t i = 0; i < list.size(); ++i) claims.push_back(read_claim(list[i], fmt::format("{}[{}]", place, i)));
    return claims;
}

StoryPage read_page(const json& value, const std::string& path, long long version) {
    const Reader reader{value, path, {"title", "caption", "view", "claims"}};
    StoryPage page;
    if (reader.has("title")) page.title = reader.text("title");
    if (reader.has("caption")) page.caption = reader.text("caption");
    if (reader.has("view")) page.view = read_view_object(reader.at("view"), reader.path("view"), version);
    page.claims = read_claims(value, path);
    return page;
}

Story read_story_object(const json& root) {
    const long long version = check_version(root, "story");
    Story story;
    if (!root.contains("pages")) { // a view file
        story.pages.push_back({"", "", read_view_object(root, "", version), read_claims(root, "")});
        return story;
    }
    const Reader reader{root, "", {"version", "title", "introduction", "pages"}};
    if (reader.has("title")) story.title = reader.text("title");
    if (reader.has("introduction")) story.introduction = reader.text("introduction");
    const json& pages = reader.at("pages");
    if (!pages.is_array() || pages.empty()) throw BadView{"expected a list of at least one page", "pages"};
    for (std::size_t i = 0; i < pages.size(); ++i) story.pages.push_back(read_page(pages[i], fmt::format("pages[{}]", i), version));
    return story;
}

} // namespace

bool is_of_cities(Metric metric) {
    return metric == Metric::cities || metric == Metric::next_cities || metric == Metric::nearest_cities;
}

Result<Story> read_story(std::string_view text, std::string_view file) {
    const auto root = parse_json<json>(text, file);
    if (!root) return tl::unexpected(root.error());
    try {
        return read_story_object(*root);
    } catch (const BadView& bad) {
        return failure(ErrorKind::bad_data, bad.message,
                       bad.where.empty() ? std::string{file} : fmt::format("{}: {}", file, bad.where));
    } catch (const json::exception& error) {
        return failure(ErrorKind::bad_data, error.what(), std::string{file});
    }
}

} // namespace footprint
