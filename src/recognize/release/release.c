/*
 * release: goes through the blocks behind the form in order, tells prose from
 * what belongs to a table, and gives each paragraph its kind. What comes before
 * the dateline is the headline; what comes after the first table is kept only
 * where it is prose.
 */
#include "recognize/release/release.h"

#include <string.h>

#include "recognize/release/dateline.h"
#include "recognize/release/figures.h"
#include "recognize/release/headline.h"
#include "recognize/release/issuer.h"
#include "recognize/release/tickers.h"

enum {
    HEADING_MOST = 100,  /* letters of a heading */
    TITLE_MOST = 120,    /* letters of a line of a table's title */
    PROSE_LEAST = 160,   /* letters of a paragraph that is surely prose */
    PROSE_MOST = 20000,  /* longer than anybody writes one */
    DATELINE_LEAST = 60, /* letters of a story's first paragraph */
    EXHIBIT_MARK_MOST = 20,
    FURNITURE_MOST = 16,
    ISSUER_LEAST = 3,  /* letters of a word that may be a name */
    ISSUER_REACH = 60, /* bytes from the name to the end of the parenthesis */
    ISSUER_FARTHEST = 200,
};

struct reading {
    struct arena *arena;
    const struct layout *layout;
    struct release *out;
    text registrant;             /* of the cover; empty where there is none */
    bool *skipped;               /* per block: it belongs to a table, or is no text */
    int dateline;                /* index of the block that opens with it; -1: none */
    int first_grid;              /* index of the first grid, block_count where there is none */
    enum paragraph_kind section; /* what the last heading announces */
};

static bool ends_sentence(text t) {
    return text_ends(t, TEXT(".")) || text_ends(t, TEXT(".\"")) || text_ends(t, TEXT(".\xE2\x80\x9D")) ||
           text_ends(t, TEXT(".)"));
}

/* ---- what belongs to tables ---- */

/* A line of a title may end in a point: "SONUS NETWORKS, INC." */
static bool may_be_title(const struct block *block) {
    bool set_apart = block->centred || block->strong || text_starts(block->text, TEXT("("));
    return block->kind != BLOCK_PARAGRAPH ||
           (block->text.len <= TITLE_MOST && (set_apart || !ends_sentence(block->text)));
}

/* A release without a dateline may go from its headline straight into a table: those lines are no titles of it. */
static bool has_news_above(const struct reading *r, int grid, int first) {
    for (int i = first; i < grid; i++)
        if (release_headline_is_news(r->layout->blocks[i].text))
            return true;
    return false;
}

/* Titles, scales and dates in the lines above a grid, up to the first prose. */
static void skip_titles(struct reading *r, int grid, int first) {
    if (r->dateline < 0 && grid == r->first_grid && has_news_above(r, grid, first))
        return;
    for (int i = grid - 1; i >= first && r->layout->blocks[i].kind != BLOCK_GRID; i--) {
        if (!may_be_title(&r->layout->blocks[i]))
            return;
        r->skipped[i] = true;
    }
}

static void find_tables(struct reading *r, int first) {
    const struct layout *layout = r->layout;
    r->first_grid = layout->block_count;
    for (int i = layout->block_count - 1; i >= first; i--)
        r->first_grid = layout->blocks[i].kind == BLOCK_GRID ? i : r->first_grid;
    for (int i = layout->block_count - 1; i >= first; i--) {
        r->skipped[i] |= layout->blocks[i].kind != BLOCK_PARAGRAPH || layout->blocks[i].text.len > PROSE_MOST;
        if (layout->blocks[i].kind != BLOCK_GRID)
            continue;
        skip_titles(r, i, r->dateline >= first ? r->dateline + 1 : first);
    }
}

/* ---- the headline ---- */

/* "5", "-5-", "- 5 -". */
static bool is_page_number(text t) {
    enum { DIGITS_MOST = 3 };
    static const text dashes[] = {TEXT_INIT("-"), TEXT_INIT("\xe2\x80\x93"), TEXT_INIT("\xe2\x80\x94")};
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
        if (t.len > 2 * dashes[i].len && text_starts(t, dashes[i]) && text_ends(t, dashes[i]))
            t = text_trim(text_slice(t, dashes[i].len, t.len - dashes[i].len));
    size_t digits = 0;
    while (digits < t.len && is_digit(t.ptr[digits]))
        digits++;
    return digits > 0 && digits == t.len && digits <= DIGITS_MOST;
}

