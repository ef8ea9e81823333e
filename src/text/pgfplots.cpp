#include "text/pgfplots.h"

#include "figure/palette.h"
#include "figure/probe.h"
#include "session/json.h"
#include "text/latex.h"
#include "text/pgfplots_layout.h"

#include <algorithm>

namespace actiscope {

namespace {

constexpr std::string_view sessionMark = "%%actiscope ";

std::string colorDefinition(const char* name, std::uint32_t color) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string hex(6, '0');
    for (auto digit = hex.rbegin(); digit != hex.rend(); ++digit, color >>= 4) {
        *digit = digits[color & 15U];
    }
    return std::string("\\definecolor{") + name + "}{HTML}{" + hex + "}%\n";
}

std::string colorDefinitions(const Palette& palette) {
    std::string tex =
        colorDefinition("paper", palette.paper) + colorDefinition("words", palette.text) +
        colorDefinition("numbers", palette.text2) + colorDefinition("gridlines", palette.grid) +
        colorDefinition("axes", palette.axis);
    for (std::size_t i = 0; i < palette.inks.size(); ++i) {
        tex += colorDefinition(("ink" + std::to_string(i)).c_str(), palette.inks[i]);
    }
    return tex;
}

constexpr auto engineOfLatin = R"(\usepackage{iftex}
\ifpdftex
  \usepackage[T1]{fontenc}
\fi
\usepackage{lmodern}
)";

// A Chinese face has Latin letters too.
constexpr auto engineOfAll = R"(\usepackage{fontspec}
\IfFontExistsTF{Noto Sans CJK SC}{\setsansfont{Noto Sans CJK SC}}{%
\IfFontExistsTF{WenQuanYi Micro Hei}{\setsansfont{WenQuanYi Micro Hei}}{%
\IfFontExistsTF{Microsoft YaHei}{\setsansfont{Microsoft YaHei}}{%
\IfFontExistsTF{PingFang SC}{\setsansfont{PingFang SC}}{%
\setsansfont{FandolHei-Regular.otf}}}}}
)";

std::string preamble(const Layout& layout, bool unicode) {
    std::string tex = unicode
                          ? "% Compile with xelatex or lualatex: there is text beyond the Latin "
                            "alphabet.\n"
                          : "% Compile with pdflatex, xelatex or lualatex.\n";
    tex += "% To put the figure into a document of your own: load the packages below in its\n"
           "% preamble, and copy everything from \\begingroup to \\endgroup.\n"
           "% Actiscope opens this file again: the lines at its end are the session.\n"
           "\\documentclass{article}\n"
           "\\usepackage[paperwidth=" +
           bp(layout.width) + ",paperheight=" + bp(layout.page.height) + ",margin=0pt]{geometry}\n";
    tex += unicode ? engineOfAll : engineOfLatin;
    tex += "\\usepackage{amsmath,pgfplots}\n"
           "\\pgfplotsset{compat=1.16}\n"
           "\\usetikzlibrary{arrows.meta}\n"
           "\\pagestyle{empty}\n"
           "\\begin{document}\\parindent=0pt\n"
           "\\vbox to 0pt{\\kern-\\topskip\\hbox to 0pt{%\n";
    return tex;
}

std::string styles(const Layout& layout) {
    const double em = layout.page.em;
    std::string tex = "\\pgfplotsset{layers/actiscope/.define layer set={axis background,axis "
                      "grid,pre main,axis ticks,axis lines,main,axis tick labels,axis "
                      "descriptions,axis foreground}{/pgfplots/layers/standard}}%\n";
    tex += "\\tikzset{every node/.append style={font=\\sffamily\\fontsize{" + bp(em) + "}{" +
           bp(lineSpacing * em) + "}\\selectfont}}%\n";
    return tex;
}

std::string textNode(const std::string& text,
                     const Layout& layout,
                     double left,
                     double top,
                     double width,
                     double scale) {
    if (text.empty()) {
        return {};
    }
    const double size = scale * layout.page.em;
    return "\\node[anchor=north west,inner sep=0pt,align=left,text=words,text width=" + bp(width) +
           ",font=\\sffamily\\fontsize{" + bp(size) + "}{" + bp(lineSpacing * size) +
           "}\\bfseries\\selectfont] at (" + bp(left) + "," +
           bp(layout.page.height - top - 0.2 * size) + ") {" + latexText(text) + "};\n";
}

