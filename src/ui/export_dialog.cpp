// SPDX-License-Identifier: MIT
#include "ui/export_dialog.hpp"

#include "ui/dialog.hpp"
#include "ui/file_names.hpp"
#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <filesystem>
#include <imgui_stdlib.h>

namespace footprint {
namespace {

constexpr int largest = 16384;
constexpr int smallest = 64;

void draw_label(std::string_view text) {
    ImGui::AlignTextToFramePadding();
    dim_text(text);
    ImGui::SameLine(px(110));
}

/// A chip is lower than a field: it goes into the middle of the line.
void align_chips() { ImGui::SetCursorPosY(ImGui::GetCursorPosY() + px(2)); }

bool number_field(const char* id, const char* probe_id, int& value, std::string_view tip) {
    ImGui::SetNextItemWidth(px(84));
    const bool changed = ImGui::InputInt(id, &value, 0);
    tooltip(tip);
    probe(probe_id);
    return changed;
}

} // namespace

void ExportDialog::open(const PanelContext& context) {
    is_open_ = true;
    error_.clear();
    lacks_folder_ = false;
    status_ = {};
    scale_ = static_cast<float>(context.map.viewport.scale);
    if (preset_ == Preset::window) {
        width_ = context.map.viewport.width;
        height_ = context.map.viewport.height;
    }
    replaces_.clear();
    std::error_code code;
    const std::filesystem::path last = context.state.export_folder;
    const bool is_there = !last.empty() && std::filesystem::is_directory(last, code);
    const std::filesystem::path proposal =
        free_name((is_there ? last : pictures_folder()) /
                  (file_stem(context.world, context.view, context.today) + ".png"));
    folder_ = proposal.parent_path().string();
    name_ = proposal.filename().string();
}

void ExportDialog::set_status(const ExportStatus& status) {
    status_ = status;
    if (status.phase == ExportStatus::Phase::failed) show_error(status.error);
    if (status.phase == ExportStatus::Phase::done) is_open_ = false;
}

void ExportDialog::show_error(std::string error) {
    error_ = std::move(error);
    focuses_name_ = true;
}

void ExportDialog::make_folder(PanelContext& context) {
    std::error_code code;
    std::filesystem::create_directories(folder_, code);
    if (code)
        show_error(fmt::format("{} cannot be made: {}", folder_, code.message()));
    else
        start(context);
}

void ExportDialog::draw_sizes(const PanelContext& context) {
    struct Row {
        Preset preset;
        const char* id;
        std::string_view text;
        int width, height;
        float scale;
    };
    const Viewport& window = context.map.viewport;
    const auto own_scale = static_cast<float>(window.scale);
    const std::array rows{
        Row{Preset::window, "size-window", "Window", window.width, window.height, own_scale},
        Row{Preset::full_hd, "size-1080", "1920 × 1080", 1920, 1080, 1},
        Row{Preset::ultra_hd, "size-2160", "3840 × 2160", 3840, 2160, 2},
        Row{Preset::custom, "size-custom", "Custom", width_, height_, scale_}};
    draw_label("Size");
    align_chips();
    for (const Row& row : rows) {
        if (&row != rows.data()) ImGui::SameLine(0, px(6));
        if (!chip(row.id, row.text,
                  fmt::format("{} × {} pixels at scale {:g}", row.width, row.height, row.scale),
                  preset_ == row.preset))
            continue;
        preset_ = row.preset;
        scale_is_own_ = false;
        width_ = row.width;
        height_ = row.height;
        scale_ = row.scale;
    }
    draw_label("Pixels");
    bool changed = number_field("##width", "export-width", width_, "Width, 64 to 16384 pixels");
    ImGui::SameLine(0, px(6));
    dim_text("×");
    ImGui::SameLine(0, px(6));
    changed |= number_field("##height", "export-height", height_, "Height, 64 to 16384 pixels");
    if (changed) {
        preset_ = Preset::custom;
        if (!scale_is_own_) scale_ = static_cast<float>(natural_scale(width_, height_));
    }
    draw_label("Scale");
    ImGui::SetNextItemWidth(px(84));
    ImGui::InputFloat("##scale", &scale_, 0, 0, "%.3g");
    if (ImGui::IsItemDeactivatedAfterEdit()) {
        scale_ = std::clamp(scale_, 0.5F, 8.0F);
        scale_is_own_ = true;
    }
    tooltip("How large lines, markers and text are: 2 doubles them, for screens and prints with twice the "
            "pixels");
    probe("export-scale");
}

void ExportDialog::start(PanelContext& context) {
    error_.clear();
    lacks_folder_ = false;
    std::error_code code;
    if (name_.empty()) {
        show_error("There is no file name: type one that ends in .png.");
    } else if (!std::filesystem::is_directory(folder_, code)) {
        lacks_folder_ = !std::filesystem::exists(folder_, code) && !folder_.empty();
        show_error(lacks_folder_ ? fmt::format("There is no folder {}.", folder_)
                                 : fmt::format("'{}' is no folder.", folder_));
    } else if (!with_panels_ &&
               (width_ < smallest || height_ < smallest || width_ > largest || height_ > largest)) {
        show_error(fmt::format("The size is {} × {}; each side can have {} to {} pixels.", width_, height_,
                               smallest, largest));
    } else {
        std::filesystem::path path = std::filesystem::path{folder_} / name_;
        if (path.extension() != ".png") path += ".png";
        if (std::filesystem::exists(path, code) && replaces_ != path.string()) {
            replaces_ = path.string();
            show_error(fmt::format("{} is there already.", path.filename().string()));
            return;
        }
        context.state.export_folder = folder_;
        context.requests.start_export =
            ExportRequest{path, width_, height_, static_cast<double>(scale_), with_panels_};
    }
}

void ExportDialog::draw_progress(PanelContext& context) {
    const bool is_drawing = status_.phase == ExportStatus::Phase::drawing;
    // Two known steps, of which drawing is the longer.
    ImGui::ProgressBar(is_drawing ? 0.35F : 0.8F, {-1, px(8)}, "");
    dim_text(is_drawing ? fmt::format("Drawing {} × {} pixels…", width_, height_) : "Writing the file…");
    ImGui::Dummy({1, px(4)});
    if (text_button("export-cancel", "Cancel", "Gives it up; no file is written"))
        context.requests.cancel_export = true;
}

void ExportDialog::draw(PanelContext& context) {
    if (!begin_dialog("export-dialog", "Export a picture", is_open_, 520)) return;
    const bool is_working =
        status_.phase == ExportStatus::Phase::drawing || status_.phase == ExportStatus::Phase::writing;
    ImGui::BeginDisabled(is_working);
    draw_label("Show");
    align_chips();
    if (chip("export-map", context.view.shows_large_chart() ? "Chart alone" : "Map alone",
             "With legend and credits: the same picture that footprint render makes", !with_panels_))
        with_panels_ = false;
    ImGui::SameLine(0, px(6));
    if (chip("export-panels", "Window with panels", "The window as it is now", with_panels_))
        with_panels_ = true;
    ImGui::BeginDisabled(with_panels_);
    draw_sizes(context);
    ImGui::EndDisabled();
    draw_label("Folder");
    ImGui::SetNextItemWidth(-1);
    ImGui::InputText("##folder", &folder_);
    tooltip("Where the picture goes");
    probe("export-folder");
    draw_label("Name");
    ImGui::SetNextItemWidth(-1);
    if (std::exchange(focuses_name_, false)) ImGui::SetKeyboardFocusHere();
    const bool entered = ImGui::InputText(
        "##name", &name_, ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    tooltip("The name of the PNG file. One of that name is replaced if you say so.");
    probe("export-name");
    ImGui::EndDisabled();
    if (!error_.empty()) {
        wrapped(error_, look().palette.bad);
        probe("export-error");
        if (lacks_folder_ && !is_working &&
            text_button("export-make-folder", "Make the folder", "Makes it and writes the picture there"))
            make_folder(context);
    }
    ImGui::Dummy({1, px(4)});
    std::filesystem::path chosen = std::filesystem::path{folder_} / name_;
    if (chosen.extension() != ".png") chosen += ".png";
    if (replaces_ != chosen.string()) replaces_.clear(); // asked of another name
    const bool asks_to_replace = !replaces_.empty();
    if (is_working) {
        draw_progress(context);
    } else if (text_button("export-start", asks_to_replace ? "Replace it" : "Export",
                           asks_to_replace ? "Writes the file in place of the one that is there (Enter)"
                                           : "Writes the file (Enter)",
                           Emphasis::primary, px(110)) ||
               entered) {
        start(context);
    }
    end_dialog();
}

} // namespace footprint