/* A statement's own page of numbers: "1 of 4", "(more)", "###". */
static bool is_furniture(text t) {
    static const char *const lines[] = {"(more)", "- more -", "-more-", "--more--", "more", "###", "# # #", "####"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (text_equal_fold(t, text_from(lines[i])))
            return true;
    return is_page_number(t) ||
           (text_starts_fold(t, TEXT("page ")) && t.len < FURNITURE_MOST && is_digit(t.ptr[t.len - 1]));
}

/* Above the dateline, or the first table; a headline right above a table is none of its titles. */
static int find_headline(const struct reading *r, int first) {
    return release_headline_find(r->layout, r->skipped, first, r->dateline >= 0 ? r->dateline : r->first_grid);
}

/* Reads the headline's lines as one and leaves them out of what is still to be read. */
static text read_headline(struct reading *r, int index, int first) {
    int begin, last;
    text headline = release_headline_read(r->arena, r->layout, r->skipped, index, first,
                                          r->dateline >= 0 ? r->dateline : r->first_grid, &begin, &last);
    for (int i = begin; i <= last; i++)
        r->skipped[i] = i != index;
    return headline;
}

/* Where the dateline tells no date, one that stands alone above the story: "Date: April 29, 2020". */
static date masthead_date(const struct reading *r, int first) {
    int end = r->dateline >= 0 ? r->dateline : r->first_grid;
    for (int i = first; i < end; i++) {
        const struct block *block = &r->layout->blocks[i];
        date found = block->kind == BLOCK_PARAGRAPH && block->text.len < TITLE_MOST &&
                             !release_headline_is_news(block->text) && !release_headline_is_bullet(block->text)
                         ? date_find(block->text, NULL, NULL)
                         : (date){0};
        if (date_known(found) && release_headline_is_masthead(block->text))
            return found;
    }
    return (date){0};
}

/* ---- kinds of paragraphs ---- */

static bool is_heading(text t) {
    return !release_headline_is_bullet(t) && t.len <= HEADING_MOST && !ends_sentence(t) && !text_ends(t, TEXT(",")) &&
           !text_ends(t, TEXT(";"));
}

/* "About Harbor Stores, Inc.": its point ends no sentence, nor is it a contact though it stands below one. */
static bool is_about(text t) {
    static const char *const forms[] = {"inc.", "corp.", "co.", "ltd.", "l.p.", "p.l.c.", "n.v.", "s.a.", NULL};
    text rest = t, word, last = {0};
    while (text_next_word(&rest, &word))
        last = word;
    return text_starts_fold(t, TEXT("about ")) && t.len <= HEADING_MOST &&
           (!ends_sentence(t) || text_is_any(last, forms));
}

static bool is_contact(text t) {
    static const char *const phrases[] = {"investor relations", "media relations", "public relations", NULL};
    return text_starts_fold(t, TEXT("contact")) || text_has(t, TEXT("contact:")) ||
           text_starts_fold(t, TEXT("investor contact")) || text_starts_fold(t, TEXT("media contact")) ||
           text_find_byte(t, '@') != text_npos || (t.len < HEADING_MOST && text_has_any(t, phrases));
}

/* A figure of money or a percentage: no contact has one. */
static bool tells_figures(text t) {
    struct figure figure;
    return figures_next(t, 0, &figure);
}

static bool is_forward_looking(text t) {
    static const char *const subject[] = {"forward-looking", "forward looking", "safe harbor", NULL};
    static const char *const warning[] = {"risk", "uncertain", "differ", "private securities litigation", NULL};
    return text_has_any(t, subject) && text_has_any(t, warning);
}

static bool is_non_gaap_note(text t) {
    static const char *const subject[] = {"non-gaap", "not in accordance", "pro forma", NULL};
    static const char *const purpose[] = {"accordance with",
                                          "substitute",
                                          "informational purposes",
                                          "to supplement",
                                          "as a supplement",
                                          "supplements",
                                          "supplementary",
                                          "supplemental measure",
                                          "supplemental non-gaap",
                                          "supplemental to",
                                          "supplemental information",
                                          "supplemental financial",
                                          "alternative",
                                          "superior to",
                                          NULL};
    return text_has_any(t, subject) && text_has_any(t, purpose) && t.len > PROSE_LEAST;
}

/* What the paragraphs under a heading are. */
static enum paragraph_kind section_of(text heading) {
    static const char *const forward[] = {"forward-looking", "forward looking", "safe harbor", "cautionary", NULL};
    static const char *const non_gaap[] = {"non-gaap", NULL};
    if (text_has_any(heading, forward))
        return PARAGRAPH_FORWARD_LOOKING;
    if (text_has_any(heading, non_gaap)) /* "About Non-GAAP Financial Measures", too */
        return PARAGRAPH_NON_GAAP;
    return text_starts_fold(heading, TEXT("about ")) ? PARAGRAPH_ABOUT : PARAGRAPH_BODY;
}

/* What follows the measures without a heading of its own: where the call is heard, and then what the registrant is. */
static bool tells_of_call(text t) {
    static const char *const calls[] = {"webcast", "conference call", "live streaming", NULL};
    static const char *const measures[] = {"gaap", "measure", NULL};
    return text_has_any(t, calls) && !text_has_any(t, measures);
}

/* By what it says; else by the heading it stands under. */
static enum paragraph_kind kind_of(const struct reading *r, text t) {
    if (is_about(t))
        return PARAGRAPH_HEADING;
    if (is_forward_looking(t))
        return PARAGRAPH_FORWARD_LOOKING;
    if (text_has_word(t, TEXT("trademark")) || text_has_word(t, TEXT("trademarks")))
        return PARAGRAPH_TRADEMARK;
    if (r->section == PARAGRAPH_BODY && is_non_gaap_note(t))
        return PARAGRAPH_NON_GAAP;
    if (r->section != PARAGRAPH_ABOUT && is_contact(t) && t.len < 2 * PROSE_LEAST)
        return PARAGRAPH_CONTACT;
    if (r->section == PARAGRAPH_CONTACT && t.len < PROSE_LEAST && !tells_figures(t))
        return PARAGRAPH_CONTACT;
    if (is_heading(t))
        return PARAGRAPH_HEADING;
    return r->section == PARAGRAPH_CONTACT ? PARAGRAPH_BODY : r->section;
}

/* Behind the first table a short paragraph is a note or a title of the next one. */
static bool is_table_text(const struct reading *r, int index, enum paragraph_kind kind) {
    text t = r->layout->blocks[index].text;
    bool note = text_starts(t, TEXT("(")) || text_starts(t, TEXT("*")) || is_lower(t.ptr[0]);
    return index > r->first_grid && (kind == PARAGRAPH_BODY || kind == PARAGRAPH_HEADING) &&
           (note || (t.len < PROSE_LEAST && !(ends_sentence(t) && tells_figures(t)))) &&
           !text_starts_fold(t, TEXT("about "));
}

static void add_paragraph(struct reading *r, int index, enum paragraph_kind kind, text t) {
    const struct block *block = &r->layout->blocks[index];
    struct origin origin = layout_line_origin(r->layout, block->first_line);
    *ARRAY_ADD(r->arena, r->out->paragraphs, r->out->paragraph_count) = (struct paragraph){kind, t, origin};
}

/* "Exhibit 99.1" tells where the release was filed, not what it says. */
static bool is_exhibit_mark(text t) {
    return (text_starts_fold(t, TEXT("exhibit")) || text_starts_fold(t, TEXT("ex-"))) && t.len < EXHIBIT_MARK_MOST;
}

/* Line breaks inside a paragraph of HTML are blanks to a reader; as many bytes, for places are counted by them. */
static text without_line_ends(struct arena *arena, text t) {
    if (text_find_byte(t, '\n') == text_npos)
        return t;
    char *copy = arena_take(arena, t.len);
    for (size_t i = 0; i < t.len; i++)
        copy[i] = t.ptr[i] == '\n' ? ' ' : t.ptr[i];
    return (text){copy, t.len};
}

/*
 * A page ends in the middle of a sentence, and the next begins with the rest of it: the number of that block, or -1.
 * Nothing may stand between but the page's end.
 */
static int behind_page(const struct reading *r, int index) {
    const struct layout *layout = r->layout;
    text t = layout->blocks[index].text;
    int next = index + 1;
    while (next < layout->block_count && layout->blocks[next].kind == BLOCK_PAGE)
        next++;
    if (next == index + 1 || next == layout->block_count || r->skipped[next] || t.len < PROSE_LEAST ||
        strchr(".:;!?)\"", t.ptr[t.len - 1]) != NULL)
        return -1;
    return is_lower(layout->blocks[next].text.ptr[0]) ? next : -1;
}

/* The whole of what a block begins; the blocks that go on with it are read with it. */
static text paragraph_text(struct reading *r, int index) {
    text whole = r->layout->blocks[index].text;
    for (int next = behind_page(r, index); next >= 0; next = behind_page(r, next)) {
        whole = layout_join_lines(r->arena, whole, r->layout->blocks[next].text);
        r->skipped[next] = true;
    }
    return whole;
}

static void read_paragraph(struct reading *r, int index) {
    text t = paragraph_text(r, index);
    if (r->section == PARAGRAPH_NON_GAAP && tells_of_call(t))
        r->section = PARAGRAPH_BODY;
    enum paragraph_kind kind = index == r->dateline ? PARAGRAPH_BODY : kind_of(r, t);
    if (kind == PARAGRAPH_HEADING)
        r->section = section_of(t);
    if (kind == PARAGRAPH_CONTACT)
        r->section = PARAGRAPH_CONTACT;
    if (kind == PARAGRAPH_FORWARD_LOOKING || kind == PARAGRAPH_TRADEMARK)
        r->section = r->section == PARAGRAPH_ABOUT ? PARAGRAPH_BODY : r->section;
    if (!is_table_text(r, index, kind) && !is_exhibit_mark(t) && !is_furniture(t))
        add_paragraph(r, index, kind, without_line_ends(r->arena, t));
}

/* ---- the release ---- */

static int first_block(const struct layout *layout, int from_line) {
    int i = 0;
    while (i < layout->block_count && layout->blocks[i].first_line < from_line)
        i++;
    return i;
}

static date nearest_date(const struct report *report) {
    return date_known(report->filing.report_date) ? report->filing.report_date : report->filing.signed_on;
}

static int find_dateline(struct reading *r, int first, date near) {
    for (int i = first; i < r->layout->block_count; i++)
        if (r->layout->blocks[i].kind == BLOCK_PARAGRAPH && r->layout->blocks[i].text.len > DATELINE_LEAST &&
            dateline_read(r->layout->blocks[i].text, near, r->out))
            return i;
    return -1;
}

/* The first word of the registrant's name; where no cover tells it, of the headline, as often as not the same. */
static text issuer_word(const struct reading *r) {
    text rest = r->registrant.len > 0 ? r->registrant : r->out->headline, word = {0};
    while (text_next_word(&rest, &word) && (word.len < ISSUER_LEAST || text_equal_fold(word, TEXT("the"))))
        continue;
    return word.len >= ISSUER_LEAST ? word : (text){0};
}

/* Behind the story's first paragraph only a parenthesis that the issuer's own name leads to is the issuer's. */
static void find_later_tickers(struct reading *r, int first) {
    text issuer = issuer_word(r);
    for (int i = first; i < r->layout->block_count && issuer.len > 0; i++) {
        text t = r->layout->blocks[i].text;
        size_t at = text_find_word(t, issuer);
        if (r->layout->blocks[i].kind == BLOCK_PARAGRAPH && at < ISSUER_FARTHEST &&
            tickers_read(r->arena, text_slice(t, at, at + ISSUER_REACH), r->out))
            return;
    }
}

/* The issuer's ticker stands where the release opens, or in its first paragraph that names one. */
static void find_tickers(struct reading *r, int first) {
    int begin = r->dateline >= 0 ? r->dateline : first;
    int end = r->dateline >= 0 ? r->dateline + 1 : r->first_grid;
    for (int i = begin; i < end; i++)
        if (!r->skipped[i] && tickers_read(r->arena, r->layout->blocks[i].text, r->out))
            return;
    find_later_tickers(r, end);
}

/* A supplement opens with its issuer's name, alone on a line. */
static text opening_issuer(const struct reading *r, int first) {
    enum { OPENING_MOST = 6 };
    for (int i = first; i < r->first_grid && i < first + OPENING_MOST; i++) {
        const struct block *block = &r->layout->blocks[i];
        text name = block->kind == BLOCK_PARAGRAPH ? issuer_of_line(block->text) : (text){0};
        if (name.len > 0)
            return name;
    }
    return (text){0};
}

static bool has_prose(const struct reading *r, int first) {
    for (int i = first; i < r->layout->block_count; i++)
        if (!r->skipped[i] && r->layout->blocks[i].text.len >= PROSE_LEAST)
            return true;
    return false;
}

void release_recognize(struct arena *arena, const struct layout *layout, int from_line, const struct report *report,
                       struct release *out) {
    struct reading r = {.arena = arena, .layout = layout, .out = out, .section = PARAGRAPH_BODY};
    r.registrant = report->filing.registrant.text;
    int first = first_block(layout, from_line);
    r.skipped = ARENA_ARRAY(arena, bool, layout->block_count + 1);
    r.dateline = find_dateline(&r, first, nearest_date(report));
    find_tables(&r, first);
    if (r.dateline < 0 && !has_prose(&r, first))
        return;
    out->found = true;
    if (!date_known(out->date))
        out->date = masthead_date(&r, first);
    int headline = find_headline(&r, first);
    if (headline >= 0) {
        out->headline = read_headline(&r, headline, first);
        add_paragraph(&r, headline, PARAGRAPH_HEADLINE, out->headline);
    }
    find_tickers(&r, first);
    if (out->issuer.len == 0)
        out->issuer = issuer_of_headline(out->headline);
    if (out->issuer.len == 0)
        out->issuer = opening_issuer(&r, first);
    for (int i = first; i < layout->block_count; i++)
        if (layout->blocks[i].kind == BLOCK_GRID)
            r.section = PARAGRAPH_BODY;
        else if (!r.skipped[i] && i != headline)
            read_paragraph(&r, i);
}
