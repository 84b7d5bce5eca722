/*
 * ascii_lines: what each line of a text document is, and its tokens. In: lines. Out: a kind and extent a line; tokens
 * for those that may be a table's. A cheap look at a line's last character and a double blank decides that most lines
 * are prose, so that only tables are lexed.
 */
#include <string.h>

#include "base/date.h"
#include "layout/ascii/ascii.h"
#include "layout/ascii/pages.h"
#include "layout/ascii/tabs.h"
#include "layout/leaders.h"

enum { RULE_LEAST = 3, DAY_MOST = 31, LONE_AMOUNT_INDENT = 12 };

enum { JUSTIFIED_INDENT = 14, JUSTIFIED_WIDTH = 55, JUSTIFIED_GAP = 3 };

text ascii_text(const struct ascii *ascii, int line, size_t begin, size_t end) {
    return text_slice(ascii_whole(ascii, line), begin, end);
}

struct origin ascii_origin(const struct ascii *ascii, int line, size_t begin, size_t end) {
    return layout_origin(ascii->layout, ascii_shown(ascii, line), begin, end);
}

/* ---- geometry ---- */

/* A walk over a line that knows both measures. */
struct walk {
    text t;
    bool plain;
    size_t at;
    int column;
    const int16_t *tabs;
    int tab; /* the next one */
};

/* The column after a byte that is there; UTF-8's continuation bytes take none. */
static int column_after(struct walk *walk, char c) {
    if (c == '\t')
        return ascii_column_behind_tab(walk->tabs, walk->tab++, walk->column);
    return ((unsigned char)c & 0xC0) == 0x80 ? walk->column : walk->column + 1;
}

/* Byte by byte, past tabs and characters of several bytes. */
static void walk_slowly(struct walk *walk, size_t at) {
    for (; walk->at < at; walk->at++)
        walk->column = column_after(walk, walk->t.ptr[walk->at]);
}

static inline void walk_to(struct walk *walk, size_t at) {
    if (!walk->plain)
        walk_slowly(walk, at);
    else if (at > walk->at) {
        walk->column += (int)(at - walk->at);
        walk->at = at;
    }
}

static int column_of(const struct ascii *ascii, int number, size_t at) {
    if (ascii_line(ascii, number)->plain)
        return (int)at;
    struct walk walk = {ascii_whole(ascii, number), false, 0, 0, ascii_tabs_of(ascii, number), 0};
    walk_to(&walk, at);
    return walk.column;
}

/* ---- kinds ---- */

static bool is_rule_byte(char c) { return c == '-' || c == '=' || c == '_' || c == '~' || c == '*'; }

/*
 * Dashes, equals signs or underscores and blanks only; "- -----" is a rule as PEM escapes it. Two dashes are a nil;
 * two equals signs or underscores are a rule under a narrow column.
 */
static bool is_rule(text t) {
    size_t run = 0, longest = 0;
    bool short_rule = false;
    for (size_t i = 0; i < t.len; i++) {
        if (is_rule_byte(t.ptr[i]))
            run++;
        else if (is_blank(t.ptr[i]) || t.ptr[i] == '|' || t.ptr[i] == '+')
            run = 0;
        else
            return false;
        longest = run > longest ? run : longest;
        short_rule |= run >= 2 && (t.ptr[i] == '=' || t.ptr[i] == '_');
    }
    return longest >= RULE_LEAST || short_rule;
}

static const struct {
    text tag;
    enum ascii_kind kind;
} tags[] = {
    {TEXT_INIT("<PAGE>"), ASCII_PAGE},   {TEXT_INIT("<TABLE>"), ASCII_TABLE},  {TEXT_INIT("</TABLE>"), ASCII_TABLE_END},
    {TEXT_INIT("<CAPTION>"), ASCII_TAG}, {TEXT_INIT("</CAPTION>"), ASCII_TAG},
};