/// Where the axis begins.
double titleLeft(const Layout& layout, const TexPanel& panel) {
    const bool origin = panel.panel.axes == Axes::Origin;
    return panel.area.box.left - (origin ? layout.page.px(axis::overshoot) : 0);
}

std::string commentedSession(const Session& session) {
    std::string lines(sessionMark);
    for (const char c : toJson(session)) {
        lines += c;
        if (c == '\n') {
            lines += sessionMark;
        }
    }
    return lines.ends_with(sessionMark) ? lines.substr(0, lines.size() - sessionMark.size())
                                        : lines + "\n";
}

std::vector<TexPanel> panelsOf(const PictureSource& source, const Layout& layout) {
    const Figure& figure = source.figure;
    std::vector<Rectangle> views;
    for (std::size_t i = 0; i < figure.panels.size(); ++i) {
        views.push_back(viewOf(source, i));
    }
    if (figure.aspect == Aspect::Equal) {
        keepAspect(views, layout);
    }
    std::vector<TexPanel> panels;
    for (std::size_t i = 0; i < views.size(); ++i) {
        panels.push_back(
            {figure.panels[i], pictureOf(source, i, views[i]), {plotBox(layout, i), views[i]}});
    }
    return panels;
}

std::string drawing(const Session& session, const PictureSource& source, const Layout& layout) {
    const double height = layout.page.height;
    const std::string paper = "(0,0) rectangle (" + bp(layout.width) + "," + bp(height) + ");\n";
    std::string tex = "\\begin{tikzpicture}\\pgfplotsset{set layers=actiscope}\n";
    if (!session.page.transparent) {
        tex += "\\begin{pgfonlayer}{axis background}\\fill[paper] " + paper + "\\end{pgfonlayer}\n";
    }
    const auto panels = panelsOf(source, layout);
    const double em = layout.page.em;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        const double left = titleLeft(layout, panels[i]);
        if (i == 0) {
            const double room = layout.width - left - marginEm * em;
            tex += textNode(session.figure.title, layout, left, marginEm * em, room, titleScale);
        }
        const double top = panels[i].area.box.top - layout.room.top - layout.panelTitle();
        tex += textNode(titleOf(panels[i].panel, source), layout, left, top, layout.cellWidth(), 1);
        tex += texAxis(panels[i], layout.page);
    }
    return tex + "\\pgfresetboundingbox\\path " + paper + "\\end{tikzpicture}%\n";
}

} // namespace

std::string pgfplots(const Session& session, const Catalogue& catalogue, bool carriesSession) {
    const int columns = static_cast<int>(
        std::clamp(session.page.width * pixelsPer(session.page.unit), 100.0, 2000.0));
    const SampledFigure sampled = sample(session.figure, catalogue, {columns});
    const PictureSource source{session.figure,
                               sampled,
                               catalogue,
                               readProbe(session.figure, catalogue),
                               session.page.language};
    const Layout layout = layoutOf(session, source);
    const Palette& palette = session.page.theme == PageTheme::Dark ? darkPalette : lightPalette;
    const std::string picture = drawing(session, source, layout);
    return preamble(layout, needsUnicodeEngine(picture)) + "\\begingroup\n" +
           colorDefinitions(palette) + styles(layout) + picture +
           "\\endgroup\n\\hss}\\vss}\n\\end{document}\n" +
           (carriesSession ? commentedSession(session) : "");
}

std::optional<std::string> sessionInTex(std::string_view tex) {
    std::string json;
    for (std::size_t from = 0; from < tex.size();) {
        const std::size_t end = std::min(tex.find('\n', from), tex.size());
        std::string_view line = tex.substr(from, end - from);
        if (line.starts_with(sessionMark)) {
            line.remove_prefix(sessionMark.size());
            json.append(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
            json += '\n';
        }
        from = end + 1;
    }
    return json.empty() ? std::nullopt : std::optional(json);
}

} // namespace actiscope
