/*
 * What share counts are printed in.
 */
#include "recognize/statement/share_scale.h"

#include "sketch.h"
#include "unit.h"

static const struct row *row_of(const struct statement *statement, const char *label) {
    for (int i = 0; i < statement->row_count; i++)
        if (text_equal(statement->rows[i].label, text_from(label)))
            return &statement->rows[i];
    fail_msg("no row %s", label);
    return NULL;
}

static int64_t scale_in(void **state, const char *const *lines, const char *label) {
    struct sketch sketch = sketch_of(*state, lines);
    const struct report *report = sketch_read(&sketch);
    assert_int_equal(report->statement_count, 1);
    const struct row *row = row_of(&report->statements[0], label);
    assert_int_equal(row->unit, UNIT_SHARES);
    return row->scale;
}

/* The note seems to mean shares, too; 1,200,000 over 0.55 is not two thousand million. */
static const char *const in_full[] = {
    "# Statements of Operations",
    "# (In thousands, except per share data)",
    " | Quarter ended June 30, 2005 | Quarter ended June 30, 2004",
    "Revenues | 41,100 | 39,900",
    "Net income | 1,200 | 1,100",
    "Diluted earnings per share | 0.55 | 0.50",
    "Weighted average diluted shares | 2,181,818 | 2,200,000",
    NULL,
};

static void income_tells_how_many_shares(void **state) {
    assert_int_equal(scale_in(state, in_full, "Weighted average diluted shares"), 1);
}

static const char *const in_thousands[] = {
    "# Statements of Operations",
    "# (Dollars in millions, except per share data)",
    " | Quarter ended June 30, 2005 | Quarter ended June 30, 2004",
    "Net income | 240 | 220",
    "Diluted earnings per share | 0.55 | 0.50",
    "Weighted average diluted shares | 436,400 | 440,000",
    "Option equivalent shares | 1,250 | 900",
    NULL,
};

static void a_note_of_dollars_leaves_it_to_income(void **state) {
    assert_int_equal(scale_in(state, in_thousands, "Weighted average diluted shares"), 1000);
    assert_int_equal(scale_in(state, in_thousands, "Option equivalent shares"), 1000);
}

static const char *const by_size[] = {
    "# Balance Sheets",
    "# (Dollars in thousands)",
    " | June 30, 2005 | June 30, 2004",
    "Cash | 1,200 | 1,100",
    "Total assets | 91,200 | 91,100",
    "Common shares outstanding | 15,198,986 | 15,444,434",
    NULL,
};

static void size_tells_what_nothing_else_does(void **state) {
    assert_int_equal(scale_in(state, by_size, "Common shares outstanding"), 1);
}

static const char *const open[] = {
    "# Balance Sheets",
    "# (Dollars in thousands)",
    " | June 30, 2005 | June 30, 2004",
    "Cash | 1,200 | 1,100",
    "Total assets | 91,200 | 91,100",
    "Common shares outstanding | 932,398 | 928,850",
    "Option equivalent shares | 1,250 | 900",
    NULL,
};

static void what_may_be_either_is_left_open(void **state) {
    assert_int_equal(scale_in(state, open, "Common shares outstanding"), 0);
    assert_int_equal(scale_in(state, open, "Option equivalent shares"), 0);
}

static const char *const own[] = {
    "# Balance Sheets",
    "# (Dollars in millions)",
    " | June 30, 2005 | June 30, 2004",
    "Cash | 1,200 | 1,100",
    "Total assets | 91,200 | 91,100",
    "Common shares outstanding (000) | 32,398 | 28,850",
    NULL,
};

static void a_label_tells_its_own(void **state) {
    assert_int_equal(scale_in(state, own, "Common shares outstanding (000)"), 1000);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(income_tells_how_many_shares),
        UNIT(a_note_of_dollars_leaves_it_to_income),
        UNIT(size_tells_what_nothing_else_does),
        UNIT(what_may_be_either_is_left_open),
        UNIT(a_label_tells_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
