// SPDX-License-Identifier: MIT
#include "ui/coverage_panel.hpp"

#include "ui/analysis_edits.hpp"
#include "ui/bars.hpp"
#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

namespace footprint {
namespace {

constexpr float median_width = 58;

struct Level {
    GroupLevel level;
    std::string_view name;
    std::string_view tip;
};
constexpr std::array levels{Level{GroupLevel::market, "Markets", "Large parts of the world"},
                            Level{GroupLevel::subregion, "Subregions", "The parts of markets"},
                            Level{GroupLevel::country, "Countries", "The largest first"}};

/// Over the columns of the rows below.
void draw_column_heads(std::string_view left, std::string_view first, std::string_view second) {
    const Look& it = look();
    ImFont* font = it.fonts.small;
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::Dummy({width, font->FontSize + px(2)});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 ink = to_u32(it.palette.text_faint);
    const float end = at.x + width - px(4);
    fitted_text(list, font, {at.x + px(4), at.y}, width * 0.5F, ink, left);
    fitted_text(list, font, {end - text_width(font, second), at.y}, px(median_width), ink, second);
    const float right = second.empty() ? end : end - px(median_width) - px(4);
    fitted_text(list, font, {right - text_width(font, first), at.y}, width * 0.5F, ink, first);
}

void draw_service(const ServiceRow& from, BarRowLook row, const ImVec4& color, BarRow& result) {
    row.id = from.id;
    row.name = from.name;
    row.tip = from.tip;
    row.first = from.figure;
    row.second = from.median;
    row.second_width = median_width;
    result = bar_row(row);
    if (result.is_visible)
        share_bar(*ImGui::GetWindowDrawList(), result.bar, result.bar_size, from.share, from.possible, color);
}

void propose(PanelContext& context) {
    dim_text("Whom do the sites reach, and how fast? An analysis lays the answer over the map, and tells the "
             "numbers here. Markets and countries in the filter then say who is served; sites anywhere serve "
             "them.");
    ImGui::Dummy({1, px(4)});
    const float width = ImGui::GetContentRegionAvail().x;
    if (text_button("coverage-nearest", "Show the nearest site in ms", tip_of(AnalysisKind::nearest),
                    Emphasis::primary, width))
        context.edit(with_kind(context.world, context.view, AnalysisKind::nearest, context.today));
    if (text_button("coverage-reach", "Show reach by country", tip_of(AnalysisKind::reach), Emphasis::normal,
                    width))
        context.edit(with_kind(context.world, context.view, AnalysisKind::reach, context.today));
    probe("coverage-off");
}

} // namespace

void CoveragePanel::draw(PanelContext& context) {
    if (context.view.analysis.kind == AnalysisKind::none) {
        propose(context);
        return;
    }
    draw_analysis_combo(context, "coverage-kind", ImGui::GetContentRegionAvail().x);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(5)});
    draw_form(context);
    ImGui::PopStyleVar();
    thresholds_.draw(context);
    draw_counting(context);
    ImGui::Separator();
    draw_numbers(context);
}

void CoveragePanel::draw_numbers(PanelContext& context) {
    const CoverageModel& model = context.coverage;
    heading(model.audience);
    probe("audience");
    if (!model.empty.empty()) {
        dim_text(model.empty);
        probe("coverage-empty");
        return;
    }
    const Look& it = look();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(1)});
    draw_column_heads("Reached by", model.threshold, "median");
    BarRow result;
    for (const ServiceRow& row : model.footprints) {
        BarRowLook shown;
        shown.prefix = "reach";
        const Provider* provider = row.provider ? &context.world.catalogue.providers[*row.provider] : nullptr;
        shown.marker = provider;
        shown.is_strong = !provider;
        draw_service(row, shown, provider ? to_vec4(provider->color) : it.palette.accent, result);
    }
    ImGui::PopStyleVar();
    ImGui::Dummy({1, px(2)});
    faint_text(model.basis);
    if (!context.measured.empty()) {
        faint_text(context.measured);
        probe("measured");
    }
    if (!model.without_figure.empty()) faint_text(model.without_figure);

    ImGui::Dummy({1, px(6)});
    heading("By place");
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(5)});
    for (const Level& one : levels) {
        if (&one != levels.data()) same_line_if_fits(chip_width(one.name));
        if (chip(fmt::format("level:{}", name_in(level_names, one.level)).c_str(), one.name, one.tip,
                 one.level == level_))
            level_ = one.level;
    }
    ImGui::PopStyleVar();
    const auto groups = model.groups.find(level_);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(1)});
    if (groups == model.groups.end() || groups->second.empty()) {
        dim_text("There is no place of this kind in what the filter serves.");
    } else {
        draw_column_heads("All sites together", model.threshold, "median");
        for (const ServiceRow& row : groups->second) {
            BarRowLook shown;
            shown.prefix = "group";
            shown.is_chosen = row.is_audience;
            shown.is_button = true;
            draw_service(row, shown, it.palette.accent, result);
            if (result.clicked) choose_audience(context, row.countries, row.is_audience);
        }
    }
    ImGui::PopStyleVar();

    ImGui::Dummy({1, px(6)});
    heading("Nearest site for most");
    if (model.catchments.empty()) dim_text("No site is the nearest to anybody.");
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(1)});
    for (const CatchmentRow& one : model.catchments) {
        const SitePointer site = context.world.catalogue.sites.fetch(one.site);
        const Provider& provider = context.world.catalogue.provider_of(one.site);
        const std::string key = context.world.catalogue.key_of(one.site);
        BarRowLook row;
        row.prefix = "catchment";
        row.id = key;
        row.name = site->name;
        row.tip = one.tip;
        row.marker = &provider;
        row.first = one.figure;
        row.is_button = true;
        const BarRow drawn = bar_row(row);
        if (drawn.is_visible)
            share_bar(*ImGui::GetWindowDrawList(), drawn.bar, drawn.bar_size, one.share, one.possible,
                      to_vec4(provider.color));
        if (drawn.clicked) {
            View next = context.view;
            next.selection = {key, {}, {}};
            context.edit(std::move(next));
        }
    }
    ImGui::PopStyleVar();
}

} // namespace footprint
