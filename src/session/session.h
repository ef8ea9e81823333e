// Everything a file must bring back: the figure, how it leaves, and what is shown.
#pragma once

#include "figure/figure.h"

namespace actiscope {

enum class LengthUnit { Px, Mm, In };
enum class PageTheme { Light, Dark };
enum class Room { Curves };

/// How many 1/96 inch a unit of length is.
constexpr double pixelsPer(LengthUnit unit) {
    constexpr double inch = 96;
    constexpr double millimetresPerInch = 25.4;
    switch (unit) {
    case LengthUnit::Mm: return inch / millimetresPerInch;
    case LengthUnit::In: return inch;
    case LengthUnit::Px: break;
    }
    return 1;
}

template <> struct Words<LengthUnit> { static constexpr std::array all = {"px", "mm", "in"}; };

template <> struct Words<PageTheme> { static constexpr std::array all = {"light", "dark"}; };

template <> struct Words<Room> { static constexpr std::array all = {"curves"}; };

template <> struct Words<Language> { static constexpr std::array all = {"en", "zh"}; };

/// A struct that names its fields.
template <typename T>
concept Structured = requires(T& object) {
    T::fields(object, [](auto&&...) {});
};

/// How a figure leaves the program.
struct Page {
    double width = 1200;
    double height = 800;
    LengthUnit unit = LengthUnit::Px;
    double dpi = 96; ///< a PNG in mm or inches has size x dpi pixels; one in px exactly its size
    PageTheme theme = PageTheme::Light;
    Language language = Language::English;
    double fontSize = 13; ///< in 1/96 inch
    bool transparent = false;

    static void fields(auto& self, auto&& field) {
        field("width", self.width);
        field("height", self.height);
        field("unit", self.unit);
        field("dpi", self.dpi);
        field("theme", self.theme);
        field("language", self.language);
        field("fontSize", self.fontSize);
        field("transparent", self.transparent);
    }

    bool operator==(const Page&) const = default;
};

struct Session {
    Room room = Room::Curves;
    Figure figure;
    Page page;

    static void fields(auto& self, auto&& field) {
        field("room", self.room);
        field("figure", self.figure);
        field("page", self.page);
    }

    bool operator==(const Session&) const = default;
};

} // namespace actiscope
