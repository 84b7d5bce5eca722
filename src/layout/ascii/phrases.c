/*
 * ascii_phrases: the phrases of a line of heads. In: a line and the columns. Out: its phrases, and which of them stand
 * among the labels rather than over columns.
 */
#include "base/date.h"
#include "layout/ascii/heads.h"

static const text period_words[] = {
    TEXT_INIT("ended"),   TEXT_INIT("ending"),   TEXT_INIT("months"), TEXT_INIT("month"), TEXT_INIT("weeks"),
    TEXT_INIT("quarter"), TEXT_INIT("quarters"), TEXT_INIT("year"),   TEXT_INIT("years"), TEXT_INIT("fiscal"),
    TEXT_INIT("period"),  TEXT_INIT("days"),     TEXT_INIT("ytd"),    TEXT_INIT("qtr"),   TEXT_INIT("half"),
};

int head_words_in(text t, const char *const *words, size_t count) {
    int found = 0;
    for (size_t i = 0; i < count; i++)
        found += text_has_word(t, text_from(words[i]));
    return found;
}

static bool is_period_word(text word) {
    char first = to_lower(word.ptr[0]);
    for (size_t i = 0; i < sizeof period_words / sizeof *period_words; i++)
        if (period_words[i].ptr[0] == first && text_equal_fold(word, period_words[i]))
            return true;
    return false;
}

/* One of its words, of letters and digits only, tells a length. */
static bool has_period_word(text t) {
    for (size_t at = 0; at < t.len;) {
        size_t end = at;
        while (end < t.len && is_alnum(t.ptr[end]))
            end++;
        if (end > at && is_period_word(text_slice(t, at, end)))
            return true;
        at = end > at ? end : at + 1;
    }
    return false;
}

bool head_names_period(text t) { return has_period_word(t) || date_known(date_find(t, NULL, NULL)); }

text head_text(const struct ascii *ascii, int line, const struct ascii_head *head) {
    return ascii_text(ascii, line, (size_t)head->begin, (size_t)head->end);
}

static bool joins(const struct ascii_head *last, const struct ascii_token *token) {
    return token->left - last->right <= 1 && !(last->kind != AMOUNT_NONE && token->kind != AMOUNT_NONE);
}

/* Words and numbers one blank apart are one phrase: "13 Weeks Ended". Two years are two. */
int head_phrases(struct ascii *ascii, int line, struct ascii_head *heads) {
    int count, made = 0;
    const struct ascii_token *tokens = ascii_tokens(ascii, line, &count);
    for (int i = 0; i < count; i++) {
        const struct ascii_token *token = &tokens[i];
        if (made > 0 && joins(&heads[made - 1], token)) {
            heads[made - 1].end = token->end;
            heads[made - 1].right = token->right;
            heads[made - 1].kind = AMOUNT_NONE;
            continue;
        }
        heads[made++] = (struct ascii_head){
            .begin = token->begin, .end = token->end, .left = token->left, .right = token->right, .kind = token->kind};
    }
    return made;
}

/* It stands on the rule's piece that is over the first column, if left of the amounts: those are narrower. */
static bool on_rule(const struct ascii_table *table, const struct ascii_head *head) {
    return table->ruled_right > 0 && head->left >= table->ruled_left && head->right <= table->ruled_right;
}

/* A phrase left of the columns is the labels': its end before the first column, or its middle, begun at the margin. */
static bool in_label(const struct ascii_table *table, const struct ascii_head *head) {
    int edge = table->columns[0].left, middle = head->left + head->right;
    if (on_rule(table, head))
        return false;
    if (head->right <= edge)
        return head->left < HEAD_MARGIN || edge - head->right > 2 || head->right + 6 < table->columns[0].position;
    return head->left < HEAD_MARGIN
               ? middle < 2 * edge
               : middle < 2 * edge && head->left + HEAD_MARGIN < edge && head->right <= table->columns[0].position - 2;
}

/* "(In thousands)   1998   1997" over two columns, set off their amounts to the left: a year each behind the label. */
static bool is_year_each(const struct ascii_table *table, const struct ascii_head *heads, int count) {
    int labels = count - table->column_count;
    if (table->column_count < 2 || (labels != 0 && labels != 1) || heads[labels].left < HEAD_MARGIN)
        return false;
    for (int i = labels; i < count; i++)
        if (heads[i].kind != AMOUNT_YEAR)
            return false;
    return labels == 0 || in_label(table, &heads[0]);
}

int head_value_phrases(struct ascii *ascii, const struct ascii_table *table, int line) {
    struct ascii_head heads[ASCII_TOKENS_MOST];
    enum ascii_kind kind = ascii_line(ascii, line)->kind;
    if (kind != ASCII_WORDS && kind != ASCII_YEARS && kind != ASCII_AMOUNTS)
        return 0;
    int count = head_phrases(ascii, line, heads), found = 0;
    if (is_year_each(table, heads, count))
        return table->column_count;
    for (int i = 0; i < count; i++)
        found += !in_label(table, &heads[i]);
    return found;
}

int head_mark_labels(const struct ascii_table *table, struct ascii_head *heads, int count) {
    int labels = 0, most = is_year_each(table, heads, count) ? count - table->column_count : count;
    while (labels < most && in_label(table, &heads[labels]))
        heads[labels++].in_label = true;
    return labels;
}
