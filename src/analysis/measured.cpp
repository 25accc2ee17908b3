// SPDX-License-Identifier: MIT
#include "analysis/measured.hpp"

#include "analysis/analyst_state.hpp"
#include "base/text.hpp"

#include <charconv>
#include <cmath>
#include <tuple>

namespace footprint {
namespace {

/// The fields of one line of CSV: quotes may hold commas and doubled quotes (RFC 4180, no line breaks
/// within).
std::vector<std::string> fields_of(std::string_view line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"')
            fields.back() += line[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            fields.emplace_back();
        else if (c != '\r')
            fields.back() += c;
    }
    return fields;
}

std::optional<double> number(std::string_view text) {
    const std::string bare = folded(text);
    double value = 0;
    const auto [end, code] = std::from_chars(bare.data(), bare.data() + bare.size(), value);
    if (code != std::errc{} || end != bare.data() + bare.size() || !std::isfinite(value)) return std::nullopt;
    return value;
}

/// "lon lat" or "lon,lat".
std::optional<LonLat> position(std::string text) {
    for (char& c : text)
        if (c == ',' || c == ';') c = ' ';
    const auto parts = split(text, ' ');
    if (parts.size() != 2) return std::nullopt;
    const auto lon = number(parts[0]);
    const auto lat = number(parts[1]);
    if (!lon || !lat || !is_valid({*lon, *lat})) return std::nullopt;
    return LonLat{*lon, *lat};
}

/// Names of sites and cities, folded, to what they stand for.
class Ends {
  public:
    explicit Ends(const World& world) : world_(world) {
        const auto& sites = world.catalogue.sites;
        for (std::size_t i = 0; i < sites.size(); ++i) {
            add_site(world.catalogue.key_of(i), i);
            const SitePointer site = sites.fetch(i);
            add_site(site->id, i);
            add_site(site->name, i);
        }
        for (std::size_t i = 0; i < world.cities.size(); ++i)
            cities_.emplace(folded(world.cities[i].name), i);
    }

    /// `suggest`: an unknown name is told with the nearest that is known, which takes 3 ms.
    Result<MeasuredEnd> find(const std::string& name, bool suggest) const {
        const std::string wanted = folded(name);
        if (wanted.empty()) return failure(ErrorKind::bad_data, "an end is empty");
        if (const auto site = sites_.find(wanted); site != sites_.end()) {
            if (site->second == ambiguous)
                return failure(ErrorKind::bad_data,
                               fmt::format("'{}' is a site of several providers; write provider/id", name));
            return MeasuredEnd{name, world_.catalogue.sites.position(site->second), site->second};
        }
        if (const auto place = position(name)) return MeasuredEnd{name, *place, {}};
        if (const auto city = cities_.find(wanted); city != cities_.end())
            return MeasuredEnd{name, world_.cities[city->second].position, {}};
        std::vector<std::string> known;
        if (suggest)
            for (const auto& [site, ignored] : sites_) known.push_back(site);
        const auto nearest = nearest_name(wanted, known);
        return failure(ErrorKind::bad_data,
                       fmt::format("'{}' is no site, city or longitude and latitude{}", name,
                                   nearest ? fmt::format("; did you mean '{}'?", *nearest) : ""));
    }

  private:
    static constexpr std::size_t ambiguous = ~std::size_t{0};

    void add_site(std::string_view name, std::size_t site) {
        const auto [at, is_new] = sites_.emplace(folded(name), site);
        if (!is_new && at->second != site) at->second = ambiguous;
    }

    const World& world_;
    std::map<std::string, std::size_t> sites_;
    std::map<std::string, std::size_t> cities_; ///< the largest of a name: cities come by falling population
};

constexpr std::size_t most_problems = 20; ///< that are told one by one

struct Columns {
    std::size_t from = 0, to = 0, ms = 0;
};

std::optional<Columns> columns_of(const std::vector<std::string>& header) {
    const auto find = [&](std::initializer_list<std::string_view> names) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < header.size(); ++i)
            for (const std::string_view name : names)
                if (folded(header[i]) == name) return i;
        return std::nullopt;
    };
    const auto from = find({"from", "src"});
    const auto to = find({"to", "dst"});
    const auto ms = find({"ms", "rtt_ms"});
    if (!from || !to || !ms) return std::nullopt;
    return Columns{*from, *to, *ms};
}

