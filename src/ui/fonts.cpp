// SPDX-License-Identifier: MIT
#include "ui/fonts.hpp"

#include <array>
#include <cmath>
#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include <imgui_freetype.h>
#include <string>

#include FT_FREETYPE_H

namespace footprint {
namespace {

// Latin with its extensions (Vietnamese included), punctuation, the few signs that texts here use.
constexpr std::array<ImWchar, 21> glyphs_all{0x0020, 0x007E, 0x00A0, 0x024F, 0x02BB, 0x02BC, 0x1E80,
                                             0x1EF9, 0x2010, 0x2026, 0x2032, 0x2033, 0x20AC, 0x20AC,
                                             0x2190, 0x2193, 0x2212, 0x2212, 0x2264, 0x2265, 0};
// Headings and small print.
constexpr std::array<ImWchar, 13> glyphs_few{0x0020, 0x007E, 0x00A0, 0x017F, 0x2010, 0x2026, 0x2190,
                                             0x2193, 0x2212, 0x2212, 0x2264, 0x2265, 0};

std::string font_file(int weight) {
    FcPattern* wanted = FcPatternCreate();
    FcPatternAddString(wanted, FC_FAMILY, reinterpret_cast<const FcChar8*>("Inter"));
    FcPatternAddInteger(wanted, FC_WEIGHT, weight);
    FcPatternAddInteger(wanted, FC_SLANT, FC_SLANT_ROMAN);
    FcPatternAddBool(wanted, FC_SCALABLE, FcTrue);
    FcConfigSubstitute(nullptr, wanted, FcMatchPattern);
    FcDefaultSubstitute(wanted);
    FcResult result = FcResultNoMatch;
    FcPattern* match = FcFontMatch(nullptr, wanted, &result);
    std::string path;
    FcChar8* file = nullptr;
    if (match && FcPatternGetString(match, FC_FILE, 0, &file) == FcResultMatch)
        path = reinterpret_cast<const char*>(file);
    if (match) FcPatternDestroy(match);
    FcPatternDestroy(wanted);
    return path;
}

ImFont* add_font(ImFontAtlas& atlas, const std::string& file, float size, const ImWchar* glyphs) {
    ImFontConfig config;
    config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    config.OversampleH = config.OversampleV = 1;
    config.PixelSnapH = true;
    ImFont* font = file.empty() ? nullptr : atlas.AddFontFromFileTTF(file.c_str(), size, &config, glyphs);
    return font ? font : atlas.AddFontDefault();
}

/// ImGui's FreeType builder rounds every advance up, which sets text too wide by half a pixel a letter: round
/// to the nearest instead.
void tighten(ImFont& font, const std::string& file) {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    if (file.empty() || FT_Init_FreeType(&library) != 0) return;
    if (FT_New_Face(library, file.c_str(), 0, &face) == 0) {
        FT_Size_RequestRec request{FT_SIZE_REQUEST_TYPE_REAL_DIM, 0, static_cast<FT_Long>(font.FontSize * 64),
                                   0, 0};
        FT_Request_Size(face, &request);
        for (ImFontGlyph& glyph : font.Glyphs) {
            if (FT_Load_Char(face, glyph.Codepoint, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP) != 0) continue;
            glyph.AdvanceX = std::round(static_cast<float>(face->glyph->linearHoriAdvance) / 65536.0F);
        }
        font.BuildLookupTable();
        FT_Done_Face(face);
    }
    FT_Done_FreeType(library);
}

} // namespace

std::unique_ptr<PreparedFonts> prepare_fonts(float scale) {
    auto prepared = std::make_unique<PreparedFonts>();
    prepared->atlas = std::make_unique<ImFontAtlas>();
    ImFontAtlas& atlas = *prepared->atlas;
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    const std::string regular = font_file(FC_WEIGHT_REGULAR);
    const std::string semibold = font_file(FC_WEIGHT_DEMIBOLD);
    const auto size = [scale](float logical) { return std::round(logical * scale); };
    prepared->fonts.regular = add_font(atlas, regular, size(17), glyphs_all.data());
    prepared->fonts.semibold = add_font(atlas, semibold, size(17), glyphs_few.data());
    prepared->fonts.small = add_font(atlas, regular, size(15), glyphs_few.data());
    prepared->fonts.title = add_font(atlas, semibold, size(20), glyphs_few.data());
    atlas.Build();
    const Fonts& fonts = prepared->fonts;
    for (ImFont* font : {fonts.regular, fonts.small}) tighten(*font, regular);
    for (ImFont* font : {fonts.semibold, fonts.title}) tighten(*font, semibold);
    return prepared;
}

} // namespace footprint