/* Nothing but tags and blanks, as in "<S>      <C>   <C>". */
static bool is_tags(text t) {
    for (size_t i = 0; i < t.len; i++) {
        if (is_blank(t.ptr[i]))
            continue;
        size_t end = i + 1;
        if (end < t.len && is_digit(t.ptr[end])) /* "<123>" is a loss */
            return false;
        while (t.ptr[i] == '<' && end < t.len && (is_alnum(t.ptr[end]) || t.ptr[end] == '/'))
            end++;
        if (end >= t.len || t.ptr[i] != '<' || t.ptr[end] != '>' || end == i + 1)
            return false;
        i = end;
    }
    return true;
}

static bool tag_kind(text t, uint8_t *kind) {
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        if (text_starts_fold(t, tags[i].tag)) {
            *kind = (uint8_t)tags[i].kind;
            return tags[i].kind != ASCII_TAG || t.len == tags[i].tag.len;
        }
    }
    *kind = ASCII_TAG;
    return is_tags(t);
}

/* "25 bps", "150 CR". */
static bool ends_in_measure(text t) {
    static const text words[] = {TEXT_INIT("bps"),    TEXT_INIT("basis points"), TEXT_INIT(" times"),
                                 TEXT_INIT("to one"), TEXT_INIT("cr"),           TEXT_INIT("dr")};
    char last = to_lower(t.ptr[t.len - 1]), before = t.len > 1 ? to_lower(t.ptr[t.len - 2]) : '\0';
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        const char *end = words[i].ptr + words[i].len;
        if (end[-1] == last && end[-2] == before && t.len > words[i].len + 1 && text_ends_fold(t, words[i]))
            return is_digit(t.ptr[t.len - words[i].len - 1]) || is_digit(t.ptr[t.len - words[i].len - 2]);
    }
    return false;
}

/* Could the line end in an amount? Its last character says no for nearly all prose. */
static bool may_end_in_amount(text t) {
    char last = t.ptr[t.len - 1];
    if (is_digit(last) || strchr(")%-*]>", last) != NULL)
        return true;
    if (last == 'x' || last == 'X')
        return t.len > 1 && is_digit(t.ptr[t.len - 2]);
    if (last == 's' || last == 'S' || last == 'r' || last == 'R' || last == 'e')
        return ends_in_measure(t);
    return (unsigned char)last >= 0x80 || last == 'M' || last == 'A' || last == 'm' || last == 'a' || last == '.' ||
           last == 'l' || last == 'L';
}

/* Points or a line, with something behind them. */
static bool has_leaders(text t) {
    for (size_t i = 0; i + 3 < t.len; i++) {
        const char *at = t.ptr + i;
        if (at[0] == '.' && (at[1] == '.' || (at[1] == ' ' && at[2] == '.')))
            return true;
        if ((at[0] == '_' || at[0] == '-') && at[1] == at[0] && at[2] == at[0])
            return true;
    }
    return false;
}

/* Two blanks, a tab, or leaders. */
static bool has_gap(text t) {
    for (const char *at = t.ptr, *end = t.ptr + t.len; at < end;) {
        const char *blank = memchr(at, ' ', (size_t)(end - at));
        if (blank == NULL || blank + 1 >= end)
            break;
        if (blank[1] == ' ')
            return true;
        at = blank + 1;
    }
    return memchr(t.ptr, '\t', t.len) != NULL || (t.ptr[t.len - 1] != '.' && has_leaders(t));
}

/* Prose set to both margins: from margin to margin, with gaps of a few blanks and nothing wider. */
bool ascii_is_justified(struct ascii *ascii, int line) {
    int count, words = 0;
    const struct ascii_token *tokens = ascii_tokens(ascii, line, &count);
    if (count == 0 || tokens[0].left > JUSTIFIED_INDENT || tokens[count - 1].right < JUSTIFIED_WIDTH)
        return false;
    for (int i = 0; i < count; i++) {
        words += tokens[i].kind == AMOUNT_NONE;
        if (i > 0 && tokens[i].left - tokens[i - 1].right > JUSTIFIED_GAP)
            return false;
    }
    return words >= 3;
}

