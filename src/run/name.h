/*
 * name: where the outputs of a filing go, by the configuration's pattern:
 * "{registrant}/{registrant}-{date}-{hash}". What stands for a placeholder
 * comes from the filing, so only letters, digits, dots, hyphens and underscores
 * of it are believed.
 */
#ifndef CROSSFOOT_RUN_NAME_H
#define CROSSFOOT_RUN_NAME_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/text.h"

/* What placeholders stand for; an empty one is written "unknown". */
struct name_facts {
    text registrant, cik, form, date, stem, hash;
};

/* The first placeholder of `pattern` that is not known, braces that do not close included; empty where all are. */
text name_unknown(text pattern);

text name_expand(struct arena *arena, text pattern, const struct name_facts *facts);

#endif
