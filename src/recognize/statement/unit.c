/*
 * unit: percent, per share, shares or currency. A row's own words say it, or
 * its percent signs, or - for "Basic" and the like - the caption above and the
 * decimals. What is not an amount of money does not share the scale.
 */
#include "recognize/statement/unit.h"

#include "recognize/vocabulary.h"

/* ---- what words say ---- */

/* Counts of shares; "issuance of shares" and "shares authorized" are amounts or descriptions. */
static const char *const share_counts[] = {
    "... shares ... used|outstanding|computing|calculation|computation|weighted|average|equivalents ...",
    "... weighted|average|number|basic|diluted ... shares ...",
    "... weighted average ... common|diluted|basic|units ...",
    "... equivalent shares ...",
    "shares",
    "diluted|basic shares ...",
    "common shares outstanding ...",
    "average common shares ...",
    "shares basic|diluted ...",
    NULL,
};

static const char *const not_share_counts[] = {
    "... par|stated value ...",
    "... issuance|issued|authorized|repurchase*|purchase*|proceeds|withheld|payment* ...",
    "... tax ...",
    "core? net? ffo|affo|fad|funds|income|loss|earnings ... allocable|available|attributable to ...",
    NULL,
};

static const char *const per_share_words[] = {
    "... per ... share*|unit|ads|ad ...",
    "... eps ...",
    "per share ...",
    NULL,
};

/* Stock on a balance sheet, described: "Class A, $.01 par value per share, 500 shares authorized". */
static const char *const not_per_share[] = {
    "... par|stated value ...",
    "... liquidation preference|value ...",
    "... shares authorized|issued ...",
    NULL,
};

/* Labels that say nothing of themselves. */
static const char *const open_labels[] = {
    "basic|diluted ...",
    "... basic|diluted",
    "basic and diluted ...",
    "assuming dilution ...",
    "primary|fully",
    "primary|fully diluted|shares|earnings|income|loss|per|weighted|common ...",
    NULL,
};

static const char *const percent_words[] = {
    "... percent|percentage",
    "percent|percentage ...",
    "... margin|rate percent ...",
    "... as a? percent|percentage of ...",
    NULL,
};

static const char *const counts[] = {
    "... number of employees|stores|customers|units|locations|members|restaurants|branches ...",
    "employees|headcount ...",
    "... full time equivalent employees ...",
    NULL,
};

static const char *const ratios[] = {"... ratio ...", "book to bill ...", "... turns|turnover", "days sales ...", NULL};

static int word_position(const struct words *words, const char *lower) {
    for (int i = 0; i < words->count; i++)
        if (word_is(words->word[i], lower))
            return i;
    return words->count;
}

static bool words_count_shares(const struct words *words) {
    return words_match_any(words, share_counts) && !words_match_any(words, not_share_counts) &&
           word_position(words, "per") >= word_position(words, "shares");
}

static bool words_tell_per_share(const struct words *words) {
    return words_match_any(words, per_share_words) && !words_match_any(words, not_per_share);
}

static bool counts_shares(text label) {
    struct words words = words_of(label);
    return words_count_shares(&words);
}

/* ---- what figures say ---- */

enum { PERCENT_COLUMNS = 64 };

static bool column_is_percent(enum measure measure) {
    return measure == MEASURE_PERCENT_OF_REVENUE || measure == MEASURE_PERCENT_CHANGE ||
           measure == MEASURE_PERCENT_CHANGE_CC;
}

/* Figures of the row in columns of amounts: how many, with a percent sign, and with two places or more. */
struct figures {
    int all, percent, fine;
};

/* What the whole table tells of a row's figures. */
struct table {
    const struct statement *statement;
    uint64_t percents; /* a bit a column: percentages whatever the row counts; the first 64 columns */
    bool whole;        /* most amounts have no places: then two places mark per-share figures */
};

static bool counts_no_money(const struct table *table, int column) {
    return column_is_percent(table->statement->columns[column].measure) ||
           (column < PERCENT_COLUMNS && (table->percents >> column & 1) != 0);
}

static struct figures figures_of(const struct table *table, const struct row *row) {
    struct figures figures = {0};
    for (int i = 0; i < table->statement->column_count; i++) {
        const struct value *value = &row->values[i];
        if (value->kind != VALUE_NUMBER || counts_no_money(table, i))
            continue;
        figures.all++;
        figures.percent += value->unit == UNIT_PERCENT ? 1 : 0;
        figures.fine += value->amount.places >= 2 ? 1 : 0;
    }
    return figures;
}

/* The figures of a column of amounts, down the table. */
static struct figures figures_down(const struct statement *statement, int column) {
    struct figures figures = {0};
    if (statement->columns[column].measure != MEASURE_AMOUNT)
        return figures;
    for (int i = 0; i < statement->row_count; i++) {
        const struct value *value = &statement->rows[i].values[column];
        bool number = statement->rows[i].role != ROLE_HEADING && value->kind == VALUE_NUMBER;
        figures.all += number ? 1 : 0;
        figures.percent += number && value->unit == UNIT_PERCENT ? 1 : 0;
    }
    return figures;
}

