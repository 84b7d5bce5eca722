/*
 * concept_label: a label's words without those that tell its basis, and the
 * basis they tell: "GAAP net income, as reported" and "Non-GAAP net income (1)"
 * both are "net income".
 */
#ifndef CROSSFOOT_RECOGNIZE_CONCEPT_LABEL_H
#define CROSSFOOT_RECOGNIZE_CONCEPT_LABEL_H

#include "model/model.h"
#include "recognize/vocabulary.h"

struct concept_label {
    struct words words; /* views into the label */
    enum basis basis;   /* BASIS_NON_GAAP wins where both are told */
};

void concept_label_read(struct concept_label *out, text label);

/*
 * The same of a row: where it is money, "net income and diluted earnings per share" is net income. Returns the basis
 * that the whole label tells.
 */
enum basis concept_label_read_row(struct concept_label *out, const struct row *row);

/* What a caption tells of the rows below it; unstated where it names both ends, as over a reconciliation. */
enum basis caption_basis(text caption);

/* "Adjusted*", "Non-GAAP results": every row below it is told so, whatever it is called, up to the next caption. */
enum basis caption_basis_alone(text caption);

/* Some row of it, heading or not, is called so. */
bool statement_has_label(const struct statement *statement, const char *pattern);

/* "Reported (GAAP)", "Core, non-GAAP measure": an amount whose row says its basis and leaves it to columns of what. */
bool row_tells_basis_alone(const struct row *row, enum basis basis);

bool words_hold(const struct words *words, const char *lower); /* one of them is this one */

#endif
