/*
 * cover_securities: a row is a title, a trading symbol and an exchange, in that
 * order, cut by the gaps between cells. A title too long for its line stands on
 * lines of its own, with symbol and exchange behind it: there the exchange is
 * known by its name and the symbol by its capitals. Form 8-K asks for symbols
 * since May 2019 (Release 33-10618).
 */
#include "recognize/cover/securities.h"

#include "recognize/cover/line.h"

enum { CELLS_MOST = 4, SYMBOL_MOST = 14, CELL_GAP = 2 };

struct cells {
    text text[CELLS_MOST];
    size_t at[CELLS_MOST];
    int count;
};

static const char *const exchanges[] = {
    "the new york stock exchange",
    "new york stock exchange",
    "nyse american",
    "nyse arca",
    "nyse chicago",
    "nyse",
    "the nasdaq",
    "nasdaq",
    "cboe",
    "london stock exchange",
};

/* Cells parted by two blanks or more. */
static struct cells cut(text line) {
    struct cells cells = {0};
    for (size_t at = 0; at < line.len && cells.count < CELLS_MOST;) {
        text rest = text_skip(line, at);
        size_t end = text_find(rest, TEXT("  "));
        text cell = text_slice(rest, 0, end);
        cells.at[cells.count] = at;
        cells.text[cells.count++] = text_trim(cell);
        at += cell.len;
        while (at < line.len && text_blank(text_skip(line, at)) > 0)
            at += text_blank(text_skip(line, at));
    }
    return cells;
}

static bool is_head(text line) {
    return text_has(line, TEXT("title of each class")) && text_has(line, TEXT("exchange"));
}

static bool ends_table(text line) {
    static const char *const starts[] = {"indicate by check",     "emerging growth",       "if an emerging", "item ",
                                         "securities registered", "check the appropriate", "signature"};
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (text_starts_fold(line, text_from(starts[i])))
            return true;
    return false;
}

/* Where an exchange's name begins that ends the line; text_npos where none does. */
static size_t exchange_in(text line) {
    for (size_t i = 0; i < sizeof exchanges / sizeof *exchanges; i++) {
        size_t at = text_find_fold(line, text_from(exchanges[i]));
        if (at != text_npos)
            return at;
    }
    return text_npos;
}

static bool is_symbol(text t) {
    size_t letters = 0;
    for (size_t i = 0; i < t.len; i++) {
        if (is_lower(t.ptr[i]) && i > 0 && !is_upper(t.ptr[0]))
            return false;
        letters += is_upper(t.ptr[i]) || is_lower(t.ptr[i]);
    }
    return letters > 0 && t.len <= SYMBOL_MOST && text_find(t, TEXT(", ")) == text_npos;
}

static bool is_none(text t) {
    static const char *const nones[] = {"-", "--", "\xE2\x80\x94", "\xE2\x80\x93", "n/a", "none", "not applicable"};
    for (size_t i = 0; i < sizeof nones / sizeof *nones; i++)
        if (text_equal_fold(t, text_from(nones[i])))
            return true;
    return t.len == 0;
}

/* Letters, and none of them small: "LHT", "PR", "LHT/32". */
static bool is_capitals(text word) {
    bool letters = false;
    for (size_t i = 0; i < word.len; i++) {
        if (is_lower(word.ptr[i]) || word.ptr[i] == ',')
            return false;
        letters |= is_upper(word.ptr[i]);
    }
    return letters;
}

/*
 * Where the words in capitals begin that end `t`. A title may end in capitals too ("Series DD JPM PR D"): the symbol
 * then begins with that of a security above, `known`.
 */
static size_t symbol_begin(text t, text known) {
    size_t begin = t.len;
    while (begin > 0) {
        size_t end = begin;
        while (end > 0 && t.ptr[end - 1] == ' ')
            end--;
        size_t word = end;
        while (word > 0 && t.ptr[word - 1] != ' ')
            word--;
        if (!is_capitals(text_slice(t, word, end)))
            return begin;
        begin = word;
        if (known.len > 0 && text_equal(text_slice(t, word, end), known))
            return begin;
    }
    return begin;
}

