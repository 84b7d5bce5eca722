/*
 * exhibits: which of the submission's documents is what: the form, the release,
 * the exhibits that the form names.
 */
#ifndef CROSSFOOT_RECOGNIZE_EXHIBITS_H
#define CROSSFOOT_RECOGNIZE_EXHIBITS_H

#include <stdbool.h>

#include "model/model.h"
#include "source/source.h"

/* The document with the form: the first that is typed as one, else the first that is no exhibit; -1 where all are. */
int exhibits_form(const struct source *source);

/* Document `index` may hold a press release: an Exhibit 99, or 20 or 28 as it was numbered before 1996. */
bool exhibits_may_hold_release(const struct source *source, int index);

/* Sets `present` of every exhibit. `pasted`: a release stands behind the form, in the form's own document. */
void exhibits_find(const struct source *source, struct filing *filing, bool pasted);

#endif
