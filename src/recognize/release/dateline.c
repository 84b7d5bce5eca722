/*
 * release_dateline: a dateline is a place in front, a date or a wire behind it,
 * and a dash that leads to the story, all within the first words.
 */
#include "recognize/release/dateline.h"

enum { WINDOW = 200, PLACE_MOST = 70, WIRE_MOST = 30 };

static const char *const wires[] = {
    "BUSINESS WIRE", "PRNewswire-FirstCall", "PRNewswire",  "PR Newswire", "GLOBE NEWSWIRE", "GlobeNewswire",
    "PRIMEZONE",     "PrimeNewswire",        "MARKET WIRE", "MARKETWIRED", "Marketwire",     "Internet Wire",
    "CCNMatthews",   "Canada NewsWire",      "CNW",         "ACCESSWIRE",  "Dow Jones",
};

/* What ends the place: a dash, a parenthesis, a wire's slash. */
static const char *const place_ends[] = {"--", "\xE2\x80\x94", "\xE2\x80\x93", " - ", "(", "/", "..."};

static const char *const story_dashes[] = {"--", "\xE2\x80\x94", "\xE2\x80\x93", " - ", ". . .", "...", "/"};

/* Cities that stand without a state (the Associated Press's list), and some abroad. */
static const char *const lone_cities[] = {
    "ATLANTA",   "BALTIMORE",  "BOSTON",      "CHICAGO",        "CINCINNATI",   "CLEVELAND",     "DALLAS",
    "DENVER",    "DETROIT",    "HONOLULU",    "HOUSTON",        "INDIANAPOLIS", "LAS VEGAS",     "LOS ANGELES",
    "MIAMI",     "MILWAUKEE",  "MINNEAPOLIS", "NEW ORLEANS",    "NEW YORK",     "OKLAHOMA CITY", "PHILADELPHIA",
    "PHOENIX",   "PITTSBURGH", "ST. LOUIS",   "SALT LAKE CITY", "SAN ANTONIO",  "SAN DIEGO",     "SAN FRANCISCO",
    "SEATTLE",   "WASHINGTON", "LONDON",      "PARIS",          "TORONTO",      "MONTREAL",      "TOKYO",
    "ZURICH",    "DUBLIN",     "AMSTERDAM",   "FRANKFURT",      "BEIJING",      "SHANGHAI",      "HONG KONG",
    "SINGAPORE",
};

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

struct day {
    date date; /* none where its year is not known */
    size_t begin, end;
};

/* The day a dateline gives; `begin` text_npos where there is none. */
static struct day read_day(text window, date near) {
    struct day day = {.begin = text_npos, .end = text_npos};
    day.date = date_find(window, &day.begin, &day.end);
    size_t begin = text_npos;
    date bare = find_day(window, date_known(near) ? near.year : 1, &begin);
    if (date_known(bare) && (!date_known(day.date) || begin < day.begin))
        return (struct day){date_known(near) ? bare : (date){0}, begin, begin + 1};
    if (!date_known(day.date))
        day.begin = text_npos;
    return day;
}

/* Where a group that opens at `at`, "(WIRE)" or "/WIRE/", ends; `at` itself where none opens there. */
static size_t group_end(text t, size_t at) {
    char close = t.ptr[at] == '(' ? ')' : '/';
    if (t.ptr[at] != '(' && t.ptr[at] != '/')
        return at;
    size_t length = text_find_byte(text_skip(t, at + 1), close);
    return length == text_npos || length > WIRE_MOST ? at : at + 1 + length;
}

/* Nothing but dashes, groups in brackets or slashes and a wire's name: what may part place and date. */
static bool is_filler(text t, text wire) {
    size_t at = wire.len > 0 ? text_find(t, wire) : text_npos;
    for (size_t i = 0; i < t.len; i++) {
        i = group_end(t, i);
        if (is_alnum(t.ptr[i]) && !(at != text_npos && i >= at && i < at + wire.len))
            return false;
    }
    return true;
}

