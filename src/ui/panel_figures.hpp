// SPDX-License-Identifier: MIT
#pragma once

// Numbers of the analysis as people read them. None of them is ever "inf" or "nan".

#include "analysis/coverage.hpp"
#include "analysis/rtt.hpp"
#include "analysis/snapshot.hpp"

#include <string>

namespace footprint {

/// A share's band, in whole per cent: "55–98 %", "100 %".
std::string share_band_in_words(double low, double high);

/// "34 ms", under 10 "4.2 ms"; `no_rtt` is "no site".
std::string ms_in_words(double ms);

/// A median with and without the uncertain sites: "34 ms", or "≥34 ms" where there is none that is certain.
std::string ms_in_words(double certain_ms, double possible_ms);

/// "28–45 ms"; empty where there is no band.
std::string band_in_words(const Rtt& rtt);

/// "1,234 km"
std::string km_in_words(double km);

/// "1.9 billion people", "2.1 trillion US$ of GDP", "812 cities"
std::string amount_in_words(double amount, const Analysis& analysis);

/// "users with wired access"
std::string in_words(AccessNetwork access);

/// What the figures rest on: model, its band, access network.
std::string basis_in_words(const Analysis& analysis);

/// Which file was measured, how many pairs it has, and how far the model is from them; empty where nothing was measured.
std::string measured_in_words(const Snapshot& snapshot, const std::vector<ModelError>& errors);

/// "20, 50, 100, 250"
std::string thresholds_in_words(const std::vector<double>& thresholds_ms);
/// The same read: numbers, apart by commas, semicolons or blanks, with or without "ms". A usage error says
/// what is wrong with it.
Result<std::vector<double>> parse_thresholds(std::string_view text);

} // namespace footprint
