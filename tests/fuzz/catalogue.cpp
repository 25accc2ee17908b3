// SPDX-License-Identifier: MIT
#include "catalog/catalogue.hpp"

#include "driver.hpp"

void fuzz(std::string_view input) {
    using namespace footprint;
    static const CountryNames countries{{"BH", "Bahrain"}, {"DE", "Germany"}, {"SG", "Singapore"}, {"US", "United States"}};
    Catalogue catalogue;
    read_provider(input, "fuzz.json", countries, catalogue);
    for (std::size_t site = 0; site < catalogue.sites.size(); ++site) must(catalogue.sites.fetch(site)->provider < catalogue.providers.size());
    catalogue.compiled();
    catalogue.revised();
}
