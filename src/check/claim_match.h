/*
 * claim_match: whether one line of the tables explains one claim: its cell is
 * the figure, or the figure is a change, a ratio or a margin of its cells.
 */
#ifndef CROSSFOOT_CHECK_CLAIM_MATCH_H
#define CROSSFOOT_CHECK_CLAIM_MATCH_H

#include "check/claim_lines.h"

enum { EXPLAINED_BY_MOST = 4 };

struct explained {
    enum claim_verdict verdict; /* CLAIM_TIES or CLAIM_DERIVED; CLAIM_NOT_IN_TABLES: not explained */
    struct cell_ref cells[EXPLAINED_BY_MOST];
    int cell_count;
    int bits; /* how unlikely the agreement is by chance */
};

struct claim_facts claim_facts_of(const struct claim *claim);

struct explained claim_explain(const struct checking *checking, const struct claim_lines *lines,
                               const struct claim *claim, const struct claim_line *line);

/* Some amount of any table, of a unit like the claim's, is what it states. */
bool claim_stands_anywhere(const struct checking *checking, const struct claim *claim);

#endif
