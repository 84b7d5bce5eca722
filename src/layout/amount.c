/*
 * amount: the lexer of printed amounts. In: text that may begin with one. Out: what it says, how many bytes it takes
 * and where its last digit stands. It does not search and knows no columns; "1997;" and "10-K" are words to it, since
 * an amount ends where a blank begins.
 */
#include <string.h>

#include "layout/layout.h"

enum {
    CURRENCY_GAP_MOST = 48, /* "$" is set apart from its digits by the width of the column */
    CURRENCY_GAP_YEAR = 14, /* but not from a year: "In US$" may stand far left of the years of a head */
    TAB_COLUMNS = 24,       /* or by two tabs: behind more stands the next column */
    DIGITS_LINE_MOST = 40,
    DIGITS_FIT = 18, /* what a decimal holds */
    MARKS_LETTERS_MOST = 2,
    PARTS_MOST = 64, /* shares were priced in eighths, later in sixteenths and less, until 2001 */
    WHOLE_MOST = 1000000,
    YEAR_FIRST = 1980, /* five-year tables of the first electronic filings go back that far */
    YEAR_LAST = 2099
};

/* A place in the text being read. */
struct scan {
    text t;
    size_t at;
};

static const text currencies[] = {
    TEXT_INIT("$"),        TEXT_INIT("US$"), TEXT_INIT("C$"),   TEXT_INIT("A$"),           TEXT_INIT("HK$"),
    TEXT_INIT("R$"),       TEXT_INIT("NT$"), TEXT_INIT("Cdn$"), TEXT_INIT("\xE2\x82\xAC"), TEXT_INIT("\xC2\xA3"),
    TEXT_INIT("\xC2\xA5"), TEXT_INIT("USD"), TEXT_INIT("EUR"),  TEXT_INIT("GBP"),
};

#define DASHED_ZERO "-0-"

static const text dashes[] = {
    TEXT_INIT(DASHED_ZERO),    TEXT_INIT("---"),          TEXT_INIT("--"),           TEXT_INIT("-"),
    TEXT_INIT("\xE2\x80\x94"), TEXT_INIT("\xE2\x80\x93"), TEXT_INIT("\xE2\x88\x92"), TEXT_INIT("\u2010"),
    TEXT_INIT("\u2011"),       TEXT_INIT("\u2012"),       TEXT_INIT("\u2015"),       TEXT_INIT("nil"),
    TEXT_INIT("Nil"),          TEXT_INIT("NIL"),
};

static const text unmeaning[] = {
    TEXT_INIT("N/M"), TEXT_INIT("n/m"), TEXT_INIT("N.M."), TEXT_INIT("n.m."), TEXT_INIT("NMF"),  TEXT_INIT("NM"),
    TEXT_INIT("nm"),  TEXT_INIT("N/A"), TEXT_INIT("n/a"),  TEXT_INIT("N.A."), TEXT_INIT("n.a."), TEXT_INIT("NA"),
};

/* Asterisk, dagger, double dagger, and digits raised. */
static const text mark_signs[] = {
    TEXT_INIT("*"),        TEXT_INIT("\u2020"),   TEXT_INIT("\u2021"), TEXT_INIT("\u2070"), TEXT_INIT("\xC2\xB9"),
    TEXT_INIT("\xC2\xB2"), TEXT_INIT("\xC2\xB3"), TEXT_INIT("\u2074"), TEXT_INIT("\u2075"), TEXT_INIT("\u2076"),
    TEXT_INIT("\u2077"),   TEXT_INIT("\u2078"),   TEXT_INIT("\u2079"),
};

static char scan_char(const struct scan *s, size_t ahead) {
    return s->at + ahead < s->t.len ? s->t.ptr[s->at + ahead] : '\0';
}

static bool scan_byte(struct scan *s, char byte) {
    if (s->at >= s->t.len || s->t.ptr[s->at] != byte)
        return false;
    s->at++;
    return true;
}

static bool scan_text(struct scan *s, text word) {
    if (!text_starts(text_skip(s->t, s->at), word))
        return false;
    s->at += word.len;
    return true;
}

