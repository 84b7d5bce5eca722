/*
 * ascii_above: how far up the heads of a table go. In: a table with its columns. Out: the first line of its heads.
 * Titles above them, which are centred on labels and columns together, stay outside.
 */
#include "base/date.h"
#include "layout/ascii/heads.h"

enum {
    LOOK_UP_MOST = 24, /* lines above the first row that may be heads */
    BLANKS_MOST = 2,
    BLANKS_BELOW_HEADS = 6, /* and no other line */
    CAPTIONS_MOST = 3,      /* between heads and the end of their page */
    HEAD_LINES = 4,
    LABEL_LINES_MOST = 10,
    ASIDE_AXIS = 12,
    RULE_ABOVE_MOST = 8, /* lines above the body that its heads' rule may stand */
    AXIS = 4,            /* half columns off the middle of the whole table: a title */
    PROSE_WIDTH = 56
};

enum above { ABOVE_HEAD, ABOVE_LABEL, ABOVE_OTHER };

/* Stands in the middle of labels and columns together: a title. */
static bool on_table_axis(const struct ascii_table *table, const struct ascii_head *head) {
    int off = head->left + head->right - table->columns[table->column_count - 1].right;
    int own = span_misfit(table, head, 0, table->column_count - 1);
    off = off < 0 ? -off : off;
    return off <= AXIS && off < own;
}

/* "November 2, February 3, October 28,": days one blank apart, each over a column of its own. */
static bool is_days(struct ascii *ascii, const struct ascii_table *table, int line, const struct ascii_head *head) {
    struct ascii_head pieces[ASCII_TOKENS_MOST];
    text rest = head_text(ascii, line, head), word;
    return text_next_word(&rest, &word) && date_month_named(word) > 0 &&
           head_cut(ascii, table, line, head, 1, pieces) >= 2;
}

/*
 * The middle of a period lies among the labels, far left of the columns: a line of the title, "June 30, 2001 and
 * December 31, 2000", that reaches over the first of them. A single column may have a long head that ends with it.
 */
static bool is_over_labels(const struct ascii_table *table, const struct ascii_head *head) {
    return table->column_count > 1 && head->left + head->right < 2 * (table->columns[0].left - HEAD_MARGIN);
}

static enum above lone_phrase(struct ascii *ascii, const struct ascii_table *table, int line,
                              const struct ascii_head *head, bool labelled, bool touching) {
    struct span zone = span_stood_over(table, head);
    if (head->left < HEAD_MARGIN && table->columns[0].left > 2 * HEAD_MARGIN)
        return ABOVE_OTHER;
    if (is_over_labels(table, head))
        return labelled ? ABOVE_LABEL : ABOVE_OTHER;
    if (head_names_period(head_text(ascii, line, head)))
        return on_table_axis(table, head) && !touching ? ABOVE_OTHER : ABOVE_HEAD;
    if (is_days(ascii, table, line, head))
        return ABOVE_HEAD;
    if (labelled)
        return touching && (zone.first == zone.last || head_goes_on(ascii, table, line, head)) ? ABOVE_HEAD
                                                                                               : ABOVE_OTHER;
    return touching && !on_table_axis(table, head) && head->left >= table->columns[0].left - HEAD_MARGIN ? ABOVE_HEAD
                                                                                                         : ABOVE_OTHER;
}

static enum above what_is(struct ascii *ascii, const struct ascii_table *table, int line, bool touching) {
    struct ascii_head heads[ASCII_TOKENS_MOST];
    const struct ascii_line *info = ascii_line(ascii, line);
    int count = head_phrases(ascii, line, heads);
    int labels = head_mark_labels(table, heads, count);
    if (ascii_is_justified(ascii, line))
        return ABOVE_OTHER;
    if (count - labels >= 2)
        return ABOVE_HEAD;
    if (count - labels == 1)
        return lone_phrase(ascii, table, line, &heads[labels], labels > 0, touching);
    bool fits = info->right - info->left < PROSE_WIDTH && labels == 1;
    return fits ? ABOVE_LABEL : ABOVE_OTHER;
}

/* Whether the line right above, rules and tags aside, holds heads and no words at the margin. */
static bool stands_below_heads(struct ascii *ascii, const struct ascii_table *table, int line, int bound) {
    do
        line--;
    while (line >= bound &&
           (ascii_line(ascii, line)->kind == ASCII_RULE || ascii_line(ascii, line)->kind == ASCII_TAG));
    return line >= bound && ascii_line(ascii, line)->kind == ASCII_WORDS &&
           ascii_line(ascii, line)->left >= HEAD_MARGIN && what_is(ascii, table, line, true) == ABOVE_HEAD;
}

/*
 * "Earnings before interest, taxes, depreciation and amortization" right between heads and the first row: a caption as
 * long as it is. A sentence ends in a full stop.
 */
static bool is_long_caption(struct ascii *ascii, const struct ascii_table *table, int line, int bound) {
    const struct ascii_line *info = ascii_line(ascii, line);
    text t = ascii_text(ascii, line, (size_t)info->begin, (size_t)info->end);
    return info->left < HEAD_MARGIN && !text_ends(t, TEXT(".")) && !text_ends(t, TEXT(",")) &&
           !ascii_is_justified(ascii, line) && stands_below_heads(ascii, table, line, bound);
}

/* "(In thousands, except per share data)" right below heads and in the middle of their columns, wider or not. */
static bool is_aside(struct ascii *ascii, const struct ascii_table *table, int line, int bound) {
    struct ascii_head heads[ASCII_TOKENS_MOST];
    return table->column_count > 1 && head_phrases(ascii, line, heads) == 1 &&
           text_starts(head_text(ascii, line, &heads[0]), TEXT("(")) && !on_table_axis(table, &heads[0]) &&
           span_misfit(table, &heads[0], 0, table->column_count - 1) <= ASIDE_AXIS &&
           stands_below_heads(ascii, table, line, bound);
}