/* What the amounts at the end of a line make of it. */
static enum ascii_kind kind_by_amounts(struct ascii *ascii, int line) {
    int count;
    const struct ascii_token *tokens = ascii_tokens(ascii, line, &count);
    bool years = false;
    if (ascii_is_justified(ascii, line))
        return ASCII_WORDS;
    for (int i = count - 1; i >= 0 && tokens[i].kind != AMOUNT_NONE; i--) {
        if (tokens[i].free && tokens[i].kind == AMOUNT_YEAR)
            years = true;
        else if (tokens[i].free)
            return ASCII_AMOUNTS;
    }
    return years ? ASCII_YEARS : ASCII_WORDS;
}

static void classify(struct ascii *ascii, int number) {
    struct ascii_line *line = ascii_line(ascii, number);
    text whole = ascii_whole(ascii, number);
    text t = text_trim(whole);
    if (t.len == 0) {
        line->kind = memchr(whole.ptr == NULL ? "" : whole.ptr, '\f', whole.len) != NULL ? ASCII_PAGE : ASCII_BLANK;
        return;
    }
    line->begin = (int)(t.ptr - whole.ptr);
    line->end = line->begin + (int)t.len;
    line->plain = text_is_plain(whole);
    line->left = line->plain ? line->begin : column_of(ascii, number, (size_t)line->begin);
    line->right = line->plain ? line->end : column_of(ascii, number, (size_t)line->end);
    line->right = whole.len > ASCII_LINE_MOST ? ASCII_LINE_MOST : line->right;
    line->kind = ASCII_WORDS;
    if (t.ptr[0] == '<' && tag_kind(t, &line->kind))
        return;
    line->kind = ASCII_WORDS;
    if (whole.len > ASCII_LINE_MOST)
        diag_report(ascii->diag, DIAG_LINE_TOO_LONG, ascii_origin(ascii, number, 0, whole.len), (text){0},
                    "a line of %zu bytes is not read as a table's", whole.len);
    else if (is_rule_byte(t.ptr[0]) && is_rule(t))
        line->kind = ASCII_RULE;
    else if (t.len <= PAGE_END_LONGEST && page_ends(t))
        line->kind = ASCII_PAGE;
    else if (may_end_in_amount(t) && (line->left >= LONE_AMOUNT_INDENT || has_gap(t)))
        line->kind = kind_by_amounts(ascii, number);
    if (!line->plain && line->kind == ASCII_AMOUNTS)
        ascii->tabbed = ascii->tabbed || memchr(t.ptr, '\t', t.len) != NULL;
}

/* ---- all lines ---- */

static void take_windows(struct ascii *ascii, int lines) {
    int windows = (lines + ASCII_LINES_TOGETHER - 1) / ASCII_LINES_TOGETHER;
    ascii->windows = ARENA_ARRAY(ascii->scratch, struct ascii_window, windows);
    for (int i = 0; i < windows; i++) {
        int left = lines - i * ASCII_LINES_TOGETHER;
        ascii->windows[i].arena = arena_scratch(ascii->scratch);
        ascii->windows[i].lines = ARENA_ARRAY(ascii->windows[i].arena, struct ascii_line,
                                              left < ASCII_LINES_TOGETHER ? left : ASCII_LINES_TOGETHER);
    }
}

/* All lines, and again those whose tabs are then found to part cells. */
static void classify_lines(struct ascii *ascii) {
    for (bool again = false;; again = true) {
        for (int i = 0; i < ascii->line_count; i++)
            if (!again || ascii->tabs[i] != NULL)
                classify(ascii, i);
        if (again || !ascii->tabbed || !ascii_tabs(ascii))
            return;
    }
}

void ascii_classify(struct ascii *ascii) {
    take_windows(ascii, ascii->line_count + 1);
    classify_lines(ascii);
    ascii_close_up(ascii);
    ascii_pages(ascii);
}

/* ---- tokens ---- */

/* "December 31, 2003": what follows a month's name by one blank belongs to the date, not to a column. */
struct date_state {
    bool after_month, after_day;
};

static bool is_day_text(text word) {
    int day = 0;
    size_t i = 0;
    for (; i < word.len && is_digit(word.ptr[i]) && i < 3; i++)
        day = day * 10 + (word.ptr[i] - '0');
    return i > 0 && day > 0 && day <= DAY_MOST && (i == word.len || (i + 1 == word.len && word.ptr[i] == ','));
}

