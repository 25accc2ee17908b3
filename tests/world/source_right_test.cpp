// SPDX-License-Identifier: MIT
#include "source_rows.hpp"

using namespace rows;

namespace {

struct Place {
    const char* city;
    const char* country; ///< as people call it
    double lon;
    double lat;
};

/// At coasts, on islands, at borders, in enclaves, at the antimeridian and the poles; coordinates from
/// general knowledge, to about 5 km.
// clang-format off
constexpr Place places[] = {
    // Islands far off
    {"Longyearbyen", "NO", 15.63, 78.22}, {"Ny-Ålesund", "Norway", 11.93, 78.92}, {"Olonkinbyen", "NO", -8.72, 70.92},
    {"Hanga Roa", "CL", -109.43, -27.15}, {"San Juan Bautista", "CL", -78.83, -33.64}, {"Puerto Ayora", "EC", -90.31, -0.74},
    {"Vila dos Remédios", "BR", -32.42, -3.84}, {"Trindade", "BR", -29.31, -20.51}, {"Edinburgh of the Seven Seas", "GB", -12.31, -37.07},
    {"Georgetown", "SH", -14.41, -7.93}, {"Diego Garcia", "IO", 72.41, -7.31}, {"Lord Howe Island", "AU", 159.08, -31.55},
    {"Macquarie Island", "AU", 158.94, -54.5}, {"Flying Fish Cove", "AU", 105.68, -10.42}, {"West Island", "CC", 96.83, -12.19},
    {"Kingston", "NF", 167.96, -29.06}, {"Waitangi", "NZ", -176.56, -43.95}, {"Oban", "NZ", 168.13, -46.9},
    {"Adamstown", "PN", -130.1, -25.07}, {"Atafu", "TK", -172.5, -8.56}, {"Funafuti", "TV", 179.2, -8.52},
    {"London", "KI", -157.48, 1.98}, {"Tarawa", "KI", 173.0, 1.45}, {"Malé", "MV", 73.51, 4.175},
    {"Gan", "MV", 73.15, -0.69}, {"Minicoy", "IN", 73.05, 8.28}, {"Kavaratti", "IN", 72.64, 10.57},
    {"Campbell Bay", "IN", 93.93, 7.01}, {"Agalega", "MU", 56.6, -10.4}, {"Port Mathurin", "MU", 63.42, -19.68},
    {"Aldabra", "SC", 46.35, -9.4}, {"Socotra", "YE", 54.02, 12.65}, {"Annobón", "GQ", 5.63, -1.43},
    {"Santo António", "ST", 7.42, 1.64}, {"Marion Island", "ZA", 37.86, -46.88}, {"Bouvet", "NO", 3.36, -54.42},
    {"Heard Island", "AU", 73.5, -53.1}, {"Grytviken", "GS", -36.51, -54.28}, {"Stanley", "GB", -57.85, -51.69},
    {"Port-aux-Français", "FR", 70.22, -49.35}, {"Alfred Faure", "TF", 51.86, -46.43}, {"Clipperton", "FR", -109.22, 10.3},
    {"San Andrés", "CO", -81.7, 12.58}, {"Isla del Coco", "CR", -87.06, 5.53}, {"Isla Guadalupe", "MX", -118.3, 29.0},
    {"Socorro", "MX", -110.95, 18.79}, {"Swan Islands", "HN", -83.93, 17.41}, {"Sable Island", "CA", -59.91, 43.93},
    {"Ogasawara", "JP", 142.19, 27.09}, {"Minamitorishima", "JP", 153.98, 24.29}, {"Kitadaito", "JP", 131.24, 25.94},
    {"Adak", "US", -176.66, 51.88}, {"Attu", "US", 173.18, 52.83}, {"St. Paul", "US", -170.27, 57.12},
    {"Rotuma", "FJ", 177.07, -12.5}, {"Corvo", "PT", -31.11, 39.7}, {"Porto Santo", "PT", -16.34, 33.07},
    // Smaller ones
    {"Tromelin", "TF", 54.52, -15.89}, {"Agathonisi", "GR", 26.96, 37.46}, {"Antikythera", "GR", 23.31, 35.87},
    {"Othonoi", "GR", 19.4, 39.84}, {"Strofades", "GR", 21.0, 37.25}, {"Vis", "HR", 16.18, 43.06}, {"Palagruza", "HR", 16.26, 42.39},
    {"Faro", "SE", 19.13, 57.93}, {"Ruhnu", "EE", 23.25, 57.8}, {"Christianso", "DK", 15.19, 55.32}, {"Anholt", "DK", 11.56, 56.71},
    {"Utsira", "NO", 4.88, 59.31}, {"Bjornoya", "SJ", 19.0, 74.43}, {"Hopen", "NO", 25.1, 76.55}, {"North Rona", "GB", -5.82, 59.12},
    {"Foula", "GB", -2.07, 60.13}, {"Scilly", "GB", -6.3, 49.92}, {"Ushant", "FR", -5.09, 48.46}, {"Alboran", "ES", -3.03, 35.94},
    {"Chafarinas", "ES", -2.43, 35.18}, {"Selvagens", "PT", -15.87, 30.14}, {"Linosa", "IT", 12.87, 35.86}, {"Ustica", "IT", 13.18, 38.7},
    {"Galite", "TN", 8.93, 37.53}, {"Amini", "IN", 72.73, 11.12}, {"Tuamotu Hao", "PF", -140.95, -18.08}, {"Rapa", "PF", -144.33, -27.62},
    {"Mangareva", "FR", -134.97, -23.12}, {"Penrhyn", "CK", -158.05, -9.0}, {"Pukapuka", "CK", -165.85, -10.88},
    {"Palmerston", "CK", -163.17, -18.05}, {"Niue", "NU", -169.92, -19.05}, {"Wallis", "WF", -176.2, -13.28},
    {"Futuna", "FR", -178.12, -14.3}, {"Tikopia", "SB", 168.83, -12.3}, {"Anuta", "SB", 169.85, -11.61}, {"Bellona", "SB", 159.8, -11.3},
    {"Ujelang", "MH", 160.97, 9.82}, {"Enewetak", "MH", 162.33, 11.35}, {"Kwajalein", "MH", 167.73, 8.72},
    {"Kapingamarangi", "FM", 154.78, 1.08}, {"Nukuoro", "FM", 154.97, 3.85}, {"Satawal", "FM", 147.03, 7.37}, {"Tobi", "PW", 131.13, 3.0},
    {"Sonsorol", "PW", 132.22, 5.33}, {"Nauru", "NR", 166.92, -0.53}, {"Banaba", "KI", 169.53, -0.86}, {"Kanton", "KI", -171.7, -2.8},
    {"Fanning", "KI", -159.35, 3.87}, {"Palmyra", "US", -162.08, 5.88}, {"Johnston", "US", -169.53, 16.73},
    {"Jarvis", "UM", -160.0, -0.37}, {"Howland", "UM", -176.62, 0.81}, {"Navassa", "US", -75.01, 18.4},
    {"Henderson", "PN", -128.33, -24.37}, {"Willis", "AU", 149.97, -16.29}, {"Ashmore", "AU", 123.05, -12.25},
    {"Cartier", "AU", 123.55, -12.53}, {"Norfolk", "AU", 167.95, -29.03}, {"Raoul", "NZ", -177.92, -29.25},
    {"Campbell", "NZ", 169.15, -52.54}, {"Antipodes", "NZ", 178.77, -49.68}, {"Auckland Is", "NZ", 166.1, -50.7},
    {"Bounty", "NZ", 179.05, -47.75}, {"Chesterfield", "NC", 158.3, -19.88}, {"Europa", "FR", 40.36, -22.35},
    {"Juan de Nova", "TF", 42.74, -17.05}, {"Glorioso", "FR", 47.3, -11.55}, {"Amsterdam", "TF", 77.55, -37.83},
    {"Cargados", "MU", 59.5, -16.6}, {"Farquhar", "SC", 51.1, -10.15}, {"Coetivy", "SC", 56.27, -7.13}, {"Gough", "SH", -9.93, -40.32},
    {"Coco", "MM", 93.37, 14.1}, {"Con Dao", "VN", 106.6, 8.69}, {"Paracel", "CN", 112.33, 16.83}, {"Pratas", "TW", 116.72, 20.7},
    {"Taiping", "TW", 114.36, 10.38}, {"Itbayat", "PH", 121.83, 20.77}, {"Mapun", "PH", 118.5, 7.0}, {"Natuna", "ID", 108.2, 3.9},
    {"Dokdo", "KR", 131.87, 37.24}, {"Ulleung", "KR", 130.87, 37.5}, {"Iwo Jima", "JP", 141.3, 24.78}, {"Senkaku", "JP", 123.47, 25.75},
    {"Hachijo", "JP", 139.79, 33.11}, {"Torishima", "JP", 140.3, 30.48}, {"Bering I", "RU", 166.0, 55.2}, {"Wrangel", "RU", -179.5, 71.2},
    {"Heiss", "RU", 58.05, 80.62}, {"Hanish", "YE", 42.75, 13.72}, {"Kuria Muria", "OM", 56.0, 17.5}, {"Masirah", "OM", 58.9, 20.67},
    {"Abu Musa", "AE", 55.03, 25.87}, {"Abu Musa", "IR", 55.03, 25.87}, {"Bermuda", "BM", -64.78, 32.3}, {"Aves", "VE", -63.62, 15.67},
    {"Los Roques", "VE", -66.67, 11.95}, {"Providencia", "CO", -81.37, 13.35}, {"Corn", "NI", -83.06, 12.17},
    {"Roatan", "HN", -86.4, 16.33}, {"Clarion", "MX", -114.7, 18.36}, {"Alacranes", "MX", -89.7, 22.4}, {"Malpelo", "CO", -81.6, 4.0},
    {"San Felix", "CL", -80.1, -26.28}, {"Sala y Gomez", "CL", -105.36, -26.47}, {"Diego Ramirez", "CL", -68.7, -56.5},
    {"St Peter Paul", "BR", -29.35, 0.92}, {"Rocas", "BR", -33.8, -3.87}, {"Ono-i-Lau", "FJ", -178.7, -20.65},
    {"Niuafoou", "TO", -175.63, -15.6}, {"Hunga", "WS", -172.5, -13.6}, {"Swains", "AS", -171.08, -11.06},
    {"Farallon", "MP", 144.9, 20.53}, {"Chagos PB", "IO", 71.77, -5.34}, {"Laccadive Suheli", "IN", 72.2, 10.05},
    {"Barren", "IN", 93.86, 12.28}, {"Maldives N", "MV", 72.9, 7.0}, {"St Pierre Bank", "SC", 50.7, -9.32}, {"Mayotte", "FR", 45.2, -12.8},
    {"Saba", "NL", -63.23, 17.63}, {"St Barth", "FR", -62.85, 17.9}, {"Anguilla", "GB", -63.05, 18.22}, {"Ascension", "GB", -14.41, -7.93},
    {"Fogo", "CV", -24.38, 14.93}, {"Pico", "PT", -28.3, 38.46}, {"Kish", "IR", 53.98, 26.54},
    // Near coasts
    {"Heligoland", "DE", 7.89, 54.18}, {"Westerland", "DE", 8.31, 54.91}, {"Lampedusa", "IT", 12.61, 35.5},
    {"Pantelleria", "IT", 11.95, 36.83}, {"Kastellorizo", "GR", 29.59, 36.15}, {"Gavdos", "GR", 24.08, 34.84},
    {"Valverde", "ES", -17.92, 27.81}, {"Fair Isle", "GB", -1.63, 59.54}, {"St Kilda", "GB", -8.58, 57.81},
    {"Key West", "US", -81.78, 24.56}, {"Visby", "SE", 18.29, 57.64}, {"Alert", "CA", -62.33, 82.5},
    {"Diomede", "US", -168.95, 65.76}, {"Uelen", "RU", -169.81, 66.16}, {"Taveuni", "FJ", -179.93, -16.8},
    // Territories that are called as their state
    {"San Juan", "US", -66.1, 18.46}, {"Hagåtña", "US", 144.75, 13.47}, {"Pago Pago", "US", -170.7, -14.28},
    {"Midway", "US", -177.38, 28.21}, {"Wake", "US", 166.63, 19.29}, {"Hong Kong", "CN", 114.17, 22.28},
    {"Macau", "China", 113.55, 22.2}, {"Saint-Denis", "FR", 55.45, -20.88}, {"Papeete", "France", -149.57, -17.54},
    {"Nouméa", "FR", 166.45, -22.27}, {"Miquelon", "FR", -56.38, 47.1}, {"Tórshavn", "DK", -6.77, 62.01},
    {"Nuuk", "DK", -51.72, 64.18}, {"Mariehamn", "FI", 19.94, 60.1}, {"Gibraltar", "GB", -5.35, 36.14},
    {"Laayoune", "MA", -13.2, 27.15}, {"Willemstad", "NL", -68.93, 12.11}, {"Douglas", "GB", -4.48, 54.15},
    {"Pristina", "RS", 21.16, 42.67}, {"Taipei", "CN", 121.53, 25.05}, {"Hebron", "IL", 35.1, 31.53},
    // Borders and enclaves
    {"Monaco", "MC", 7.42, 43.73}, {"Vatican City", "VA", 12.453, 41.903}, {"San Marino", "SM", 12.45, 43.94},
    {"Büsingen", "DE", 8.69, 47.7}, {"Campione d'Italia", "IT", 8.97, 45.97}, {"Llívia", "ES", 1.98, 42.46},
    {"Baarle-Hertog", "BE", 4.93, 51.44}, {"Ceuta", "ES", -5.31, 35.89}, {"Melilla", "ES", -2.94, 35.29},
    {"Kaliningrad", "RU", 20.5, 54.71}, {"Nakhchivan", "AZ", 45.41, 39.21}, {"Cabinda", "AO", 12.2, -5.55},
    {"Oecusse", "TL", 124.36, -9.2}, {"Point Roberts", "US", -123.07, 48.98}, {"Khasab", "OM", 56.25, 26.18},
    {"Kyrenia", "CY", 33.32, 35.34}, {"Strasbourg", "FR", 7.75, 48.58}, {"Kehl", "DE", 7.81, 48.57},
    {"Basel", "CH", 7.59, 47.56}, {"Tijuana", "MX", -117.02, 32.53}, {"Windsor", "CA", -83.03, 42.3},
    {"Kinshasa", "CD", 15.31, -4.33}, {"Brazzaville", "CG", 15.27, -4.27}, {"Singapore", "SG", 103.85, 1.29},
    {"Aqaba", "JO", 35.0, 29.53}, {"Eilat", "IL", 34.95, 29.56}, {"Simferopol", "UA", 34.1, 44.95},
    {"McMurdo", "AQ", 166.67, -77.85}, {"South Pole", "AQ", 0.5, -89.99}, {"Luxembourg", "LU", 6.13, 49.61},
    // Other spellings and small places of known names
    {"Köln", "DE", 6.96, 50.94}, {"Cologne", "DE", 6.96, 50.94}, {"Frankfurt (Oder)", "DE", 14.55, 52.34}, {"Frankfurt", "DE", 14.55, 52.34},
    {"New York", "US", -74.0, 40.71}, {"Bombay", "IN", 72.87, 19.07}, {"Kiev", "UA", 30.52, 50.45}, {"Saint Louis", "US", -90.2, 38.63},
    {"Washington D.C.", "US", -77.03, 38.9}, {"Zuerich", "CH", 8.54, 47.37}, {"Quincy", "US", -119.85, 47.23}, {"Boardman", "US", -119.7, 45.84},
    {"Springfield", "US", -123.02, 44.05}, {"Portland", "US", -70.26, 43.66}, {"Portland", "US", -122.68, 45.52}, {"Paris", "", -95.56, 33.66},
    {"Melbourne", "", -80.6, 28.08}, {"Cologne", "", 6.96, 50.94}};
// clang-format on

} // namespace

