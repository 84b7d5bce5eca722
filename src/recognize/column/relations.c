/*
 * column_relations: periods and names that a column takes from its
 * neighbours. Runs after every column was read by itself.
 */
#include "recognize/column/relations.h"

#include "recognize/column/words.h"

/* ---- periods ---- */

static bool dated(const struct column *column) { return date_known(column->period.end); }

static text leaf_of(const struct column *column) {
    return column->head_count > 0 ? column->heads[column->head_count - 1] : (text){NULL, 0};
}

/* The innermost line of the head says nothing of periods. */
static bool leaf_is_silent(const struct column *column) {
    struct period_words told = period_words_of(leaf_of(column));
    return column->head_count > 0 && period_words_empty(&told);
}

/* The columns stand under the same outermost line, or under none. */
static bool share_span(const struct column *a, const struct column *b) {
    return a->head_count < 2 || b->head_count < 2 || text_equal_fold(a->heads[0], b->heads[0]);
}

/* The nearest column with a date from `at` on, going by `step`; -1 where there is none. */
static int next_dated(const struct column *columns, int count, int at, int step) {
    for (int i = at + step; i >= 0 && i < count; i += step)
        if (dated(&columns[i]) && columns[i].measure == MEASURE_AMOUNT)
            return i;
    return -1;
}

/*
 * An adjustment between two columns of one period is of that period; a per-share column is of the one on its left,
 * unless dates stand over the middle of what they mean, which shows in the first column's having none.
 */
static bool shares_left(const struct column *columns, int count, int at) {
    int left = next_dated(columns, count, at, -1), right = next_dated(columns, count, at, 1);
    if (left < 0 || !share_span(&columns[at], &columns[left]))
        return false;
    if (right >= 0 && period_equal(columns[left].period, columns[right].period))
        return true;
    return left == at - 1 && dated(&columns[0]) && column_names_unit(leaf_of(&columns[at]));
}

/* A line of the head tells a day of the year that `end` is not. */
static bool tells_another_day(const struct column *column, date end) {
    for (int i = 0; i < column->head_count; i++) {
        struct period_words told = period_words_of(column->heads[i]);
        if (told.day_count == 1 && told.days[0].day != 0 &&
            (told.days[0].month != end.month || told.days[0].day != end.day))
            return true;
    }
    return false;
}

void columns_share_periods(struct column *columns, int count) {
    for (int i = 1; i < count; i++) {
        if (dated(&columns[i]) || columns[i].measure != MEASURE_AMOUNT || !leaf_is_silent(&columns[i]) ||
            !shares_left(columns, count, i))
            continue;
        period left = columns[next_dated(columns, count, i, -1)].period;
        if (!tells_another_day(&columns[i], left.end))
            columns[i].period = left;
    }
}

/*
 * "4Q24 | 3Q24 | Change | 4Q23 | Change": one amount alone, behind a change of two, is what the newest of them has
 * changed from; of whole years the next one, as in "2024 | 2023 | Change | 2022 | Change".
 */
static period changed_from(const struct column *columns, int at, period when) {
    enum { YEAR = 12 };
    period best = when;
    int amounts = 0;
    for (int i = at - 1; i >= 0; i--) {
        const period own = columns[i].period;
        if (columns[i].measure != MEASURE_AMOUNT || !dated(&columns[i]) || own.months != when.months)
            break;
        bool later = date_compare(own.end, when.end) > 0, first = date_equal(best.end, when.end);
        bool nearer = date_compare(own.end, best.end) < 0;
        best = later && (first || nearer == (when.months == YEAR)) ? own : best;
        amounts++;
    }
    return amounts > 1 ? best : when;
}

/* The latest of the amounts of one length that stand left of `at`, percentages of revenue and changes between aside. */
static period latest_left(const struct column *columns, int at) {
    period best = {0};
    int amounts = 0;
    for (int i = at - 1; i >= 0; i--) {
        if (measure_is_change(columns[i].measure) && date_known(best.end))
            return amounts == 1 ? changed_from(columns, i, best) : best;
        if (columns[i].measure != MEASURE_AMOUNT || !dated(&columns[i]))
            continue;
        if (date_known(best.end) && columns[i].period.months != best.months)
            continue;
        amounts++;
        if (date_compare(columns[i].period.end, best.end) > 0)
            best = columns[i].period;
    }
    return best;
}

