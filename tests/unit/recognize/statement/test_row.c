/*
 * Rows: labels put together, captions, values in their columns.
 */
#include "recognize/statement/row.h"

#include "sketch.h"
#include "unit.h"

static struct statement statement;
static struct sketch sketch;

/* Reads a sketch that is a body only, of `columns` columns. */
static void read_body(struct arena *arena, const char *const *lines, int columns) {
    sketch = sketch_of(arena, lines);
    statement = (struct statement){.column_count = columns, .columns = ARENA_ARRAY(arena, struct column, columns)};
    struct row_source source = {sketch.layout, &sketch.rows, 0, sketch.rows.count, NULL};
    rows_read(arena, &source, &statement, sketch.diag);
}

/* `expected`: labels from top to bottom, those of captions in brackets; NULL ends it. */
static void assert_labels(void *arena, const char *const *expected) {
    for (int i = 0; i < statement.row_count; i++) {
        const struct row *row = &statement.rows[i];
        text label = row->role == ROLE_HEADING ? text_format(arena, "[%.*s]", TEXT_ARG(row->label)) : row->label;
        assert_non_null(expected[i]);
        assert_text(label, expected[i]);
    }
    assert_null(expected[statement.row_count]);
}

static const char *const wrapped[] = {
    "Cost of",
    " revenues:",
    "Write-off",
    " (benefit) of",
    " inventory and",
    " purchase",
    " commitments | (735) | 735",
    "Other cost of",
    " revenues | 6,165 | --",
    "General and",
    " adminis-",
    " trative | 1,080 | --",
    "",
    "Gross",
    " profit % | 66.1% |",
    NULL,
};

static void wrapped_labels_and_captions(void **state) {
    static const char *const expected[] = {
        "[Cost of revenues:]",    "Write-off (benefit) of inventory and purchase commitments",
        "Other cost of revenues", "General and administrative",
        "Gross profit %",         NULL,
    };
    read_body(*state, wrapped, 2);
    assert_labels(*state, expected);
    assert_int_equal(statement.rows[1].section, 0);
    assert_int_equal(statement.rows[1].values[0].amount.units, -735);
    assert_text(statement.rows[1].values[0].printed, "(735)");
    assert_int_equal(statement.rows[2].values[1].kind, VALUE_NIL);
    assert_int_equal(statement.rows[4].values[0].unit, UNIT_PERCENT);
    assert_int_equal(statement.rows[4].values[1].kind, VALUE_BLANK);
}

static const char *const below[] = {
    "Cash and marketable | 5 | 6", "  securities", "Receivables | 7 | 8", "Inventories", " less reserves | 9 | 9", NULL,
};

static void labels_that_end_below_their_amounts(void **state) {
    static const char *const expected[] = {
        "Cash and marketable securities",
        "Receivables",
        "Inventories less reserves",
        NULL,
    };
    read_body(*state, below, 2);
    assert_labels(*state, expected);
}

static const char *const bare[] = {
    "Assets:",    "Cash | 5 | 6", "Land | 5 | 6", "---", " | 10 | 12", "Liabilities and equity:",
    " | 10 | 12", "Notes",        NULL,
};

static void totals_without_a_label(void **state) {
    static const char *const expected[] = {"[Assets:]", "Cash",    "Land", "", "[Liabilities and equity:]",
                                           "",          "[Notes]", NULL};
    read_body(*state, bare, 2);
    assert_labels(*state, expected);
    assert_true(statement.rows[3].rule_above);
    assert_false(statement.rows[2].rule_above);
    assert_int_equal(statement.rows[3].origin.line, 5);
}

static const char *const marked[] = {"Total revenues (3) (4) | 1 | 2 (1)", "Margin | N/M | abc", NULL};

