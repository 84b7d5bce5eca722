/*
 * worded: reads what is printed as a figure and words; says nothing of what
 * the row counts. The words stay with the figure: as filed, it is no other.
 */
#include "recognize/statement/worded.h"

#include "layout/layout.h"
#include "recognize/vocabulary.h"

/* An amount that bears its scale. */
struct worded {
    decimal amount;
    text printed; /* without the currency's sign: "13.0 billion" */
    int64_t scale;
};

/* `words` behind a figure; a letter alone is a scale only behind a figure of money. */
static int64_t scale_of_words(text words, bool money) {
    static const struct {
        const char *words;
        bool letter;
        int64_t scale;
    } scales[] = {
        {"thousand", false, 1000}, {"million|mil", false, 1000000}, {"billion|bil", false, 1000000000},
        {"k", true, 1000},         {"m|mm|mn", true, 1000000},      {"b|bn", true, 1000000000},
    };
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
        if ((money || !scales[i].letter) && text_matches(words, scales[i].words))
            return scales[i].scale;
    return 0;
}

/* Without the point of "$ 108.3 mil." */
static text without_point(text t) { return text_ends(t, TEXT("il.")) ? text_slice(t, 0, t.len - 1) : t; }

/* Where the words behind a figure begin, which may touch it: "$551.0M". */
static size_t figure_end(text t) {
    size_t end = without_point(t).len;
    while (end > 0 && (is_alpha(t.ptr[end - 1]) || is_blank(t.ptr[end - 1])))
        end--;
    return end;
}

/* `money`: the figure is known to be of money, whatever sign it still has. */
static bool read_scaled(text t, bool money, struct worded *out) {
    struct amount amount;
    size_t taken = amount_read(text_slice(t, 0, figure_end(t)), &amount, NULL);
    bool inside = taken > 0 && amount.printed.ptr >= t.ptr && amount.printed.ptr < t.ptr + t.len;
    if (taken == 0 || amount.kind != AMOUNT_NUMBER || amount.percent)
        return false;
    text from = inside ? text_skip(t, (size_t)(amount.printed.ptr - t.ptr)) : t;
    money = money || amount.currency.len > 0;
    *out = (struct worded){amount.value, text_trim(from), scale_of_words(text_skip(t, taken), money)};
    return out->scale != 0;
}

/* The one scale of all amounts of the row; 0 where one bears none, another, or is no amount. */
static int64_t scale_of_amounts(const struct statement *statement, const struct row *row) {
    int64_t scale = 0;
    for (int i = 0; i < statement->column_count; i++) {
        const struct value *value = &row->values[i];
        struct worded read;
        if (statement->columns[i].measure != MEASURE_AMOUNT || value->kind == VALUE_BLANK ||
            (value->kind == VALUE_NUMBER && value->unit != UNIT_CURRENCY))
            continue;
        if (value->kind == VALUE_NUMBER ||
            (value->kind == VALUE_TEXT &&
             (!read_scaled(value->printed, value->money, &read) || (scale != 0 && read.scale != scale))))
            return 0;
        scale = value->kind == VALUE_TEXT ? read.scale : scale;
    }
    return scale;
}

static void make_number(struct value *value, decimal amount, text printed) {
    value->kind = VALUE_NUMBER;
    value->amount = amount;
    value->printed = printed;
}

/* "Up 5%", "down 3 ppts": what has changed, in percent. */
static void read_change(struct value *value) {
    bool up = text_starts_fold(value->printed, TEXT("up ")), down = text_starts_fold(value->printed, TEXT("down "));
    text figure = text_trim(text_skip(value->printed, down ? 5 : 3));
    struct amount amount;
    size_t taken = up || down ? amount_read(figure, &amount, NULL) : 0;
    text behind = text_trim(text_skip(figure, taken));
    bool percent = taken > 0 && amount.percent && behind.len == 0;
    bool points = taken > 0 && text_matches(behind, "percent|pts|pt|ppt|ppts|pp|points");
    if ((!percent && !points) || amount.kind != AMOUNT_NUMBER || amount.value.units < 0)
        return;
    if (down)
        amount.value.units = -amount.value.units;
    value->unit = UNIT_PERCENT;
    make_number(value, amount.value, value->printed);
}

void worded_read(const struct statement *statement, struct row *row) {
    bool scaled = scale_of_amounts(statement, row) != 0;
    for (int i = 0; i < statement->column_count; i++) {
        struct value *value = &row->values[i];
        struct worded read;
        if (value->kind != VALUE_TEXT)
            continue;
        if (measure_is_change(statement->columns[i].measure))
            read_change(value);
        else if (scaled && read_scaled(value->printed, value->money, &read)) {
            value->money = true;
            make_number(value, read.amount, read.printed);
        }
    }
}

int64_t worded_scale(const struct statement *statement, const struct row *row) {
    for (int i = 0; i < statement->column_count; i++) {
        const struct value *value = &row->values[i];
        struct worded read;
        text printed = without_point(value->printed);
        if (value->kind == VALUE_NUMBER && printed.len > 0 && is_alpha(printed.ptr[printed.len - 1]) &&
            value->unit == UNIT_CURRENCY && statement->columns[i].measure == MEASURE_AMOUNT &&
            read_scaled(value->printed, value->money, &read))
            return read.scale;
    }
    return 0;
}