static bool is_year_text(text word) {
    if (word.len < 4 || (!text_starts(word, TEXT("19")) && !text_starts(word, TEXT("20"))))
        return false;
    return is_digit(word.ptr[2]) && is_digit(word.ptr[3]);
}

/* Does the word go on with the date before it? Updates what may follow. */
static bool date_goes_on(struct date_state *state, text word, bool joined) {
    bool day = joined && state->after_month && is_day_text(word);
    bool year = joined && ((state->after_day && is_year_text(word)) || (state->after_month && is_year_text(word)));
    *state = (struct date_state){.after_month = !day && !year && date_month_named(word) > 0, .after_day = day};
    return day || year;
}

static bool is_visible(char c) { return c > ' ' && c <= '~'; }

static size_t word_end(text t, size_t at) {
    while (at < t.len && (is_visible(t.ptr[at]) || text_blank(text_skip(t, at)) == 0))
        at++;
    return at;
}

/* A bar by itself draws a line between columns and says nothing. */
static bool is_bar(text t, size_t at) {
    return at < t.len && t.ptr[at] == '|' && (at + 1 == t.len || is_blank(t.ptr[at + 1]));
}

static size_t skip_blanks(text t, size_t at) {
    for (;;) {
        while (at < t.len && t.ptr[at] == ' ')
            at++;
        if (at < t.len && (is_blank(t.ptr[at]) || is_bar(t, at)))
            at++;
        else if (at < t.len && t.ptr[at] == '\xC2' && text_blank(text_skip(t, at)) > 0)
            at += 2;
        else
            return at;
    }
}

static bool may_begin_amount(char c) {
    return is_digit(c) || (unsigned char)c >= 0x80 || strchr("$(<[-+.NnUCARHE", c) != NULL;
}

/* One token as read: bytes, and for amounts the offset of the last digit. */
static size_t lex_amount(text t, size_t at, struct amount *amount, size_t *digit) {
    if (!may_begin_amount(t.ptr[at]))
        return 0;
    size_t taken = amount_read(text_skip(t, at), amount, digit);
    *digit += at;
    return taken;
}

/* The same, where the figure may be one only by standing apart from what is before it. */
static size_t lex_standing(const struct ascii *ascii, text t, size_t at, int gap, struct amount *amount,
                           size_t *digit) {
    enum { GAP_LEAST = 2 };
    size_t taken = lex_amount(t, at, amount, digit);
    bool apart = gap >= (ascii->lexed_count > 0 ? GAP_LEAST : LONE_AMOUNT_INDENT);
    if (taken > 0 || !apart || (t.ptr[at] != '(' && t.ptr[at] != '[' && t.ptr[at] != '$'))
        return taken;
    taken = amount_by_standing(text_skip(t, at), amount, digit);
    *digit += at;
    return taken;
}

/* "35" behind points may be ".35". */
static bool may_begin_in_point(text word) {
    return is_digit(word.ptr[0]) && text_find_byte(word, ',') == text_npos && text_find_byte(word, '.') == text_npos;
}

/* The places that all numbers of its kind behind `at` are printed with; -1 where they differ, or none is there. */
static int places_behind(text t, size_t at, size_t end, bool percent) {
    int places = -1;
    for (at = skip_blanks(t, at); at < end; at = skip_blanks(t, at)) {
        struct amount amount;
        size_t digit, taken = lex_amount(t, at, &amount, &digit);
        bool tells = taken > 0 && amount.kind == AMOUNT_NUMBER && amount.percent == percent;
        if (taken == 0 || (tells && places >= 0 && amount.value.places != places))
            return -1;
        places = tells ? amount.value.places : places;
        at += taken;
    }
    return places;
}

/*
 * Where in the word [at, stop) an amount begins behind leaders, "sales......$45,678"; `stop` where none does. Bare
 * digits may have the last point for their own: whether they have is seen from the other numbers of the line.
 */
