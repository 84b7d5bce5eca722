/*
 * ascii_heads: the words over columns. In: a table with its columns, and a line. Out: its heads with the columns each
 * covers: a centred head covers all columns it heads. Geometry decides, helped by two cues of words: a phrase that
 * names a period is never cut in two, and spans rather than stands over one column of three.
 */
#include "layout/ascii/heads.h"
#include "base/date.h"

enum {
    LINES_BELOW_MOST = 10,
    BEYOND = 4,              /* columns of characters past the last column that no head of its own is set off */
    ASIDE_MOST = 4,          /* columns that a head may stand beside its own */
    TIE = 4,                 /* half columns within which two spans fit alike */
    TIE_OVER_YEARS = 14,     /* the same for a period's only head over nothing but years */
    TIE_OVER_TWO_YEARS = 40, /* and over two of them, where it may be set flush left */
    TIE_FLUSH = 1 << 12      /* and where it begins or ends where all heads below it do: any */
};

/* Is there a line below, above the body, with more heads than this one? Then these span. */
static bool has_finer_below(struct ascii *ascii, const struct ascii_table *table, int line, int phrases) {
    int bound = line < table->body ? table->body : line + LINES_BELOW_MOST;
    for (int i = line + 1; i < bound && i <= table->last; i++) {
        if (ascii_line(ascii, i)->kind != ASCII_AMOUNTS && head_value_phrases(ascii, table, i) > phrases)
            return true;
    }
    return false;
}

bool ascii_heads_over(struct ascii *ascii, const struct ascii_table *table, int line) {
    return has_finer_below(ascii, table, line, head_value_phrases(ascii, table, line));
}

/* A line of heads while its spans are being found. */
struct head_line {
    struct ascii *ascii;
    const struct ascii_table *table;
    int line;
    struct ascii_head *heads;
    int count, labels;
    bool spanning; /* a line below has more heads */
    bool even;     /* its heads share the columns evenly */
    bool lone;     /* one head only, wider than a column */
    int tie;
};

bool head_goes_on(struct ascii *ascii, const struct ascii_table *table, int line, const struct ascii_head *head) {
    struct ascii_head below[ASCII_TOKENS_MOST];
    if (line + 1 >= table->body || ascii_line(ascii, line + 1)->kind != ASCII_WORDS)
        return false;
    int count = head_phrases(ascii, line + 1, below);
    for (int i = 0; i < count; i++) {
        int off = head->left + head->right - below[i].left - below[i].right;
        if (off <= TIE && off >= -TIE && head_names_period(head_text(ascii, line + 1, &below[i])))
            return true;
    }
    return false;
}

/* "At October 31,": a day without its year, over several of them. */
static bool names_day(const struct head_line *in, const struct ascii_head *head) {
    text rest = head_text(in->ascii, in->line, head), word;
    bool month = false;
    while (text_next_word(&rest, &word))
        if (date_month_named(word) > 0)
            month = true;
        else if (month && text_ends(word, TEXT(",")))
            return text_trim(rest).len == 0;
    return false;
}

/* Right above a year in the same middle: "June 26," over "2004", which is over all that there is or over its share. */
static bool is_above_year(const struct head_line *in, const struct ascii_head *head) {
    struct ascii_head below[ASCII_TOKENS_MOST];
    if (in->line + 1 >= in->table->body || !names_day(in, head))
        return false;
    int count = head_phrases(in->ascii, in->line + 1, below);
    bool alone = in->count - in->labels == 1;
    if (!alone && head_value_phrases(in->ascii, in->table, in->line + 1) == in->table->column_count)
        return false; /* a year each */
    for (int i = alone && count > 0 ? count - 1 : 0; i < count; i++) {
        int off = head->left + head->right - below[i].left - below[i].right;
        if (below[i].kind == AMOUNT_YEAR && off <= TIE && off >= -TIE)
            return true;
    }
    return false;
}

/* "% Change", behind the years it is of. */
static bool names_change(const struct head_line *in, int line, const struct ascii_head *head) {
    text t = head_text(in->ascii, line, head);
    return text_find_byte(t, '%') != text_npos || text_has_word(t, TEXT("change"));
}

/* A head spans rather than stands over one column of three: by its words, or because it is wider than a column. */
static bool is_wide(const struct head_line *in, const struct ascii_head *head, struct span stood) {
    return in->even || stood.last > stood.first || head->kind == AMOUNT_YEAR ||
           head->right - head->left > span_pitch(in->table, stood.first) ||
           head_names_period(head_text(in->ascii, in->line, head)) ||
           head_goes_on(in->ascii, in->table, in->line, head) ||
           (names_day(in, head) && span_misfit(in->table, head, stood.first, stood.last) > TIE) ||
           is_above_year(in, head) || in->tie >= TIE_OVER_YEARS;
}

