/*
 * cover_securities: the table of securities registered under Section 12(b).
 */
#ifndef CROSSFOOT_RECOGNIZE_COVER_SECURITIES_H
#define CROSSFOOT_RECOGNIZE_COVER_SECURITIES_H

#include "base/arena.h"
#include "layout/layout.h"
#include "model/model.h"

/* Reads the table, if any, in lines first..end-1 into out->securities; a row that cannot be cut is left out. */
void cover_securities_read(struct arena *arena, const struct layout *layout, int first, int end, struct filing *out);

#endif
