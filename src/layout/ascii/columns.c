/*
 * ascii_columns: the columns of a table. In: the rows of a table. Out: where last digits line up, with what each
 * column covers. Every free amount votes for the column of its last digit; the places with most votes gather those
 * beside them; places that no row holds together and whose amounts overlap are one column (figures per share line up
 * on the point, some hang a place off). Words are asked only to drop what stands among the labels.
 */
#include "layout/ascii/ascii.h"

enum { WIDTH_MOST = 512, GATHER = 2, WEIGHT_DIGITS = 4, WEIGHT_POINT = 2, WEIGHT_NIL = 1, NEAR = 4, REACH = 8 };

/* A row's share in the columns: a bit a column. */
struct shares {
    uint64_t *rows;
    int count;
};

/* A year at the left of other amounts is a label: "1999   1,234   1,456". */
static bool may_vote(const struct ascii_token *tokens, int count, int index) {
    const struct ascii_token *token = &tokens[index];
    bool label = index == 0 && count > 1 && token->kind == AMOUNT_YEAR;
    return token->kind != AMOUNT_NONE && token->free && !token->dash && !label && token->digit < WIDTH_MOST &&
           token->point >= 0;
}

static int weight_of(const struct ascii_token *token) {
    if (token->kind == AMOUNT_NIL || token->kind == AMOUNT_NOT_MEANINGFUL || token->kind == ASCII_RANGE)
        return WEIGHT_NIL;
    return token->point < token->digit ? WEIGHT_POINT : WEIGHT_DIGITS;
}

/* What stands in each place; `width` places have votes. */
struct votes {
    int height[WIDTH_MOST];
    int width;
};

static void count_votes(struct ascii *ascii, const struct ascii_table *table, struct votes *votes) {
    for (int i = table->body; i <= table->last_row; i++) {
        int count;
        const struct ascii_token *tokens =
            ascii_line(ascii, i)->kind == ASCII_AMOUNTS ? ascii_tokens(ascii, i, &count) : NULL;
        for (int t = 0; tokens != NULL && t < count; t++) {
            if (!may_vote(tokens, count, t))
                continue;
            int digit = tokens[t].digit;
            votes->height[digit] += weight_of(&tokens[t]);
            votes->width = digit >= votes->width ? digit + 1 : votes->width;
        }
    }
}

/* The highest place left, and a column made of it; its neighbours vote with it. */
static bool gather_highest(struct votes *votes, struct ascii_table *table) {
    int best = 0, *height = votes->height;
    for (int i = 1; i < votes->width; i++)
        best = height[i] > height[best] ? i : best;
    if (height[best] == 0 || table->column_count == ASCII_COLUMNS_MOST)
        return false;
    table->columns[table->column_count++] = (struct ascii_column){.position = best};
    for (int i = best - GATHER; i <= best + GATHER; i++) {
        if (i >= 0 && i < votes->width)
            height[i] = 0;
    }
    return true;
}

static void sort_columns(struct ascii_table *table) {
    for (int i = 1; i < table->column_count; i++) {
        struct ascii_column moved = table->columns[i];
        int at = i;
        for (; at > 0 && table->columns[at - 1].position > moved.position; at--)
            table->columns[at] = table->columns[at - 1];
        table->columns[at] = moved;
    }
}

/* ---- what a column covers ---- */

static inline int distance(const struct ascii_token *token, int position) {
    int digit = token->digit > position ? token->digit - position : position - token->digit;
    int point = token->point > position ? token->point - position : position - token->point;
    return digit < point ? digit : point;
}

static inline int nearest(const struct ascii_table *table, const struct ascii_token *token) {
    int best = 0;
    for (int i = 1; i < table->column_count; i++) {
        if (distance(token, table->columns[i].position) < distance(token, table->columns[best].position))
            best = i;
    }
    return best;
}

static void cover(struct ascii_column *column, const struct ascii_token *token) {
    column->left = !column->seen || token->left < column->left ? token->left : column->left;
    column->right = !column->seen || token->digit + 1 > column->right ? token->digit + 1 : column->right;
    column->seen = true;
    column->weight++;
}

static uint64_t share_of_row(struct ascii_table *table, const struct ascii_token *tokens, int count) {
    uint64_t share = 0;
    for (int t = 0; t < count; t++) {
        if (!may_vote(tokens, count, t))
            continue;
        int column = nearest(table, &tokens[t]);
        if (distance(&tokens[t], table->columns[column].position) > REACH)
            continue;
        cover(&table->columns[column], &tokens[t]);
        share |= UINT64_C(1) << column;
    }
    return share;
}

static void measure(struct ascii *ascii, struct ascii_table *table, struct shares *shares) {
    for (int i = 0; i < table->column_count; i++)
        table->columns[i] = (struct ascii_column){.position = table->columns[i].position};
    shares->count = 0;
    for (int i = table->body; i <= table->last_row; i++) {
        int count;
        if (ascii_line(ascii, i)->kind != ASCII_AMOUNTS)
            continue;
        const struct ascii_token *tokens = ascii_tokens(ascii, i, &count);
        shares->rows[shares->count++] = share_of_row(table, tokens, count);
    }
}

/* ---- joining and dropping ---- */

static void drop_column(struct ascii_table *table, int index) {
    for (int i = index; i + 1 < table->column_count; i++)
        table->columns[i] = table->columns[i + 1];
    table->column_count--;
}

