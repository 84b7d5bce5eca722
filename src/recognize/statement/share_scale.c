/*
 * share_scale: "Dollars in thousands" says nothing of shares, and even notes
 * that seem to are not always meant. Income over earnings per share tells how
 * many shares there are; thousand times as many or as few are out of the
 * question. A count that another table repeats has the scale it has there.
 * What neither tells, the size may; what stays open has no scale.
 */
#include "recognize/statement/share_scale.h"

#include "recognize/statement/scale.h"
#include "recognize/vocabulary.h"

static bool is_count(const struct row *row) { return row->role == ROLE_SHARES && row->values != NULL; }

/* The row's label or a caption of it says the scale itself. */
static bool says_itself(const struct statement *statement, const struct row *row) {
    if (scale_of_label(row->label) != 0)
        return true;
    for (int at = row->section; at >= 0; at = statement->rows[at].section)
        if (scale_of_label(statement->rows[at].label) != 0)
            return true;
    return false;
}

/* ---- by income and earnings per share ---- */

static const enum concept incomes[] = {CONCEPT_NET_INCOME_COMMON, CONCEPT_NET_INCOME, CONCEPT_PROFIT_LOSS};
static const enum concept per_shares[] = {CONCEPT_EPS_DILUTED, CONCEPT_EPS_BASIC, CONCEPT_EPS_BASIC_AND_DILUTED};

static const struct row *row_of(const struct statement *statement, const enum concept *concepts, size_t count) {
    for (size_t k = 0; k < count; k++) {
        int row = statement_row_of(statement, concepts[k]);
        if (row >= 0)
            return &statement->rows[row];
    }
    return NULL;
}

static bool is_figure(const struct value *value, enum unit unit) {
    return value->kind == VALUE_NUMBER && value->unit == unit && value->amount.units != 0 && !value->doubtful;
}

/* How many shares there are, as near as a rounded figure per share tells it; false where nothing does. */
static bool shares_implied(const struct value *income, int64_t scale, const struct value *per_share, decimal *out) {
    decimal cents = decimal_abs(per_share->amount), amount;
    if (decimal_compare(cents, decimal_of(2, 2)) < 0)
        return false;
    return decimal_multiply(decimal_abs(income->amount), scale, &amount) && decimal_divide(amount, cents, 0, out) &&
           decimal_sign(*out) > 0;
}

bool share_scale_denies_whole_units(const struct statement *statement, int64_t least) {
    const struct row *income = row_of(statement, incomes, sizeof incomes / sizeof *incomes);
    const struct row *per_share = row_of(statement, per_shares, sizeof per_shares / sizeof *per_shares);
    decimal most;
    for (int c = 0; income != NULL && per_share != NULL && c < statement->column_count; c++)
        if (is_figure(&income->values[c], UNIT_CURRENCY) && is_figure(&per_share->values[c], UNIT_PER_SHARE) &&
            decimal_multiply(decimal_abs(per_share->values[c].amount), least, &most) &&
            decimal_compare(decimal_abs(income->values[c].amount), most) < 0)
            return true;
    return false;
}

/*
 * How far two counts of one registrant's shares may be apart, in fifths: the first by rounding and by what is deducted
 * from income, the second by what was issued since.
 */
enum { APART_BY_INCOME = 10, APART_BY_COUNT = 6, FACTOR_MOST = 1000000 };

/* Neither of the two is more than so many fifths of the other. */
static bool near(decimal a, decimal b, int fifths) {
    decimal five_a, five_b, most_a, most_b;
    return decimal_multiply(a, 5, &five_a) && decimal_multiply(b, 5, &five_b) && decimal_multiply(a, fifths, &most_a) &&
           decimal_multiply(b, fifths, &most_b) && decimal_compare(five_a, most_b) <= 0 &&
           decimal_compare(five_b, most_a) <= 0;
}

/* The power of a thousand by which the count is about as many as `shares`; 0 where none is. */
static int64_t factor_to(decimal count, decimal shares, int fifths) {
    decimal scaled;
    for (int64_t factor = 1; factor <= FACTOR_MOST; factor *= 1000)
        if (decimal_multiply(count, factor, &scaled) && near(scaled, shares, fifths))
            return factor;
    return 0;
}

/* What income and earnings per share make of the row's counts, by all columns that tell; 0 where they disagree. */
static int64_t factor_by_income(const struct statement *statement, const struct row *income,
                                const struct row *per_share, const struct row *row) {
    int64_t found = 0;
    decimal shares;
    for (int c = 0; c < statement->column_count; c++) {
        if (!is_figure(&row->values[c], UNIT_SHARES) || !is_figure(&income->values[c], UNIT_CURRENCY) ||
            !is_figure(&per_share->values[c], UNIT_PER_SHARE) ||
            !shares_implied(&income->values[c], income->scale, &per_share->values[c], &shares))
            continue;
        int64_t factor = factor_to(row->values[c].amount, shares, APART_BY_INCOME);
        if (factor == 0 || (found != 0 && factor != found))
            return 0;
        found = factor;
    }
    return found;
}

