/*
 * retold: lines that stand in several tables, whatever those are called: net
 * income at the head of a reconciliation, a segment's revenue in two tables,
 * one section of a long table and another. Which two rows are one line is told
 * by their figures, period by period, and by their labels and concepts. Each
 * row is compared with the one before it that agrees best; so that a single
 * wrong digit is seen, a line must be believed without its best figure, too.
 */
#include <stdlib.h>
#include <string.h>

#include "base/sorted.h"
#include "check/checks.h"

enum {
    FIGURE_LEAST = 100, /* units: smaller figures agree by chance */
    GROUP_MOST = 12,    /* places of one figure that are compared */
    BITS_BELIEVED = 12,
    BITS_TRIED = 10,   /* there are about so many rows to choose from */
    BITS_SAME = 10,    /* the same concept, or the same label */
    BITS_ALIKE = 3,    /* labels that share a word */
    BITS_AGAINST = -1, /* another line */
    NEAR_UNITS = 2,    /* lines that are worked out anew stray so far */
    UNLIKE_UNITS = 10  /* lines under other names may differ by less: a small item is in one of them */
};

/* A figure of one day. */
struct spot {
    int32_t day;
    int64_t size; /* of the printed figure, without sign, in units of its places */
    uint8_t places;
    struct cell_ref cell;
};

/* Two rows that print a figure of one day alike; `a` stands before `b`. */
struct likeness {
    int a, b; /* rows of the report, numbered through */
    struct cell_ref first, second;
};

struct retelling {
    const struct checking *checking;
    struct arena *scratch;
    struct spot *spots;
    int spot_count;
    struct likeness *pairs;
    int pair_count;
    int *first_row; /* of each statement, numbered through the report */
    bool **told;    /* cells that another check has tied to another cell, by row */
};

/* What two rows say of each other. */
struct comparison {
    int met, missed;
    int bits, best;              /* of the figures that agree; of the one that says most */
    struct cell_ref here, there; /* the last that differs */
};

static const struct statement *statement_of(const struct retelling *it, struct cell_ref cell) {
    return &it->checking->report->statements[cell.statement];
}

static const struct row *row_of(const struct retelling *it, struct cell_ref cell) {
    return &statement_of(it, cell)->rows[cell.row];
}

static const struct column *column_of(const struct retelling *it, struct cell_ref cell) {
    return &statement_of(it, cell)->columns[cell.column];
}

static const struct value *value_of(const struct retelling *it, struct cell_ref cell) {
    return &row_of(it, cell)->values[cell.column];
}

/* ---- the figures ---- */

static bool may_be_retold(const struct value *value, const struct column *column) {
    return value->kind == VALUE_NUMBER && value->unit <= UNIT_PER_SHARE && column->measure == MEASURE_AMOUNT &&
           date_known(column->period.end) && llabs(value->amount.units) >= FIGURE_LEAST;
}

static int order_of_spots(const void *left, const void *right) {
    const struct spot *a = left, *b = right;

    if (a->day != b->day) {
        return a->day < b->day ? -1 : 1;
    }
    if (a->size != b->size) {
        return a->size < b->size ? -1 : 1;
    }
    if (a->places != b->places) {
        return a->places - b->places;
    }
    return cell_compare(a->cell, b->cell);
}

static void gather_row(struct retelling *it, struct cell_ref cell) {
    const struct statement *statement = statement_of(it, cell);

    for (cell.column = 0; cell.column < statement->column_count; cell.column++) {
        const struct value *value = value_of(it, cell);
        if (may_be_retold(value, column_of(it, cell))) {
            *ARRAY_ADD(it->scratch, it->spots, it->spot_count) = (struct spot){
                date_serial(column_of(it, cell)->period.end), llabs(value->amount.units), value->amount.places, cell};
        }
    }
}

static void gather_spots(struct retelling *it) {
    const struct report *report = it->checking->report;
    int rows = 0;

    it->first_row = ARENA_ARRAY(it->scratch, int, report->statement_count + 1);
    for (int s = 0; s < report->statement_count; s++) {
        it->first_row[s] = rows;
        rows += report->statements[s].row_count;
        for (int r = 0; r < report->statements[s].row_count; r++) {
            if (report->statements[s].rows[r].role != ROLE_HEADING) {
                gather_row(it, (struct cell_ref){s, r, 0});
            }
        }
    }
    SORT(it->spots, it->spot_count, order_of_spots);
}

/* ---- rows that may be one line ---- */

