/*
 * cover_boxes: what stands between the cover's fields and its items: boxes to
 * check, and whether the registrant is an emerging growth company.
 */
#ifndef CROSSFOOT_RECOGNIZE_COVER_BOXES_H
#define CROSSFOOT_RECOGNIZE_COVER_BOXES_H

#include "base/arena.h"
#include "layout/layout.h"
#include "model/model.h"

/* Reads the boxes in lines first..end-1 into out->boxes and out->emerging_growth. */
void cover_boxes_read(struct arena *arena, const struct layout *layout, int first, int end, struct filing *out);

#endif