static bool stands_on(const struct head_line *in, int index, struct span *zone) {
    return index >= in->labels && index < in->count &&
           span_ruled(in->ascii, in->table, in->line, &in->heads[index], zone);
}

/* A piece of a rule that several heads stand on is not one's own: it belongs to a head above them. */
static bool is_ruled(const struct head_line *in, int index, struct span *zone) {
    struct span beside;
    if (!stands_on(in, index, zone))
        return false;
    for (int i = index - 1; i <= index + 1; i += 2)
        if (stands_on(in, i, &beside) && beside.first <= zone->last && beside.last >= zone->first)
            return false;
    return true;
}

/* What a rule below gives to the heads beside this one is theirs. */
static struct span left_by_rules(const struct head_line *in, int index, struct span zone) {
    struct span ruled;
    if (is_ruled(in, index - 1, &ruled))
        zone.first = ruled.last + 1 > zone.first ? ruled.last + 1 : zone.first;
    if (is_ruled(in, index + 1, &ruled))
        zone.last = ruled.first - 1 < zone.last ? ruled.first - 1 : zone.last;
    return zone;
}

/* The heads of the first line below that has one for each column; false where none has. */
static bool one_each_below(const struct head_line *in, struct ascii_head *heads) {
    struct ascii_head below[ASCII_TOKENS_MOST];
    for (int line = in->line + 1; line < in->table->body; line++) {
        if (head_value_phrases(in->ascii, in->table, line) != in->table->column_count)
            continue;
        int count = head_phrases(in->ascii, line, below), labels = count - in->table->column_count;
        for (int i = 0; i < in->table->column_count; i++)
            heads[i] = below[labels + i];
        return true;
    }
    return false;
}

/*
 * Changes stand among other columns: their head is over those whose own heads it reaches over, and no more than a
 * column beside.
 */
static struct span span_of_change(const struct head_line *in, const struct ascii_head *head, struct span zone,
                                  struct span stood) {
    enum { REACHED = 2 };
    struct ascii_head below[ASCII_TOKENS_MOST];
    struct span reached = {in->table->column_count, -1};
    bool each = one_each_below(in, below);
    for (int i = 0; each && i < in->table->column_count; i++) {
        if (below[i].left + REACHED > head->right || below[i].right - REACHED < head->left)
            continue;
        reached.first = i < reached.first ? i : reached.first;
        reached.last = i;
    }
    if (reached.last > reached.first)
        return reached;
    zone.first = zone.first < stood.first - 1 ? stood.first - 1 : zone.first;
    zone.last = zone.last > stood.last + 1 ? stood.last + 1 : zone.last;
    return span_centred(in->table, head, zone, stood, false, in->tie);
}

static struct span span_of(const struct head_line *in, int index) {
    const struct ascii_head *head = &in->heads[index];
    struct span span, stood = span_stood_over(in->table, head);
    bool spans = in->spanning || in->lone;
    if (is_ruled(in, index, &span))
        return span;
    if (!spans)
        return stood;
    struct span zone = left_by_rules(in, index, span_free(in->table, in->heads, in->count, index));
    if (names_change(in, in->line, head))
        return span_of_change(in, head, zone, stood);
    return span_centred(in->table, head, zone, stood, is_wide(in, head, stood), in->tie);
}

