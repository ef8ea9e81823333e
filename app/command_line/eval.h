// The parts of eval: over points that the options name, and over files of cases.
#pragma once

#include "app/command_line/commands.h"

namespace actiscope {

/// id,params,x -> id,params,x,f,f1,f2 for elementwise functions.
void evaluateTable(const std::string& path, const Context& context);

/// fn,case,n,i,x -> fn,case,n,i,x,y,jdiag for vector functions.
void evaluateVectors(const std::string& path, const Context& context);

} // namespace actiscope
