// SPDX-License-Identifier: MIT
#include "ui/search_box.hpp"

#include "ui/look.hpp"
#include "ui/marker.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

#include <imgui_internal.h>
#include <imgui_stdlib.h>

namespace footprint {
namespace {

constexpr std::size_t most_hits = 60;

bool key_pressed(ImGuiKey key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key)); }

} // namespace

void SearchBox::refresh(PanelContext& context) {
    if (!index_ && !making_.is_asked())
        making_ = context.jobs.ask("Getting ready to search", [world = world_of(context.snapshot)](Job&) {
            return SearchIndex{world};
        });
    if (making_.is_asked()) {
        if (!making_.is_ready()) return;
        index_ = making_.take();
    }
    if (searched_ == query_) return;
    hits_ = index_->find(query_, most_hits);
    searched_ = query_;
    marked_ = 0;
}

void SearchBox::draw_field(PanelContext& context) {
    if (indexed_ != context.snapshot) {
        indexed_ = context.snapshot;
        index_.reset();
        making_ = {};
        hits_.clear();
        searched_.clear();
    }
    const PanelColors& p = look().palette;
    const float width = ImGui::GetContentRegionAvail().x;
    if (std::exchange(wants_focus_, false)) ImGui::SetKeyboardFocusHere();
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {px(30), px(7)});
    ImGui::SetNextItemWidth(width);
    const bool entered = ImGui::InputTextWithHint("##search", "Search sites and places", &query_,
                                                  ImGuiInputTextFlags_EnterReturnsTrue);
    ImGui::PopStyleVar();
    const bool is_active = ImGui::IsItemActive();
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    draw_icon(*ImGui::GetWindowDrawList(), Icon::search, {low.x + px(16), (low.y + high.y) / 2}, px(14),
              to_u32(is_active ? p.accent : p.text_dim));
    tooltip(tooltip_of(Action::search));
    probe("search");
    if (is_active || has_query()) refresh(context);
    if (is_active && key_pressed(ImGuiKey_DownArrow) && marked_ + 1 < hits_.size()) ++marked_;
    if (is_active && key_pressed(ImGuiKey_UpArrow) && marked_ > 0) --marked_;
    if (is_active && key_pressed(ImGuiKey_Escape)) {
        query_.clear();
        leaves_field_ = true;
    }
    if (entered && marked_ < hits_.size() && searched_ == query_) choose(context, hits_[marked_]);
    if (std::exchange(leaves_field_, false)) ImGui::ClearActiveID();

    if (context.view.filter.search.empty()) return;
    const std::string text = fmt::format("Only “{}”  ×", context.view.filter.search);
    if (chip("search-filter", text, "Only sites that match are shown. Click to show the others again.",
             true)) {
        Filter next = context.view.filter;
        next.search.clear();
        context.edit(next);
    }
}

void SearchBox::choose(PanelContext& context, const SearchHit& hit) {
    View next = context.view;
    if (hit.kind == HitKind::provider)
        next.filter.providers = {context.world.catalogue.providers[hit.index].id};
    if (auto flown = flown_to(context.world, hit, next, context.map.viewport))
        next = std::move(*flown);
    if (hit.kind == HitKind::site)
        next.selection = {context.world.catalogue.key_of(hit.index), {}, {}};
    if (hit.kind == HitKind::country) next.selection = {{}, context.world.countries[hit.index].code, {}};
    if (hit.kind == HitKind::city) {
        const City& city = context.world.cities[hit.index];
        next.selection = {{}, city.country, city.position};
    }
    context.edit(std::move(next));
    query_.clear();
    hits_.clear();
    searched_.clear();
    leaves_field_ = true;
}

bool SearchBox::draw_hit(const PanelContext& context, const SearchHit& hit, bool marked) {
    const PanelColors& p = look().palette;
    const float height = px(42);
    const bool clicked = ImGui::InvisibleButton(hit.id.c_str(), {ImGui::GetContentRegionAvail().x, height});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    if (marked || ImGui::IsItemHovered())
        list.AddRectFilled(low, high, to_u32(ImGui::IsItemHovered() ? p.field_hovered : p.field), px(5));
    float x = low.x + px(8);
    if (hit.kind == HitKind::site || hit.kind == HitKind::provider) {
        const Catalogue& catalogue = context.world.catalogue;
        const Provider& provider = hit.kind == HitKind::site
                                       ? catalogue.provider_of(hit.index)
                                       : catalogue.providers[hit.index];
        draw_marker(list, provider, Status::open, {x + px(7), (low.y + high.y) / 2}, px(6));
    } else {
        list.AddCircle({x + px(7), (low.y + high.y) / 2}, px(3), to_u32(p.text_faint), 0, px(1.5F));
    }
    x += px(22);
    const float width = high.x - x - px(6);
    const bool cut =
        fitted_text(list, look().fonts.regular, {x, low.y + px(4)}, width, to_u32(p.text), hit.title);
    const bool cut_too =
        fitted_text(list, look().fonts.small, {x, low.y + px(22)}, width, to_u32(p.text_dim), hit.subtitle);
    tooltip(cut || cut_too ? hit.title + "\n" + hit.subtitle : std::string{"Shows it on the map"});
    probe("hit", hit.id);
    return clicked;
}

void SearchBox::draw_results(PanelContext& context) {
    if (searched_ != query_) {
        dim_text("Looking…");
        return;
    }
    if (hits_.empty()) {
        dim_text(fmt::format(
            "Nothing is called “{}”. Try a site's code, a city, a country, a market or a provider.", query_));
        probe("no-hits");
        return;
    }
    const std::string text = fmt::format("Show only “{}” on the map", query_);
    if (text_button("search-only", text,
                    "Shows only the sites whose names, code, city, country or provider hold these words",
                    Emphasis::quiet, ImGui::GetContentRegionAvail().x)) {
        Filter next = context.view.filter;
        next.search = query_;
        context.edit(next);
        query_.clear();
        return;
    }
    const SearchHit* chosen = nullptr;
    for (std::size_t i = 0; i < hits_.size(); ++i)
        if (draw_hit(context, hits_[i], i == marked_)) chosen = &hits_[i];
    if (chosen) choose(context, SearchHit{*chosen});
}

} // namespace footprint
