/*
 * cover_exhibits: the exhibits that the form names: number and description.
 */
#ifndef CROSSFOOT_RECOGNIZE_COVER_EXHIBITS_H
#define CROSSFOOT_RECOGNIZE_COVER_EXHIBITS_H

#include "base/arena.h"
#include "layout/layout.h"
#include "model/model.h"

/*
 * Reads the list of exhibits in lines first..end-1 into out->exhibits; an exhibit known already keeps the longer
 * description. Stops at the first line that belongs to no list once one has begun, and returns that line.
 */
int cover_exhibits_read(struct arena *arena, const struct layout *layout, int first, int end, struct filing *out);

/* Where no list names any: the exhibits that the items' sentences speak of ("attached as Exhibit 99.1"). */
void cover_exhibits_from_prose(struct arena *arena, struct filing *out);

#endif
