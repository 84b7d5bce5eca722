/*
 * From cells to points. A cell counts when its column tells a period and no member, its row a line that matters, and
 * its reading is certain. Within a filing the first table that prints a figure speaks, primary statements first.
 */
#include "series/points.h"

#include "base/sorted.h"
#include "model/headline.h"

enum { QUARTER = 3, QUARTER_DAYS_LEAST = 80, QUARTER_DAYS_MOST = 103 };

/* ---- finding a series and a point ---- */

/* What a row is on which basis: a measure with a twin is the twin's identity on the non-GAAP basis. */
struct identity {
    enum concept concept;
    enum non_gaap measure;
    enum basis basis;
};

static struct identity identity_of(const struct row *row, const struct column *column, bool reconciliation) {
    enum basis told = column->basis != BASIS_UNSTATED ? column->basis : row->basis;
    struct identity identity = {row->part ? CONCEPT_NONE : row->concept, NON_GAAP_NONE,
                                told == BASIS_UNSTATED && !reconciliation ? BASIS_GAAP : told};
    if (row->non_gaap == NON_GAAP_NONE)
        return identity;
    identity.concept = non_gaap_twin(row->non_gaap);
    identity.measure = identity.concept == CONCEPT_NONE ? row->non_gaap : NON_GAAP_NONE;
    identity.basis = BASIS_NON_GAAP;
    return identity;
}

static bool identity_counts(struct identity identity) {
    bool named = identity.concept != CONCEPT_NONE || identity.measure != NON_GAAP_NONE;
    return named && (identity.basis == BASIS_GAAP || identity.basis == BASIS_NON_GAAP);
}

static bool is_money(enum unit unit) { return unit == UNIT_CURRENCY || unit == UNIT_PER_SHARE; }

/* Amounts of two currencies are two lines: they can neither be compared nor taken from each other. */
static struct series *series_of(struct arena *arena, struct history *history, struct identity identity, enum unit unit,
                                text currency) {
    for (int i = 0; i < history->series_count; i++) {
        struct series *series = &history->series[i];
        if (series->concept == identity.concept && series->measure == identity.measure &&
            series->basis == identity.basis && series->unit == unit &&
            (!is_money(unit) || text_equal(series->currency, currency)))
            return series;
    }
    struct series *series = ARRAY_ADD(arena, history->series, history->series_count);
    *series = (struct series){.concept = identity.concept,
                              .measure = identity.measure,
                              .basis = identity.basis,
                              .unit = unit,
                              .currency = currency};
    return series;
}

static struct series_point *point_of(struct arena *arena, struct series *series, period when) {
    for (int i = 0; i < series->point_count; i++)
        if (period_near(series->points[i].period, when))
            return &series->points[i];
    struct series_point *point = ARRAY_ADD(arena, series->points, series->point_count);
    *point = (struct series_point){.period = when, .longer = -1, .shorter = -1};
    return point;
}

/* ---- gathering ---- */

static bool column_counts(const struct column *column) {
    return column->measure == MEASURE_AMOUNT && column->member.len == 0 && !column->expected &&
           date_known(column->period.end);
}

static bool value_counts(const struct value *value, int64_t scale) {
    return value_is_amount(value) && !value->doubtful && scale > 0;
}

/* The lines whose name tells which way they go; of others, such as a loss on a sale, the word is no sign. */
static bool is_loss(const struct statement *statement, const struct row *row) {
    static const enum concept incomes[] = {CONCEPT_OPERATING_INCOME,      CONCEPT_PRETAX_INCOME, CONCEPT_NET_INCOME,
                                           CONCEPT_NET_INCOME_COMMON,     CONCEPT_PROFIT_LOSS,   CONCEPT_EPS_BASIC,
                                           CONCEPT_EPS_BASIC_AND_DILUTED, CONCEPT_EPS_DILUTED};
    enum concept concept = row->non_gaap == NON_GAAP_NONE ? row->concept : non_gaap_twin(row->non_gaap);
    for (size_t i = 0; i < sizeof incomes / sizeof incomes[0]; i++)
        if (concept == incomes[i])
            return row_is_bare_loss(statement, row);
    return false;
}

static bool printed_before(const struct series_point *point, int filing) {
    return point->print_count > 0 && point->prints[point->print_count - 1].filing == filing;
}

static void gather_cell(struct arena *arena, struct history *history, int filing, struct cell_ref cell) {
    const struct statement *statement = &history->filings[filing].report->statements[cell.statement];
    const struct row *row = &statement->rows[cell.row];
    const struct value *value = &row->values[cell.column];
    int64_t scale = value_scale(statement, cell.row, cell.column);
    struct identity identity =
        identity_of(row, &statement->columns[cell.column], statement->kind == STATEMENT_RECONCILIATION);
    if (!identity_counts(identity) || !value_counts(value, scale))
        return;
    struct series *series = series_of(arena, history, identity, value->unit, statement->currency);
    struct series_point *point = point_of(arena, series, statement->columns[cell.column].period);
    if (printed_before(point, filing))
        return;
    series->label = row_name(arena, statement, cell.row);
    *ARRAY_ADD(arena, point->prints, point->print_count) =
        (struct series_print){filing, cell, value->amount, scale, is_loss(statement, row)};
}

static void gather_statement(struct arena *arena, struct history *history, int filing, int index) {
    const struct statement *statement = &history->filings[filing].report->statements[index];
    for (int r = 0; r < statement->row_count; r++)
        for (int c = 0; c < statement->column_count && statement->rows[r].values != NULL; c++)
            if (column_counts(&statement->columns[c]))
                gather_cell(arena, history, filing, (struct cell_ref){index, r, c});
}