static void marks_and_words(void **state) {
    read_body(*state, marked, 2);
    assert_text(statement.rows[0].label, "Total revenues");
    assert_text(statement.rows[0].marks, "3 4");
    assert_text(statement.rows[0].printed, "Total revenues (3) (4)");
    assert_int_equal(statement.rows[1].values[0].kind, VALUE_NOT_MEANINGFUL);
    assert_int_equal(statement.rows[1].values[1].kind, VALUE_TEXT);
    assert_text(statement.rows[1].values[1].printed, "abc");
}

static const char *const doubtful[] = {"Cash | 5?1 | | 6", "Land | 5?1 | 7 | 6", NULL};

/* Refuse rather than shift: what may stand in an empty neighbour is left out and told. */
static void doubtful_places(void **state) {
    read_body(*state, doubtful, 3);
    assert_int_equal(statement.rows[0].values[0].kind, VALUE_BLANK);
    assert_int_equal(statement.rows[0].values[1].kind, VALUE_BLANK);
    assert_int_equal(statement.rows[1].values[0].kind, VALUE_NUMBER);
    assert_true(statement.rows[1].values[0].doubtful);
    assert_int_equal(diag_count_of(sketch.diag, DIAG_VALUE_UNPLACED), 1);
    assert_int_equal(diag_count_of(sketch.diag, DIAG_VALUE_DOUBTFUL), 1);
}

static const char *const centred[] = {" | LIABILITIES AND EQUITY | <", "Debt | 5 | 6", NULL};

static void captions_over_the_columns(void **state) {
    static const char *const expected[] = {"[LIABILITIES AND EQUITY]", "Debt", NULL};
    read_body(*state, centred, 2);
    assert_labels(*state, expected);
}

static const char *const spread[] = {"Cash | 5 | <", NULL};

static void an_amount_over_two_columns_is_left_out(void **state) {
    read_body(*state, spread, 2);
    assert_int_equal(statement.rows[0].values[0].kind, VALUE_BLANK);
    assert_int_equal(diag_count_of(sketch.diag, DIAG_VALUE_UNPLACED), 1);
}

static const char *const below_rule[] = {
    "Effect of exchange rates on | 3 | 4",
    "---",
    "cash | |",
    "---",
    "Net increase in cash | 9 | 8",
    "---",
    "Supplemental data",
    "Interest paid | 1 | 1",
    NULL,
};

static void a_rule_does_not_part_a_label(void **state) {
    static const char *const expected[] = {
        "Effect of exchange rates on cash", "Net increase in cash", "[Supplemental data]", "Interest paid", NULL,
    };
    read_body(*state, below_rule, 2);
    assert_labels(*state, expected);
}

static const char *const hanging[] = {
    "EARNINGS FROM CONTINUING OPERATIONS | 12 | 17",
    "   BEFORE TAXES | |",
    "TAXES | 3 | 4",
    "   CURRENT YEAR | |",
    "LOSS FROM DISCONTINUED OPERATION, NET | 1 | 1",
    "   OF INCOME TAXES AND | |",
    "   OF MINORITY INTERESTS | |",
    "NET EARNINGS | 8 | 12",
    NULL,
};

/* Below the first line of a label, which has the amounts; what had room there is a caption. */
static void labels_go_on_below_their_amounts(void **state) {
    static const char *const expected[] = {
        "EARNINGS FROM CONTINUING OPERATIONS BEFORE TAXES",
        "TAXES",
        "[CURRENT YEAR]",
        "LOSS FROM DISCONTINUED OPERATION, NET OF INCOME TAXES AND OF MINORITY INTERESTS",
        "NET EARNINGS",
        NULL,
    };
    read_body(*state, hanging, 2);
    assert_labels(*state, expected);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(wrapped_labels_and_captions),
        UNIT(labels_that_end_below_their_amounts),
        UNIT(totals_without_a_label),
        UNIT(marks_and_words),
        UNIT(doubtful_places),
        UNIT(captions_over_the_columns),
        UNIT(an_amount_over_two_columns_is_left_out),
        UNIT(a_rule_does_not_part_a_label),
        UNIT(labels_go_on_below_their_amounts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
