/*
 * draft: what kind of statement a table is. Labels decide only by lines that
 * no other kind prints together: a wrong kind is worse than none.
 */
#include "recognize/statement/draft.h"

#include "recognize/vocabulary.h"

bool draft_row_counts(const struct grid_row *row) {
    for (int i = 0; i < row->cell_count; i++)
        if (row->cells[i].kind == AMOUNT_NUMBER)
            return true;
    return false;
}

/* Labels that a kind of statement is told by. */
enum told_line {
    TOTAL_ASSETS,
    TOTAL_LIABILITIES,
    CURRENT_ASSETS,
    CURRENT_LIABILITIES,
    OPERATING_ACTIVITIES,
    FINANCING_ACTIVITIES,
    OPERATIONS,
    OPERATING_CASH_FLOW,
    FREE_CASH_FLOW,
    BEFORE_TAXES,
    PRETAX,
    PER_SHARE,
    SHARES,
    TOTAL_REVENUE,
    TOTAL_EXPENSES,
    NET_INCOME,
    ADJUSTED_EBITDA,
    GAAP_FIRST,
    GAAP_LAST,
    NON_GAAP,
    NON_GAAP_LAST,
    AS_REPORTED,
    ADJUSTED,
    PLAIN_NET_INCOME,
    ADJUSTED_NET_INCOME,
    OF_REVENUE,
    ASSETS,
    TOTAL_FUNDING,
    ADJUSTED_MEASURE,
    ANY_FREE_CASH_FLOW,
    FUNDS_FROM_OPERATIONS,
    NO_LINE
};

static const char *const lines[] = {
    [TOTAL_ASSETS] = "total assets ...",
    [TOTAL_LIABILITIES] = "... total current? liabilities ...",
    [CURRENT_ASSETS] = "current assets ...",
    [CURRENT_LIABILITIES] = "current liabilities ...",
    [OPERATING_ACTIVITIES] = "... operating activities ...",
    [FINANCING_ACTIVITIES] = "... financing activities ...",
    [OPERATIONS] = "... operating activities|operations ...",
    [OPERATING_CASH_FLOW] = "... operating cash flow ...",
    [FREE_CASH_FLOW] = "free cash flow ...",
    [BEFORE_TAXES] = "... before ... taxes ...",
    [PRETAX] = "pre? pretax|tax income|earnings|profit|loss loss?",
    [PER_SHARE] = "net? income|loss|earnings ... per ... share ...",
    [SHARES] = "... shares ...",
    [TOTAL_REVENUE] = "total net? operating? revenue|revenues|sales",
    [TOTAL_EXPENSES] = "total operating? costs? and? expenses",
    [NET_INCOME] = "net income|loss|earnings ...",
    [ADJUSTED_EBITDA] = "adjusted ebitda ...",
    [GAAP_FIRST] = "gaap ...",
    [GAAP_LAST] = "... gaap",
    [NON_GAAP] = "... non gaap ...",
    [NON_GAAP_LAST] = "... non gaap",
    [AS_REPORTED] = "... as reported ...",
    [ADJUSTED] = "... excluding|adjusted ...",
    [PLAIN_NET_INCOME] = "net income|loss|earnings",
    [ADJUSTED_NET_INCOME] = "adjusted net income|loss|earnings ...",
    [OF_REVENUE] = "... denominator|revenue|revenues|sales ...",
    [ASSETS] = "total? assets ...",
    [TOTAL_FUNDING] = "total ... equity|debt|deposits|liabilities ...",
    [ADJUSTED_MEASURE] = "... excluding|adjusted|tangible|ebitda ...",
    [ANY_FREE_CASH_FLOW] = "... free cash flow ...",
    [FUNDS_FROM_OPERATIONS] = "... ffo ...",
};

#include "gates/recognize/statement/draft.h"

_Static_assert(NO_LINE < 32, "the lines seen are a bit each");
#define LINE(line) (UINT32_C(1) << (line))

/* The lines that labels of the body are, a bit each. */
static uint32_t lines_seen(const struct draft *draft) {
    uint32_t seen = 0;
    for (int i = draft->head_count; i < draft->rows.count; i++) {
        struct words words;
        words_read(&words, draft->rows.row[i]->label);
        for (int k = 0; k < NO_LINE; k++)
            if ((seen & LINE(k)) == 0 && words_match_gated(&words, &lines_gates[k], lines[k]))
                seen |= LINE(k);
    }
    return seen;
}

/* Two labels that stand together in one kind only, and one that must not stand there. */
struct sign {
    enum told_line one, other, never;
    enum statement_kind kind;
};

static enum statement_kind kind_by(uint32_t seen, const struct sign *signs, size_t count) {
    for (size_t s = 0; s < count; s++)
        if ((seen & LINE(signs[s].one)) != 0 && (seen & LINE(signs[s].other)) != 0 &&
            (seen & LINE(signs[s].never)) == 0)
            return signs[s].kind;
    return STATEMENT_OTHER;
}

