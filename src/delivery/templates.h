/*
 * templates: the template that a name on a command line or in a configuration
 * stands for: one that is compiled in, or a file.
 */
#ifndef CROSSFOOT_DELIVERY_TEMPLATES_H
#define CROSSFOOT_DELIVERY_TEMPLATES_H

#include "base/arena.h"
#include "base/diag.h"
#include "render/render.h"

/*
 * `name` is a bundled template's ("board"), else a path; NULL is the default. A file of a bundled name is reached as
 * "./board". NULL after telling `diag`.
 */
const struct template *templates_load(struct arena *arena, const char *name, struct diag *diag);

#endif
