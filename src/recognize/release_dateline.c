/*
 * release_dateline: a dateline is a place in front, a date or a wire behind it,
 * and a dash that leads to the story, all within the first words.
 */
#include "recognize/release_dateline.h"

enum { WINDOW = 200, PLACE_MOST = 70, SYMBOL_MOST = 10 };

static const char *const wires[] = {
    "BUSINESS WIRE", "PRNewswire-FirstCall", "PRNewswire",  "PR Newswire", "GLOBE NEWSWIRE", "GlobeNewswire",
    "PRIMEZONE",     "PrimeNewswire",        "MARKET WIRE", "MARKETWIRED", "Marketwire",     "Internet Wire",
    "CCNMatthews",   "Canada NewsWire",      "CNW",         "ACCESSWIRE",  "Dow Jones",
};

/* What ends the place: a dash, a parenthesis, a wire's slash. */
static const char *const place_ends[] = {"--", "\xE2\x80\x94", "\xE2\x80\x93", " - ", "(", "/"};

static const char *const story_dashes[] = {"--", "\xE2\x80\x94", "\xE2\x80\x93", " - ", ". . ."};

static size_t first_of(text t, const char *const *needles, size_t count) {
    size_t first = text_npos;
    for (size_t i = 0; i < count; i++) {
        size_t at = text_find(t, text_from(needles[i]));
        first = at < first ? at : first;
    }
    return first;
}

static text find_wire(text t) {
    for (size_t i = 0; i < sizeof wires / sizeof *wires; i++) {
        text wire = text_from(wires[i]);
        size_t at = text_find_fold(t, wire);
        if (at != text_npos && at > 0 && !is_alnum(t.ptr[at - 1]))
            return text_slice(t, at, at + wire.len);
    }
    return (text){0};
}

/* "July 22" without a year: the month's name and the number behind it. */
static date find_day(text t, int year, size_t *begin) {
    text rest = t, word, next;
    while (text_next_word(&rest, &word)) {
        int month = date_month_named(text_slice(word, 0, text_find_byte(word, '.')));
        text behind = rest;
        if (month == 0 || !text_next_word(&behind, &next) || !is_digit(next.ptr[0]))
            continue;
        int day = next.ptr[0] - '0';
        if (next.len > 1 && is_digit(next.ptr[1]))
            day = day * 10 + (next.ptr[1] - '0');
        *begin = (size_t)(word.ptr - t.ptr);
        return date_of(year, month, day);
    }
    return (date){0};
}

static bool is_place(text t) {
    int capitals = 0;
    for (size_t i = 0; i < t.len; i++)
        capitals += is_upper(t.ptr[i]);
    bool listed = text_find_byte(t, ',') != text_npos;
    return t.len >= 3 && t.len <= PLACE_MOST && is_upper(t.ptr[0]) && capitals >= 2 &&
           (listed || capitals * 2 > (int)t.len);
}

bool dateline_read(text t, date near, struct release *out) {
    text window = text_slice(t, 0, WINDOW);
    size_t begin = text_npos, dash = first_of(window, story_dashes, sizeof story_dashes / sizeof *story_dashes);
    text wire = find_wire(window);
    date day = date_find(window, &begin, NULL);
    if (!date_known(day) && date_known(near))
        day = find_day(window, near.year, &begin);
    if (dash == text_npos || (!date_known(day) && wire.len == 0))
        return false;
    size_t end = first_of(window, place_ends, sizeof place_ends / sizeof *place_ends);
    end = date_known(day) && begin < end ? begin : end;
    text place = text_trim(text_slice(window, 0, end));
    while (text_ends(place, TEXT(",")))
        place = text_trim_end(text_slice(place, 0, place.len - 1));
    if (!is_place(place))
        return false;
    out->place = place;
    out->wire = wire;
    out->date = day;
    return true;
}

/* ---- tickers ---- */

static bool is_exchange(text t) {
    static const char *const names[] = {
        "nasdaq", "nyse",    "new york stock exchange", "amex", "american stock exchange", "otc", "tsx", "toronto",
        "lse",    "euronext"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_has(t, text_from(names[i])))
            return true;
    return false;
}

static text read_symbol(text t) {
    size_t length = 0;
    t = text_trim(t);
    while (length < t.len && (is_alnum(t.ptr[length]) || t.ptr[length] == '.' || t.ptr[length] == '-'))
        length++;
    return length <= SYMBOL_MOST ? text_slice(t, 0, length) : (text){0};
}

/* One pair of "NYSE: XX; TSX: XX.TO"; false where it is none. */
static bool read_pair(struct arena *arena, text t, struct release *out) {
    size_t colon = text_find_byte(t, ':');
    if (colon == text_npos || !is_exchange(text_slice(t, 0, colon)))
        return false;
    text symbol = read_symbol(text_skip(t, colon + 1));
    if (symbol.len == 0)
        return false;
    *ARRAY_ADD(arena, out->tickers, out->ticker_count) = (struct ticker){text_trim(text_slice(t, 0, colon)), symbol};
    return true;
}

static bool read_group(struct arena *arena, text group, struct release *out) {
    bool any = false;
    while (group.len > 0) {
        size_t end = text_find_byte(group, ';');
        if (end == text_npos)
            end = group.len;
        any |= read_pair(arena, text_trim(text_slice(group, 0, end)), out);
        group = text_skip(group, end + 1);
    }
    return any;
}

bool tickers_read(struct arena *arena, text t, struct release *out) {
    for (size_t open; (open = text_find_byte(t, '(')) != text_npos;) {
        t = text_skip(t, open + 1);
        size_t close = text_find_byte(t, ')');
        if (close == text_npos)
            return false;
        if (read_group(arena, text_slice(t, 0, close), out))
            return true;
    }
    return false;
}
