/*
 * kind: a highlight's figures do not add up, a statement's do. So the totals
 * that only a statement ends with have to be sums, and of enough lines.
 */
#include "recognize/statement/kind.h"

#include <string.h>

#include "recognize/concept/concept.h"
#include "recognize/statement/bare_days.h"
#include "recognize/statement/title.h"

enum {
    LINES_LEAST = 4,
    LINES_OF_WHOLE = 8, /* under "Financial summary", "Highlights", of which a few lines make no statement */
    SUMS_LEAST = 2
};

/* ---- what a total is made of ---- */

struct reached {
    const struct statement *statement;
    bool *row;    /* those that the total is made of, through other totals too */
    int *waiting; /* sums whose terms are not seen yet */
    int wait_count;
    int lines; /* that are no sums themselves */
};

static void reach(struct reached *reached, int row) {
    if (reached->row[row])
        return;
    reached->row[row] = true;
    if (reached->statement->rows[row].calculation.term_count > 0)
        reached->waiting[reached->wait_count++] = row;
    else
        reached->lines++;
}

/* Every row waits once at most. */
static struct reached reached_from(struct arena *scratch, const struct statement *statement, int total) {
    struct reached reached = {.statement = statement,
                              .row = ARENA_ARRAY(scratch, bool, statement->row_count),
                              .waiting = ARENA_ARRAY(scratch, int, statement->row_count)};
    reach(&reached, total);
    while (reached.wait_count > 0) {
        const struct calculation *sum = &statement->rows[reached.waiting[--reached.wait_count]].calculation;
        for (int i = 0; i < sum->term_count; i++)
            reach(&reached, sum->terms[i].index);
    }
    return reached;
}

/* Whether `total` is a sum of enough lines, with `part` among what it is made of. */
static bool is_made_of(struct arena *arena, const struct statement *statement, enum concept total, enum concept part,
                       int lines) {
    int end = statement_row_of(statement, total), begin = statement_row_of(statement, part);
    if (end < 0 || begin < 0 || statement->rows[end].calculation.term_count == 0)
        return false;
    struct arena *scratch = arena_scratch(arena);
    struct reached reached = reached_from(scratch, statement, end);
    bool made = reached.row[begin] && reached.lines >= lines;
    arena_free(scratch);
    return made;
}

/* ---- what a statement has ---- */

/* A segment has its revenue and its profit as well, but nothing a share. */
static bool is_income(struct arena *arena, const struct statement *statement, int lines) {
    static const enum concept ends[] = {CONCEPT_NET_INCOME, CONCEPT_PROFIT_LOSS, CONCEPT_NET_INCOME_COMMON};
    bool shares = false, made = false;
    for (int i = 0; i < statement->row_count; i++)
        shares |= statement->rows[i].unit == UNIT_PER_SHARE;
    for (size_t i = 0; shares && i < sizeof ends / sizeof *ends; i++)
        made |= is_made_of(arena, statement, ends[i], CONCEPT_REVENUE, lines) ||
                is_made_of(arena, statement, ends[i], CONCEPT_NET_INTEREST_INCOME, lines);
    return made;
}

static bool is_balance(struct arena *arena, const struct statement *statement, int lines) {
    return is_made_of(arena, statement, CONCEPT_ASSETS, CONCEPT_ASSETS, lines) &&
           is_made_of(arena, statement, CONCEPT_LIABILITIES_AND_EQUITY, CONCEPT_EQUITY, lines);
}

static bool is_cash_flow(struct arena *arena, const struct statement *statement, int lines) {
    return is_made_of(arena, statement, CONCEPT_CASH_CHANGE, CONCEPT_OPERATING_CASH_FLOW, lines) &&
           is_made_of(arena, statement, CONCEPT_CASH_CHANGE, CONCEPT_FINANCING_CASH_FLOW, lines);
}

static const struct proof {
    enum statement_kind kind;
    bool (*holds)(struct arena *arena, const struct statement *statement, int lines);
} proofs[] = {
    {STATEMENT_INCOME, is_income},
    {STATEMENT_BALANCE, is_balance},
    {STATEMENT_CASH_FLOW, is_cash_flow},
};

