/*
 * A step picks a piece of the document (a line, a tag, a figure, a row of a table) and cuts, doubles, moves or replaces
 * it. All of them come down to one splice. Everything follows from the seed.
 */
#include "mutate.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

enum { STEPS_MOST = 4, LINES_KEPT = 160, PAD_MOST = 12, TRIES = 16 };

struct document {
    char *bytes;
    size_t size, most;
    uint64_t chance;
};

/* A part of the document. */
struct piece {
    size_t begin, end;
};

/* ---- chance ---- */

static uint64_t next(struct document *document) {
    document->chance ^= document->chance << 13;
    document->chance ^= document->chance >> 7;
    document->chance ^= document->chance << 17;
    return document->chance;
}

static size_t below(struct document *document, size_t count) {
    return count == 0 ? 0 : (size_t)(next(document) % count);
}

/* ---- the one change ---- */

/* Puts `with` where `piece` was. Nothing where it does not fit. */
static void splice(struct document *document, struct piece piece, text with) {
    size_t rest = document->size - piece.end;
    size_t size = piece.begin + with.len + rest;
    char *copy = malloc(with.len + 1);
    if (copy == NULL || size > document->most) {
        free(copy);
        return;
    }
    memcpy(copy, with.len > 0 ? with.ptr : "", with.len); /* it may be a part of the document itself */
    memmove(document->bytes + piece.begin + with.len, document->bytes + piece.end, rest);
    memcpy(document->bytes + piece.begin, copy, with.len);
    document->size = size;
    free(copy);
}

static text text_at(const struct document *document, struct piece piece) {
    return (text){document->bytes + piece.begin, piece.end - piece.begin};
}

/* ---- pieces ---- */

static struct piece line_at(const struct document *document, size_t at) {
    struct piece piece = {at, at};
    while (piece.begin > 0 && document->bytes[piece.begin - 1] != '\n')
        piece.begin--;
    while (piece.end < document->size && document->bytes[piece.end] != '\n')
        piece.end++;
    piece.end += piece.end < document->size;
    return piece;
}

static struct piece any_line(struct document *document) { return line_at(document, below(document, document->size)); }

/* The next stretch from `at` on that begins with `open` and ends behind `close`; empty where there is none. */
static struct piece between(const struct document *document, size_t at, text open, text close) {
    text all = {document->bytes, document->size};
    size_t begin = text_find_fold(text_skip(all, at), open);
    if (begin == text_npos)
        return (struct piece){0, 0};
    begin += at;
    size_t end = text_find_fold(text_skip(all, begin + open.len), close);
    return end == text_npos ? (struct piece){0, 0} : (struct piece){begin, begin + open.len + end + close.len};
}

static struct piece any_tag(struct document *document) {
    return between(document, below(document, document->size), TEXT("<"), TEXT(">"));
}

static struct piece any_element(struct document *document) {
    static const text opens[] = {TEXT_INIT("<tr"), TEXT_INIT("<td"), TEXT_INIT("<table"), TEXT_INIT("<p"),
                                 TEXT_INIT("<div")};
    static const text closes[] = {TEXT_INIT("</tr>"), TEXT_INIT("</td>"), TEXT_INIT("</table>"), TEXT_INIT("</p>"),
                                  TEXT_INIT("</div>")};
    size_t kind = below(document, sizeof opens / sizeof *opens);
    return between(document, below(document, document->size), opens[kind], closes[kind]);
}

static bool of_amount(char c) {
    return is_digit(c) || c == ',' || c == '.' || c == '(' || c == ')' || c == '%' || c == '$' || c == '-';
}

/* A figure with its signs, from a place chosen by chance on. */
static struct piece any_amount(struct document *document) {
    for (int i = 0; i < TRIES; i++) {
        size_t at = below(document, document->size);
        while (at < document->size && !is_digit(document->bytes[at]))
            at++;
        struct piece piece = {at, at};
        while (piece.begin > 0 && of_amount(document->bytes[piece.begin - 1]))
            piece.begin--;
        while (piece.end < document->size && of_amount(document->bytes[piece.end]))
            piece.end++;
        if (piece.end > piece.begin)
            return piece;
    }
    return (struct piece){0, 0};
}

