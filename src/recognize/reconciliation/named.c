/*
 * named: figures per share are too small, and a single period too little, to
 * prove a sum by themselves. Where both ends name each other and every row
 * between them takes part, the sum needs no further evidence: it has to hold.
 * One digit wrong in a column of amounts is left for check/ to tell, if another
 * column holds.
 */
#include "recognize/reconciliation/named.h"

#include <stdlib.h>

#include "recognize/concept/label.h"

/* What measures without one twin start from; the nearest above. */
static const struct {
    enum non_gaap measure;
    enum concept starts[4];
} starts[] = {
    {NON_GAAP_EBITDA, {CONCEPT_NET_INCOME, CONCEPT_PROFIT_LOSS, CONCEPT_PRETAX_INCOME, CONCEPT_OPERATING_INCOME}},
    {NON_GAAP_ADJUSTED_EBITDA,
     {CONCEPT_NET_INCOME, CONCEPT_PROFIT_LOSS, CONCEPT_PRETAX_INCOME, CONCEPT_OPERATING_INCOME}},
    {NON_GAAP_FREE_CASH_FLOW, {CONCEPT_OPERATING_CASH_FLOW}},
    {NON_GAAP_FUNDS_FROM_OPERATIONS, {CONCEPT_NET_INCOME, CONCEPT_PROFIT_LOSS, CONCEPT_NET_INCOME_COMMON}},
};

static bool is_per_share(enum concept concept) {
    return concept == CONCEPT_EPS_BASIC || concept == CONCEPT_EPS_DILUTED || concept == CONCEPT_EPS_BASIC_AND_DILUTED;
}

static bool is_start(const struct row *end, const struct row *row) {
    enum concept twin = non_gaap_twin(end->non_gaap);

    if (row->role == ROLE_HEADING || row->non_gaap != NON_GAAP_NONE || row->unit != end->unit) {
        return end->non_gaap == NON_GAAP_ADJUSTED_EBITDA && row->non_gaap == NON_GAAP_EBITDA;
    }
    if (twin != CONCEPT_NONE || row->concept == CONCEPT_NONE) {
        return twin != CONCEPT_NONE && (row->concept == twin || (is_per_share(twin) && is_per_share(row->concept) &&
                                                                 end->non_gaap == NON_GAAP_EPS_BASIC_AND_DILUTED));
    }
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        for (int s = 0; starts[i].measure == end->non_gaap && s < 4; s++) {
            if (starts[i].starts[s] == row->concept) {
                return true;
            }
        }
    }
    return false;
}

/* Without "(1)" at its end, and "adjusted" at its beginning. */
static text bare(text label) {
    const text adjusted = TEXT("adjusted ");
    size_t open = label.len;

    while (open > 0 && label.ptr[open - 1] != '(') {
        open--;
    }
    if (open > 1 && label.len - open <= 3 && label.ptr[label.len - 1] == ')') {
        label.len = open - 1;
    }
    label = text_trim(label);
    return text_starts_fold(label, adjusted) ? text_skip(label, adjusted.len) : label;
}

static bool is_behind(text label, text words) {
    return label.len >= words.len && text_equal_fold(text_skip(label, label.len - words.len), words);
}

static const struct {
    const char *end, *start;
} behind[] = {{", as adjusted", ", as reported"}, {" (non-gaap)", " (gaap)"}};

/* Nearly no label has one: asked before all rows above it are. */
static bool may_have_twin(text end) {
    bool may = text_starts_fold(end, TEXT("non-gaap"));
    for (size_t i = 0; !may && i < sizeof behind / sizeof *behind; i++)
        may = is_behind(end, text_from(behind[i].end));
    return may;
}

