// SPDX-License-Identifier: MIT
#include "app/window_trace.hpp"

#include "base/file.hpp"
#include "view/view_json.hpp"

#include <nlohmann/json.hpp>

namespace footprint {
namespace {

using json = nlohmann::ordered_json;

json keys_of(const World& world, const std::vector<std::size_t>& sites) {
    json keys = json::array();
    for (const std::size_t index : sites)
        keys.push_back(world.catalogue.key_of(world.catalogue.sites[index]));
    return keys;
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
    root["notice"] = facts.notice;
    root["hovered"] = keys_of(facts.world, facts.hovered);
    root["panels"] = {
        {"filter", facts.panels.filter}, {"details", facts.panels.details}, {"hidden", facts.panels.hidden}};
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
