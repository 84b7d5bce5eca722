/*
 * vocabulary: the words of financial statements, and a small pattern language
 * to ask for them. A text is looked at as words: letters and digits, case,
 * apostrophes and punctuation aside, "&" read as "and", "%" as "percent".
 *
 * A pattern is words separated by blanks and must cover the whole text:
 *     total|net      one of these          loss?     a word that may be missing
 *     stockholder*   any ending            ...       any words, or none
 */
#ifndef CROSSFOOT_RECOGNIZE_VOCABULARY_H
#define CROSSFOOT_RECOGNIZE_VOCABULARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

enum { WORDS_MOST = 48 };

/* The first words of a text, views into it. */
struct words {
    text word[WORDS_MOST];
    int count;
    uint64_t opening[WORDS_MOST]; /* how each word begins, in bits: what it cannot fit is not read */
    uint64_t first, openings;     /* of the first one, and of all */
};

struct words words_of(text t);
void words_index(struct words *words); /* to be called again by whoever changes words, or takes some away */

/* The words, all of them, are what `pattern` (at most 31 words) describes. */
bool words_match(const struct words *words, const char *pattern);
bool words_match_from(const struct words *words, int from, const char *pattern); /* the words from `from` on */
bool text_matches(text t, const char *pattern);

/* A single word is one of the choices: "month|months". */
bool word_matches(text word, const char *choices);

/* One of `patterns`, a list that ends in NULL, describes the text. */
bool words_match_any(const struct words *words, const char *const *patterns);
bool text_matches_any(text t, const char *const *patterns);

/*
 * What a text's words must begin with for a pattern to fit: its first word, and two of its words. Lists that are put to
 * every label have gates, which src/recognize/gates writes when the program is built: LIST_gates in
 * "gates/recognize/....h", to be included behind the list.
 */
struct gate {
    uint64_t first, needed[2]; /* 0 asks for nothing */
};

static inline bool gate_opens(struct gate gate, const struct words *words) {
    return (gate.first == 0 || (gate.first & words->first) != 0) &&
           (gate.needed[0] == 0 || (gate.needed[0] & words->openings) != 0) &&
           (gate.needed[1] == 0 || (gate.needed[1] & words->openings) != 0);
}

/* words_match() behind a gate. */
bool words_fit(const struct words *words, int from, const char *pattern);
static inline bool words_match_gated(const struct words *words, struct gate gate, const char *pattern) {
    return gate_opens(gate, words) && words_fit(words, 0, pattern);
}

struct phrases {
    const char *const *patterns;
    const struct gate *gates;
    size_t count;
};
#define PHRASES(list) ((struct phrases){list, list##_gates, sizeof(list) / sizeof *(list)})

bool words_match_list(const struct words *words, struct phrases phrases);
bool text_matches_list(text t, struct phrases phrases);

/* "three", "thirty-nine", "52": its number, 0 where `word` is none. Compound words count as one: "fifty-two" is two. */
int word_number(text word);
bool word_is(text word, const char *lower); /* equal, case and apostrophes aside */

/* A caption that statements print above rows, with no figures of its own: "Current assets", "Operating expenses". */
bool vocabulary_heading(text label);

/* The two halves of a balance sheet: captions that stand above all others. */
bool vocabulary_half(text label);

/* A caption whose figures are a sum by its meaning, whatever the layout: "Gross profit", "Net loss". */
bool vocabulary_subtotal(text label);

/* A caption that closes a statement: "Total assets", "Net income". */
bool vocabulary_total(text label);

#endif