static bool scan_any(struct scan *s, const text *words, size_t count, text *found) {
    char first = scan_char(s, 0);
    for (size_t i = 0; i < count; i++) {
        if (words[i].ptr[0] == first && scan_text(s, words[i])) {
            *found = words[i];
            return true;
        }
    }
    return false;
}

/* Blanks that take at most so many columns; a tab takes some. */
static void scan_blanks(struct scan *s, int most) {
    for (; most > 0 && s->at < s->t.len && (s->t.ptr[s->at] == ' ' || s->t.ptr[s->at] == '\t'); s->at++)
        most -= s->t.ptr[s->at] == '\t' ? TAB_COLUMNS : 1;
}

/* "12,435$ 11,203", "$(12,435)$(11,203)": columns without a gap, of which the next begins with its sign. */
static bool next_sign_touches(const struct scan *s) {
    size_t ahead = 1;
    while (scan_char(s, 0) == '$' && scan_char(s, ahead) == ' ')
        ahead++;
    char next = scan_char(s, ahead);
    bool range = s->at > 1 && s->t.ptr[s->at - 1] == '-' && is_digit(s->t.ptr[s->at - 2]); /* "23.50-$ 26.00" */
    return scan_char(s, 0) == '$' && !range && (is_digit(next) || (next != '\0' && strchr("(<[-.", next) != NULL));
}

/* "(12,435)(11,203)", "5.1%(4.2)%": behind the last column's bracket or percent sign begins that of a loss. */
static bool next_loss_touches(const struct scan *s) {
    char before = s->at > 0 ? s->t.ptr[s->at - 1] : '\0';
    return scan_char(s, 0) == '(' && (before == ')' || before == '%') &&
           (is_digit(scan_char(s, 1)) || scan_char(s, 1) == '.');
}

static bool next_amount_touches(const struct scan *s) { return next_sign_touches(s) || next_loss_touches(s); }

/* An amount ends at the end, or before a blank. */
static bool scan_ended(const struct scan *s) {
    text rest = text_skip(s->t, s->at);
    return rest.len == 0 || is_blank(rest.ptr[0]) || text_starts(rest, TEXT("\xC2\xA0")) || next_amount_touches(s);
}

/* ---- parts ---- */

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool read_currency(struct scan *s, struct amount *out) {
    size_t begin = s->at;
    text sign;
    char first = scan_char(s, 0);
    if (is_digit(first) || (first >= '(' && first <= '.') || !scan_any(s, currencies, COUNT(currencies), &sign))
        return false; /* what most amounts begin with is told first: a digit, a bracket, a point, a minus */
    out->currency = text_slice(s->t, begin, s->at);
    scan_blanks(s, CURRENCY_GAP_MOST);
    return true;
}

/* What may stand behind a sign: "-5", "-.5", "-$5", "-\u00A35", "-\u20AC5". */
static bool begins_magnitude(const struct scan *s, size_t ahead) {
    char first = scan_char(s, ahead);
    if (is_digit(first) || first == '.' || first == '$')
        return true;
    text rest = text_skip(s->t, s->at + ahead);
    return (first == '\xE2' && text_starts(rest, TEXT("\u20AC"))) ||
           (first == '\xC2' && (text_starts(rest, TEXT("\u00A3")) || text_starts(rest, TEXT("\u00A5"))));
}

/*
 * A minus, an en dash, the hyphen of typesetters and the one that does not break, a figure's dash; the white triangle
 * of Japan, which may stand apart. The black one is an arrow elsewhere.
 */
static bool read_typeset_minus(struct scan *s) {
    static const text signs[] = {TEXT_INIT("\u2212"), TEXT_INIT("\u2013"), TEXT_INIT("\u2010"), TEXT_INIT("\u2011"),
                                 TEXT_INIT("\u2012")};
    static const text triangle[] = {TEXT_INIT("\u25B3")};
    size_t at = s->at;
    text found;
    if (scan_any(s, signs, COUNT(signs), &found) && begins_magnitude(s, 0))
        return true;
    if (scan_any(s, triangle, COUNT(triangle), &found)) {
        scan_blanks(s, 1);
        if (begins_magnitude(s, 0))
            return true;
    }
    s->at = at;
    return false;
}

