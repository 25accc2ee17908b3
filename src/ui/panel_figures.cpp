// SPDX-License-Identifier: MIT
#include "ui/panel_figures.hpp"

#include "analysis/words.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cmath>

namespace footprint {

std::string share_band_in_words(double low, double high) {
    const long least = std::lround(100 * low);
    const long most = std::lround(100 * high);
    return least == most ? fmt::format("{} %", least) : fmt::format("{}–{} %", least, most);
}

std::string ms_in_words(double ms) {
    if (!std::isfinite(ms)) return "no site";
    return ms_figure(ms) + " ms";
}

std::string ms_in_words(double certain_ms, double possible_ms) {
    if (!std::isfinite(certain_ms) && std::isfinite(possible_ms)) return "≥" + ms_in_words(possible_ms);
    return ms_in_words(certain_ms);
}

std::string band_in_words(const Rtt& rtt) {
    if (!std::isfinite(rtt.low_ms) || !std::isfinite(rtt.high_ms) || rtt.low_ms == rtt.high_ms) return {};
    return fmt::format("{:.0f}–{:.0f} ms", rtt.low_ms, rtt.high_ms);
}

std::string km_in_words(double km) {
    if (!std::isfinite(km)) return "no way";
    return km_figure(km);
}

std::string amount_in_words(double amount, const Analysis& analysis) {
    struct Scale {
        double least;
        std::string_view word;
    };
    if (!std::isfinite(amount)) amount = 0;
    if (analysis.weight == Weight::audience) return fmt::format("{:.{}f} % of the audience", amount, amount < 9.95 ? 1 : 0);
    for (const Scale& scale : {Scale{1e12, "trillion"}, Scale{1e9, "billion"}, Scale{1e6, "million"}}) {
        const double scaled = amount / scale.least;
        if (scaled < 0.9995) continue;
        return fmt::format("{:.{}f} {} {}", scaled, scaled < 99.5 ? 1 : 0, scale.word, counted_in_words(analysis));
    }
    return fmt::format("{} {}", with_thousands(std::llround(amount)), counted_in_words(analysis));
}

std::string in_words(AccessNetwork access) {
    return access == AccessNetwork::wired ? "users with wired access" : "users with wireless access";
}

std::string basis_in_words(const Analysis& analysis) {
    return fmt::format("{}, for {}. {}", capitalised(in_words(basis_of(analysis.model))), in_words(analysis.access),
                       analysis.model == RttModel::floor
                           ? "No round trip can be shorter."
                           : "About four of five measured round trips lie within " + band_in_words(analysis.model) + ".");
}

std::string measured_in_words(const Snapshot& snapshot, const std::vector<ModelError>& errors) {
    if (snapshot.measured.pairs.empty()) return {};
    std::vector<std::string> files;
    if (!snapshot.sources.measured.empty()) files.push_back(snapshot.sources.measured.filename().string());
    for (const OwnLayer& layer : snapshot.own)
        if (layer.source.role == SourceRole::times && layer.rows > 0)
            files.push_back(std::filesystem::path{layer.source.file}.filename().string());
    std::string text = fmt::format("Measured: {}, {}, which take the model's place within {:.0f} km.", join_words(files),
                                   counted(snapshot.measured.pairs.size(), "pair"), measured_reach_km);
    for (const ModelError& error : errors) text += fmt::format(" {}.", in_words(error));
    return text;
}

std::string thresholds_in_words(const std::vector<double>& thresholds_ms) {
    return fmt::format("{:g}", fmt::join(thresholds_ms, ", "));
}

Result<std::vector<double>> parse_thresholds(std::string_view text) {
    std::string plain{text};
    for (char& letter : plain)
        if (letter == ',' || letter == ';' || letter == '\t') letter = ' ';
    std::vector<double> thresholds;
    for (std::string word : split(plain, ' ')) {
        if (word == "ms") continue;
        if (word.ends_with("ms")) word.resize(word.size() - 2);
        char* end = nullptr;
        const double value = std::strtod(word.c_str(), &end);
        if (end != word.c_str() + word.size() || !std::isfinite(value))
            return failure(ErrorKind::usage, fmt::format("'{}' is no number of milliseconds", word));
        thresholds.push_back(value);
    }
    if (auto good = check_thresholds(thresholds); !good) return tl::unexpected(good.error());
    return thresholds;
}

} // namespace footprint