/* "Non-GAAP research expenses" and "GAAP research expenses"; "Net earnings, as adjusted" and "..., as reported". */
static bool labels_are_twins(text end, text start) {
    const text non_gaap = TEXT("non-gaap"), gaap = TEXT("gaap");

    if (text_starts_fold(end, non_gaap) && text_starts_fold(start, gaap)) {
        return text_equal_fold(bare(text_trim(text_skip(end, non_gaap.len))),
                               bare(text_trim(text_skip(start, gaap.len))));
    }
    for (size_t i = 0; i < sizeof behind / sizeof *behind; i++) {
        text a = text_from(behind[i].end), b = text_from(behind[i].start);
        if (is_behind(end, a) && is_behind(start, b) &&
            text_equal_fold((text){end.ptr, end.len - a.len}, (text){start.ptr, start.len - b.len})) {
            return true;
        }
    }
    return false;
}

/* "Core gross profit, non-GAAP measure" and "Reported gross profit, GAAP measure": alike but for their bases. */
static bool differ_in_basis(const struct row *end, const struct row *start) {
    struct concept_label a, b;
    if (end->basis != BASIS_NON_GAAP || start->basis != BASIS_GAAP)
        return false;
    concept_label_read(&a, end->label);
    concept_label_read(&b, start->label);
    bool alike = a.words.count == b.words.count && a.words.count > 0;
    for (int i = 0; alike && i < a.words.count; i++)
        alike = text_equal_fold(a.words.word[i], b.words.word[i]);
    return alike;
}

/* Rows from one end to the other, at most: the longest bridges of filings have some forty. It also keeps the search for
 * starts in proportion to the rows of a table. */
enum { REACH = 200, LONE_LEAST = 1000 };

int named_start(const struct statement *statement, int row) {
    const struct row *end = &statement->rows[row];
    bool named = may_have_twin(end->label), alone = row_tells_basis_alone(end, BASIS_NON_GAAP);
    int last = named || alone || end->non_gaap != NON_GAAP_NONE ? row - REACH : row;

    for (int r = row - 1; r >= 0 && r >= last; r--) {
        const struct row *it = &statement->rows[r];
        if (it->role == ROLE_HEADING || it->unit != end->unit) {
            continue;
        }
        if ((named && labels_are_twins(end->label, it->label)) || (alone && row_tells_basis_alone(it, BASIS_GAAP)) ||
            (end->non_gaap != NON_GAAP_NONE && is_start(end, it))) {
            return r;
        }
    }
    return -1;
}

/* The nearest row above that says it is GAAP's, where it says the same as this one but for that; else -1. */
static int reported_start(const struct statement *statement, int row) {
    const struct row *end = &statement->rows[row];
    for (int r = row - 1; end->basis == BASIS_NON_GAAP && r >= 0 && r >= row - REACH; r--) {
        const struct row *it = &statement->rows[r];
        if (it->role != ROLE_HEADING && it->unit == end->unit && it->basis == BASIS_GAAP)
            return differ_in_basis(end, it) ? r : -1;
    }
    return -1;
}

/* ---- the rows between ---- */

/* A part of a subtotal that itself stands between the ends. */
static bool is_part_of_another(const struct statement *statement, int from, int to, int row) {
    for (int r = from + 1; r < to; r++) {
        const struct calculation *sum = &statement->rows[r].calculation;
        for (int t = 0; t < sum->term_count; t++) {
            if (sum->terms[t].index == row) {
                return true;
            }
        }
    }
    return false;
}

static bool has_unit(const struct statement *statement, int row, enum unit unit) {
    for (int c = 0; c < statement->column_count; c++) {
        const struct value *value = &statement->rows[row].values[c];
        if (value->kind == VALUE_NUMBER && value->unit == unit) {
            return true;
        }
    }
    return false;
}

static struct calculation rows_between(struct arena *arena, const struct statement *statement, int from, int to,
                                       int sign) {
    struct calculation sum = {0};

    *ARRAY_ADD(arena, sum.terms, sum.term_count) = (struct term){from, 1};
    for (int r = from + 1; r < to; r++) {
        if (statement->rows[r].role != ROLE_HEADING && has_unit(statement, r, statement->rows[to].unit) &&
            !is_part_of_another(statement, from, to, r)) {
            *ARRAY_ADD(arena, sum.terms, sum.term_count) = (struct term){r, sign};
        }
    }
    return sum;
}