/* A plus, as changes carry it, says nothing that its absence would not. */
static bool read_minus(struct scan *s) {
    char first = scan_char(s, 0);
    if (first == '-')
        return begins_magnitude(s, 1) && !text_starts(text_skip(s->t, s->at), TEXT(DASHED_ZERO)) && scan_byte(s, '-');
    if (first == '+') {
        bool apart = scan_char(s, 1) == ' ' && (is_digit(scan_char(s, 2)) || scan_char(s, 2) == '.');
        s->at += begins_magnitude(s, 1) ? 1 : apart ? 2 : 0;
        return false;
    }
    return first == '\xE2' && read_typeset_minus(s);
}

/* Grouped digits, too many for decimal_parse(): an amount no less. Without commas it is some register's number. */
static bool is_overlong(text t) {
    int digits = 0, points = 0, commas = 0;
    if (t.len <= DIGITS_FIT)
        return false;
    for (size_t i = 0; i < t.len; i++) {
        digits += is_digit(t.ptr[i]);
        points += t.ptr[i] == '.';
        commas += t.ptr[i] == ',';
    }
    return digits > DIGITS_FIT && commas > 0 && points <= 1;
}

/* "($000)" is the note that thousands are left out. */
static bool is_scale(text digits) { return digits.len == 3 && memcmp(digits.ptr, "000", 3) == 0; }

/* False where no number stands; *overlong where its digits are more than *value can hold. */
static bool read_digits(struct scan *s, decimal *value, bool *overlong) {
    size_t begin = s->at;
    while (s->at < s->t.len && s->at - begin < DIGITS_LINE_MOST) {
        char c = s->t.ptr[s->at];
        if (!is_digit(c) && c != ',' && c != '.')
            break;
        s->at++;
    }
    text digits = text_slice(s->t, begin, s->at);
    if (digits.len == 0 || !is_digit(s->t.ptr[s->at - 1]) || is_scale(digits))
        return false;
    *overlong = is_overlong(digits);
    return *overlong || decimal_parse(digits, value);
}

/* Of so many parts: how many places more tell one of them exactly; 0 where prices are not told in such parts. */
static uint8_t places_of_parts(int parts) {
    uint8_t places = 0;
    for (int i = 2; i <= PARTS_MOST; i *= 2) {
        places++;
        if (i == parts)
            return places;
    }
    return 0;
}

static int scan_small(struct scan *s) {
    int number = 0;
    for (size_t begin = s->at; s->at - begin < 2 && is_digit(scan_char(s, 0)); s->at++)
        number = number * 10 + (scan_char(s, 0) - '0');
    return number;
}

/* "45 3/8", "45-3/8", ".12 1/2", which is twelve cents and a half: parts of the last place that is printed. */
static void read_fraction(struct scan *s, decimal *value) {
    char sign = scan_char(s, 0);
    struct scan ahead = *s;
    if ((sign != ' ' && sign != '-') || !is_digit(scan_char(s, 1)))
        return;
    ahead.at++;
    int count = scan_small(&ahead);
    int parts = scan_byte(&ahead, '/') ? scan_small(&ahead) : 0;
    uint8_t places = places_of_parts(parts);
    if (places == 0 || count == 0 || count >= parts || is_alnum(scan_char(&ahead, 0)) || scan_char(&ahead, 0) == '/' ||
        value->units > WHOLE_MOST)
        return;
    int64_t tens = 1;
    for (int i = 0; i < places; i++)
        tens *= 10;
    value->units = value->units * tens + count * tens / parts;
    value->places = (uint8_t)(value->places + places);
    s->at = ahead.at;
}

/* "1999   %": a year, and the head of the column beside it. */
static bool may_be_year(const struct amount *amount) {
    return amount->value.places == 0 && amount->value.units >= YEAR_FIRST && amount->value.units <= YEAR_LAST;
}

/* "6%", "6 %"; further off where no word follows and its number is no year. */
static void read_percent(struct scan *s, struct amount *out) {
    enum { APART_MOST = 3 };
    size_t blanks = 0;
    char first = scan_char(s, 0);
    if (first != ' ' && first != '%')
        return;
    while (blanks < APART_MOST && scan_char(s, blanks) == ' ')
        blanks++;
    char next = scan_char(s, blanks) == '%' ? scan_char(s, blanks + 1) : 'x';
    bool far = blanks > 1 && (may_be_year(out) || (next != '\0' && next != ' ' && next != ')'));
    if (scan_char(s, blanks) != '%' || far)
        return;
    s->at += blanks + 1;
    out->percent = true;
}

