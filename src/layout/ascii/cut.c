/*
 * ascii_cut: heads one blank apart: "March 31, December 31," over two columns is two heads, "Three months ended" is
 * one. A phrase is cut only where every piece sits over a column of its own and no period or date is torn.
 */
#include "base/date.h"
#include "layout/ascii/heads.h"

enum { ALIGNED = 5 }; /* half columns */

static const char *const unit_words[] = {"ended", "ending", "months", "weeks", "year-to-date", "date", "ytd", "mos."};
static const char *const quarter_words[] = {"quarter", "qtr.", "qtr", "half"};

/* Words of a phrase, each over its own column: the column of the word at [left, right). */
static int column_of_word(const struct ascii_table *table, int left, int right, struct span zone) {
    struct ascii_head word = {.left = left, .right = right};
    int column = span_nearest(table, &word);
    return column < zone.first ? zone.first : column > zone.last ? zone.last : column;
}

static bool sits_over(const struct ascii_column *column, const struct ascii_head *head) {
    int middle = head->left + head->right - column->left - column->right;
    int edge = head->right - column->right, left = head->left - column->left;
    return (middle <= ALIGNED && middle >= -ALIGNED) || (edge <= 2 && edge >= -2) || (left <= 1 && left >= -1);
}

static bool is_year_word(text word) {
    struct amount amount;
    return amount_whole(word, &amount) && amount.kind == AMOUNT_YEAR;
}

static bool has_year(text t) {
    text word;
    while (text_next_word(&t, &word)) {
        if (is_year_word(word))
            return true;
    }
    return false;
}

/* The last word of `before`. */
static text last_word(text before) {
    before = text_trim(before);
    size_t at = before.len;
    while (at > 0 && !is_blank(before.ptr[at - 1]))
        at--;
    return text_skip(before, at);
}

/* "Third | Quarter", "3rd | Qtr.": between an ordinal and what it counts. */
static bool is_inside_quarter(text before, text word) {
    static const char *const ordinals[] = {"first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th"};
    char first = to_lower(word.ptr[0]);
    return (first == 'q' || first == 'h') &&
           head_words_in(word, quarter_words, sizeof quarter_words / sizeof *quarter_words) > 0 &&
           head_words_in(last_word(before), ordinals, sizeof ordinals / sizeof *ordinals) > 0;
}

/* "For the | Three": nothing ends there. */
static bool ends_open(text before) {
    static const text open[] = {TEXT_INIT("the"), TEXT_INIT("for"), TEXT_INIT("of"), TEXT_INIT("and"),
                                TEXT_INIT("as"),  TEXT_INIT("at"),  TEXT_INIT("in"), TEXT_INIT("to")};
    text last = last_word(before);
    for (size_t i = 0; i < sizeof open / sizeof *open; i++)
        if (text_equal_fold(last, open[i]))
            return true;
    return false;
}

/* "March 31, | December 31, | % Change": behind days. */
static bool begins_change(text word) {
    return word.ptr[0] == '%' || text_equal_fold(word, TEXT("percent")) || text_equal_fold(word, TEXT("change"));
}

/* A piece begins neither in lower case nor inside a date; a year begins one only behind another: "Fiscal 1999". */
static bool may_begin_piece(text before, text word, bool dates) {
    if (is_lower(word.ptr[0]) || (is_year_word(word) && !has_year(before)) || is_inside_quarter(before, word))
        return false;
    text month, day = word;
    bool british = text_next_word(&day, &month) && text_next_word(&day, &month) && date_month_named(month) > 0;
    return (!dates || british || date_month_named(word) > 0 || begins_change(word)) && !ends_open(before);
}

static bool names_month(text t) {
    text word;
    while (text_next_word(&t, &word)) {
        if (date_month_named(word) > 0)
            return true;
    }
    return false;
}

