// SPDX-License-Identifier: MIT
#include "ui/data_panel.hpp"

#include "base/text.hpp"
#include "ui/look.hpp"
#include "ui/marker.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

namespace footprint {
namespace {

/// Seen on both grounds, told apart by colour-blind readers by lightness and shape.
constexpr std::array offered_colors{Color{166, 206, 57, 255}, Color{0, 163, 215, 255},  Color{142, 91, 255, 255}, Color{255, 77, 141, 255},
                                    Color{230, 126, 34, 255}, Color{176, 125, 82, 255}, Color{240, 196, 25, 255}, Color{120, 132, 148, 255}};
constexpr float sign_size = 26;

/// A square to click on with a provider's marker, or a round patch of colour.
bool sign_button(const char* id, Color color, std::optional<Marker> marker, std::string_view tip, bool is_chosen) {
    const bool clicked = ImGui::InvisibleButton(id, {px(sign_size), px(sign_size)});
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    const ImVec2 middle{(low.x + high.x) / 2, (low.y + high.y) / 2};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const PanelColors& p = look().palette;
    if (ImGui::IsItemHovered() || is_chosen) list.AddRectFilled(low, high, to_u32(is_chosen ? p.accent_soft : p.field_hovered), px(5));
    if (marker) {
        Provider provider;
        provider.color = color;
        provider.marker = *marker;
        draw_marker(list, provider, Status::open, middle, px(7));
    } else {
        list.AddCircleFilled(middle, px(7), to_u32(to_vec4(color)));
        list.AddCircle(middle, px(7), to_u32(p.marker_outline), 0, px(1));
    }
    tooltip(tip);
    probe(id);
    return clicked;
}

} // namespace

/// Made anew only when something of them has changed.
const std::vector<SourceCard>& DataPanel::cards(const PanelContext& context) {
    const View& view = context.view;
    if (modelled_.snapshot != context.snapshot || modelled_.sources != view.sources || modelled_.theme != view.theme)
        modelled_ = {context.snapshot, view.sources, view.theme, source_cards(*context.snapshot, view)};
    return modelled_.cards;
}

void DataPanel::draw(PanelContext& context) {
    heading("Your own data");
    const std::vector<SourceCard>& cards = this->cards(context);
    if (cards.empty()) {
        dim_text("Nothing yet. Bring your offices, edge nodes or planned sites; your customers and what they are worth; the markets of your company; or the times "
                 "that you measured: from a spreadsheet or a map file, one row each. They join everything that Footprint shows and counts.");
        probe("data-empty");
        ImGui::Dummy({1, px(4)});
    }
    if (text_button("data-add", "Add a file…", tooltip_of(Action::add_data), cards.empty() ? Emphasis::primary : Emphasis::normal,
                    ImGui::GetContentRegionAvail().x))
        context.act(Action::add_data);
    for (std::size_t i = 0; i < cards.size(); ++i) {
        ImGui::Separator();
        ImGui::PushID(static_cast<int>(i));
        draw_card(context, cards[i], i);
        ImGui::PopID();
    }
}

void DataPanel::draw_card(PanelContext& context, const SourceCard& card, std::size_t index) {
    const Look& it = look();
    const PanelColors& p = it.palette;
    const float left = ImGui::GetCursorPosX();
    const float top = ImGui::GetCursorPosY();
    const float width = ImGui::GetContentRegionAvail().x;
    const float indent = card.color ? px(sign_size + 6) : 0;
    if (card.color) draw_sign(context, card, index);
    ImGui::SetCursorPos({left + indent, top + px(3)});
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float button = px(30);
    ImGui::InvisibleButton("title", {std::max(px(20), width - indent - button), px(22)});
    fitted_text(*ImGui::GetWindowDrawList(), it.fonts.semibold, at, width - indent - button, to_u32(p.text), card.title);
    tooltip(card.folder + "/" + card.title);
    probe(fmt::format("source:{}", index));
    ImGui::SetCursorPos({left + width - px(28), top});
    if (icon_button(fmt::format("source-remove:{}", index).c_str(), Icon::close, "Removes it from the view (Ctrl+Z brings it back). The file stays."))
        context.edit(without_source(*context.snapshot, context.view, index));
    ImGui::SetCursorPosX(left);
    const std::string head = card.is_wrong ? card.figures : fmt::format("{}: {}", text_of(card.role).name, card.figures);
    wrapped(head, card.is_wrong ? p.bad : p.text_dim);
    probe(fmt::format("source-figures:{}", index));
    if (!card.understood.empty()) {
        wrapped("Understood: " + card.understood + ".", p.text_faint);
        probe(fmt::format("source-understood:{}", index));
    }
    if (!card.faults.empty()) draw_faults(card, index);
    if (card.role == SourceRole::sites && !card.is_wrong && !card.is_reading) draw_check(context, index);
}

/// As `footprint check`: whether its sites stand where they say.
void DataPanel::draw_check(PanelContext& context, std::size_t index) {
    constexpr std::size_t most_listed = 50;
    if (std::exchange(checked_, context.snapshot) != context.snapshot) checks_.clear(); // it was of another state of the files
    const OwnSource& source = context.view.sources[index];
    const auto known = checks_.find(to_string(source));
    if (known == checks_.end()) {
        if (text_button(fmt::format("source-check:{}", index).c_str(), "Check positions and dates",
                        "Whether each site stands in the country and near the city that it names, once, with dates that can be", Emphasis::quiet))
            checks_[to_string(source)].pending =
                context.jobs.ask(fmt::format("Checking {}", std::filesystem::path{source.file}.filename().string()),
                                 [snapshot = context.snapshot, source, today = context.today](Job&) { return check_own_sites(*snapshot, source, today); });
        return;
    }
    Check& check = known->second;
    if (check.pending.is_ready()) check.result = check.pending.take();
    if (!check.result) {
        faint_text("Checking…");
        return;
    }
    const PanelColors& p = look().palette;
    if (!*check.result) {
        wrapped(capitalised(check.result->error().message) + ".", p.bad);
        return;
    }
    const CheckedSource& all = **check.result;
    wrapped(all.findings.empty() ? fmt::format("Checked: {}, nothing wrong was found.", counted(all.rows, "row"))
                                 : fmt::format("Checked: {}, {}:", counted(all.rows, "row"), counted(all.findings.size(), "finding")),
            all.findings.empty() ? p.good : p.text_dim);
    probe(fmt::format("source-checked:{}", index));
    for (std::size_t i = 0; i < std::min(all.findings.size(), most_listed); ++i) {
        wrapped(all.findings[i] + ".", p.doubtful);
        probe("source-finding");
    }
    if (all.findings.size() > most_listed) faint_text(fmt::format("and {} more", all.findings.size() - most_listed));
    if (all.slips > 0) dim_text(fmt::format("footprint check --fix -o COPY.csv mends {} in a copy.", counted(all.slips, "slip")));
}

void DataPanel::draw_faults(const SourceCard& card, std::size_t index) {
    bool open = unfolded_.contains(card.title);
    if (section(fmt::format("source-faults:{}", index).c_str(), fmt::format("What is wrong ({})", card.faults.size()), open,
                "The rows that make no sense, the first twenty one by one"))
        for (const std::string& fault : card.faults) {
            wrapped(capitalised(fault) + ".", look().palette.doubtful);
            probe("source-fault");
        }
    if (open) unfolded_.insert(card.title);
    else unfolded_.erase(card.title);
}

/// Colour and marker, to be chosen.
void DataPanel::draw_sign(PanelContext& context, const SourceCard& card, std::size_t index) {
    const bool has_marker = card.marker.has_value();
    if (sign_button(fmt::format("source-sign:{}", index).c_str(), *card.color, card.marker,
                    has_marker ? "Its colour and marker on the map: a click changes them" : "Its colour on the map: a click changes it", false))
        ImGui::OpenPopup("sign");
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {px(10), px(8)});
    ImGui::SetNextWindowSize({px(4 * (sign_size + 2) + 18), 0});
    if (ImGui::BeginPopup("sign")) {
        const auto change = [&](auto set) {
            View next = context.view;
            set(next.sources.at(index));
            context.edit(std::move(next));
        };
        heading("Colour");
        for (std::size_t i = 0; i < offered_colors.size(); ++i) {
            if (i % 4 > 0) ImGui::SameLine(0, px(2));
            if (sign_button(fmt::format("sign-color:{}", i).c_str(), offered_colors[i], card.marker, to_string(offered_colors[i]),
                            offered_colors[i] == *card.color))
                change([&](OwnSource& source) { source.color = offered_colors[i]; });
        }
        if (has_marker) {
            heading("Marker");
            for (std::size_t i = 0; i < marker_names.size(); ++i) {
                if (i % 4 > 0) ImGui::SameLine(0, px(2));
                if (sign_button(fmt::format("sign-marker:{}", marker_names[i].id).c_str(), *card.color, marker_names[i].value, marker_names[i].id,
                                marker_names[i].value == *card.marker))
                    change([&](OwnSource& source) { source.marker = marker_names[i].value; });
            }
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

} // namespace footprint
