/*
 * xlsx_tick: gathers the marks from what was checked. The signs are of those
 * that the usual faces of office programs hold.
 */
#include "render/xlsx/tick.h"

#include "base/buffer.h"

static const struct {
    const char *sign, *meaning;
} signs[TICK_COUNT] = {
    [TICK_FOOTS] = {"√", "the sum of its rows"},
    [TICK_CROSSFOOTS] = {"↔", "the sum of its columns: GAAP and adjustments, or parts"},
    [TICK_AGREES] = {"=", "agrees with another place in the filing"},
    [TICK_RECOMPUTES] = {"÷", "recomputed: a ratio, a change, a figure per share, a balance rolled forward"},
    [TICK_PROSE] = {"¶", "told in prose, and ties"},
    [TICK_ROUNDED] = {"~", "one of these within rounding"},
    [TICK_BROKEN] = {"×", "does not tie"},
};

/* How a check is marked, and whether it compares two figures, neither of which is made of the other. */
static const struct {
    enum diag_code code;
    enum tick_mark mark;
    bool both;
} kinds[] = {
    {DIAG_FOOTING, TICK_FOOTS, false},
    {DIAG_CROSSFOOT, TICK_CROSSFOOTS, false},
    {DIAG_RECONCILIATION, TICK_CROSSFOOTS, false},
    {DIAG_BALANCE, TICK_AGREES, true},
    {DIAG_AGREEMENT, TICK_AGREES, true},
    {DIAG_TOLD_TWICE, TICK_AGREES, true},
    {DIAG_SHARES_AGREE, TICK_AGREES, true},
    {DIAG_ROLL_FORWARD, TICK_RECOMPUTES, false},
    {DIAG_RATIO, TICK_RECOMPUTES, false},
    {DIAG_PER_SHARE, TICK_RECOMPUTES, false},
    {DIAG_YEAR_TO_DATE, TICK_RECOMPUTES, false},
    {DIAG_PARTS, TICK_RECOMPUTES, false},
    {DIAG_CHANGE, TICK_RECOMPUTES, false},
};

text tick_words(struct arena *arena, uint8_t marks) {
    struct buffer out = BUFFER_EMPTY;

    for (int mark = 0; mark < TICK_COUNT; mark++)
        if (marks & (1U << mark))
            buffer_string(&out, signs[mark].sign);
    return buffer_keep(&out, arena);
}

const char *tick_sign(enum tick_mark mark) { return signs[mark].sign; }

const char *tick_meaning(enum tick_mark mark) { return signs[mark].meaning; }

static void mark_cell(const struct report *report, struct tick **ticks, struct cell_ref cell, uint8_t marks,
                      int finding) {
    if (!report_value(report, cell))
        return;
    struct tick *tick =
        &ticks[cell.statement][cell.row * report->statements[cell.statement].column_count + cell.column];
    bool breaks = (marks & (1U << TICK_BROKEN)) && !(tick->marks & (1U << TICK_BROKEN));
    if (finding >= 0 && (tick->finding < 0 || breaks))
        tick->finding = finding;
    tick->marks |= marks;
}

/* What a verdict shows of a check that is marked so: a broken one does not stand as proved. */
static uint8_t marks_of(enum verdict verdict, enum tick_mark mark) {
    if (verdict == VERDICT_BROKEN)
        return 1U << TICK_BROKEN;
    if (verdict == VERDICT_EXACT)
        return (uint8_t)(1U << mark);
    if (verdict == VERDICT_WITHIN_ROUNDING || verdict == VERDICT_IMPROBABLE_ROUNDING)
        return (uint8_t)(1U << mark | 1U << TICK_ROUNDED);
    return 0;
}

static void mark_finding(const struct report *report, struct tick **ticks, int f) {
    const struct finding *finding = &report->findings[f];

    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        uint8_t marks = kinds[k].code == finding->code ? marks_of(finding->verdict, kinds[k].mark) : 0;
        bool pair = kinds[k].both && finding->cell_count == 2;
        for (int c = 0; marks && c < finding->cell_count && (c == 0 || pair); c++)
            mark_cell(report, ticks, finding->cells[c], marks, f);
    }
}

/* Only where the words give the figure itself: a change that is worked out from two figures proves neither. */
static void mark_claim(const struct report *report, struct tick **ticks, const struct claim *claim) {
    if (claim->verdict == CLAIM_TIES && claim->cell_count == 1)
        mark_cell(report, ticks, claim->cells[0], 1U << TICK_PROSE, -1);
}

struct tick **ticks_settle(struct arena *arena, const struct report *report) {
    struct tick **ticks = ARENA_ARRAY(arena, struct tick *, report->statement_count + 1);

    for (int s = 0; s < report->statement_count; s++) {
        int cells = report->statements[s].row_count * report->statements[s].column_count;
        ticks[s] = ARENA_ARRAY(arena, struct tick, cells + 1);
        for (int i = 0; i < cells; i++)
            ticks[s][i].finding = -1;
    }
    for (int f = 0; f < report->finding_count; f++)
        mark_finding(report, ticks, f);
    for (int c = 0; c < report->claim_count; c++)
        mark_claim(report, ticks, &report->claims[c]);
    return ticks;
}
