/*
 * figure: how amounts and periods are written in documents for people. Filed figures
 * stay as filed; only what the tool computes follows the template's style.
 */
#ifndef CROSSFOOT_RENDER_FIGURE_H
#define CROSSFOOT_RENDER_FIGURE_H

#include "model/model.h"
#include "render/content/table.h"
#include "render/template.h"

/* As filed, but the nil as the template wants it and a leading minus as an en dash. Empty for a blank. */
text figure_filed(const struct template *template, const struct value *value);

/* "($ 5)" without its sign, which `sign` receives: signs stand in a place of their own. */
text figure_without_currency(struct arena *arena, text figure, text *sign);

/* A computed amount: "8,439", "(5,139)" or, by the template, with a minus; "26.5%" for percent. */
text figure_computed(struct arena *arena, const struct template *template, decimal amount);
/* "+26.5%", of a change: the sign says the way, whatever the style of negative amounts. */
text figure_signed_percent(struct arena *arena, const struct template *template, decimal percent);

text figure_percent(struct arena *arena, const struct template *template, decimal percent);

/* "GAAP net loss" of "GAAP" and "Net loss". */
text basis_label(struct arena *arena, text basis, text label);

/*
 * What an end of a reconciliation is called. Where the two ends are rows of their own, each is called by its row: what
 * leads to EBITDA is net income, and no "GAAP EBITDA". Otherwise both are the measure, with the basis before it.
 */
text end_label(struct arena *arena, const struct template *template, const struct report *report,
               const struct reconciliation *it, bool gaap);

struct content;

/* What marks in documents for people whatever a correction concerns: a sign behind the filing's own marks. */
text corrected_marks(const struct content *content, text marks, struct cell_ref at);

/* A statement's cell for a table; `at` is where it stands. */
struct table_cell figure_cell(const struct content *content, const struct value *value, struct cell_ref at);

/* With "March 31," kept on one line, for heads. */
text unbroken_days(struct arena *arena, text t);

text currency_sign(text currency); /* "$" for USD; the code itself where there is no sign */
/* Of a figure of that unit; none for one a share in pounds, which is as often in pence and says so only by a "p". */
text currency_sign_of(const struct statement *statement, enum unit unit);
text scale_words(int64_t scale); /* "in thousands"; empty for 1 and unknown */
/*
 * The scale in the words of its table: "(In thousands, except per share data)"; of the rest of a sentence that leads to
 * the table, "follows (in millions):", what it has in brackets. As printed where it is neither; may be empty.
 */
text scale_note_words(const struct statement *statement);
text length_words(struct arena *arena, period when);         /* "Three months", "Year", "16 weeks"; "" for an instant */
text period_words(struct arena *arena, period when);         /* "Three months ended March 31, 2003", "March 31, 2003" */
text period_quarter_words(struct arena *arena, period when); /* "quarter ended March 31, 2003" */
text statement_source(struct arena *arena, const struct statement *statement); /* "EX-99.1, lines 190-262" */

/* The bytes of the sign that `t` begins with, if it is one that marks the items of a list. */
size_t bullet_length(text t);

#endif
