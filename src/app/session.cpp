// SPDX-License-Identifier: MIT
#include "app/session.hpp"

#include "base/file.hpp"
#include "base/text.hpp"

#include <cstdio>

namespace footprint {
namespace {

std::filesystem::path program_path() {
    std::error_code code;
    auto path = std::filesystem::read_symlink("/proc/self/exe", code);
    return code ? std::filesystem::path{} : path;
}

} // namespace

Result<Session> open_session(Cities cities, const std::string& measured_path) {
    auto data = find_data(program_path());
    if (!data) return tl::unexpected(data.error());
    auto snapshot = load_snapshot({std::move(*data), cities, measured_path});
    if (!snapshot) return tl::unexpected(snapshot.error());
    return Session{std::move(*snapshot), today()};
}

Result<void> print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0)
        return {};
    return failure(ErrorKind::failed, "cannot write to standard output");
}

Result<void> deliver(std::string_view text, const std::string& path) {
    if (path.empty()) return print(text);
    remove_unfinished(std::filesystem::path{path}.parent_path());
    return write_file(path, text);
}

void tell_model_error(Analyst& analyst, RttModel model) {
    const auto error = analyst.model_error(model);
    if (!error || error->pairs == 0) return;
    fmt::print(
        stderr,
        "{} against {}: median error {:.1f} %, 90th percentile {:.1f} %, bias {:+.1f} %; {:.0f} % lie in the "
        "band\n",
        in_words(basis_of(model)), counted(error->pairs, "measured pair"), error->median_percent,
        error->p90_percent, error->bias_percent, error->band_hit_percent);
}

} // namespace footprint
