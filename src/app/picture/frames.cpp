// SPDX-License-Identifier: MIT
#include "app/picture/frames.hpp"

#include "base/file.hpp"
#include "base/text.hpp"

namespace footprint {
namespace {

/// Between the key and the frames, each a line: "2016-04-30 2016-04.png".
constexpr const char* frames_follow = "\nframes:\n";

/// As seen from the record's folder, so that it means the same from anywhere.
std::string recorded_name(const FramePlan& plan, const TimedFrame& frame) {
    return frame.path.lexically_relative(plan.record.parent_path()).string();
}

/// None if there is no record or it is of another key.
std::map<std::string, Date> read_record(const FramePlan& plan) {
    std::map<std::string, Date> recorded;
    const auto text = read_file(plan.record);
    const std::string head = plan.key + frames_follow;
    if (!text || !text->starts_with(head)) return recorded;
    for (const std::string& line : split(std::string_view{*text}.substr(head.size()), '\n')) {
        const auto blank = line.find(' ');
        if (blank == std::string::npos) continue;
        if (const auto day = parse_date(line.substr(0, blank)))
            recorded.insert_or_assign(line.substr(blank + 1), day->first);
    }
    return recorded;
}

std::string record_text(const FramePlan& plan) {
    std::string text = plan.key + frames_follow;
    for (const auto& [name, day] : plan.recorded) text += fmt::format("{} {}\n", to_string(day), name);
    return text;
}

} // namespace

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
            return failure(ErrorKind::usage, fmt::format("'{}': after % expected Y, m, d or %", pattern));
        }
    }
    return name;
}

std::string as_pattern(std::string_view name) {
    std::string pattern;
    for (const char c : name) pattern += c == '%' ? std::string{"%%"} : std::string{c};
    return pattern;
}

Result<FramePlan> plan_frames(const std::string& pattern, const std::vector<Date>& days,
                              const std::string& key, EarlierFrames earlier) {
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
    plan.recorded = read_record(plan);
    for (TimedFrame& frame : plan.frames) {
        const std::string name = recorded_name(plan, frame);
        const auto before = plan.recorded.find(name);
        std::error_code ignored;
        frame.is_done = earlier == EarlierFrames::keep && before != plan.recorded.end() &&
                        before->second == frame.day && std::filesystem::is_regular_file(frame.path, ignored);
        plan.recorded.insert_or_assign(name, frame.day);
    }
    return plan;
}

Result<void> begin_frames(const FramePlan& plan) {
    for (const TimedFrame& frame : plan.frames) {
        const auto folder = frame.path.parent_path();
        std::error_code code;
        if (!folder.empty()) std::filesystem::create_directories(folder, code);
        if (code)
            return failure(ErrorKind::failed, "cannot make the folder: " + code.message(), folder.string());
    }
    remove_unfinished(plan.record.parent_path());
    for (const TimedFrame& frame : plan.frames) {
        std::error_code code;
        if (frame.is_done || !std::filesystem::is_regular_file(frame.path, code)) continue;
        if (!std::filesystem::remove(frame.path, code) && code)
            return failure(ErrorKind::failed, "cannot replace the frame: " + code.message(),
                           frame.path.string());
    }
    return write_file(plan.record, record_text(plan));
}

void remove_frames(const FramePlan& plan) {
    std::error_code ignored;
    for (const TimedFrame& frame : plan.frames) std::filesystem::remove(frame.path, ignored);
    const auto folder = plan.record.parent_path();
    // What else the record names lies right beside it: the rest of a longer run.
    for (const auto& [name, day] : plan.recorded)
        if (name.find('/') == std::string::npos && name.ends_with(".png"))
            std::filesystem::remove(folder / name, ignored);
    std::filesystem::remove(plan.record, ignored);
    std::filesystem::remove(folder, ignored); // stays if anything else is in it
}

} // namespace footprint