static int concept_bits(enum concept a, enum concept b) {
    if (a == CONCEPT_NONE || b == CONCEPT_NONE) {
        return 0;
    }
    if (a == b) {
        return BITS_SAME;
    }
    return concept_is_net_income(a) && concept_is_net_income(b) ? BITS_ALIKE : BITS_AGAINST;
}

/* "Net interest income (as calculated above)" is net interest income. */
static text without_remark(text name) {
    size_t open = name.len;

    while (open > 0 && name.ptr[open - 1] != '(') {
        open--;
    }
    return name.len > 0 && name.ptr[name.len - 1] == ')' && open > 1 ? text_trim((text){name.ptr, open - 1}) : name;
}

/* "GAAP net income" is net income; a total without a label is what its concept is called. */
static text name_of(const struct row *row) {
    text name = without_remark(row->label);

    if (text_empty(name) && row->concept != CONCEPT_NONE) {
        return text_from(concept_title(row->concept));
    }
    return text_starts_fold(name, TEXT("gaap ")) ? text_skip(name, sizeof "gaap") : name;
}

/* "Europe net sales" is the line "Net sales" below the caption "Europe". */
static bool is_name_below(text name, const struct statement *statement, const struct row *row) {
    text own = name_of(row), caption = row->section >= 0 ? text_trim(statement->rows[row->section].label) : (text){0};

    while (caption.len > 0 && caption.ptr[caption.len - 1] == ':') {
        caption.len--;
    }
    return !text_empty(caption) && !text_empty(own) && name.len == caption.len + 1 + own.len &&
           name.ptr[caption.len] == ' ' && text_starts_fold(name, caption) &&
           text_equal_fold(text_skip(name, caption.len + 1), own);
}

static bool is_same_name(const struct retelling *it, struct cell_ref here, struct cell_ref there) {
    const struct row *a = row_of(it, here), *b = row_of(it, there);
    text x = name_of(a), y = name_of(b);

    return (!text_empty(x) && text_equal_fold(x, y)) || is_name_below(x, statement_of(it, there), b) ||
           is_name_below(y, statement_of(it, here), a);
}

/* What labels and concepts say for two rows being one line; below nothing where they say that they are not. */
static int words_bits(const struct retelling *it, struct cell_ref here, struct cell_ref there) {
    const struct row *a = row_of(it, here), *b = row_of(it, there);
    bool same = is_same_name(it, here, there);
    int bits = concept_bits(a->concept, b->concept);

    if (a->unit != b->unit || (a->scale != b->scale && a->scale != 0 && b->scale != 0) || a->non_gaap != b->non_gaap ||
        (here.statement == there.statement && !same)) {
        return BITS_AGAINST;
    }
    if (same) {
        return BITS_SAME;
    }
    return bits == 0 && words_shared(a->label, b->label) ? BITS_ALIKE : bits;
}

/* One period, basis and member: the two columns may print one figure twice. */
static bool same_column(const struct column *a, const struct column *b) {
    return a->measure == MEASURE_AMOUNT && b->measure == MEASURE_AMOUNT && bases_agree(a->basis, b->basis) &&
           date_known(a->period.end) && date_equal(a->period.end, b->period.end) &&
           (a->period.months == b->period.months || a->period.months == 0 || b->period.months == 0) &&
           text_equal_fold(a->member, b->member);
}

static int row_number(const struct retelling *it, struct cell_ref cell) {
    return it->first_row[cell.statement] + cell.row;
}

static void pair_group(struct retelling *it, int from, int to) {
    for (int i = from; i < to; i++) {
        for (int k = i + 1; k < to; k++) {
            struct cell_ref a = it->spots[i].cell, b = it->spots[k].cell;
            if (row_number(it, a) != row_number(it, b) && same_column(column_of(it, a), column_of(it, b)) &&
                words_bits(it, a, b) >= 0) {
                *ARRAY_ADD(it->scratch, it->pairs, it->pair_count) =
                    (struct likeness){row_number(it, a), row_number(it, b), a, b};
            }
        }
    }
}

static int order_of_pairs(const void *left, const void *right) {
    const struct likeness *a = left, *b = right;

    return a->b != b->b ? a->b - b->b : a->a - b->a;
}

static void find_pairs(struct retelling *it) {
    for (int from = 0, to; from < it->spot_count; from = to) {
        for (to = from + 1;
             to < it->spot_count && it->spots[to].day == it->spots[from].day &&
             it->spots[to].size == it->spots[from].size && it->spots[to].places == it->spots[from].places;
             to++) {
        }
        if (to - from <= GROUP_MOST) {
            pair_group(it, from, to);
        }
    }
    SORT(it->pairs, it->pair_count, order_of_pairs);
}

