/*
 * dump: the pieces that the dumps of the model share; model_dump() and
 * checks_dump() themselves are told in model.h.
 */
#ifndef CROSSFOOT_MODEL_DUMP_H
#define CROSSFOOT_MODEL_DUMP_H

#include "base/buffer.h"
#include "model/model.h"

/* ---- dump_words.c ---- */

void dump_quoted(struct buffer *out, text t);             /* in quotes, control characters escaped */
void dump_origin(struct buffer *out, struct origin at);   /* " @document:line:column"; nothing for nowhere */
void dump_period(struct buffer *out, period p);           /* "2003-03-31 3m" */
void dump_cell(struct buffer *out, struct cell_ref cell); /* " [statement,row,column]" */

/* ---- dump_statement.c, dump_checks.c ---- */

void dump_statement(struct buffer *out, const struct statement *statement, int index);
void dump_reconciliation(struct buffer *out, const struct reconciliation *reconciliation);

#endif
