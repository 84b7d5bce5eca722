/*
 * ascii_pages: which lines are a page's own: breaks, numbers, "-more-", what runs at head and foot.
 */
#ifndef CROSSFOOT_LAYOUT_ASCII_PAGES_H
#define CROSSFOOT_LAYOUT_ASCII_PAGES_H

#include "layout/ascii/ascii.h"

enum { PAGE_END_LONGEST = 48 };

/* "- 45 -", "-more-", "(MORE)": ends a page wherever it stands. `t` is trimmed and not empty. */
bool page_ends(text t);

/* Makes breaks of the numbers of pages, and leaves out what else is printed beside breaks and says nothing. */
void ascii_pages(struct ascii *ascii);

/* The line stands at the head or the foot of a page, and so it does at that of the page before or behind. */
bool page_runs(struct ascii *ascii, int line);

/* The line says what one of the few lines above the table says, "(continued)" behind it or not. */
bool page_repeats_title(struct ascii *ascii, const struct ascii_table *table, int line);

#endif
