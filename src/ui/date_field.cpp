// SPDX-License-Identifier: MIT
#include "ui/date_field.hpp"

#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <imgui_stdlib.h>

#include <span>

namespace footprint {
namespace {

struct Step {
    const char* id;
    std::string_view text;
    std::string_view tip;
    int months;
};

constexpr float least_field = 96; ///< logical: for a whole date

constexpr std::array steps{
    Step{"date-1y", "−1y", "One year earlier", -12}, Step{"date-1m", "−1m", "One month earlier", -1},
    Step{"date+1m", "+1m", "One month later", 1}, Step{"date+1y", "+1y", "One year later", 12}};

void propose_day(PanelContext& context, std::optional<Date> day) {
    View next = context.view;
    if (day) day = std::clamp(*day, make_date(1900, 1, 1), make_date(2200, 12, 31));
    next.as_of = day;
    context.edit(std::move(next));
}

} // namespace

void DateField::draw(PanelContext& context) {
    if (!was_active_ && error_.empty()) text_ = context.filter.day;
    const float spacing = px(4);
    const float step_width = px(37);
    // In a narrow panel the steps of a year have no room.
    std::span<const Step> offered{steps};
    const auto field_beside = [&] {
        return ImGui::GetContentRegionAvail().x - static_cast<float>(offered.size()) * (step_width + spacing);
    };
    if (field_beside() < least_field * look().scale) offered = offered.subspan(1, 2);
    const float field_width = field_beside();
    ImGui::SetNextItemWidth(field_width);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {px(9), (px(30) - ImGui::GetTextLineHeight()) / 2});
    const bool entered =
        ImGui::InputTextWithHint("##date", "YYYY-MM-DD", &text_,
                                 ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    ImGui::PopStyleVar();
    const bool is_active = ImGui::IsItemActive();
    const bool left = was_active_ && !is_active;
    tooltip("As of: the day for which the map is shown.\nType 2016, 2016-04 or 2016-04-30 (a month or a year "
            "means its last day), or today.");
    probe("date");
    if (ImGui::IsItemEdited()) error_.clear();
    was_active_ = is_active;
    if ((entered || left) && text_ != context.filter.day) {
        if (text_.empty()) text_ = "today";
        const auto day = parse_day(text_, context.today);
        if (day) propose_day(context, text_ == "today" ? std::nullopt : std::optional{*day});
        error_ = day ? "" : day.error().message;
    } else if (entered || left) {
        error_.clear();
    }
    const Date shown = context.view.day(context.today);
    for (const Step& step : offered) {
        ImGui::SameLine(0, spacing);
        if (text_button(step.id, step.text, step.tip, Emphasis::normal, step_width)) {
            error_.clear();
            propose_day(context, add_months(shown, step.months));
        }
    }
    if (!error_.empty()) {
        wrapped(error_, look().palette.bad);
        probe("date-error");
    }
    ImGui::AlignTextToFramePadding();
    ImGui::PushStyleColor(ImGuiCol_Text, look().palette.text_dim);
    ImGui::TextUnformatted(context.filter.day_in_words.c_str());
    ImGui::PopStyleColor();
    if (context.view.as_of) {
        const float width = px(64);
        ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - width);
        if (text_button("date-today", "Today", "Shows what is known as of today", Emphasis::quiet, width)) {
            error_.clear();
            propose_day(context, std::nullopt);
        }
    }
}

} // namespace footprint
