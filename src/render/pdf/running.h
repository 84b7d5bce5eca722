/*
 * running: what the upright sheets behind the first bear alike, as the last of
 * their marks: heads and feet. A document holds it once, as a content stream
 * that goes before each page's own.
 */
#ifndef CROSSFOOT_RENDER_PDF_RUNNING_H
#define CROSSFOOT_RENDER_PDF_RUNNING_H

#include "render/pdf/writer.h"

/* How many marks that is; 0 where too few sheets bear any for it to be worth an object. */
int running_count(const struct booklet *booklet);

/* The sheet that tells what they are: its last marks. */
const struct sheet *running_sheet(const struct booklet *booklet);

/* Whether the last `count` marks of the sheet are those. */
bool running_stands_on(const struct booklet *booklet, int sheet, int count);

#endif