/* One head a column and as many heads as columns: each has its own. */
static bool one_each(const struct ascii_table *table, const struct ascii_head *heads, int count, int labels) {
    if (count - labels != table->column_count)
        return false;
    for (int i = labels; i < count; i++) {
        const struct ascii_column *column = &table->columns[i - labels];
        if (heads[i].left - ASIDE_MOST >= column->right || heads[i].right + ASIDE_MOST <= column->left)
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

static bool begins_with_month(const struct head_line *in, const struct ascii_head *head) {
    text rest = head_text(in->ascii, in->line, head), word;
    return text_next_word(&rest, &word) && date_month_named(word) > 0;
}

/*
 * Nothing but years below, and changes between them: a lone period or day over them heads them all, even where it is
 * set off their middle.
 */
static bool is_over_years(const struct head_line *in) {
    struct ascii_head heads[ASCII_TOKENS_MOST];
    for (int line = in->line + 1; line < in->table->body; line++) {
        if (head_value_phrases(in->ascii, in->table, line) < in->table->column_count)
            continue;
        int count = head_phrases(in->ascii, line, heads), years = 0;
        int others = 0;
        for (int i = 0; i < count; i++) {
            years += heads[i].kind == AMOUNT_YEAR;
            others += heads[i].kind != AMOUNT_YEAR && names_change(in, line, &heads[i]);
        }
        return years + others == in->table->column_count && years > others;
    }
    return false;
}

/* The line's only head begins where the heads below it do, one a column, or ends where they do. */
static bool is_flush(const struct head_line *in) {
    const struct ascii_head *head = &in->heads[in->labels];
    struct ascii_head below[ASCII_TOKENS_MOST];
    return one_each_below(in, below) &&
           (head->left == below[0].left || head->right == below[in->table->column_count - 1].right);
}

/* The heads of a line, one a column, are the same again every `share` columns, and not more often. */
static bool repeats_every(struct ascii *ascii, const struct ascii_table *table, int line, int share) {
    struct ascii_head heads[ASCII_TOKENS_MOST];
    if (head_value_phrases(ascii, table, line) != table->column_count)
        return false;
    int labels = head_phrases(ascii, line, heads) - table->column_count, same = 0;
    for (int i = 0; i + 1 < table->column_count; i++) {
        text t = head_text(ascii, line, &heads[labels + i]);
        int twin = i + share;
        if (twin < table->column_count && !text_equal_fold(t, head_text(ascii, line, &heads[labels + twin])))
            return false;
        same += text_equal_fold(t, head_text(ascii, line, &heads[labels + i + 1])) ? 1 : 0;
    }
    return same == 0;
}

static bool is_period(const struct head_line *in, const struct ascii_head *head) {
    return head->kind == AMOUNT_YEAR || head_names_period(head_text(in->ascii, in->line, head)) || names_day(in, head);
}

/*
 * "2000 | 1999" set off the middle of "Shares | Price | Shares | Price": how many columns each of the heads is over,
 * where what stands below begins anew below each of them; 0 where that is not so.
 */
static int share_of_each(const struct head_line *in) {
    int phrases = in->count - in->labels, share = phrases < 2 ? 0 : in->table->column_count / phrases;
    if (!in->spanning || share < 2 || in->table->column_count % phrases != 0)
        return 0;
    for (int i = 0; i < phrases; i++) {
        const struct ascii_head *head = &in->heads[in->labels + i];
        int nearest = span_nearest(in->table, head);
        if (!is_period(in, head) || nearest / share != i)
            return 0;
    }
    for (int line = in->line + 1; line < in->table->body; line++)
        if (repeats_every(in->ascii, in->table, line, share))
            return share;
    return 0;
}

/* The periods that a phrase was cut into head equal shares of the columns, and each stands over its own. */
static bool names_shares(const struct head_line *in, struct ascii_head *cut, int pieces) {
    struct head_line by_pieces = *in;
    by_pieces.heads = cut;
    by_pieces.count = pieces;
    return share_of_each(&by_pieces) > 0;
}

/* "% Change", "Increase" and nothing more: it heads one column. */
static bool heads_change(const struct head_line *in, const struct ascii_head *head) {
    text t = head_text(in->ascii, in->line, head);
    return t.ptr[0] == '%' || text_equal_fold(t, TEXT("change")) || text_equal_fold(t, TEXT("increase")) ||
           text_starts_fold(t, TEXT("percent"));
}

/*
 * Takes the pieces for the phrases where they are dates, or end in a change, where the line then is a full one, or
 * spans nothing.
 */
static void take_pieces(struct head_line *in) {
    struct ascii_head cut[ASCII_TOKENS_MOST];
    int pieces = head_cut(in->ascii, in->table, in->line, in->heads, in->count, cut);
    bool own = pieces > in->count && (begins_with_month(in, &cut[pieces - 1]) || heads_change(in, &cut[pieces - 1]));
    if (pieces == in->count ||
        (in->spanning && !own && pieces - in->labels != in->table->column_count && !names_shares(in, cut, pieces)))
        return;
    in->count = pieces;
    for (int i = 0; i < pieces; i++)
        in->heads[i] = cut[i];
    in->spanning = has_finer_below(in->ascii, in->table, in->line, pieces - in->labels);
}

/* A head that stands wholly beyond the last column is that of one which holds no amount here: nobody's. */
static int without_beyond(const struct ascii_table *table, const struct ascii_head *heads, int count) {
    const struct ascii_column *last = &table->columns[table->column_count - 1];
    while (count > 0 && !heads[count - 1].in_label && heads[count - 1].left > last->right + BEYOND)
        count--;
    return count;
}

static void judge_line(struct head_line *in) {
    const struct ascii_head *first = &in->heads[in->labels];
    int phrases = in->count - in->labels;
    in->even = in->spanning && span_even(in->table, in->heads, in->count, in->labels);
    in->lone = phrases == 1 && in->table->column_count > 1 && first->right - first->left > span_pitch(in->table, 0);
    bool named =
        phrases == 1 && (head_names_period(head_text(in->ascii, in->line, first)) || begins_with_month(in, first));
    int over_years = in->table->column_count == 2 ? TIE_OVER_TWO_YEARS : TIE_OVER_YEARS;
    in->tie = !named ? TIE : is_flush(in) ? TIE_FLUSH : is_over_years(in) ? over_years : TIE;
}

/*
 * "2000 | 1999" over four columns with nothing below but a rule of a piece each: how many columns each head is over,
 * where all stand in the middle of as many pieces; 0 where that is not so.
 */
static int share_of_pieces(const struct head_line *in) {
    int phrases = in->count - in->labels, below = in->line + 1, count = 0;
    if (phrases < 2 || below > in->table->last || ascii_line(in->ascii, below)->kind != ASCII_RULE)
        return 0;
    const struct ascii_token *pieces = ascii_tokens(in->ascii, below, &count);
    if (count != in->table->column_count || count % phrases != 0)
        return 0;
    int share = count / phrases;
    for (int i = 0; i < phrases; i++) {
        const struct ascii_head *head = &in->heads[in->labels + i];
        int off = head->left + head->right - pieces[i * share].left - pieces[(i + 1) * share - 1].right;
        if (off > TIE || off < -TIE)
            return 0;
    }
    return share;
}

static bool may_be_flush(const struct head_line *in, const struct ascii_head *head) {
    return (is_period(in, head) || names_change(in, in->line, head)) &&
           !ascii_head_ruled(in->ascii, in->table, in->line, head);
}

/* Each period of the line begins where the head of a column does, the first of them over the first: those columns. */
static bool are_flush(const struct head_line *in, const struct ascii_head *below, int *columns) {
    int column = 0;
    for (int i = in->labels; i < in->count; i++, column++) {
        const struct ascii_head *head = &in->heads[i];
        while (column < in->table->column_count && below[column].left != head->left)
            column++;
        if (column == in->table->column_count || !may_be_flush(in, head))
            return false;
        columns[i - in->labels] = column;
    }
    return columns[0] == 0;
}

/* "Three Months Ended | Nine Months Ended" flush left over five columns: each is over all to where the next begins. */
static bool spread_flush(struct head_line *in) {
    struct ascii_head below[ASCII_TOKENS_MOST];
    int columns[ASCII_TOKENS_MOST] = {0}, phrases = in->count - in->labels;
    if (!in->spanning || phrases < 2 || phrases >= in->table->column_count || !one_each_below(in, below) ||
        !are_flush(in, below, columns))
        return false;
    for (int i = 0; i < phrases; i++) {
        in->heads[in->labels + i].first = columns[i];
        in->heads[in->labels + i].last = (i + 1 < phrases ? columns[i + 1] : in->table->column_count) - 1;
    }
    return true;
}

bool ascii_head_again(struct ascii *ascii, const struct ascii_table *table, int line, struct ascii_head *head) {
    enum { LONGEST = 18 }; /* "September 30, 2003" */
    struct ascii_head above[ASCII_TOKENS_MOST];
    const struct head_line in = {.ascii = ascii, .table = table, .line = line};
    if (line <= table->body || head->right - head->left > LONGEST || !begins_with_month(&in, head))
        return false;
    for (int i = table->first; i < table->body; i++) {
        int count = ascii_line(ascii, i)->kind != ASCII_WORDS ? 0 : ascii_heads_read(ascii, table, i, above);
        const struct head_line of_above = {.ascii = ascii, .table = table, .line = i};
        if (count == 0 || above[count - 1].in_label || (count > 1 && !above[count - 2].in_label) ||
            above[count - 1].left != head->left || !begins_with_month(&of_above, &above[count - 1]))
            continue;
        head->first = above[count - 1].first;
        head->last = above[count - 1].last;
        return true;
    }
    return false;
}

static void spread(struct head_line *in) {
    if (in->count - in->labels == 1 && ascii_head_again(in->ascii, in->table, in->line, &in->heads[in->labels]))
        return;
    int share = one_each(in->table, in->heads, in->count, in->labels) ? 1 : share_of_each(in);
    share = share > 0 ? share : share_of_pieces(in);
    if (share == 0 && spread_flush(in))
        return;
    for (int i = in->labels; i < in->count; i++) {
        int own = (i - in->labels) * share;
        struct span span = share > 0 ? (struct span){own, own + share - 1} : span_of(in, i);
        in->heads[i].first = span.first;
        in->heads[i].last = span.last;
    }
}

int ascii_heads_read(struct ascii *ascii, const struct ascii_table *table, int line, struct ascii_head *heads) {
    struct head_line in = {.ascii = ascii, .table = table, .line = line, .heads = heads};
    in.count = head_phrases(ascii, line, heads);
    in.labels = head_mark_labels(table, heads, in.count);
    in.count = without_beyond(table, heads, in.count);
    if (in.count == in.labels)
        return in.count;
    in.spanning = has_finer_below(ascii, table, line, in.count - in.labels);
    take_pieces(&in);
    judge_line(&in);
    spread(&in);
    part_heads(table, heads, in.count, in.labels);
    return join_overflow(table, heads, in.count);
}
