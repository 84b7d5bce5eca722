/*
 * yaml: every key and entry of a YAML document with its value and where it
 * stands, so that what is wrong with it can be told with line and column.
 */
#ifndef CROSSFOOT_BASE_YAML_H
#define CROSSFOOT_BASE_YAML_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/text.h"

struct yaml_place {
    text path;   /* "page.margin-top", "sections[2]" */
    text value;  /* of a scalar, in the arena */
    bool scalar; /* else a mapping, a sequence, or nothing */
    int line;    /* from 1 */
    int column;
};

struct yaml_places {
    struct yaml_place *places;
    int count;
    bool sound; /* it is one YAML document of sensible depth; else `trouble` stands at `at` */
    text trouble;
    struct yaml_place at;
};

struct yaml_places yaml_scan(struct arena *arena, text yaml);

/* The last place of that path, which of a key given twice is the second; NULL where it is not given. */
const struct yaml_place *yaml_find(const struct yaml_places *places, text path);

/* Reports `message` where `place` stands, with its line of `yaml`; at the first line where `place` is NULL. */
void yaml_report(struct diag *diag, enum diag_code code, text yaml, const struct yaml_place *place, text message);

#endif
