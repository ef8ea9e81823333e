// presets: names and titles of the built-in figures.
#include "figure/presets.h"

#include "app/command_line/arguments.h"
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

Action presetsOptions(CLI::App& app) {
    explain(app,
            "Prints the name and the title of each built-in figure. The names are for --preset.",
            {{"All of them", "actiscope presets"}});
    return printPresets;
}

} // namespace actiscope
