/*
 * cover_fields: the fields of the cover, each with its origin.
 */
#ifndef CROSSFOOT_RECOGNIZE_COVER_FIELDS_H
#define CROSSFOOT_RECOGNIZE_COVER_FIELDS_H

#include "recognize/cover/sheet.h"

/*
 * Reads registrant, state, numbers, address, telephone and report date from the cover that lines first..last hold.
 * Returns how many captions of a cover were seen: with fewer than two it is none.
 */
int cover_fields_read(struct arena *arena, const struct layout *layout, int first, int last, struct filing *out);

#endif