/* "Houston", "SAN JOSE, Calif.": a name in title case or capitals, no sentence. */
static bool is_name(text t) {
    text rest = t, word;
    int words = 0;
    while (text_next_word(&rest, &word)) {
        bool small = is_lower(word.ptr[0]) && !text_equal(word, TEXT("of")) && !text_equal(word, TEXT("de"));
        if (small || ++words > 7)
            return false;
    }
    return t.len >= 3 && t.len <= PLACE_MOST && is_upper(t.ptr[0]) && text_find_byte(t, ':') == text_npos;
}

/* Words that open sentences with dates: "Through December 26, 2004", no places. */
static bool opens_sentence(text t) {
    static const char *const words[] = {"Through", "On",      "In",   "As", "For",       "At",    "During", "Since",
                                        "Until",   "By",      "From", "To", "Effective", "Dated", "Date",   "After",
                                        "Before",  "Between", "Item", "VP", "Note",      "The"};
    text rest = t, word;
    if (!text_next_word(&rest, &word))
        return true;
    while (word.len > 0 && !is_alnum(word.ptr[word.len - 1]))
        word.len--;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (text_equal(word, text_from(words[i])))
            return true;
    return false;
}

/* A dash right behind the place, as nothing but a dateline has where it tells no date. */
static bool dash_follows(text window, text place) {
    text rest = text_trim(text_skip(window, place.len));
    return text_starts(rest, TEXT("-")) || text_starts(rest, TEXT("\xE2\x80\x94")) ||
           text_starts(rest, TEXT("\xE2\x80\x93"));
}

/* A place that needs no date behind it: with its state, or one of the cities that stand alone. */
static bool is_sure_place(text t) {
    for (size_t i = 0; i < sizeof lone_cities / sizeof *lone_cities; i++)
        if (text_equal_fold(t, text_from(lone_cities[i])))
            return true;
    size_t comma = text_find_byte(t, ',');
    text city = text_slice(t, 0, comma), state = comma == text_npos ? (text){0} : text_trim(text_skip(t, comma + 1));
    int capitals = 0;
    for (size_t i = 0; i < city.len; i++)
        capitals += is_upper(city.ptr[i]);
    return comma != text_npos && capitals * 2 > (int)city.len && state.len >= 2 && state.len <= 20;
}

static text trim_place(text t) {
    t = text_trim(t);
    while (t.len > 0 && text_find_byte(TEXT(",-:"), t.ptr[t.len - 1]) != text_npos)
        t = text_trim_end(text_slice(t, 0, t.len - 1));
    return t;
}

/* "April 29, 2020 - FORT WORTH, TX - AZZ Inc.": the date opens; the place stands between two dashes. */
static text place_behind(text window, size_t end) {
    text rest = text_trim(text_skip(window, end));
    while (rest.len > 0 && !is_upper(rest.ptr[0]) && !is_alnum(rest.ptr[0]))
        rest = text_skip(rest, 1);
    return text_slice(rest, 0, first_of(rest, place_ends, sizeof place_ends / sizeof *place_ends));
}

bool dateline_read(text t, date near, struct release *out) {
    text window = text_slice(t, 0, WINDOW), wire = find_wire(window);
    struct day day = read_day(window, near);
    if (first_of(window, story_dashes, sizeof story_dashes / sizeof *story_dashes) == text_npos)
        return false;
    size_t end = first_of(window, place_ends, sizeof place_ends / sizeof *place_ends);
    bool opens = day.begin == 0 && date_known(day.date);
    end = !opens && day.begin < end ? day.begin : end;
    text place = trim_place(opens ? place_behind(window, day.end) : text_slice(window, 0, end));
    bool dated = opens || (day.begin != text_npos && is_filler(text_slice(window, place.len, day.begin), wire));
    bool sure = is_sure_place(place) && dash_follows(window, place);
    if (!is_name(place) || opens_sentence(place) || !(dated || wire.len > 0 || sure))
        return false;
    out->place = place;
    out->wire = wire;
    out->date = dated ? day.date : (date){0};
    return true;
}
