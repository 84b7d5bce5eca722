/*
 * claim_match: a claim says how precisely: "$16.0 million" is anything from
 * 15.95 to 16.05 million. Signs are left to words, for a "net loss of $4.4
 * million" is printed (4,381). Changes are measured from the period the claim
 * names; where it names none, from the year before, then the quarter before.
 */
#include "check/claim_match.h"

#include <stdlib.h>

enum { RATIO_PLACES = 6, HUNDRED = 100, PER_SHARE_MOST = 10000, SALES_ABOVE = 6 };

struct matching {
    const struct checking *checking;
    const struct claim *claim;
    struct claim_facts facts;
    const struct statement *statement;
    const struct row *row;
    struct cell_ref cell; /* statement and row of the line; the column is what is sought */
    bool non_gaap;        /* the line's label names a non-GAAP measure */
    const struct claim_lines *lines;
    const struct claim_line *line;
    struct claim_columns *columns; /* what is known of the table's; NULL where nothing was asked */
};

/* ---- figures ---- */

/* How many powers of two the digits are worth: "$16.0 million" is 160 tenths, 7. */
static int digit_bits(decimal value) {
    int64_t units = value.units < 0 ? -value.units : value.units;
    int bits = 0;
    while ((units >>= 1) > 0)
        bits++;
    return bits;
}

static interval claimed(const struct claim *claim) {
    return interval_scale(interval_printed(decimal_abs(claim->value)), claim->scale);
}

/* "Gross margin was 66.1 percent": printed as a rate, or gross profit as a part of revenue. */
static bool may_be_margin(const struct claim *claim) {
    return claim->unit == UNIT_PERCENT &&
           (text_has_word(claim->subject, TEXT("margin")) || text_has_word(claim->subject, TEXT("margins")));
}

struct claim_facts claim_facts_of(const struct claim *claim) {
    return (struct claim_facts){claimed(claim), digit_bits(claim->value), may_be_margin(claim)};
}

static interval size_of(interval a) { return a.high < 0 || (a.low < 0 && -a.low > a.high) ? interval_negate(a) : a; }

/* Figures agree where what they may stand for overlaps; that 21 % ends where 22 % begins is no agreement. */
static bool overlaps(interval a, interval b) {
    interval difference = interval_subtract(a, b);
    return !interval_bounded(difference) || (difference.low < 0 && difference.high > 0);
}

/* Amounts of a statement that tells no scale are in that of the others. */
static int64_t scale_of(const struct matching *m, int column) {
    int64_t scale = value_scale(m->statement, m->cell.row, column);
    if (scale > 0)
        return scale;
    for (int s = 0; s < m->checking->report->statement_count; s++)
        if (m->checking->report->statements[s].scale > 0)
            return m->checking->report->statements[s].scale;
    return 0;
}

/* Small amounts with cents may be per share, whatever their line is called. */
static bool is_small(const struct value *value) {
    return value->unit == UNIT_CURRENCY && value->amount.places >= 2 && llabs(value->amount.units) < PER_SHARE_MOST;
}

/* The scale by which a cell is to be read as what the claim is of; 0 where it is something else. */
static int64_t scale_as(const struct matching *m, int column) {
    const struct value *value = &m->row->values[column];
    if (value->unit == m->claim->unit)
        return value->unit == UNIT_CURRENCY || value->unit == UNIT_SHARES ? scale_of(m, column) : 1;
    return m->claim->unit == UNIT_PER_SHARE && is_small(value) ? 1 : 0;
}

static const struct value *value_at(const struct matching *m, int column) {
    return m->row->values == NULL ? NULL : &m->row->values[column];
}

static bool is_figure(const struct value *value) { return value != NULL && value->kind == VALUE_NUMBER; }

static interval signed_at(const struct matching *m, int column) {
    const struct value *value = value_at(m, column);
    return interval_scale(interval_printed(value->amount), scale_as(m, column));
}

static bool states(const struct matching *m, int column) {
    const struct value *value = value_at(m, column);
    int64_t scale = is_figure(value) ? scale_as(m, column) : 0;
    return scale > 0 && overlaps(interval_scale(interval_printed(decimal_abs(value->amount)), scale), m->facts.claimed);
}