static size_t led_amount(text t, size_t at, size_t stop, size_t line_end) {
    bool may = !is_alpha(t.ptr[stop - 1]);
    for (size_t begin = stop - 1; may && begin > at; begin--) {
        struct amount amount;
        size_t digit;
        if (is_alnum(t.ptr[begin - 1]) || t.ptr[begin] == t.ptr[begin - 1] || !leaders_end(text_slice(t, 0, begin)))
            continue;
        bool read = begin + lex_amount(t, begin, &amount, &digit) >= stop;
        if (!read || t.ptr[begin - 1] != '.' || !may_begin_in_point(text_slice(t, begin, stop)))
            return read ? begin : stop;
        int places = places_behind(t, stop, line_end, amount.percent);
        return places == 0 ? begin : places == (int)amount.printed.len ? begin - 1 : stop;
    }
    return stop;
}

/* ". . .35": the point may lead to 35 as those before it do. */
static bool is_led_point(text t, size_t at) {
    return t.ptr[at] == '.' && at >= 3 && t.ptr[at - 1] == ' ' && t.ptr[at - 2] == '.' && t.ptr[at - 3] == ' ';
}

/*
 * "7.7 Years": a figure with places is an amount for all that is behind it, where nothing else is. "3 Months" is a
 * head.
 */
static size_t with_years(text t, size_t end, const struct amount *amount) {
    static const text years[] = {TEXT_INIT(" years"), TEXT_INIT(" yrs"), TEXT_INIT(" yrs.")};
    text rest = text_skip(t, end);
    for (size_t i = 0; amount->value.places > 0 && i < sizeof years / sizeof *years; i++) {
        text behind = text_skip(rest, years[i].len);
        bool apart = text_starts(behind, TEXT("  ")) || text_starts(behind, TEXT("\t")) || text_empty(behind);
        if (apart && text_starts_fold(rest, years[i]))
            return end + years[i].len;
    }
    return end;
}

static void add_token(struct ascii *ascii, struct walk *walk, size_t end, const struct amount *amount, size_t digit) {
    struct ascii_token *token = &ascii->lexed[ascii->lexed_count++];
    *token = (struct ascii_token){.begin = (int16_t)walk->at, .end = (int16_t)end, .left = (int16_t)walk->column};
    if (amount != NULL) {
        walk_to(walk, digit);
        token->digit = (int16_t)walk->column;
        token->kind = (uint8_t)amount->kind;
        token->point = (int16_t)(token->digit - (amount->value.places > 0 ? amount->value.places + 1 : 0));
    }
    walk_to(walk, end);
    token->right = (int16_t)walk->column;
}

/* Words one blank behind a figure, or letters or a colon in what is none: a look at a byte or two for most. */
static bool may_be_measured(text t, size_t at, size_t stop, size_t taken) {
    if (taken > 0) {
        char beside = at + taken + 1 < t.len && t.ptr[at + taken] == ' ' ? to_lower(t.ptr[at + taken + 1]) : ' ';
        return beside == 't' || (beside >= 'b' && beside <= 'd') || beside == ':';
    }
    if (!is_digit(t.ptr[at]) && t.ptr[at] != '$' && t.ptr[at] != '(')
        return false;
    char last = to_lower(t.ptr[stop - 1]);
    return last == 'r' || last == 's' || last == '.' || memchr(t.ptr + at, ':', stop - at) != NULL;
}

/* "25 bps" or "150 CR": where it ends, 0 where none begins; and where its last digit stands. */
struct measured {
    size_t end, digit;
    bool booked;
};

static struct measured lex_measured(text t, size_t at, struct amount *amount) {
    text rest = text_skip(t, at);
    struct measured found = {0};
    struct amount read;
    size_t digit = 0, taken = amount_read_measured(rest, &read, &digit), booked = taken == 0 ? amount_booked(rest) : 0;
    if (taken + booked > 0)
        *amount = read;
    if (taken > 0)
        found = (struct measured){at + taken, at + digit, false};
    else if (booked > 0)
        found = (struct measured){at + booked, at + booked - 1, true};
    return found;
}

/* It lines up on its last digit or on its end; a credit is no amount, though it stands like one. */
static void settle_measured(struct ascii_token *token, bool booked) {
    if (booked)
        token->kind = ASCII_RANGE;
    token->point = token->digit;
    token->digit = (int16_t)(token->right - 1);
}

/* "45 3/8" */
static bool ends_in_fraction(text t, size_t end) { return end > 4 && (t.ptr[end - 2] == '/' || t.ptr[end - 3] == '/'); }

