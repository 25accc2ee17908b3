// SPDX-License-Identifier: MIT
#pragma once

// Ctrl+S and Ctrl+O: a view file's path, and what was wrong with it.

#include "ui/panel_context.hpp"

namespace footprint {

class ViewDialog {
  public:
    enum class Purpose { save, open };

    void open(Purpose purpose, const PanelContext& context);
    void close() { is_open_ = false; }
    bool is_open() const { return is_open_; }
    /// The field has the keyboard again, with all of its text selected.
    void show_error(std::string error) {
        error_ = std::move(error);
        is_new_ = true;
    }
    void draw(PanelContext& context, const std::vector<StoryFile>& stories);

  private:
    static std::string with_json(const std::string& path);
    void save(PanelContext& context);

    bool is_open_ = false;
    bool is_new_ = false;
    Purpose purpose_ = Purpose::save;
    std::string path_;
    std::string last_path_;
    std::string error_;
    std::string replaces_; ///< what is there already and may be replaced, as was asked
};

} // namespace footprint