/* Several securities in one row, parted by line breaks only: their exchange stands there as often. */
static text without_repeats(text t) {
    for (size_t length = 3; length * 2 < t.len; length++) {
        text first = text_slice(t, 0, length), rest = t;
        while (text_starts(rest, first) && rest.len > length && rest.ptr[length] == ' ')
            rest = text_skip(rest, length + 1);
        if (text_equal(rest, first))
            return first;
    }
    return t;
}

struct reading {
    struct arena *arena;
    const struct layout *layout;
    struct filing *out;
    text title;   /* what stands on lines above the one with the symbol */
    int last_row; /* the line of the row read last */
};

static void add(struct reading *r, int line, text title, text symbol, text exchange) {
    struct security *security = ARRAY_ADD(r->arena, r->out->securities, r->out->security_count);
    *security = (struct security){
        .title = r->title.len == 0 ? title : text_trim(text_join(r->arena, r->title, TEXT(" "), title)),
        .symbol = is_none(symbol) ? (text){0} : symbol,
        .exchange = without_repeats(exchange),
        .origin = layout_line_origin(r->layout, line),
    };
    r->title = (text){0};
}

/* Symbol and exchange behind a title that filled its line, or alone below it. */
static void read_run_together(struct reading *r, int line, text t) {
    size_t exchange = exchange_in(t);
    size_t end = exchange == text_npos ? t.len : exchange;
    text before = text_trim_end(text_slice(t, 0, end));
    text known = r->out->security_count > 0 ? r->out->securities[0].symbol : (text){0};
    size_t symbol = symbol_begin(before, known);
    bool found = exchange != text_npos && symbol < before.len && is_symbol(text_skip(before, symbol)) &&
                 (symbol > 0 || r->title.len > 0);
    if (found)
        add(r, line, text_trim(text_slice(before, 0, symbol)), text_trim(text_skip(before, symbol)),
            text_skip(t, exchange));
    else if (exchange == text_npos)
        r->title = r->title.len == 0 ? t : text_join(r->arena, r->title, TEXT(" "), t);
    else
        r->title = (text){0};
}

/* In a text a title goes on below its row; HTML has no lines inside a cell. */
static bool continue_title(struct reading *r, int line, text t) {
    if (r->layout->piece_count > 0 || r->out->security_count == 0 || line != r->last_row + 1 ||
        exchange_in(t) != text_npos)
        return false;
    struct security *last = &r->out->securities[r->out->security_count - 1];
    last->title = text_join(r->arena, last->title, TEXT(" "), t);
    r->last_row = line;
    return true;
}

static void read_row(struct reading *r, int line) {
    text t = cover_line(r->layout, line);
    struct cells cells = cut(t);
    bool joined = r->out->security_count > 0 && cells.count == 1 && text_starts(t, TEXT("("));
    if (cells.count == 3 && (is_symbol(cells.text[1]) || is_none(cells.text[1]))) {
        r->title = (text){0};
        add(r, line, cells.text[0], cells.text[1], cells.text[2]);
        r->last_row = line;
    } else if (joined) {
        struct security *last = &r->out->securities[r->out->security_count - 1];
        last->exchange = text_join(r->arena, last->exchange, TEXT(" "), t); /* "(Nasdaq Global Select Market)" */
    } else if (cells.count == 1 && continue_title(r, line, t)) {
        return;
    } else if (cells.count > 0 && cells.count < 3 && !text_has(t, TEXT("which registered"))) {
        read_run_together(r, line, text_squeeze(r->arena, t));
    }
}

void cover_securities_read(struct arena *arena, const struct layout *layout, int first, int end, struct filing *out) {
    struct reading r = {.arena = arena, .layout = layout, .out = out};
    int line = first;
    while (line < end && !is_head(cover_line(layout, line)))
        line++;
    for (line++; line < end && !ends_table(cover_line(layout, line)); line++)
        if (cover_line(layout, line).len > 0)
            read_row(&r, line);
}
