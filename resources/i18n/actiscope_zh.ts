<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>actiscope</name>
    <message>
        <source>en</source>
        <extracomment>Leave &quot;en&quot; in an English translation, write &quot;zh&quot; in a Chinese one.</extracomment>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>actiscope::Actions</name>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>Begin again with the RReLU figure.</source>
        <translation>从RReLU图形重新开始。</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a saved session.</source>
        <translation>打开已保存的会话。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the session to its file.</source>
        <translation>把会话保存到原文件。</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the session to another file.</source>
        <translation>把会话保存到另一个文件。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save the plotted numbers as CSV.</source>
        <translation>把图中数据保存为CSV。</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the window.</source>
        <translation>关闭窗口。</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last change of the figure.</source>
        <translation>撤销对图形的上一次改动。</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Do again what was taken back.</source>
        <translation>重做刚才撤销的改动。</translation>
    </message>
    <message>
        <source>Copy as &amp;picture</source>
        <translation>复制为图片(&amp;P)</translation>
    </message>
    <message>
        <source>Put the figure on the clipboard as it would be exported.</source>
        <translation>按导出的样子把图形复制到剪贴板。</translation>
    </message>
    <message>
        <source>Copy &amp;numbers</source>
        <translation>复制数据(&amp;N)</translation>
    </message>
    <message>
        <source>Put the plotted numbers on the clipboard as CSV.</source>
        <translation>把图中数据以CSV格式复制到剪贴板。</translation>
    </message>
    <message>
        <source>&amp;Duplicate curve</source>
        <translation>创建曲线副本(&amp;D)</translation>
    </message>
    <message>
        <source>Add the selected curve once more, in another ink.</source>
        <translation>再添加一条选中的曲线，换一种颜色。</translation>
    </message>
    <message>
        <source>Re&amp;move curve</source>
        <translation>移除曲线(&amp;M)</translation>
    </message>
    <message>
        <source>Remove the selected curve.</source>
        <translation>移除选中的曲线。</translation>
    </message>
    <message>
        <source>&amp;Find a function</source>
        <translation>查找函数(&amp;F)</translation>
    </message>
    <message>
        <source>Search the functions.</source>
        <translation>搜索函数。</translation>
    </message>
    <message>
        <source>&amp;Whole range</source>
        <translation>全部范围(&amp;W)</translation>
    </message>
    <message>
        <source>Show the whole computed range.</source>
        <translation>显示全部计算范围。</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Show half of the x range.</source>
        <translation>显示 x 范围的一半。</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show twice the x range.</source>
        <translation>显示两倍的 x 范围。</translation>
    </message>
    <message>
        <source>Function &amp;list</source>
        <translation>函数列表(&amp;L)</translation>
    </message>
    <message>
        <source>Show or hide the function list.</source>
        <translation>显示或隐藏函数列表。</translation>
    </message>
    <message>
        <source>Formula &amp;strip</source>
        <translation>公式栏(&amp;S)</translation>
    </message>
    <message>
        <source>Show or hide formula, frameworks, code and note.</source>
        <translation>显示或隐藏公式、框架、代码和说明。</translation>
    </message>
    <message>
        <source>&amp;Dark window</source>
        <translation>深色窗口(&amp;D)</translation>
    </message>
    <message>
        <source>Change between a light and a dark window.</source>
        <translation>在浅色与深色窗口之间切换。</translation>
    </message>
    <message>
        <source>Colours of the des&amp;ktop</source>
        <translation>跟随桌面颜色(&amp;K)</translation>
    </message>
    <message>
        <source>Let the window follow the desktop&apos;s light or dark colours.</source>
        <translation>窗口跟随桌面的浅色或深色。</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Change the language of the window.</source>
        <translation>切换窗口的语言。</translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation>减少动态效果(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing moves by itself; play goes in steps, once a second.</source>
        <translation>画面不会自行移动；播放改为每秒一步。</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Large type, thick lines, plot and sliders only.</source>
        <translation>大字号、粗线条，只保留图和滑块。</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>下一个区域</translation>
    </message>
    <message>
        <source>List, plot, right column, strip.</source>
        <translation>列表、绘图区、右栏、公式栏。</translation>
    </message>
    <message>
        <source>Previous area</source>
        <translation>上一个区域</translation>
    </message>
    <message>
        <source>Strip, right column, plot, list.</source>
        <translation>公式栏、右栏、绘图区、列表。</translation>
    </message>
    <message>
        <source>&amp;Resample</source>
        <translation>重新采样(&amp;R)</translation>
    </message>
    <message>
        <source>Draw new slopes: the next training pass.</source>
        <translation>采样新的斜率：下一次训练前向。</translation>
    </message>
    <message>
        <source>Resample &amp;automatically</source>
        <translation>自动重新采样(&amp;A)</translation>
    </message>
    <message>
        <source>Draw new slopes several times a second.</source>
        <translation>每秒多次采样新的斜率。</translation>
    </message>
    <message>
        <source>&amp;Probe</source>
        <translation>探针(&amp;P)</translation>
    </message>
    <message>
        <source>Read values and slopes at one x.</source>
        <translation>读取某个 x 处的值和斜率。</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>网格(&amp;G)</translation>
    </message>
    <message>
        <source>Show or hide the grid lines.</source>
        <translation>显示或隐藏网格线。</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>图例(&amp;L)</translation>
    </message>
    <message>
        <source>Show or hide the legends.</source>
        <translation>显示或隐藏图例。</translation>
    </message>
    <message>
        <source>&amp;Equal aspect</source>
        <translation>等比例(&amp;E)</translation>
    </message>
    <message>
        <source>One unit of x as long as one unit of y.</source>
        <translation>x 与 y 的单位长度相同。</translation>
    </message>
    <message>
        <source>&amp;Value f</source>
        <translation>函数值 f(&amp;V)</translation>
    </message>
    <message>
        <source>Show or hide the value of the selected curve.</source>
        <translation>显示或隐藏选中曲线的函数值。</translation>
    </message>
    <message>
        <source>&amp;Derivative f′</source>
        <translation>导数 f′(&amp;D)</translation>
    </message>
    <message>
        <source>Show or hide the derivative of the selected curve.</source>
        <translation>显示或隐藏选中曲线的导数。</translation>
    </message>
    <message>
        <source>&amp;Second derivative f″</source>
        <translation>二阶导数 f″(&amp;S)</translation>
    </message>
    <message>
        <source>Show or hide the second derivative of the selected curve.</source>
        <translation>显示或隐藏选中曲线的二阶导数。</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>All keys on one sheet.</source>
        <translation>一页列出所有按键。</translation>
    </message>
    <message>
        <source>&amp;About Actiscope</source>
        <translation>关于Actiscope(&amp;A)</translation>
    </message>
    <message>
        <source>Version and licence.</source>
        <translation>版本与许可证。</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Fi&amp;gure</source>
        <translation>图形(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Histogram of the slopes</source>
        <translation>斜率直方图(&amp;H)</translation>
    </message>
    <message>
        <source>Add or remove a panel with the drawn slopes against their law.</source>
        <translation>添加或移除一个面板，对照采样斜率与其分布。</translation>
    </message>
    <message>
        <source>Export n&amp;umbers…</source>
        <translation>导出数据(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Difference of the curves</source>
        <translation>曲线之差(&amp;D)</translation>
    </message>
    <message>
        <source>Add or remove a panel with the differences from the panel&apos;s first curve.</source>
        <translation>添加或移除显示与首条曲线之差的面板。</translation>
    </message>
    <message>
        <source>Move curve &amp;up</source>
        <translation>曲线上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move the selected curve up its panel, or into the one above.</source>
        <translation>将所选曲线在面板中上移，或移入上方的面板。</translation>
    </message>
    <message>
        <source>Move curve &amp;down</source>
        <translation>曲线下移(&amp;D)</translation>
    </message>
    <message>
        <source>Move the selected curve down its panel, or into the one below.</source>
        <translation>将所选曲线在面板中下移，或移入下方的面板。</translation>
    </message>
    <message>
        <source>Move panel u&amp;p</source>
        <translation>面板上移(&amp;P)</translation>
    </message>
    <message>
        <source>Change places with the panel before it.</source>
        <translation>与前一个面板交换位置。</translation>
    </message>
    <message>
        <source>Move panel do&amp;wn</source>
        <translation>面板下移(&amp;W)</translation>
    </message>
    <message>
        <source>Change places with the panel after it.</source>
        <translation>与后一个面板交换位置。</translation>
    </message>
    <message>
        <source>&amp;New panel</source>
        <translation>新建面板(&amp;N)</translation>
    </message>
    <message>
        <source>Add an empty panel below: functions are added there.</source>
        <translation>在下方添加空面板：新函数会加到其中。</translation>
    </message>
    <message>
        <source>Dup&amp;licate panel</source>
        <translation>复制面板(&amp;L)</translation>
    </message>
    <message>
        <source>Add the selected panel once more.</source>
        <translation>再添加一个所选面板。</translation>
    </message>
    <message>
        <source>&amp;Remove panel</source>
        <translation>移除面板(&amp;R)</translation>
    </message>
    <message>
        <source>Remove the selected panel.</source>
        <translation>移除所选面板。</translation>
    </message>
    <message>
        <source>All on &amp;one panel</source>
        <translation>合并到一个面板(&amp;O)</translation>
    </message>
    <message>
        <source>Lay the curves of all panels over each other.</source>
        <translation>将所有面板的曲线叠放在一起。</translation>
    </message>
    <message>
        <source>&amp;Small multiples</source>
        <translation>分面小图(&amp;S)</translation>
    </message>
    <message>
        <source>Give every curve a panel of its own, side by side.</source>
        <translation>为每条曲线单独设一个面板，并排放置。</translation>
    </message>
    <message>
        <source>&amp;Value over derivative</source>
        <translation>上值下导(&amp;V)</translation>
    </message>
    <message>
        <source>The selected panel&apos;s values above their derivatives.</source>
        <translation>所选面板的函数值在上，导数在下。</translation>
    </message>
    <message>
        <source>&amp;Training over evaluation</source>
        <translation>上训练下评估(&amp;T)</translation>
    </message>
    <message>
        <source>The selected randomized function in training above itself in evaluation.</source>
        <translation>所选随机函数的训练阶段在上，评估阶段在下。</translation>
    </message>
    <message>
        <source>&amp;Family of the first parameter</source>
        <translation>首个参数的曲线族(&amp;F)</translation>
    </message>
    <message>
        <source>The selected function at five values of its first parameter, in one ink.</source>
        <translation>所选函数在首个参数的五个取值处，用同一种颜色。</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>排列(&amp;A)</translation>
    </message>
    <message>
        <source>Export ani&amp;mation…</source>
        <translation>导出动画(&amp;M)…</translation>
    </message>
    <message>
        <source>Let a parameter move and save it as GIF or PNG frames.</source>
        <translation>让参数变化，并保存为 GIF 动画或 PNG 帧。</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print the figure on one page.</source>
        <translation>将图形打印在一页上。</translation>
    </message>
    <message>
        <source>Copy as S&amp;VG</source>
        <translation>复制为 SVG(&amp;V)</translation>
    </message>
    <message>
        <source>Put the figure on the clipboard as sharp lines and text.</source>
        <translation>将图形以清晰的线条和文字放到剪贴板。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Save the figure as PNG, SVG, PDF or LaTeX.</source>
        <translation>将图形保存为 PNG、SVG、PDF 或 LaTeX。</translation>
    </message>
    <message>
        <source>Copy as &amp;matplotlib script</source>
        <translation>复制为 matplotlib 脚本(&amp;M)</translation>
    </message>
    <message>
        <source>Put Python on the clipboard that draws the figure again.</source>
        <translation>将可重绘此图的 Python 代码放到剪贴板。</translation>
    </message>
    <message>
        <source>Copy as PyT&amp;orch script</source>
        <translation>复制为 PyTorch 脚本(&amp;O)</translation>
    </message>
    <message>
        <source>Put Python on the clipboard that computes the plotted curves with PyTorch.</source>
        <translation>将用 PyTorch 计算所绘曲线的 Python 代码放到剪贴板。</translation>
    </message>
    <message>
        <source>Copy as &amp;LaTeX</source>
        <translation>复制为 LaTeX(&amp;L)</translation>
    </message>
    <message>
        <source>Put LaTeX on the clipboard that draws the figure again.</source>
        <translation>将可重绘此图的 LaTeX 代码放到剪贴板。</translation>
    </message>
</context>
<context>
    <name>actiscope::AnimationDialog</name>
    <message>
        <source>pass of the random slopes</source>
        <translation>随机斜率的采样次数</translation>
    </message>
    <message>
        <source>Export animation</source>
        <translation>导出动画</translation>
    </message>
    <message>
        <source>The animation as it will be</source>
        <translation>动画的预览</translation>
    </message>
    <message>
        <source>Play the preview</source>
        <translation>播放预览</translation>
    </message>
    <message>
        <source>The files carry the session, so that the figure can be opened again.</source>
        <translation>文件中附带会话，可据此重新打开图形。</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>应在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>What moves</source>
        <translation>变化的量</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>To</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧数</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>时长（秒）</translation>
    </message>
    <message>
        <source>Back and forth</source>
        <translation>往返</translation>
    </message>
    <message>
        <source>PNG frames</source>
        <translation>PNG 帧</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Width, px</source>
        <translation>宽度（px）</translation>
    </message>
    <message>
        <source>Height, px</source>
        <translation>高度（px）</translation>
    </message>
    <message>
        <source>Type size, px</source>
        <translation>字号（px）</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>%1 frames, %2 x %3 pixels</source>
        <translation>%1 帧，%2 x %3 像素</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1，约 %2</translation>
    </message>
    <message>
        <source>Frames of this name are already there, such as %1. Replace them?</source>
        <translation>已有同名的帧，例如 %1。要替换它们吗？</translation>
    </message>
</context>
<context>
    <name>actiscope::AnimationProgress</name>
    <message>
        <source>Export animation</source>
        <translation>导出动画</translation>
    </message>
    <message>
        <source>Writing %1 …</source>
        <translation>正在写入 %1 …</translation>
    </message>
    <message>
        <source>Progress of the animation</source>
        <translation>动画的进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>actiscope::Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>actiscope::CodeView</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Framework of the code</source>
        <translation>代码所用的框架</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Copy the code.</source>
        <translation>复制代码。</translation>
    </message>
    <message>
        <source>%1 does not provide this function.</source>
        <translation>%1未提供此函数。</translation>
    </message>
</context>
<context>
    <name>actiscope::CurveList</name>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>In a panel of its own</source>
        <translation>移到单独的面板</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>No curves. Choose a function at the left.</source>
        <translation>没有曲线。在左侧选择一个函数。</translation>
    </message>
    <message>
        <source>Add a function</source>
        <translation>添加函数</translation>
    </message>
    <message>
        <source>Add another function beside the ones shown.</source>
        <translation>在已显示的函数旁再添加一个。</translation>
    </message>
    <message>
        <source>/</source>
        <translation>/</translation>
    </message>
    <message>
        <source>Computed in</source>
        <translation>计算类型</translation>
    </message>
    <message>
        <source>Textbook formula</source>
        <translation>教科书公式</translation>
    </message>
    <message>
        <source>Family of</source>
        <translation>曲线族</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
</context>
<context>
    <name>actiscope::CurveRow</name>
    <message>
        <source>value</source>
        <translation>函数值</translation>
    </message>
    <message>
        <source>derivative</source>
        <translation>导数</translation>
    </message>
    <message>
        <source>second derivative</source>
        <translation>二阶导数</translation>
    </message>
    <message>
        <source>Show the %1</source>
        <translation>显示%1</translation>
    </message>
    <message>
        <source>Show or hide the %1 of this curve.</source>
        <translation>显示或隐藏这条曲线的%1。</translation>
    </message>
    <message>
        <source>More for this curve</source>
        <translation>这条曲线的更多操作</translation>
    </message>
    <message>
        <source>Duplicate, move or remove this curve.</source>
        <translation>创建副本、移动或移除这条曲线。</translation>
    </message>
    <message>
        <source>Click to select this curve: parameters, formula and note follow. Drag to move it.</source>
        <translation>单击选择此曲线：参数、公式和说明随之更新。拖动可移动它。</translation>
    </message>
</context>
<context>
    <name>actiscope::DrawFields</name>
    <message>
        <source>Must be from %1 to %2. The figure still has %3.</source>
        <translation>应在 %1 到 %2 之间。图中仍为 %3。</translation>
    </message>
    <message>
        <source>%1 shown: 10 million points at most</source>
        <translation>显示 %1 次：最多 1000 万个点</translation>
    </message>
    <message>
        <source>%1 shown: no more drawn yet</source>
        <translation>显示 %1 次：尚未采样更多</translation>
    </message>
    <message>
        <source>One slope per</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Earlier passes</source>
        <translation>之前的采样</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>element</source>
        <translation>每个元素一个</translation>
    </message>
    <message>
        <source>curve</source>
        <translation>每条曲线一个</translation>
    </message>
    <message>
        <source>One slope per element</source>
        <translation>每个元素一个斜率</translation>
    </message>
    <message>
        <source>One slope per curve</source>
        <translation>每条曲线一个斜率</translation>
    </message>
    <message>
        <source>Every point draws its own slope, as PyTorch does.</source>
        <translation>每个点各自采样斜率，与PyTorch一致。</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>One slope a pass, the same for every point.</source>
        <translation>每次采样只取一个斜率，所有点共用。</translation>
    </message>
    <message>
        <source>Number of points</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>How many points are computed, 1 to 1,000,000.</source>
        <translation>计算的点数，1 到 1,000,000。</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>The same seed gives the same draws on every machine.</source>
        <translation>同一个种子在任何机器上都给出相同的采样。</translation>
    </message>
    <message>
        <source>How many earlier passes stay visible behind this one, up to 500.</source>
        <translation>在本次采样后面保留显示多少次之前的采样，最多 500 次。</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>± sd</source>
        <translation>± 标准差</translation>
    </message>
    <message>
        <source>Band of the law</source>
        <translation>分布的区域</translation>
    </message>
    <message>
        <source>Mean slope</source>
        <translation>平均斜率</translation>
    </message>
    <message>
        <source>Mean plus and minus one standard deviation</source>
        <translation>均值加减一个标准差</translation>
    </message>
    <message>
        <source>Shade everything that a slope of the law can make.</source>
        <translation>为分布中所有斜率覆盖的区域着色。</translation>
    </message>
    <message>
        <source>Draw the line of the mean slope.</source>
        <translation>画出平均斜率的直线。</translation>
    </message>
    <message>
        <source>Shade one standard deviation to each side of the mean.</source>
        <translation>为均值两侧各一个标准差的范围着色。</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
</context>
<context>
    <name>actiscope::ExportDialog</name>
    <message>
        <source>one column, 89 mm</source>
        <translation>单栏，89 mm</translation>
    </message>
    <message>
        <source>two columns, 183 mm</source>
        <translation>双栏，183 mm</translation>
    </message>
    <message>
        <source>slide, 16:9</source>
        <translation>幻灯片，16:9</translation>
    </message>
    <message>
        <source>square</source>
        <translation>正方形</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>导出图形</translation>
    </message>
    <message>
        <source>The sheet as it will be</source>
        <translation>导出效果预览</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>应在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Type size, px</source>
        <translation>字号（px）</translation>
    </message>
    <message>
        <source>Resolution, dpi</source>
        <translation>分辨率（dpi）</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>%1 x %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>Vector: sharp at any size</source>
        <translation>矢量图：任意尺寸都清晰</translation>
    </message>
    <message>
        <source>current page</source>
        <translation>当前页面</translation>
    </message>
    <message>
        <source>Transparent background</source>
        <translation>透明背景</translation>
    </message>
    <message>
        <source>A4 page</source>
        <translation>A4 页面</translation>
    </message>
    <message>
        <source>The file carries the session</source>
        <translation>文件中附带会话</translation>
    </message>
    <message>
        <source>Opened in Actiscope, such a file is the figure again.</source>
        <translation>用 Actiscope 打开这样的文件，即可恢复图形。</translation>
    </message>
</context>
<context>
    <name>actiscope::FactList</name>
    <message>
        <source>the drawn slope</source>
        <translation>采样的斜率</translation>
    </message>
    <message>
        <source>Kinks</source>
        <translation>尖点</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>x = %1</source>
        <translation>x = %1</translation>
    </message>
    <message>
        <source>x = %1, %2 jumps from %3 to %4</source>
        <translation>x = %1，%2 由 %3 跳到 %4</translation>
    </message>
    <message>
        <source>Kink</source>
        <translation>尖点</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <translation>%1，与 %2 一致</translation>
    </message>
    <message>
        <source>rises and falls</source>
        <translation>有升有降</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>常数</translation>
    </message>
    <message>
        <source>strictly increasing</source>
        <translation>严格递增</translation>
    </message>
    <message>
        <source>never decreasing</source>
        <translation>单调不减</translation>
    </message>
    <message>
        <source>strictly decreasing</source>
        <translation>严格递减</translation>
    </message>
    <message>
        <source>never increasing</source>
        <translation>单调不增</translation>
    </message>
    <message>
        <source>Monotone</source>
        <translation>单调性</translation>
    </message>
    <message>
        <source>%1 at x = %2</source>
        <translation>x = %2 处为 %1</translation>
    </message>
    <message>
        <source>Gain for N(0, 1)</source>
        <translation>N(0, 1) 下的增益</translation>
    </message>
    <message>
        <source>E f′², x ~ N(0, 1)</source>
        <translation>E f′²，x ~ N(0, 1)</translation>
    </message>
    <message>
        <source>Symmetry</source>
        <translation>对称性</translation>
    </message>
    <message>
        <source>odd: f(−x) = −f(x)</source>
        <translation>奇函数：f(−x) = −f(x)</translation>
    </message>
    <message>
        <source>even: f(−x) = f(x)</source>
        <translation>偶函数：f(−x) = f(x)</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>极限</translation>
    </message>
    <message>
        <source>%1 at −∞, %2 at ∞</source>
        <translation>−∞ 处为 %1，∞ 处为 %2</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>值域</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>the whole vector at once</source>
        <translation>整个向量</translation>
    </message>
    <message>
        <source>Vector</source>
        <translation>向量</translation>
    </message>
    <message>
        <source>the %1 points of the grid</source>
        <translation>网格的 %1 个点</translation>
    </message>
    <message>
        <source>Sum of outputs</source>
        <translation>输出之和</translation>
    </message>
    <message>
        <source>Least output</source>
        <translation>最小输出</translation>
    </message>
    <message>
        <source>Greatest output</source>
        <translation>最大输出</translation>
    </message>
    <message>
        <source>diagonal of the Jacobian</source>
        <translation>雅可比矩阵的对角线</translation>
    </message>
    <message>
        <source>Local maximum</source>
        <translation>局部极大值</translation>
    </message>
    <message>
        <source>Local minimum</source>
        <translation>局部极小值</translation>
    </message>
    <message>
        <source>%1 (PyTorch: %2)</source>
        <translation>%1（PyTorch：%2）</translation>
    </message>
    <message>
        <source>Steepest slope</source>
        <translation>最陡斜率</translation>
    </message>
    <message>
        <source>%1, not reached</source>
        <translation>%1（取不到）</translation>
    </message>
    <message>
        <source>Saturated</source>
        <translation>饱和区</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 等</translation>
    </message>
    <message>
        <source>%1 jumps at %2</source>
        <translation>%1 在 %2 处跳变</translation>
    </message>
    <message>
        <source>Continuity</source>
        <translation>连续性</translation>
    </message>
    <message>
        <source>%1 continuous</source>
        <translation>%1 连续</translation>
    </message>
    <message>
        <source>%1 continuous, %2</source>
        <translation>%1 连续，%2</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>跳变</translation>
    </message>
</context>
<context>
    <name>actiscope::FactsPanel</name>
    <message>
        <source>Facts about %1</source>
        <translation>%1 的性质</translation>
    </message>
    <message>
        <source>Computed from the function. Select it to copy.</source>
        <translation>由函数计算得出。选中即可复制。</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Must be greater than 0 and at most %1. The figure still has %2.</source>
        <translation>应大于 0 且不超过 %1。图中仍为 %2。</translation>
    </message>
    <message>
        <source>Saturated where |f′| &lt;</source>
        <translation>饱和条件 |f′| &lt;</translation>
    </message>
    <message>
        <source>Threshold of saturation</source>
        <translation>饱和阈值</translation>
    </message>
    <message>
        <source>The function saturates where its slope is smaller than this.</source>
        <translation>斜率的绝对值小于此值处，函数饱和。</translation>
    </message>
    <message>
        <source>shade</source>
        <translation>着色</translation>
    </message>
    <message>
        <source>Shade the saturation on the plot</source>
        <translation>在图中为饱和区着色</translation>
    </message>
    <message>
        <source>Shade where the selected curve saturates.</source>
        <translation>为所选曲线的饱和区着色。</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
</context>
<context>
    <name>actiscope::FigurePanel</name>
    <message>
        <source>Must be from 1 to %1. The figure still has %2.</source>
        <translation>应在 1 到 %1 之间。图中仍为 %2。</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title of the panel</source>
        <translation>面板的标题</translation>
    </message>
    <message>
        <source>The words above the panel; empty: made from its curves.</source>
        <translation>面板上方的文字；留空则由曲线生成。</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>x from</source>
        <translation>x 从</translation>
    </message>
    <message>
        <source>x range</source>
        <translation>x 范围</translation>
    </message>
    <message>
        <source>What is seen; pan and zoom change it too.</source>
        <translation>可见范围；平移和缩放也会改变它。</translation>
    </message>
    <message>
        <source>y from</source>
        <translation>y 从</translation>
    </message>
    <message>
        <source>y range</source>
        <translation>y 范围</translation>
    </message>
    <message>
        <source>What is seen of this panel.</source>
        <translation>这个面板的可见范围。</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Computed over</source>
        <translation>计算范围</translation>
    </message>
    <message>
        <source>Draws, vector functions and the table are computed over this range.</source>
        <translation>采样、向量函数和数据表都在此范围内计算。</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>y range automatic</source>
        <translation>y 范围自动</translation>
    </message>
    <message>
        <source>Let the y range follow the curves.</source>
        <translation>y 范围随曲线变化。</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点数</translation>
    </message>
    <message>
        <source>Number of computed points</source>
        <translation>计算的点数</translation>
    </message>
    <message>
        <source>How many points are computed, 1 to 1,000,000.</source>
        <translation>计算的点数，1 到 1,000,000。</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>through 0</source>
        <translation>过原点</translation>
    </message>
    <message>
        <source>box</source>
        <translation>边框</translation>
    </message>
    <message>
        <source>Axes cross at 0 and end in arrows.</source>
        <translation>坐标轴在 0 处相交，末端带箭头。</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>Axes stand around the panel.</source>
        <translation>坐标轴围在面板四周。</translation>
    </message>
    <message>
        <source>f′ at kinks</source>
        <translation>尖点处 f′</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Grid lines</source>
        <translation>网格线</translation>
    </message>
    <message>
        <source>Lines at the numbers of both axes.</source>
        <translation>在两条轴的刻度处画线。</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Say inside the panel which line is which.</source>
        <translation>在面板内注明各条线。</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>Equal aspect</source>
        <translation>等比例</translation>
    </message>
    <message>
        <source>One unit is as long in x as in y.</source>
        <translation>x 与 y 的单位长度相同。</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>Derivative at kinks</source>
        <translation>尖点处的导数</translation>
    </message>
    <message>
        <source>What the derivative is said to be at a kink: what a framework computes there, one side, or both.</source>
        <translation>尖点处的导数取何值：某个框架的计算结果、某一侧，或两侧。</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
</context>
<context>
    <name>actiscope::FileCommands</name>
    <message>
        <source>Your figure is unchanged.</source>
        <translation>当前图形未改变。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>已复制图片</translation>
    </message>
    <message>
        <source>Plotted numbers copied</source>
        <translation>已复制图中数据</translation>
    </message>
    <message>
        <source>An animation is still being written</source>
        <translation>上一个动画仍在写入</translation>
    </message>
    <message>
        <source>Saved %1 to %2</source>
        <translation>已保存 %1 至 %2</translation>
    </message>
    <message>
        <source>Cancelled: no animation was written</source>
        <translation>已取消：未写入动画</translation>
    </message>
    <message>
        <source>Picture copied as SVG</source>
        <translation>图片已复制为 SVG</translation>
    </message>
    <message>
        <source>Figure printed</source>
        <translation>图形已打印</translation>
    </message>
    <message>
        <source>%1 is not there any more, so it is taken off the list.</source>
        <translation>%1 已不存在，因此已从列表中移除。</translation>
    </message>
    <message>
        <source>Drop one file at a time: the window shows one session.</source>
        <translation>请一次只拖放一个文件：窗口只显示一个会话。</translation>
    </message>
    <message>
        <source>Script copied</source>
        <translation>脚本已复制</translation>
    </message>
</context>
<context>
    <name>actiscope::FormulaView</name>
    <message>
        <source>Click to copy the formula as TeX.</source>
        <translation>单击把公式复制为TeX。</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
</context>
<context>
    <name>actiscope::FrameworkTable</name>
    <message>
        <source>drawn</source>
        <translation>采样值</translation>
    </message>
    <message>
        <source>At x = %1</source>
        <translation>x = %1 处</translation>
    </message>
    <message>
        <source>At the kinks</source>
        <translation>尖点处</translation>
    </message>
    <message>
        <source>Not provided.</source>
        <translation>未提供。</translation>
    </message>
    <message>
        <source>Not provided. %1</source>
        <translation>未提供。%1</translation>
    </message>
    <message>
        <source>Not provided: %1.</source>
        <translation>未提供：%1。</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>框架</translation>
    </message>
    <message>
        <source>Call and defaults</source>
        <translation>调用与默认值</translation>
    </message>
    <message>
        <source>How frameworks provide %1</source>
        <translation>各框架如何提供%1</translation>
    </message>
    <message>
        <source>In 16 and 32 bits the choice at a kink can change what training finds: Bertoin et al. 2021, arXiv:2106.12915.</source>
        <translation>在 16 位和 32 位精度下，尖点处的取值可能影响训练结果：Bertoin 等，2021，arXiv:2106.12915。</translation>
    </message>
</context>
<context>
    <name>actiscope::FunctionList</name>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>No function matches &quot;%1&quot;.</source>
        <translation>没有与“%1”匹配的函数。</translation>
    </message>
    <message>
        <source>A panel holds at most %1 curves.</source>
        <translation>一个面板最多 %1 条曲线。</translation>
    </message>
</context>
<context>
    <name>actiscope::FunctionTree</name>
    <message>
        <source>Functions</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>%1: Enter shows it in place of the selected curve, Ctrl+Enter adds it</source>
        <translation>%1：按 Enter 替换选中的曲线，按 Ctrl+Enter 添加</translation>
    </message>
    <message>
        <source>Click to show %1 in place of the selected curve, + to add it beside.</source>
        <translation>单击以%1替换选中的曲线，单击 + 则添加在旁边。</translation>
    </message>
    <message>
        <source>%1, selected</source>
        <translation>%1，已选中</translation>
    </message>
    <message>
        <source>%1, in the figure</source>
        <translation>%1，已在图中</translation>
    </message>
</context>
<context>
    <name>actiscope::Histogram</name>
    <message>
        <source>Slopes from %1 to %2: %3. The law expects %4.</source>
        <translation>从 %1 到 %2 的斜率：%3 个。按分布应有 %4 个。</translation>
    </message>
</context>
<context>
    <name>actiscope::KeyBar</name>
    <message>
        <source>resample</source>
        <translation>重新采样</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>probe</source>
        <translation>探针</translation>
    </message>
    <message>
        <source>text size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>actiscope::LayoutPanel</name>
    <message>
        <source>Must be at least 0.</source>
        <translation>应不小于 0。</translation>
    </message>
    <message>
        <source>Must be from 1 to %1.</source>
        <translation>应为 1 到 %1。</translation>
    </message>
    <message>
        <source>%1 axis</source>
        <translation>%1 轴</translation>
    </message>
    <message>
        <source>Name of the %1 axis</source>
        <translation>%1 轴的名称</translation>
    </message>
    <message>
        <source>What stands at the axis, like &quot;logit *z*&quot;; empty: its letter.</source>
        <translation>坐标轴旁的文字，例如“logit *z*”；留空则为其字母。</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>%1 step</source>
        <translation>%1 步长</translation>
    </message>
    <message>
        <source>Step of the numbers of the %1 axis</source>
        <translation>%1 轴刻度的步长</translation>
    </message>
    <message>
        <source>How far apart the numbers of the axis stand; 0: as the view needs.</source>
        <translation>轴上数字的间距；0 表示随视图而定。</translation>
    </message>
    <message>
        <source>times 1</source>
        <translation>× 1</translation>
    </message>
    <message>
        <source>times π</source>
        <translation>× π</translation>
    </message>
    <message>
        <source>Unit of the step of the %1 axis</source>
        <translation>%1 轴步长的单位</translation>
    </message>
    <message>
        <source>Whether the numbers are written as multiples of π.</source>
        <translation>数字是否写成 π 的倍数。</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>x range of its own</source>
        <translation>单独的 x 范围</translation>
    </message>
    <message>
        <source>The panel has an x range of its own</source>
        <translation>此面板有单独的 x 范围</translation>
    </message>
    <message>
        <source>Let this panel show another stretch of x than the others.</source>
        <translation>让此面板显示与其他面板不同的一段 x。</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>x from</source>
        <translation>x 从</translation>
    </message>
    <message>
        <source>x range of the panel</source>
        <translation>此面板的 x 范围</translation>
    </message>
    <message>
        <source>What this panel shows.</source>
        <translation>此面板显示的范围。</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>upper left</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>upper right</source>
        <translation>右上</translation>
    </message>
    <message>
        <source>lower left</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>lower right</source>
        <translation>右下</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Place of the legend</source>
        <translation>图例的位置</translation>
    </message>
    <message>
        <source>The corner of the legend; it moves aside where curves pass.</source>
        <translation>图例所在的角；有曲线经过时会让开。</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Columns of panels</source>
        <translation>面板的列数</translation>
    </message>
    <message>
        <source>How many panels stand side by side.</source>
        <translation>并排放置多少个面板。</translation>
    </message>
    <message>
        <source>One y range for all</source>
        <translation>共用 y 范围</translation>
    </message>
    <message>
        <source>One y range for all panels</source>
        <translation>所有面板共用 y 范围</translation>
    </message>
    <message>
        <source>Automatic y ranges become one, so that panels compare.</source>
        <translation>自动 y 范围合为一个，便于比较各面板。</translation>
    </message>
</context>
<context>
    <name>actiscope::LinePanel</name>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>sd</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>band</source>
        <translation>带</translation>
    </message>
    <message>
        <source>Must be greater than 0, at most %1.</source>
        <translation>应大于 0 且不超过 %1。</translation>
    </message>
    <message>
        <source>Must be from 0 to 100.</source>
        <translation>应为 0 到 100。</translation>
    </message>
    <message>
        <source>Style of %1</source>
        <translation>%1 的样式</translation>
    </message>
    <message>
        <source>Which of the curve&apos;s lines is styled.</source>
        <translation>设置曲线中哪条线的样式。</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>橙</translation>
    </message>
    <message>
        <source>green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>plum</source>
        <translation>紫红</translation>
    </message>
    <message>
        <source>ochre</source>
        <translation>赭黄</translation>
    </message>
    <message>
        <source>sky</source>
        <translation>天蓝</translation>
    </message>
    <message>
        <source>umber</source>
        <translation>棕</translation>
    </message>
    <message>
        <source>coral</source>
        <translation>珊瑚红</translation>
    </message>
    <message>
        <source>solid</source>
        <translation>实线</translation>
    </message>
    <message>
        <source>dashed</source>
        <translation>虚线</translation>
    </message>
    <message>
        <source>dotted</source>
        <translation>点线</translation>
    </message>
    <message>
        <source>dash-dot</source>
        <translation>点划线</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线条</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Dash</source>
        <translation>线型</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Opacity, %</source>
        <translation>不透明度 %</translation>
    </message>
    <message>
        <source>Label in the legend</source>
        <translation>图例中的标签</translation>
    </message>
    <message>
        <source>What the legend says; empty: made from the curve. \alpha is α, _{1} stands lower, ^{2} higher, *x* is italic.</source>
        <translation>图例中的文字；留空则由曲线生成。\alpha 为 α，_{1} 为下标，^{2} 为上标，*x* 为斜体。</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Ink of the line</source>
        <translation>线条的颜色</translation>
    </message>
    <message>
        <source>The colour of the line; all can be told apart by the colour-blind.</source>
        <translation>线条的颜色；色盲者也能分辨。</translation>
    </message>
    <message>
        <source>Dash of the line</source>
        <translation>线条的线型</translation>
    </message>
    <message>
        <source>Dashes tell lines apart where there is no colour.</source>
        <translation>没有颜色时用线型区分线条。</translation>
    </message>
    <message>
        <source>Width of the line</source>
        <translation>线条的宽度</translation>
    </message>
    <message>
        <source>2 is the normal width.</source>
        <translation>2 为常规宽度。</translation>
    </message>
    <message>
        <source>Opacity of the line in percent</source>
        <translation>线条的不透明度（百分比）</translation>
    </message>
    <message>
        <source>100 is opaque, 0 cannot be seen.</source>
        <translation>100 为不透明，0 为不可见。</translation>
    </message>
</context>
<context>
    <name>actiscope::MainWindow</name>
    <message>
        <source>%1[*] - Actiscope</source>
        <translation>%1[*] - Actiscope</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个点</translation>
    </message>
    <message>
        <source>seed %1, pass %2</source>
        <translation>种子 %1，第 %2 次采样</translation>
    </message>
    <message>
        <source>%1 of %2 earlier passes shown</source>
        <translation>显示之前 %2 次采样中的 %1 次</translation>
    </message>
    <message>
        <source>About Actiscope</source>
        <translation>关于Actiscope</translation>
    </message>
    <message>
        <source>&lt;b&gt;Actiscope %1&lt;/b&gt;&lt;p&gt;What an activation function does, seen.&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later. Built with Qt, QCustomPlot, Eigen and nlohmann-json; formulas typeset by MathJax; figures set in Roboto.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Actiscope %1&lt;/b&gt;&lt;p&gt;看清激活函数做了什么。&lt;/p&gt;&lt;p&gt;GPL-3.0-or-later。基于Qt、QCustomPlot、Eigen和nlohmann-json构建；公式由MathJax排版；图形使用Roboto字体。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Drag ℓ or u: the same draw bends. Press R for a new one.</source>
        <translation>拖动 ℓ 或 u：同一次采样随之变形。按 R 重新采样。</translation>
    </message>
    <message>
        <source>Drag a slider and watch; press ? for all shortcuts.</source>
        <translation>拖动滑块，观察变化；按 ? 查看所有快捷键。</translation>
    </message>
    <message>
        <source>The unsaved figure of the last time is back; save it, or choose New to discard it.</source>
        <translation>上次未保存的图已恢复；请保存它，或选择“新建”将其放弃。</translation>
    </message>
    <message>
        <source>An unsaved figure of the last time is under Open recent.</source>
        <translation>上次未保存的图在“最近打开”中。</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Unsaved: %1, %2</source>
        <translation>未保存：%1，%2</translation>
    </message>
</context>
<context>
    <name>actiscope::NoteRow</name>
    <message>
        <source>Words of annotation %1, %2</source>
        <translation>第 %1 个标注（%2）的文字</translation>
    </message>
    <message>
        <source>What is said there. \n begins a line, \alpha is α, *x* is italic.</source>
        <translation>该处的文字。\n 换行，\alpha 为 α，*x* 为斜体。</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>%1 of the end of annotation %2</source>
        <translation>第 %2 个标注终点的 %1</translation>
    </message>
    <message>
        <source>%1 of annotation %2</source>
        <translation>第 %2 个标注的 %1</translation>
    </message>
    <message>
        <source>Where it stands; it can be dragged in the plot too.</source>
        <translation>所在位置；也可在图中拖动。</translation>
    </message>
    <message>
        <source>Remove annotation %1</source>
        <translation>移除第 %1 个标注</translation>
    </message>
    <message>
        <source>Remove this annotation.</source>
        <translation>移除此标注。</translation>
    </message>
</context>
<context>
    <name>actiscope::NoteView</name>
    <message>
        <source>Note on %1</source>
        <translation>关于 %1 的说明</translation>
    </message>
</context>
<context>
    <name>actiscope::NotesPanel</name>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Vertical line</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Horizontal line</source>
        <translation>横线</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Pinned values</source>
        <translation>固定读数</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>None. Add a text with an arrow, a line, an interval or pinned values.</source>
        <translation>暂无。可添加带箭头的文字、直线、区间或固定读数。</translation>
    </message>
    <message>
        <source>Add an annotation</source>
        <translation>添加标注</translation>
    </message>
    <message>
        <source>Write something on the selected panel.</source>
        <translation>在所选面板上添加标注。</translation>
    </message>
</context>
<context>
    <name>actiscope::NumberField</name>
    <message>
        <source>Not a number.</source>
        <translation>不是数字。</translation>
    </message>
    <message>
        <source>Too small: it cannot be told from 0.</source>
        <translation>过小：无法与 0 区分。</translation>
    </message>
    <message>
        <source>Too large. The greatest number is about 1.8e308.</source>
        <translation>过大。最大的数约为 1.8e308。</translation>
    </message>
    <message>
        <source>Not a number: the denominator is 0.</source>
        <translation>不是数字：分母为 0。</translation>
    </message>
    <message>
        <source>Not a number. Use a point: %1</source>
        <translation>不是数字。小数点应写作“.”：%1</translation>
    </message>
    <message>
        <source>A whole number is needed.</source>
        <translation>应为整数。</translation>
    </message>
</context>
<context>
    <name>actiscope::ParameterPanel</name>
    <message>
        <source>Back and forth</source>
        <translation>往返</translation>
    </message>
    <message>
        <source>Again from the start</source>
        <translation>从头循环</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>%1 s a span</source>
        <translation>每程 %1 秒</translation>
    </message>
    <message>
        <source>Slope of the negative side</source>
        <translation>负半轴的斜率</translation>
    </message>
    <message>
        <source>Parameters of %1</source>
        <translation>%1 的参数</translation>
    </message>
    <message>
        <source>%1 has no parameters.</source>
        <translation>%1 没有参数。</translation>
    </message>
    <message>
        <source>both panels</source>
        <translation>两个面板同步</translation>
    </message>
    <message>
        <source>Curves of the same function follow</source>
        <translation>同一函数的曲线同步变化</translation>
    </message>
    <message>
        <source>Whether curves of the same function with the same values follow.</source>
        <translation>函数和参数值相同的曲线是否同步变化。</translation>
    </message>
</context>
<context>
    <name>actiscope::ParameterRow</name>
    <message>
        <source>The figure still shows %1.</source>
        <translation>图中仍为 %1。</translation>
    </message>
    <message>
        <source>The span must rise: less than %1.</source>
        <translation>范围应由小到大：须小于 %1。</translation>
    </message>
    <message>
        <source>The span must rise: more than %1.</source>
        <translation>范围应由小到大：须大于 %1。</translation>
    </message>
    <message>
        <source>Pause. The fields stay live.</source>
        <translation>暂停。输入框仍可使用。</translation>
    </message>
    <message>
        <source>Play the parameter over its span. Right click for speed and mode.</source>
        <translation>让参数在滑块范围内播放。右键单击选择速度和方式。</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>%1, typed value</source>
        <translation>%1，输入值</translation>
    </message>
    <message>
        <source>Type a value of %1 in full precision.</source>
        <translation>以完整精度输入 %1 的值。</translation>
    </message>
    <message>
        <source>Drag to change %1, double click for its default %2.</source>
        <translation>拖动改变 %1，双击恢复默认值 %2。</translation>
    </message>
    <message>
        <source>← →, Page Up, Page Down</source>
        <translation>← →、Page Up、Page Down</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <source>Back to the default.</source>
        <translation>恢复默认值。</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>Play %1</source>
        <translation>播放%1</translation>
    </message>
    <message>
        <source>Start of the slider of %1</source>
        <translation>%1滑块的起点</translation>
    </message>
    <message>
        <source>End of the slider of %1</source>
        <translation>%1滑块的终点</translation>
    </message>
    <message>
        <source>Start of the slider&apos;s span: click to change it.</source>
        <translation>滑块范围的起点：单击修改。</translation>
    </message>
    <message>
        <source>End of the slider&apos;s span: click to change it.</source>
        <translation>滑块范围的终点：单击修改。</translation>
    </message>
    <message>
        <source>legal: %1</source>
        <translation>取值范围：%1</translation>
    </message>
    <message>
        <source>Set to %1</source>
        <translation>设为 %1</translation>
    </message>
    <message>
        <source>Set to %1, a published or default value.</source>
        <translation>设为 %1，论文中的值或默认值。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Type a value of %1 in full precision; an empty field is none.</source>
        <translation>输入 %1 的全精度值；留空表示“无”。</translation>
    </message>
</context>
<context>
    <name>actiscope::PlotView</name>
    <message>
        <source>Plot</source>
        <translation>绘图区</translation>
    </message>
    <message>
        <source>Arrow keys move the probe, plus and minus zoom.</source>
        <translation>方向键移动探针，加号和减号缩放。</translation>
    </message>
    <message>
        <source>Click to read values, drag to pan, wheel to zoom, Shift and drag for a rectangle, double click for the whole range.</source>
        <translation>单击读数，拖动平移，滚轮缩放，按住 Shift 拖动框选放大，双击显示全部范围。</translation>
    </message>
</context>
<context>
    <name>actiscope::PrecisionView</name>
    <message>
        <source>Number type</source>
        <translation>数值类型</translation>
    </message>
    <message>
        <source>Overflows</source>
        <translation>溢出</translation>
    </message>
    <message>
        <source>Textbook formula: %1</source>
        <translation>教科书公式：%1</translation>
    </message>
    <message>
        <source>A vector function is shown in float64 only.</source>
        <translation>向量函数只以 float64 显示。</translation>
    </message>
    <message>
        <source>Where number types break down</source>
        <translation>各数值类型在何处失效</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Draw the number types</source>
        <translation>绘制各数值类型</translation>
    </message>
    <message>
        <source>Draw the function in float64 and float16, and the rounding errors of every type.</source>
        <translation>绘制 float64 与 float16 下的函数，以及各类型的舍入误差。</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Becomes 0</source>
        <translation>变为 0</translation>
    </message>
    <message>
        <source>Gradient lost</source>
        <translation>梯度丢失</translation>
    </message>
    <message>
        <source>Worst ULP</source>
        <translation>最大 ULP</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>稳定形式</translation>
    </message>
    <message>
        <source>textbook</source>
        <translation>教科书公式</translation>
    </message>
</context>
<context>
    <name>actiscope::ProbePanel</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>f′ taken as %1 (%2)</source>
        <translation>f′ 取 %1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>At the probe</source>
        <translation>探针处的值</translation>
    </message>
    <message>
        <source>Click the plot or press P.</source>
        <translation>单击绘图区或按 P。</translation>
    </message>
    <message>
        <source>x of the probe</source>
        <translation>探针的 x</translation>
    </message>
    <message>
        <source>Type an x to put the probe there; an empty field removes it.</source>
        <translation>输入 x 放置探针；留空则移除。</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Values at the probe</source>
        <translation>探针处的值</translation>
    </message>
    <message>
        <source>f, f′ and f″ of every curve; a copy has every digit.</source>
        <translation>每条曲线的 f、f′ 和 f″；复制时保留全部位数。</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Tangent</source>
        <translation>切线</translation>
    </message>
    <message>
        <source>Tangent at the probe</source>
        <translation>探针处的切线</translation>
    </message>
    <message>
        <source>Draw the tangent of the selected curve at the probe.</source>
        <translation>画出选中曲线在探针处的切线。</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Slope triangle</source>
        <translation>斜率三角形</translation>
    </message>
    <message>
        <source>Slope triangle at the probe</source>
        <translation>探针处的斜率三角形</translation>
    </message>
    <message>
        <source>Draw the tangent&apos;s slope triangle with its two lengths.</source>
        <translation>画出切线的斜率三角形及其两边的长度。</translation>
    </message>
    <message>
        <source>Read at the nearest computed point, x = %1.</source>
        <translation>取自最近的计算点 x = %1。</translation>
    </message>
    <message>
        <source>f′ may be any number from %1 to %2</source>
        <translation>f′ 可取 %1 到 %2 之间的任何数</translation>
    </message>
    <message>
        <source>f′ taken as %1: no framework&apos;s choice is known</source>
        <translation>f′ 取 %1：没有已知的框架约定</translation>
    </message>
</context>
<context>
    <name>actiscope::Prompts</name>
    <message>
        <source>Open session</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Actiscope session (*.actiscope)</source>
        <translation>Actiscope会话 (*.actiscope)</translation>
    </message>
    <message>
        <source>Save plotted numbers</source>
        <translation>保存图中数据</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>逗号分隔值 (*.csv)</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>保存对“%1”的改动吗？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>If you do not save, they are lost.</source>
        <translation>如不保存，这些更改将会丢失。</translation>
    </message>
    <message>
        <source>Sessions and exported figures (*.actiscope *.json *.png *.svg *.pdf *.gif *.tex)</source>
        <translation>会话和导出的图形 (*.actiscope *.json *.png *.svg *.pdf *.gif *.tex)</translation>
    </message>
</context>
<context>
    <name>actiscope::RandomPanel</name>
    <message>
        <source>Form: %1</source>
        <translation>形式：%1</translation>
    </message>
    <message>
        <source>%1, with its own default bounds.</source>
        <translation>%1，使用其自己的默认上下界。</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>Auto, %1 per s</source>
        <translation>自动，每秒 %1 次</translation>
    </message>
    <message>
        <source>Random slopes</source>
        <translation>随机斜率</translation>
    </message>
    <message>
        <source>Resample</source>
        <translation>重新采样</translation>
    </message>
    <message>
        <source>A new pass: every curve in training draws again.</source>
        <translation>新的一次：每条处于训练的曲线都重新采样。</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>Resample automatically</source>
        <translation>自动重新采样</translation>
    </message>
    <message>
        <source>Resample again and again. The mouse wheel or a right click changes the rate.</source>
        <translation>不断重新采样。用鼠标滚轮或右键单击改变频率。</translation>
    </message>
    <message>
        <source>Shift+R</source>
        <translation>Shift+R</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>The selected curve draws its slopes.</source>
        <translation>选中的曲线随机采样斜率。</translation>
    </message>
    <message>
        <source>The selected curve takes the middle of the law.</source>
        <translation>选中的曲线取分布的中点。</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>每秒 %1 次</translation>
    </message>
</context>
<context>
    <name>actiscope::RangeFields</name>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1，起点</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1，终点</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>The figure still has %1.</source>
        <translation>图中仍为 %1。</translation>
    </message>
    <message>
        <source>%1 and %2 cannot be shown as one range.</source>
        <translation>%1 到 %2 的范围无法显示。</translation>
    </message>
    <message>
        <source>Must be less than %1, the end.</source>
        <translation>应小于终点 %1。</translation>
    </message>
    <message>
        <source>Must be greater than %1, the start.</source>
        <translation>应大于起点 %1。</translation>
    </message>
</context>
<context>
    <name>actiscope::ReadingTable</name>
    <message>
        <source>curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Copy with every digit</source>
        <translation>复制全部位数</translation>
    </message>
</context>
<context>
    <name>actiscope::Recovery</name>
    <message>
        <source>Unsaved changes cannot be kept safe in %1: save now and then.</source>
        <translation>无法在 %1 中保留未保存的更改：请不时手动保存。</translation>
    </message>
    <message>
        <source>The unsaved figure of the last time could not be read; it is kept in %1.</source>
        <translation>无法读取上次未保存的图；它保留在 %1 中。</translation>
    </message>
</context>
<context>
    <name>actiscope::SearchField</name>
    <message>
        <source>Search functions</source>
        <translation>搜索函数</translation>
    </message>
    <message>
        <source>Search by name, in both languages, or by family.</source>
        <translation>按中文或英文名称、类别搜索。</translation>
    </message>
    <message>
        <source>Clear the search.</source>
        <translation>清除搜索。</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
</context>
<context>
    <name>actiscope::Section</name>
    <message>
        <source>Open or shut this part of the column.</source>
        <translation>展开或收起此栏目。</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
</context>
<context>
    <name>actiscope::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Play or pause the focused parameter</source>
        <translation>播放或暂停焦点所在的参数</translation>
    </message>
    <message>
        <source>On a slider: one step</source>
        <translation>滑块：一步</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>On a slider: ten steps</source>
        <translation>滑块：十步</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>On a slider: the ends of its span</source>
        <translation>滑块：范围的两端</translation>
    </message>
    <message>
        <source>Ctrl+0</source>
        <translation>Ctrl+0</translation>
    </message>
    <message>
        <source>On a slider: its default</source>
        <translation>滑块：默认值</translation>
    </message>
    <message>
        <source>On the plot: move the probe; Shift ten pixels, Ctrl to the next kink</source>
        <translation>绘图区：移动探针；Shift 每次十像素，Ctrl 到下一个尖点</translation>
    </message>
    <message>
        <source>On the plot: the next curve</source>
        <translation>绘图区：下一条曲线</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>In the list: add beside</source>
        <translation>列表：添加在旁边</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>actiscope::SlopeReadout</name>
    <message>
        <source>Histogram of the drawn slopes</source>
        <translation>采样斜率的直方图</translation>
    </message>
    <message>
        <source>The drawn slopes in 20 bins; dashed: the density of their law.</source>
        <translation>采样斜率分为 20 组；虚线：其分布的密度。</translation>
    </message>
    <message>
        <source>1 slope</source>
        <translation>1 个斜率</translation>
    </message>
    <message>
        <source>%1 slopes</source>
        <translation>%1 个斜率</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>sd</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>this pass</source>
        <translation>本次采样</translation>
    </message>
    <message>
        <source>all %1 passes</source>
        <translation>全部 %1 次</translation>
    </message>
    <message>
        <source>Evaluation draws nothing: a = (ℓ + u)/2.</source>
        <translation>评估时不采样：a = (ℓ + u)/2。</translation>
    </message>
    <message>
        <source>evaluation slope</source>
        <translation>评估斜率</translation>
    </message>
    <message>
        <source>mean of the drawn slopes</source>
        <translation>采样斜率的均值</translation>
    </message>
</context>
<context>
    <name>actiscope::Strip</name>
    <message>
        <source>TeX copied</source>
        <translation>已复制TeX</translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation>已复制代码</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>About the function</source>
        <translation>关于该函数</translation>
    </message>
    <message>
        <source>Frameworks</source>
        <translation>框架</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Formula, frameworks, code, precision and note</source>
        <translation>公式、框架、代码、精度与说明</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Draw the variants</source>
        <translation>绘制各变体</translation>
    </message>
    <message>
        <source>Draw the frameworks&apos; variants</source>
        <translation>绘制各框架的变体</translation>
    </message>
    <message>
        <source>Draw what the frameworks understand by this function over each other, and their differences.</source>
        <translation>将各框架对该函数的不同定义叠加绘制，并绘制其差异。</translation>
    </message>
</context>
<context>
    <name>actiscope::TopBar</name>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Built-in figures</source>
        <translation>内置图形</translation>
    </message>
    <message>
        <source>The language of the window and of the live figure.</source>
        <translation>窗口和当前图形的语言。</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
</context>
</TS>