/* Words one blank apart are one token. */
static void add_word(struct ascii *ascii, struct walk *walk, size_t end, bool joined) {
    struct ascii_token *last = joined ? &ascii->lexed[ascii->lexed_count - 1] : NULL;
    if (last == NULL || last->kind != AMOUNT_NONE) {
        add_token(ascii, walk, end, NULL, 0);
        return;
    }
    walk_to(walk, end);
    last->end = (int16_t)end;
    last->right = (int16_t)walk->column;
}

/* The pieces of a rule; the dash that PEM puts before a line of dashes is none. */
static void lex_rule(struct ascii *ascii, int number, const struct ascii_line *line, text t) {
    struct walk walk = {t, line->plain, 0, 0, ascii_tabs_of(ascii, number), 0};
    bool escaped = text_starts(text_skip(t, (size_t)line->begin), TEXT("- -"));
    size_t at = (size_t)line->begin + (escaped ? 2 : 0), end = (size_t)line->end;
    while (at < end && ascii->lexed_count < ASCII_TOKENS_MOST) {
        size_t stop = word_end(t, at);
        walk_to(&walk, at);
        add_token(ascii, &walk, stop, NULL, 0);
        at = skip_blanks(t, stop);
    }
}

static void lex(struct ascii *ascii, int number, const struct ascii_line *line, text t) {
    struct walk walk = {t, line->plain, 0, 0, ascii_tabs_of(ascii, number), 0};
    struct date_state state = {0};
    size_t at = skip_blanks(t, (size_t)line->begin), end = (size_t)line->end;
    while (at < end && ascii->lexed_count < ASCII_TOKENS_MOST) {
        struct amount amount;
        size_t digit = 0;
        int before = walk.column;
        walk_to(&walk, at);
        bool joined = ascii->lexed_count > 0 && walk.column - before == 1;
        size_t stop = word_end(t, at), led = led_amount(t, at, stop, end);
        bool word = (led > at && led < stop) || (led == stop && is_led_point(t, at));
        stop = word ? led : stop;
        bool dated = date_goes_on(&state, text_slice(t, at, stop), joined);
        size_t taken = dated || word ? 0 : lex_standing(ascii, t, at, walk.column - before, &amount, &digit);
        struct measured measured = {0};
        if (!dated && !word && may_be_measured(t, at, stop, taken))
            measured = lex_measured(text_slice(t, 0, end), at, &amount);
        if (taken > 0 || measured.end > 0) {
            stop = measured.end > 0 ? measured.end : with_years(t, at + taken, &amount);
            add_token(ascii, &walk, stop, &amount, measured.end > 0 ? measured.digit : digit);
            if (measured.end > 0 || ends_in_fraction(t, stop))
                settle_measured(&ascii->lexed[ascii->lexed_count - 1], measured.booked);
        } else
            add_word(ascii, &walk, stop, joined);
        at = skip_blanks(t, stop);
    }
}

/* Words end where their leaders begin, and leaders apart from their words are none: what they lead to stands free. */
static int cut_leaders(const struct ascii *ascii, int number, struct ascii_token *tokens, int count) {
    text t = ascii_whole(ascii, number);
    int made = 0;
    for (int i = 0; i < count; i++) {
        struct ascii_token token = tokens[i];
        text words = text_slice(t, (size_t)token.begin, (size_t)token.end);
        if (token.kind == AMOUNT_NONE && leaders_end(text_slice(t, 0, (size_t)token.end))) {
            token.end = (int16_t)(token.begin + (int)leaders_cut(words).len);
            token.right = (int16_t)column_of(ascii, number, (size_t)token.end);
        }
        if (token.end > token.begin || count == 1)
            tokens[made++] = token;
    }
    return made;
}

static bool is_number_kind(int kind) { return kind == AMOUNT_NUMBER || kind == AMOUNT_YEAR; }

/*
 * Free is an amount with a gap before it, or another free amount, and no word close behind it. The first token of a
 * line with words behind it is an item's number or a bullet.
 */
