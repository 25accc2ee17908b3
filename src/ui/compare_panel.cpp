// SPDX-License-Identifier: MIT
#include "ui/compare_panel.hpp"

#include "analysis/words.hpp"
#include "ui/analysis_controls.hpp"
#include "ui/bars.hpp"
#include "ui/panel_figures.hpp"
#include "ui/look.hpp"
#include "ui/marker.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

namespace footprint {
namespace {

constexpr float difference_width = 76;

std::string_view letter_of(SideName name) { return name == SideName::a ? "A" : "B"; }
std::string id_of(std::string_view what, SideName name) {
    return fmt::format("{}-{}", what, name == SideName::a ? "a" : "b");
}

/// A or B on the side's colour.
void draw_badge(SideName name) {
    const Look& it = look();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float side = px(22);
    ImGui::Dummy({side, px(30)});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 low{at.x, at.y + px(4)};
    const ImVec4& color = name == SideName::a ? it.palette.side_a : it.palette.side_b;
    list.AddRectFilled(low, {low.x + side, low.y + side}, to_u32(color), px(5));
    ImFont* font = it.fonts.semibold;
    list.AddText(
        font, font->FontSize,
        {low.x + (side - text_width(font, letter_of(name))) / 2, low.y + (side - font->FontSize) / 2},
        to_u32(ink_on(color)), letter_of(name).data(), letter_of(name).data() + 1);
}

std::array<BarPart, 3> parts_of(const VerdictShares& shares) {
    const PanelColors& p = look().palette;
    return {BarPart{shares.a, p.side_a, "A"}, BarPart{shares.equal, p.side_equal, "="},
            BarPart{shares.b, p.side_b, "B"}};
}

void draw_key(const char* id, const ImVec4& color, std::string_view text, std::string_view tip) {
    ImFont* font = look().fonts.small;
    const float width = text_width(font, text) + px(16);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy({width, font->FontSize + px(3)});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float middle = at.y + font->FontSize / 2;
    list.AddRectFilled({at.x, middle - px(4)}, {at.x + px(9), middle + px(5)}, to_u32(color), px(2));
    list.AddText(font, font->FontSize, {at.x + px(14), at.y}, to_u32(look().palette.text), text.data(),
                 text.data() + text.size());
    tooltip(tip);
    probe(id);
}

} // namespace

void ComparePanel::draw(PanelContext& context) {
    draw_side(context, SideName::a);
    draw_side(context, SideName::b);
    if (context.view.analysis.kind != AnalysisKind::compare) {
        ImGui::Dummy({1, px(4)});
        dim_text(
            "Who is nearer where: two providers, any two filters, or one provider on two dates. The filter's "
            "markets and countries say who is served, for both.");
        ImGui::Dummy({1, px(4)});
        if (text_button("compare-on", "Compare on the map", tip_of(AnalysisKind::compare), Emphasis::primary,
                        ImGui::GetContentRegionAvail().x))
            context.edit(with_kind(context.world, context.view, AnalysisKind::compare, context.today));
        return;
    }
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(5)});
    if (text_button("swap-sides", "Swap A and B", "Makes A what B is, and B what A is"))
        context.edit(with_sides_swapped(context.view));
    ImGui::SameLine();
    if (text_button("compare-off", "Stop", "Takes the comparison off the map; A and B are kept",
                    Emphasis::quiet))
        context.edit(with_kind(context.world, context.view, AnalysisKind::none, context.today));
    draw_form(context);
    ImGui::PopStyleVar();
    draw_counting(context);
    ImGui::Separator();
    draw_numbers(context);
}