/* ---- comparing ---- */

static bool agree(const struct value *a, const struct value *b) {
    return decimal_compare(decimal_abs(a->amount), decimal_abs(b->amount)) == 0;
}

/* The column of `there`'s table that tells the period of `here`, agreeing if one does; -1: none. */
static int column_there(const struct retelling *it, struct cell_ref here, struct cell_ref there) {
    int found = -1;

    for (there.column = 0; there.column < statement_of(it, there)->column_count; there.column++) {
        if (same_column(column_of(it, here), column_of(it, there)) && value_of(it, there)->kind == VALUE_NUMBER) {
            if (agree(value_of(it, here), value_of(it, there))) {
                return there.column;
            }
            found = there.column;
        }
    }
    return found;
}

static bool is_printed_before(const struct retelling *it, struct cell_ref cell) {
    for (int c = 0; c < cell.column; c++) {
        const struct value *value = &row_of(it, cell)->values[c];
        if (value->kind == VALUE_NUMBER && agree(value, value_of(it, cell))) {
            return true;
        }
    }
    return false;
}

static struct comparison compare(const struct retelling *it, struct cell_ref here, struct cell_ref there) {
    struct comparison comparison = {0};

    for (here.column = 0; here.column < statement_of(it, here)->column_count; here.column++) {
        const struct value *value = value_of(it, here);
        if (value->kind != VALUE_NUMBER || (there.column = column_there(it, here, there)) < 0) {
            continue;
        }
        if (!agree(value, value_of(it, there))) {
            comparison.missed++;
            comparison.here = here;
            comparison.there = there;
        } else if (!is_printed_before(it, here)) {
            int bits = figure_bits(value->amount);
            comparison.met++;
            comparison.bits += bits;
            comparison.best = bits > comparison.best ? bits : comparison.best;
        }
    }
    return comparison;
}

/* One digit, and no other, is another one. */
static bool is_one_digit(const struct value *a, const struct value *b) {
    int64_t x = llabs(a->amount.units), y = llabs(b->amount.units);
    int other = 0;

    for (; x > 0 && y > 0; x /= 10, y /= 10) {
        other += x % 10 != y % 10;
    }
    return a->amount.places == b->amount.places && x == y && other == 1;
}

/* Row `row` of the table of `cell` tells an amount in a column in which the lines of `cell` and `other` agree. */
static bool counts_where_they_agree(const struct retelling *it, struct cell_ref cell, struct cell_ref other, int row) {
    const struct row *item = &statement_of(it, cell)->rows[row];

    for (cell.column = 0; cell.column < statement_of(it, cell)->column_count; cell.column++) {
        if (item->values[cell.column].kind == VALUE_NUMBER && value_of(it, cell)->kind == VALUE_NUMBER &&
            (other.column = column_there(it, cell, other)) >= 0 && agree(value_of(it, cell), value_of(it, other))) {
            return true;
        }
    }
    return false;
}

/* What one has and the other lacks is printed in the same column: a line of its own that one of them holds, too. */
static bool is_explained(const struct retelling *it, struct cell_ref cell, struct cell_ref other, int64_t difference) {
    const struct statement *statement = statement_of(it, cell);

    for (int r = 0; r < statement->row_count; r++) {
        if (statement->rows[r].role != ROLE_HEADING && statement->rows[r].unit == row_of(it, cell)->unit &&
            llabs(statement->rows[r].values[cell.column].amount.units) == difference &&
            !counts_where_they_agree(it, cell, other, r)) {
            return true;
        }
    }
    return false;
}

/* What to say of the figures that differ; exact where there is nothing to say. */
static enum verdict judge(const struct retelling *it, const struct comparison *comparison) {
    const struct value *here = value_of(it, comparison->here), *there = value_of(it, comparison->there);
    int64_t difference = llabs(llabs(here->amount.units) - llabs(there->amount.units));
    bool same = words_bits(it, comparison->here, comparison->there) == BITS_SAME &&
                comparison->here.statement != comparison->there.statement;

    if (!is_one_digit(here, there) || is_explained(it, comparison->here, comparison->there, difference) ||
        is_explained(it, comparison->there, comparison->here, difference) || (!same && difference < UNLIKE_UNITS)) {
        return VERDICT_EXACT;
    }
    return difference <= NEAR_UNITS ? VERDICT_IMPROBABLE_ROUNDING : VERDICT_BROKEN;
}

/* ---- telling ---- */

static void mark(struct retelling *it, struct cell_ref cell) {
    bool **row = &it->told[row_number(it, cell)];

    if (*row == NULL) {
        *row = ARENA_ARRAY(it->scratch, bool, statement_of(it, cell)->column_count + 1);
    }
    (*row)[cell.column] = true;
}

