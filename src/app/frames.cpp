// SPDX-License-Identifier: MIT
#include "app/frames.hpp"

#include "base/file.hpp"

#include <map>

namespace footprint {

Result<std::string> frame_name(std::string_view pattern, Date day) {
    const std::chrono::year_month_day date{day};
    std::string name;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '%') {
            name += pattern[i];
            continue;
        }
        switch (++i < pattern.size() ? pattern[i] : '\0') {
        case 'Y': name += fmt::format("{:04}", static_cast<int>(date.year())); break;
        case 'm': name += fmt::format("{:02}", static_cast<unsigned>(date.month())); break;
        case 'd': name += fmt::format("{:02}", static_cast<unsigned>(date.day())); break;
        case '%': name += '%'; break;
        default:
            return failure(ErrorKind::usage,
                           fmt::format("'{}': after % expected Y, m, d or %", pattern));
        }
    }
    return name;
}

Result<FramePlan> plan_frames(const std::string& pattern, const std::vector<Date>& days, const std::string& key) {
    FramePlan plan;
    plan.key = key;
    std::map<std::string, Date> names;
    for (const Date day : days) {
        const auto name = frame_name(pattern, day);
        if (!name) return tl::unexpected(name.error());
        const auto [at, is_new] = names.emplace(*name, day);
        if (!is_new)
            return failure(ErrorKind::usage,
                           fmt::format("the frames of {} and {} would both be {}; name them by %Y-%m-%d",
                                       to_string(at->second), to_string(day), *name));
        plan.frames.push_back({day, *name, false});
    }
    if (plan.frames.empty()) return plan;
    plan.record = plan.frames.front().path.parent_path() / ".footprint-frames";
    const auto recorded = read_file(plan.record);
    if (recorded && *recorded == key)
        for (TimedFrame& frame : plan.frames) {
            std::error_code ignored;
            frame.is_done = std::filesystem::is_regular_file(frame.path, ignored);
        }
    return plan;
}

Result<void> begin_frames(const FramePlan& plan) {
    for (const TimedFrame& frame : plan.frames) {
        const auto folder = frame.path.parent_path();
        std::error_code code;
        if (!folder.empty()) std::filesystem::create_directories(folder, code);
        if (code) return failure(ErrorKind::failed, "cannot make the folder: " + code.message(), folder.string());
    }
    remove_unfinished(plan.record.parent_path());
    return write_file(plan.record, plan.key);
}

} // namespace footprint
