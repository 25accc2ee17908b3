// SPDX-License-Identifier: MIT
#include "ui/export_dialog.hpp"

#include "ui/dialog.hpp"
#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

#include <filesystem>

namespace footprint {

void ExportDialog::open(const PanelContext& context) {
    is_open_ = true;
    if (is_working()) return; // it tells how far that is
    error_.clear();
    lacks_folder_ = false;
    status_ = {};
    replaces_.clear();
    form_.begin(context);
}

void ExportDialog::set_status(const ExportStatus& status) {
    status_ = status;
    if (status.phase == ExportStatus::Phase::failed) show_error(status.text);
    if (status.phase == ExportStatus::Phase::done) is_open_ = false;
}

void ExportDialog::show_error(std::string error) {
    error_ = std::move(error);
    form_.focus_name();
}

void ExportDialog::make_folder(PanelContext& context) {
    std::error_code code;
    std::filesystem::create_directories(form_.folder(), code);
    if (code)
        show_error(fmt::format("{} cannot be made: {}", form_.folder(), code.message()));
    else
        start(context);
}

void ExportDialog::start(PanelContext& context) {
    error_.clear();
    lacks_folder_ = false;
    std::error_code code;
    auto request = form_.request(context.today);
    if (!request) {
        show_error(request.error().message);
    } else if (!std::filesystem::is_directory(form_.folder(), code)) {
        lacks_folder_ = !std::filesystem::exists(form_.folder(), code) && !form_.folder().empty();
        show_error(lacks_folder_ ? fmt::format("There is no folder {}.", form_.folder())
                                 : fmt::format("'{}' is no folder.", form_.folder()));
    } else if (std::filesystem::exists(request->path, code) && replaces_ != request->path.string()) {
        replaces_ = request->path.string();
        show_error(fmt::format("{} is there already{}.", request->path.filename().string(),
                               form_.is_folder() ? "; what else is in it stays" : ""));
    } else {
        context.state.export_folder = form_.folder();
        context.requests.start_export = std::move(*request);
    }
}

void ExportDialog::draw_progress(PanelContext& context) {
    ImGui::ProgressBar(static_cast<float>(status_.share), {-1, px(8)}, "");
    dim_text(status_.text + "…");
    probe("export-progress");
    ImGui::Dummy({1, px(4)});
    if (text_button("export-cancel", "Cancel", "Gives it up; nothing is written"))
        context.requests.cancel_export = true;
    ImGui::SameLine(0, px(8));
    if (text_button("export-behind", "Go on with the map", "The work goes on; the bar at the top says how far it is",
                    Emphasis::quiet))
        is_open_ = false;
}

void ExportDialog::draw_error(PanelContext& context) {
    if (error_.empty()) return;
    wrapped(error_, look().palette.bad);
    probe("export-error");
    if (lacks_folder_ && !is_working() &&
        text_button("export-make-folder", "Make the folder", "Makes it and writes there"))
        make_folder(context);
}

void ExportDialog::draw(PanelContext& context) {
    if (!begin_dialog("export-dialog", "Export", is_open_, 520)) return;
    ImGui::BeginDisabled(is_working());
    form_.draw(context);
    ImGui::EndDisabled();
    draw_error(context);
    ImGui::Dummy({1, px(4)});
    if (replaces_ != form_.path().string()) replaces_.clear(); // asked of another name
    const bool asks_to_replace = !replaces_.empty();
    const std::string_view name = !asks_to_replace ? "Export" : form_.is_folder() ? "Write into it" : "Replace it";
    if (is_working()) {
        draw_progress(context);
    } else if (text_button("export-start", name,
                           !asks_to_replace      ? "Writes it (Enter)"
                           : form_.is_folder() ? "Writes into the folder that is there (Enter)"
                                                 : "Writes the file in place of the one that is there (Enter)",
                           Emphasis::primary, px(110)) ||
               form_.entered()) {
        start(context);
    }
    end_dialog();
}

} // namespace footprint