static const struct sign statement_signs[] = {
    {TOTAL_ASSETS, TOTAL_LIABILITIES, NO_LINE, STATEMENT_BALANCE},
    {CURRENT_ASSETS, CURRENT_LIABILITIES, NO_LINE, STATEMENT_BALANCE},
    {OPERATING_ACTIVITIES, FINANCING_ACTIVITIES, NO_LINE, STATEMENT_CASH_FLOW},
    {BEFORE_TAXES, PER_SHARE, NO_LINE, STATEMENT_INCOME},
    {BEFORE_TAXES, SHARES, NO_LINE, STATEMENT_INCOME},
    {PRETAX, PER_SHARE, NO_LINE, STATEMENT_INCOME},
    {TOTAL_REVENUE, TOTAL_EXPENSES, NO_LINE, STATEMENT_INCOME},
};

/* Rows of two bases: a way leads from one to the other. */
static const struct sign bridge_signs[] = {
    {GAAP_FIRST, NON_GAAP, NO_LINE, STATEMENT_RECONCILIATION},
    {GAAP_LAST, NON_GAAP_LAST, NO_LINE, STATEMENT_RECONCILIATION},
    {OPERATIONS, FREE_CASH_FLOW, FINANCING_ACTIVITIES, STATEMENT_RECONCILIATION},
    {OPERATING_CASH_FLOW, FREE_CASH_FLOW, FINANCING_ACTIVITIES, STATEMENT_RECONCILIATION},
    {NET_INCOME, ADJUSTED_EBITDA, BEFORE_TAXES, STATEMENT_RECONCILIATION},
    {PLAIN_NET_INCOME, ADJUSTED_NET_INCOME, OF_REVENUE, STATEMENT_RECONCILIATION},
    {TOTAL_EXPENSES, FUNDS_FROM_OPERATIONS, NO_LINE, STATEMENT_OTHER}, /* a statement that goes on with FFO */
    {NET_INCOME, FUNDS_FROM_OPERATIONS, TOTAL_REVENUE, STATEMENT_RECONCILIATION},
};

/* "Financial highlights" that set a figure as reported beside the same one without some items. */
static const struct sign weak_bridge_signs[] = {
    {AS_REPORTED, ADJUSTED, NO_LINE, STATEMENT_RECONCILIATION},
};

/* Fewer labels do where a weak title or the caption names a balance sheet: "Selected balance sheet data". */
static const struct sign agreeing_signs[] = {
    {ASSETS, TOTAL_FUNDING, NO_LINE, STATEMENT_BALANCE},
};

/* Any of them, where the title says that something is reconciled. */
static const uint32_t reconciled_lines = LINE(ADJUSTED_MEASURE) | LINE(NON_GAAP) | LINE(ANY_FREE_CASH_FLOW);

#define KIND_BY(seen, signs) kind_by((seen), (signs), sizeof(signs) / sizeof *(signs))

/* What the labels say, where the title says nothing for certain. */
static enum statement_kind kind_of_labels(uint32_t seen, bool titled) {
    enum statement_kind kind = KIND_BY(seen, bridge_signs);
    if (kind == STATEMENT_OTHER && !titled)
        kind = KIND_BY(seen, statement_signs);
    return kind == STATEMENT_OTHER ? KIND_BY(seen, weak_bridge_signs) : kind;
}

/* The caption that opens the body: "Balance Sheet Data" below "Financial Highlights". */
static enum statement_kind kind_of_caption(const struct draft *draft) {
    enum statement_kind kind = STATEMENT_OTHER;
    for (int i = draft->head_count; i < draft->rows.count; i++) {
        const struct grid_row *row = draft->rows.row[i];
        if (row->kind == GRID_CELLS && (row->cell_count > 0 || title_kind(row->label, &kind)))
            break;
    }
    return kind;
}

/* What a weak title or the first caption names, where labels agree. */
static enum statement_kind kind_agreed(const struct draft *draft, uint32_t seen) {
    const struct title *title = &draft->title;
    bool names = title->has_kind && title->kind != STATEMENT_OTHER;
    enum statement_kind named = names ? title->kind : kind_of_caption(draft);
    enum statement_kind agreed = KIND_BY(seen, agreeing_signs);
    return agreed == named ? named : STATEMENT_OTHER;
}

enum statement_kind draft_kind(const struct draft *draft) {
    const struct title *title = &draft->title;
    bool titled = title->has_kind && !title->weak;
    if (titled && title->kind != STATEMENT_OTHER)
        return title->kind;
    uint32_t seen = lines_seen(draft);
    enum statement_kind kind = kind_of_labels(seen, titled);
    if (kind == STATEMENT_OTHER && title->reconciles && (seen & reconciled_lines) != 0)
        return STATEMENT_RECONCILIATION;
    return kind == STATEMENT_OTHER ? kind_agreed(draft, seen) : kind;
}