/* ---- columns ---- */

static bool basis_fits(const struct matching *m, const struct column *column) {
    bool adjusted = m->claim->basis == BASIS_NON_GAAP;
    if (column->basis == BASIS_ADJUSTMENT)
        return false;
    if (column->basis == BASIS_UNSTATED)
        return !adjusted || m->non_gaap || m->statement->kind == STATEMENT_RECONCILIATION;
    return adjusted == (column->basis == BASIS_NON_GAAP);
}

static bool kept(const struct matching *m) { return m->columns != NULL && m->statement->column_count <= COLUMNS_KEPT; }

/* Without a date any column may be meant. */
static bool column_fits(const struct matching *m, int c) {
    const struct column *column = &m->statement->columns[c];
    bool period = kept(m) ? (m->columns->fitting >> c & 1) != 0 : claim_column_fits(m->claim, column);
    return period && basis_fits(m, column);
}

/* Where the words only lean on a period told elsewhere, the same day's year to date may be meant as well. */
static bool column_may_fit(const struct matching *m, int c) {
    const struct column *column = &m->statement->columns[c];
    bool day = kept(m) ? (m->columns->same_day >> c & 1) != 0 : claim_column_ends_with(m->claim, column);
    return !m->claim->period_told && day && basis_fits(m, column);
}

/* ---- explanations ---- */

static struct explained nothing(void) { return (struct explained){.verdict = CLAIM_NOT_IN_TABLES}; }

static struct cell_ref cell_at(const struct matching *m, int column) {
    return (struct cell_ref){m->cell.statement, m->cell.row, column};
}

static struct explained explained_by(const struct matching *m, enum claim_verdict verdict, int a, int b) {
    struct explained made = {.verdict = verdict, .cells = {cell_at(m, a)}, .cell_count = 1};
    if (b >= 0)
        made.cells[made.cell_count++] = cell_at(m, b);
    made.bits = m->facts.bits;
    return made;
}

static bool wants(const struct matching *m, int c, enum measure measure) {
    return m->statement->columns[c].measure == measure;
}

/* Digits the cell does not print are not proven by it: 0.1 million says nothing of $88,000. */
static struct explained explain_amount(const struct matching *m) {
    for (int pass = 0; pass < 2; pass++)
        for (int c = 0; c < m->statement->column_count; c++)
            if (wants(m, c, MEASURE_AMOUNT) && (pass == 0 ? column_fits(m, c) : column_may_fit(m, c)) && states(m, c)) {
                struct explained made = explained_by(m, CLAIM_TIES, c, -1);
                int cell = digit_bits(value_at(m, c)->amount);
                made.bits = cell < made.bits ? cell : made.bits;
                made.bits += (m->claim->period_told ? 2 : 1) - pass - (date_known(m->claim->period.end) ? 0 : 2);
                return made;
            }
    return nothing();
}

/* Of two columns of changes of one period the second is the one without exchange rates. */
static bool is_second_change(const struct matching *m, int c) {
    const struct column *columns = m->statement->columns;
    for (int i = 0; i < c && columns[c].measure == MEASURE_PERCENT_CHANGE; i++)
        if (columns[i].measure == MEASURE_PERCENT_CHANGE && period_equal(columns[i].period, columns[c].period))
            return true;
    return false;
}

/* The row counts percent itself, and not only because nothing but its changes is printed. */
static bool is_rate(const struct matching *m) {
    for (int c = 0; m->row->unit == UNIT_PERCENT && c < m->statement->column_count; c++)
        if (m->statement->columns[c].measure == MEASURE_AMOUNT && is_figure(value_at(m, c)))
            return true;
    return false;
}

