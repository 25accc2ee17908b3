// SPDX-License-Identifier: MIT
#include "ui/probe.hpp"

#include "ui/look.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <imgui_internal.h>

namespace footprint {

void probe_part(std::string_view prefix, std::string_view id, ProbeRect part) {
    Probes* probes = look().probes;
    if (!probes) return;
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    const float left = std::max(part[0], clip.Min.x);
    const float top = std::max(part[1], clip.Min.y);
    const float width = std::min(part[0] + part[2], clip.Max.x) - left;
    const float height = std::min(part[1] + part[3], clip.Max.y) - top;
    // Half hidden counts as out of sight: a click into the middle of what is left could miss.
    if (width <= 0 || height < 0.6F * part[3]) return;
    probes->add(prefix.empty() ? std::string{id} : fmt::format("{}:{}", prefix, id),
                {left, top, width, height});
}

void probe(std::string_view prefix, std::string_view id) {
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    probe_part(prefix, id, {low.x, low.y, high.x - low.x, high.y - low.y});
}

void probe(std::string_view id) { probe({}, id); }

} // namespace footprint
