/*
 * Figures with words about them: a scale of their own behind them, or the way of a change before them.
 */
#include "recognize/statement/worded.h"

#include "sketch.h"
#include "unit.h"

static const struct statement *read_statement(void **state, const char *const *lines) {
    struct sketch sketch = sketch_of(*state, lines);
    return sketch_read(&sketch)->statements;
}

static void a_scale_may_touch_its_figure(void **state) {
    static const char *const lines[] = {
        "# Financial Summary",
        " | Q1'20 | Q1'19 | Y/Y Change",
        "Net revenues | $551.0M | $1,549.0M | (64.4)%",
        "Backlog | $13.0 billion | $12.1 billion | up 7%",
        "Diluted EPS | $0.73 | $1.21 | $(0.48)",
        NULL,
    };
    const struct statement *statement = read_statement(state, lines);
    assert_int_equal(statement->rows[0].values[1].amount.units, 15490);
    assert_int_equal(value_scale(statement, 0, 0), 1000000);
    assert_text(statement->rows[0].values[0].printed, "551.0M");
    assert_int_equal(value_scale(statement, 1, 1), 1000000000);
    assert_int_equal(statement->rows[1].values[2].unit, UNIT_PERCENT);
    assert_int_equal(statement->rows[2].unit, UNIT_PER_SHARE);
}

/* Of two scales in a row none is the row's; a letter behind a figure that is no money is no scale. */
static void other_words_stay_words(void **state) {
    static const char *const lines[] = {
        "# Financial Summary",
        " | Q1'20 | Q1'19",
        "Net revenues | $551.0M | $1.5B",
        "Model | 737M | 777M",
        "Tax rate | 21% | 22%",
        "Diluted EPS | $0.73 | $1.21",
        "Dividends | $0.40 | $0.35",
        NULL,
    };
    const struct statement *statement = read_statement(state, lines);
    assert_int_equal(statement->rows[0].values[0].kind, VALUE_TEXT);
    assert_int_equal(statement->rows[1].values[0].kind, VALUE_TEXT);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(a_scale_may_touch_its_figure),
        UNIT(other_words_stay_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
