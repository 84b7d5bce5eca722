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
};

/* "Financial highlights" that set a figure as reported beside the same one without some items. */
static const struct sign weak_bridge_signs[] = {
    {"... as reported ...", "... excluding|adjusted ...", NULL, STATEMENT_RECONCILIATION},
};

#define KIND_BY(draft, signs) kind_by((draft), (signs), sizeof(signs) / sizeof *(signs))

/* What the labels say, where the title says nothing for certain. */
static enum statement_kind kind_of_labels(const struct draft *draft, bool titled) {
    enum statement_kind kind = KIND_BY(draft, bridge_signs);
    if (kind == STATEMENT_OTHER && !titled)
        kind = KIND_BY(draft, statement_signs);
    return kind == STATEMENT_OTHER ? KIND_BY(draft, weak_bridge_signs) : kind;
}

enum statement_kind draft_kind(const struct draft *draft) {
    const struct title *title = &draft->title;
    if (title->has_kind && !title->weak && title->kind != STATEMENT_OTHER)
        return title->kind;
    return kind_of_labels(draft, title->has_kind && !title->weak);
}
