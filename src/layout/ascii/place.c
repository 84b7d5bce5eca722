/*
 * ascii_place: which amount of a row belongs to which column. In: the amounts of a row from left to right. Out: a
 * column for each, or none, and the second-best column where it is nearly as good. The order of amounts is that of
 * columns, a column holds one; of all such assignments the one whose last digits lie nearest to the columns' is taken,
 * by position and never by count, so that a blank cell moves nothing.
 */
#include "layout/ascii/ascii.h"

enum {
    IMPOSSIBLE = 100000,
    COST_COLUMN = 2,      /* a character off */
    COST_POINT = 1,       /* lined up on the point, not on the last digit */
    COST_APART = 6,       /* does not touch what the column's amounts cover */
    COST_LABEL_LEFT = 1,  /* stands left of all columns */
    COST_LABEL_CLOSE = 5, /* one blank behind the label's words */
    COST_NOWHERE = 24,
    DOUBT = 3, /* a second-best that costs less more than this is kept beside the best */
    APART_MOST = 4,
    OFF_MOST = 14
};

/* forward[i][c]: the first i amounts in columns before c. backward[i][c]: amounts from i on in columns from c. */
struct costs {
    int forward[ASCII_TOKENS_MOST + 1][ASCII_COLUMNS_MOST + 1];
    int backward[ASCII_TOKENS_MOST + 1][ASCII_COLUMNS_MOST + 1];
    int there[ASCII_TOKENS_MOST][ASCII_COLUMNS_MOST];
    int aside[ASCII_TOKENS_MOST];
};

static int off(int a, int b) { return a > b ? a - b : b - a; }

static int least(int a, int b) { return a < b ? a : b; }

static int cost_there(const struct ascii_token *token, const struct ascii_column *column) {
    int digit = off(token->digit, column->position), point = off(token->point, column->position);
    bool touches = token->left < column->right && token->digit >= column->left;
    int nearest = least(digit, point);
    if (nearest > OFF_MOST || (!touches && nearest > APART_MOST))
        return IMPOSSIBLE;
    int cost = point < digit ? point * COST_COLUMN + COST_POINT : digit * COST_COLUMN;
    return cost + (touches ? 0 : COST_APART);
}

static bool left_of_all(const struct ascii_table *table, const struct ascii_token *token) {
    return token->right <= table->columns[0].left;
}

static int cost_aside(const struct ascii_table *table, const struct ascii_token *token) {
    if (left_of_all(table, token))
        return COST_LABEL_LEFT;
    return token->free ? COST_NOWHERE : COST_LABEL_CLOSE;
}

static void fill(const struct ascii_table *table, const struct ascii_token *tokens, int count, struct costs *costs) {
    int columns = table->column_count;
    for (int i = 0; i < count; i++) {
        costs->aside[i] = cost_aside(table, &tokens[i]);
        for (int c = 0; c < columns; c++)
            costs->there[i][c] = cost_there(&tokens[i], &table->columns[c]);
    }
    for (int c = 0; c <= columns; c++)
        costs->forward[0][c] = costs->backward[count][c] = 0;
    for (int i = 1; i <= count; i++) {
        costs->forward[i][0] = costs->forward[i - 1][0] + costs->aside[i - 1];
        for (int c = 1; c <= columns; c++) {
            int best = least(costs->forward[i][c - 1], costs->forward[i - 1][c] + costs->aside[i - 1]);
            costs->forward[i][c] = least(best, costs->forward[i - 1][c - 1] + costs->there[i - 1][c - 1]);
        }
    }
    for (int i = count - 1; i >= 0; i--) {
        costs->backward[i][columns] = costs->backward[i + 1][columns] + costs->aside[i];
        for (int c = columns - 1; c >= 0; c--) {
            int best = least(costs->backward[i][c + 1], costs->backward[i + 1][c] + costs->aside[i]);
            costs->backward[i][c] = least(best, costs->backward[i + 1][c + 1] + costs->there[i][c]);
        }
    }
}

/* What the whole row costs at best with amount i in column c. */
static int total_with(const struct costs *costs, int i, int c) {
    return costs->forward[i][c] + costs->there[i][c] + costs->backward[i + 1][c + 1];
}

/* The column of amount i that makes the rest of the row cheapest, or -1 to leave it aside. */
static int choose(const struct costs *costs, int columns, int i, int from) {
    int best = -1, cost = costs->aside[i] + costs->backward[i + 1][from];
    for (int c = from; c < columns; c++) {
        int here = costs->there[i][c] + costs->backward[i + 1][c + 1];
        if (here < IMPOSSIBLE && here <= cost - (best >= 0)) {
            best = c;
            cost = here;
        }
    }
    return best;
}

/* Another column that costs the row hardly more; -1 where there is none. */
static int second_best(const struct costs *costs, int columns, int i, int chosen) {
    int best = -1, limit = costs->backward[0][0] + DOUBT;
    for (int c = 0; c < columns; c++) {
        if (c != chosen && total_with(costs, i, c) <= limit) {
            limit = total_with(costs, i, c);
            best = c;
        }
    }
    return best;
}

void ascii_place(const struct ascii_table *table, const struct ascii_token *tokens, int count,
                 struct ascii_place *places) {
    struct costs costs;
    int from = 0, columns = table->column_count;
    if (count > ASCII_TOKENS_MOST)
        count = ASCII_TOKENS_MOST;
    fill(table, tokens, count, &costs);
    for (int i = 0; i < count; i++) {
        int column = choose(&costs, columns, i, from);
        if (column < 0) {
            bool label = left_of_all(table, &tokens[i]) || !tokens[i].free;
            places[i] = (struct ascii_place){label ? ASCII_IN_LABEL : ASCII_NOWHERE, -1};
            continue;
        }
        places[i] = (struct ascii_place){column, second_best(&costs, columns, i, column)};
        from = column + 1;
    }
}
