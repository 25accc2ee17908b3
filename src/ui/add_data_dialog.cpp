// SPDX-License-Identifier: MIT
#include "ui/add_data_dialog.hpp"

#include "base/text.hpp"
#include "ui/data_model.hpp"
#include "ui/dialog.hpp"
#include "ui/look.hpp"
#include "ui/panel_figures.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <fmt/ranges.h>
#include <imgui_stdlib.h>

namespace footprint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_entries = 7;
constexpr int most_columns = 5; ///< of the first lines, as many as have room

std::string endings_in_words() {
    std::vector<std::string> endings;
    for (const std::string& ending : source_file_endings()) endings.push_back(ending.substr(1));
    return fmt::format("{}", fmt::join(endings, ", "));
}

bool is_file(const std::string& path) {
    std::error_code code;
    return fs::is_regular_file(path, code);
}

} // namespace

void AddDataDialog::open() {
    is_open_ = is_new_ = true;
    error_.clear();
    if (path_.empty()) path_ = (documents_folder() / "").string();
    // What was added last is not meant again, its folder is.
    else path_ = (fs::path{path_}.parent_path() / "").string();
    looked_at_.clear();
    layer_.clear();
    preview_.reset();
    role_.reset();
}

/// The field has the keyboard again.
void AddDataDialog::focus() {
    is_new_ = true;
    wake_in(0);
}

/// As soon as there is such a file.
void AddDataDialog::look_at(PanelContext& context) {
    if (looking_.is_ready()) {
        auto preview = looking_.take();
        if (preview && *preview) preview_ = std::move(**preview);
        if (preview && !*preview) error_ = capitalised(preview->error().message) + ".";
    }
    const std::string wanted = path_ + "#" + layer_;
    if (wanted == looked_at_) return;
    if (!looked_at_.starts_with(path_ + "#")) { // another file
        layer_.clear();
        role_.reset();
    }
    looked_at_ = path_ + "#" + layer_;
    preview_.reset();
    error_.clear();
    looking_.cancel();
    looking_ = {};
    const auto& endings = source_file_endings();
    const bool is_known = std::find(endings.begin(), endings.end(), folded(fs::path{path_}.extension().string())) != endings.end();
    if (!is_known || !is_file(path_)) return;
    looking_ = context.jobs.ask(fmt::format("Looking at {}", fs::path{path_}.filename().string()),
                                [path = path_, layer = layer_](Job&) { return preview_source(path, layer); });
}

void AddDataDialog::draw(PanelContext& context) {
    if (!begin_dialog("add-data", "Add your own data", is_open_, 600)) return;
    look_at(context);
    dim_text(fmt::format("A file with your sites, your users, your markets or times that you measured. It stays where it is, and is read again when "
                         "it changes. Files that are read: {}.", endings_in_words()));
    ImGui::SetNextItemWidth(-1);
    if (std::exchange(is_new_, false)) {
        ImGui::SetKeyboardFocusHere();
        wake_in(0); // it is given in the next frame
    }
    const bool entered = ImGui::InputText("##data-path", &path_, ImGuiInputTextFlags_EnterReturnsTrue);
    tooltip("The file to add: type its path, or choose it below");
    probe("data-path");
    if (!error_.empty()) {
        wrapped(error_, look().palette.bad);
        probe("data-error");
    }
    if (preview_) draw_preview();
    else if (looking_.is_asked()) faint_text("Looking at it…");
    else draw_entries();
    ImGui::Dummy({1, px(6)});
    if (text_button("data-ok", "Add", "Takes it in (Enter). Ctrl+Z takes it out again", Emphasis::primary, px(110)) || entered) add(context);
    end_dialog();
}

