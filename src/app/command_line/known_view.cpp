// SPDX-License-Identifier: MIT
#include "app/command_line/known_view.hpp"

#include "analysis/country_names.hpp"
#include "app/own_files.hpp"
#include "base/file.hpp"
#include "view/view_json.hpp"

namespace footprint {
namespace {

/// Names of countries and markets become codes.
Result<void> resolve(const World& world, std::optional<CountryCodes>& countries, const std::string& where) {
    if (!countries) return {};
    CountryCodes codes;
    for (const std::string& name : *countries) {
        auto some = countries_called(world, name);
        if (!some) return failure(ErrorKind::bad_data, some.error().message, where);
        codes.merge(*some);
    }
    countries = std::move(codes);
    return {};
}

Result<void> resolve(const World& world, Filter& filter, const std::string& where) {
    if (auto& providers = filter.providers) {
        std::set<std::string> ids;
        for (const std::string& name : *providers) {
            auto id = provider_id(world.catalogue, name);
            if (!id) return failure(ErrorKind::bad_data, id.error().message, where + "providers");
            ids.insert(std::move(*id));
        }
        providers = std::move(ids);
    }
    return resolve(world, filter.countries, where + "countries");
}

} // namespace

Result<View> resolved_view(const World& world, View view, const std::string& file,
                           const std::string& within) {
    const auto place = [&](const char* key) { return fmt::format("{}: {}{}", file, within, key); };
    const auto wrong = [&](const char* key, const std::string& message) {
        return failure(ErrorKind::bad_data, message, place(key));
    };
    for (const auto& [filter, where] : {std::pair{&view.filter, "filter."},
                                        {&view.analysis.a.filter, "analysis.a."},
                                        {&view.analysis.b.filter, "analysis.b."}})
        if (auto done = resolve(world, *filter, place(where)); !done) return tl::unexpected(done.error());
    if (auto done = resolve(world, view.audience, place("audience")); !done)
        return tl::unexpected(done.error());
    Shares shares; // by code, whatever they are called in the file
    for (const auto& [name, share] : view.analysis.shares) {
        const auto code = country_code(world, name);
        if (!code) return wrong("analysis.shares", code.error().message);
        shares[*code] += share;
    }
    view.analysis.shares = std::move(shares);
    if (view.analysis.weight == Weight::audience && view.analysis.shares.empty())
        return wrong("analysis.weight", "is audience, and there are no shares for it");
    if (view.analysis.weight == Weight::own) {
        const Users* users = world.users_called(view.analysis.own_weight);
        if (!users) return wrong("analysis.weight", fmt::format("unknown weight '{}'", view.analysis.own_weight));
        view.analysis.own_weight = users->name;
    }
    const Selection& selection = view.selection;
    if (!selection.site.empty() && !world.catalogue.find(selection.site))
        return wrong("selection.site",
                     fmt::format("unknown site '{}' (expected provider/id)", selection.site));
    if (!selection.country.empty() && !world.country(selection.country))
        return wrong("selection.country", fmt::format("unknown country '{}'", selection.country));
    return view;
}

KnownView known_view(const World& world, View view) {
    KnownView known;
    const auto keep = [&known](auto& names, const char* what, auto exists) {
        if (!names || names->empty()) return;
        const auto before = names->size();
        std::erase_if(*names, [&](const std::string& name) {
            if (exists(name)) return false;
            known.gone.push_back(fmt::format("{} '{}'", what, name));
            return true;
        });
        if (before > 0 && names->empty()) names.reset();
    };
    const auto is_country = [&](const std::string& code) { return world.country(code) != nullptr; };
    keep(view.audience, "country", is_country);
    for (Filter* filter : {&view.filter, &view.analysis.a.filter, &view.analysis.b.filter}) {
        keep(filter->providers, "provider",
             [&](const std::string& name) { return provider_id(world.catalogue, name).has_value(); });
        keep(filter->countries, "country", is_country);
    }
    std::erase_if(view.analysis.shares, [&](const auto& share) {
        if (is_country(share.first)) return false;
        known.gone.push_back(fmt::format("country '{}'", share.first));
        return true;
    });
    if (view.analysis.shares.empty() && view.analysis.weight == Weight::audience) view.analysis.weight = Weight::people;
    if (view.analysis.weight == Weight::own && !world.users_called(view.analysis.own_weight)) {
        known.gone.push_back(fmt::format("weight '{}'", view.analysis.own_weight));
        view.analysis = counting(std::move(view.analysis), Weight::people);
    }
    Selection& selection = view.selection;
    if (!selection.site.empty() && !world.catalogue.find(selection.site))
        known.gone.push_back(fmt::format("site '{}'", std::exchange(selection.site, {})));
    if (!selection.country.empty() && !world.country(selection.country))
        known.gone.push_back(fmt::format("country '{}'", std::exchange(selection.country, {})));
    known.view = std::move(view);
    return known;
}

Result<View> load_view(const World& world, const std::string& path) {
    const auto text = read_file(path);
    if (!text) return tl::unexpected(text.error());
    auto view = read_view(*text, path);
    if (!view) return view;
    make_absolute(view->sources, std::filesystem::path{path}.parent_path());
    return resolved_view(world, std::move(*view), path);
}

} // namespace footprint