/* The piece of the last rule above the body that begins left of the first column and reaches over it. */
static void find_ruled(struct ascii *ascii, struct ascii_table *table, int bound) {
    const struct ascii_column *first = &table->columns[0];
    int count, line = table->body - 1;
    while (line >= bound && line >= table->body - RULE_ABOVE_MOST && ascii_line(ascii, line)->kind != ASCII_RULE)
        line--;
    if (line < bound || line < table->body - RULE_ABOVE_MOST)
        return;
    const struct ascii_token *pieces = ascii_tokens(ascii, line, &count);
    if (count != table->column_count || pieces[0].left < HEAD_MARGIN || pieces[0].left >= first->left ||
        pieces[0].right < first->position)
        return;
    table->ruled_left = pieces[0].left;
    table->ruled_right = pieces[0].right;
}

/*
 * More blank lines than heads stand off their rows elsewhere, and right above them, rules aside, two phrases over
 * columns, one that names a period or one in brackets: heads they are all the same. `line` is the lowest blank one.
 */
static bool heads_stand_apart(struct ascii *ascii, const struct ascii_table *table, int line, int bound) {
    struct ascii_head heads[ASCII_TOKENS_MOST];
    const int below = line;
    while (line >= bound && ascii_line(ascii, line)->kind == ASCII_BLANK)
        line--;
    if (below - line > BLANKS_BELOW_HEADS)
        return false;
    while (line >= bound && (ascii_line(ascii, line)->kind == ASCII_RULE || ascii_line(ascii, line)->kind == ASCII_TAG))
        line--;
    if (line < bound || ascii_line(ascii, line)->kind != ASCII_WORDS || what_is(ascii, table, line, true) != ABOVE_HEAD)
        return false;
    int count = head_phrases(ascii, line, heads), labels = head_mark_labels(table, heads, count);
    text first = head_text(ascii, line, &heads[labels]);
    return count - labels >= 2 || head_names_period(first) || text_starts(first, TEXT("("));
}

/* The heads whose lowest line this is name a period, or one of their lines each of three columns or more. */
static bool heads_tell(struct ascii *ascii, const struct ascii_table *table, int line, int bound) {
    struct ascii_head heads[ASCII_TOKENS_MOST];
    for (int i = line; i >= bound && i > line - HEAD_LINES; i--) {
        if (ascii_line(ascii, i)->kind == ASCII_YEARS)
            return true;
        int count = ascii_line(ascii, i)->kind == ASCII_WORDS ? head_phrases(ascii, i, heads) : 0;
        int labels = head_mark_labels(table, heads, count);
        if (count - labels == table->column_count && table->column_count > 2)
            return true;
        for (int k = labels; k < count; k++)
            if (head_names_period(head_text(ascii, i, &heads[k])))
                return true;
    }
    return false;
}

/*
 * The rows begin a page, and the page before ended with their heads and no more than captions below: the lowest line of
 * these heads, or -1. `line` is the page's break.
 */
static int heads_before_page(struct ascii *ascii, const struct ascii_table *table, int line, int bound) {
    int captions = 0;
    for (; line >= bound; line--) {
        enum ascii_kind kind = ascii_line(ascii, line)->kind;
        if (kind == ASCII_AMOUNTS)
            return -1;
        if (kind != ASCII_WORDS && kind != ASCII_YEARS)
            continue;
        enum above above = what_is(ascii, table, line, true);
        if (above == ABOVE_HEAD && heads_tell(ascii, table, line, bound))
            return line;
        if (above != ABOVE_LABEL || ++captions > CAPTIONS_MOST)
            return -1;
    }
    return -1;
}

void ascii_heads_extend(struct ascii *ascii, struct ascii_table *table, int bound) {
    find_ruled(ascii, table, bound);
    int blanks = 0, label_lines = 0;
    bool any = false, apart = false;
    for (int i = table->first_row - 1; i >= bound && i >= table->first_row - LOOK_UP_MOST; i--) {
        const struct ascii_line *line = ascii_line(ascii, i);
        if (line->kind == ASCII_BLANK) {
            apart = blanks == 0 ? !any && heads_stand_apart(ascii, table, i, bound) : apart;
            if (++blanks > BLANKS_MOST && !apart)
                break;
        } else if (line->kind == ASCII_WORDS) {
            enum above above = what_is(ascii, table, i, blanks == 0);
            if (above == ABOVE_OTHER && blanks == 0 && !any && is_long_caption(ascii, table, i, bound))
                above = ABOVE_LABEL;
            if (above == ABOVE_OTHER && !any && is_aside(ascii, table, i, bound))
                above = ABOVE_HEAD;
            if (above == ABOVE_OTHER || (above == ABOVE_LABEL && ++label_lines > LABEL_LINES_MOST))
                break;
            if (above == ABOVE_LABEL && any && (blanks > 1 || line->left >= HEAD_MARGIN))
                break;
            if (above == ABOVE_HEAD)
                table->first = i, any = true, label_lines = 0;
            blanks = 0;
        } else if (line->kind == ASCII_PAGE && !any) {
            int heads = heads_before_page(ascii, table, i, bound);
            if (heads < 0)
                break;
            i = heads + 1;
            blanks = 0;
        } else if (line->kind != ASCII_RULE && line->kind != ASCII_TAG) {
            break;
        }
    }
}
