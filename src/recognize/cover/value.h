/*
 * cover_value: the value that belongs to a caption: beside it, before it,
 * above or below it by columns.
 */
#ifndef CROSSFOOT_RECOGNIZE_COVER_VALUE_H
#define CROSSFOOT_RECOGNIZE_COVER_VALUE_H

#include "recognize/cover/caption.h"

/* A run of words that no caption owns; `first` -1: none. */
struct cover_cell {
    int first, last;
    int line;
    int from, to; /* columns */
};

/* Could these words be a value of `field`? */
bool cover_value_fits(const struct sheet *sheet, struct cover_cell cell, enum cover_field field);

/* Where values stand on this cover: +1 below their captions, -1 above; numbers that have a form of their own tell. */
int cover_value_side(const struct sheet *sheet, const struct caption_list *captions);

/* The value of `caption`; its words stay free until they are taken. */
struct cover_cell cover_value_find(const struct sheet *sheet, const struct caption *caption, int side);

/* The free cell of `line` nearest to columns from..to, not farther than `reach` columns; any form. */
struct cover_cell cover_cell_near(const struct sheet *sheet, int line, int from, int to, int reach);

void cover_cell_take(struct sheet *sheet, struct cover_cell cell, enum cover_field owner);
text cover_cell_text(const struct sheet *sheet, struct cover_cell cell);

/* "(978) 692-8999", "+44 20 7123 4567" */
bool cover_is_phone(text t);

#endif