/* "15.7x": so many times. */
static void read_times(struct scan *s, struct amount *out) {
    char sign = scan_char(s, 0);
    if (out->kind != AMOUNT_NUMBER || out->percent || (sign != 'x' && sign != 'X') || is_alnum(scan_char(s, 1)))
        return;
    out->measure = text_slice(s->t, s->at, s->at + 1);
    s->at++;
}

size_t amount_mark(text t) {
    static const char opening[] = "([{", closings[] = ")]}";
    const char *bracket = t.len < 3 ? NULL : memchr(opening, t.ptr[0], sizeof opening - 1);
    if (bracket == NULL)
        return 0;
    size_t end = 1;
    while (end < t.len && end <= MARKS_LETTERS_MOST && is_alnum(t.ptr[end]))
        end++;
    char closing = closings[bracket - opening];
    return end > 1 && end < t.len && t.ptr[end] == closing ? end + 1 : 0;
}

/* "463a/": a letter closed by a stroke. */
static bool is_stroked_mark(text t) {
    return t.len >= 2 && is_lower(t.ptr[0]) && t.ptr[1] == '/' && (t.len == 2 || is_blank(t.ptr[2]));
}

/* "8,565 *", "18.8 c/": one blank off, with nothing behind it; how long it is, 0 where there is none. */
static size_t mark_apart(text t) {
    size_t end = 1;
    while (end < t.len && end <= MARKS_LETTERS_MOST && t.ptr[end] == '*')
        end++;
    if (end == 1 && t.len >= 3 && is_stroked_mark(text_skip(t, 1)))
        end = 3;
    bool ends = end == t.len || (t.ptr[end] == ' ' && (end + 1 == t.len || t.ptr[end + 1] == ' '));
    return t.len > 1 && t.ptr[0] == ' ' && end > 1 && ends ? end : 0;
}

/* Nearly all amounts end at the end, or before a blank that no bracket follows. */
static bool may_have_marks(const struct scan *s) {
    char next = scan_char(s, 0);
    return next != '\0' && (next != ' ' || !(scan_char(s, 1) == ' ' || is_digit(scan_char(s, 1))));
}

/* The bytes a mark takes, with a blank before it, none where there is no mark; and where of them it says something. */
struct mark {
    size_t taken, begin, end;
};

/*
 * Marks touch the amount; a letter in brackets may stand one blank off, where a number would be the next column's:
 * except behind a year, which heads a column.
 */
static struct mark next_mark(const struct scan *s, bool year) {
    struct scan ahead = *s;
    text rest = text_skip(s->t, s->at), sign;
    size_t apart = rest.len > 2 && rest.ptr[0] == ' ' && (year || is_alpha(rest.ptr[2])) ? 1 : 0;
    size_t length = amount_mark(text_skip(rest, apart));
    if (length > 0)
        return (struct mark){apart + length, apart + 1, apart + length - 1};
    if (is_stroked_mark(rest))
        return (struct mark){2, 0, 1};
    size_t off = mark_apart(rest);
    if (off > 0)
        return (struct mark){off, 1, rest.ptr[off - 1] == '/' ? off - 1 : off};
    if (scan_any(&ahead, mark_signs, COUNT(mark_signs), &sign))
        return (struct mark){sign.len, 0, sign.len};
    return (struct mark){0, 0, 0};
}

static void read_marks(struct scan *s, struct amount *out, bool year) {
    size_t begin = text_npos, end = 0;
    for (struct mark mark; may_have_marks(s) && (mark = next_mark(s, year)).taken > 0; s->at += mark.taken) {
        begin = begin == text_npos ? s->at + mark.begin : begin;
        end = s->at + mark.end;
    }
    if (begin != text_npos)
        out->marks = text_slice(s->t, begin, end);
}

