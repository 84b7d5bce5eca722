/*
 * cover_signature: who signed the form, as what, when.
 */
#ifndef CROSSFOOT_RECOGNIZE_COVER_SIGNATURE_H
#define CROSSFOOT_RECOGNIZE_COVER_SIGNATURE_H

#include "base/arena.h"
#include "layout/layout.h"
#include "model/model.h"

/*
 * Reads the signature block that the heading at `line` opens into signer, signer_title and signed_on. Returns the line
 * behind the last one that was read.
 */
int cover_signature_read(struct arena *arena, const struct layout *layout, int line, struct filing *out);

#endif
