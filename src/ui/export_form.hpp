// SPDX-License-Identifier: MIT
#pragma once

// What is filled in to export something, and what comes of it.

#include "ui/panel_context.hpp"

namespace footprint {

/// As what time is written.
enum class FilmFormat : std::uint8_t { mp4, webm, gif, frames };

class ExportForm {
  public:
    /// Proposes names and days for what is shown.
    void begin(const PanelContext& context);
    void draw(const PanelContext& context);

    ExportKind kind() const { return kind_; }
    const std::string& folder() const { return folder_; }
    std::filesystem::path path() const;
    bool is_folder() const; ///< what is written
    void focus_name() { focuses_name_ = true; }
    bool entered() const { return entered_; } ///< Enter was pressed in the name's field

    /// A usage error, as a sentence, if something is filled in wrongly.
    Result<ExportRequest> request(Date today) const;

  private:
    enum class Preset { window, full_hd, ultra_hd, custom };

    void draw_kinds(const PanelContext& context);
    void draw_days();
    void draw_film(const PanelContext& context);
    void draw_sizes(const PanelContext& context);
    void draw_place();
    void propose_name(const PanelContext& context);
    void take_kind(const PanelContext& context, ExportKind kind);
    std::string extension() const;
    Result<std::vector<Date>> film_days(Date today) const;

    ExportKind kind_ = ExportKind::picture;
    FilmFormat format_ = FilmFormat::mp4;
    Preset preset_ = Preset::window;
    int width_ = 1920;
    int height_ = 1080;
    float scale_ = 1;
    bool scale_is_own_ = false; ///< typed, so that it does not follow the size
    std::string days_;
    std::string from_;
    std::string to_;
    StepUnit step_ = StepUnit::month;
    int per_second_ = 10;
    std::string folder_;
    std::string name_;
    std::string proposed_; ///< what the name was before somebody typed another
    bool focuses_name_ = false;
    bool entered_ = false;
};

} // namespace footprint