static void mark_free(struct ascii_token *tokens, int count) {
    for (int i = count - 1; i >= 0; i--) {
        struct ascii_token *token = &tokens[i];
        if (token->kind == AMOUNT_NONE)
            continue;
        bool apart = i + 1 == count || tokens[i + 1].left - token->right > 1;
        token->free = apart || (tokens[i + 1].kind != AMOUNT_NONE && tokens[i + 1].free);
        if (i == 0 && count > 1 && tokens[count - 1].kind == AMOUNT_NONE)
            token->free = false;
    }
    for (int i = 1; i < count; i++) {
        bool close = tokens[i].left - tokens[i - 1].right <= 1;
        if (close && !(tokens[i - 1].kind != AMOUNT_NONE && tokens[i - 1].free))
            tokens[i].free = false;
    }
}

/* "-", or the word "to". */
static bool leads_to(text t, const struct ascii_token *token) {
    text words = text_slice(t, (size_t)token->begin, (size_t)token->end);
    return token->kind == AMOUNT_NIL ? token->right - token->left == 1
                                     : token->kind == AMOUNT_NONE && text_equal_fold(words, TEXT("to"));
}

/* What tokens [i - 1, i + 1] say, "1,200 to 1,300", goes up; a range of years does not count. */
static bool ascends(text t, const struct ascii_token *tokens, int i) {
    struct amount from, to;
    if (tokens[i - 1].kind == AMOUNT_YEAR && tokens[i + 1].kind == AMOUNT_YEAR)
        return false;
    bool read = amount_whole(text_slice(t, (size_t)tokens[i - 1].begin, (size_t)tokens[i - 1].end), &from) &&
                amount_whole(text_slice(t, (size_t)tokens[i + 1].begin, (size_t)tokens[i + 1].end), &to);
    return read && decimal_compare(from.value, to.value) <= 0;
}

/*
 * "$2.19 - $2.69" is a range: words, not two amounts about a nil. Its second number may be set right: "2.51 -   5.00";
 * a nil of a column of its own stands right above and below its like, not a blank behind the number on its left.
 */
static bool is_range_at(text t, const struct ascii_token *tokens, int count, int i) {
    enum { ROOM = 2, ROOM_ASCENDING = 4 };
    if (i < 1 || i + 1 >= count || !leads_to(t, &tokens[i]) || !is_number_kind(tokens[i - 1].kind) ||
        !is_number_kind(tokens[i + 1].kind) || tokens[i].left - tokens[i - 1].right != 1)
        return false;
    int room = tokens[i + 1].left - tokens[i].right;
    return room <= ROOM || (room <= ROOM_ASCENDING && ascends(t, tokens, i));
}

/* It begins with the sign of a currency. */
static bool is_signed(text t, const struct ascii_token *token) {
    struct amount amount;
    return amount_whole(text_slice(t, (size_t)token->begin, (size_t)token->end), &amount) && amount.currency.len > 0;
}

/*
 * "$ 7.50- $68.00", "$25.00-$16.00": prices about a dash that touches one of them, and no amount below zero: the dash
 * parts two signs of a currency, with one blank at most.
 */
static bool is_touched_range(text t, const struct ascii_token *tokens, int count, int i) {
    if (i + 1 >= count || !is_number_kind(tokens[i].kind) || !is_number_kind(tokens[i + 1].kind))
        return false;
    int room = tokens[i + 1].left - tokens[i].right;
    bool touches = (room <= 1 && t.ptr[tokens[i].end - 1] == '-') || (room == 0 && t.ptr[tokens[i + 1].begin] == '-');
    return touches && is_signed(t, &tokens[i]) && is_signed(t, &tokens[i + 1]);
}

/* "Low  -  High": words about a dash. */
static bool is_dash_amid_words(const struct ascii_token *tokens, int count, int i) {
    enum { APART_MOST = 2 };
    return i > 0 && i + 1 < count && tokens[i].kind == AMOUNT_NIL && tokens[i].right - tokens[i].left == 1 &&
           tokens[i - 1].kind == AMOUNT_NONE && tokens[i + 1].kind == AMOUNT_NONE &&
           tokens[i].left - tokens[i - 1].right <= APART_MOST && tokens[i + 1].left - tokens[i].right <= APART_MOST;
}

