// What Tab reaches, in the order in which a window is read, however late a row was built.
#pragma once

#include <vector>

class QWidget;

namespace actiscope {

/// The visible, usable stops of Tab in an area: those of its layout in the layout's order, then the
/// others as they were built.
std::vector<QWidget*> readingOrder(QWidget& area);

} // namespace actiscope
