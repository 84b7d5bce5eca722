/*
 * One pass over the findings; a cell stands as its worst check.
 */
#include "render/standing.h"

/* Which of two verdicts a reader must hear first: true when `a` is worse than `b`. */
static bool verdict_worse(enum verdict a, enum verdict b) {
    static const int ranks[] = {
        [VERDICT_UNTESTABLE] = 0, [VERDICT_EXACT] = 1,    [VERDICT_WITHIN_ROUNDING] = 2,
        [VERDICT_DOUBTFUL] = 4,   [VERDICT_UNPLACED] = 5, [VERDICT_IMPROBABLE_ROUNDING] = 6,
        [VERDICT_BROKEN] = 7,     [VERDICT_OBSERVED] = 0, [VERDICT_DECIDED] = 3,
    };
    return ranks[a] > ranks[b];
}

static struct standing *cell_at(const struct standings *standings, struct cell_ref cell) {
    return &standings
                ->cells[standings->first[cell.statement] + cell.row * standings->columns[cell.statement] + cell.column];
}

const struct standing *standing_of(const struct standings *standings, struct cell_ref cell) {
    return cell_at(standings, cell);
}

static void take(const struct report *report, const struct standings *standings, int index) {
    const struct finding *finding = &report->findings[index];
    for (int i = 0; i < finding->cell_count && finding->verdict != VERDICT_OBSERVED; i++) {
        if (report_value(report, finding->cells[i]) == NULL)
            continue;
        struct standing *cell = cell_at(standings, finding->cells[i]);
        if (cell->checks++ == 0 || verdict_worse(finding->verdict, cell->worst))
            cell->worst = finding->verdict;
        bool worst_told =
            i == 0 && (cell->told < 0 || verdict_worse(finding->verdict, report->findings[cell->told].verdict));
        if (worst_told)
            cell->told = index;
    }
}

struct standings standings_of(struct arena *arena, const struct report *report) {
    struct standings out = {ARENA_ARRAY(arena, int, report->statement_count),
                            ARENA_ARRAY(arena, int, report->statement_count), NULL};
    int count = 0;
    for (int s = 0; s < report->statement_count; s++) {
        out.first[s] = count;
        out.columns[s] = report->statements[s].column_count;
        count += report->statements[s].row_count * report->statements[s].column_count;
    }
    out.cells = ARENA_ARRAY(arena, struct standing, count);
    for (int i = 0; i < count; i++)
        out.cells[i].told = -1;
    for (int i = 0; i < report->finding_count; i++)
        take(report, &out, i);
    return out;
}