/* A printed percentage: a change column, or a part of revenue. */
static struct explained explain_printed(const struct matching *m, enum measure measure) {
    for (int c = 0; c < m->statement->column_count; c++) {
        const struct value *value = value_at(m, c);
        const struct column *column = &m->statement->columns[c];
        bool wanted = column->measure == measure || (measure == MEASURE_PERCENT_CHANGE_CC && is_second_change(m, c));
        bool may = column_fits(m, c) || (measure != MEASURE_AMOUNT && column->basis == BASIS_UNSTATED &&
                                         claim_period_fits(m->claim->period, column->period));
        if (!wanted || !may || !is_figure(value) || is_rate(m))
            continue;
        if (overlaps(interval_printed(decimal_abs(value->amount)), m->facts.claimed))
            return explained_by(m, CLAIM_TIES, c, -1);
    }
    return nothing();
}

/* Which way it went, where both figures have the same sign and the claim says which way. */
static bool direction_fits(const struct matching *m, interval now, interval then) {
    if (m->claim->direction == 0 || now.low <= 0 || then.low <= 0)
        return true;
    bool rose = interval_subtract(now, then).high > 0, fell = interval_subtract(now, then).low < 0;
    return m->claim->direction > 0 ? rose : fell;
}

/* The change from column `then` to column `now` is what the claim states. */
static bool changed_so(const struct matching *m, int now_column, int then_column) {
    if (!is_figure(value_at(m, now_column)) || !is_figure(value_at(m, then_column)))
        return false;
    interval now, then, difference, percent;
    if (m->claim->kind == MEASURE_PERCENT_CHANGE || m->claim->unit == UNIT_BASIS_POINTS ||
        m->claim->unit == UNIT_PERCENT) {
        now = interval_printed(value_at(m, now_column)->amount);
        then = interval_printed(value_at(m, then_column)->amount);
    } else {
        if (scale_as(m, now_column) == 0 || scale_as(m, then_column) == 0)
            return false;
        now = signed_at(m, now_column);
        then = signed_at(m, then_column);
    }
    difference = interval_subtract(now, then);
    if (!direction_fits(m, now, then))
        return false;
    if (m->claim->kind != MEASURE_PERCENT_CHANGE) {
        bool rates = m->claim->unit == UNIT_BASIS_POINTS || m->claim->unit == UNIT_PERCENT;
        int factor = m->claim->unit == UNIT_BASIS_POINTS ? HUNDRED : 1;
        return rates == (m->row->unit == UNIT_PERCENT) &&
               overlaps(size_of(interval_scale(difference, factor)), m->facts.claimed);
    }
    return interval_divide(interval_scale(difference, HUNDRED), then, RATIO_PLACES, &percent) &&
           overlaps(size_of(percent), m->facts.claimed);
}

/* Column `then` is what a change up to column `c` may be measured from. */
static bool measured_from(const struct matching *m, int c, int then, int attempt) {
    static const int months[] = {12, 3};
    const struct column *columns = m->statement->columns;
    if (!date_known(m->claim->against.end))
        return claim_column_before(m->statement, then, c, months[attempt]);
    return attempt == 0 && then != c && claim_column_same_kind(&columns[then], &columns[c]) &&
           claim_period_fits(m->claim->against, columns[then].period);
}

static struct explained change_of(const struct matching *m, int c) {
    for (int attempt = 0; attempt < 2 && is_figure(value_at(m, c)); attempt++)
        for (int then = 0; then < m->statement->column_count; then++)
            if (is_figure(value_at(m, then)) && measured_from(m, c, then, attempt) && changed_so(m, c, then))
                return explained_by(m, CLAIM_DERIVED, c, then);
    return nothing();
}

/* The same by the table's pairs, which stand in the order in which columns are tried. */
static struct explained change_of_pairs(const struct matching *m) {
    claim_columns_pair(m->checking->arena, m->columns, m->statement);
    for (int i = 0; i < m->columns->pair_count; i++) {
        const struct column_pair *pair = &m->columns->pairs[i];
        if (column_fits(m, pair->now) && is_figure(value_at(m, pair->now)) && is_figure(value_at(m, pair->then)) &&
            changed_so(m, pair->now, pair->then))
            return explained_by(m, CLAIM_DERIVED, pair->now, pair->then);
    }
    return nothing();
}

