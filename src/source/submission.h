/*
 * submission: an EDGAR submission taken apart: the fields of its header and
 * the places of its documents. Splits only; decodes nothing.
 */
#ifndef CROSSFOOT_SOURCE_SUBMISSION_H
#define CROSSFOOT_SOURCE_SUBMISSION_H

#include "base/arena.h"
#include "source/source.h"

/*
 * Fills source->documents (type, name, offset, length, first_line; bytes as they stand in the input) and the header's
 * fields from source->input. Bodies that are not text (uuencoded pictures, archives, XBRL) give no document, only their
 * type in source->skipped. False where the input has no <DOCUMENT> tag.
 */
bool submission_split(struct arena *arena, struct source *source);

#endif
