// SPDX-License-Identifier: MIT
#pragma once

// Evaluates claims: supported, contradicted or undecidable, each with the numbers and sources it rests on.
// What uncertain sites leave open, and what lies within a model's band, is undecidable.

#include "analysis/analyst.hpp"
#include "view/story.hpp"

namespace footprint {

enum class ClaimVerdict : std::uint8_t { supported, contradicted, undecidable };

inline constexpr std::array<Named<ClaimVerdict>, 3> verdict_names{
    {{ClaimVerdict::supported, "supported"},
     {ClaimVerdict::contradicted, "contradicted"},
     {ClaimVerdict::undecidable, "undecidable"}}};

/// One country of a verdict that is given country by country.
struct ClaimRow {
    std::size_t country = 0; ///< index into World::countries
    ClaimVerdict verdict = ClaimVerdict::undecidable;
    double weight = 0;
    std::string numbers; ///< "from Lagos: Dublin, 84 ms; near tie with Frankfurt am Main, 86 ms"
    std::string place;   ///< where these are from: "Lagos, NG"
};

/// What best supports the opening of a site, or that it is there.
struct Evidence {
    std::string site; ///< "aws/eu-central-1"
    Source source;
};

struct ClaimResult {
    ClaimVerdict verdict = ClaimVerdict::undecidable;
    std::string finding;        ///< what the catalogue and the model say, in a sentence with its numbers
    std::vector<ClaimRow> rows; ///< the heaviest country first; only of claims country by country
    std::vector<Evidence> sources; ///< of the sites that it rests on, each once; at most a dozen
};

/// A usage error if the claim names a provider, market or country that does not exist.
Result<ClaimResult> evaluate(Analyst& analyst, const Claim& claim);

} // namespace footprint