/*
 * Columns of percent signs beside columns of money: changes and margins under heads that do not say so. Their signs
 * tell nothing of what the row counts. Money leads: behind rows of percentages a plain column counts basis points.
 */
static uint64_t percent_columns(const struct statement *statement) {
    uint64_t percents = 0;
    int money = -1, first = -1;
    for (int i = 0; i < statement->column_count && i < PERCENT_COLUMNS; i++) {
        struct figures figures = figures_down(statement, i);
        if (figures.all < 2)
            continue;
        first = first < 0 ? i : first;
        money = money < 0 && figures.percent * 4 <= figures.all ? i : money;
        if (figures.percent * 4 >= figures.all * 3)
            percents |= UINT64_C(1) << i;
    }
    return money == first ? percents : 0;
}

static bool amounts_are_whole(const struct table *table) {
    int all = 0, fine = 0;
    for (int i = 0; i < table->statement->row_count; i++) {
        struct figures figures = figures_of(table, &table->statement->rows[i]);
        all += figures.all;
        fine += figures.fine;
    }
    return fine * 2 < all;
}

/* ---- the unit of a row ---- */

/* A caption above, up to the outermost, fits one of the patterns. */
static const struct row *caption_above(const struct statement *statement, const struct row *row, bool (*fits)(text)) {
    for (int at = row->section; at >= 0; at = statement->rows[at].section)
        if (fits(statement->rows[at].label))
            return &statement->rows[at];
    return NULL;
}

static bool tells_per_share(text label) {
    struct words words = words_of(label);
    return words_tell_per_share(&words) && !words_count_shares(&words);
}

static bool is_open_caption(text label) { return text_matches_any(label, open_labels); }

static enum unit unit_from_words(text label, struct figures figures) {
    if (figures.percent > 0 && figures.percent * 2 >= figures.all)
        return UNIT_PERCENT;
    struct words words = words_of(label);
    if (words_count_shares(&words))
        return UNIT_SHARES;
    if (words_tell_per_share(&words))
        return UNIT_PER_SHARE;
    if (figures.all > 0 && words_match_any(&words, percent_words))
        return UNIT_PERCENT;
    if (words_match_any(&words, counts))
        return UNIT_COUNT;
    return words_match_any(&words, ratios) ? UNIT_RATIO : UNIT_CURRENCY;
}

/* A rate that stands in columns of percentages alone is told by them. */
static struct figures figures_to_judge(const struct table *table, const struct row *row) {
    struct figures figures = figures_of(table, row);
    struct table plain = {table->statement, 0, table->whole};
    return figures.all > 0 ? figures : figures_of(&plain, row);
}

static enum unit unit_of(const struct table *table, const struct row *row) {
    const struct statement *statement = table->statement;
    struct figures figures = figures_to_judge(table, row);
    enum unit unit = unit_from_words(row->label, figures);
    bool fine = figures.fine > 0 && figures.fine == figures.all;
    if (unit != UNIT_CURRENCY)
        return unit;
    bool open = text_matches_any(row->label, open_labels);
    const struct row *counted = caption_above(statement, row, counts_shares);
    const struct row *shared = caption_above(statement, row, tells_per_share);
    if (counted > shared && !fine) /* the inner caption speaks */
        return open || row->label.len == 0 ? UNIT_SHARES : unit;
    bool under_open = caption_above(statement, row, is_open_caption) != NULL;
    if (shared != NULL || under_open)
        return open || (fine && table->whole) || (figures.all == 0 && under_open) ? UNIT_PER_SHARE : unit;
    if (open && table->whole)
        return fine ? UNIT_PER_SHARE : UNIT_SHARES;
    return unit;
}

/* ---- scale and role ---- */

static int64_t scale_of_row(const struct statement *statement, const struct row *row, const struct scale *scale) {
    int64_t own = scale_of_label(row->label);
    if (row->unit == UNIT_SHARES) {
        const struct row *caption = caption_above(statement, row, counts_shares);
        if (own == 0 && caption != NULL)
            own = scale_of_label(caption->label);
        return own != 0 ? own : scale->shares;
    }
    if (row->unit != UNIT_CURRENCY)
        return own != 0 ? own : 1;
    return own != 0 ? own : scale->factor;
}

static enum role role_of(const struct row *row) {
    switch (row->unit) {
    case UNIT_PER_SHARE:
        return ROLE_PER_SHARE;
    case UNIT_SHARES:
        return ROLE_SHARES;
    case UNIT_PERCENT:
    case UNIT_RATIO:
    case UNIT_BASIS_POINTS:
        return ROLE_RATIO;
    default:
        break;
    }
    if (vocabulary_total(row->label))
        return ROLE_TOTAL;
    return row->label.len == 0 || vocabulary_subtotal(row->label) ? ROLE_SUBTOTAL : ROLE_ITEM;
}

