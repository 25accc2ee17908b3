// SPDX-License-Identifier: MIT
#include "ui/view_dialog.hpp"

#include "ui/dialog.hpp"
#include "ui/file_names.hpp"
#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"

#include <imgui_stdlib.h>

namespace footprint {
namespace {

constexpr std::size_t most_entries = 7;

} // namespace

void ViewDialog::open(Purpose purpose, const PanelContext& context, TableRequest table) {
    is_open_ = is_new_ = true;
    purpose_ = purpose;
    table_ = std::move(table);
    error_.clear();
    replaces_.clear();
    std::string stem = file_stem(context.world, context.view, context.today);
    if (purpose == Purpose::table) stem += fmt::format("-{}", name_in(tab_names, table_.tab));
    const std::filesystem::path proposal = documents_folder() / with_extension(stem);
    if (purpose != Purpose::open)
        path_ = free_name(proposal).string();
    else
        path_ = last_path_.empty() ? (documents_folder() / "").string() : last_path_;
}

std::string ViewDialog::with_extension(const std::string& path) const {
    const char* extension = purpose_ == Purpose::table ? ".csv" : ".json";
    return std::filesystem::path{path}.extension() == extension ? path : path + extension;
}

void ViewDialog::save(PanelContext& context) {
    const std::string path = with_extension(path_);
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored) && replaces_ != path) {
        show_error(fmt::format("{} is there already.", std::filesystem::path{path}.filename().string()));
        replaces_ = path;
        return;
    }
    if (purpose_ == Purpose::table) {
        table_.file = path;
        context.requests.take_table = table_;
    } else {
        context.requests.save_view = path;
    }
}

void ViewDialog::draw(PanelContext& context, const std::vector<StoryFile>& stories) {
    const bool saves = purpose_ != Purpose::open;
    const bool is_table = purpose_ == Purpose::table;
    if (!begin_dialog("view-dialog", is_table ? "Save the table" : saves ? "Save the view" : "Open a view", is_open_, 520))
        return;
    dim_text(is_table ? "The table of the tab on the right as a CSV file, with the columns that the command line writes."
             : saves ? "Filter, date, map and layers, as a small JSON file. The program opens it again, and "
                     "footprint render --view draws it."
                   : "A view file that was saved here or written by hand, or a story.");
    ImGui::SetNextItemWidth(-1);
    if (std::exchange(is_new_, false)) ImGui::SetKeyboardFocusHere();
    const bool entered = ImGui::InputText(
        "##view-path", &path_, ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    tooltip(saves ? "Where the file goes. One of that name is replaced if you say so." : "The file to read");
    probe("view-path");
    if (!error_.empty()) {
        wrapped(error_, look().palette.bad);
        probe("view-error");
    }
    ImGui::Dummy({1, px(4)});
    if (replaces_ != with_extension(path_)) replaces_.clear(); // asked of another name
    if (text_button("view-ok", !saves ? "Open" : replaces_.empty() ? "Save" : "Replace it",
                    saves ? "Writes the file (Enter)" : "Reads the file (Enter)", Emphasis::primary,
                    px(110)) ||
        entered) {
        error_.clear();
        last_path_ = path_;
        if (path_.empty())
            show_error("There is no file name.");
        else if (saves)
            save(context);
        else
            context.requests.open_view = path_;
    }
    if (!saves) draw_choices(context, stories);
    end_dialog();
}

/// What there is to open without typing.
void ViewDialog::draw_choices(PanelContext& context, const std::vector<StoryFile>& stories) {
    if (std::exchange(listed_, path_) != path_ || is_new_) entries_ = entries_for(path_, {".json"}, most_entries);
    if (!entries_.empty()) {
        ImGui::Dummy({1, px(4)});
        heading("In this folder");
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const FolderEntry& entry = entries_[i];
            const std::string name = entry.path.filename().string() + (entry.is_folder ? "/" : "");
            if (!menu_row(fmt::format("entry:{}", i).c_str(), entry.is_folder ? Icon::folder : Icon::open, name, {},
                          entry.path.string()))
                continue;
            path_ = entry.path.string() + (entry.is_folder ? "/" : "");
            if (entry.is_folder)
                is_new_ = true; // the field has the keyboard again
            else
                context.requests.open_view = path_;
            break;
        }
    }
    if (!context.state.recent.empty()) {
        ImGui::Dummy({1, px(4)});
        heading("Recent");
        for (std::size_t i = 0; i < context.state.recent.size(); ++i) {
            const std::string& path = context.state.recent[i];
            if (menu_row(fmt::format("recent:{}", i).c_str(), Icon::clock, std::filesystem::path{path}.filename().string(), {},
                         path))
                context.requests.open_view = path;
        }
    }
    if (stories.empty()) return;
    ImGui::Dummy({1, px(4)});
    heading("Stories");
    for (const StoryFile& story : stories)
        if (story_row(story, "dialog-story")) context.requests.open_view = story.path;
}

} // namespace footprint