static struct explained explain_change(const struct matching *m) {
    if (kept(m) && !date_known(m->claim->against.end))
        return change_of_pairs(m);
    for (int c = 0; c < m->statement->column_count; c++) {
        bool now = wants(m, c, MEASURE_AMOUNT) && column_fits(m, c);
        struct explained made = now ? change_of(m, c) : nothing();
        if (made.verdict == CLAIM_DERIVED)
            return made;
    }
    return nothing();
}

/* ---- parts of another line ---- */

/* What a percentage is taken of: the words behind "of" say sales, or income before taxes. */
static bool is_whole(const struct matching *m, const struct row *row) {
    bool income = text_has(m->claim->behind, TEXT("income")) || text_has(m->claim->behind, TEXT("earnings"));
    return row->concept == (income ? CONCEPT_PRETAX_INCOME : CONCEPT_REVENUE);
}

/* A segment's sales stand under its own name in the table of sales: "Total access equipment". */
static bool is_sales_of(const struct matching *m, const struct claim_line *other) {
    const struct stems *mine = &m->line->label, *its = &other->label;
    return other->of_sales && other->statement != m->cell.statement && its->count == mine->count &&
           stems_shared(its, mine) == its->count;
}

static bool is_part(const struct matching *m, interval part, interval whole) {
    interval percent;
    return interval_divide(interval_scale(part, HUNDRED), whole, RATIO_PLACES, &percent) &&
           overlaps(size_of(percent), m->facts.claimed);
}

/* The whole a part is taken of: of the same column, or of another table's column that tells the same period. */
static struct explained part_of(const struct matching *m, int c, interval part, struct cell_ref whole) {
    const struct statement *other = &m->checking->report->statements[whole.statement];
    const struct value *value = report_value(m->checking->report, whole);
    const struct column *mine = &m->statement->columns[c], *its = &other->columns[whole.column];
    bool same = whole.statement == m->cell.statement
                    ? whole.column == c
                    : period_equal(mine->period, its->period) && its->measure == MEASURE_AMOUNT;
    if (!same || !is_figure(value) || value_scale(other, whole.row, whole.column) <= 0)
        return nothing();
    interval size = interval_scale(interval_printed(value->amount), value_scale(other, whole.row, whole.column));
    if (!is_part(m, part, size))
        return nothing();
    struct explained made = explained_by(m, CLAIM_DERIVED, c, -1);
    made.cells[made.cell_count++] = whole;
    return made;
}

static struct explained part_of_line(const struct matching *m, int c, interval part, const struct claim_line *whole) {
    const struct statement *other = &m->checking->report->statements[whole->statement];
    struct explained made = nothing();
    for (int k = 0; k < other->column_count && made.verdict != CLAIM_DERIVED; k++)
        made = part_of(m, c, part, (struct cell_ref){whole->statement, whole->row, k});
    return made;
}

/* Of its own table's revenue first, then of another's, then of the line of the same name. */
static struct explained part_of_any(const struct matching *m, int c, interval part) {
    const struct claim_lines *lines = m->lines;
    struct explained made = nothing();
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < lines->whole_count && made.verdict != CLAIM_DERIVED; i++) {
            const struct claim_line *whole = &lines->lines[lines->wholes[i]];
            bool own = whole->statement == m->cell.statement;
            if (own == (pass == 0) && is_whole(m, &m->checking->report->statements[whole->statement].rows[whole->row]))
                made = part_of_line(m, c, part, whole);
        }
    uint32_t name = m->line->label.count > 0 ? m->line->label.stem[0] : 0;
    int at = name != 0 ? claim_lines_posting(lines, name) : lines->posting_count;
    for (; at < lines->posting_count && lines->postings[at].stem == name && made.verdict != CLAIM_DERIVED; at++)
        if (is_sales_of(m, &lines->lines[lines->postings[at].line]))
            made = part_of_line(m, c, part, &lines->lines[lines->postings[at].line]);
    return made;
}

