/*
 * claim_words: the words of sentences and of labels, made comparable: without
 * words that every line has, in the singular, "sales" and "revenues", "loss",
 * "profit" and "earnings" alike. A word is kept as a number.
 */
#ifndef CROSSFOOT_CHECK_CLAIM_WORDS_H
#define CROSSFOOT_CHECK_CLAIM_WORDS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

enum { STEMS_MOST = 24, LEXICON_SLOTS = 1024 };

/* The tables of claim_words.c by number; 0 where a slot is free. */
struct lexicon {
    uint32_t word[LEXICON_SLOTS];
    uint32_t meaning[LEXICON_SLOTS]; /* 0: the word tells nothing */
};

void lexicon_fill(struct lexicon *lexicon); /* of an empty one */

struct stems {
    uint32_t stem[STEMS_MOST]; /* each once, in the order of the text */
    int count;
};

/* Adds the words of `t`; those beyond STEMS_MOST are left out. */
void stems_add(const struct lexicon *lexicon, struct stems *stems, text t);

int stems_shared(const struct stems *a, const struct stems *b); /* how many of a's are among b's */

#endif