/* The statement as one of that kind, its rows named anew. */
static struct statement as_kind(struct arena *scratch, const struct statement *statement, enum statement_kind kind) {
    struct statement as = *statement;
    as.kind = kind;
    as.rows = ARENA_ARRAY(scratch, struct row, statement->row_count);
    memcpy(as.rows, statement->rows, (size_t)statement->row_count * sizeof *as.rows);
    for (int i = 0; i < as.row_count; i++) {
        as.rows[i].concept = CONCEPT_NONE;
        as.rows[i].non_gaap = NON_GAAP_NONE;
    }
    concepts_assign(scratch, &as);
    return as;
}

/* Takes the kind, and the names that its rows have in it, where that proves right. */
static void try_kind(struct arena *arena, struct statement *statement, const struct proof *proof, int lines) {
    struct arena *scratch = arena_scratch(arena);
    struct statement as = as_kind(scratch, statement, proof->kind);
    if (proof->holds(scratch, &as, lines)) {
        statement->kind = as.kind;
        half_periods_drop(statement);
        memcpy(statement->rows, as.rows, (size_t)as.row_count * sizeof *as.rows);
    }
    arena_free(scratch);
}

static bool has_kind(const struct report *report, enum statement_kind kind) {
    for (int i = 0; i < report->statement_count; i++)
        if (report->statements[i].kind == kind)
            return true;
    return false;
}

/* A person decided what it is. */
static bool is_corrected(const struct report *report, int at) {
    for (int i = 0; i < report->correction_count; i++)
        if (report->corrections[i].kind == CORRECTION_KIND && report->corrections[i].at.statement == at)
            return true;
    return false;
}

/* Of how many lines at least a statement's totals have to be; 0 where its title says that it is none. */
static int lines_asked(const struct statement *statement) {
    enum statement_kind told;
    if (!title_kind(statement->title, &told) || told != STATEMENT_OTHER)
        return LINES_LEAST;
    static const char *const whole[] = {"summary", "highlights", NULL};
    return text_has_any_word(statement->title, whole) ? LINES_OF_WHOLE : 0;
}

static bool has_sums(const struct statement *statement) {
    int count = 0;
    for (int i = 0; i < statement->row_count && count < SUMS_LEAST; i++)
        count += statement->rows[i].calculation.term_count > 0;
    return count == SUMS_LEAST;
}

/* Of a statement of another kind nobody asked what its heads leave open. */
static void tell_undated(const struct report *report, const struct statement *statement, struct diag *diag) {
    for (int i = 0; i < statement->column_count; i++)
        if (!date_known(statement->columns[i].period.end))
            diag_report(diag, DIAG_HEAD_UNREADABLE, statement->origin, report_line(report, statement->origin),
                        "the head of column %d of \"%.*s\" tells no period", i + 1, TEXT_ARG(statement->title));
}

/* A column tells what changed since: no way from one measure to another is printed beside that. */
static bool tells_change(const struct statement *statement) {
    for (int i = 0; i < statement->column_count; i++)
        if (statement->columns[i].measure == MEASURE_PERCENT_CHANGE)
            return true;
    return false;
}

static bool sums_nothing(const struct statement *statement) {
    for (int i = 0; i < statement->row_count; i++)
        if (statement->rows[i].calculation.term_count > 0)
            return false;
    return true;
}

/* "Operating results" with a net income and an adjusted one among others, none made of another: no reconciliation. */
static void take_highlights(struct arena *arena, struct report *report) {
    enum statement_kind told;
    for (int s = 0; s < report->statement_count; s++) {
        struct statement *statement = &report->statements[s];
        if (statement->kind != STATEMENT_RECONCILIATION || is_corrected(report, s) || !tells_change(statement) ||
            !sums_nothing(statement) || (title_kind(statement->title, &told) && told == STATEMENT_RECONCILIATION))
            continue;
        statement->kind = STATEMENT_OTHER;
        concepts_assign_again(arena, statement);
    }
}

void kinds_by_sums(struct arena *arena, struct report *report, struct diag *diag) {
    take_highlights(arena, report);
    for (size_t k = 0; k < sizeof proofs / sizeof *proofs; k++) {
        if (has_kind(report, proofs[k].kind))
            continue;
        for (int s = 0; s < report->statement_count; s++) {
            struct statement *statement = &report->statements[s];
            bool open = statement->kind == STATEMENT_OTHER && !is_corrected(report, s) && has_sums(statement);
            int lines = open ? lines_asked(statement) : 0;
            if (lines > 0)
                try_kind(arena, statement, &proofs[k], lines);
            if (lines > 0 && statement->kind != STATEMENT_OTHER)
                tell_undated(report, statement, diag);
        }
    }
}