Result<MeasuredPair> read_pair(const std::vector<std::string>& fields, const Columns& columns,
                               const Ends& ends, bool suggest) {
    if (fields.size() <= std::max({columns.from, columns.to, columns.ms}))
        return failure(ErrorKind::bad_data,
                       fmt::format("has {}, expected from, to and ms", counted(fields.size(), "field")));
    const std::string& text = fields[columns.ms];
    const auto ms = number(text);
    if (!ms || *ms <= 0)
        return failure(ErrorKind::bad_data, fmt::format("ms is '{}', expected a number over 0", text));
    auto from = ends.find(fields[columns.from], suggest);
    auto to = ends.find(fields[columns.to], suggest);
    if (!from) return tl::unexpected(from.error());
    if (!to) return tl::unexpected(to.error());
    if (!to->site) std::swap(*from, *to);
    if (!to->site)
        return failure(ErrorKind::bad_data,
                       fmt::format("neither '{}' nor '{}' is a site", to->name, from->name));
    const double least = floor_ms(distance_km(from->position, to->position));
    if (*ms < least)
        return failure(ErrorKind::bad_data,
                       fmt::format("{} to {} in {} ms is faster than light in fibre, which takes {:.1f} ms",
                                   from->name, to->name, *ms, least));
    return MeasuredPair{std::move(*from), std::move(*to), *ms, 0};
}

double percentile(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    const double at = share * static_cast<double>(values.size() - 1);
    const auto low = static_cast<std::size_t>(at);
    const std::size_t high = std::min(low + 1, values.size() - 1);
    return values[low] + (at - static_cast<double>(low)) * (values[high] - values[low]);
}

} // namespace

Result<MeasuredPairs> read_measured(std::string_view csv, std::string_view file, const World& world) {
    const Ends ends{world};
    MeasuredPairs read;
    std::map<std::tuple<double, double, std::optional<std::size_t>, std::optional<std::size_t>>, std::size_t>
        known;
    std::size_t untold = 0;
    std::optional<Columns> columns;
    std::size_t line_number = 0;
    while (!csv.empty()) {
        const std::size_t end = std::min(csv.find('\n'), csv.size());
        std::string_view line = csv.substr(0, end);
        csv.remove_prefix(std::min(end + 1, csv.size()));
        if (++line_number == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
        if (folded(line).empty() || line.starts_with('#')) continue;
        const auto fields = fields_of(line);
        if (!columns) {
            columns = columns_of(fields);
            if (!columns)
                return failure(ErrorKind::bad_data, "the first row must name the columns from, to and ms",
                               fmt::format("{}:{}", file, line_number));
            continue;
        }
        auto pair = read_pair(fields, *columns, ends, read.problems.size() < most_problems);
        if (!pair) {
            if (read.problems.size() == most_problems)
                ++untold;
            else
                read.problems.push_back(
                    {ErrorKind::bad_data, pair.error().message, fmt::format("{}:{}", file, line_number)});
            continue;
        }
        pair->row = line_number;
        const LonLat from = pair->from.position;
        const auto [at, is_new] =
            known.emplace(std::tuple{from.lon, from.lat, pair->from.site, pair->to.site}, read.pairs.size());
        if (is_new)
            read.pairs.push_back(std::move(*pair));
        else
            read.pairs[at->second] = std::move(*pair);
    }
    if (untold > 0)
        read.problems.push_back({ErrorKind::bad_data,
                                 fmt::format("{} more of its rows were left out", untold),
                                 std::string{file}});
    if (read.pairs.empty())
        return failure(ErrorKind::bad_data,
                       read.problems.empty()
                           ? "holds no measured pairs"
                           : fmt::format("holds no usable pair; {}", to_string(read.problems.front())),
                       std::string{file});
    return read;
}

std::vector<ModelError> Analyst::model_errors(RttModel asked) {
    auto& known = state_->model_errors;
    if (const auto at = known.find(asked); at != known.end()) return at->second;
    return known[asked] = make_model_errors(*state_, asked);
}

std::vector<ModelError> make_model_errors(AnalystState& state, RttModel asked) {
    const World& world = *state.world;
    // Measurements are of our time: every corridor counts.
    Question question;
    question.day = world.catalogue.compiled();
    struct Found {
        std::vector<double> errors, ratios;
        std::size_t hits = 0;
    };
    std::map<RttBasis, Found> by_basis;
    for (const MeasuredPair& pair : state.snapshot->measured.pairs) {
        const Origin origin = pair.from.site ? Origin::site : Origin::wired_user;
        const RttModel model = model_for(asked, origin);
        const LonLat from = pair.from.position;
        const Rtt rtt = estimate(state, model, question.day,
                                 {from, origin, pair.from.site ? CountryCode{} : world.country_about(from)},
                                 *pair.to.site);
        Found& found = by_basis[rtt.basis];
        found.hits += rtt.low_ms <= pair.ms && pair.ms <= rtt.high_ms;
        found.ratios.push_back(pair.ms / rtt.ms - 1);
        found.errors.push_back(std::abs(found.ratios.back()));
    }
    std::vector<ModelError> all;
    for (const auto& [basis, found] : by_basis) {
        const auto count = found.errors.size();
        all.push_back({basis, count, 100 * percentile(found.errors, 0.5), 100 * percentile(found.errors, 0.9),
                       100 * percentile(found.ratios, 0.5),
                       100 * static_cast<double>(found.hits) / static_cast<double>(count)});
    }
    return all;
}

} // namespace footprint