static void set_value_units(const struct statement *statement, struct row *row) {
    for (int i = 0; i < statement->column_count; i++) {
        bool percent = row->values[i].unit == UNIT_PERCENT || column_is_percent(statement->columns[i].measure);
        bool printed = row->values[i].unit == UNIT_BASIS_POINTS || row->values[i].unit == UNIT_RATIO;
        if (!printed)
            row->values[i].unit = percent ? UNIT_PERCENT : row->unit;
    }
}

/* ---- steps ---- */

enum { STEPS_MOST = 24, STEP_FIGURE_MOST = 1000 };

/* Adds the row to the sums; false where it has a figure and the row they are to make has none. */
static bool add_step(const struct table *table, const struct row *row, const struct row *whole, decimal *sums) {
    for (int i = 0; i < table->statement->column_count && i < PERCENT_COLUMNS; i++) {
        const struct value *value = &row->values[i];
        if (value->kind != VALUE_NUMBER || counts_no_money(table, i))
            continue;
        if (whole->values[i].kind != VALUE_NUMBER || !decimal_add(sums[i], value->amount, &sums[i]))
            return false;
    }
    return true;
}

/* The sums are the row's figures, in two columns of amounts at the least and against none. */
static bool sums_to(const struct table *table, const struct row *row, const decimal *sums) {
    int agreed = 0;
    for (int i = 0; i < table->statement->column_count && i < PERCENT_COLUMNS; i++) {
        if (row->values[i].kind != VALUE_NUMBER || counts_no_money(table, i) ||
            table->statement->columns[i].measure != MEASURE_AMOUNT)
            continue;
        if (decimal_compare(sums[i], row->values[i].amount) != 0)
            return false;
        agreed++;
    }
    return agreed >= 2;
}

/* No figure of the row is money beside its percentages or per-share figures: all are small and of one kind. */
static bool counts_one_thing(const struct table *table, const struct row *row) {
    struct figures figures = figures_of(table, row);
    if (figures.percent > 0 && figures.percent < figures.all)
        return false;
    if (row->unit == UNIT_SHARES)
        return true;
    decimal most = {STEP_FIGURE_MOST, 0};
    for (int i = 0; i < table->statement->column_count; i++)
        if (row->values[i].kind == VALUE_NUMBER && !counts_no_money(table, i) &&
            decimal_compare(row->values[i].amount, most) >= 0)
            return false;
    return row->unit != UNIT_PER_SHARE || figures.fine == figures.all;
}

/* The first of the rows right above that sum to the row, at least two with figures; -1 where none do. */
static int first_step(const struct table *table, int at) {
    const struct row *rows = table->statement->rows;
    decimal sums[PERCENT_COLUMNS] = {0};
    for (int i = at - 1, steps = 0; i >= 0 && steps < STEPS_MOST; i--) {
        if (rows[i].role == ROLE_HEADING)
            continue;
        bool alike = rows[i].unit == rows[at].unit;
        if ((!alike && rows[i].unit != UNIT_CURRENCY) || !add_step(table, &rows[i], &rows[at], sums))
            return -1;
        if (++steps >= 2 && sums_to(table, &rows[at], sums))
            return i;
        if (alike)
            return -1;
    }
    return -1;
}

/*
 * Rows whose words name no unit count what the row counts that they sum to: the steps from earnings per share to core
 * earnings per share, the parts of a combined ratio, shares issued less treasury shares.
 */
static void units_of_steps(const struct table *table, struct statement *statement) {
    for (int at = 2; at < statement->row_count; at++) {
        const struct row *sum = &statement->rows[at];
        if (sum->role == ROLE_HEADING || sum->unit == UNIT_CURRENCY || !counts_one_thing(table, sum))
            continue;
        int first = first_step(table, at);
        for (int i = first; first >= 0 && i < at; i++) {
            struct row *row = &statement->rows[i];
            if (row->role == ROLE_HEADING || row->unit != UNIT_CURRENCY)
                continue;
            row->unit = sum->unit;
            row->scale = sum->scale;
            row->role = role_of(row);
            set_value_units(statement, row);
        }
    }
}

void units_assign(struct statement *statement, const struct scale *scale) {
    struct table table = {statement, percent_columns(statement), false};
    table.whole = amounts_are_whole(&table);
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        row->scale = scale->factor;
        if (row->role == ROLE_HEADING)
            continue;
        row->unit = unit_of(&table, row);
        row->scale = scale_of_row(statement, row, scale);
        row->role = role_of(row);
        set_value_units(statement, row);
    }
    units_of_steps(&table, statement);
}
