/*
 * grid: grid_check reports what no grid may be.
 */
#include "unit.h"

#include "layout/layout.h"

static bool is_sound(struct arena *arena, struct grid *grid, int told) {
    struct diag *diag = diag_new(arena, TEXT("test.txt"));
    bool sound = grid_check(grid, diag);
    assert_int_equal(diag->count, told);
    return sound;
}

static struct grid one_row(struct grid_row *row, struct grid_cell *cells, int count) {
    *row = (struct grid_row){.cells = cells, .cell_count = count};
    return (struct grid){.column_count = 2, .rows = row, .row_count = 1};
}

static void test_cells_in_order_are_sound(void **state) {
    struct grid_row row;
    struct grid_cell cells[] = {{.first = 0, .last = 0, .other = -1}, {.first = 1, .last = 1, .other = -1}};
    struct grid grid = one_row(&row, cells, 2);
    assert_true(is_sound(*state, &grid, 0));
}

static void test_shared_columns_are_told(void **state) {
    struct grid_row row;
    struct grid_cell cells[] = {{.first = 0, .last = 1, .other = -1}, {.first = 1, .last = 1, .other = -1}};
    struct grid grid = one_row(&row, cells, 2);
    assert_false(is_sound(*state, &grid, 1));
}

static void test_columns_out_of_range_are_told(void **state) {
    struct grid_row row;
    struct grid_cell cells[] = {{.first = 1, .last = 2, .other = -1}};
    struct grid grid = one_row(&row, cells, 1);
    assert_false(is_sound(*state, &grid, 1));
}

static void test_doubt_needs_another_column(void **state) {
    struct grid_row row;
    struct grid_cell cells[] = {{.first = 1, .last = 1, .doubtful = true, .other = 1}};
    struct grid grid = one_row(&row, cells, 1);
    assert_false(is_sound(*state, &grid, 1));
}

static void test_empty_rows_hold_nothing(void **state) {
    struct grid_row row;
    struct grid_cell cells[] = {{.first = 0, .last = 0, .other = -1}};
    struct grid grid = one_row(&row, cells, 1);
    row.kind = GRID_BLANK;
    assert_false(is_sound(*state, &grid, 1));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_cells_in_order_are_sound),      UNIT(test_shared_columns_are_told),
        UNIT(test_columns_out_of_range_are_told), UNIT(test_doubt_needs_another_column),
        UNIT(test_empty_rows_hold_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