static bool held_together(const struct shares *shares, int a, int b) {
    uint64_t both = (UINT64_C(1) << a) | (UINT64_C(1) << b);
    for (int i = 0; i < shares->count; i++) {
        if ((shares->rows[i] & both) == both)
            return true;
    }
    return false;
}

static bool are_one(const struct ascii_table *table, const struct shares *shares, int a) {
    const struct ascii_column *left = &table->columns[a], *right = &table->columns[a + 1];
    bool near = right->position - left->position <= NEAR;
    return (near || left->right > right->left) && !held_together(shares, a, a + 1);
}

static bool join_one(struct ascii_table *table, const struct shares *shares) {
    for (int i = 0; i + 1 < table->column_count; i++) {
        if (are_one(table, shares, i)) {
            drop_column(table, table->columns[i].weight >= table->columns[i + 1].weight ? i + 1 : i);
            return true;
        }
    }
    return false;
}

/* Rows whose label stands where the column is. */
static int labels_over(struct ascii *ascii, const struct ascii_table *table, const struct ascii_column *column) {
    int rows = 0;
    for (int i = table->body; i <= table->last_row; i++) {
        int count;
        if (ascii_line(ascii, i)->kind != ASCII_AMOUNTS)
            continue;
        const struct ascii_token *tokens = ascii_tokens(ascii, i, &count);
        int t = 0;
        while (t < count && !tokens[t].free && tokens[t].right <= column->left)
            t++;
        rows += t < count && tokens[t].kind == AMOUNT_NONE && tokens[t].left < column->right;
    }
    return rows;
}

/* A year that ends a wrapped label stands free among the labels and is no column. */
static bool drop_one_in_labels(struct ascii *ascii, struct ascii_table *table) {
    for (int i = 0; i < table->column_count; i++) {
        struct ascii_column *column = &table->columns[i];
        if (column->weight == 0 || labels_over(ascii, table, column) > column->weight) {
            drop_column(table, i);
            return true;
        }
    }
    return false;
}

/* One column that two rows share is the least that makes a table; a lone row needs heads above it. */
static bool is_supported(const struct ascii_table *table, const struct shares *shares) {
    int most = 0;
    for (int i = 0; i < table->column_count; i++)
        most = table->columns[i].weight > most ? table->columns[i].weight : most;
    return most >= 2 || (table->column_count >= 2 && shares->count == 1 && table->first_row < table->body);
}

/* ---- minus signs one blank from their number ---- */

/* The dash stands amid what the number's column covers, or behind the column where no other one is: it is its minus. */
static bool is_minus(const struct ascii_table *table, const struct ascii_token *dash,
                     const struct ascii_token *number) {
    int own = nearest(table, number);
    if (distance(number, table->columns[own].position) > GATHER)
        return false;
    if (dash->left < number->left)
        return dash->left >= table->columns[own].left;
    int other = nearest(table, dash);
    return other == own || distance(dash, table->columns[other].position) > GATHER;
}

/* Makes one of dash and number, or leaves both as they are, and then the dash is an amount of its own. */
static int join_dashes(const struct ascii_table *table, struct ascii_token *tokens, int count, bool *left) {
    int made = 0;
    for (int i = 0; i < count; i++) {
        struct ascii_token token = tokens[i];
        bool leads = i + 1 < count && token.dash && tokens[i + 1].left - token.right == 1;
        bool trails = i + 1 < count && tokens[i + 1].dash && !leads && token.kind == AMOUNT_NUMBER;
        const struct ascii_token *dash = &tokens[leads ? i : i + 1], *number = &tokens[leads ? i + 1 : i];
        if ((leads || trails) && is_minus(table, dash, number)) {
            token = *number;
            token.begin = tokens[i].begin;
            token.left = tokens[i].left;
            token.end = tokens[i + 1].end;
            token.right = tokens[i + 1].right;
            token.free = tokens[i].free;
            i++;
        }
        *left = *left || token.dash;
        token.dash = false;
        tokens[made++] = token;
    }
    return made;
}

/* True where a dash is none's minus: it has to be asked for its column, too. */
static bool join_minuses(struct ascii *ascii, const struct ascii_table *table) {
    bool left = false;
    for (int i = table->body; i <= table->last_row; i++) {
        struct ascii_line *line = ascii_line(ascii, i);
        if (!line->dashed)
            continue;
        line->token_count = (uint8_t)join_dashes(table, line->tokens, line->token_count, &left);
        line->dashed = false;
    }
    return left;
}

static bool find_columns(struct ascii *ascii, struct ascii_table *table, struct shares *shares) {
    struct votes votes = {0};
    table->column_count = 0;
    count_votes(ascii, table, &votes);
    while (gather_highest(&votes, table))
        ;
    sort_columns(table);
    do
        measure(ascii, table, shares);
    while (table->column_count > 0 && (join_one(table, shares) || drop_one_in_labels(ascii, table)));
    return table->column_count > 0;
}

bool ascii_columns_find(struct ascii *ascii, struct ascii_table *table) {
    if (table->body > table->last_row)
        return false;
    struct arena *scratch = arena_scratch(ascii->scratch);
    struct shares shares = {ARENA_ARRAY(scratch, uint64_t, table->last_row - table->body + 1), 0};
    bool found = find_columns(ascii, table, &shares);
    if (join_minuses(ascii, table))
        found = find_columns(ascii, table, &shares);
    arena_free(scratch);
    return found && is_supported(table, &shares);
}
