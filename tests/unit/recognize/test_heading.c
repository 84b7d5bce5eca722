/*
 * Heads: which rows they are, and what they make of columns.
 */
#include "recognize/heading.h"

#include "sketch.h"
#include "unit.h"

enum { COLUMNS_MOST = 8 };

static struct column columns[COLUMNS_MOST];

/* Reads the heads of a sketch of `count` columns under `title`. */
static void read_heads(struct arena *arena, const char *const *lines, int count, const char *title) {
    struct sketch sketch = sketch_of(arena, lines);
    struct period_words told = period_words_of(text_from(title));
    for (int i = 0; i < COLUMNS_MOST; i++)
        columns[i] = (struct column){0};
    int extent = heading_extent(&sketch.rows, 0);
    heading_read(arena, &sketch.rows, 0, extent, &told, false, columns, count);
}

static void assert_period(void *arena, int column, const char *end, int months) {
    assert_text(date_text(arena, columns[column].period.end), end);
    assert_int_equal(columns[column].period.months, months);
}

static const char *const three_bases[] = {
    "        | Three months ended | < | < | Three months ended | < | <",
    "        | March 31, 2003     | < | < | March 31, 2002     | < | <",
    "        | US      | Adjustments | Non     | US      | Adjustments | Non",
    "        | GAAP    |             | GAAP    | GAAP    |             | GAAP",
    "        | Results |             | Results | Results |             | Results",
    "        |         |             | (A)     |         |             | (A)",
    "",
    "Revenues | $16,019 | $-- | $16,019 | $21,158 | $-- | $21,158",
    NULL,
};

static void bases_under_periods(void **state) {
    static const enum basis expected[] = {BASIS_GAAP, BASIS_ADJUSTMENT, BASIS_NON_GAAP,
                                          BASIS_GAAP, BASIS_ADJUSTMENT, BASIS_NON_GAAP};
    read_heads(*state, three_bases, 6, "");
    for (int i = 0; i < 6; i++) {
        assert_int_equal(columns[i].basis, expected[i]);
        assert_period(*state, i, i < 3 ? "2003-03-31" : "2002-03-31", 3);
    }
    assert_int_equal(columns[0].head_count, 3);
    assert_text(columns[0].heads[2], "US GAAP Results");
    assert_text(columns[2].heads[2], "Non GAAP Results");
    assert_text(columns[2].marks, "A");
    assert_int_equal(columns[0].marks.len, 0);
}

static const char *const split_days[] = {
    "        | March 31, December 31, | <",
    "        | 2003 | 2002",
    "        | (Unaudited) |",
    "",
    "Cash | 1 | 2",
    NULL,
};

static void days_on_one_line_and_years_on_the_next(void **state) {
    read_heads(*state, split_days, 2, "");
    assert_period(*state, 0, "2003-03-31", 0);
    assert_period(*state, 1, "2002-12-31", 0);
    assert_true(columns[0].unaudited);
    assert_false(columns[1].unaudited);
}

static const char *const two_days_one_head[] = {
    "      | For the 13 Weeks Ended | <", "      | July 3, 2004 and | <", "      | June 28, 2003 | <",
    "(millions) | 2004 | 2003",           "Sales | 8,700 | 8,851",        NULL,
};

static void the_year_chooses_the_day(void **state) {
    read_heads(*state, two_days_one_head, 2, "");
    assert_period(*state, 0, "2004-07-03", 3);
    assert_period(*state, 1, "2003-06-28", 3);
}

static const char *const narrow_length[] = {
    " | Six Months Ended |",
    " | April 1, 2000 | March 27, 1999",
    "Net sales | 4,288 | 3,240",
    NULL,
};

static void a_length_beside_counts_too(void **state) {
    read_heads(*state, narrow_length, 2, "");
    assert_period(*state, 1, "1999-03-27", 6);
}

static const char *const open_length[] = {
    " | Three Months Ended | | Six Months Ended",
    " | April 1, 2000 | March 27, 1999 | April 1, 2000",
    "Net sales | 1 | 2 | 3",
    NULL,
};

/* Between two lengths a column may belong to either: it has none. */
static void a_length_between_two_is_open(void **state) {
    read_heads(*state, open_length, 3, "");
    assert_period(*state, 1, "1999-03-27", 0);
}

static const char *const changes[] = {
    " | Quarter ended June 30, | < | < | <",
    " | 2005 | 2004 | Change | % Change",
    "Sales | 10 | 8 | 2 | 25%",
    NULL,
};

static void changes_have_the_later_period(void **state) {
    read_heads(*state, changes, 4, "");
    assert_int_equal(columns[2].measure, MEASURE_CHANGE);
    assert_int_equal(columns[3].measure, MEASURE_PERCENT_CHANGE);
    assert_period(*state, 2, "2005-06-30", 3);
    assert_period(*state, 3, "2005-06-30", 3);
}

static const char *const members[] = {
    " | Quarter ended June 30, 2005 | < | <",
    " | As reported | Restructuring | Pro forma",
    "Sales | 10 | 2 | 12",
    NULL,
};

static void a_named_adjustment_is_a_member(void **state) {
    read_heads(*state, members, 3, "");
    assert_int_equal(columns[0].basis, BASIS_GAAP);
    assert_int_equal(columns[1].basis, BASIS_ADJUSTMENT);
    assert_text(columns[1].member, "Restructuring");
    assert_int_equal(columns[2].basis, BASIS_NON_GAAP);
    assert_int_equal(columns[0].member.len, 0);
}

static const char *const year_only[] = {" | 2004 | 2003", "Sales | 10 | 2", NULL};

static void a_year_alone_is_no_period(void **state) {
    read_heads(*state, year_only, 2, "");
    assert_period(*state, 0, "", 0);
    read_heads(*state, year_only, 2, "Years ended June 30, 2004 and 2003");
    assert_period(*state, 1, "2003-06-30", 12);
}

static const char *const extents[] = {
    " | 2004 | 2003", "---", "(in millions)", "ASSETS", "Units sold | 1999 | 2001", "Cash | 5 | 6", NULL,
};

static void heads_end_where_amounts_begin(void **state) {
    struct sketch sketch = sketch_of(*state, extents);
    assert_int_equal(heading_extent(&sketch.rows, 0), 3);
}

static const char *const repeated[] = {
    " | 2004 | 2003", "Cash | 5 | 6",   "<PAGE>",        " | 2004 | 2003",
    "Debt | 7 | 8",   " | 2004 | 2002", "Other | 7 | 8", NULL,
};

static void heads_in_the_middle(void **state) {
    struct sketch sketch = sketch_of(*state, repeated);
    assert_true(heading_starts(&sketch.rows, 3));
    assert_false(heading_starts(&sketch.rows, 4));
    assert_true(heading_same(&sketch.rows, 0, 1, &sketch.rows, 3, 1));
    assert_false(heading_same(&sketch.rows, 0, 1, &sketch.rows, 5, 1));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(bases_under_periods),
        UNIT(days_on_one_line_and_years_on_the_next),
        UNIT(the_year_chooses_the_day),
        UNIT(a_length_beside_counts_too),
        UNIT(a_length_between_two_is_open),
        UNIT(changes_have_the_later_period),
        UNIT(a_named_adjustment_is_a_member),
        UNIT(a_year_alone_is_no_period),
        UNIT(heads_end_where_amounts_begin),
        UNIT(heads_in_the_middle),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
