/*
 * claim_conflict: what the tables contradict. An amount, where measure and
 * period are told in so many words, the line of both prints something else,
 * and no figure of any table is the one stated. A percentage of change, where
 * both amounts it stands between are stated beside it and tie to one line, and
 * what they give is not what is stated. A figure cut off where it should be
 * rounded is no conflict, nor where words leave room.
 */
#include "check/claim_conflict.h"

#include "check/claim_match.h"

enum {
    GROUP_REACH = 48, /* figures of a sentence */
    CELLS_NEAR = 10,  /* percent by which a slip may differ where nothing else of its subject ties */
    PERCENT_OFF = 2,  /* units of the last place: percentages are worked out of figures that are not printed */
    PERCENT_MOST = 1000,
    HUNDRED = 100
};

int claim_group_end(const struct report *report, int first) {
    int end = first + 1;
    for (int i = first; i < report->claim_count && i < first + GROUP_REACH; i++)
        end = report->claims[i].group == first ? i + 1 : end;
    return end;
}

/* ---- amounts ---- */

/* The figure a claim speaks of; per share, whichever of the three lines is printed. */
static bool find_cell(const struct checking *checking, const struct claim *claim, struct cell_ref *out) {
    static const enum concept per_share[] = {CONCEPT_EPS_BASIC_AND_DILUTED, CONCEPT_EPS_DILUTED, CONCEPT_EPS_BASIC};
    if (claim->unit != UNIT_PER_SHARE)
        return report_find(checking->report, claim->measure, claim->period, claim->basis, out);
    for (size_t i = 0; i < sizeof per_share / sizeof *per_share; i++)
        if (report_find(checking->report, per_share[i], claim->period, claim->basis, out))
            return true;
    return false;
}

/* Another figure of the subject ties to the line: the words do mean it. */
static bool others_tie(const struct checking *checking, const struct claim *claim, struct cell_ref cell) {
    for (int i = claim->group; i < claim_group_end(checking->report, claim->group); i++) {
        const struct claim *other = &checking->report->claims[i];
        if (other->group == claim->group && other->cell_count > 0 && other->verdict == CLAIM_TIES &&
            other->unit == claim->unit && other->cells[0].statement == cell.statement &&
            other->cells[0].row == cell.row)
            return true;
    }
    return false;
}

/* A slip is near what is printed. */
static bool is_near(const struct checking *checking, const struct claim *claim, struct cell_ref cell) {
    int64_t scale = value_scale(&checking->report->statements[cell.statement], cell.row, cell.column);
    interval printed = interval_scale(interval_printed(decimal_abs(report_value(checking->report, cell)->amount)),
                                      scale * (100 + CELLS_NEAR));
    interval stated = interval_scale(interval_printed(decimal_abs(claim->value)), claim->scale * 100);
    interval least = interval_scale(interval_printed(decimal_abs(report_value(checking->report, cell)->amount)),
                                    scale * (100 - CELLS_NEAR));
    return interval_subtract(printed, stated).high >= 0 && interval_subtract(stated, least).high >= 0;
}

/* The figure is the printed one with its last digits cut off. */
static bool is_cut_off(const struct checking *checking, const struct claim *claim, struct cell_ref cell) {
    int64_t scale = value_scale(&checking->report->statements[cell.statement], cell.row, cell.column);
    interval stated = interval_scale(interval_exact(decimal_abs(claim->value)), claim->scale);
    interval one = interval_scale(interval_exact(decimal_of(1, claim->value.places)), claim->scale);
    interval printed = interval_scale(interval_exact(decimal_abs(report_value(checking->report, cell)->amount)), scale);
    return interval_subtract(printed, stated).low >= 0 && interval_subtract(interval_add(stated, one), printed).low > 0;
}

/* "nearly $2 billion", "revenue excluding": the words leave room, or narrow what is meant. */
static bool leaves_room(const struct claim *claim) {
    static const char *const words[] = {"approximately", "about",     "nearly",    "almost",  "over",     "more than",
                                        "excluding",     "including", "pro forma", "organic", "exceeded", "before",
                                        "around",        "constant",  "less than", "roughly", "segment"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_has_word(claim->sentence, text_from(words[i])))
            return true;
    return false;
}

