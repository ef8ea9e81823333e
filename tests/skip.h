// A check without its tool is skipped; where every tool should be, that is a failure.
#pragma once

#include <QTest>

#define ACTISCOPE_SKIP(reason)                                                                     \
    do {                                                                                           \
        if (qEnvironmentVariableIsSet("ACTISCOPE_NO_SKIP")) {                                      \
            QFAIL(reason);                                                                         \
        }                                                                                          \
        QSKIP(reason);                                                                             \
    } while (false)
