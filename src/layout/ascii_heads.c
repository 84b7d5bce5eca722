/*
 * ascii_heads: the words over columns. In: a table with its columns. Out: how far up its heads go, and for a line of
 * heads which columns each one covers: a centred head covers all columns it heads. Decided by geometry (a rule below
 * that shows the span, what the head stands over, whose middle it stands at), helped by two cues of words: a phrase that
 * names a period is never cut in two, and spans rather than stands over one column of three.
 */
#include "base/date.h"
#include "layout/ascii.h"

enum {
    LOOK_UP_MOST = 24,     /* lines above the first row that may be heads */
    BLANKS_MOST = 2,
    MARGIN = 8,            /* what begins left of it stands at the margin */
    LABEL_LINES_MOST = 4,
    ALIGNED = 5,           /* half columns that middles may differ and still be one above the other */
    TIE = 4,               /* half columns within which two spans fit alike */
    AXIS = 4,              /* half columns off the middle of the whole table: a title */
    PROSE_WIDTH = 56
};

static const char *const period_words[] = {"ended", "ending", "months", "month", "weeks", "quarter", "quarters",
                                           "year",  "years",  "fiscal", "period", "days"};

static const char *const unit_words[] = {"ended", "ending", "months", "weeks"};

static int words_in(text t, const char *const *words, size_t count) {
    int found = 0;
    for (size_t i = 0; i < count; i++)
        found += text_has_word(t, text_from(words[i]));
    return found;
}

static bool names_period(text t) {
    return words_in(t, period_words, sizeof period_words / sizeof *period_words) > 0 ||
           date_known(date_find(t, NULL, NULL));
}

static text head_text(const struct ascii *ascii, int line, const struct ascii_head *head) {
    return ascii_text(ascii, line, (size_t)head->begin, (size_t)head->end);
}

/* ---- phrases ---- */

static bool joins(const struct ascii_head *last, const struct ascii_token *token) {
    return token->left - last->right <= 1 && !(last->kind != AMOUNT_NONE && token->kind != AMOUNT_NONE);
}

/* Words and numbers one blank apart are one phrase: "13 Weeks Ended". Two years are two. */
static int phrases_of(struct ascii *ascii, int line, struct ascii_head *heads) {
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
        heads[made++] = (struct ascii_head){.begin = token->begin, .end = token->end, .left = token->left,
                                            .right = token->right, .kind = token->kind};
    }
    return made;
}

/* A phrase left of the columns is the labels': its end before the first column, or its middle, begun at the margin. */
static bool in_label(const struct ascii_table *table, const struct ascii_head *head) {
    int edge = table->columns[0].left, middle = head->left + head->right;
    if (head->right <= edge)
        return head->left < MARGIN || edge - head->right > 2 || head->right + 6 < table->columns[0].position;
    return head->left < MARGIN ? middle < 2 * edge : middle < 2 * edge && head->left + MARGIN < edge &&
           head->right <= table->columns[0].position - 2;
}

static int value_phrases(struct ascii *ascii, const struct ascii_table *table, int line) {
    struct ascii_head heads[ASCII_TOKENS_MOST];
    enum ascii_kind kind = ascii->lines[line].kind;
    if (kind != ASCII_WORDS && kind != ASCII_YEARS && kind != ASCII_AMOUNTS)
        return 0;
    int count = phrases_of(ascii, line, heads), found = 0;
    for (int i = 0; i < count; i++)
        found += !in_label(table, &heads[i]);
    return found;
}

/* ---- spans ---- */

/* What a head may cover: the columns nearer to it than to its neighbours. */
struct zone {
    int first, last;
};

static int middle_of(const struct ascii_table *table, int first, int last) {
    return table->columns[first].left + table->columns[last].right;
}

static bool over(const struct ascii_column *column, int left, int right) {
    return left < column->right && right > column->left;
}

static int nearest_column(const struct ascii_table *table, const struct ascii_head *head) {
    int best = 0, least = -1;
    for (int i = 0; i < table->column_count; i++) {
        int off = head->left + head->right - middle_of(table, i, i);
        off = off < 0 ? -off : off;
        if (least < 0 || off < least) {
            least = off;
            best = i;
        }
    }
    return best;
}

