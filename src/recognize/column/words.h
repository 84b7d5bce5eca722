/*
 * column_words: what the words of a head say of its column's basis and
 * measure.
 */
#ifndef CROSSFOOT_RECOGNIZE_COLUMN_WORDS_H
#define CROSSFOOT_RECOGNIZE_COLUMN_WORDS_H

#include "model/model.h"

/* BASIS_UNSTATED where nothing is said. */
enum basis column_basis(text head);

/* "Pro forma", which is non-GAAP unless the document means two businesses combined. */
bool column_is_pro_forma(text head);

/* MEASURE_AMOUNT where nothing else is said. */
enum measure column_measure(text head);

/* "Change", "%", "growth": a figure set against another. */
bool column_tells_change(text head);

/* Where "vs." or "versus" begins in a head; text_npos where neither stands. What is before it is the newer. */
size_t column_versus(text head);

/* The head tells a unit or nothing of its own, "$ millions", "Amount", "Per share": it names no member. */
bool column_names_unit(text head);

/* All that is counted together, "Total", "Consolidated": no member either. */
bool column_names_whole(text head);

/* References to notes, not figures: "Note", "Notes", "Ref." */
bool column_names_notes(text head);

#endif