static bool is_told(const struct retelling *it, struct cell_ref cell) {
    const bool *row = it->told[row_number(it, cell)];

    return row != NULL && row[cell.column];
}

/* Figures that other checks have compared already are not told again. */
static void mark_told(struct retelling *it) {
    const struct report *report = it->checking->report;
    int rows = 0;

    for (int s = 0; s < report->statement_count; s++) {
        rows += report->statements[s].row_count;
    }
    it->told = ARENA_ARRAY(it->scratch, bool *, rows + 1);
    for (int i = 0; i < report->finding_count; i++) {
        const struct finding *finding = &report->findings[i];
        if (finding->cell_count == 2 && finding->verdict != VERDICT_UNTESTABLE &&
            (finding->code == DIAG_TOLD_TWICE || finding->code == DIAG_SHARES_AGREE ||
             finding->code == DIAG_AGREEMENT)) {
            mark(it, finding->cells[0]);
        }
    }
}

static void tell(struct retelling *it, struct cell_ref here, struct cell_ref there, enum verdict verdict) {
    struct finding finding = {.code = DIAG_TOLD_TWICE, .verdict = verdict};
    const struct checking *checking = it->checking;
    const struct value *other = value_of(it, there);
    const char *verb = verdict == VERDICT_EXACT ? "agrees with" : "differs from";

    finding_cell(checking, &finding, here);
    finding_cell(checking, &finding, there);
    finding_numbers(&finding, other->amount, value_of(it, here)->amount);
    finding.message = text_format(checking->arena, "%.*s %.*s %s %.*s %.*s of the same period, line %u",
                                  TEXT_ARG(row_words(checking, here)), TEXT_ARG(cell_words(checking, here)), verb,
                                  TEXT_ARG(row_words(checking, there)), TEXT_ARG(cell_words(checking, there)),
                                  (unsigned)other->origin.line);
    finding_add(checking, &finding);
}

static bool is_believed(const struct retelling *it, struct cell_ref here, struct cell_ref there, int bits) {
    return bits + words_bits(it, here, there) - BITS_TRIED >= BITS_BELIEVED;
}

/* `here` and `there` are one line: each figure of it. */
static void tell_line(struct retelling *it, struct cell_ref here, struct cell_ref there,
                      const struct comparison *comparison) {
    int without_best = comparison->bits - comparison->best;

    if (comparison->missed > 0) {
        enum verdict verdict = judge(it, comparison);
        if (verdict != VERDICT_EXACT && !is_told(it, comparison->here) &&
            is_believed(it, here, there, comparison->bits)) {
            tell(it, comparison->here, comparison->there, verdict);
        }
        return;
    }
    for (here.column = 0;
         is_believed(it, here, there, without_best) && here.column < statement_of(it, here)->column_count;
         here.column++) {
        const struct value *value = value_of(it, here);
        if (value->kind == VALUE_NUMBER && !is_told(it, here) && (there.column = column_there(it, here, there)) >= 0) {
            tell(it, here, there, VERDICT_EXACT);
        }
    }
}

/* The best of the rows that print a figure of this one; `from` to `to` are their pairs. */
static void tell_row(struct retelling *it, int from, int to) {
    struct comparison best = {0};
    int chosen = -1;

    for (int i = from; i < to; i++) {
        if (i > from && it->pairs[i].a == it->pairs[i - 1].a) {
            continue;
        }
        struct comparison found = compare(it, it->pairs[i].second, it->pairs[i].first);
        found.bits += words_bits(it, it->pairs[i].second, it->pairs[i].first) > BITS_ALIKE ? 1 : 0;
        if (found.missed <= 1 && found.bits > best.bits &&
            is_believed(it, it->pairs[i].second, it->pairs[i].first,
                        found.bits - (found.missed > 0 ? 0 : found.best))) {
            best = found;
            chosen = i;
        }
    }
    if (chosen >= 0) {
        tell_line(it, it->pairs[chosen].second, it->pairs[chosen].first, &best);
    }
}

void retold_check(const struct checking *checking) {
    struct retelling it = {.checking = checking, .scratch = arena_scratch(checking->arena)};

    gather_spots(&it);
    find_pairs(&it);
    mark_told(&it);
    for (int from = 0, to; from < it.pair_count; from = to) {
        for (to = from + 1; to < it.pair_count && it.pairs[to].b == it.pairs[from].b; to++) {
        }
        tell_row(&it, from, to);
    }
    arena_free(it.scratch);
}
