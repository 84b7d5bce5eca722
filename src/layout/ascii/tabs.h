/*
 * ascii_tabs: where the tabs of a line lead to, in tables whose cells they part.
 */
#ifndef CROSSFOOT_LAYOUT_ASCII_TABS_H
#define CROSSFOOT_LAYOUT_ASCII_TABS_H

#include "layout/ascii/ascii.h"

/* Sets the tabs of lines that are cells between tabs, which have to be classified again; false where none are. */
bool ascii_tabs(struct ascii *ascii);

/* The columns that the tabs of a line lead to; NULL where these are stops of eight columns. */
static inline const int16_t *ascii_tabs_of(const struct ascii *ascii, int line) {
    return ascii->tabs == NULL ? NULL : ascii->tabs[ascii_shown(ascii, line)];
}

/* The column that tab number `tab`, from 0, leads to from `column`. */
int ascii_column_behind_tab(const int16_t *tabs, int tab, int column);

#endif
