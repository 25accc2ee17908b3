// SPDX-License-Identifier: MIT
#include "ui/bridge_sfml.hpp"

#include "ui/fonts.hpp"
#include "ui/keyboard_focus.hpp"
#include "ui/look.hpp"
#include "ui/sfml_keys.hpp"

#include <imgui_internal.h>
#include <algorithm>
#include <array>
#include <backends/imgui_impl_opengl3.h>
#include <cmath>
#include <epoxy/gl.h>

namespace footprint {
namespace {

const char* clipboard_text(void* buffer) {
    auto& text = *static_cast<std::string*>(buffer);
    const auto utf8 = sf::Clipboard::getString().toUtf8();
    text.assign(utf8.begin(), utf8.end());
    return text.c_str();
}

void set_clipboard_text(void*, const char* text) {
    sf::Clipboard::setString(sf::String::fromUtf8(text, text + std::char_traits<char>::length(text)));
}

} // namespace

struct Cursors::State {
    std::array<sf::Cursor, ImGuiMouseCursor_COUNT> shapes;
    std::array<bool, ImGuiMouseCursor_COUNT> loaded{};
    std::string clipboard;
};

Cursors::Cursors() : state_(std::make_unique<State>()) {
    const auto load = [this](ImGuiMouseCursor which, sf::Cursor::Type type) {
        state_->loaded[static_cast<std::size_t>(which)] =
            state_->shapes[static_cast<std::size_t>(which)].loadFromSystem(type);
    };
    load(ImGuiMouseCursor_Arrow, sf::Cursor::Arrow);
    load(ImGuiMouseCursor_TextInput, sf::Cursor::Text);
    load(ImGuiMouseCursor_Hand, sf::Cursor::Hand);
    load(ImGuiMouseCursor_ResizeAll, sf::Cursor::SizeAll);
    load(ImGuiMouseCursor_ResizeEW, sf::Cursor::SizeHorizontal);
    load(ImGuiMouseCursor_ResizeNS, sf::Cursor::SizeVertical);
}

Cursors::~Cursors() = default;

Bridge::Bridge(sf::Window& window, Cursors& cursors, std::unique_ptr<PreparedFonts> fonts, float scale,
               Probes* probes)
    : window_(window), cursors_(*cursors.state_), fonts_(std::move(fonts)), look_(std::make_unique<Look>()) {
    look_->scale = scale;
    look_->fonts = fonts_->fonts;
    look_->probes = probes;
    context_ = ImGui::CreateContext(fonts_->atlas.get());
    ImGuiIO& io = ImGui::GetIO();
    io.UserData = look_.get();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    io.ConfigInputTextCursorBlink = false; // blinking would cost frames all the time
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.MouseDragThreshold = 4 * scale;
    io.GetClipboardTextFn = clipboard_text;
    io.SetClipboardTextFn = set_clipboard_text;
    io.ClipboardUserData = &cursors_.clipboard;
    map_keys(io);
    ImGui_ImplOpenGL3_Init("#version 330 core");
}

Bridge::~Bridge() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext(context_);
}

bool Bridge::feed(const sf::Event& event) {
    ImGuiIO& io = ImGui::GetIO();
    const auto first_of_frame = [this] { return !std::exchange(clicked_or_typed_, true); };
    switch (event.type) {
    case sf::Event::MouseMoved:
        if (clicked_or_typed_) return false;
        io.MousePos = {static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y)};
        inside_ = true;
        return true;
    case sf::Event::MouseButtonPressed:
    case sf::Event::MouseButtonReleased: {
        if (!first_of_frame()) return false;
        io.MousePos = {static_cast<float>(event.mouseButton.x), static_cast<float>(event.mouseButton.y)};
        inside_ = true;
        if (event.mouseButton.button <= sf::Mouse::Middle)
            io.MouseDown[event.mouseButton.button] = event.type == sf::Event::MouseButtonPressed;
        return true;
    }
    case sf::Event::MouseWheelScrolled:
        if (clicked_or_typed_) return false;
        if (event.mouseWheelScroll.wheel == sf::Mouse::VerticalWheel)
            io.MouseWheel += event.mouseWheelScroll.delta;
        else
            io.MouseWheelH += event.mouseWheelScroll.delta;
        return true;
    case sf::Event::MouseLeft: inside_ = false; return true;
    case sf::Event::MouseEntered: inside_ = true; return true;
    case sf::Event::KeyPressed:
        if (!first_of_frame()) return false;
        // Without the keyboard in the panels ImGui would move between fields that are not open.
        if (event.key.code == sf::Keyboard::Tab && (io.WantTextInput || is_in_dialog()))
            look_->keyboard_in_panels = true;
        if (event.key.code == sf::Keyboard::Tab && !io.WantTextInput && is_in_dialog())
            dialog_tab_ = event.key.shift ? -1 : 1;
        if (event.key.code != sf::Keyboard::Tab || io.WantTextInput) {
            look_->tab_moves = look_->tab_moves || event.key.code == sf::Keyboard::Tab;
            feed_key(io, event.key, true);
        }
        look_->typed_at = ImGui::GetTime();
        if (const auto chord = chord_of(event.key)) chords_.push_back(*chord);
        return true;
    case sf::Event::KeyReleased:
        if (!first_of_frame()) return false;
        feed_key(io, event.key, false);
        return true;
    case sf::Event::TextEntered:
        if (event.text.unicode >= 32 && event.text.unicode != 127) {
            io.AddInputCharacter(event.text.unicode);
            if (const auto chord = chord_of(event.text.unicode)) chords_.push_back(*chord);
        }
        return true;
    case sf::Event::LostFocus: release_all(io); return true;
    default: return true;
    }
}

