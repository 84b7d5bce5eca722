/*
 * cover: Form 8-K as it stands at the head of a filing: the cover's fields,
 * the items, the exhibits named, the signature. Fields are read from where
 * captions and values stand on the page, for no two filer agents print the
 * form alike.
 */
#ifndef CROSSFOOT_RECOGNIZE_COVER_COVER_H
#define CROSSFOOT_RECOGNIZE_COVER_COVER_H

#include "base/arena.h"
#include "base/diag.h"
#include "layout/layout.h"
#include "model/model.h"

/*
 * Reads the form that `layout` begins with into `out`. Returns the index (into layout->lines) of the first line behind
 * cover, items, signature and exhibit index; 0, and at most the form's name in `out`, where there is none. What the
 * form should tell and does not is told in `diag`.
 */
int cover_recognize(struct arena *arena, const struct layout *layout, struct filing *out, struct diag *diag);

#endif
