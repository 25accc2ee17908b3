// SPDX-License-Identifier: MIT
#include "app/window/window_state.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "ui/file_names.hpp"
#include "view/view_json.hpp"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

namespace footprint {
namespace {

namespace fs = std::filesystem;
using json = nlohmann::ordered_json;

constexpr int state_version = 1;

struct PanelField {
    const char* key;
    bool PanelState::*field;
};
constexpr std::array panel_fields{
    PanelField{"filter", &PanelState::filter},     PanelField{"right", &PanelState::right},
    PanelField{"hidden", &PanelState::hidden},     PanelField{"providers", &PanelState::providers},
    PanelField{"markets", &PanelState::markets},   PanelField{"more", &PanelState::more},
    PanelField{"asked", &PanelState::asked},       PanelField{"timeline", &PanelState::timeline},
    PanelField{"glides", &PanelState::glides},
};

/// What stood with the panels before it was part of the View.
void read_earlier_places(const json& panels, View& view) {
    if (const auto chart = panels.find("chart"); chart != panels.end() && chart->is_string())
        view.chart = value_in(chart_names, chart->get<std::string>()).value_or(view.chart);
    if (const auto by_km = panels.find("by-km"); by_km != panels.end() && by_km->is_boolean())
        view.rank_by = by_km->get<bool>() ? RankBy::km : RankBy::rtt;
}

/// The timeline's choices; what is not understood stays as it is by default.
void read_pace(const json& panels, PanelState& state) {
    if (const auto step = panels.find("step"); step != panels.end() && step->is_string())
        state.step = value_in(step_names, step->get<std::string>()).value_or(state.step);
    if (const auto pace = panels.find("months-a-second"); pace != panels.end() && pace->is_number_integer())
        state.pace.months_per_s = std::clamp(pace->get<int>(), 1, 60);
    if (const auto loop = panels.find("loop"); loop != panels.end() && loop->is_boolean())
        state.pace.loops = loop->get<bool>();
}

Result<WindowState> read_state(const std::string& text, const std::string& file) {
    const json root = json::parse(text, nullptr, false);
    if (root.is_discarded() || !root.is_object())
        return failure(ErrorKind::bad_data, "it is not a JSON object", file);
    const auto version = root.find("version");
    if (version == root.end() || !version->is_number_integer())
        return failure(ErrorKind::bad_data, "it has no version", file);
    if (*version != state_version)
        return failure(
            ErrorKind::bad_data,
            fmt::format("its version is {}, this program reads {}", version->dump(), state_version), file);
    WindowState state;
    if (const auto size = root.find("window"); size != root.end() && size->is_array() && size->size() == 2 &&
                                               (*size)[0].is_number_integer() &&
                                               (*size)[1].is_number_integer()) {
        state.width = std::clamp((*size)[0].get<int>(), 320, 16384);
        state.height = std::clamp((*size)[1].get<int>(), 240, 16384);
    }
    if (const auto view = root.find("view"); view != root.end()) {
        auto read = read_view(view->dump(), file);
        if (!read) return tl::unexpected(read.error());
        state.view = std::move(*read);
    }
    if (const auto panels = root.find("panels"); panels != root.end() && panels->is_object()) {
        for (const PanelField& row : panel_fields)
            if (const auto value = panels->find(row.key); value != panels->end() && value->is_boolean())
                state.panels.*row.field = value->get<bool>();
        if (const auto tab = panels->find("tab"); tab != panels->end() && tab->is_string())
            state.panels.tab = value_in(tab_names, tab->get<std::string>()).value_or(Tab::details);
        if (const auto folder = panels->find("export-folder"); folder != panels->end() && folder->is_string())
            state.panels.export_folder = folder->get<std::string>();
        if (const auto recent = panels->find("recent"); recent != panels->end() && recent->is_array())
            for (const json& path : *recent)
                if (path.is_string() && state.panels.recent.size() < most_recent)
                    state.panels.recent.push_back(path.get<std::string>());
        read_pace(*panels, state.panels);
        read_earlier_places(*panels, state.view);
    }
    return state;
}

} // namespace

fs::path state_file() {
    const char* state_home = std::getenv("XDG_STATE_HOME");
    if (state_home && *state_home == '/') return fs::path{state_home} / "footprint" / "state.json";
    const char* home = std::getenv("HOME");
    if (home && *home) return fs::path{home} / ".local" / "state" / "footprint" / "state.json";
    return {};
}

LoadedState load_state(const fs::path& file) {
    std::error_code ignored;
    if (file.empty() || !fs::exists(file, ignored)) return {};
    const auto text = read_file(file);
    if (!text) return {{}, fmt::format("The last view could not be read: {}.", to_string(text.error()))};
    auto state = read_state(*text, file.string());
    if (state) return {std::move(*state), {}};
    const fs::path backup = file.string() + ".bak";
    fs::rename(file, backup, ignored);
    return {{},
            fmt::format("The last view was not understood ({}). It is kept as {}.", state.error().message,
                        backup.string())};
}

std::vector<OwnSource> kept_sources(const fs::path& file) {
    const auto text = file.empty() ? Result<std::string>{""} : read_file(file);
    const auto state = text && !text->empty() ? read_state(*text, file.string()) : tl::unexpected(Error{});
    return state ? state->view.sources : std::vector<OwnSource>{};
}

Result<void> save_state(const fs::path& file, const WindowState& state) {
    if (file.empty()) return failure(ErrorKind::failed, "there is no home folder to keep the view in");
    json panels = json::object();
    for (const PanelField& row : panel_fields) panels[row.key] = state.panels.*row.field;
    panels["tab"] = name_in(tab_names, state.panels.tab);
    panels["step"] = name_in(step_names, state.panels.step);
    panels["months-a-second"] = state.panels.pace.months_per_s;
    panels["loop"] = state.panels.pace.loops;
    if (is_utf8(state.panels.export_folder)) panels["export-folder"] = state.panels.export_folder;
    for (const std::string& path : state.panels.recent)
        if (is_utf8(path)) panels["recent"].push_back(path);
    const json root{{"version", state_version},
                    {"window", {state.width, state.height}},
                    {"panels", panels},
                    {"view", json::parse(to_json(state.view))}};
    std::error_code code;
    fs::create_directories(file.parent_path(), code);
    if (code)
        return failure(ErrorKind::failed, "cannot make the folder: " + code.message(),
                       file.parent_path().string());
    return write_file(file, root.dump(2) + "\n");
}

} // namespace footprint
