/*
 * pipeline: the table of contents of the program: bytes to report, one call a
 * stage.
 */
#ifndef CROSSFOOT_PIPELINE_H
#define CROSSFOOT_PIPELINE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "correct/correct.h"
#include "model/model.h"

enum stage { STAGE_SOURCE, STAGE_LAYOUT, STAGE_MODEL, STAGE_CHECKS, STAGE_COUNT };
const char *stage_name(enum stage stage); /* "source", "layout", "model", "checks" */

/*
 * Reads one filing. `name` is the input's name without directories. NULL where the input holds no document (told in
 * `diag`). What is decided about it in `corrections` (may be NULL) holds. When `dump` is not NULL, what stage `dumped`
 * made is appended to it.
 */
struct report *pipeline_read(struct arena *arena, text name, text input, const struct corrections *corrections,
                             struct diag *diag, enum stage dumped, struct buffer *dump);

#endif