/* Columns that the head stands over by nearly half of either's width; the nearest where there is none. */
static struct zone stood_over(const struct ascii_table *table, const struct ascii_head *head) {
    struct zone zone = {-1, -1};
    for (int i = 0; i < table->column_count; i++) {
        const struct ascii_column *column = &table->columns[i];
        if (!over(column, head->left, head->right))
            continue;
        int left = column->left > head->left ? column->left : head->left;
        int right = column->right < head->right ? column->right : head->right;
        int narrow = column->right - column->left;
        narrow = head->right - head->left < narrow ? head->right - head->left : narrow;
        if (5 * (right - left) < 2 * narrow)
            continue;
        zone.first = zone.first < 0 ? i : zone.first;
        zone.last = i;
    }
    if (zone.first < 0)
        zone.first = zone.last = nearest_column(table, head);
    return zone;
}

/* Columns whose middle lies between the middles of the gaps to the heads beside this one. */
static struct zone free_zone(const struct ascii_table *table, const struct ascii_head *heads, int count, int index) {
    const struct ascii_head *head = &heads[index];
    int low = index > 0 && !heads[index - 1].in_label ? heads[index - 1].right + head->left : -1;
    int high = index + 1 < count ? head->right + heads[index + 1].left : 1 << 20;
    struct zone zone = {table->column_count, -1};
    for (int i = 0; i < table->column_count; i++) {
        int middle = middle_of(table, i, i);
        if (middle < low || middle > high)
            continue;
        zone.first = i < zone.first ? i : zone.first;
        zone.last = i;
    }
    return zone;
}

static int misfit(const struct ascii_table *table, const struct ascii_head *head, int first, int last) {
    int off = head->left + head->right - middle_of(table, first, last);
    return off < 0 ? -off : off;
}

/* Of all spans in the zone that hold what the head stands over, the one whose middle is the head's. */
static struct zone centred_span(const struct ascii_table *table, const struct ascii_head *head, struct zone zone,
                                struct zone stood, bool wide) {
    struct zone best = stood;
    for (int first = zone.first; first <= stood.first; first++) {
        for (int last = stood.last; last <= zone.last; last++) {
            int gained = misfit(table, head, best.first, best.last) - misfit(table, head, first, last);
            bool wider = last - first > best.last - best.first;
            if (gained > TIE || (gained > -TIE && wide && wider))
                best = (struct zone){first, last};
        }
    }
    return best;
}

/* All heads of the line stand in the middle of equal shares of the columns. */
static bool shares_evenly(const struct ascii_table *table, const struct ascii_head *heads, int count, int labels) {
    int phrases = count - labels;
    if (phrases < 2 || table->column_count % phrases != 0 || table->column_count == phrases)
        return false;
    int share = table->column_count / phrases;
    for (int i = 0; i < phrases; i++) {
        if (misfit(table, &heads[labels + i], i * share, (i + 1) * share - 1) > 2 * ALIGNED)
            return false;
    }
    return true;
}

/* ---- the rule below ---- */

/* Columns under a piece of a rule. */
static struct zone columns_under(const struct ascii_table *table, const struct ascii_token *piece) {
    struct zone zone = {-1, -1};
    for (int c = 0; c < table->column_count; c++) {
        if (!over(&table->columns[c], piece->left, piece->right))
            continue;
        zone.first = zone.first < 0 ? c : zone.first;
        zone.last = c;
    }
    return zone;
}

static bool is_dashes(text t) {
    for (size_t i = 0; i < t.len; i++) {
        if (t.ptr[i] != '-' && t.ptr[i] != '_' && t.ptr[i] != '=')
            return false;
    }
    return t.len >= 3;
}