namespace {

/// A field that is entered again would undo what was typed into it before, and that may be beyond the text that it holds now: Dear
/// ImGui 1.86 then reads and writes outside of it.
void forget_undo() {
    ImGuiContext& context = *ImGui::GetCurrentContext();
    if (context.ActiveId != context.InputTextState.ID) context.InputTextState.ID = 0;
}

} // namespace

std::vector<Action> Bridge::begin_frame(double seconds) {
    ImGuiIO& io = ImGui::GetIO();
    const auto size = window_.getSize();
    io.DisplaySize = {static_cast<float>(size.x), static_cast<float>(size.y)};
    io.DeltaTime = static_cast<float>(std::clamp(seconds, 0.0001, 10.0));
    clicked_or_typed_ = false;
    chords_.clear();
    while (!events_.empty() && feed(events_.front())) events_.pop_front();
    if (!inside_ && !io.MouseDown[0]) io.MousePos = {-FLT_MAX, -FLT_MAX};

    const Typing typing = is_in_dialog()                ? Typing::in_dialog
                          : is_typing()                 ? Typing::yes
                          : look_->keyboard_in_panels ? Typing::in_panels
                                                      : Typing::no;
    std::vector<Action> actions;
    for (const Chord& chord : chords_)
        if (const auto action = action_for(chord, typing)) actions.push_back(*action);
    if (typing == Typing::no || typing == Typing::in_panels)
        io.InputQueueCharacters.resize(0); // a key that opens a field is not typed into it

    look_->wake_at = 0;
    ImGui_ImplOpenGL3_NewFrame();
    if (look_->keyboard_in_panels)
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    else
        io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
    ImGui::NewFrame();
    forget_undo();
    settle_presses();
    if (const int onward = std::exchange(dialog_tab_, 0)) go_to_control(onward);
    if (look_->keyboard_in_panels && (io.MouseClicked[0] || io.MouseClicked[1])) leave_panels();
    if (io.MouseClicked[0]) map_has_button_ = !io.WantCaptureMouse;
    return actions;
}

void Bridge::end_frame() {
    ImGui::Render();
    update_cursor();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    if (!ImGui::GetIO().MouseDown[0]) map_has_button_ = false;
}

void Bridge::drop_frame() { ImGui::EndFrame(); }

Image Bridge::read_window() const {
    const auto size = window_.getSize();
    const auto row = static_cast<std::size_t>(size.x) * 4;
    Image image = make_image(static_cast<int>(size.x), static_cast<int>(size.y));
    std::vector<std::uint8_t> upside_down(image.rgba.size());
    glBindFramebuffer(GL_READ_FRAMEBUFFER, 0);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, image.width, image.height, GL_RGBA, GL_UNSIGNED_BYTE, upside_down.data());
    for (std::size_t y = 0; y < size.y; ++y)
        std::copy_n(upside_down.data() + (size.y - 1 - y) * row, row, image.rgba.data() + y * row);
    for (std::size_t i = 3; i < image.rgba.size(); i += 4) image.rgba[i] = 255;
    return image;
}

MapMouse Bridge::map_mouse() const {
    const ImGuiIO& io = ImGui::GetIO();
    MapMouse mouse;
    mouse.x = io.MousePos.x;
    mouse.y = io.MousePos.y;
    const bool in_window = io.MousePos.x >= 0 && io.MousePos.y >= 0 && io.MousePos.x < io.DisplaySize.x &&
                           io.MousePos.y < io.DisplaySize.y;
    mouse.is_over = in_window && !io.WantCaptureMouse;
    mouse.pressed = io.MouseClicked[0] && map_has_button_;
    mouse.down = io.MouseDown[0] && map_has_button_;
    mouse.released = io.MouseReleased[0] && map_has_button_;
    mouse.double_clicked = io.MouseDoubleClicked[0] && map_has_button_;
    mouse.right_clicked = io.MouseReleased[1] && mouse.is_over; // a press would close what it opens
    mouse.wheel = mouse.is_over || (in_window && look_->wheel_is_maps) ? static_cast<double>(io.MouseWheel) : 0;
    return mouse;
}

bool Bridge::is_typing() const { return ImGui::GetIO().WantTextInput; }

bool Bridge::is_in_dialog() const { return ImGui::GetTopMostPopupModal() != nullptr; }

void Bridge::show_hand(bool grabbing) {
    ImGui::SetMouseCursor(grabbing ? ImGuiMouseCursor_ResizeAll : ImGuiMouseCursor_Hand);
}

std::optional<double> Bridge::wake_in() const {
    if (look_->wake_at == 0) return std::nullopt;
    return std::max(0.0, look_->wake_at - ImGui::GetTime());
}

void Bridge::update_cursor() {
    const ImGuiMouseCursor wanted = ImGui::GetMouseCursor();
    if (wanted == shown_cursor_ || wanted < 0) return;
    shown_cursor_ = wanted;
    const auto index = static_cast<std::size_t>(wanted);
    window_.setMouseCursor(cursors_.loaded[index] ? cursors_.shapes[index]
                                                  : cursors_.shapes[ImGuiMouseCursor_Arrow]);
}

} // namespace footprint
