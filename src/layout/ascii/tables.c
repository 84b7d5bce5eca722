/*
 * ascii_tables: where tables begin and end. In: classified lines. Out: runs of rows that belong together. A table goes
 * on over blank lines, rules, page breaks and lines of its own labels; it ends at prose, at the heads of another table
 * and where its columns do. EDGAR's <TABLE> tags weigh, but never decide alone: filings forget and unbalance them.
 */
#include <string.h>

#include "layout/ascii/ascii.h"

enum {
    WIDTH_MOST = 512,
    GAP_MOST = 40, /* lines between two rows of one table */
    BLANKS_MOST = 6,
    HEADS_APART = 3, /* blank lines below years that only rows under the same digits stand below */
    PROSE_WIDTH = 48,
    PROSE_INDENT = 14,
    ROWS_OF_TABLE = 3, /* heads behind so many are over the same digits, or another table's */
    FIT_ROWS = 3,      /* rows that are looked at to see whether a table goes on */
    FIT_SLACK = 2,
    TITLE_INDENT = 8,
    NAMED_LENGTH_MOST = 64
};

/* What is known of a table while it is being found. */
struct extent {
    bool seen[WIDTH_MOST]; /* columns where a last digit stood */
    int edge;              /* the leftmost free amount */
    bool body;             /* has rows of amounts */
    int amount_rows;
    int led_rows; /* of those, with leaders from their labels */
};

/* What lies between two rows. */
struct gap {
    int blanks; /* the longest run */
    int heads, titles, prose, words;
    int asides; /* of the heads, those that are in brackets */
    bool page, tag;
};

static bool is_row(const struct ascii_line *line) { return line->kind == ASCII_AMOUNTS || line->kind == ASCII_YEARS; }

static bool votes(const struct ascii_token *token) {
    return token->kind != AMOUNT_NONE && token->free && token->digit < WIDTH_MOST - FIT_SLACK &&
           token->point >= FIT_SLACK;
}

/* Points or a line lead from the label to the first amount. */
static bool is_led(struct ascii *ascii, int number) {
    int count, first = 0;
    const struct ascii_token *tokens = ascii_tokens(ascii, number, &count);
    while (first < count && !votes(&tokens[first]))
        first++;
    return first > 0 && first < count &&
           !text_empty(ascii_text(ascii, number, (size_t)tokens[first - 1].end, (size_t)tokens[first].begin));
}

/* ---- the lines between ---- */

/* Runs past the label's room at the margin, without a gap: a sentence rather than a label. */
static bool is_prose(struct ascii *ascii, int number, int edge) {
    const struct ascii_line *line = ascii_line(ascii, number);
    if (line->kind != ASCII_WORDS || line->left > PROSE_INDENT || line->right <= edge ||
        line->right - line->left < PROSE_WIDTH)
        return false;
    int count;
    const struct ascii_token *tokens = ascii_tokens(ascii, number, &count);
    int gaps = 0;
    for (int i = 1; i < count; i++)
        gaps += tokens[i].left - tokens[i - 1].right > 2;
    return gaps <= 1 || ascii_is_justified(ascii, number);
}

/* "March 31, 2020 December 31, 2019": two years in a line that is set off the margin. */
static bool holds_years(text t) {
    int years = 0;
    for (text word; text_next_word(&t, &word);) {
        struct amount amount;
        word = text_ends(word, TEXT(",")) ? text_slice(word, 0, word.len - 1) : word;
        years += amount_whole(word, &amount) && amount.kind == AMOUNT_YEAR ? 1 : 0;
    }
    return years >= 2;
}

/* Two or more phrases over the columns, or one that names a period. */
static bool is_head(struct ascii *ascii, int number, int edge) {
    int count, phrases = 0;
    const struct ascii_token *tokens = ascii_tokens(ascii, number, &count);
    for (int i = 0; i < count; i++)
        phrases += tokens[i].right > edge && (i == 0 || tokens[i].left - tokens[i - 1].right > 1);
    if (phrases >= 2)
        return true;
    const struct ascii_line *line = ascii_line(ascii, number);
    text t = ascii_text(ascii, number, (size_t)line->begin, (size_t)line->end);
    if (t.len >= NAMED_LENGTH_MOST || line->left < TITLE_INDENT)
        return false;
    return text_has_word(t, TEXT("ended")) || text_has_word(t, TEXT("ending")) ||
           (line->right > edge && line->left >= PROSE_INDENT && holds_years(t));
}