static struct piece any_word(struct document *document) {
    size_t at = below(document, document->size);
    while (at < document->size && !is_alpha(document->bytes[at]))
        at++;
    struct piece piece = {at, at};
    while (piece.end < document->size && is_alnum(document->bytes[piece.end]))
        piece.end++;
    return piece;
}

/* A run of two blanks or more, which is what parts columns. */
static struct piece any_gap(struct document *document) {
    struct piece piece = between(document, below(document, document->size), TEXT("  "), TEXT(""));
    while (piece.end < document->size && document->bytes[piece.end] == ' ')
        piece.end++;
    return piece;
}

typedef struct piece pick_piece(struct document *document);
static pick_piece *const picks[] = {any_line, any_tag, any_element, any_amount, any_word, any_gap};

static struct piece any_piece(struct document *document) {
    return picks[below(document, sizeof picks / sizeof *picks)](document);
}

/* ---- what stands in documents ---- */

static const text words[] = {
    TEXT_INIT("--"),
    TEXT_INIT("N/M"),
    TEXT_INIT("(1,234)"),
    TEXT_INIT("$"),
    TEXT_INIT("0"),
    TEXT_INIT("(0.01)"),
    TEXT_INIT("50%"),
    TEXT_INIT("12."),
    TEXT_INIT(".5"),
    TEXT_INIT("1,23,4"),
    TEXT_INIT("999999999999999999999"),
    TEXT_INIT("(1)"),
    TEXT_INIT("- -"),
    TEXT_INIT("-9,223,372,036,854,775,808"),
    TEXT_INIT("0.000000001"),
    TEXT_INIT("1.0000000000"),
    TEXT_INIT("\xC2\xA0"),
    TEXT_INIT("\xE2\x80\x94"),
    TEXT_INIT("\x97"),
    TEXT_INIT("Total"),
    TEXT_INIT("Net income (loss)"),
    TEXT_INIT("Revenues"),
    TEXT_INIT("Three months ended"),
    TEXT_INIT("March 31,"),
    TEXT_INIT("February 29, 1900"),
    TEXT_INIT("2003"),
    TEXT_INIT("0000"),
    TEXT_INIT("(In thousands, except per share data)"),
    TEXT_INIT("(in billions)"),
    TEXT_INIT("GAAP"),
    TEXT_INIT("Non-GAAP"),
    TEXT_INIT("Adjustments"),
    TEXT_INIT("% change"),
    TEXT_INIT("Diluted"),
    TEXT_INIT("CONSOLIDATED BALANCE SHEETS"),
    TEXT_INIT("<PAGE>\n"),
    TEXT_INIT("\f"),
    TEXT_INIT("<TABLE>\n"),
    TEXT_INIT("</TABLE>\n"),
    TEXT_INIT("<CAPTION>\n"),
    TEXT_INIT("<S>        <C>      <C>\n"),
    TEXT_INIT("---------   ---------\n"),
    TEXT_INIT("=========\n"),
    TEXT_INIT("\t"),
    TEXT_INIT("\n\n\n"),
    TEXT_INIT("\r\n"),
    TEXT_INIT("-\n"),
    TEXT_INIT("- -----"),
    TEXT_INIT("<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n"),
    TEXT_INIT("</TEXT>\n</DOCUMENT>\n"),
    TEXT_INIT("<SEC-HEADER>\n"),
    TEXT_INIT("<TYPE>8-K\n"),
    TEXT_INIT("Item 2.02 "),
    TEXT_INIT("FORM 8-K\n"),
    TEXT_INIT("SIGNATURES\n"),
    TEXT_INIT("Exhibit 99.1"),
    TEXT_INIT("<td>"),
    TEXT_INIT("</td>"),
    TEXT_INIT("<tr>"),
    TEXT_INIT("</tr>"),
    TEXT_INIT("<table>"),
    TEXT_INIT("</table>"),
    TEXT_INIT("<td colspan=\"3\">"),
    TEXT_INIT("<td rowspan=\"65535\" colspan=\"65535\">"),
    TEXT_INIT("<br>"),
    TEXT_INIT("<div style=\"display:none\">"),
    TEXT_INIT("<sup>(1)</sup>"),
    TEXT_INIT("<font color=\"white\">"),
    TEXT_INIT("&nbsp;"),
    TEXT_INIT("&#151;"),
    TEXT_INIT("&#x110000;"),
    TEXT_INIT("<pre>"),
    TEXT_INIT("</pre>"),
    TEXT_INIT("<!--"),
    TEXT_INIT("-->"),
    TEXT_INIT("<th scope=\"col\">"),
    TEXT_INIT("=1+1"),
    TEXT_INIT("\x1B[2J"),
    TEXT_INIT("\xEF\xBF\xBE"),
    TEXT_INIT("_x0041_"),
};