/* The piece of the rule under the line that the head stands on; a rule that runs all across tells nothing. */
static bool ruled_span(struct ascii *ascii, const struct ascii_table *table, int line, const struct ascii_head *head,
                       struct zone *zone) {
    int below = line + 1, count;
    enum ascii_kind kind = below > table->last ? ASCII_BLANK : ascii->lines[below].kind;
    if (kind != ASCII_RULE && kind != ASCII_WORDS)
        return false;
    const struct ascii_token *pieces = ascii_tokens(ascii, below, &count);
    for (int i = 0; i < count; i++) {
        text t = ascii_text(ascii, below, (size_t)pieces[i].begin, (size_t)pieces[i].end);
        if (!is_dashes(t) || pieces[i].left >= head->right || pieces[i].right <= head->left ||
            pieces[i].left < MARGIN / 2)
            continue;
        *zone = columns_under(table, &pieces[i]);
        return zone->first >= 0;
    }
    return false;
}

bool ascii_head_ruled(struct ascii *ascii, const struct ascii_table *table, int line, const struct ascii_head *head) {
    struct zone zone;
    return ruled_span(ascii, table, line, head, &zone);
}

/* ---- heads one blank apart ---- */

/* Words of a phrase, each over its own column: the column of the word at [left, right). */
static int column_of_word(const struct ascii_table *table, int left, int right, struct zone zone) {
    struct ascii_head word = {.left = left, .right = right};
    int column = nearest_column(table, &word);
    return column < zone.first ? zone.first : column > zone.last ? zone.last : column;
}

static bool sits_over(const struct ascii_column *column, const struct ascii_head *head) {
    int middle = head->left + head->right - column->left - column->right;
    int edge = head->right - column->right, left = head->left - column->left;
    return (middle <= ALIGNED && middle >= -ALIGNED) || (edge <= 2 && edge >= -2) || (left <= 1 && left >= -1);
}

/* A piece may begin neither in lower case nor inside a date. */
static bool may_begin_piece(text t, size_t at, size_t end, bool dates) {
    text word = text_slice(t, at, end);
    return !is_lower(word.ptr[0]) && (!dates || date_month_named(word) > 0);
}

static bool names_month(text t) {
    text word;
    while (text_next_word(&t, &word)) {
        if (date_month_named(word) > 0)
            return true;
    }
    return false;
}

/* Cuts "March 31, December 31," into a piece a column; 0 where a piece would not sit over its column. */
static int cut_pieces(struct ascii *ascii, const struct ascii_table *table, int line, const struct ascii_head *head,
                      struct ascii_head *pieces) {
    struct zone zone = stood_over(table, head);
    text t = ascii->layout->lines[line].text;
    bool dates = names_month(head_text(ascii, line, head));
    int made = 0, column = head->left;
    for (int at = head->begin; at < head->end;) {
        int end = at;
        while (end < head->end && !is_blank(t.ptr[end]))
            end++;
        int right = column + (int)text_code_points(text_slice(t, (size_t)at, (size_t)end));
        int over_column = column_of_word(table, column, right, zone);
        if (made == 0 || pieces[made - 1].first != over_column) {
            if (made > 0 && (over_column < pieces[made - 1].first || !may_begin_piece(t, (size_t)at, (size_t)end, dates)))
                return 0;
            pieces[made++] = (struct ascii_head){.begin = at, .left = column, .first = over_column};
        }
        pieces[made - 1].end = end;
        pieces[made - 1].right = right;
        pieces[made - 1].last = over_column;
        column = right + 1;
        at = end + 1;
    }
    for (int i = 0; i < made; i++) {
        if (!sits_over(&table->columns[pieces[i].first], &pieces[i]))
            return 0;
    }
    return made;
}

static bool may_be_cut(struct ascii *ascii, const struct ascii_table *table, int line, const struct ascii_head *head) {
    struct zone zone = stood_over(table, head);
    text t = head_text(ascii, line, head);
    return zone.last > zone.first && head->right - head->left <= ASCII_TOKENS_MOST &&
           words_in(t, unit_words, sizeof unit_words / sizeof *unit_words) == 0;
}