/* The token goes on to the end of `last`. */
static void join_token(struct ascii_token *token, const struct ascii_token *last, bool stands) {
    token->end = last->end;
    token->right = last->right;
    token->digit = last->digit;
    token->point = last->point;
    token->kind = stands ? ASCII_RANGE : AMOUNT_NONE;
}

/* A range is a label's where it opens the line, and else stands like an amount where it goes up. */
static int join_ranges(text t, struct ascii_token *tokens, int count) {
    int made = 0;
    for (int i = 0; i < count; i++) {
        bool words = is_dash_amid_words(tokens, count, i), touched = is_touched_range(t, tokens, count, i);
        if (!words && !touched && !is_range_at(t, tokens, count, i)) {
            tokens[made++] = tokens[i];
            continue;
        }
        bool stands = !words && made > (touched ? 0 : 1) && (touched || ascends(t, tokens, i));
        if (touched)
            tokens[made++] = tokens[i];
        join_token(&tokens[made - 1], &tokens[i + 1], stands);
        i++;
    }
    return made;
}

/* One blank apart, a dash and a number may be two amounts or one below zero: the columns will tell. */
static bool marks_minus(const struct ascii_token *dash, const struct ascii_token *number) {
    const struct ascii_token *left = dash->left < number->left ? dash : number, *right = left == dash ? number : dash;
    return dash->kind == AMOUNT_NIL && dash->right - dash->digit == 1 && dash->end - dash->begin <= 2 &&
           number->kind == AMOUNT_NUMBER && right->left - left->right == 1;
}

static bool mark_dashes(struct ascii_token *tokens, int count) {
    bool any = false;
    for (int i = 0; i < count; i++)
        if (tokens[i].kind == AMOUNT_NIL)
            any |= tokens[i].dash = (i + 1 < count && marks_minus(&tokens[i], &tokens[i + 1])) ||
                                    (i > 0 && marks_minus(&tokens[i], &tokens[i - 1]));
    return any;
}

static bool is_table_tag(const struct ascii_line *line) {
    return line->kind == ASCII_TABLE || line->kind == ASCII_TABLE_END;
}

static void lex_line(struct ascii *ascii, int number) {
    struct ascii_line *line = ascii_line(ascii, number);
    text t = ascii_whole(ascii, number);
    ascii->lexed_count = 0;
    if (line->kind == ASCII_RULE)
        lex_rule(ascii, number, line, t);
    else if (t.len <= ASCII_LINE_MOST)
        lex(ascii, number, line, t);
    int count = cut_leaders(ascii, number, ascii->lexed, ascii->lexed_count);
    line->token_count = (uint8_t)join_ranges(t, ascii->lexed, count);
    mark_free(ascii->lexed, line->token_count);
    line->dashed = mark_dashes(ascii->lexed, line->token_count);
    line->tokens = array_keep(ascii->windows[number / ASCII_LINES_TOGETHER].arena, ascii->lexed, line->token_count,
                              sizeof *ascii->lexed);
    line->lexed = true;
}

struct ascii_token *ascii_tokens(struct ascii *ascii, int number, int *count) {
    struct ascii_line *line = ascii_line(ascii, number);
    if (!line->lexed)
        lex_line(ascii, number);
    *count = line->token_count;
    return line->tokens;
}

void ascii_lines_done(struct ascii *ascii, int line) {
    for (; (ascii->done + 2) * ASCII_LINES_TOGETHER <= line; ascii->done++) {
        struct ascii_window *window = &ascii->windows[ascii->done];
        for (int i = 0; i < ASCII_LINES_TOGETHER; i++)
            if (is_table_tag(&window->lines[i]))
                ascii->open_above = window->lines[i].kind == ASCII_TABLE;
        arena_free(window->arena);
        *window = (struct ascii_window){NULL, NULL};
    }
}

bool ascii_in_table(const struct ascii *ascii, int line) {
    const int bound = ascii->done * ASCII_LINES_TOGETHER;
    int at = line;
    while (at >= bound && !is_table_tag(ascii_line(ascii, at)))
        at--;
    return at < bound ? ascii->open_above : ascii_line(ascii, at)->kind == ASCII_TABLE;
}
