/*
 * settle: goes over a document's statements once they are all read. A scale
 * is taken from another table only where the two print the same figures for
 * the same periods.
 */
#include "recognize/statement/settle.h"

#include "recognize/column/fiscal.h"
#include "recognize/concept/consolidated.h"
#include "recognize/concept/parts.h"
#include "recognize/statement/amounts_seen.h"
#include "recognize/statement/bare_days.h"
#include "recognize/statement/bare_lengths.h"
#include "recognize/statement/bare_years.h"
#include "recognize/statement/division.h"
#include "recognize/statement/neighbours.h"
#include "recognize/statement/nil_changes.h"
#include "recognize/statement/note.h"
#include "recognize/statement/note_share.h"
#include "recognize/statement/scale.h"
#include "recognize/statement/share_scale.h"
#include "recognize/statement/untitled.h"

enum { NEIGHBOURS_MOST = 10, TIE_LEAST = 1000, TIES_NEEDED = 3 };

/* ---- scale ---- */

static bool same_period(const struct column *a, const struct column *b) {
    return date_known(a->period.end) && period_equal(a->period, b->period) && a->measure == b->measure;
}

static bool amount_is_long(const struct value *value) {
    return value->kind == VALUE_NUMBER && (value->amount.units >= TIE_LEAST || value->amount.units <= -TIE_LEAST);
}

/* In how many columns `row` of `open` prints an amount of some length that `other_row` prints for the same period. */
static int columns_tying(const struct statement *open, const struct row *row, const struct statement *other,
                         const struct row *other_row) {
    int tying = 0;
    for (int i = 0; i < open->column_count; i++) {
        const struct value *a = &row->values[i];
        for (int k = 0; k < other->column_count && amount_is_long(a); k++) {
            const struct value *b = &other_row->values[k];
            if (b->kind == VALUE_NUMBER && a->amount.units == b->amount.units && a->amount.places == b->amount.places &&
                same_period(&open->columns[i], &other->columns[k])) {
                tying++;
                break;
            }
        }
    }
    return tying;
}

static bool takes_part(const struct row *row) { return row->role != ROLE_HEADING && row->unit == UNIT_CURRENCY; }

/*
 * What two rows prove: nothing, 1 by an amount, 2 under the same label, all that is needed by several periods, or by
 * two under the same label.
 */
static int weight_of_tie(const struct row *row, const struct row *other, int tying) {
    if (tying == 0 || tying >= TIES_NEEDED)
        return tying == 0 ? 0 : TIES_NEEDED;
    bool same = text_equal_fold(row->label, other->label);
    return same && tying > 1 ? TIES_NEEDED : same ? 2 : 1;
}

static struct amounts_seen amounts_of(const struct statement *statement) {
    struct amounts_seen seen = {{0}};
    for (int i = 0; i < statement->row_count; i++)
        for (int k = 0; k < statement->column_count && takes_part(&statement->rows[i]); k++)
            amounts_see(&seen, statement->rows[i].values[k].amount.units);
    return seen;
}

/* The row may print an amount that the other table prints. */
static bool may_tie(const struct statement *open, const struct row *row, const struct amounts_seen *seen) {
    for (int i = 0; i < open->column_count && takes_part(row); i++)
        if (amount_is_long(&row->values[i]) && amounts_may_have(seen, row->values[i].amount.units))
            return true;
    return false;
}

/* How much the rows of `open` that print amounts which `other` prints too prove together. */
static int ties_of(const struct statement *open, const struct statement *other, const struct amounts_seen *seen) {
    int ties = 0;
    for (int i = 0; i < open->row_count; i++) {
        int best = 0;
        bool may = may_tie(open, &open->rows[i], seen);
        for (int k = 0; k < other->row_count && best < TIES_NEEDED && may; k++) {
            int tying = takes_part(&other->rows[k]) ? columns_tying(open, &open->rows[i], other, &other->rows[k]) : 0;
            int weight = weight_of_tie(&open->rows[i], &other->rows[k], tying);
            best = weight > best ? weight : best;
        }
        ties += best;
    }
    return ties;
}

/*
 * The scale of the tables near by whose figures the statement repeats; 0 where none does, or two disagree. `seen` are
 * the amounts of each statement, from the first on.
 */
static int64_t scale_by_ties(const struct report *report, int first, int at, const struct amounts_seen *seen) {
    int64_t scale = 0;
    int begin = at - NEIGHBOURS_MOST > first ? at - NEIGHBOURS_MOST : first;
    for (int s = begin; s < report->statement_count && s <= at + NEIGHBOURS_MOST; s++) {
        const struct statement *other = &report->statements[s];
        if (s == at || other->scale == 0 || other->scale == scale)
            continue;
        if (ties_of(&report->statements[at], other, &seen[s - first]) < TIES_NEEDED)
            continue;
        if (scale != 0)
            return 0;
        scale = other->scale;
    }
    return scale;
}

