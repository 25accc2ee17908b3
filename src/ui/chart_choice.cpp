// SPDX-License-Identifier: MIT
#include "ui/chart_choice.hpp"

#include "ui/widgets.hpp"

namespace footprint {
namespace {

struct ChartText {
    ChartKind kind;
    std::string_view name;
    std::string_view tip;
};
constexpr std::array chart_texts{
    ChartText{ChartKind::none, "No chart", "Ticks alone"},
    ChartText{ChartKind::sites, "Sites", "Sites that are certainly open, of each provider"},
    ChartText{ChartKind::share, "Reach",
              "Share of the weight within the threshold of the coverage panel, of each provider; modelled"},
    ChartText{ChartKind::countries, "Countries", "Countries with a site that is certainly open"},
    ChartText{ChartKind::openings, "Openings", "Sites that opened, by year and provider"}};

const ChartText& text_of(ChartKind kind) {
    for (const ChartText& row : chart_texts)
        if (row.kind == kind) return row;
    return chart_texts.front();
}

} // namespace

std::string_view chart_name(ChartKind kind) { return text_of(kind).name; }

void chart_row(PanelContext& context, ChartKind kind) {
    const ChartText& row = text_of(kind);
    if (!radio_row(fmt::format("chart:{}", name_in(chart_names, kind)).c_str(), row.name, row.tip,
                   context.view.chart == kind))
        return;
    View next = context.view;
    next.chart = kind;
    context.edit(std::move(next));
    ImGui::CloseCurrentPopup();
}

} // namespace footprint