void AddDataDialog::draw_preview() {
    const SourcePreview& it = *preview_;
    ImGui::Dummy({1, px(4)});
    std::string words = it.is_raster ? fmt::format("A raster of {} cells", with_thousands(static_cast<long long>(it.rows)))
                                     : fmt::format("{}, {}", counted(it.rows, "row"), counted(it.columns.size(), "column"));
    if (!it.places.empty()) words += "; places: " + it.places;
    wrapped(words, look().palette.text);
    probe("data-found");
    if (it.layers.size() > 1) {
        chip_label(it.is_raster ? "Band" : "Layer");
        for (const std::string& layer : it.layers) {
            same_line_if_fits(chip_width(layer));
            if (chip(fmt::format("data-layer:{}", layer).c_str(), layer, "Takes this one", layer == it.layer) && layer != it.layer) {
                layer_ = layer;
                focus();
            }
        }
    }
    if (!it.lines.empty()) draw_lines();
    ImGui::Dummy({1, px(4)});
    if (it.is_raster) return; // there is one thing that it can be
    chip_label("What are they?");
    const SourceRole role = role_.value_or(it.role);
    for (const RoleText& one : role_texts) {
        same_line_if_fits(chip_width(one.name));
        if (chip(fmt::format("role:{}", name_in(source_role_names, one.role)).c_str(), one.name, one.tip, one.role == role)) {
            role_ = one.role;
            focus(); // Enter adds it
        }
    }
    dim_text(text_of(role).tip);
}

/// As many columns as have room.
void AddDataDialog::draw_lines() {
    const SourcePreview& it = *preview_;
    const int columns = std::min<int>(most_columns, static_cast<int>(it.columns.size()));
    ImGui::Dummy({1, px(2)});
    ImGui::PushFont(look().fonts.small);
    if (columns > 0 && ImGui::BeginTable("data-lines", columns, ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingStretchSame)) {
        const auto cell = [](const std::string& text, const ImVec4& color) {
            ImGui::TableNextColumn();
            fitted_text(*ImGui::GetWindowDrawList(), look().fonts.small, ImGui::GetCursorScreenPos(), ImGui::GetContentRegionAvail().x, to_u32(color), text);
            ImGui::Dummy({1, ImGui::GetTextLineHeight()});
        };
        for (int i = 0; i < columns; ++i) cell(it.columns[static_cast<std::size_t>(i)], look().palette.text_dim);
        for (const auto& line : it.lines)
            for (int i = 0; i < columns; ++i) cell(line[static_cast<std::size_t>(i)], look().palette.text);
        ImGui::EndTable();
    }
    ImGui::PopFont();
    if (const std::size_t more = it.columns.size() - static_cast<std::size_t>(columns); more > 0)
        faint_text(fmt::format("and {}", counted(more, "more column")));
}

/// What lies in the folder.
void AddDataDialog::draw_entries() {
    if (std::exchange(listed_, path_) != path_) entries_ = entries_for(path_, source_file_endings(), most_entries);
    if (entries_.empty()) {
        faint_text("No file of that kind lies here.");
        return;
    }
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const FolderEntry& entry = entries_[i];
        const std::string name = entry.path.filename().string() + (entry.is_folder ? "/" : "");
        if (!menu_row(fmt::format("data-entry:{}", i).c_str(), entry.is_folder ? Icon::folder : Icon::open, name, {}, entry.path.string())) continue;
        path_ = entry.path.string() + (entry.is_folder ? "/" : "");
        focus();
        break;
    }
}

void AddDataDialog::add(PanelContext& context) {
    focus();
    if (path_.empty() || path_.ends_with('/')) {
        error_ = "There is no file name.";
        return;
    }
    if (!preview_ && error_.empty()) {
        if (looking_.is_asked()) return;
        error_ = !is_file(path_) ? fmt::format("There is no file {}.", path_)
                                 : fmt::format("{} is of no kind that is read: {}.", fs::path{path_}.filename().string(), endings_in_words());
        return;
    }
    if (!preview_) return;
    View next = context.view;
    OwnSource source;
    source.role = role_.value_or(preview_->role);
    std::error_code code;
    source.file = fs::absolute(path_, code).lexically_normal().string();
    source.layer = layer_;
    if (std::find(next.sources.begin(), next.sources.end(), source) != next.sources.end()) {
        error_ = "It is there already.";
        return;
    }
    next.sources.push_back(std::move(source));
    context.edit(std::move(next));
    context.state.right = true;
    context.state.tab = Tab::data;
    close();
}

} // namespace footprint