/* Rows that the income tells the scale of; the number of shares it tells goes to `known`, the first's stays. */
static void settle_by_income(struct statement *statement, decimal *known) {
    const struct row *income = row_of(statement, incomes, sizeof incomes / sizeof *incomes);
    const struct row *per_share = row_of(statement, per_shares, sizeof per_shares / sizeof *per_shares);
    for (int i = 0; income != NULL && per_share != NULL && income->scale > 0 && i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        if (!is_count(row))
            continue;
        int64_t factor = factor_by_income(statement, income, per_share, row);
        if (factor != 0)
            row->scale = factor;
        for (int c = 0; factor != 0 && known->units == 0 && c < statement->column_count; c++)
            if (is_figure(&row->values[c], UNIT_SHARES) && !decimal_multiply(row->values[c].amount, factor, known))
                *known = decimal_of(0, 0);
    }
}

/* ---- by other counts, by size ---- */

/* Fewer or more shares than that no registrant has that prints its amounts in thousands, in millions. */
static const struct {
    int64_t scale, least, most;
} sizes[] = {
    {1000, 500000, INT64_C(5000000000)},
    {1000000, 10000000, INT64_C(50000000000)},
};

static bool fits_size(decimal count, int64_t factor, int64_t least, int64_t most) {
    decimal scaled;
    return decimal_multiply(count, factor, &scaled) && decimal_compare(scaled, decimal_of(least, 0)) >= 0 &&
           decimal_compare(scaled, decimal_of(most, 0)) <= 0;
}

/* The only factor by which the count is one that such a registrant may have; 0 where there are several or none. */
static int64_t factor_by_size(const struct statement *statement, decimal count) {
    int64_t found = 0;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        for (int64_t factor = 1; statement->scale == sizes[i].scale && factor <= FACTOR_MOST; factor *= 1000) {
            if (!fits_size(count, factor, sizes[i].least, sizes[i].most) || (factor == 1 && count.places > 0))
                continue;
            if (found != 0)
                return 0;
            found = factor;
        }
    return found;
}

static const char *const all_shares[] = {
    "... weighted|average|outstanding|basic|diluted|dilution ...",
    "... common|ordinary shares at|end|ending ...",
};

#include "gates/recognize/statement/share_scale.h"

/* All the registrant's shares are counted, not those bought back or granted. */
static bool counts_all(const struct row *row) {
    return row->concept == CONCEPT_SHARES_BASIC || row->concept == CONCEPT_SHARES_DILUTED ||
           row->concept == CONCEPT_SHARES_BASIC_AND_DILUTED || text_matches_list(row->label, PHRASES(all_shares));
}

static decimal first_count(const struct statement *statement, const struct row *row) {
    for (int c = 0; c < statement->column_count; c++)
        if (is_figure(&row->values[c], UNIT_SHARES))
            return decimal_abs(row->values[c].amount);
    return decimal_of(0, 0);
}

/* More than a hundred thousand million shares: the note that tells the scale does not mean them. */
static bool is_beyond(const struct row *row, decimal count) {
    return !fits_size(count, row->scale, 0, INT64_C(100000000000));
}

static void settle_open(struct statement *statement, decimal known) {
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        decimal count = is_count(row) ? first_count(statement, row) : decimal_of(0, 0);
        if (count.units == 0 || says_itself(statement, row) || (row->scale != 0 && !is_beyond(row, count)))
            continue;
        row->scale = 0;
        if (counts_all(row) && known.units != 0)
            row->scale = factor_to(count, known, APART_BY_COUNT);
        if (counts_all(row) && row->scale == 0)
            row->scale = factor_by_size(statement, count);
    }
}

/* What is left open is printed as the other counts of the statement are. */
static void settle_by_rows(struct statement *statement) {
    int64_t told = 0;
    for (int i = 0; i < statement->row_count && told == 0; i++)
        if (is_count(&statement->rows[i]) && !says_itself(statement, &statement->rows[i]))
            told = statement->rows[i].scale;
    for (int i = 0; i < statement->row_count; i++)
        if (is_count(&statement->rows[i]) && statement->rows[i].scale == 0)
            statement->rows[i].scale = told;
}

void share_scales_settle(struct report *report, int first) {
    decimal known = decimal_of(0, 0);
    for (int s = first; s < report->statement_count; s++)
        settle_by_income(&report->statements[s], &known);
    for (int s = first; s < report->statement_count; s++) {
        settle_open(&report->statements[s], known);
        settle_by_rows(&report->statements[s]);
    }
}