/* Tables in the order they are believed; segments and other tables print parts of the registrant. */
static const enum statement_kind believed[] = {STATEMENT_INCOME, STATEMENT_BALANCE, STATEMENT_CASH_FLOW,
                                               STATEMENT_RECONCILIATION};

static void gather_filing(struct arena *arena, struct history *history, int filing) {
    const struct report *report = history->filings[filing].report;
    for (size_t k = 0; k < sizeof believed / sizeof believed[0]; k++)
        for (int s = 0; s < report->statement_count; s++)
            if (report->statements[s].kind == believed[k] && !report->statements[s].of_another)
                gather_statement(arena, history, filing, s);
}

/* ---- what stands ---- */

/* The last filing's figure stands, unless that filing was amended and its amendment prints none. */
static int standing_print(const struct history *history, const struct series_point *point) {
    for (int i = point->print_count - 1; i >= 0; i--)
        if (history->filings[point->prints[i].filing].amended_by < 0)
            return i;
    return point->print_count - 1;
}

static void settle_point(const struct history *history, struct series_point *point) {
    point->standing = standing_print(history, point);
    point->amount = print_amount(&point->prints[point->standing]);
    point->scale = point->prints[point->standing].scale;
    for (int i = 1; i < point->print_count; i++)
        point->changed = point->changed || !prints_agree(&point->prints[i - 1], &point->prints[i]);
}

static int compare_points(const void *left, const void *right) {
    const struct series_point *a = left, *b = right;
    int by_end = date_compare(a->period.end, b->period.end);
    return by_end != 0 ? by_end : a->period.months - b->period.months;
}

static date last_end(const struct series *series) { return series->points[series->point_count - 1].period.end; }

/* Of one line in several currencies the one that goes on the longest leads. */
static int compare_series(const void *left, const void *right) {
    const struct series *a = left, *b = right;
    const int keys[][2] = {{a->concept == CONCEPT_NONE, b->concept == CONCEPT_NONE},
                           {(int)a->concept, (int)b->concept},
                           {(int)a->measure, (int)b->measure},
                           {(int)a->basis, (int)b->basis},
                           {(int)a->unit, (int)b->unit}};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (keys[i][0] != keys[i][1])
            return keys[i][0] - keys[i][1];
    int by_last = date_compare(last_end(b), last_end(a));
    return by_last != 0 ? by_last : text_compare(a->currency, b->currency);
}

static void sort_points(struct series *series) { SORT(series->points, series->point_count, compare_points); }

void points_gather(struct arena *arena, struct history *history) {
    for (int i = 0; i < history->filing_count; i++)
        gather_filing(arena, history, i);
    for (int i = 0; i < history->series_count; i++) {
        for (int p = 0; p < history->series[i].point_count; p++)
            settle_point(history, &history->series[i].points[p]);
        sort_points(&history->series[i]);
    }
    SORT(history->series, history->series_count, compare_series);
}

/* ---- quarters that nobody printed ---- */

/* Whether `shorter` ends a quarter before `longer` and begins where it does. */
static bool leaves_a_quarter(period longer, period shorter) {
    int days = date_serial(longer.end) - date_serial(shorter.end);
    return longer.months == shorter.months + QUARTER && days >= QUARTER_DAYS_LEAST && days <= QUARTER_DAYS_MOST;
}

static int shorter_of(const struct series *series, int longer, int count) {
    for (int i = 0; i < count; i++)
        if (series->points[i].print_count > 0 && series->points[i].period.months >= QUARTER &&
            leaves_a_quarter(series->points[longer].period, series->points[i].period))
            return i;
    return -1;
}

/* In the finer of the two scales; false where it does not fit. */
static bool difference(const struct series_point *longer, const struct series_point *shorter,
                       struct series_point *out) {
    decimal a = longer->amount, b = shorter->amount;
    out->scale = longer->scale < shorter->scale ? longer->scale : shorter->scale;
    return decimal_multiply(a, longer->scale / out->scale, &a) &&
           decimal_multiply(b, shorter->scale / out->scale, &b) && decimal_subtract(a, b, &out->amount);
}

static void derive_quarter(struct arena *arena, struct series *series, int longer, int count) {
    int shorter = shorter_of(series, longer, count);
    period quarter = {.end = series->points[longer].period.end, .months = QUARTER};
    if (shorter < 0 || series_at(series, quarter) != NULL)
        return;
    struct series_point made = {
        .period = quarter, .derived = true, .standing = -1, .longer = longer, .shorter = shorter};
    if (difference(&series->points[longer], &series->points[shorter], &made))
        *ARRAY_ADD(arena, series->points, series->point_count) = made;
}

/* Where a point went when they were sorted. */
static int place_of(const struct series *series, period when) {
    for (int i = 0; i < series->point_count; i++)
        if (period_equal(series->points[i].period, when))
            return i;
    return -1;
}

/* Sorts; the derived points' parts are looked up again by the periods that `old` holds. */
static void sort_derived(struct arena *arena, struct series *series) {
    struct series_point *old = ARENA_ARRAY(arena, struct series_point, series->point_count);
    for (int i = 0; i < series->point_count; i++)
        old[i] = series->points[i];
    sort_points(series);
    for (int i = 0; i < series->point_count; i++)
        if (series->points[i].derived) {
            series->points[i].longer = place_of(series, old[series->points[i].longer].period);
            series->points[i].shorter = place_of(series, old[series->points[i].shorter].period);
        }
}

void points_derive(struct arena *arena, struct history *history) {
    for (int i = 0; i < history->series_count; i++) {
        struct series *series = &history->series[i];
        int printed = series->point_count;
        for (int p = 0; p < printed && series->unit == UNIT_CURRENCY; p++)
            if (series->points[p].period.months > QUARTER)
                derive_quarter(arena, series, p, printed);
        if (series->point_count > printed)
            sort_derived(arena, series);
    }
}
