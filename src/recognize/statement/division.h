/*
 * division: names tables of parts by the line above their title: "Institutional
 * Securities" above "Income Statement Information".
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_DIVISION_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_DIVISION_H

#include "model/model.h"

/* Statements from number `first` on, all of one document. An income statement of a part becomes a segment's table. */
void divisions_name(struct arena *arena, struct report *report, int first);

#endif