static void gap_words(struct ascii *ascii, int number, const struct extent *extent, struct gap *gap) {
    const struct ascii_line *line = ascii_line(ascii, number);
    gap->words++;
    if (is_prose(ascii, number, extent->edge)) {
        bool goes_on =
            ascii_line(ascii, number + 1)->kind == ASCII_WORDS || ascii_line(ascii, number - 1)->kind == ASCII_WORDS;
        gap->prose += goes_on ? 1 : 0;
    } else if (is_head(ascii, number, extent->edge)) {
        gap->heads++;
        gap->asides += ascii_whole(ascii, number).ptr[line->begin] == '(';
    } else if (line->left >= TITLE_INDENT || line->right > extent->edge) {
        gap->titles++;
    }
}

static struct gap gap_between(struct ascii *ascii, int above, int below, const struct extent *extent) {
    struct gap gap = {0};
    int run = 0;
    for (int i = above + 1; i < below; i++) {
        enum ascii_kind kind = ascii_line(ascii, i)->kind;
        run = kind == ASCII_BLANK ? run + 1 : 0;
        gap.blanks = run > gap.blanks && !gap.page ? run : gap.blanks;
        gap.tag = gap.tag || kind == ASCII_TABLE || kind == ASCII_TABLE_END;
        if (kind == ASCII_PAGE) {
            gap.page = true;
            gap.blanks = 0;
        } else if (kind == ASCII_WORDS) {
            gap_words(ascii, i, extent, &gap);
        }
    }
    return gap;
}

/* ---- going on ---- */

static void extent_add(struct ascii *ascii, int number, struct extent *extent) {
    int count;
    const struct ascii_token *tokens = ascii_tokens(ascii, number, &count);
    if (ascii_line(ascii, number)->kind == ASCII_YEARS && extent->body)
        return;
    for (int i = 0; i < count; i++) {
        if (!votes(&tokens[i]))
            continue;
        extent->seen[tokens[i].digit] = extent->seen[tokens[i].point] = true;
        extent->edge = tokens[i].left < extent->edge ? tokens[i].left : extent->edge;
    }
    extent->amount_rows += ascii_line(ascii, number)->kind == ASCII_AMOUNTS;
    extent->led_rows += ascii_line(ascii, number)->kind == ASCII_AMOUNTS && is_led(ascii, number);
    extent->body = extent->amount_rows > 0;
}

static bool stands_where_seen(const struct extent *extent, int column) {
    for (int i = -FIT_SLACK; i <= FIT_SLACK; i++) {
        if (extent->seen[column + i])
            return true;
    }
    return false;
}

/* What another table may begin behind: two blank lines, a page's break, a tag. */
static bool parts_tables(const struct ascii *ascii, int line) {
    enum ascii_kind kind = ascii_line(ascii, line)->kind;
    return kind == ASCII_PAGE || kind == ASCII_TABLE || kind == ASCII_TABLE_END ||
           (kind == ASCII_BLANK && ascii_line(ascii, line + 1)->kind == ASCII_BLANK);
}

/*
 * Do the rows from `number` on stand under the digits seen so far? At least half of their amounts must; those of the
 * next table are not asked, for one row may be left of this one. "(19)" alone is a page's number.
 */
static bool rows_fit(struct ascii *ascii, int number, const struct extent *extent) {
    int fitting = 0, others = 0, rows = 0;
    for (int i = number; i < ascii->line_count && rows < FIT_ROWS && i < number + GAP_MOST; i++) {
        if (rows > 0 && parts_tables(ascii, i))
            break;
        if (ascii_line(ascii, i)->kind != ASCII_AMOUNTS)
            continue;
        int count;
        const struct ascii_token *tokens = ascii_tokens(ascii, i, &count);
        others += rows++ == 0 && count == 1;
        for (int t = 0; t < count; t++) {
            if (!votes(&tokens[t]))
                continue;
            bool fits = stands_where_seen(extent, tokens[t].digit) || stands_where_seen(extent, tokens[t].point);
            fitting += fits;
            others += !fits;
        }
    }
    return fitting > others || (fitting == others && rows != 1);
}

