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
    auto loaded = load_world(*data, cities);
    if (!loaded) return tl::unexpected(loaded.error());
    Session session{std::move(*data),
                    std::make_shared<const World>(std::move(loaded->world)),
                    {},
                    std::move(loaded->problems),
                    today()};
    if (measured_path.empty()) return session;
    const auto text = read_file(measured_path);
    if (!text) return tl::unexpected(text.error());
    auto measured = read_measured(*text, measured_path, *session.world);
    if (!measured) return tl::unexpected(measured.error());
    session.measured = std::move(*measured);
    session.problems.insert(session.problems.end(), session.measured.problems.begin(),
                            session.measured.problems.end());
    return session;
}

Result<void> print(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0)
        return {};
    return failure(ErrorKind::failed, "cannot write to standard output");
}

Result<void> deliver(std::string_view text, const std::string& path) {
    return path.empty() ? print(text) : write_file(path, text);
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
