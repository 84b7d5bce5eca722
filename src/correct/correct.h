/*
 * correct: what a person decided once about a filing, and what holds from then
 * on: a value, a label, a column's period or basis, a statement's kind or
 * scale, a figure that is right as filed. Corrections are YAML read strictly,
 * by the filing's hash and by places of its source; docs/corrections.md tells
 * their form. They are applied to the statements as they were recognized,
 * before anything is worked out from them; what no longer fits is told and
 * left out. Proves nothing, and touches no file.
 */
#ifndef CROSSFOOT_CORRECT_CORRECT_H
#define CROSSFOOT_CORRECT_CORRECT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "base/sha256.h"
#include "model/model.h"

/* The corrections of any number of filings. */
struct corrections;

/* None yet; they live in `arena`. */
struct corrections *corrections_new(struct arena *arena);

/* Adds those of one file. False after telling `diag` with line and column; none of the file's is then added. */
bool corrections_read(struct arena *arena, struct corrections *corrections, text yaml, struct diag *diag);

/*
 * A hash of what is decided about a filing, whatever else its files say; the empty text where nothing is.
 * `corrections` may be NULL here and below.
 */
void corrections_hash(const struct corrections *corrections, text filing, char out[SHA256_HEX]);

/*
 * Applies those of the filing that `report` was read from, and notes all of them in report->corrections. For statements
 * as recognize() leaves them.
 */
void corrections_apply(struct arena *arena, struct report *report, const struct corrections *corrections);

/* Adds a finding for each correction, once the checks have run; tells those that do not fit. */
void corrections_settle(struct arena *arena, struct report *report, struct diag *diag);

/*
 * A file to start from: whatever is not proven of the filing, with the decisions there are about it, each behind a "#"
 * until a person takes it away. False, and nothing written, where there is nothing to decide.
 */
bool corrections_suggest(struct buffer *out, const struct report *report);

#endif
