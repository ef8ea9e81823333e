#include "text/matplotlib_script.h"

#include "text/matplotlib_axes.h"
#include "text/matplotlib_panel.h"
#include "text/python.h"
#include "text/script_curves.h"

namespace actiscope {

std::string matplotlibScript(const ScriptSource& source) {
    const Figure& figure = source.figure;
    const auto all = plottedCurves(figure, source.catalogue);
    const SampledFigure sampled = sample(figure, source.catalogue, {});
    std::string panels;
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        panels += panelCode(source, sampled[i], i);
    }
    const auto has = [&panels](const char* word) { return panels.find(word) != std::string::npos; };
    const std::string functions = (has("drawn(") ? drawnFunction(all) : "") + numpyFunctions(all) +
                                  lineFunctions(panels) + axesFunctions(source, panels);
    const std::string ticks = std::string("FuncFormatter") +
                              (has("MaxNLocator") ? ", MaxNLocator" : "") +
                              (has("MultipleLocator") ? ", MultipleLocator" : "");
    const std::string fraction = has("of_pi") ? "from fractions import Fraction\n" : "";
    return fraction + imports(functions + "sys.") +
           "import matplotlib.pyplot as plt\nimport numpy as np\n"
           "from matplotlib import font_manager\nfrom matplotlib.ticker import " +
           ticks + "\n\n\n" + functions + pageCode(source) + "grid = np.linspace(" +
           arguments({figure.grid.from, figure.grid.to}) + ", " +
           std::to_string(figure.grid.points) + ")\n\n" + panels +
           "if len(sys.argv) > 1:  # a file name: the picture goes there\n"
           "    fig.savefig(sys.argv[1]" +
           std::string(source.page.transparent ? ", transparent=True" : "") +
           ")\nelse:\n    plt.show()\n";
}

} // namespace actiscope
