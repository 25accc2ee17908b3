// SPDX-License-Identifier: MIT
#include "app/session.hpp"

#include "analysis/words.hpp"
#include "app/messages.hpp"
#include "base/text.hpp"

#include <set>

namespace footprint {
namespace {

std::filesystem::path program_path() {
    std::error_code code;
    auto path = std::filesystem::read_symlink("/proc/self/exe", code);
    return code ? std::filesystem::path{} : path;
}

} // namespace

Result<DataFolder> program_data() { return find_data(program_path()); }

Result<Session> open_session(Cities cities, const std::string& measured_path, std::vector<OwnSource> own) {
    auto data = program_data();
    if (!data) return tl::unexpected(data.error());
    auto snapshot = load_snapshot({std::move(*data), cities, measured_path, std::move(own)});
    if (!snapshot) return tl::unexpected(snapshot.error());
    return Session{std::move(*snapshot), today()};
}

Result<void> told_left_out(const Session& session, const std::vector<Error>& left_out) {
    std::set<std::string> told;
    for (const Error& error : session.snapshot->problems) told.insert(to_string(error));
    for (const Error& error : left_out)
        if (told.insert(to_string(error)).second) warn(error);
    if (left_out.empty()) return {};
    return failure(ErrorKind::bad_data, "the map is used without the records that are wrong");
}

void tell_model_error(Analyst& analyst, RttModel model) {
    for (const ModelError& error : analyst.model_errors(model)) tell("{}", in_words(error));
}

} // namespace footprint
