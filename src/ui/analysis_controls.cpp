// SPDX-License-Identifier: MIT
#include "ui/analysis_controls.hpp"

#include "analysis/words.hpp"
#include "base/text.hpp"
#include "ui/analysis_edits.hpp"
#include "ui/panel_figures.hpp"
#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

namespace footprint {
namespace {

template <class Value>
struct Choice {
    Value value;
    std::string_view text;
    std::string_view tip;
};

constexpr std::array forms{
    Choice<AnalysisForm>{AnalysisForm::field, "Place by place", "Colours the land from place to place"},
    Choice<AnalysisForm>{AnalysisForm::countries, "By country", "One colour a country: its weighted median"}};
constexpr std::array weights{
    Choice<Weight>{Weight::people, "People", "Counts the people who live in and around each city"},
    Choice<Weight>{Weight::gdp, "GDP",
                   "Counts each city's share of its country's GDP at purchasing power parity"},
    Choice<Weight>{Weight::internet_users, "Internet users",
                   "Counts people by their country's share of users"},
    Choice<Weight>{Weight::cities, "Cities", "Counts every city as one"},
    Choice<Weight>{Weight::audience, "Own audience", "Counts countries by the shares that were typed in the filter"}};
constexpr std::array models{
    Choice<RttModel>{RttModel::users, "Users", "As users measure it: through their country's gateway, a model"},
    Choice<RttModel>{RttModel::corridor, "Corridors",
                     "As the cables allow: along the main routes, as between data centers"},
    Choice<RttModel>{RttModel::great_circle, "Great circle", "By the distance alone: rougher"},
    Choice<RttModel>{RttModel::floor, "Floor", "Light in fibre, straight: no round trip can be shorter"}};
constexpr std::array networks{
    Choice<AccessNetwork>{AccessNetwork::wired, "Wired", "Users on cable, fibre or DSL"},
    Choice<AccessNetwork>{AccessNetwork::wireless, "Wireless",
                          "Users on mobile networks: slower to begin with"}};

template <class Choices, class Value>
std::string_view text_of(const Choices& choices, Value value) {
    for (const auto& one : choices)
        if (one.value == value) return one.text;
    return {};
}

std::string lower(std::string_view text) {
    std::string word{text};
    if (!word.empty()) word[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(word[0])));
    return word;
}

/// Chips, as many a line as fit. Returns the one that was clicked.
template <class Choices, class Value>
std::optional<Value> draw_chips(std::string_view prefix, const Choices& choices, Value now) {
    std::optional<Value> clicked;
    for (const auto& one : choices) {
        if (&one != choices.data()) same_line_if_fits(chip_width(one.text));
        const std::string id = fmt::format("{}:{}", prefix, one.text);
        if (chip(id.c_str(), one.text, one.tip, one.value == now) && one.value != now) clicked = one.value;
    }
    return clicked;
}

/// Users of somebody's own, after the program's weights. Returns the name of those that were clicked.
std::optional<std::string> draw_own_weights(const World& world, const Analysis& now) {
    std::optional<std::string> clicked;
    for (const Users& users : world.users) {
        same_line_if_fits(chip_width(users.called));
        const bool is_now = now.weight == Weight::own && now.own_weight == users.name;
        const std::string tip = fmt::format("Counts your {}: {} at {}", users.name, amount_words(users.total), counted(users.places.size(), "place"));
        if (chip(fmt::format("weight:own:{}", users.called).c_str(), users.called, tip, is_now) && !is_now) clicked = users.name;
    }
    return clicked;
}

} // namespace

void draw_form(PanelContext& context) {
    const Analysis& now = context.view.analysis;
    if (now.kind != AnalysisKind::nearest && now.kind != AnalysisKind::compare) return;
    if (const auto form = draw_chips("form", forms, now.form)) {
        Analysis next = now;
        next.form = *form;
        context.edit(std::move(next));
    }
}

void draw_analysis_menu(PanelContext& context) {
    const Analysis& now = context.view.analysis;
    heading("Analysis");
    for (const auto& row : analysis_names)
        if (radio_row(fmt::format("analysis:{}", row.id).c_str(), name_of(row.value), tip_of(row.value),
                      row.value == now.kind))
            context.edit(with_kind(context.world, context.view, row.value, context.today));
    if (now.kind == AnalysisKind::none) return;
    ImGui::Dummy({1, px(2)});
    draw_form(context);
    ImGui::Separator();
    const bool compares = now.kind == AnalysisKind::compare;
    if (text_button("analysis-panel", compares ? "Show A and B" : "Show the numbers",
                    tooltip_of(compares ? Action::toggle_compare : Action::toggle_coverage), Emphasis::normal,
                    ImGui::GetContentRegionAvail().x)) {
        context.state.right = true;
        context.state.tab = compares ? Tab::compare : Tab::coverage;
        ImGui::CloseCurrentPopup();
    }
}

