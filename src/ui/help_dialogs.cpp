// SPDX-License-Identifier: MIT
#include "ui/help_dialogs.hpp"

#include "ui/dialog.hpp"
#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

#include <vector>

namespace footprint {
namespace {

struct MouseRow {
    std::string_view what;
    std::string_view does;
};

constexpr std::array mouse_rows{
    MouseRow{"Drag", "moves the map"}, MouseRow{"Wheel", "zooms about the pointer"},
    MouseRow{"Double click", "zooms in"},
    MouseRow{"Click", "selects a site, or tells who is nearest from there; on a group zooms in"},
    MouseRow{"On the timeline", "drag goes through the years; arrow keys step"}};

void draw_row(const std::string& left, std::string_view right) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::TextColored(look().palette.accent, "%s", left.c_str());
    ImGui::TableNextColumn();
    wrapped(right, look().palette.text);
}

bool begin_rows(const char* id) {
    if (!ImGui::BeginTable(id, 2, ImGuiTableFlags_SizingStretchProp)) return false;
    ImGui::TableSetupColumn("key", ImGuiTableColumnFlags_WidthFixed, px(136));
    ImGui::TableSetupColumn("does", ImGuiTableColumnFlags_WidthStretch);
    return true;
}

std::string keys_of(const ActionRow& row) {
    std::string keys;
    for (const Chord& chord : row.chords)
        if (!chord.key.empty()) keys += (keys.empty() ? "" : ", ") + to_string(chord);
    return keys;
}

void draw_group(std::string_view group) {
    heading(group);
    if (!begin_rows(group.data())) return;
    for (const ActionRow& row : action_table())
        if (row.group == group && !row.chords[0].key.empty()) draw_row(keys_of(row), row.name);
    ImGui::EndTable();
    ImGui::Dummy({1, px(6)});
}

} // namespace

void HelpDialogs::draw_help() {
    if (!begin_dialog("help-dialog", "Keys and mouse", help_, 960)) return;
    probe("help-dialog");
    // A dialog grows with what is in it, so that a table has to be told how wide it is.
    const float width = ImGui::GetContentRegionAvail().x;
    const int columns = width > px(840) ? 3 : width > px(520) ? 2 : 1;
    if (ImGui::BeginTable("columns", columns, ImGuiTableFlags_SizingStretchSame, {width, 0})) {
        ImGui::TableNextColumn();
        for (const std::string_view group : {"Map", "Time", "Analysis", "Story"}) draw_group(group);
        ImGui::TableNextColumn();
        for (const std::string_view group : {"Find", "Edit", "Look"}) draw_group(group);
        ImGui::TableNextColumn();
        heading("Mouse");
        if (begin_rows("Mouse")) {
            for (const MouseRow& row : mouse_rows) draw_row(std::string{row.what}, row.does);
            ImGui::EndTable();
        }
        ImGui::Dummy({1, px(6)});
        for (const std::string_view group : {"File", "Help"}) draw_group(group);
        ImGui::EndTable();
    }
    end_dialog();
}

void HelpDialogs::draw_about(const AboutFacts& facts) {
    if (!begin_dialog("about-dialog", "Footprint", about_, 620)) return;
    probe("about-dialog");
    wrapped("Where cloud providers' data centers are, and how that changed.", look().palette.text);
    dim_text(fmt::format("Version {}. MIT licence.\nData: {}", facts.version, facts.data));
    ImGui::Separator();
    heading("Sources and licences");
    const float height = std::min(px(340), ImGui::GetIO().DisplaySize.y * 0.5F);
    ImGui::BeginChild("notice", {0, height});
    ImGui::PushFont(look().fonts.small);
    wrapped(facts.notice.empty() ? "The file NOTICE was not found beside the data." : facts.notice,
            look().palette.text_dim);
    ImGui::PopFont();
    ImGui::EndChild();
    end_dialog();
}

void HelpDialogs::draw(const AboutFacts& facts) {
    draw_help();
    draw_about(facts);
}

} // namespace footprint
