/*
 * The version of this source.
 */
#include "base/version.h"

const char crossfoot_version[] = "0.1.0";
