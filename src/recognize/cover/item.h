/*
 * cover_item: the items of Form 8-K, then and now.
 */
#ifndef CROSSFOOT_RECOGNIZE_COVER_ITEM_H
#define CROSSFOOT_RECOGNIZE_COVER_ITEM_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/text.h"

/* An item's number in force on `when` (any time where no date is known), as printed: "12", "2.02". */
bool item_known(text number, date when);

/* Today's number of the item; empty for an unknown one. */
text item_modern(text number);

/* Today's number of the item that has this title, or a title that begins or ends with it; empty where none has. */
text item_modern_titled(struct arena *arena, text title);

/* How many of `words` (as keys: lower case, letters and digits only) are the item's title; 0 where they are not. */
int item_title_length(text number, const text *words, int count);

#endif