/* The phrases with those that are several heads cut into pieces; `out` has room for ASCII_TOKENS_MOST. */
static int cut_heads(struct ascii *ascii, const struct ascii_table *table, int line, const struct ascii_head *heads,
                     int count, struct ascii_head *out) {
    struct ascii_head pieces[ASCII_TOKENS_MOST];
    int made = 0;
    for (int i = 0; i < count && made < ASCII_TOKENS_MOST; i++) {
        bool whole = heads[i].in_label || !may_be_cut(ascii, table, line, &heads[i]);
        int parts = whole ? 0 : cut_pieces(ascii, table, line, &heads[i], pieces);
        if (parts < 2)
            out[made++] = heads[i];
        for (int p = 0; parts >= 2 && p < parts && made < ASCII_TOKENS_MOST; p++) {
            struct amount amount;
            pieces[p].kind = amount_whole(head_text(ascii, line, &pieces[p]), &amount) ? amount.kind : AMOUNT_NONE;
            out[made++] = pieces[p];
        }
    }
    return made;
}

/* ---- a line of heads ---- */

/* Is there a line below, above the body, with more heads than this one? Then these span. */
static bool has_finer_below(struct ascii *ascii, const struct ascii_table *table, int line, int phrases) {
    int bound = line < table->body ? table->body : line + LABEL_LINES_MOST;
    for (int i = line + 1; i < bound && i <= table->last; i++) {
        if (ascii->lines[i].kind != ASCII_AMOUNTS && value_phrases(ascii, table, i) > phrases)
            return true;
    }
    return false;
}

bool ascii_heads_over(struct ascii *ascii, const struct ascii_table *table, int line) {
    return has_finer_below(ascii, table, line, value_phrases(ascii, table, line));
}

/* From one column to the next, near column `at`. */
static int pitch_at(const struct ascii_table *table, int at) {
    if (table->column_count == 1)
        return table->columns[0].right;
    int left = at > 0 ? at - 1 : at;
    return table->columns[left + 1].position - table->columns[left].position;
}

static void span_of(struct ascii *ascii, const struct ascii_table *table, int line, struct ascii_head *heads, int count,
                    int index, bool spanning, bool even) {
    struct ascii_head *head = &heads[index];
    struct zone span;
    if (!spanning || !ruled_span(ascii, table, line, head, &span)) {
        struct zone stood = stood_over(table, head);
        span = stood;
        if (spanning) {
            bool wide = even || stood.last > stood.first || names_period(head_text(ascii, line, head)) ||
                        head->kind == AMOUNT_YEAR || head->right - head->left > pitch_at(table, stood.first);
            span = centred_span(table, head, free_zone(table, heads, count, index), stood, wide);
        }
    }
    head->first = span.first;
    head->last = span.last;
}

/* One head a column and as many heads as columns: each has its own. */
static bool one_each(const struct ascii_table *table, const struct ascii_head *heads, int count, int labels) {
    if (count - labels != table->column_count)
        return false;
    for (int i = labels; i < count; i++) {
        const struct ascii_column *column = &table->columns[i - labels];
        if (!over(column, heads[i].left - 4, heads[i].right + 4))
            return false;
    }
    return true;
}

/* Heads never share a column: where two claim one, the wider gives way, then the left one. */
static void part_heads(const struct ascii_table *table, struct ascii_head *heads, int count, int labels) {
    for (int i = labels + 1; i < count; i++) {
        struct ascii_head *left = &heads[i - 1], *right = &heads[i];
        if (right->first > left->last)
            continue;
        bool left_gives = left->last > left->first && right->first > left->first;
        if (left_gives)
            left->last = right->first - 1;
        else
            right->first = left->last + 1;
        right->last = right->last < right->first ? right->first : right->last;
        right->first = right->first >= table->column_count ? table->column_count : right->first;
    }
}

/* Heads pushed beyond the last column hang on to the one before. */
static int join_overflow(const struct ascii_table *table, struct ascii_head *heads, int count) {
    while (count > 1 && !heads[count - 1].in_label && heads[count - 1].first >= table->column_count) {
        if (heads[count - 2].in_label)
            break;
        heads[count - 2].end = heads[count - 1].end;
        heads[count - 2].right = heads[count - 1].right;
        heads[count - 2].kind = AMOUNT_NONE;
        count--;
    }
    return count;
}

static int mark_labels(const struct ascii_table *table, struct ascii_head *heads, int count) {
    int labels = 0;
    while (labels < count && in_label(table, &heads[labels]))
        heads[labels++].in_label = true;
    return labels;
}