static void set_scale(struct statement *statement, int64_t scale, bool shares_too) {
    statement->scale = scale;
    for (int i = 0; i < statement->row_count; i++)
        if (statement->rows[i].scale == 0 && (shares_too || statement->rows[i].unit != UNIT_SHARES))
            statement->rows[i].scale = scale;
}

/* How many amounts a table prints that whole units tell by: of five digits and more, of seven, and those round. */
struct sizes {
    int amounts, round, large, large_round;
};

static void see_size(struct sizes *sizes, const struct value *value) {
    int64_t units = value->amount.units < 0 ? -value->amount.units : value->amount.units;
    if (value->kind != VALUE_NUMBER || value->amount.places > 0 || units < 10000)
        return;
    bool large = units >= 1000000, round = units % 1000 == 0;
    sizes->amounts++;
    sizes->round += round ? 1 : 0;
    sizes->large += large ? 1 : 0;
    sizes->large_round += large && round ? 1 : 0;
}

/*
 * Amounts of a million and more, to the last digit and not all round: nothing smaller than a dollar is left out. Two
 * do above what a share earned. Where all are round, "Net sales $12,345,000", the thousands are printed out. No
 * registrant has so few shares as would be left were what is printed in thousands read so.
 */
static bool prints_whole_dollars(const struct statement *statement) {
    enum { LARGE_LEAST = 2, AMOUNTS_LEAST = 4, SHARES_LEAST = 200000 };
    struct sizes sizes = {0};
    bool earns = false;
    for (int i = 0; i < statement->row_count; i++)
        earns = earns || (statement->rows[i].unit == UNIT_PER_SHARE && statement->rows[i].concept != CONCEPT_NONE);
    for (int i = 0; i < statement->row_count; i++)
        for (int k = 0; k < statement->column_count && statement->rows[i].unit == UNIT_CURRENCY; k++)
            see_size(&sizes, &statement->rows[i].values[k]);
    bool odd = sizes.large_round * 2 < sizes.large && (earns || sizes.large >= AMOUNTS_LEAST);
    bool whole = sizes.large >= LARGE_LEAST && sizes.amounts >= AMOUNTS_LEAST;
    return whole && (odd || sizes.round == sizes.amounts) && !share_scale_denies_whole_units(statement, SHARES_LEAST);
}

/* "SUMMARY OF OPERATIONS*" above "*In thousands, except per share amounts": the table's own note, at its foot. */
static bool note_tells_scale(const struct statement *statement, struct scale *told) {
    for (int i = 0; i < statement->note_count; i++) {
        text mark = statement->notes[i].mark, title = statement->title;
        if (text_ends(title, TEXT(")")))
            title = text_slice(title, 0, title.len - 1);
        if (mark.len > 0 && text_ends(title, mark) && scale_read(statement->notes[i].text, told))
            return true;
    }
    return false;
}

static void take_noted_scale(struct statement *statement, const struct scale *told) {
    statement->scale = told->factor;
    statement->scale_note = told->note;
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        if (row->scale == 0 && (row->unit == UNIT_CURRENCY || row->unit == UNIT_SHARES))
            row->scale = row->unit == UNIT_SHARES ? told->shares : told->factor;
    }
}

/* Rows that tell a scale of their own, "$ MM", "(in billions)": what the others count in cannot be learnt elsewhere. */
static bool rows_tell_scales(const struct statement *statement) {
    for (int i = 0; i < statement->row_count; i++)
        if (statement->rows[i].role != ROLE_HEADING && statement->rows[i].unit == UNIT_CURRENCY &&
            statement->rows[i].scale > 1)
            return true;
    return false;
}

/* Statements in thousands say so, and the notes behind them no more; whole dollars may be told nowhere. */
static bool statements_count_larger(const struct report *report, int first) {
    bool larger = false;
    for (int s = first; s < report->statement_count; s++) {
        const struct statement *statement = &report->statements[s];
        if (kind_is_primary(statement->kind) && statement->scale == 0 && prints_whole_dollars(statement))
            return false;
        larger = larger || (kind_is_primary(statement->kind) && statement->scale > 1);
    }
    return larger;
}

static const struct amounts_seen *amounts_of_all(struct arena *arena, const struct report *report, int first) {
    struct amounts_seen *seen = ARENA_ARRAY(arena, struct amounts_seen, report->statement_count - first + 1);
    for (int s = first; s < report->statement_count; s++)
        seen[s - first] = amounts_of(&report->statements[s]);
    return seen;
}

static void settle_scales(struct report *report, int first, const struct amounts_seen *seen) {
    bool larger = statements_count_larger(report, first);
    for (int s = first; s < report->statement_count; s++) {
        struct statement *statement = &report->statements[s];
        struct scale noted;
        if (statement->scale != 0 || rows_tell_scales(statement))
            continue;
        if (note_tells_scale(statement, &noted)) {
            take_noted_scale(statement, &noted);
            continue;
        }
        int64_t scale = scale_by_ties(report, first, s, seen);
        if (scale != 0)
            set_scale(statement, scale, false);
        else if (!larger && prints_whole_dollars(statement))
            set_scale(statement, 1, true);
    }
}

