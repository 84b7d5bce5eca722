/*
 * ascii_beside: two tables side by side, "ASSETS  1997  1996   LIABILITIES  1997  1996", each with labels of its own.
 * In: a table whose columns are found. Out: where the second begins, and the lines narrowed to one of the two. A
 * column of words among figures is no second table: labels stand in most rows, begin at one margin and have as many
 * columns.
 */
#include "layout/ascii/ascii.h"

enum { ROWS_LEAST = 3, LABEL_LEAST = 4, INDENT_MOST = 8, BEYOND = 2 };

/* Where a row has words between two amounts; -1 where it has none. */
static int label_between(struct ascii *ascii, int line) {
    int count;
    const struct ascii_token *tokens = ascii_tokens(ascii, line, &count);
    for (int i = 1; i + 1 < count; i++)
        if (tokens[i].kind == AMOUNT_NONE && tokens[i - 1].kind != AMOUNT_NONE && tokens[i - 1].free &&
            tokens[i + 1].kind != AMOUNT_NONE && tokens[i].right - tokens[i].left >= LABEL_LEAST &&
            is_alpha(ascii_whole(ascii, line).ptr[tokens[i].begin]))
            return tokens[i].left;
    return -1;
}

/* The margin of the labels that most rows have amid their amounts; -1 where they have none, or no margin in common. */
static int inner_margin(struct ascii *ascii, const struct ascii_table *table) {
    int rows = 0, found = 0, margin = -1, last = -1;
    for (int line = table->body; line <= table->last_row; line++) {
        int left = ascii_line(ascii, line)->kind == ASCII_AMOUNTS ? label_between(ascii, line) : -1;
        rows += ascii_line(ascii, line)->kind == ASCII_AMOUNTS ? 1 : 0;
        if (left < 0)
            continue;
        found++;
        margin = margin < 0 || left < margin ? left : margin;
        last = left > last ? left : last;
    }
    return found >= ROWS_LEAST && found * 2 >= rows && last - margin <= INDENT_MOST ? margin : -1;
}

int ascii_beside_at(struct ascii *ascii, const struct ascii_table *table) {
    int margin = table->column_count % 2 == 0 ? inner_margin(ascii, table) : -1, half = table->column_count / 2;
    if (margin < 0 || table->columns[half - 1].position >= margin || table->columns[half].left <= margin)
        return -1;
    return table->columns[half - 1].position + BEYOND;
}

/* What the amounts that are left make of the line. */
static enum ascii_kind kind_of(const struct ascii_token *tokens, int count) {
    bool years = false;
    for (int i = count - 1; i >= 0 && tokens[i].kind != AMOUNT_NONE; i--) {
        if (tokens[i].free && tokens[i].kind != AMOUNT_YEAR)
            return ASCII_AMOUNTS;
        years = years || tokens[i].free;
    }
    return years ? ASCII_YEARS : ASCII_WORDS;
}

static void narrow_line(struct ascii *ascii, int number, int from, int to) {
    struct ascii_line *line = ascii_line(ascii, number);
    int count, made = 0;
    if (line->kind == ASCII_BLANK || line->kind == ASCII_PAGE || line->kind >= ASCII_TABLE)
        return;
    const struct ascii_token *tokens = ascii_tokens(ascii, number, &count);
    struct ascii_token *kept = ARENA_ARRAY(ascii->scratch, struct ascii_token, count + 1);
    for (int i = 0; i < count; i++)
        if (tokens[i].left >= from && tokens[i].left < to)
            kept[made++] = tokens[i];
    line->tokens = kept;
    line->token_count = (uint8_t)made;
    if (made == 0) {
        line->kind = ASCII_BLANK;
        return;
    }
    line->begin = kept[0].begin;
    line->left = kept[0].left;
    line->end = kept[made - 1].end;
    line->right = kept[made - 1].right;
    line->kind = line->kind == ASCII_RULE ? ASCII_RULE : (uint8_t)kind_of(kept, made);
}

struct ascii_line *ascii_narrow(struct ascii *ascii, const struct ascii_table *table, int from, int to) {
    struct ascii_line *saved = ARENA_ARRAY(ascii->scratch, struct ascii_line, table->last - table->first + 1);
    for (int i = table->first; i <= table->last; i++) {
        int count;
        ascii_tokens(ascii, i, &count); /* lexed once, for both */
        saved[i - table->first] = *ascii_line(ascii, i);
        narrow_line(ascii, i, from, to);
    }
    return saved;
}

void ascii_widen(struct ascii *ascii, const struct ascii_table *table, const struct ascii_line *saved) {
    for (int i = table->first; i <= table->last; i++)
        *ascii_line(ascii, i) = saved[i - table->first];
}
