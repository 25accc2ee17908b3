// SPDX-License-Identifier: MIT
#pragma once

// Ctrl+E: what is seen as a picture, several days side by side, a film, the pages of a story.

#include "ui/export_form.hpp"

namespace footprint {

class ExportDialog {
  public:
    void open(const PanelContext& context);
    void close() { is_open_ = false; }
    bool is_open() const { return is_open_; }

    void set_status(const ExportStatus& status);
    void draw(PanelContext& context);

  private:
    bool is_working() const { return status_.phase == ExportStatus::Phase::working; }
    void draw_error(PanelContext& context);
    void draw_progress(PanelContext& context);
    void start(PanelContext& context);
    void make_folder(PanelContext& context);
    void show_error(std::string error);

    bool is_open_ = false;
    ExportForm form_;
    std::string error_;
    std::string replaces_; ///< what is there already and may be replaced, as was asked
    bool lacks_folder_ = false; ///< the error is that the folder is not there: it can be made
    ExportStatus status_;
};

} // namespace footprint