/* Do leaders begin with the rows from `number` on? They are a table's, not a row's: an index of pages may follow. */
static bool leaders_begin(struct ascii *ascii, int number, const struct extent *extent) {
    int rows = 0;
    if (extent->amount_rows < 2 || extent->led_rows > 0)
        return false;
    for (int i = number; i < ascii->line_count && rows < FIT_ROWS && i < number + GAP_MOST; i++) {
        if (ascii_line(ascii, i)->kind != ASCII_AMOUNTS)
            continue;
        if (!is_led(ascii, i))
            return false;
        rows++;
    }
    return rows >= 2;
}

static bool stands_under(const struct ascii_token *heads, int count, const struct ascii_token *amount) {
    for (int i = 0; i < count; i++)
        if (amount->left <= heads[i].right + FIT_SLACK && amount->right >= heads[i].left - FIT_SLACK)
            return true;
    return false;
}

/* Far below years, a row most of whose amounts stand under them, or under the words beside them. */
static bool years_head(struct ascii *ascii, int years, int row) {
    int head_count, count, amounts = 0, under = 0;
    const struct ascii_token *heads = ascii_tokens(ascii, years, &head_count);
    const struct ascii_token *tokens = ascii_tokens(ascii, row, &count);
    for (int i = 0; i < count; i++) {
        amounts += votes(&tokens[i]);
        under += votes(&tokens[i]) && stands_under(heads, head_count, &tokens[i]);
    }
    return ascii_line(ascii, row)->kind == ASCII_AMOUNTS && 2 * under > amounts;
}

static bool goes_on(struct ascii *ascii, int above, int below, const struct extent *extent) {
    if (below - above > GAP_MOST)
        return false;
    if (below == above + 1)
        return true;
    struct gap gap = gap_between(ascii, above, below, extent);
    bool apart = gap.tag || gap.page || gap.blanks >= 2 || gap.titles > 0;
    bool new_heads = gap.heads > 0 || ascii_line(ascii, below)->kind == ASCII_YEARS;
    if (gap.prose >= 2 || gap.blanks >= BLANKS_MOST + !extent->body)
        return false;
    if (!extent->body)
        return !gap.tag && (gap.blanks < HEADS_APART || (gap.heads == gap.asides && gap.prose == 0 && !gap.page &&
                                                         years_head(ascii, above, below)));
    if ((new_heads && apart) || (gap.words > 0 && gap.blanks > 0 && leaders_begin(ascii, below, extent)))
        return false;
    bool anew = new_heads && gap.blanks > 0 && extent->amount_rows >= ROWS_OF_TABLE;
    return !(apart || anew) || rows_fit(ascii, below, extent);
}

static int next_row(const struct ascii *ascii, int from) {
    int i = from;
    while (i < ascii->line_count && !is_row(ascii_line(ascii, i)))
        i++;
    return i;
}

bool ascii_table_next(struct ascii *ascii, int from, struct ascii_table *table) {
    int row = next_row(ascii, from);
    if (row >= ascii->line_count)
        return false;
    struct extent extent = {.edge = WIDTH_MOST};
    *table = (struct ascii_table){.first = row, .first_row = row, .body = -1};
    for (int next = row; next < ascii->line_count; next = next_row(ascii, next + 1)) {
        if (next > row && !goes_on(ascii, table->last_row, next, &extent))
            break;
        if (table->body < 0 && ascii_line(ascii, next)->kind == ASCII_AMOUNTS)
            table->body = next;
        extent_add(ascii, next, &extent);
        table->last_row = table->last = next;
    }
    table->body = table->body < 0 ? table->last_row + 1 : table->body;
    return true;
}
