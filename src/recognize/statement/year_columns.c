/*
 * year_columns: "Senior notes due | 2027 | 4.75% | 500". Four bare digits may
 * be an amount of a filer who sets no commas. They are years where all of the
 * column are between 1900 and 2100, its head tells no period, and either the
 * table's other figures have commas, or the head, or the labels' ends, speak
 * of years.
 */
#include "recognize/statement/year_columns.h"

#include "recognize/column/period_words.h"
#include "recognize/vocabulary.h"

enum { YEAR_LENGTH = 4, YEAR_FIRST = 1900, YEAR_LAST = 2100, COMMAS_FROM = 1000 };

static const char *const heads_of_years[] = {
    "... maturity|maturities|matures|due|vintage|expiration|expiry|expires ...",
    "... year of ...",
    "year built|acquired|opened|founded|originated|delivered|issued|purchased",
};

static const char *const ends_before_years[] = {
    "... due|maturing|ending|ended|through|until|expiring|in",
    "remainder of",
};

#include "gates/recognize/statement/year_columns.h"

static bool is_year(const struct value *value) {
    return value->kind == VALUE_NUMBER && value->printed.len == YEAR_LENGTH && value->amount.places == 0 &&
           value->unit == UNIT_CURRENCY && !value->money && value->amount.units >= YEAR_FIRST &&
           value->amount.units <= YEAR_LAST;
}

static bool tells_nothing(const struct row *row, int column) {
    return row->role == ROLE_HEADING || row->values[column].kind == VALUE_BLANK;
}

/* How many years there are, of which so many behind a label that leads to one; 0 where anything else is printed. */
struct years {
    int all, led;
};

static struct years years_down(const struct statement *statement, int column) {
    struct years years = {0};
    for (int r = 0; r < statement->row_count; r++) {
        const struct row *row = &statement->rows[r];
        if (tells_nothing(row, column))
            continue;
        if (!is_year(&row->values[column]))
            return (struct years){0};
        years.all++;
        years.led += text_matches_list(row->label, PHRASES(ends_before_years)) ? 1 : 0;
    }
    return years;
}

/* Some figure of the other columns has a comma, and none lacks it. */
static bool sets_commas(const struct statement *statement, int column) {
    bool any = false;
    for (int r = 0; r < statement->row_count; r++)
        for (int c = 0; c < statement->column_count; c++) {
            const struct value *value = &statement->rows[r].values[c];
            decimal least = decimal_of(COMMAS_FROM, 0);
            if (c == column || value->kind != VALUE_NUMBER || decimal_compare(decimal_abs(value->amount), least) < 0)
                continue;
            if (text_find_byte(value->printed, ',') == text_npos)
                return false;
            any = true;
        }
    return any;
}

/* Its head names years, or -1 a period, which no column of years has. */
static int head_speaks(const struct column *column) {
    for (int h = column->head_count - 1; h >= 0; h--) {
        if (text_matches_list(column->heads[h], PHRASES(heads_of_years)))
            return 1;
        struct period_words told = period_words_of(column->heads[h]);
        if (!period_words_empty(&told))
            return -1;
    }
    return 0;
}

bool column_holds_years(const struct statement *statement, int column) {
    enum { YEARS_LEAST = 2 };
    if (statement->columns[column].measure != MEASURE_AMOUNT)
        return false;
    struct years years = years_down(statement, column);
    int head = years.all > 0 ? head_speaks(&statement->columns[column]) : -1;
    if (head < 0)
        return false;
    return head > 0 || years.led * 2 > years.all || (years.all >= YEARS_LEAST && sets_commas(statement, column));
}

bool column_ends_labels(const struct statement *statement, int column) {
    if (column != 0 || statement->columns[0].head_count > 0 || statement->column_count < 2)
        return false;
    struct years years = years_down(statement, 0);
    return years.all > 0 && years.led == years.all;
}

void labels_take_years(struct arena *arena, struct statement *statement, int column) {
    for (int r = 0; r < statement->row_count; r++) {
        struct row *row = &statement->rows[r];
        if (tells_nothing(row, column))
            continue;
        row->label = text_join(arena, row->label, TEXT(" "), row->values[column].printed);
        row->printed = text_join(arena, row->printed, TEXT(" "), row->values[column].printed);
    }
}
