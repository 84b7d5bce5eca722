/*
 * documents: a report in every format that is asked for, all made before any
 * is handed on.
 */
#ifndef CROSSFOOT_DELIVERY_DOCUMENTS_H
#define CROSSFOOT_DELIVERY_DOCUMENTS_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/diag.h"
#include "model/model.h"
#include "render/render.h"

enum { DOCUMENTS_MOST = 16 }; /* formats there may be */

/* What outlives a filing: which documents are wanted, and their memory, reused from one filing to the next. */
struct documents {
    unsigned formats;                   /* bit i is renderers[i] */
    struct buffer made[DOCUMENTS_MOST]; /* that of renderers[i], empty where it is not wanted */
};

bool documents_wanted(const struct documents *documents, int format);

/*
 * Makes what is wanted of `report`, with `arena` for what is needed meanwhile. False after telling `diag` why not; what
 * is in `made` is then of no use.
 */
bool documents_make(struct documents *documents, struct arena *arena, const struct report *report,
                    const struct template *template, struct diag *diag);

void documents_free(struct documents *documents);

#endif