/* ---- currency ---- */

/* Told in so many words, or by a sign that is one currency's alone. */
static bool tells_currency(const struct statement *statement) {
    return statement->currency.len > 0 && !text_equal(statement->currency, ANY_DOLLAR);
}

/* The currency of the statements that a registrant closes its books with; empty where none tells it, or two differ. */
static text currency_of_books(const struct report *report, int first) {
    text told = {NULL, 0};
    for (int s = first; s < report->statement_count; s++) {
        const struct statement *statement = &report->statements[s];
        if (!kind_is_primary(statement->kind) || !tells_currency(statement))
            continue;
        if (told.len > 0 && !text_equal(told, statement->currency))
            return (text){NULL, 0};
        told = statement->currency;
    }
    return told;
}

/* "CAD", "AUD": their sign is the dollar's, too. */
static bool is_a_dollar(text currency) { return text_ends(currency, TEXT("D")); }

/* "(in thousands of Canadian dollars)" above one statement, "(in thousands)" and "$" in the next: one and the same. */
static void settle_currencies(struct report *report, int first) {
    text told = currency_of_books(report, first);
    bool dollars = told.len == 0 || is_a_dollar(told);
    for (int s = first; s < report->statement_count; s++)
        dollars = dollars || text_equal(report->statements[s].currency, ANY_DOLLAR);
    text dollar = is_a_dollar(told) ? told : TEXT("USD");
    for (int s = first; s < report->statement_count; s++)
        if (!tells_currency(&report->statements[s]))
            report->statements[s].currency = dollars ? dollar : told;
}

/* What statements learn of each other by the figures that they share. */
static void settle_by_ties(struct arena *arena, struct report *report, int first) {
    struct arena *scratch = arena_scratch(arena);
    const struct amounts_seen *seen = amounts_of_all(scratch, report, first);
    settle_scales(report, first, seen);
    bare_days_settle(report, first, seen);
    arena_free(scratch);
}

static void settle_columns(struct arena *arena, struct report *report, int first) {
    for (int s = first; s < report->statement_count; s++) {
        rows_undate_columns(arena, &report->statements[s]);
        if (s > first)
            columns_continue(arena, &report->statements[s - 1], &report->statements[s]);
    }
}

/* ---- what stays open ---- */

static void tell_open(const struct layout *layout, const struct statement *statement, struct diag *diag) {
    text shown = layout_line_at(layout, statement->origin);
    for (int i = 0; i < statement->column_count; i++)
        if (!date_known(statement->columns[i].period.end))
            diag_report(diag, DIAG_HEAD_UNREADABLE, statement->origin, shown,
                        "the head of column %d of \"%.*s\" tells no period", i + 1, TEXT_ARG(statement->title));
    for (int i = 0; i < statement->column_count; i++)
        if (statement->columns[i].period.days > 0)
            diag_report(diag, DIAG_PERIOD_ROUNDED, statement->origin, shown,
                        "the head of column %d of \"%.*s\" tells %d days, which are given as months: %d", i + 1,
                        TEXT_ARG(statement->title), statement->columns[i].period.days,
                        statement->columns[i].period.months);
    if (text_empty(statement->scale_note))
        diag_report(diag, DIAG_SCALE_MISSING, statement->origin, shown, "nothing tells the scale of \"%.*s\"%s",
                    TEXT_ARG(statement->title),
                    statement->scale == 1  ? "; its amounts are read as whole units"
                    : statement->scale > 1 ? "; it is the one of the table whose figures it repeats"
                                           : "");
}

void statements_settle(struct arena *arena, const struct layout *layout, struct report *report, int first,
                       const struct period_words *titles, struct diag *diag) {
    untitled_name(arena, report, first);
    divisions_name(arena, report, first);
    notes_share(arena, layout, report, first);
    for (int s = first; s < report->statement_count; s++)
        notes_check(layout, &report->statements[s], diag);
    fiscal_settle(arena, layout, report, first, titles);
    bare_years_settle(arena, report, first);
    bare_lengths_settle(arena, report, first);
    settle_columns(arena, report, first);
    settle_by_ties(arena, report, first);
    settle_currencies(report, first);
    share_scales_settle(report, first);
    concept_parts_settle(report, first);
    concept_consolidated_settle(report, first);
    for (int s = first; s < report->statement_count; s++) {
        half_periods_drop(&report->statements[s]);
        nil_changes_settle(&report->statements[s]);
        if (kind_is_primary(report->statements[s].kind))
            tell_open(layout, &report->statements[s], diag);
    }
}