static struct explained explain_part(const struct matching *m) {
    for (int c = 0; c < m->statement->column_count; c++) {
        const struct value *value = value_at(m, c);
        if (!wants(m, c, MEASURE_AMOUNT) || !column_fits(m, c) || !is_figure(value) || value->unit != UNIT_CURRENCY ||
            scale_of(m, c) == 0)
            continue;
        interval part = interval_scale(interval_printed(value->amount), scale_of(m, c));
        struct explained made = part_of_any(m, c, part);
        if (made.verdict == CLAIM_DERIVED)
            return made;
    }
    return nothing();
}

/* A gross margin where no gross profit is printed: what the cost leaves of a line of sales above it. */
static struct explained explain_gross_margin(const struct matching *m) {
    for (int c = 0; c < m->statement->column_count; c++)
        for (int r = m->cell.row - 1; r >= 0 && r >= m->cell.row - SALES_ABOVE; r--) {
            const struct row *sales = &m->statement->rows[r];
            bool fits = wants(m, c, MEASURE_AMOUNT) && column_fits(m, c);
            if (!fits || sales->values == NULL || !is_figure(&sales->values[c]) || !is_figure(value_at(m, c)))
                continue;
            interval whole = interval_printed(sales->values[c].amount);
            interval cost = interval_printed(decimal_abs(value_at(m, c)->amount));
            if (!is_part(m, interval_subtract(whole, cost), whole))
                continue;
            struct explained made = explained_by(m, CLAIM_DERIVED, c, -1);
            made.cells[made.cell_count++] = (struct cell_ref){m->cell.statement, r, c};
            return made;
        }
    return nothing();
}

/* ---- all of it ---- */

static struct explained first_of(struct explained a, struct explained b) {
    return a.verdict == CLAIM_NOT_IN_TABLES ? b : a;
}

struct explained claim_explain(const struct checking *checking, const struct claim_lines *lines,
                               const struct claim *claim, const struct claim_line *line) {
    const struct statement *statement = &checking->report->statements[line->statement];
    struct matching m = {.checking = checking,
                         .claim = claim,
                         .facts = lines->facts[claim - checking->report->claims],
                         .statement = statement,
                         .row = &statement->rows[line->row],
                         .cell = {line->statement, line->row, 0},
                         .non_gaap = line->non_gaap,
                         .lines = lines,
                         .line = line,
                         .columns = &lines->tables[line->statement]};
    claim_columns_ask(m.columns, claim, statement);
    switch (claim->kind) {
    case MEASURE_PERCENT_CHANGE_CC:
        return explain_printed(&m, MEASURE_PERCENT_CHANGE_CC);
    case MEASURE_PERCENT_CHANGE:
        return first_of(explain_printed(&m, MEASURE_PERCENT_CHANGE), explain_change(&m));
    case MEASURE_CHANGE:
        return explain_change(&m);
    case MEASURE_PERCENT_OF_REVENUE:
        return first_of(explain_printed(&m, MEASURE_PERCENT_OF_REVENUE), explain_part(&m));
    case MEASURE_AMOUNT:
        break;
    }
    struct explained made = explain_amount(&m);
    if (made.verdict != CLAIM_NOT_IN_TABLES || !m.facts.may_be_margin)
        return made;
    bool cost = m.row->concept == CONCEPT_COST_OF_REVENUE && text_has_word(claim->subject, TEXT("gross"));
    return cost ? explain_gross_margin(&m) : explain_part(&m);
}

/* The cell prints what the claim states; units and scale agree. */
static bool claim_is(const struct checking *checking, const struct claim *claim, struct cell_ref cell) {
    const struct statement *statement = &checking->report->statements[cell.statement];
    struct matching m = {.checking = checking,
                         .claim = claim,
                         .facts = claim_facts_of(claim),
                         .statement = statement,
                         .row = &statement->rows[cell.row],
                         .cell = cell};
    return states(&m, cell.column);
}

bool claim_stands_anywhere(const struct checking *checking, const struct claim *claim) {
    for (int s = 0; s < checking->report->statement_count; s++) {
        const struct statement *statement = &checking->report->statements[s];
        for (int r = 0; r < statement->row_count; r++)
            for (int c = 0; statement->rows[r].values != NULL && c < statement->column_count; c++)
                if (claim_is(checking, claim, (struct cell_ref){s, r, c}))
                    return true;
    }
    return false;
}