int ascii_heads_read(struct ascii *ascii, const struct ascii_table *table, int line, struct ascii_head *heads) {
    int count = phrases_of(ascii, line, heads);
    int labels = mark_labels(table, heads, count);
    struct ascii_head cut[ASCII_TOKENS_MOST];
    int pieces = cut_heads(ascii, table, line, heads, count, cut);
    bool spanning = has_finer_below(ascii, table, line, count - labels);
    if (pieces > count && (!spanning || pieces - labels == table->column_count)) {
        count = pieces;
        for (int i = 0; i < count; i++)
            heads[i] = cut[i];
        spanning = has_finer_below(ascii, table, line, count - labels);
    }
    bool even = spanning && shares_evenly(table, heads, count, labels);
    bool each = one_each(table, heads, count, labels);
    for (int i = labels; i < count; i++) {
        if (each)
            heads[i].first = heads[i].last = i - labels;
        else
            span_of(ascii, table, line, heads, count, i, spanning, even);
    }
    part_heads(table, heads, count, labels);
    return join_overflow(table, heads, count);
}

/* ---- how far up heads go ---- */

enum above { ABOVE_HEAD, ABOVE_LABEL, ABOVE_OTHER };

/* Stands in the middle of labels and columns together: a title. */
static bool on_table_axis(const struct ascii_table *table, const struct ascii_head *head) {
    int off = head->left + head->right - table->columns[table->column_count - 1].right;
    int own = misfit(table, head, 0, table->column_count - 1);
    off = off < 0 ? -off : off;
    return off <= AXIS && off < own;
}

static enum above lone_phrase(struct ascii *ascii, const struct ascii_table *table, int line,
                              const struct ascii_head *head, bool labelled, bool touching) {
    struct zone zone = stood_over(table, head);
    if (head->left < MARGIN && table->columns[0].left > 2 * MARGIN)
        return ABOVE_OTHER;
    if (names_period(head_text(ascii, line, head)))
        return on_table_axis(table, head) && !touching ? ABOVE_OTHER : ABOVE_HEAD;
    if (labelled)
        return zone.first == zone.last && touching ? ABOVE_HEAD : ABOVE_OTHER;
    return touching && !on_table_axis(table, head) && head->left >= table->columns[0].left - MARGIN ? ABOVE_HEAD
                                                                                                    : ABOVE_OTHER;
}

static enum above what_is(struct ascii *ascii, const struct ascii_table *table, int line, bool touching) {
    struct ascii_head heads[ASCII_TOKENS_MOST];
    const struct ascii_line *info = &ascii->lines[line];
    int count = phrases_of(ascii, line, heads);
    int labels = mark_labels(table, heads, count);
    if (count - labels >= 2)
        return ABOVE_HEAD;
    if (count - labels == 1)
        return lone_phrase(ascii, table, line, &heads[labels], labels > 0, touching);
    bool fits = info->right - info->left < PROSE_WIDTH && labels == 1;
    return fits ? ABOVE_LABEL : ABOVE_OTHER;
}

void ascii_heads_extend(struct ascii *ascii, struct ascii_table *table, int bound) {
    int blanks = 0, label_lines = 0;
    bool any = false;
    for (int i = table->first_row - 1; i >= bound && i >= table->first_row - LOOK_UP_MOST; i--) {
        const struct ascii_line *line = &ascii->lines[i];
        if (line->kind == ASCII_BLANK) {
            if (++blanks > BLANKS_MOST)
                break;
        } else if (line->kind == ASCII_WORDS) {
            enum above above = what_is(ascii, table, i, blanks == 0);
            if (above == ABOVE_OTHER || (above == ABOVE_LABEL && ++label_lines > LABEL_LINES_MOST))
                break;
            if (above == ABOVE_LABEL && any && (blanks > 1 || line->left >= MARGIN))
                break;
            if (above == ABOVE_HEAD)
                table->first = i, any = true, label_lines = 0;
            blanks = 0;
        } else if (line->kind != ASCII_RULE && line->kind != ASCII_TAG) {
            break;
        }
    }
}
