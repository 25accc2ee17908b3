// SPDX-License-Identifier: MIT
#include "app/window/window_trace.hpp"

#include "base/file.hpp"
#include "ui/compare_model.hpp"
#include "ui/coverage_model.hpp"
#include "view/view_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace footprint {
namespace {

using json = nlohmann::ordered_json;

json keys_of(const World& world, const std::vector<std::size_t>& sites) {
    json keys = json::array();
    for (const std::size_t index : sites)
        keys.push_back(world.catalogue.key_of(index));
    return keys;
}

/// The headline numbers: the share of the audience within the threshold, and who is nearer.
json analysis_of(const TraceFacts& facts) {
    json root;
    root["kind"] = name_in(analysis_names, facts.view.analysis.kind);
    if (facts.coverage) {
        const CoverageModel model =
            coverage_model(facts.world, *facts.coverage, facts.view.analysis.reach_ms);
        root["audience"] = model.audience;
        root["empty"] = model.empty;
        for (const ServiceRow& row : model.footprints)
            root["reached"][row.id] = {
                {"share", row.share}, {"possible", row.possible}, {"median", row.median}};
    }
    if (facts.comparison) {
        const CompareModel model = compare_model(facts.world, *facts.comparison);
        const VerdictShares& shares = model.all.shares;
        root["verdict"] = {{"a", shares.a}, {"equal", shares.equal}, {"b", shares.b}, {"none", shares.none}};
        root["sentence"] = model.sentence;
        root["sides"] = {model.a, model.b};
    }
    return root;
}

json place_of(const TraceFacts& facts) {
    json root = json::object();
    if (const auto& place = facts.view.selection.place) root["at"] = {place->lon, place->lat};
    if (!facts.details.place) return root;
    root["title"] = facts.details.place->title;
    root["where"] = facts.details.place->where;
    root["ranked"] = json::array();
    for (const RankedRow& row : facts.details.place->rows)
        root["ranked"].push_back(
            {{"site", facts.world.catalogue.key_of(row.site)},
             {"value", row.value},
             {"more", row.more}});
    return root;
}

json timeline_of(const TraceFacts& facts) {
    const TimelineModel& model = facts.timeline;
    json root{{"date", to_string(facts.view.day(facts.today))},
              {"playing", facts.is_playing},
              {"chart", name_in(chart_names, facts.view.chart)},
              {"step", name_in(step_names, facts.panels.step)},
              {"ticks", model.events.size()},
              {"done", model.chart.done},
              {"lines", model.chart.lines.size()},
              {"top", model.chart.top}};
    if (facts.panels.timeline) root["span"] = {to_string(model.span.first), to_string(model.span.last)};
    return root;
}

json events_of(const TraceFacts& facts) {
    if (!facts.panels.shows(Tab::events)) return json::object();
    const EventsModel& model = facts.events;
    json root{{"from", model.from}, {"to", model.to}, {"count", model.rows.size()}, {"rows", json::array()}};
    for (std::size_t i = 0; i < std::min<std::size_t>(model.rows.size(), 8); ++i) {
        const EventRow& row = model.rows[i];
        root["rows"].push_back(
            {{"id", row.id}, {"title", row.title}, {"date", row.date}, {"more", row.more}});
    }
    return root;
}

json story_of(const TraceFacts& facts) {
    json root = json::object();
    if (!facts.story) return root;
    root = {{"title", facts.story->title},
            {"page", facts.story->page + 1},
            {"pages", facts.story->pages},
            {"page_title", facts.story->page_title},
            {"verdicts", json::array()}};
    for (const ClaimLine& claim : facts.story->claims)
        root["verdicts"].push_back(name_in(verdict_names, claim.verdict));
    return root;
}

} // namespace

void Trace::write(const TraceFacts& facts) {
    if (!is_on()) return;
    json root;
    root["view"] = json::parse(to_json(facts.view));
    root["idle"] = facts.is_idle;
    root["busy"] = facts.is_busy;
    root["dragging"] = facts.is_dragging;
    root["size"] = {facts.scene.viewport.width, facts.scene.viewport.height};
    const Insets& in = facts.scene.viewport.insets;
    root["insets"] = {in.left, in.top, in.right, in.bottom};
    root["shown"] = facts.shown;
    root["selection"] =
        facts.view.selection.site.empty() ? facts.view.selection.country : facts.view.selection.site;
    root["place"] = place_of(facts);
    root["analysis"] = analysis_of(facts);
    root["timeline"] = timeline_of(facts);
    root["events"] = events_of(facts);
    root["story"] = story_of(facts);
    root["notice"] = facts.notice;
    root["tag"] = facts.tag;
    root["hovered"] = keys_of(facts.world, facts.hovered);
    root["panels"] = {{"filter", facts.panels.filter},     {"details", facts.panels.shows(Tab::details)},
                      {"hidden", facts.panels.hidden},     {"right", facts.panels.right},
                      {"timeline", facts.panels.timeline}, {"tab", name_in(tab_names, facts.panels.tab)}};
    root["users"] = json::array();
    for (std::size_t i = 0; i < std::min<std::size_t>(facts.scene.users.size(), 50); ++i) {
        const UserMark& mark = facts.scene.users[i];
        root["users"].push_back({{"x", mark.center.x}, {"y", mark.center.y}, {"weight", mark.weight}});
    }
    root["sources"] = json::array();
    for (const SourceCard& card : facts.sources)
        root["sources"].push_back({{"title", card.title},
                                   {"role", name_in(source_role_names, card.role)},
                                   {"figures", card.figures},
                                   {"reading", card.is_reading},
                                   {"faults", card.faults}});
    root["items"] = json::object();
    for (const auto& [id, rect] : facts.probes.rects()) root["items"][id] = rect;
    root["targets"] = json::array();
    for (const Target& target : facts.scene.targets)
        root["targets"].push_back({{"sites", keys_of(facts.world, target.sites)},
                                   {"x", target.center.x},
                                   {"y", target.center.y},
                                   {"radius", target.radius}});
    std::string text = root.dump();
    if (text == last_) return;
    root["frame"] = ++frame_;
    // A trace that cannot be written fails the test that waits for it; the window has nothing to add.
    (void)write_file(path_, root.dump());
    last_ = std::move(text);
}

} // namespace footprint
