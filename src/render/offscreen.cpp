// SPDX-License-Identifier: MIT
#include "render/offscreen.hpp"

#include <epoxy/egl.h>
#include <epoxy/gl.h>
#include <string>
#include <utility>

namespace footprint {
namespace {

std::string egl_error() {
    switch (const EGLint error = eglGetError()) {
    case EGL_NOT_INITIALIZED: return "EGL_NOT_INITIALIZED";
    case EGL_BAD_ALLOC: return "EGL_BAD_ALLOC: out of memory";
    case EGL_BAD_CONFIG: return "EGL_BAD_CONFIG";
    case EGL_BAD_MATCH: return "EGL_BAD_MATCH: the driver has no OpenGL 3.3 core";
    case EGL_BAD_ATTRIBUTE: return "EGL_BAD_ATTRIBUTE";
    default: return fmt::format("EGL error 0x{:04x}", error);
    }
}

Error error_at(std::string_view step) {
    return {ErrorKind::failed, fmt::format("no OpenGL without a window: {} failed ({})", step, egl_error()),
            "EGL"};
}

bool has_extension(EGLDisplay display, const char* name) { return epoxy_has_egl_extension(display, name); }

/// Needs neither a display server nor a device node; null if EGL does not have it.
EGLDisplay surfaceless_display() {
    if (!has_extension(EGL_NO_DISPLAY, "EGL_EXT_platform_base") ||
        !has_extension(EGL_NO_DISPLAY, "EGL_MESA_platform_surfaceless"))
        return EGL_NO_DISPLAY;
    return eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA,
                                    reinterpret_cast<void*>(EGL_DEFAULT_DISPLAY), nullptr);
}

} // namespace

struct OffscreenContext::State {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLSurface surface = EGL_NO_SURFACE;
    EGLContext context = EGL_NO_CONTEXT;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        // The display is the process's, shared by all contexts: eglTerminate would take the others' away.
        if (context != EGL_NO_CONTEXT) {
            eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
            eglDestroyContext(display, context);
        }
        if (surface != EGL_NO_SURFACE) eglDestroySurface(display, surface);
        if (display != EGL_NO_DISPLAY) eglReleaseThread();
    }

    Result<void> open(EGLDisplay on);
};

Result<void> OffscreenContext::State::open(EGLDisplay on) {
    if (on == EGL_NO_DISPLAY) return tl::unexpected(error_at("opening the display"));
    if (!eglInitialize(on, nullptr, nullptr)) return tl::unexpected(error_at("eglInitialize"));
    display = on;
    if (!eglBindAPI(EGL_OPENGL_API)) return tl::unexpected(error_at("eglBindAPI(OpenGL)"));

    const bool surfaceless = has_extension(display, "EGL_KHR_surfaceless_context");
    const EGLint config_wanted[] = {EGL_SURFACE_TYPE,
                                    surfaceless ? 0 : EGL_PBUFFER_BIT,
                                    EGL_RENDERABLE_TYPE,
                                    EGL_OPENGL_BIT,
                                    EGL_RED_SIZE,
                                    8,
                                    EGL_GREEN_SIZE,
                                    8,
                                    EGL_BLUE_SIZE,
                                    8,
                                    EGL_NONE};
    EGLConfig config = nullptr;
    EGLint found = 0;
    if (!eglChooseConfig(display, config_wanted, &config, 1, &found) || found == 0)
        return tl::unexpected(error_at("eglChooseConfig"));

    const EGLint context_wanted[] = {EGL_CONTEXT_MAJOR_VERSION,
                                     3,
                                     EGL_CONTEXT_MINOR_VERSION,
                                     3,
                                     EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                     EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                     EGL_NONE};
    context = eglCreateContext(display, config, EGL_NO_CONTEXT, context_wanted);
    if (context == EGL_NO_CONTEXT) return tl::unexpected(error_at("eglCreateContext"));

    if (!surfaceless) {
        const EGLint size[] = {EGL_WIDTH, 1, EGL_HEIGHT, 1, EGL_NONE};
        surface = eglCreatePbufferSurface(display, config, size);
        if (surface == EGL_NO_SURFACE) return tl::unexpected(error_at("eglCreatePbufferSurface"));
    }
    if (!eglMakeCurrent(display, surface, surface, context))
        return tl::unexpected(error_at("eglMakeCurrent"));
    return {};
}

Result<OffscreenContext> OffscreenContext::create() {
    if (const EGLDisplay display = surfaceless_display(); display != EGL_NO_DISPLAY) {
        auto state = std::make_unique<State>();
        if (state->open(display)) return OffscreenContext(std::move(state));
    }
    auto state = std::make_unique<State>();
    if (auto opened = state->open(eglGetDisplay(EGL_DEFAULT_DISPLAY)); !opened)
        return tl::unexpected(std::move(opened.error()));
    return OffscreenContext(std::move(state));
}

Result<void> OffscreenContext::make_current() {
    // Which API a thread means is the thread's own.
    if (!eglBindAPI(EGL_OPENGL_API)) return tl::unexpected(error_at("eglBindAPI(OpenGL)"));
    if (!eglMakeCurrent(state_->display, state_->surface, state_->surface, state_->context))
        return tl::unexpected(error_at("eglMakeCurrent"));
    return {};
}

void OffscreenContext::release() {
    eglMakeCurrent(state_->display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
}

OffscreenContext::OffscreenContext(std::unique_ptr<State> state) : state_(std::move(state)) {}
OffscreenContext::~OffscreenContext() = default;
OffscreenContext::OffscreenContext(OffscreenContext&&) noexcept = default;
OffscreenContext& OffscreenContext::operator=(OffscreenContext&&) noexcept = default;

} // namespace footprint
