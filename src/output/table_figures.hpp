// SPDX-License-Identifier: MIT
#pragma once

// How the analysis' figures are written for people, one way for all tables. None of it ever writes "inf" or
// "nan": what there is not is a dash.

#include "analysis/coverage.hpp"
#include "analysis/words.hpp"
#include "analysis/rtt.hpp"
#include "output/table.hpp"
#include "world/world.hpp"

#include <string>

namespace footprint {

/// "8.4" below 10, "85" from there on.
std::string ms_words(double ms);
/// "85 ms (73–104)", "≥ 45 ms" of the floor, "81 ms" if measured, "73–104 ms" if vague.
std::string rtt_words(const Rtt& rtt);
/// A time with and without uncertain sites: "60–85 ms (52–104)", "60 ms (52–73) or no site", "-".
std::string rtt_range_words(RttModel model, double certain_ms, double possible_ms);
/// Its band alone, where no more than that is known: "47–134 ms".
std::string rtt_band_words(RttModel model, double certain_ms, double possible_ms);

/// "41 %", "0.4 %", "< 0.1 %"; a range where the two differ: "41–45 %". A dash unless `total` is more than 0.
std::string share_words(double certain, double possible, double total);
/// With the model's band, from the least without uncertain sites to the most with them: "77 % (55–98)".
struct ShareBand {
    double low = 0;
    double high = 0;
};
std::string share_words(double certain, double possible, ShareBand band, double total);
/// The band alone, where no more than that is known: "0–58 %".
std::string share_words(ShareBand band, double total);
/// "8 km", "12,345 km"
std::string km_words(double km);

/// "Frankfurt", or "Frankfurt (AWS)".
enum class WithProvider : std::uint8_t { no, yes };
std::string site_words(const World& world, std::size_t site, WithProvider with_provider);

/// From this share of the weight on a tie is told.
inline constexpr double notable_tie = 0.05;
/// The site that serves most: "Frankfurt, or Singapore (tie for 63 %)", "no site". With what uncertain sites
/// change.
std::string main_site_words(const World& world, const Service& certain, const Service& possible,
                            WithProvider with_provider);

/// "corridor model, wired access"
std::string terms_words(const Question& question);

/// "high", "medium", "low"
std::string_view confidence_word(Confidence confidence);

/// Whose access serves: "rentable", "all", "public", "partner+restricted".
std::string access_id(const Question& question);

/// "76 restricted sites left out (--access all counts them)." and a new line; empty if there is none.
std::string left_out_note(const World& world, const Question& question);

/// The last columns of every analysis table: audience, weight, model, access_network, access, as_of,
/// sites_left_out.
Facts facts_of(const World& world, const Question& question);

inline FlagValue yes_or_no(bool is) { return is ? "yes" : "no"; }

/// The key of a site ("aws/eu-central-1"), or nothing.
Value key_value(const World& world, std::optional<std::size_t> site);

/// "100" or "12_5": a threshold as part of a column's name.
std::string threshold_id(double ms);

} // namespace footprint
