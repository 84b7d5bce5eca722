/*
 * calculation: goes down the rows of each statement, keeping the items that no
 * total has closed. A row whose figures a sum of the last of them explains
 * closes those and takes their place. Then up the rows, for totals printed
 * above their parts; where there are such, down once more without the parts.
 * Columns come first: where GAAP plus adjustments is non-GAAP, the three are
 * two witnesses, not three.
 */
#include "recognize/calculation/calculation.h"

#include <string.h>

#include "recognize/calculation/across.h"
#include "recognize/calculation/columns.h"
#include "recognize/calculation/figures.h"
#include "recognize/calculation/refine.h"
#include "recognize/calculation/search.h"
#include "recognize/calculation/structure.h"
#include "recognize/calculation/sum_scale.h"
#include "recognize/calculation/sum_unit.h"

struct inference {
    struct arena *arena;
    struct search_room room;
    struct statement *statement;
    struct figures figures;
    struct open_items open;
    bool *takes_part; /* rows with amounts that are not parts of a total above them */
    bool *explained;  /* totals of rows above them */
    bool looks_tell;  /* of totals: rules, captions */
};

static bool row_has_amounts(const struct figures *figures, int row) {
    for (int c = 0; c < figures->column_count; c++) {
        if (figure_at(figures, row, c)->known) {
            return figures->row_takes_part[row];
        }
    }
    return false;
}

static struct inference begin(struct arena *arena, struct arena *scratch, struct statement *statement,
                              const struct figures *figures) {
    struct inference it = {.arena = arena, .statement = statement, .figures = *figures};

    it.looks_tell = structure_tells(statement);
    it.room = search_room_new(scratch, statement->column_count);
    it.open.rows = ARENA_ARRAY(scratch, int, statement->row_count + 1);
    it.takes_part = ARENA_ARRAY(scratch, bool, statement->row_count + 1);
    it.explained = ARENA_ARRAY(scratch, bool, statement->row_count + 1);
    for (int r = 0; r < statement->row_count; r++) {
        it.takes_part[r] = row_has_amounts(&it.figures, r);
    }
    return it;
}

static void believe(struct inference *it, int row, const struct found_sum *sum) {
    it->statement->rows[row].calculation = (struct calculation){sum->terms, sum->term_count, sum->score};
    it->open.count = sum->from;
}

static int next_row(const struct inference *it, int row) {
    do {
        row++;
    } while (row < it->statement->row_count && !it->takes_part[row]);
    return row;
}

/*
 * x = a - b may be the sum a = b + x turned round, where the row after x repeats a. A plain sum there, with x among its
 * terms, is the better reading.
 */
static bool next_adds_it(struct inference *it, int row) {
    int next = next_row(it, row);
    struct found_sum sum;

    if (next >= it->statement->row_count) {
        return false;
    }
    it->open.rows[it->open.count++] = row;
    sum = search_total(it->arena, &it->room, &it->figures, it->statement, &it->open, next);
    it->open.count--;
    return sum.term_count > 0 && sum.plain;
}

static void go_down(struct inference *it) {
    it->open.count = 0;
    for (int r = next_row(it, -1); r < it->statement->row_count; r = next_row(it, r)) {
        if (it->statement->rows[r].calculation.term_count == 0) {
            struct found_sum sum = search_total(it->arena, &it->room, &it->figures, it->statement, &it->open, r);
            if (sum.term_count == 0 && it->looks_tell) {
                sum = structure_total(it->arena, &it->figures, it->statement, &it->open, r);
            }
            it->explained[r] = sum.term_count > 0 && (sum.plain || !next_adds_it(it, r));
            if (it->explained[r]) {
                sum = refine_sum(it->arena, &it->figures, it->statement, r, sum);
                believe(it, r, &sum);
            }
        }
        it->open.rows[it->open.count++] = r;
    }
}

/* Closes totals printed above their parts; true where there was one. */
static bool go_up(struct inference *it) {
    bool any = false;

    it->open.count = 0;
    for (int r = it->statement->row_count - 1; r >= 0; r--) {
        struct found_sum sum = {0};
        if (!it->takes_part[r]) {
            continue;
        }
        if (!it->explained[r]) {
            sum = search_parts(it->arena, &it->room, &it->figures, it->statement, &it->open, r, it->explained);
        }
        if (sum.term_count > 0) {
            believe(it, r, &sum);
            any = true;
        }
        it->open.rows[it->open.count++] = r;
    }
    return any;
}

/* What going down believed before the parts were known is believed anew. */
static void set_parts_aside(struct inference *it) {
    for (int r = 0; r < it->statement->row_count; r++) {
        struct calculation *sum = &it->statement->rows[r].calculation;
        if (it->explained[r]) {
            memset(sum, 0, sizeof *sum);
        }
        for (int t = 0; t < sum->term_count; t++) {
            it->takes_part[sum->terms[t].index] = false;
        }
    }
}

static void rows_infer(struct arena *arena, struct arena *scratch, struct statement *statement,
                       const struct figures *figures) {
    struct inference it = begin(arena, scratch, statement, figures);

    go_down(&it);
    if (go_up(&it)) {
        set_parts_aside(&it);
        go_down(&it);
    }
}

void calculations_infer(struct arena *arena, struct report *report) {
    struct arena *scratch = arena_scratch(arena);

    for (int s = 0; s < report->statement_count; s++) {
        bool percents = statement_is_of_percents(&report->statements[s]);
        struct figures figures = figures_of(scratch, &report->statements[s], percents);
        columns_infer(arena, &report->statements[s], &figures);
        across_infer(arena, &report->statements[s], &figures);
        rows_infer(arena, scratch, &report->statements[s], &figures);
        sum_scales_settle(&report->statements[s]);
        sum_units_settle(&report->statements[s]);
        arena_clear(scratch);
    }
    arena_free(scratch);
}
