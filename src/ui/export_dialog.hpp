// SPDX-License-Identifier: MIT
#pragma once

// Ctrl+E: what is seen, as a PNG file, at any size.

#include "ui/panel_context.hpp"

namespace footprint {

class ExportDialog {
  public:
    void open(const PanelContext& context);
    void close() { is_open_ = false; }
    bool is_open() const { return is_open_; }

    void set_status(const ExportStatus& status);
    void draw(PanelContext& context);

  private:
    enum class Preset { window, full_hd, ultra_hd, custom };
    void draw_sizes(const PanelContext& context);
    void draw_progress(PanelContext& context);
    void start(PanelContext& context);
    void make_folder(PanelContext& context);
    void show_error(std::string error);

    bool is_open_ = false;
    Preset preset_ = Preset::window;
    int width_ = 1920;
    int height_ = 1080;
    float scale_ = 1;
    bool with_panels_ = false;
    std::string folder_;
    std::string name_;
    std::string error_;
    std::string replaces_; ///< what is there already and may be replaced, as was asked
    bool scale_is_own_ = false; ///< typed, so that it does not follow the size
    bool focuses_name_ = false;
    bool lacks_folder_ = false; ///< the error is that the folder is not there: it can be made
    ExportStatus status_;
};

} // namespace footprint
