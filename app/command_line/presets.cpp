// presets: names and titles of the built-in figures.
#include "figure/presets.h"

#include "app/command_line/commands.h"

#include <iomanip>
#include <ostream>

namespace actiscope {

namespace {

constexpr int nameWidth = 24;

void printPresets(const Context& context) {
    for (const Preset& preset : presets(context.catalogue)) {
        context.out << std::left << std::setw(nameWidth) << preset.name << preset.title.en << '\n';
    }
}

} // namespace

Action presetsOptions(CLI::App&) {
    return printPresets;
}

} // namespace actiscope