void draw_analysis_combo(PanelContext& context, const char* id, float width) {
    const std::string popup = fmt::format("{}-popup", id);
    const AnalysisKind kind = context.view.analysis.kind;
    const std::string_view text = kind == AnalysisKind::none ? "No analysis" : name_of(kind);
    if (width > px(40)) {
        if (combo_button(id, text, "Analysis: what is laid over the map (A for the next one)", width))
            ImGui::OpenPopup(popup.c_str());
    } else if (icon_button(id, Icon::chart, "Analysis: what is laid over the map (A for the next one)",
                           kind != AnalysisKind::none)) {
        ImGui::OpenPopup(popup.c_str());
    }
    ImGui::SetNextWindowPos({ImGui::GetItemRectMin().x, ImGui::GetItemRectMax().y + px(10)});
    ImGui::SetNextWindowSize({px(264), 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(12), px(10)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(5)});
    if (ImGui::BeginPopup(popup.c_str())) {
        draw_analysis_menu(context);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(2);
}

void draw_counting(PanelContext& context) {
    Analysis next = context.view.analysis;
    const std::string title =
        fmt::format("{}, {}, {}", next.weight == Weight::own ? next.own_weight : text_of(weights, next.weight), lower(text_of(models, next.model)),
                    lower(text_of(networks, next.access)));
    if (!section("section:asked", title, context.state.asked,
                 "What is counted, by which model, for which users"))
        return;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(5)});
    faint_text("Weight");
    // Without shares there is no such audience.
    const std::span offered = std::span{weights}.first(weights.size() - (next.shares.empty() ? 1 : 0));
    const auto weight = draw_chips("weight", offered, next.weight);
    const auto own = draw_own_weights(context.world, next);
    faint_text("Model");
    const auto model = draw_chips("model", models, next.model);
    faint_text("Users' access");
    const auto access = draw_chips("access-network", networks, next.access);
    ImGui::PopStyleVar();
    if (weight) next = counting(std::move(next), *weight);
    if (own) next = counting(std::move(next), *own);
    if (model) next.model = *model;
    if (access) next.access = *access;
    if (weight || own || model || access) context.edit(std::move(next));
}

void ThresholdControls::draw(PanelContext& context) {
    const Analysis& now = context.view.analysis;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {px(6), px(5)});
    chip_label("Within");
    ImGui::SameLine();
    for (const double ms : now.thresholds_ms) {
        const std::string text = fmt::format("{:g}", ms);
        if (&ms != now.thresholds_ms.data()) same_line_if_fits(chip_width(text));
        if (chip(fmt::format("within:{}", text).c_str(), text,
                 fmt::format("Reached is who has a round trip of at most {} ms", text), ms == now.reach_ms) &&
            ms != now.reach_ms) {
            Analysis next = now;
            next.reach_ms = ms;
            context.edit(std::move(next));
        }
    }
    same_line_if_fits(text_width(look().fonts.small, "ms"));
    chip_label("ms");
    same_line_if_fits(chip_width("Edit"));
    if (chip("thresholds-edit", "Edit", "Other thresholds: up to eight, rising", is_editing_))
        is_editing_ = !is_editing_;
    if (is_editing_) {
        const auto typed =
            field_.draw("thresholds", thresholds_in_words(now.thresholds_ms), "20, 50, 100, 250",
                        "Milliseconds, rising, up to eight of them", ImGui::GetContentRegionAvail().x);
        if (typed) {
            auto thresholds = parse_thresholds(*typed);
            if (thresholds)
                context.edit(with_thresholds(now, std::move(*thresholds)));
            else
                field_.refuse(thresholds.error().message);
        }
        field_.draw_error("thresholds-error");
    }
    ImGui::PopStyleVar();
}

void choose_audience(PanelContext& context, const CountryCodes& countries, bool is_audience) {
    context.edit(is_audience ? with_places(context.view, std::nullopt)
                             : with_only_countries(context.view, context.world, countries));
}

} // namespace footprint