/* ---- does it hold ---- */

/* What a sum leaves of a figure, in units of the figure's last place; and what rounding may. */
struct remainder {
    decimal left;
    int roundings;
    bool told; /* both ends stand, and something between them */
};

static struct remainder remainder_of(const struct statement *statement, int row, const struct calculation *sum,
                                     int column) {
    const struct value *end = &statement->rows[row].values[column];
    struct remainder it = {.left = end->amount, .roundings = 1};
    bool moved = false;

    if (end->kind != VALUE_NUMBER || end->unit != statement->rows[row].unit ||
        statement->rows[sum->terms[0].index].values[column].kind != VALUE_NUMBER) {
        return it;
    }
    for (int t = 0; t < sum->term_count; t++) {
        const struct value *part = &statement->rows[sum->terms[t].index].values[column];
        decimal amount = sum->terms[t].sign < 0 ? decimal_negate(part->amount) : part->amount;
        if (part->kind != VALUE_NUMBER || part->unit != end->unit) {
            continue;
        }
        if (part->amount.places != end->amount.places || !decimal_subtract(it.left, amount, &it.left)) {
            return it;
        }
        it.roundings++;
        moved = moved || (t > 0 && !decimal_is_zero(amount));
    }
    it.told = moved;
    return it;
}

static bool holds(const struct statement *statement, int row, const struct calculation *sum) {
    int met = 0, missed = 0;
    bool big = false;

    for (int c = 0; c < statement->column_count; c++) {
        struct remainder it = remainder_of(statement, row, sum, c);
        if (!it.told || statement->columns[c].measure != MEASURE_AMOUNT) {
            continue;
        }
        if (2 * llabs(it.left.units) <= it.roundings) {
            met++;
        } else if (statement->rows[row].unit == UNIT_CURRENCY && units_are_one_digit(it.left.units)) {
            missed++;
            big =
                llabs(statement->rows[row].values[c].amount.units) >= LONE_LEAST && llabs(it.left.units) > it.roundings;
        } else {
            return false;
        }
    }
    return (met > 0 && met >= missed) || (met == 0 && missed == 1 && big);
}

static bool reaches_above(const struct calculation *sum, int row) {
    for (int t = 0; t < sum->term_count; t++)
        if (sum->terms[t].index < row)
            return true;
    return false;
}

/* A sum that was found already stands, unless it reaches over the row's own beginning into the bridge above. */
static int start_of(const struct statement *statement, int row) {
    const struct calculation *sum = &statement->rows[row].calculation;
    int reported = reported_start(statement, row);
    if (sum->term_count > 0)
        return reported >= 0 && reaches_above(sum, reported) ? reported : -1;
    return reported >= 0 ? reported : named_start(statement, row);
}

static void infer_row(struct arena *arena, struct statement *statement, int row) {
    int start = start_of(statement, row);

    /* What is taken off without a minus is an expense; figures per share say too little for a second attempt. */
    int last = statement->rows[row].unit == UNIT_CURRENCY ? -1 : 1;

    for (int sign = 1; start >= 0 && sign >= last; sign -= 2) {
        struct calculation sum = rows_between(arena, statement, start, row, sign);
        if (sum.term_count > 1 && holds(statement, row, &sum)) {
            statement->rows[row].calculation = sum;
            return;
        }
    }
}

void named_infer(struct arena *arena, struct report *report) {
    for (int s = 0; s < report->statement_count; s++) {
        struct statement *statement = &report->statements[s];
        for (int r = 0; r < statement->row_count; r++) {
            const struct row *row = &statement->rows[r];
            if (row->role != ROLE_HEADING && (row->unit == UNIT_CURRENCY || row->unit == UNIT_PER_SHARE)) {
                infer_row(arena, statement, r);
            }
        }
    }
}
