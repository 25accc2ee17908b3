// SPDX-License-Identifier: MIT
#pragma once

// Ctrl+S, Ctrl+O and Ctrl+Shift+S: the path of a view file or a table, and what was wrong with it.

#include "ui/file_names.hpp"
#include "ui/panel_context.hpp"

namespace footprint {

class ViewDialog {
  public:
    enum class Purpose { save, open, table };

    /// `table` is what `Purpose::table` saves.
    void open(Purpose purpose, const PanelContext& context, TableRequest table = {});
    void close() { is_open_ = false; }
    bool is_open() const { return is_open_; }
    /// The field has the keyboard again, with all of its text selected.
    void show_error(std::string error) {
        error_ = std::move(error);
        is_new_ = true;
    }
    void draw(PanelContext& context, const std::vector<StoryFile>& stories);

  private:
    std::string with_extension(const std::string& path) const;
    void save(PanelContext& context);
    void draw_choices(PanelContext& context, const std::vector<StoryFile>& stories);

    bool is_open_ = false;
    bool is_new_ = false;
    Purpose purpose_ = Purpose::save;
    TableRequest table_;
    std::string path_;
    std::string last_path_;
    std::string listed_; ///< the path whose folder `entries_` are of
    std::vector<FolderEntry> entries_;
    std::string error_;
    std::string replaces_; ///< what is there already and may be replaced, as was asked
};

} // namespace footprint