static bool is_bare_year(const struct amount *amount) {
    return amount->kind == AMOUNT_NUMBER && amount->printed.len == 4 && is_digit(amount->printed.ptr[0]) &&
           amount->currency.len == 0 && !amount->percent && may_be_year(amount);
}

/* "1999-", over "1998": a span of years broken over two lines of a head. A loss of thousands would bear a comma. */
static bool is_broken_span(const struct amount *amount) {
    if (!text_ends(amount->printed, TEXT("-")))
        return false;
    struct amount year = *amount;
    year.printed = text_slice(amount->printed, 0, amount->printed.len - 1);
    year.value = decimal_negate(amount->value);
    return is_bare_year(&year);
}

/* ---- amounts ---- */

static bool read_word_kind(struct scan *s, struct amount *out) {
    size_t begin = s->at;
    text found;
    bool letter = to_lower(scan_char(s, 0)) == 'n';
    if (letter && scan_any(s, unmeaning, COUNT(unmeaning), &found) && scan_ended(s))
        out->kind = AMOUNT_NOT_MEANINGFUL;
    else if ((s->at = begin, scan_any(s, dashes, COUNT(dashes), &found)))
        out->kind = AMOUNT_NIL;
    else
        return false;
    out->printed = text_slice(s->t, begin, s->at);
    return true;
}

static char closing_of(char open) { return open == '<' ? '>' : open == '[' ? ']' : ')'; }

/* "(1,234)"; self-filers without brackets on their keys wrote "<1,234>", or "[1,234]". NUL where none opens. */
static char read_open(struct scan *s) {
    char first = scan_char(s, 0), next = scan_char(s, 1);
    bool other = (first == '<' || first == '[') && (is_digit(next) || next == '.' || next == '$' || next == ' ');
    return (first == '(' || other) && scan_byte(s, first) ? first : '\0';
}

/* "--", "$--", "(--)", "--%", "N/M": after an opening bracket, if one, was read. */
static bool read_nil(struct scan *s, struct amount *out, char open, size_t *last) {
    if (!read_word_kind(s, out))
        return false;
    *last = s->at - 1;
    if (open != '\0' && !scan_byte(s, closing_of(open)))
        return false;
    read_percent(s, out);
    return true;
}

/* "In US$               2004": what is printed so far behind the sign is the head of a column. */
static bool is_year_beyond(const struct scan *s, const struct amount *out, size_t digits) {
    enum { YEAR_LENGTH = 4 };
    return out->currency.len > 0 && s->at - digits == YEAR_LENGTH && may_be_year(out) &&
           s->t.ptr + digits - (out->currency.ptr + out->currency.len) > CURRENCY_GAP_YEAR;
}

static bool read_number(struct scan *s, struct amount *out, size_t begin, char open, bool minus, size_t *last) {
    bool overlong = false;
    size_t digits = s->at;
    if (!read_digits(s, &out->value, &overlong) ||
        (open == '[' && s->at - digits <= MARKS_LETTERS_MOST && out->currency.len == 0))
        return false; /* "[12]" is a mark */
    *last = s->at - 1;
    if (is_year_beyond(s, out, digits))
        return false;
    read_fraction(s, &out->value);
    read_percent(s, out);
    if (open != '\0') {
        scan_blanks(s, 1);
        if (!scan_byte(s, closing_of(open)))
            return false;
        if (!out->percent) {
            read_percent(s, out);
            if (out->percent) /* "(0.5)%)", as some close it twice */
                scan_byte(s, ')');
        }
    } else if (scan_char(s, 0) == '-' && !minus) {
        minus = scan_byte(s, '-');
    }
    out->kind = overlong ? AMOUNT_OVERFLOW : AMOUNT_NUMBER;
    out->printed = text_trim(text_slice(s->t, begin, s->at));
    if (open != '\0' || minus)
        out->value = decimal_negate(out->value);
    return true;
}

/* The sign that percent and currency leave in `printed` is not part of it. */
static text without_signs(text printed, const struct amount *amount) {
    printed = amount->percent && text_ends(printed, TEXT("%")) ? text_slice(printed, 0, printed.len - 1) : printed;
    return text_trim(printed);
}