/* Of "Q2 2024 vs. Q1 2024", over one line or three, what stands before the word; empty where no quarter does. */
static text newer_named(const struct column *column) {
    text before = {NULL, 0};
    for (int h = 0; h < column->head_count; h++) {
        size_t at = column_versus(column->heads[h]);
        if (at == text_npos) {
            before = column->heads[h];
            continue;
        }
        before = at > 0 ? text_slice(column->heads[h], 0, at) : before;
        struct period_words told = period_words_of(before);
        return told.quarter > 0 || told.to_date ? before : (text){NULL, 0};
    }
    return (text){NULL, 0};
}

/* An amount of the quarter, or of the year to date, that words name. */
static bool is_named(const struct column *column, const struct period_words *named) {
    int year = period_words_only_year(named), quarter = 0, own = 0;
    for (int h = 0; h < column->head_count; h++) {
        struct period_words told = period_words_of(column->heads[h]);
        quarter = told.quarter > 0 ? told.quarter : quarter;
        own = period_words_only_year(&told) > 0 ? period_words_only_year(&told) : own;
    }
    bool length = named->to_date ? column->period.months > 3 : column->period.months <= 3 && quarter == named->quarter;
    return column->measure == MEASURE_AMOUNT && dated(column) && length && (year == 0 || own == 0 || own == year);
}

/*
 * The first column on the left that a change says it is of; where none names it, the latest, if it has the length: none
 * while those named are not dated yet.
 */
static period named_left(const struct column *columns, int at, text newer) {
    struct period_words named = period_words_of(newer);
    for (int i = 0; i < at; i++)
        if (is_named(&columns[i], &named))
            return columns[i].period;
    period latest = latest_left(columns, at);
    return (latest.months > 3) == named.to_date ? latest : (period){0};
}

static period next_left(const struct column *columns, int at) {
    for (int i = at - 1; i >= 0; i--)
        if (columns[i].measure == MEASURE_AMOUNT)
            return columns[i].period;
    return (period){0};
}

/* "Change | %": what follows a change is that change in percent. */
static void take_percent_of_change(struct column *columns, int count) {
    for (int i = 1; i < count; i++)
        if (columns[i].measure == MEASURE_AMOUNT && columns[i - 1].measure == MEASURE_CHANGE &&
            text_matches(leaf_of(&columns[i]), "percent|percentage"))
            columns[i].measure = MEASURE_PERCENT_CHANGE;
}

void columns_settle_changes(struct column *columns, int count) {
    take_percent_of_change(columns, count);
    for (int i = 0; i < count; i++) {
        if (columns[i].measure == MEASURE_AMOUNT)
            continue;
        bool share = columns[i].measure == MEASURE_PERCENT_OF_REVENUE;
        if (share && dated(&columns[i]))
            continue; /* "As a % of revenues", with heads of their own */
        text newer = share ? (text){NULL, 0} : newer_named(&columns[i]);
        if (newer.len > 0) {
            columns[i].period = named_left(columns, i, newer);
            continue;
        }
        period found = share ? next_left(columns, i) : latest_left(columns, i);
        columns[i].period = date_known(found.end) ? found : columns[i].period;
    }
}

void columns_settle_bases(struct column *columns, int count) {
    int gaap = 0, other = 0;
    for (int i = 0; i < count; i++) {
        gaap += columns[i].basis == BASIS_GAAP ? 1 : 0;
        other += columns[i].basis == BASIS_ADJUSTMENT || columns[i].basis == BASIS_NON_GAAP ? 1 : 0;
    }
    for (int i = 0; i < count && other == 0 && gaap < count; i++)
        columns[i].basis = BASIS_UNSTATED;
}

/* "Currency translation adjustments", which beside parts of equity are one of them. */
static bool translates(const struct column *column) {
    static const char after[] =
        "... currency|exchange|fx|translation ... adjustment|adjustments|impact|effect|effects ...";
    static const char before[] = "... impact|effect|effects of ... currency|currencies|exchange|fx|translation ...";
    for (int h = 0; h < column->head_count; h++)
        if (text_matches(column->heads[h], after) || text_matches(column->heads[h], before))
            return true;
    return false;
}

static bool is_reported(const struct column *column) {
    for (int h = column->head_count - 1; h >= 0; h--)
        if (column_basis(column->heads[h]) != BASIS_UNSTATED)
            return column_basis(column->heads[h]) == BASIS_GAAP;
    return false;
}

