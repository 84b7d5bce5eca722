/*
 * printed_words: whether a document prints a word, for those that a hyphen broke. The first few times its lines are
 * searched; who asks more often has them indexed.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_PRINTED_WORDS_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_PRINTED_WORDS_H

#include "layout/layout.h"

struct printed_words;

/* Those of `layout`, which stays as it is while they are asked for. What they need is taken from `arena`. */
struct printed_words *printed_words_of(struct arena *arena, const struct layout *layout);

/*
 * Some line holds the letters and digits of `head` and `tail`, in any case, as one word, or with a hyphen between
 * them. Neither is empty. False where there is no document (NULL); very long documents are looked at in part.
 */
bool printed_words_have(struct printed_words *words, text head, bool hyphen, text tail);

#endif
