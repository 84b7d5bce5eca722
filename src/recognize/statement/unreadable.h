/*
 * unreadable: statements that are there, but whose columns could not be told
 * apart. Said only where no statement at all was read: it decides whether a
 * filing is without statements or the program without success.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_UNREADABLE_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_UNREADABLE_H

#include "base/diag.h"
#include "layout/layout.h"

/* Tells every title of a primary statement that is followed by lines of amounts. */
void unreadable_tell(const struct layout *layout, struct diag *diag);

#endif
