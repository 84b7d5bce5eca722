/*
 * draft: what kind of statement a table is. Labels decide only by lines that
 * no other kind prints together: a wrong kind is worse than none.
 */
#include "recognize/statement/draft.h"

#include "recognize/vocabulary.h"

bool draft_row_counts(const struct grid_row *row) {
    for (int i = 0; i < row->cell_count; i++)
        if (row->cells[i].amount.kind == AMOUNT_NUMBER)
            return true;
    return false;
}

/* A row of the body bears a label that `pattern` describes. */
static bool has_label(const struct draft *draft, const char *pattern) {
    for (int i = draft->head_count; i < draft->rows.count; i++)
        if (text_matches(draft->rows.row[i]->label, pattern))
            return true;
    return false;
}

/* Two labels that stand together in one kind only, and one that must not stand there. */
struct sign {
    const char *one, *other, *never;
    enum statement_kind kind;
};

static enum statement_kind kind_by(const struct draft *draft, const struct sign *signs, size_t count) {
    for (size_t s = 0; s < count; s++)
        if (has_label(draft, signs[s].one) && has_label(draft, signs[s].other) &&
            (signs[s].never == NULL || !has_label(draft, signs[s].never)))
            return signs[s].kind;
    return STATEMENT_OTHER;
}

static const struct sign statement_signs[] = {
    {"total assets ...", "... total current? liabilities ...", NULL, STATEMENT_BALANCE},
    {"current assets ...", "current liabilities ...", NULL, STATEMENT_BALANCE},
    {"... operating activities ...", "... financing activities ...", NULL, STATEMENT_CASH_FLOW},
    {"... before ... taxes ...", "net? income|loss|earnings ... per ... share ...", NULL, STATEMENT_INCOME},
    {"... before ... taxes ...", "... shares ...", NULL, STATEMENT_INCOME},
    {"total net? operating? revenue|revenues|sales", "total operating? costs? and? expenses", NULL, STATEMENT_INCOME},
};

/* Rows of two bases: a way leads from one to the other. */
static const struct sign bridge_signs[] = {
    {"gaap ...", "... non gaap ...", NULL, STATEMENT_RECONCILIATION},
    {"... gaap", "... non gaap", NULL, STATEMENT_RECONCILIATION},
    {"... operating activities|operations ...", "free cash flow ...", "... financing activities ...",
     STATEMENT_RECONCILIATION},
    {"... operating cash flow ...", "free cash flow ...", "... financing activities ...", STATEMENT_RECONCILIATION},
    {"net income|loss|earnings ...", "adjusted ebitda ...", "... before ... taxes ...", STATEMENT_RECONCILIATION},
    {"net income|loss|earnings", "adjusted net income|loss|earnings", "... denominator|revenue|revenues|sales ...",
     STATEMENT_RECONCILIATION},
};

/* "Financial highlights" that set a figure as reported beside the same one without some items. */
static const struct sign weak_bridge_signs[] = {
    {"... as reported ...", "... excluding|adjusted ...", NULL, STATEMENT_RECONCILIATION},
};

/* Fewer labels do where a weak title or the caption names a balance sheet: "Selected balance sheet data". */
static const struct sign agreeing_signs[] = {
    {"total? assets ...", "total ... equity|debt|deposits|liabilities ...", NULL, STATEMENT_BALANCE},
};

static const char *const reconciled_labels[] = {
    "... excluding|adjusted|tangible|ebitda ...",
    "... non gaap ...",
    "... free cash flow ...",
    NULL,
};

#define KIND_BY(draft, signs) kind_by((draft), (signs), sizeof(signs) / sizeof *(signs))

/* What the labels say, where the title says nothing for certain. */
static enum statement_kind kind_of_labels(const struct draft *draft, bool titled) {
    enum statement_kind kind = KIND_BY(draft, bridge_signs);
    if (kind == STATEMENT_OTHER && !titled)
        kind = KIND_BY(draft, statement_signs);
    return kind == STATEMENT_OTHER ? KIND_BY(draft, weak_bridge_signs) : kind;
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
static enum statement_kind kind_agreed(const struct draft *draft) {
    const struct title *title = &draft->title;
    bool names = title->has_kind && title->kind != STATEMENT_OTHER;
    enum statement_kind named = names ? title->kind : kind_of_caption(draft);
    enum statement_kind agreed = KIND_BY(draft, agreeing_signs);
    return agreed == named ? named : STATEMENT_OTHER;
}

static bool reconciles(const struct draft *draft) {
    bool told = false;
    for (int i = 0; reconciled_labels[i] != NULL && draft->title.reconciles; i++)
        told = told || has_label(draft, reconciled_labels[i]);
    return told;
}

enum statement_kind draft_kind(const struct draft *draft) {
    const struct title *title = &draft->title;
    bool titled = title->has_kind && !title->weak;
    if (titled && title->kind != STATEMENT_OTHER)
        return title->kind;
    enum statement_kind kind = kind_of_labels(draft, titled);
    if (kind == STATEMENT_OTHER && reconciles(draft))
        return STATEMENT_RECONCILIATION;
    return kind == STATEMENT_OTHER ? kind_agreed(draft) : kind;
}