void columns_settle_constant(struct column *columns, int count, int constant) {
    for (int i = 0; i < count; i++) {
        struct column *column = &columns[i];
        if (i == constant || column->measure != MEASURE_AMOUNT || column->basis != BASIS_UNSTATED)
            continue;
        if (is_reported(column))
            column->basis = BASIS_GAAP;
        else if (translates(column) && period_equal(column->period, columns[constant].period))
            column->basis = BASIS_ADJUSTMENT;
    }
}

/* ---- currencies ---- */

/* How many columns of amounts name the currency that column `at` does. */
static int naming(const struct column *columns, int count, int at) {
    int same = 0;
    for (int i = 0; i < count; i++)
        same += columns[i].measure == MEASURE_AMOUNT && text_equal(columns[i].currency, columns[at].currency) ? 1 : 0;
    return same;
}

/* The currency of most columns of amounts, of the first where two are even; empty where one of them names none. */
static text most_named(const struct column *columns, int count) {
    text most = {NULL, 0};
    int best = 0;
    for (int i = 0; i < count; i++) {
        if (columns[i].measure != MEASURE_AMOUNT)
            continue;
        if (columns[i].currency.len == 0)
            return (text){NULL, 0};
        int same = naming(columns, count, i);
        most = same > best ? columns[i].currency : most;
        best = same > best ? same : best;
    }
    return most;
}

/* The one year that the head tells; 0 where it tells none, or several. */
static int year_in_head(const struct column *column) {
    int year = 0;
    for (int i = 0; i < column->head_count; i++) {
        struct period_words told = period_words_of(column->heads[i]);
        int own = period_words_only_year(&told);
        if (told.months > 0 || (own != 0 && year != 0 && own != year))
            return 0;
        year = own != 0 ? own : year;
    }
    return year;
}

/* "Thousands of U.S. dollars 2006" beside the one period of 2006 in yen. */
static void date_translation(struct column *columns, int count, int at) {
    int year = dated(&columns[at]) ? 0 : year_in_head(&columns[at]);
    period found = {0};
    for (int i = 0; i < count && year != 0; i++) {
        if (i == at || !dated(&columns[i]) || columns[i].period.end.year != year)
            continue;
        if (date_known(found.end) && !period_equal(found, columns[i].period))
            return;
        found = columns[i].period;
    }
    if (date_known(found.end))
        columns[at].period = found;
}

/* A translation for convenience is no figure of the statement's own: it is a member by the name of its currency. */
text columns_settle_currency(struct column *columns, int count, text told) {
    text most = most_named(columns, count);
    text own = most.len > 0 ? most : told;
    for (int i = 0; i < count; i++) {
        bool foreign = columns[i].currency.len > 0 && own.len > 0 && !text_equal(columns[i].currency, own);
        if (!foreign || columns[i].measure != MEASURE_AMOUNT) {
            columns[i].currency = (text){NULL, 0};
            continue;
        }
        date_translation(columns, count, i);
        if (columns[i].member.len == 0)
            columns[i].member = columns[i].currency;
    }
    return own;
}

/* ---- names ---- */

static bool between_bases(const struct column *columns, int count, int at) {
    bool gaap = false, non_gaap = false;
    for (int i = at - 1; i >= 0 && period_equal(columns[i].period, columns[at].period); i--)
        gaap = gaap || columns[i].basis == BASIS_GAAP;
    for (int i = at + 1; i < count && period_equal(columns[i].period, columns[at].period); i++)
        non_gaap = non_gaap || columns[i].basis == BASIS_NON_GAAP;
    return gaap && non_gaap;
}

/* A name, though it tells a year or a quarter as well. */
static bool is_name_of_year(text leaf) {
    struct period_words told = period_words_of(leaf);
    struct words words = words_of(leaf);
    return !period_words_empty(&told) && period_words_name_more(&words) && !column_names_unit(leaf) &&
           !column_names_whole(leaf) && column_basis(leaf) == BASIS_UNSTATED;
}

/* The nearest amount whose head tells a basis other than that of adjustments, on one side; -1 where there is none. */
static int nearest_end(const struct column *columns, int count, int at, int step) {
    for (int i = at + step; i >= 0 && i < count && columns[i].measure == MEASURE_AMOUNT; i += step)
        if (columns[i].basis == BASIS_GAAP || columns[i].basis == BASIS_NON_GAAP)
            return i;
    return -1;
}

