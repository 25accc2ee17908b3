// SPDX-License-Identifier: MIT
#pragma once

// Ctrl+D: a file of somebody's own, what it holds, and what it is to be taken for.

#include "ui/file_names.hpp"
#include "ui/panel_context.hpp"
#include "world/source_preview.hpp"

namespace footprint {

class AddDataDialog {
  public:
    void open();
    void close() { is_open_ = false; }
    bool is_open() const { return is_open_; }
    void draw(PanelContext& context);

  private:
    void focus();
    void look_at(PanelContext& context);
    void draw_preview();
    void draw_lines();
    void draw_entries();
    void add(PanelContext& context);

    bool is_open_ = false;
    bool is_new_ = false;
    std::string path_;
    std::string listed_; ///< the path whose folder `entries_` are of
    std::vector<FolderEntry> entries_;
    std::string looked_at_; ///< the path that `preview_` is of, or will be
    std::string layer_;     ///< of it; empty: the first
    Pending<Result<SourcePreview>> looking_;
    std::optional<SourcePreview> preview_;
    std::optional<SourceRole> role_; ///< that was chosen; none: the likely one
    std::string error_;
};

} // namespace footprint