/* A sign, the currency, an opening bracket, in the orders filings print them: "$(.42)", "($.42)", "-$5", "$ -5". */
static bool read_body(struct scan *s, struct amount *out, size_t *last) {
    size_t begin = s->at;
    bool minus = read_minus(s);
    if (read_currency(s, out) && !minus) {
        begin = s->at;
        minus = read_minus(s);
    }
    char open = read_open(s);
    if (open != '\0') {
        scan_blanks(s, CURRENCY_GAP_MOST);
        if (out->currency.len == 0)
            read_currency(s, out);
        minus = minus || read_minus(s);
    }
    size_t body = s->at;
    if (read_number(s, out, begin, open, minus, last))
        return true;
    s->at = body;
    return !minus && read_nil(s, out, open, last);
}

size_t amount_read(text t, struct amount *out, size_t *last_digit) {
    struct scan s = {t, 0};
    size_t last = 0;
    *out = (struct amount){0};
    if (!read_body(&s, out, &last))
        return 0;
    out->printed = without_signs(out->printed, out);
    read_times(&s, out);
    bool year = out->measure.len == 0 && is_bare_year(out);
    read_marks(&s, out, year);
    if (!scan_ended(&s) || is_broken_span(out))
        return 0;
    if (year)
        out->kind = AMOUNT_YEAR;
    if (last_digit != NULL)
        *last_digit = last;
    return s.at;
}

/* "7.59:1", "7.13 to 1", "25 bps". "5 times" may as well be a label's. */
static const struct {
    text words;
    bool places; /* the figure has some */
} spelled[] = {
    {TEXT_INIT(":1"), false},     {TEXT_INIT(":1.0"), false},         {TEXT_INIT(":1.00"), false},
    {TEXT_INIT(": 1"), false},    {TEXT_INIT(": 1.0"), false},        {TEXT_INIT(": 1.00"), false},
    {TEXT_INIT("to 1"), false},   {TEXT_INIT("to 1.0"), false},       {TEXT_INIT("to 1.00"), false},
    {TEXT_INIT("to one"), false}, {TEXT_INIT("bps"), false},          {TEXT_INIT("bps."), false},
    {TEXT_INIT("b.p."), false},   {TEXT_INIT("basis points"), false}, {TEXT_INIT("times"), true},
};

/* What ends before a gap, or with the line. */
static bool is_apart(text t) {
    return text_empty(t) || t.ptr[0] == '\t' || (t.len > 1 && is_blank(t.ptr[0]) && is_blank(t.ptr[1]));
}

/* The figure that `t` begins with, of which a colon may end what amount_read() takes for words. */
static size_t read_figure(text t, struct amount *out, size_t *last_digit) {
    enum { COLON_MOST = 12 };
    size_t taken = amount_read(t, out, last_digit), colon = 0;
    while (taken == 0 && colon < t.len && colon < COLON_MOST && (is_digit(t.ptr[colon]) || t.ptr[colon] == '.'))
        colon++;
    if (colon > 0 && colon < t.len && t.ptr[colon] == ':')
        return amount_read(text_slice(t, 0, colon), out, last_digit);
    return taken;
}

size_t amount_read_measured(text t, struct amount *out, size_t *last_digit) {
    size_t taken = read_figure(t, out, last_digit);
    text rest = text_skip(t, taken);
    size_t blank = rest.len > 1 && rest.ptr[0] == ' ' ? 1 : 0;
    char first = to_lower(blank < rest.len ? rest.ptr[blank] : '\0');
    if (taken == 0 || first == '\0' || strchr(":tb", first) == NULL || out->kind != AMOUNT_NUMBER || out->percent ||
        out->currency.len > 0)
        return 0;
    rest = text_skip(rest, blank);
    for (size_t i = 0; i < COUNT(spelled); i++)
        if (text_starts_fold(rest, spelled[i].words) && is_apart(text_skip(rest, spelled[i].words.len)) &&
            (!spelled[i].places || out->value.places > 0)) {
            out->measure = text_slice(rest, 0, spelled[i].words.len);
            return taken + blank + spelled[i].words.len;
        }
    return 0;
}

