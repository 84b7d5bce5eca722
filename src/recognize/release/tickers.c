/*
 * release_tickers: a group in parentheses is a list of "exchange: symbol",
 * parted by semicolons, commas, slashes or "and"; a symbol without an exchange
 * is traded on the one named before it.
 */
#include "recognize/release/tickers.h"

#include "recognize/release/issuer.h"

enum { SYMBOL_MOST = 10, GROUP_MOST = 160 };

static bool is_exchange(text t) {
    static const char *const names[] = {"nasdaq",
                                        "nyse",
                                        "new york stock exchange",
                                        "amex",
                                        "american stock exchange",
                                        "otc",
                                        "tsx",
                                        "toronto",
                                        "lse",
                                        "london stock exchange",
                                        "aim",
                                        "asx",
                                        "euronext",
                                        "six",
                                        "cboe",
                                        "frankfurt",
                                        "xetra",
                                        "tase",
                                        "hkex",
                                        "bmv",
                                        "b3"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (text_has_word(t, text_from(names[i])))
            return true;
    return false;
}

/* A symbol in quotes or bare; empty where `t` begins with none. */
static text read_symbol(text t) {
    size_t length = 0;
    t = text_trim(t);
    while (t.len > 0 && !is_alnum(t.ptr[0]) && text_find_byte(TEXT("\"'"), t.ptr[0]) != text_npos)
        t = text_skip(t, 1);
    if (text_starts(t, TEXT("\xE2\x80\x9C")))
        t = text_skip(t, 3);
    while (length < t.len && (is_alnum(t.ptr[length]) || t.ptr[length] == '.' || t.ptr[length] == '-'))
        length++;
    return length <= SYMBOL_MOST ? text_slice(t, 0, length) : (text){0};
}

/* Capitals alone: what may stand without an exchange of its own. */
static bool is_bare_symbol(text t) {
    t = text_trim(t);
    for (size_t i = 0; i < t.len; i++)
        if (!is_upper(t.ptr[i]) && t.ptr[i] != '.')
            return false;
    return t.len > 0 && t.len <= 6;
}

/* Bytes up to the separator of list members, and of the separator. */
static size_t member_length(text group, size_t *separator) {
    for (size_t i = 0; i < group.len; i++) {
        bool slash = group.ptr[i] == '/' && text_find_byte(text_slice(group, 0, i), ':') != text_npos;
        if (group.ptr[i] == ';' || group.ptr[i] == ',' || slash) {
            *separator = 1;
            return i;
        }
        if (text_starts_fold(text_skip(group, i), TEXT(" and "))) {
            *separator = 5;
            return i;
        }
    }
    *separator = 0;
    return group.len;
}

/* "NYSE: XX", or "XX" behind it; *exchange remembers. */
static void read_member(struct arena *arena, text member, text *exchange, struct release *out) {
    size_t colon = text_find_byte(member, ':');
    text symbol = {0};
    if (colon != text_npos && is_exchange(text_slice(member, 0, colon))) {
        *exchange = text_trim(text_slice(member, 0, colon));
        symbol = read_symbol(text_skip(member, colon + 1));
    } else if (exchange->len > 0 && is_bare_symbol(member)) {
        symbol = text_trim(member);
    }
    if (symbol.len > 0)
        *ARRAY_ADD(arena, out->tickers, out->ticker_count) = (struct ticker){*exchange, symbol};
}

static bool read_group(struct arena *arena, text group, struct release *out) {
    int before = out->ticker_count;
    text exchange = {0};
    while (group.len > 0) {
        size_t separator, length = member_length(group, &separator);
        read_member(arena, text_trim(text_slice(group, 0, length)), &exchange, out);
        group = text_skip(group, length + separator);
    }
    return out->ticker_count > before;
}

/* Offset of the next parenthesis or bracket; *closing receives its partner. */
static size_t next_group(text t, char *closing) {
    size_t round = text_find_byte(t, '('), square = text_find_byte(t, '[');
    *closing = round < square ? ')' : ']';
    return round < square ? round : square;
}

bool tickers_read(struct arena *arena, text t, struct release *out) {
    char closing;
    text whole = t;
    for (size_t open; (open = next_group(t, &closing)) != text_npos;) {
        text before = text_slice(whole, 0, whole.len - t.len + open);
        t = text_skip(t, open + 1);
        size_t close = text_find_byte(t, closing);
        if (close != text_npos && close <= GROUP_MOST && read_group(arena, text_slice(t, 0, close), out)) {
            out->issuer = issuer_read(before);
            return true;
        }
    }
    return false;
}
