/*
 * csv_field: one field of a record, made safe: quoted where RFC 4180 asks for
 * it, and no formula where a spreadsheet opens the file.
 */
#ifndef CROSSFOOT_RENDER_CSV_FIELD_H
#define CROSSFOOT_RENDER_CSV_FIELD_H

#include "base/buffer.h"
#include "base/text.h"

/*
 * Words of the filing. Control characters become blanks. What would begin a formula (= + - @, and their full-width
 * forms, after any apostrophes) gets an apostrophe before it: taking one off such a field gives the words back.
 */
void csv_words(struct buffer *out, text words);

#endif