static text any_of_words(struct document *document) { return words[below(document, sizeof words / sizeof *words)]; }

/* ---- steps ---- */

static void cut(struct document *document) { splice(document, any_piece(document), TEXT("")); }

static void put_double(struct document *document) {
    struct piece piece = any_piece(document);
    splice(document, (struct piece){piece.end, piece.end}, text_at(document, piece));
}

/* A piece goes where another of its kind stands, and that one to its place. */
static void swap(struct document *document) {
    pick_piece *pick = picks[below(document, sizeof picks / sizeof *picks)];
    struct piece a = pick(document), b = pick(document), first = a.begin <= b.begin ? a : b,
                 second = a.begin <= b.begin ? b : a;
    if (first.end > second.begin)
        return;
    size_t length = second.end - first.begin;
    char *turned = malloc(length + 1);
    if (turned == NULL)
        return;
    text middle = text_at(document, (struct piece){first.end, second.begin});
    size_t at = 0;
    const text parts[] = {text_at(document, second), middle, text_at(document, first)};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        memcpy(turned + at, parts[i].ptr, parts[i].len);
        at += parts[i].len;
    }
    splice(document, (struct piece){first.begin, second.end}, (text){turned, length});
    free(turned);
}

static void replace(struct document *document) { splice(document, any_piece(document), any_of_words(document)); }

static void insert(struct document *document) {
    struct piece piece = any_piece(document);
    splice(document, (struct piece){piece.begin, piece.begin}, any_of_words(document));
}

/* What stands in a column moves to a side. */
static void shift(struct document *document) {
    static const char blanks[PAD_MOST + 1] = "            ";
    struct piece gap = any_gap(document);
    splice(document, gap, (text){blanks, below(document, PAD_MOST + 1)});
}

static void change_digit(struct document *document) {
    struct piece piece = any_amount(document);
    size_t at = piece.begin + below(document, piece.end - piece.begin);
    if (at < document->size)
        document->bytes[at] = "0123456789,.()-% "[below(document, 17)];
}

/* A line is wrapped at a blank, or joined to the one below. */
static void wrap(struct document *document) {
    struct piece line = any_line(document);
    size_t at = line.begin + below(document, line.end - line.begin);
    while (at < line.end && document->bytes[at] != ' ')
        at++;
    if (at < line.end)
        document->bytes[at] = '\n';
}

static void unwrap(struct document *document) {
    struct piece line = any_line(document);
    if (line.end > line.begin && document->bytes[line.end - 1] == '\n')
        document->bytes[line.end - 1] = ' ';
}

/* Some lines alone, or one table: small documents are read faster, and every page may be the first. */
static void keep_some(struct document *document) {
    struct piece kept = between(document, below(document, document->size), TEXT("<table"), TEXT("</table>"));
    if (kept.end == kept.begin || below(document, 2) == 0) {
        kept = any_line(document);
        for (size_t lines = below(document, LINES_KEPT); lines > 0 && kept.end < document->size; lines--)
            kept.end = line_at(document, kept.end).end;
    }
    splice(document, (struct piece){kept.end, document->size}, TEXT(""));
    splice(document, (struct piece){0, kept.begin}, TEXT(""));
}

typedef void step(struct document *document);
static step *const steps[] = {cut, put_double, swap, replace, insert, shift, change_digit, wrap, unwrap};

size_t mutate_document(uint8_t *bytes, size_t size, size_t most, unsigned seed) {
    struct document document = {(char *)bytes, size, most, seed * 0x9E3779B97F4A7C15u + 0x2545F4914F6CDD1Du};
    size_t count = 1 + below(&document, STEPS_MOST);
    if (below(&document, 3) == 0)
        keep_some(&document);
    for (size_t i = 0; i < count; i++)
        steps[below(&document, sizeof steps / sizeof *steps)](&document);
    return document.size;
}
