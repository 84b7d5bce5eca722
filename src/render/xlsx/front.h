/*
 * xlsx_front: what the first sheets of both workbooks write alike: names and
 * values in the first two columns, section by section. Every function returns
 * the row behind what it wrote.
 */
#ifndef CROSSFOOT_RENDER_XLSX_FRONT_H
#define CROSSFOOT_RENDER_XLSX_FRONT_H

#include "render/xlsx/book.h"

enum { FRONT_NAME, FRONT_VALUE };

/* An empty row, and a section's head over columns 0..last. */
int front_section(struct tab *sheet, int row, int last, const char *title);

/* The workbook's other sheets by name, each a link, and what they hold. */
int front_contents(struct tab *sheet, int row);

/* What a colour or a word stands for, set as it is. */
struct front_key {
    const char *name, *meaning;
    enum ink ink;
};
int front_keys(struct tab *sheet, int row, const struct front_key *keys, int count);

#endif
