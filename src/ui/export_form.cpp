// SPDX-License-Identifier: MIT
#include "ui/export_form.hpp"

#include "base/slug.hpp"
#include "base/text.hpp"
#include "ui/file_names.hpp"
#include "ui/look.hpp"
#include "ui/probe.hpp"
#include "ui/widgets.hpp"
#include "view/option_values.hpp"

#include <algorithm>
#include <imgui_stdlib.h>

namespace footprint {
namespace {

constexpr int largest = 16384;
constexpr int smallest = 64;
constexpr int most_per_second = 120;
constexpr int years_apart = 5; ///< of the days that are proposed
constexpr float label_width = 110;

struct FormatText {
    FilmFormat format;
    const char* id;
    std::string_view name;
    std::string_view extension;
    std::string_view tip;
};
constexpr std::array format_texts{
    FormatText{FilmFormat::mp4, "film-mp4", "MP4", ".mp4", "H.264: what everything plays"},
    FormatText{FilmFormat::webm, "film-webm", "WebM", ".webm", "VP9: smaller, for the web; takes longer"},
    FormatText{FilmFormat::gif, "film-gif", "GIF", ".gif", "Plays in mails and chats; large, and with few colours"},
    FormatText{FilmFormat::frames, "film-frames", "Pictures", "", "A PNG file a day in a folder, and no film: needs no ffmpeg"}};

const FormatText& text_of(FilmFormat format) {
    return *std::find_if(format_texts.begin(), format_texts.end(),
                         [&](const FormatText& row) { return row.format == format; });
}

void draw_label(std::string_view text) {
    ImGui::AlignTextToFramePadding();
    dim_text(text);
    ImGui::SameLine(px(label_width));
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

void text_field(const char* id, const char* probe_id, std::string& text, float width, std::string_view tip) {
    ImGui::SetNextItemWidth(width);
    ImGui::InputText(id, &text);
    tooltip(tip);
    probe(probe_id);
}

/// Every five years, and today.
std::string proposed_days(Date today) {
    const int year = static_cast<int>(std::chrono::year_month_day{today}.year());
    std::string days;
    for (int back = 3; back > 0; --back) days += fmt::format("{}, ", year - back * years_apart);
    return days + "today";
}

} // namespace

void ExportForm::begin(const PanelContext& context) {
    scale_ = static_cast<float>(context.map.viewport.scale);
    if (preset_ == Preset::window) {
        width_ = context.map.viewport.width;
        height_ = context.map.viewport.height;
    }
    if (days_.empty()) days_ = proposed_days(context.today);
    if (from_.empty()) from_ = "2006";
    if (to_.empty()) to_ = "today";
    std::error_code code;
    const std::filesystem::path last = context.state.export_folder;
    const bool is_there = !last.empty() && std::filesystem::is_directory(last, code);
    folder_ = (is_there ? last : pictures_folder()).string();
    if (kind_ == ExportKind::story && !context.map.story) kind_ = ExportKind::picture;
    if (kind_ == ExportKind::days && context.view.shows_large_chart()) kind_ = ExportKind::picture;
    propose_name(context);
}

std::string ExportForm::extension() const {
    if (kind_ == ExportKind::story) return {};
    return kind_ == ExportKind::film ? std::string{text_of(format_).extension} : ".png";
}

bool ExportForm::is_folder() const { return extension().empty(); }

std::filesystem::path ExportForm::path() const {
    std::filesystem::path path = std::filesystem::path{folder_} / name_;
    if (!is_folder() && path.extension() != extension()) path += extension();
    return path;
}

void ExportForm::propose_name(const PanelContext& context) {
    const std::string bare = file_stem(context.world, context.view);
    std::string stem = file_stem(context.world, context.view, context.today);
    if (kind_ == ExportKind::days) stem = bare + "-days";
    if (kind_ == ExportKind::film) stem = bare + (format_ == FilmFormat::frames ? "-frames" : "-film");
    if (kind_ == ExportKind::story && context.map.story) stem = slug(context.map.story->title);
    name_ = free_name(std::filesystem::path{folder_} / (stem + extension())).filename().string();
    proposed_ = name_;
}

/// A name that somebody typed stays, with another ending.
void ExportForm::take_kind(const PanelContext& context, ExportKind kind) {
    kind_ = kind;
    if (name_ == proposed_)
        propose_name(context);
    else
        name_ = std::filesystem::path{name_}.replace_extension(extension()).string();
}

void ExportForm::draw_kinds(const PanelContext& context) {
    draw_label("Make");
    align_chips();
    const bool is_one = kind_ == ExportKind::picture || kind_ == ExportKind::window;
    if (chip("export-kind:picture", "Picture", "What is seen now", is_one) && !is_one)
        take_kind(context, ExportKind::picture);
    const bool has_chart = context.view.shows_large_chart();
    const auto one = [&](const char* id, std::string_view name, std::string_view tip, ExportKind kind, bool is_possible) {
        same_line_if_fits(chip_width(name));
        ImGui::BeginDisabled(!is_possible);
        if (chip(id, name, tip, kind_ == kind)) take_kind(context, kind);
        ImGui::EndDisabled();
    };
    one("export-kind:days", "Side by side",
        has_chart ? "A chart shows all days as it is" : "The map on several days in one picture, with one legend", ExportKind::days,
        !has_chart);
    one("export-kind:film", "Film", "The map day after day, as a film or as pictures", ExportKind::film, true);
    one("export-kind:story", "Story pages",
        context.map.story ? "A picture of each page, and a text with captions, claims, verdicts and sources"
                          : "Open a story first",
        ExportKind::story, context.map.story != nullptr);
    if (!is_one) return;
    draw_label("Show");
    align_chips();
    if (chip("export-map", context.view.shows_large_chart() ? "Chart alone" : "Map alone",
             "With legend and credits: the same picture that footprint render makes", kind_ == ExportKind::picture))
        kind_ = ExportKind::picture;
    ImGui::SameLine(0, px(6));
    if (chip("export-panels", "Window with panels", "The window as it is now", kind_ == ExportKind::window))
        kind_ = ExportKind::window;
}

void ExportForm::draw_days() {
    draw_label("Days");
    text_field("##days", "export-days", days_, -1,
               "2 to 16 days, with commas between: 2012, 2016-04, 2016-12-31, today. A month or a year means its last day.");
}

void ExportForm::draw_film(const PanelContext& context) {
    draw_label("From");
    text_field("##from", "export-from", from_, px(110), "The first day: 2010, 2016-04 or 2016-04-30");
    ImGui::SameLine(0, px(8));
    dim_text("to");
    ImGui::SameLine(0, px(8));
    text_field("##to", "export-to", to_, px(110), "The last day, which is shown whatever the steps: 2026, 2016-12, or today");
    draw_label("A frame a");
    align_chips();
    for (const auto& row : step_names) {
        if (&row != step_names.data()) same_line_if_fits(chip_width(row.id));
        if (chip(fmt::format("film-step:{}", row.id).c_str(), row.id, "How far apart the days are", step_ == row.value))
            step_ = row.value;
    }
    draw_label("Format");
    align_chips();
    for (const FormatText& row : format_texts) {
        if (&row != format_texts.data()) same_line_if_fits(chip_width(row.name));
        if (!chip(row.id, row.name, row.tip, format_ == row.format)) continue;
        format_ = row.format;
        take_kind(context, ExportKind::film);
    }
    if (format_ != FilmFormat::frames) {
        draw_label("Speed");
        number_field("##per-second", "export-fps", per_second_, "Frames a second, 1 to 120");
        ImGui::SameLine(0, px(8));
        dim_text("frames a second");
    }
    const auto days = film_days(context.today);
    ImGui::SetCursorPosX(px(label_width));
    if (!days)
        wrapped(days.error().message, look().palette.bad);
    else if (format_ == FilmFormat::frames)
        faint_text(counted(days->size(), "picture"));
    else
        faint_text(fmt::format("{}, {:.0f} s", counted(days->size(), "frame"),
                               static_cast<double>(days->size()) / std::clamp(per_second_, 1, most_per_second)));
    probe("film-length");
}

void ExportForm::draw_sizes(const PanelContext& context) {
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

void ExportForm::draw_place() {
    draw_label("Folder");
    text_field("##folder", "export-folder", folder_, -1, is_folder() ? "Where the folder goes" : "Where the file goes");
    draw_label("Name");
    ImGui::SetNextItemWidth(-1);
    if (std::exchange(focuses_name_, false)) ImGui::SetKeyboardFocusHere();
    entered_ = ImGui::InputText("##name", &name_,
                                ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    tooltip(is_folder() ? "The name of a folder for the pictures" : "The file's name. One of that name is replaced if you say so.");
    probe("export-name");
}

void ExportForm::draw(const PanelContext& context) {
    draw_kinds(context);
    if (kind_ == ExportKind::days) draw_days();
    if (kind_ == ExportKind::film) draw_film(context);
    ImGui::BeginDisabled(kind_ == ExportKind::window);
    draw_sizes(context);
    ImGui::EndDisabled();
    draw_place();
}

Result<std::vector<Date>> ExportForm::film_days(Date today) const {
    const auto from = parse_date(from_);
    if (!from) return failure(ErrorKind::usage, "From: " + from.error().message + ".");
    const auto to = parse_day(to_, today);
    if (!to) return failure(ErrorKind::usage, "To: " + to.error().message + ".");
    if (from->first > *to)
        return failure(ErrorKind::usage, fmt::format("From, {}, is after To, {}.", to_string(from->first), to_string(*to)));
    return steps_up_to(from->first, *to, step_);
}

Result<ExportRequest> ExportForm::request(Date today) const {
    const auto wrong = [](std::string sentence) { return failure(ErrorKind::usage, std::move(sentence)); };
    if (name_.empty())
        return wrong(is_folder() ? "There is no name for the folder."
                                 : fmt::format("There is no file name: type one that ends in {}.", extension()));
    const bool has_size = kind_ != ExportKind::window;
    if (has_size && (width_ < smallest || height_ < smallest || width_ > largest || height_ > largest))
        return wrong(fmt::format("The size is {} × {}; each side can have {} to {} pixels.", width_, height_, smallest, largest));
    ExportRequest request{kind_, path(), width_, height_, static_cast<double>(scale_)};
    if (kind_ == ExportKind::days) {
        auto days = parse_days("The list of days", days_, today);
        if (!days) return wrong(days.error().message + ".");
        request.days = std::move(*days);
    }
    if (kind_ != ExportKind::film) return request;
    auto days = film_days(today);
    if (!days) return tl::unexpected(days.error());
    request.days = std::move(*days);
    request.frames_alone = format_ == FilmFormat::frames;
    request.per_second = per_second_;
    if (!request.frames_alone && (per_second_ < 1 || per_second_ > most_per_second))
        return wrong(fmt::format("The speed is {}, expected 1 to {} frames a second.", per_second_, most_per_second));
    return request;
}

} // namespace footprint
