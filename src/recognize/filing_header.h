/*
 * filing_header: what the header of the submission says of the filing, held
 * against what the cover says.
 */
#ifndef CROSSFOOT_RECOGNIZE_FILING_HEADER_H
#define CROSSFOOT_RECOGNIZE_FILING_HEADER_H

#include "base/arena.h"
#include "base/diag.h"
#include "layout/layout.h"
#include "model/model.h"
#include "source/source.h"

/*
 * Takes over the header of `source`, the CIK of the cover's registrant (of several none where the cover does not settle
 * which), and the form where the documents name none.
 */
void filing_header_read(struct arena *arena, const struct source *source, struct filing *filing);

/* Tells where header and cover differ; the cover stays as it is. `layout` is the cover's document. */
void filing_header_compare(struct arena *arena, const struct layout *layout, const struct filing *filing,
                           struct diag *diag);

#endif
