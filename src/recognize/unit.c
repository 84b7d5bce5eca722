/*
 * unit: percent, per share, shares or currency. A row's own words say it, or
 * its percent signs, or - for "Basic" and the like - the caption above and the
 * decimals. What is not an amount of money does not share the scale.
 */
#include "recognize/unit.h"

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
    NULL,
};

static const char *const per_share_words[] = {
    "... per ... share*|unit|ads|ad ...",
    "... eps ...",
    "per share ...",
    NULL,
};

/* Labels that say nothing of themselves. */
static const char *const open_labels[] = {
    "basic|diluted ...",     "... basic|diluted", "basic and diluted ...",
    "assuming dilution ...", "primary|fully ...", NULL,
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

static bool counts_shares(text label) {
    struct words words = words_of(label);
    return words_count_shares(&words);
}

/* ---- what figures say ---- */

static bool column_is_percent(enum measure measure) {
    return measure == MEASURE_PERCENT_OF_REVENUE || measure == MEASURE_PERCENT_CHANGE ||
           measure == MEASURE_PERCENT_CHANGE_CC;
}

/* Figures of the row in columns of amounts: how many, with a percent sign, and with two places or more. */
struct figures {
    int all, percent, fine;
};

static struct figures figures_of(const struct statement *statement, const struct row *row) {
    struct figures figures = {0};
    for (int i = 0; i < statement->column_count; i++) {
        const struct value *value = &row->values[i];
        if (value->kind != VALUE_NUMBER || column_is_percent(statement->columns[i].measure))
            continue;
        figures.all++;
        figures.percent += value->unit == UNIT_PERCENT ? 1 : 0;
        figures.fine += value->amount.places >= 2 ? 1 : 0;
    }
    return figures;
}

/* Most amounts of the statement have no places: then two places mark per-share figures. */
static bool amounts_are_whole(const struct statement *statement) {
    int all = 0, fine = 0;
    for (int i = 0; i < statement->row_count; i++) {
        struct figures figures = figures_of(statement, &statement->rows[i]);
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
    return words_match_any(&words, per_share_words) && !words_count_shares(&words);
}

static bool is_open_caption(text label) { return text_matches_any(label, open_labels); }

static enum unit unit_from_words(text label, struct figures figures) {
    if (figures.percent > 0 && figures.percent * 2 >= figures.all)
        return UNIT_PERCENT;
    struct words words = words_of(label);
    if (words_count_shares(&words))
        return UNIT_SHARES;
    if (words_match_any(&words, per_share_words))
        return UNIT_PER_SHARE;
    if (figures.all > 0 && words_match_any(&words, percent_words))
        return UNIT_PERCENT;
    if (words_match_any(&words, counts))
        return UNIT_COUNT;
    return words_match_any(&words, ratios) ? UNIT_RATIO : UNIT_CURRENCY;
}

static enum unit unit_of(const struct statement *statement, const struct row *row, bool whole) {
    struct figures figures = figures_of(statement, row);
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
        return open || (fine && whole) || (figures.all == 0 && under_open) ? UNIT_PER_SHARE : unit;
    if (open && whole)
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

void units_assign(struct statement *statement, const struct scale *scale) {
    bool whole = amounts_are_whole(statement);
    for (int i = 0; i < statement->row_count; i++) {
        struct row *row = &statement->rows[i];
        row->scale = scale->factor;
        if (row->role == ROLE_HEADING)
            continue;
        row->unit = unit_of(statement, row, whole);
        row->scale = scale_of_row(statement, row, scale);
        row->role = role_of(row);
        set_value_units(statement, row);
    }
}