static void find_amount(const struct checking *checking, struct claim *claim) {
    struct cell_ref cell;
    if (claim->measure == CONCEPT_NONE || !claim->period_told || !find_cell(checking, claim, &cell) ||
        report_value(checking->report, cell)->kind != VALUE_NUMBER)
        return;
    int64_t scale = value_scale(&checking->report->statements[cell.statement], cell.row, cell.column);
    if (report_value(checking->report, cell)->unit != claim->unit || scale <= 0 || is_cut_off(checking, claim, cell) ||
        claim_stands_anywhere(checking, claim) ||
        !(others_tie(checking, claim, cell) || is_near(checking, claim, cell)))
        return;
    claim->verdict = CLAIM_CONFLICTS;
    *ARRAY_ADD(checking->arena, claim->cells, claim->cell_count) = cell;
}

/* ---- percentages ---- */

/* The amounts of the subject that tie: the latest period's and the one before it, of one line; false without them. */
static bool find_ends(const struct checking *checking, const struct claim *claim, struct cell_ref ends[2]) {
    const struct report *report = checking->report;
    int found = 0;

    for (int i = claim->group; i < claim_group_end(report, claim->group); i++) {
        const struct claim *other = &report->claims[i];
        if (other->group != claim->group || other->verdict != CLAIM_TIES || other->kind != MEASURE_AMOUNT ||
            (other->unit != UNIT_CURRENCY && other->unit != UNIT_PER_SHARE && other->unit != UNIT_SHARES)) {
            continue;
        }
        if (found == 2) {
            return false;
        }
        ends[found++] = other->cells[0];
    }
    return found == 2 && ends[0].statement == ends[1].statement && ends[0].row == ends[1].row;
}

/* The first is as long as the second, and later; of one basis and member. */
static bool in_order(const struct column *now, const struct column *then) {
    return now->period.months == then->period.months && date_compare(now->period.end, then->period.end) > 0 &&
           now->basis == then->basis && text_equal_fold(now->member, then->member);
}

/* Beyond doubt another percentage than the amounts give. */
static bool is_other_percent(const struct claim *claim, decimal now, decimal then) {
    decimal moved, exact, off;
    uint8_t places = claim->value.places;

    if (decimal_sign(now) <= 0 || decimal_sign(then) <= 0 || !decimal_subtract(now, then, &moved) ||
        !decimal_multiply(moved, HUNDRED, &moved) || !decimal_divide(moved, then, places, &exact) ||
        decimal_compare(decimal_abs(exact), decimal_of(PERCENT_MOST, 0)) > 0 ||
        !decimal_subtract(decimal_abs(exact), decimal_abs(claim->value), &off)) {
        return false;
    }
    return decimal_compare(decimal_abs(off), decimal_of(PERCENT_OFF, places)) > 0;
}

/* The line that measure and both periods name, in so many words. */
static bool find_named_ends(const struct checking *checking, const struct claim *claim, struct cell_ref ends[2]) {
    return claim->measure != CONCEPT_NONE && claim->period_told && date_known(claim->period.end) &&
           date_known(claim->against.end) && claim->direction != 0 &&
           report_find(checking->report, claim->measure, claim->period, claim->basis, &ends[0]) &&
           report_find(checking->report, claim->measure, claim->against, claim->basis, &ends[1]) &&
           ends[0].statement == ends[1].statement && ends[0].row == ends[1].row;
}

/* It went the way the words say: else they speak of something else. */
static bool went_so(const struct claim *claim, decimal now, decimal then) {
    return claim->direction == 0 || (claim->direction > 0) == (decimal_compare(now, then) > 0);
}

static void find_percent(const struct checking *checking, struct claim *claim) {
    struct cell_ref ends[2];

    if (claim->unit != UNIT_PERCENT || !(find_ends(checking, claim, ends) || find_named_ends(checking, claim, ends)) ||
        !in_order(report_column(checking->report, ends[0]), report_column(checking->report, ends[1])) ||
        (date_known(claim->period.end) &&
         !date_equal(claim->period.end, report_column(checking->report, ends[0])->period.end))) {
        return;
    }
    decimal now = report_value(checking->report, ends[0])->amount,
            then = report_value(checking->report, ends[1])->amount;
    if (!went_so(claim, now, then) || !is_other_percent(claim, now, then) || claim_stands_anywhere(checking, claim)) {
        return;
    }
    claim->verdict = CLAIM_CONFLICTS;
    for (int i = 0; i < 2; i++) {
        *ARRAY_ADD(checking->arena, claim->cells, claim->cell_count) = ends[i];
    }
}

void claim_conflict(const struct checking *checking, struct claim *claim) {
    if (claim->verdict != CLAIM_NOT_IN_TABLES || leaves_room(claim)) {
        return;
    }
    if (claim->kind == MEASURE_AMOUNT) {
        find_amount(checking, claim);
    } else if (claim->kind == MEASURE_PERCENT_CHANGE) {
        find_percent(checking, claim);
    }
}
