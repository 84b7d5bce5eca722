/*
 * concept: which rows are the lines that matter (model/concept.def).
 */
#ifndef CROSSFOOT_RECOGNIZE_CONCEPT_CONCEPT_H
#define CROSSFOOT_RECOGNIZE_CONCEPT_CONCEPT_H

#include "model/model.h"

/* Gives each concept to the one row of `statement` that fits it best; units, roles and sections are set already. */
void concepts_assign(struct arena *arena, struct statement *statement);

/* The same from the beginning: the statement's kind, or a label in it, is another than before. */
void concepts_assign_again(struct arena *arena, struct statement *statement);

/* The concept a label alone names in a statement of this kind: for columns and captions; CONCEPT_NONE where none. */
enum concept concept_of_label(text label, enum statement_kind kind);

/*
 * The concept that the head of a column alone names, of what the column counts: "Diluted net income per share" where
 * that is figures per share. CONCEPT_NONE where it names none, or a non-GAAP measure.
 */
enum concept concept_of_column(text head, enum unit unit);

#endif