TEST_CASE("no false alarm at coasts, on islands and borders, in territories, nor with other spellings") {
    CHECK(std::size(places) > 130);
    for (const Place& place : places)
        for (const auto& found :
             found_in(sites({row_at(place.city, place.country, text(place.lon), text(place.lat))})))
            FAIL_CHECK(std::string{place.city} << ", " << std::string{place.country} << ": " << found.what);
}

TEST_CASE("countries are known by the names that ISO and people in tables give them") {
    for (const char* name :
         {"The Netherlands", "Russian Federation", "Viet Nam", "U.S.A.", "Bosnia and Herzegovina",
          "C\u00f4te d'Ivoire", "Republic of Korea", "Deutschland", "England", "Macau", "the Gambia",
          "S\u00e3o Tom\u00e9 and Pr\u00edncipe"})
        for (const auto& found : found_in(sites({{"", "x", "", "", name}})))
            CHECK_MESSAGE(found.what.find("unknown country") == std::string::npos, found.what);
}

TEST_CASE("nothing is wrong with the cities of the world, whether they say city, country or both") {
    std::vector<std::vector<std::string>> all;
    for (const City& city : world().cities) {
        auto row = row_at(city.name, city.country, text(city.position.lon), text(city.position.lat));
        row[0] = fmt::format("{}", all.size());
        row[1] = city.name;
        all.push_back(row);
    }
    CHECK(all.size() > 26'000);
    const auto check = [&](const char* without) {
        CAPTURE(without);
        for (const SourceFinding& found : found_in(sites(all)))
            FAIL_CHECK(all[found.row][1] << ", " << all[found.row][4] << ": " << found.what);
    };
    check("nothing");
    for (auto& row : all) row[3].clear();
    check("the city");
    for (auto& row : all) row[3] = std::exchange(row[1], "");
    for (auto& row : all) row[4].clear();
    check("the country");
}

TEST_CASE("nothing is wrong with the catalogue's sites, called by the provider's id, name or aliases") {
    const Catalogue& catalogue = world().catalogue;
    for (const bool by_id : {true, false}) {
        std::vector<std::vector<std::string>> all;
        for (std::size_t i = 0; i < catalogue.sites.size(); ++i) {
            const SitePointer site = catalogue.sites.fetch(i);
            const Provider& provider = catalogue.provider_of(i);
            const auto date = [](const std::optional<DatedEvent>& event) {
                return event && event->basis != "unknown" ? to_string(event->when.last) : std::string{};
            };
            all.push_back({site->id, site->name, by_id ? provider.id : provider.name, site->city,
                           site->country, text(site->position.lon), text(site->position.lat),
                           date(site->opened), date(site->closed), site->opened ? "" : "announced"});
        }
        CHECK(all.size() >= 470);
        for (const SourceFinding& found : found_in(sites(all)))
            FAIL_CHECK(all[found.row][2] << " " << all[found.row][0] << ": " << found.what);
    }
}
