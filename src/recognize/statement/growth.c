/*
 * growth: columns that are changes by their figures. Under a bare percent sign, "2024 | 2023 | %", stands what the
 * first of two amounts has grown by; and a quarter that heads two columns, "4Q21 | 3Q21 | 4Q20 | 3Q21 | 4Q20" with
 * "Change" over the last two or over one of them, heads one of amounts and one of changes from them. Words tell which
 * columns are asked, figures decide: most rows must agree, to half of the last place they are printed to.
 */
#include "recognize/statement/growth.h"

#include "base/interval.h"
#include "recognize/column/period_words.h"
#include "recognize/column/relations.h"
#include "recognize/vocabulary.h"

enum { PLACES = 8, PERCENT = 100, AGREED_LEAST = 3, FOR_EACH_OTHER = 4, AHEAD_MOST = 2, COLUMNS_MOST = 24 };

/* The columns of one comparison. */
struct compared {
    int now, then, change;
};

/* Rows that bear it out, and those that do not. */
struct record {
    int agreed, other;
};

/* What is compared is printed, and no rate: of rates the change tells points. */
static bool tells_all(const struct row *row, struct compared in) {
    const struct value *now = &row->values[in.now];
    return row->values[in.change].kind == VALUE_NUMBER && now->kind == VALUE_NUMBER &&
           row->values[in.then].kind == VALUE_NUMBER && now->unit != UNIT_PERCENT;
}

/* 1 where the figure is the change in percent, -1 where it is not. Of what is taken away it may say how much more. */
static int grows(const struct row *row, struct compared in) {
    decimal now = row->values[in.now].amount, then = row->values[in.then].amount;
    interval gained = interval_subtract(interval_printed(now), interval_printed(then)), share;
    if (!tells_all(row, in) ||
        !interval_divide(interval_scale(gained, PERCENT), interval_printed(decimal_abs(then)), PLACES, &share))
        return 0;
    interval told = interval_printed(row->values[in.change].amount);
    bool less = decimal_sign(then) < 0 && interval_meets(interval_scale(share, -1), told);
    return less || interval_meets(share, told) ? 1 : -1;
}

/* The same for the change itself. */
static int gains(const struct row *row, struct compared in) {
    if (!tells_all(row, in))
        return 0;
    interval now = interval_printed(row->values[in.now].amount), then = interval_printed(row->values[in.then].amount);
    return interval_meets(interval_subtract(now, then), interval_printed(row->values[in.change].amount)) ? 1 : -1;
}

/* Most of the rows bear it out; those that plainly do not are left early. */
static bool bear_out(const struct statement *statement, struct compared in,
                     int (*told)(const struct row *, struct compared)) {
    struct record record = {0, 0};
    for (int i = 0; i < statement->row_count && record.other <= record.agreed + AHEAD_MOST; i++) {
        int row = told(&statement->rows[i], in);
        record.agreed += row > 0 ? 1 : 0;
        record.other += row < 0 ? 1 : 0;
    }
    return record.agreed >= AGREED_LEAST && record.agreed >= record.other * FOR_EACH_OTHER;
}

static text leaf_of(const struct column *column) {
    return column->head_count > 0 ? column->heads[column->head_count - 1] : (text){NULL, 0};
}

static bool is_bare(const struct column *column) {
    text leaf = leaf_of(column);
    char first = leaf.len > 0 ? to_lower(leaf.ptr[0]) : '\0';
    return (first == '%' || first == 'p' || first == '(') && text_matches(leaf, "percent|percentage");
}

static bool is_of_amounts(const struct column *column) { return column->measure == MEASURE_AMOUNT; }

/* "4Q20 $/bps": the line without the signs it ends in; the words of one that has none are its own. */
static text without_signs(text line) {
    size_t at = text_find_byte(line, '$');
    at = at == text_npos ? text_find_byte(line, '%') : at;
    return text_trim(at == text_npos ? line : text_slice(line, 0, at));
}

/* The innermost line of the head, but for signs, where it tells a period; else the column has a name. */
static text period_line(const struct column *column) {
    for (int h = column->head_count - 1; h >= 0; h--) {
        text line = without_signs(column->heads[h]);
        struct period_words told = period_words_of(line);
        if (line.len > 0)
            return period_words_empty(&told) ? (text){NULL, 0} : line;
    }
    return (text){NULL, 0};
}

/* A head speaks of changes, or of percent: only then are figures asked. */
static bool speaks_of_changes(const struct statement *statement) {
    for (int k = 0; k < statement->column_count; k++)
        if (measure_is_change(statement->columns[k].measure) || is_bare(&statement->columns[k]))
            return true;
    return false;
}

static bool is_change_from(struct statement *statement, struct compared in) {
    struct column *column = &statement->columns[in.change];
    bool percent = bear_out(statement, in, grows);
    if (!percent && !bear_out(statement, in, gains))
        return false;
    column->measure = percent ? MEASURE_PERCENT_CHANGE : MEASURE_CHANGE;
    column->period = (period){0};
    return true;
}

/* What column `change` has for its period another column on its left has: is it the change from that one's amounts? */
static bool find_base(struct statement *statement, const text *lines, int change) {
    bool bare = is_bare(&statement->columns[change]);
    for (int then = 0; then < change; then++) {
        bool same = lines[change].len > 0 && text_equal_fold(lines[then], lines[change]);
        if (!is_of_amounts(&statement->columns[then]) || !(bare || same))
            continue;
        for (int now = 0; now < change; now++)
            if (now != then && is_of_amounts(&statement->columns[now]) &&
                is_change_from(statement, (struct compared){now, then, change}))
                return true;
    }
    return false;
}

void growth_find(struct statement *statement) {
    text lines[COLUMNS_MOST];
    bool found = false;
    if (statement->column_count > COLUMNS_MOST || !speaks_of_changes(statement))
        return;
    for (int k = 0; k < statement->column_count; k++)
        lines[k] = period_line(&statement->columns[k]);
    for (int k = 2; k < statement->column_count; k++)
        found = (is_of_amounts(&statement->columns[k]) && find_base(statement, lines, k)) || found;
    if (found)
        columns_settle_changes(statement->columns, statement->column_count);
}