void ComparePanel::draw_side(PanelContext& context, SideName name) {
    const Catalogue& catalogue = context.world.catalogue;
    const Side& side = side_of(context.view.analysis, name);
    ImGui::PushID(letter_of(name).data());
    draw_badge(name);
    ImGui::SameLine(0, px(8));
    const float date_width = px(112);
    const float width = ImGui::GetContentRegionAvail().x - date_width - px(6);
    const std::string id = id_of("side", name);
    const std::string words = side_in_words(catalogue, side);
    if (combo_button(id.c_str(), words,
                     fmt::format("{}: {}\nWhose sites are compared", letter_of(name), words), width))
        ImGui::OpenPopup("side-popup");
    ImGui::SetNextWindowPos({ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y + px(4)},
                            ImGuiCond_Appearing);
    ImGui::SetNextWindowSizeConstraints({px(230), 0},
                                        {px(230), std::max(px(120), ImGui::GetIO().DisplaySize.y * 0.7F)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(8), px(8)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(2)});
    if (ImGui::BeginPopup("side-popup")) {
        const auto propose = [&](std::optional<std::set<std::string>> providers) {
            Side next = side;
            next.filter = {};
            next.filter.providers = std::move(providers);
            context.edit(with_side(context.view, name, std::move(next)));
            ImGui::CloseCurrentPopup();
        };
        const std::string prefix = id_of("pick", name);
        if (radio_row((prefix + ":filter").c_str(), "As the filter now",
                      "Takes over providers, kinds, status, search "
                      "and day of the filter",
                      false)) {
            context.edit(with_side(context.view, name, side_from(context.view)));
            ImGui::CloseCurrentPopup();
        }
        if (radio_row((prefix + ":all").c_str(), "All providers", "The sites of all providers together",
                      !side.filter.providers))
            propose(std::nullopt);
        for (const Provider& provider : catalogue.providers) {
            const bool is_on = side.filter.providers == std::set<std::string>{provider.id};
            if (radio_row(fmt::format("{}:{}", prefix, provider.id).c_str(), provider.name,
                          "The sites of this provider", is_on))
                propose(std::set<std::string>{provider.id});
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(2);
    ImGui::SameLine(0, px(6));
    CommitField& field = dates_[static_cast<std::size_t>(name)];
    const auto typed =
        field.draw(id_of("side-date", name).c_str(), side.as_of ? to_string(*side.as_of) : "",
                   context.filter.day.c_str(),
                   "The day of this side. Empty: the day of the map.\nType 2016, 2016-04 or 2016-04-30.",
                   ImGui::GetContentRegionAvail().x);
    if (typed) {
        Side next = side;
        const auto day = typed->empty() ? Result<Date>{context.today} : parse_day(*typed, context.today);
        if (day) {
            next.as_of = typed->empty() ? std::nullopt : std::optional{*day};
            if (next != side) context.edit(with_side(context.view, name, std::move(next)));
        } else {
            field.refuse(day.error().message);
        }
    }
    field.draw_error(id_of("side-date-error", name).c_str());
    ImGui::PopID();
}

void ComparePanel::draw_numbers(PanelContext& context) {
    const CompareModel& model = context.compare;
    if (!model.empty.empty()) {
        dim_text(model.empty);
        probe("compare-empty");
        return;
    }
    const PanelColors& p = look().palette;
    wrapped(model.sentence, p.text);
    probe("sentence");
    ImGui::Dummy({1, px(2)});
    heading(model.audience);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size{ImGui::GetContentRegionAvail().x, px(22)};
    ImGui::InvisibleButton("verdict", {std::max(px(20), size.x), size.y});
    const auto parts = parts_of(model.all.shares);
    stacked_bar(*ImGui::GetWindowDrawList(), at, size, parts);
    tooltip(model.all.tip);
    probe("verdict");
    const VerdictShares& shares = model.all.shares;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(10), px(2)});
    const auto key = [&](const char* id, const ImVec4& color, std::string_view word, double share,
                         std::string_view tip) {
        const std::string text = fmt::format("{} {}", word, share_in_words(share, share));
        if (std::string_view{id} != "key-a") same_line_if_fits(text_width(look().fonts.small, text) + px(16));
        draw_key(id, color, text, tip);
    };
    key("key-a", p.side_a, "A", shares.a, model.a + " is nearer: " + model.a_sites);
    key("key-equal", p.side_equal, "equal", shares.equal,
        "A near tie: the farther one is so little farther that which is nearer is not known");
    key("key-b", p.side_b, "B", shares.b, model.b + " is nearer: " + model.b_sites);
    if (shares.none > 0) key("key-none", p.field_active, "no site", shares.none, "Neither has a site");
    ImGui::PopStyleVar();
    if (!model.uncertain.empty()) faint_text(model.uncertain);
    faint_text(model.basis);
    if (!context.measured.empty()) faint_text(context.measured);

    ImGui::Dummy({1, px(6)});
    heading("By place");
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(5)});
    if (chip("compare-level:market", "Markets", "Large parts of the world", level_ == GroupLevel::market))
        level_ = GroupLevel::market;
    ImGui::SameLine();
    if (chip("compare-level:country", "Countries", "The largest first", level_ == GroupLevel::country))
        level_ = GroupLevel::country;
    ImGui::PopStyleVar();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(1)});
    const auto groups = model.groups.find(level_);
    if (groups == model.groups.end() || groups->second.empty()) {
        dim_text("There is no place of this kind in what the filter serves.");
    } else {
        for (const ComparedRow& one : groups->second) {
            BarRowLook row;
            row.prefix = "compared";
            row.id = one.id;
            row.name = one.name;
            row.tip = one.tip;
            row.first = one.difference;
            row.first_width = difference_width;
            row.is_chosen = one.is_audience;
            row.is_button = true;
            const BarRow drawn = bar_row(row);
            const auto inner = parts_of(one.shares);
            if (drawn.is_visible) stacked_bar(*ImGui::GetWindowDrawList(), drawn.bar, drawn.bar_size, inner);
            if (drawn.clicked) choose_audience(context, one.countries, one.is_audience);
        }
    }
    ImGui::PopStyleVar();
    draw_presence(model);
}

void ComparePanel::draw_presence(const CompareModel& model) {
    const auto lists = model.presence.find(level_);
    if (lists == model.presence.end()) return;
    ImGui::Dummy({1, px(6)});
    heading("Who has a site there");
    for (const PresenceRow& row : lists->second) {
        bool is_open = unfolded_.contains(row.presence) && !row.names.empty();
        const bool was_open = is_open;
        const std::string id = fmt::format("presence:{}", name_in(presence_names, row.presence));
        section(id.c_str(), row.title, is_open, "By sites that are certainly open");
        if (is_open != was_open) unfolded_ = toggled(std::move(unfolded_), row.presence);
        if (is_open && !row.names.empty()) {
            ImGui::Indent(px(20));
            dim_text(row.names);
            ImGui::Unindent(px(20));
        }
    }
}

} // namespace footprint
