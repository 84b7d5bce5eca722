/*
 * untitled: names tables that have no title of their own by what stands before
 * them.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNTITLED_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNTITLED_H

#include "model/model.h"

/* Statements from number `first` on. Their kinds and periods stay as they were read. */
void untitled_name(struct arena *arena, struct report *report, int first);

#endif
