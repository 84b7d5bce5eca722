/*
 * nil_changes: dashes in columns of changes. Of a loss turned into a gain no
 * percentage is told, and a dash says so: it is no change of nothing.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_NIL_CHANGES_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_NIL_CHANGES_H

#include "model/model.h"

/* Dashes beside amounts whose change prints as no nought are not meaningful. The columns' periods are settled. */
void nil_changes_settle(struct statement *statement);

#endif