/* Where the word at `at` ends; if `british`, a day and the month behind it are one: "26 June 27 September". */
static int word_end(text t, int at, int bound, bool british) {
    int end = at, next;
    while (end < bound && !is_blank(t.ptr[end]))
        end++;
    for (next = end + 1; next < bound && !is_blank(t.ptr[next]);)
        next++;
    struct amount day;
    bool number = british && amount_whole(text_slice(t, (size_t)at, (size_t)end), &day) && day.kind == AMOUNT_NUMBER;
    bool month = next <= bound && end + 1 < bound && date_month_named(text_slice(t, (size_t)end + 1, (size_t)next)) > 0;
    return number && month ? next : end;
}

/* Cuts "March 31, December 31," into a piece a column; 0 where a piece would not sit over its column. */
static int cut_pieces(struct ascii *ascii, const struct ascii_table *table, int line, const struct ascii_head *head,
                      struct span zone, struct ascii_head *pieces) {
    text t = ascii_whole(ascii, line);
    bool dates = names_month(head_text(ascii, line, head)), british = is_digit(t.ptr[head->begin]);
    int made = 0, column = head->left;
    for (int at = head->begin; at < head->end;) {
        int end = word_end(t, at, head->end, british);
        int right = column + (int)text_code_points(text_slice(t, (size_t)at, (size_t)end));
        int over_column = column_of_word(table, column, right, zone);
        if (made == 0 || pieces[made - 1].first != over_column) {
            if (made > 0 && (over_column < pieces[made - 1].first ||
                             !may_begin_piece(text_slice(t, (size_t)head->begin, (size_t)at),
                                              text_slice(t, (size_t)at, (size_t)end), dates)))
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

/* The word at [at, end) ends a period's name: "13 Weeks Ended", "4th Quarter", but for "Quarter Ended". */
static bool ends_period(text t, int at, int end) {
    text word = text_slice(t, (size_t)at, (size_t)end), rest = text_skip(t, (size_t)end), next;
    char first = to_lower(word.ptr[0]);
    if (first != 'q' || head_words_in(word, quarter_words, 3) == 0)
        return first == 'e' && head_words_in(word, unit_words, 2) > 0;
    return !text_next_word(&rest, &next) || head_words_in(next, unit_words, 2) == 0;
}

/*
 * "13 Weeks Ended 39 Weeks Ended" over two columns: a piece ends where a period's name does; 0 where that is not so.
 */
static int cut_periods(struct ascii *ascii, const struct ascii_table *table, int line, const struct ascii_head *head,
                       struct span zone, struct ascii_head *pieces) {
    text t = ascii_whole(ascii, line);
    int made = 0, column = head->left, begin = head->begin, left = head->left;
    for (int at = head->begin, end; at < head->end; at = end + 1) {
        for (end = at; end < head->end && !is_blank(t.ptr[end]);)
            end++;
        column += (int)text_code_points(text_slice(t, (size_t)at, (size_t)end));
        if (ends_period(t, at, end)) {
            if (zone.first + made > zone.last)
                return 0;
            pieces[made] = (struct ascii_head){.begin = begin, .end = end, .left = left, .right = column};
            pieces[made].first = pieces[made].last = zone.first + made;
            if (!sits_over(&table->columns[zone.first + made], &pieces[made]) &&
                span_nearest(table, &pieces[made]) != zone.first + made)
                return 0;
            made++;
            begin = end + 1;
            left = column + 1;
        }
        column++;
    }
    return begin > head->end && made == zone.last - zone.first + 1 ? made : 0;
}

/* The piece of a phrase says all of a period but its end: "Three Months", "13 Weeks Ended", "Year-to-Date". */
static bool is_period(text piece) {
    static const char *const words[] = {"ended", "ending", "months",       "weeks", "mos.", "quarter",
                                        "qtr.",  "qtr",    "year-to-date", "ytd",   "year"};
    return head_words_in(piece, words, sizeof words / sizeof *words) > 0;
}

/* The word at the beginning of `rest` may be the first of a period's name. */
static bool begins_period(text rest) {
    static const text alone[] = {TEXT_INIT("for"),    TEXT_INIT("quarter"),      TEXT_INIT("year"),
                                 TEXT_INIT("fiscal"), TEXT_INIT("year-to-date"), TEXT_INIT("ytd")};
    static const text counted[] = {TEXT_INIT("months"), TEXT_INIT("weeks"), TEXT_INIT("quarter"),
                                   TEXT_INIT("mos."),   TEXT_INIT("qtr."),  TEXT_INIT("qtr")};
    text word, next = {NULL, 0};
    text_next_word(&rest, &word);
    text_next_word(&rest, &next);
    for (size_t i = 0; i < sizeof alone / sizeof *alone; i++)
        if (text_equal_fold(word, alone[i]))
            return true;
    for (size_t i = 0; i < sizeof counted / sizeof *counted; i++)
        if (text_equal_fold(next, counted[i]))
            return true;
    return false;
}

/*
 * "For the Three Months ended For the Nine Months ended" over four columns: a piece ends where the next period's name
 * begins. How many columns each is over the whole line tells. 0 where the phrase names one period only.
 */
static int cut_names(struct ascii *ascii, int line, const struct ascii_head *head, struct ascii_head *pieces) {
    text t = ascii_whole(ascii, line);
    int made = 0, begin = head->begin, left = head->left, column = head->left;
    for (int at = head->begin, end; at < head->end; at = end + 1) {
        for (end = at; end < head->end && !is_blank(t.ptr[end]);)
            end++;
        int right = column + (int)text_code_points(text_slice(t, (size_t)at, (size_t)end));
        bool next = at > begin && begins_period(text_slice(t, (size_t)at, (size_t)head->end)) &&
                    is_period(text_slice(t, (size_t)begin, (size_t)at));
        if (next) {
            pieces[made++] = (struct ascii_head){.begin = begin, .end = at - 1, .left = left, .right = column - 1};
            begin = at;
            left = column;
        }
        column = right + 1;
    }
    pieces[made++] = (struct ascii_head){.begin = begin, .end = head->end, .left = left, .right = head->right};
    return is_period(text_slice(t, (size_t)begin, (size_t)head->end)) ? made : 0;
}

/* How many words of the phrase are its first one. */
static int count_refrain(text t, text first) {
    int count = 0;
    for (text word; text_next_word(&t, &word);)
        count += text_equal_fold(word, first) ? 1 : 0;
    return count;
}

/*
 * "Ended 6/30/97 Ended 6/30/96" over two columns: a piece begins where the first word comes again, as often as there
 * are columns below; 0 where that is not so.
 */
static int cut_refrain(struct ascii *ascii, const struct ascii_table *table, int line, const struct ascii_head *head,
                       struct span zone, struct ascii_head *pieces) {
    text t = ascii_whole(ascii, line), rest = head_text(ascii, line, head), first = {NULL, 0};
    text_next_word(&rest, &first);
    int made = 0, column = head->left, wanted = zone.last - zone.first + 1;
    if (wanted < 2 || count_refrain(head_text(ascii, line, head), first) != wanted)
        return 0;
    for (int at = head->begin, end; at < head->end; at = end + 1) {
        for (end = at; end < head->end && !is_blank(t.ptr[end]);)
            end++;
        text word = text_slice(t, (size_t)at, (size_t)end);
        if (text_equal_fold(word, first)) {
            pieces[made] = (struct ascii_head){.begin = at, .left = column};
            pieces[made].first = pieces[made].last = zone.first + made;
            made++;
        }
        column += (int)text_code_points(word);
        pieces[made - 1].end = end;
        pieces[made - 1].right = column++;
    }
    for (int i = 0; i < made; i++)
        if (span_nearest(table, &pieces[i]) != zone.first + i)
            return 0;
    return made;
}

/* Where "% Change" or "Increase" begins that a phrase ends with, behind other words; its length where none does. */
static size_t change_behind(text phrase) {
    static const text words[] = {TEXT_INIT("change"), TEXT_INIT("increase"), TEXT_INIT("%"), TEXT_INIT("percent")};
    size_t begin = phrase.len;
    char closing = to_lower(phrase.ptr[phrase.len - 1]);
    if (closing != 'e' && closing != '%' && closing != 't')
        return begin;
    for (text rest = phrase, last; rest.len > 0; rest = text_trim(text_slice(phrase, 0, begin))) {
        bool change = false;
        last = last_word(rest);
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            change = change || text_equal_fold(last, words[i]);
        if (!change)
            break;
        begin = (size_t)(last.ptr - phrase.ptr);
    }
    return begin == 0 ? phrase.len : begin;
}

/* "Three Months Ended March 31, Increase" over "1998 | 1997 | (Decrease)": what heads the last column is apart. */
static int cut_change(struct ascii *ascii, const struct ascii_table *table, int line, const struct ascii_head *head,
                      struct span zone, struct ascii_head *pieces) {
    text t = head_text(ascii, line, head);
    size_t at = change_behind(t);
    if (at == t.len || zone.last - zone.first < 2 || !head_names_period(text_slice(t, 0, at)))
        return 0;
    int width = (int)text_code_points(text_slice(t, 0, at));
    pieces[0] = (struct ascii_head){.begin = head->begin, .end = head->begin + (int)at - 1, .left = head->left};
    pieces[0].right = head->left + width - 1;
    pieces[1] = (struct ascii_head){.begin = head->begin + (int)at, .end = head->end, .right = head->right};
    pieces[1].left = head->left + width;
    return sits_over(&table->columns[zone.last], &pieces[1]) ? 2 : 0;
}

/* "(Amounts in thousands, except per share data)": one phrase, however many columns it stands over. */
static bool is_bracketed(text t) {
    int depth = 0;
    if (!text_starts(t, TEXT("(")))
        return false;
    for (size_t i = 0; i < t.len; i++) {
        depth += t.ptr[i] == '(' ? 1 : t.ptr[i] == ')' ? -1 : 0;
        if (depth <= 0)
            return i + 1 == t.len;
    }
    return false;
}

static bool may_be_cut(const struct ascii_head *head, text t, struct span zone) {
    return zone.last > zone.first && head->right - head->left <= ASCII_TOKENS_MOST && !is_bracketed(t) &&
           head_words_in(t, unit_words, sizeof unit_words / sizeof *unit_words) == 0;
}

static bool may_name_several(const struct ascii_head *head, text t, struct span zone) {
    enum { SHORTEST = 12 };
    return head->right - head->left >= SHORTEST && zone.last > zone.first && !is_bracketed(t);
}

/* The pieces of a phrase that stands over columns; fewer than two where it is one head. */
static int cut_phrase(struct ascii *ascii, const struct ascii_table *table, int line, const struct ascii_head *head,
                      struct ascii_head *pieces) {
    struct span zone = span_stood_over(table, head);
    text t = head_text(ascii, line, head);
    bool whole = ascii_head_ruled(ascii, table, line, head) || !may_be_cut(head, t, zone);
    int parts = whole ? 0 : cut_pieces(ascii, table, line, head, zone, pieces);
    if (parts < 2)
        parts = cut_periods(ascii, table, line, head, zone, pieces);
    if (parts < 2)
        parts = cut_refrain(ascii, table, line, head, zone, pieces);
    if (parts < 2)
        parts = cut_change(ascii, table, line, head, zone, pieces);
    if (parts < 2 && may_name_several(head, t, zone))
        parts = cut_names(ascii, line, head, pieces);
    return parts;
}

/* The phrases with those that are several heads cut into pieces; `out` has room for ASCII_TOKENS_MOST. */
int head_cut(struct ascii *ascii, const struct ascii_table *table, int line, const struct ascii_head *heads, int count,
             struct ascii_head *out) {
    struct ascii_head pieces[ASCII_TOKENS_MOST];
    int made = 0;
    for (int i = 0; i < count && made < ASCII_TOKENS_MOST; i++) {
        int parts = heads[i].in_label ? 0 : cut_phrase(ascii, table, line, &heads[i], pieces);
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
