/*
 * prose_words: what the words around a figure tell: of what it is, whether it
 * is an amount or a change, on which basis, and whether it looks ahead.
 */
#ifndef CROSSFOOT_RECOGNIZE_RELEASE_PROSE_WORDS_H
#define CROSSFOOT_RECOGNIZE_RELEASE_PROSE_WORDS_H

#include "base/text.h"
#include "model/model.h"

/* The words say of what a figure is, and do not merely connect it to the one before. */
bool prose_names_something(text words);

/* Words that name nothing but a sign: "a net loss of". */
bool prose_names_sign(text words);

/* Where the part of `words` behind the last word that compares ("compared with", "versus", "from") begins; 0: none. */
size_t prose_behind_comparing(text words);

/* Where the first words behind a figure that compare it begin, "from" and "over" only at once; text_npos: nowhere. */
size_t prose_find_comparing(text behind);

/* The measure that `before` a figure names, with nothing that narrows it; CONCEPT_NONE where there is none. */
enum concept prose_measure_told(text before);

/* The measure of a figure of this unit: net income per share is earnings per share. */
enum concept prose_measure(enum concept told, enum unit unit);

/* The words name earnings per share, or anything per share. */
bool prose_is_per_share(text words);

/* Sets *basis where the words tell one; the last one told counts. */
bool prose_basis(text words, enum basis *basis);

/* The figure is what was reached, not by how much: "to", "was", "at" stand before it. */
bool prose_is_level(text before);

/* A change without that of exchange rates, or of comparable parts only. */
bool prose_at_constant_rates(text before, text behind);

struct change_words {
    bool changes;  /* the figure is by how much something changed */
    int direction; /* 1 up, -1 down, 0 not told */
};

/* "an increase of" $5 million, "up" 5%, "decreased" 100 basis points; "increased to" is none. */
struct change_words prose_change_before(text before, bool percent);

/* 27 percent "over last quarter", a 21 percent "decrease in". */
struct change_words prose_change_behind(text behind);

/* 7.4 percent "of sales"; "as a percentage of revenues". */
bool prose_part_of(text before, text behind);

/* Words of a claim's tail that go on to say of what it is: they open with "of", "in", "related to" and their like. */
text prose_tail(text behind);

/* What stands before or behind the figure at [begin, end) says that it is no result but an expectation. */
bool prose_looks_ahead(text sentence, size_t begin, size_t end);

/* A heading that announces an outlook. */
bool prose_announces_outlook(text heading);

/* Only "to", "and" or a dash stands between the ends of a range. */
bool prose_joins_range(text between);

#endif
