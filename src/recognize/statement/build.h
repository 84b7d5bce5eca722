/*
 * statement_build: from a draft, whose rows are complete, to a statement.
 */
#ifndef CROSSFOOT_RECOGNIZE_STATEMENT_BUILD_H
#define CROSSFOOT_RECOGNIZE_STATEMENT_BUILD_H

#include "base/diag.h"
#include "recognize/column/period_words.h"
#include "recognize/statement/draft.h"
#include "recognize/statement/printed_words.h"

/* What a draft is read from and into. */
struct build {
    struct arena *arena;
    const struct layout *layout;
    text document_type;
    struct printed_words *words; /* of the document */
    bool combined;               /* the document's "pro forma" means two businesses combined */
    struct diag *diag;
};

/*
 * Reads `draft` into `out`, whose currency stays empty where nothing tells it; `told` receives what its title tells of
 * periods. False where it is no table of figures under heads.
 */
bool statement_build(const struct build *build, struct draft *draft, struct statement *out, struct period_words *told);

/* The document speaks of pro forma results as of two businesses combined (Regulation S-X, Article 11). */
bool statement_combines(const struct layout *layout);

#endif