void columns_settle_adjustments(struct column *columns, int count) {
    for (int i = 0; i < count; i++) {
        struct column *column = &columns[i];
        bool open = column->basis == BASIS_UNSTATED || column->basis == BASIS_ADJUSTMENT;
        if (!open || column->measure != MEASURE_AMOUNT)
            continue;
        int left = nearest_end(columns, count, i, -1), right = left < 0 ? -1 : nearest_end(columns, count, i, 1);
        if (left < 0 || right < 0 || !dated(&columns[left]) || columns[left].basis == columns[right].basis ||
            !period_equal(columns[left].period, columns[right].period) || !is_name_of_year(leaf_of(column)))
            continue;
        column->basis = BASIS_ADJUSTMENT;
        column->period = columns[left].period;
        column->member = leaf_of(column);
    }
}

/* They tell the same period, basis, measure and currency: only a name keeps the two apart. */
static bool are_twins(const struct column *a, const struct column *b) {
    return a->basis == b->basis && a->measure == b->measure && text_equal(a->currency, b->currency) &&
           period_equal(a->period, b->period);
}

static bool has_twin(const struct column *columns, int count, int at) {
    for (int i = 0; i < count; i++)
        if (i != at && are_twins(&columns[i], &columns[at]))
            return true;
    return false;
}

/* A line that may be a name: no period, no unit, no basis. */
static bool may_name(text line) {
    struct period_words told = period_words_of(line);
    return period_words_empty(&told) && !column_names_unit(line) && column_basis(line) == BASIS_UNSTATED;
}

/* Two columns of a day that are each other's equal but for the line `h` of their heads, which in both may be a name. */
static bool differ_by_name(const struct column *a, const struct column *b, int h) {
    return dated(a) && are_twins(a, b) && b->head_count == a->head_count && !text_equal(a->heads[h], b->heads[h]) &&
           may_name(a->heads[h]) && may_name(b->heads[h]);
}

/* "EQUIPMENT OPERATIONS" and "FINANCIAL SERVICES", each above its years. */
static text name_above(const struct column *columns, int count, int at) {
    const struct column *column = &columns[at];
    for (int h = column->head_count - 2; h >= 0; h--)
        for (int i = 0; i < count; i++)
            if (i != at && differ_by_name(column, &columns[i], h))
                return column_names_whole(column->heads[h]) ? (text){NULL, 0} : column->heads[h];
    return (text){NULL, 0};
}

/*
 * "Total Products" below "Products", beside a total of all: the sum of the columns that stand under that name, which is
 * a part of the whole as they are.
 */
static bool totals_its_group(const struct column *columns, int count, int at) {
    static const text total = TEXT_INIT("total ");
    const struct column *column = &columns[at];
    text leaf = leaf_of(column), group = column->head_count > 1 ? column->heads[column->head_count - 2] : TEXT("");
    if (group.len == 0 || !text_starts_fold(leaf, total) || !text_equal_fold(text_skip(leaf, total.len), group))
        return false;
    for (int i = 0; i < count; i++)
        if (i != at && are_twins(column, &columns[i]) && column_names_whole(leaf_of(&columns[i])) &&
            !text_equal_fold(leaf_of(&columns[i]), leaf))
            return true;
    return false;
}

void columns_name_members(struct column *columns, int count) {
    for (int i = 0; i < count; i++) {
        struct column *column = &columns[i];
        text leaf = leaf_of(column);
        bool between = column->basis == BASIS_UNSTATED && between_bases(columns, count, i);
        if (column->measure != MEASURE_AMOUNT || column->member.len > 0 || (!between && !has_twin(columns, count, i)))
            continue;
        if (!leaf_is_silent(column)) {
            column->member = name_above(columns, count, i);
            continue;
        }
        if (between) {
            column->basis = BASIS_ADJUSTMENT;
            column->member = leaf;
        } else if (!column_names_unit(leaf) && (!column_names_whole(leaf) || totals_its_group(columns, count, i)) &&
                   (column->basis == BASIS_ADJUSTMENT || column_basis(leaf) == BASIS_UNSTATED)) {
            column->member = leaf;
        }
    }
}