size_t amount_booked(text t) {
    static const text sides[] = {TEXT_INIT("CR"), TEXT_INIT("DR"), TEXT_INIT("CR."), TEXT_INIT("DR.")};
    struct amount amount;
    size_t end = 0;
    while (end < t.len && (is_digit(t.ptr[end]) || strchr("$(),. ", t.ptr[end]) != NULL) &&
           !(t.ptr[end] == ' ' && end > 0 && is_digit(t.ptr[end - 1]) && end + 1 < t.len && is_blank(t.ptr[end + 1])))
        end++;
    text figure = text_trim(text_slice(t, 0, end)), rest = text_skip(t, end);
    for (size_t i = 0; i < COUNT(sides); i++)
        if (text_starts_fold(rest, sides[i]) && is_apart(text_skip(rest, sides[i].len)))
            return amount_whole(figure, &amount) && amount.kind == AMOUNT_NUMBER ? end + sides[i].len : 0;
    return 0;
}

size_t amount_by_standing(text t, struct amount *out, size_t *last_digit) {
    struct amount digits;
    struct scan s = {t, 0};
    *out = (struct amount){0};
    read_currency(&s, out);
    size_t open = s.at, end = open + 1;
    while (end < t.len && (is_digit(t.ptr[end]) || t.ptr[end] == ',' || t.ptr[end] == '.'))
        end++;
    bool mark = scan_char(&s, 0) == '[' && end == open + 1 + MARKS_LETTERS_MOST && end < t.len && t.ptr[end] == ']';
    bool bare = scan_char(&s, 0) == '(' && is_apart(text_skip(t, end));
    if ((!mark && !bare) || !amount_whole(text_slice(t, open + 1, end), &digits) || digits.kind != AMOUNT_NUMBER)
        return 0;
    *last_digit = end - 1;
    end += mark ? 1 : 0;
    out->kind = AMOUNT_NUMBER;
    out->printed = text_slice(t, open, end);
    out->value = decimal_negate(digits.value);
    return is_apart(text_skip(t, end)) ? end : 0;
}

bool amount_minus_apart(text t, struct amount *out) {
    struct amount first, second;
    size_t taken = amount_read(t, &first, NULL);
    text rest = text_skip(t, taken);
    if (taken == 0 || !amount_whole(rest, &second))
        return false;
    bool leads = first.kind == AMOUNT_NIL && second.kind == AMOUNT_NUMBER && second.value.units >= 0;
    bool trails = first.kind == AMOUNT_NUMBER && second.kind == AMOUNT_NIL && first.value.units >= 0;
    if (!leads && !trails)
        return false;
    *out = leads ? second : first;
    out->currency = first.currency;
    out->value = decimal_negate(out->value);
    out->printed = text_trim(text_skip(t, (size_t)(first.printed.ptr - t.ptr)));
    return true;
}

bool amount_whole(text t, struct amount *out) {
    text trimmed = text_trim(t);
    return trimmed.len > 0 && amount_read(trimmed, out, NULL) == trimmed.len;
}

/* What leads from one number to the other, blanks around it; 0 where nothing does. */
static size_t range_sign(text t) {
    static const text signs[] = {TEXT_INIT("-"), TEXT_INIT("to "), TEXT_INIT("\xe2\x80\x93"),
                                 TEXT_INIT("\xe2\x80\x94")};
    text rest = text_trim(t);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (text_starts_fold(rest, signs[i]) && !text_starts(rest, TEXT("--")))
            return (size_t)(rest.ptr - t.ptr) + signs[i].len;
    return 0;
}

/* Behind the second number: nothing, or what both are counted in. */
static bool ends_range(text t) {
    t = text_trim(t);
    return t.len == 0 || text_equal_fold(t, TEXT("million")) || text_equal_fold(t, TEXT("billion"));
}

bool amount_is_range(text t) {
    struct amount from, to;
    t = text_trim(t);
    size_t taken = amount_read(t, &from, NULL);
    text rest = text_skip(t, taken);
    size_t sign = taken == 0 || from.kind != AMOUNT_NUMBER ? 0 : range_sign(rest);
    rest = text_trim(text_skip(rest, sign));
    taken = sign > 0 ? amount_read(rest, &to, NULL) : 0;
    return taken > 0 && to.kind == AMOUNT_NUMBER && ends_range(text_skip(rest, taken));
}
