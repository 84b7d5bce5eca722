/*
 * xlsx_sign: in which sign each row of a statement counts when all of them are
 * written one way: what adds to the statement's result is positive, what is
 * taken from it negative, so that every total is the plain sum of its parts.
 * Statements print costs, losses and payments in either sign.
 */
#ifndef CROSSFOOT_RENDER_XLSX_SIGN_H
#define CROSSFOOT_RENDER_XLSX_SIGN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "model/model.h"

/* Whether it leads to a result: income, financial position, cash flows. Bridges have signs of their own. */
bool signs_apply(const struct statement *statement);

/* Of each row, the 1 or -1 that its filed figures are multiplied with. */
int8_t *signs_settle(struct arena *arena, const struct statement *statement);

#endif
