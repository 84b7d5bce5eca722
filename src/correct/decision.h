/*
 * decision: one entry of a file of corrections, as it was read and before it
 * meets a filing.
 */
#ifndef CROSSFOOT_CORRECT_DECISION_H
#define CROSSFOOT_CORRECT_DECISION_H

#include "correct/correct.h"

/* A place of the source, as messages tell it. */
struct spot {
    uint32_t line, column; /* from 1; line 0: not given */
};

struct decision {
    struct spot at;
    text read;         /* what stands there */
    struct spot under; /* of a value that was left out: any figure of the column it belongs to */
    enum correction_kind kind;
    text now; /* as written */
    enum value_kind value_kind;
    decimal amount;
    period period;
    enum basis basis;
    enum statement_kind statement;
    int64_t scale;
    text note;
};

/* Those of one filing, in the order of the files and of their entries. */
struct decided {
    char filing[SHA256_HEX];
    struct decision *decisions;
    int count;
};

struct corrections {
    struct decided *filings; /* by their hashes */
    int count;
};

/* How many filings stand before this one. */
int decided_before(const struct corrections *corrections, text filing);

/* NULL where nothing is decided about the filing, or `corrections` is NULL. */
const struct decided *decided_of(const struct corrections *corrections, text filing);

/*
 * "1,234.50", "(15,211)", "-15,211": a number; "nil" or a dash: a nil; "blank": no value at all. False for anything
 * else.
 */
bool decision_value(text words, enum value_kind *kind, decimal *amount);

#endif
