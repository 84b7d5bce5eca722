/*
 * html_text: characters into the store. In: chunks of UTF-8 with the place they stood at. Out: the store with blanks
 * collapsed as a browser shows them, C1 controls read as the Windows-1252 their authors meant, zero-width characters
 * gone, and seams that lead back. In <pre> blanks and line ends stay.
 */
#include <string.h>

#include "layout/html/flow.h"

enum { RAISED_DIGITS_MOST = 2, WIDE_MOST = 4 };

/* 0x80-0x9F as Windows-1252: "&#151;" is a dash to every browser. */
static const uint32_t windows_1252[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

static const uint32_t raised_digits[10] = {0x2070, 0xB9, 0xB2, 0xB3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079};

void *html_flow_room(struct html_flow *flow, void *array, int count, int *room, size_t size) {
    enum { ROOM_FIRST = 16 };
    if (count < *room)
        return array;
    int larger = *room == 0 ? ROOM_FIRST : 2 * *room;
    void *moved = arena_take_array(flow->arena, (size_t)larger, size);
    if (count > 0)
        memcpy(moved, array, (size_t)count * size);
    *room = larger;
    return moved;
}

/* ---- where the writer stands ---- */

static bool at_beginning(const struct html_flow *flow) { return flow->stored == flow->begun; }

static bool after_blank(const struct html_flow *flow) {
    return at_beginning(flow) || is_blank(flow->store[flow->stored - 1]);
}

static const struct html_open *innermost(const struct html_flow *flow) {
    static const struct html_open outside = {HTML_INLINE, false, false, false, false};
    return flow->depth > 0 ? &flow->open[flow->depth - 1] : &outside;
}

void html_text_begin(struct html_flow *flow) {
    flow->begun = flow->stored;
    flow->lead = 0;
    flow->all_strong = true;
    flow->all_raised = true;
    flow->any_text = false;
}

/* Whether a paragraph or cell is all in bold, or raised, is known by what is shown of it. */
static void show(struct html_flow *flow) {
    const struct html_open *open = innermost(flow);
    flow->any_text = true;
    flow->all_strong &= open->strong;
    flow->all_raised &= open->raised;
}

/* ---- seams ---- */

static bool begins_code_point(char byte) { return ((unsigned char)byte & 0xC0) != 0x80; }

/* Byte `offset` of the document in the input; each code point of converted bytes was one byte there. */
static size_t input_offset(struct html_flow *flow, size_t offset) {
    if (offset > flow->bytes.len)
        offset = flow->bytes.len;
    if (!flow->layout->converted)
        return flow->base + offset;
    for (; flow->counted < offset; flow->counted++)
        flow->counted_points += begins_code_point(flow->bytes.ptr[flow->counted]);
    for (; flow->counted > offset; flow->counted--)
        flow->counted_points -= begins_code_point(flow->bytes.ptr[flow->counted - 1]);
    return flow->base + flow->counted_points;
}

/* What follows in the store came from `offset` of the document; `width` bytes of it, or 0: byte for byte. */
static void note_seam(struct html_flow *flow, size_t offset, size_t width) {
    const struct html_seam *last = flow->seam_count > 0 ? &flow->seams[flow->seam_count - 1] : NULL;
    size_t begin = input_offset(flow, offset), end = width > 0 ? input_offset(flow, offset + width) : begin;
    if (width == 0 && last != NULL && last->width == 0 && begin - last->offset == flow->stored - last->at)
        return;
    struct html_seam *seam = ARRAY_ADD(flow->arena, flow->seams, flow->seam_count);
    *seam = (struct html_seam){flow->stored, begin, end - begin};
}

/* ---- characters ---- */

static bool has_room(const struct html_flow *flow, size_t bytes) { return flow->store_room - flow->stored >= bytes; }

static void put_code_point(struct html_flow *flow, uint32_t code) {
    char *out = flow->store + flow->stored;
    size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    for (size_t i = length - 1; i > 0; i--, code >>= 6)
        out[i] = (char)(0x80 | (code & 0x3F));
    out[0] = (char)(leads[length] | code);
    flow->stored += length;
}

/* What a code point beyond ASCII is shown as: itself, a blank (' '), or nothing (0). */
static uint32_t shown_as(uint32_t code) {
    if (code >= 0x80 && code < 0xA0)
        return windows_1252[code - 0x80];
    if (code == 0xA0 || (code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F || code == 0x3000)
        return ' ';
    if ((code >= 0x200B && code <= 0x200F) || code == 0xFEFF || code == 0xAD || code == 0x2060)
        return 0;
    return code;
}

/* ---- characters encoded twice ---- */

/* The byte that Windows-1252 writes `code` with, from 0x80 to 0xBF; 0 for any other. */
static uint32_t high_byte(uint32_t code) {
    if (code >= 0x80 && code <= 0xBF)
        return code;
    for (uint32_t i = 0; i < 32; i++)
        if (windows_1252[i] == code)
            return 0x80 + i;
    return 0;
}

/* The last code point of `t`, which it loses; 0 where there is none. */
static uint32_t take_last(text *t) {
    size_t at = t->len, length;
    while (at > 0 && !begins_code_point(t->ptr[at - 1]))
        at--;
    if (at == 0)
        return 0;
    uint32_t code = text_code_point(text_skip(*t, at - 1), &length);
    t->len = at - 1;
    return code;
}

/* Forgets what the store has from `stored` on; *forgotten is the first seam there, where one is. */
static void take_back(struct html_flow *flow, size_t stored, struct html_seam *forgotten) {
    flow->stored = stored;
    for (; flow->seam_count > 0 && flow->seams[flow->seam_count - 1].at >= stored; flow->seam_count--)
        *forgotten = flow->seams[flow->seam_count - 1];
    flow->any_text = flow->any_text && !at_beginning(flow);
}

/* The character that was put last stands for the forgotten ones as well. */
static void lead_back_to(struct html_flow *flow, const struct html_seam *forgotten) {
    struct html_seam *last = &flow->seams[flow->seam_count - 1];
    last->width += last->offset - forgotten->offset;
    last->offset = forgotten->offset;
}

/*
 * UTF-8 that an agent took for Windows-1252 and encoded again: a dash, E2 80 94, stands as three characters, a firm
 * blank, C2 A0, as two. What `code` ends so is the character meant, and its forerunners are taken back.
 */
static uint32_t encoded_once(struct html_flow *flow, uint32_t code, struct html_seam *forgotten) {
    uint32_t last = at_beginning(flow) ? 0 : high_byte(code);
    if (last == 0)
        return code;
    text before = {flow->store + flow->begun, flow->stored - flow->begun};
    uint32_t lead = take_last(&before), middle = high_byte(lead);
    bool two = lead == 0xC2 || lead == 0xC3, three = !two && middle != 0 && take_last(&before) == 0xE2;
    if (!two && !three)
        return code;
    take_back(flow, flow->begun + before.len, forgotten);
    return two ? (lead & 0x1F) << 6 | (last & 0x3F) : 0x2000 | (middle & 0x3F) << 6 | (last & 0x3F);
}

static void put_blank(struct html_flow *flow, bool firm) {
    if (!after_blank(flow))
        flow->store[flow->stored++] = ' ';
    else if (firm && !flow->any_text)
        flow->lead++;
}

static size_t put_wide(struct html_flow *flow, text bytes, size_t offset, size_t width) {
    size_t length;
    struct html_seam forgotten = {.width = 0};
    uint32_t code = text_code_point(bytes, &length), as = shown_as(encoded_once(flow, code, &forgotten));
    if (as == ' ' && flow->preformatted == 0) {
        put_blank(flow, true);
    } else if (as != 0) {
        bool same = as == code && !flow->layout->converted;
        note_seam(flow, offset, width > 0 ? width : same && forgotten.width == 0 ? 0 : length);
        if (forgotten.width > 0)
            lead_back_to(flow, &forgotten);
        put_code_point(flow, as);
        if (as != ' ')
            show(flow);
    }
    return length;
}

/* The run of plain bytes at the start of `bytes` that is copied as it stands: no blanks, nothing beyond ASCII. */
static size_t plain_run(text bytes) {
    size_t at = 0;
    while (at < bytes.len && (unsigned char)bytes.ptr[at] > ' ' && (unsigned char)bytes.ptr[at] < 0x7F)
        at++;
    return at;
}

static size_t put_plain(struct html_flow *flow, text run, size_t offset, size_t width) {
    note_seam(flow, offset, width);
    memcpy(flow->store + flow->stored, run.ptr, run.len);
    flow->stored += run.len;
    show(flow);
    return run.len;
}

/* A note's number right behind a word or figure would read as its last digit: "5,2341" for 5,234 with note 1. */
static bool is_glued_mark(const struct html_flow *flow, text run) {
    if (run.len > RAISED_DIGITS_MOST || !innermost(flow)->raised || after_blank(flow))
        return false;
    for (size_t i = 0; i < run.len; i++)
        if (!is_digit(run.ptr[i]))
            return false;
    return true;
}

static size_t put_raised(struct html_flow *flow, text run, size_t offset) {
    for (size_t i = 0; i < run.len; i++) {
        note_seam(flow, offset + i, 1);
        put_code_point(flow, raised_digits[run.ptr[i] - '0']);
    }
    show(flow);
    return run.len;
}

/* Puts what stands first in `bytes`: a run of plain bytes, a blank or one wide code point. Returns what it took. */
static size_t put_next(struct html_flow *flow, text bytes, size_t offset, size_t width) {
    text run = text_slice(bytes, 0, plain_run(bytes));
    if (run.len > 0)
        return is_glued_mark(flow, run) ? put_raised(flow, run, offset) : put_plain(flow, run, offset, width);
    if ((unsigned char)bytes.ptr[0] >= 0x80)
        return put_wide(flow, bytes, offset, width);
    if (flow->preformatted == 0) {
        put_blank(flow, false);
    } else if (bytes.ptr[0] != '\r') {
        note_seam(flow, offset, width);
        flow->store[flow->stored++] = is_blank(bytes.ptr[0]) ? bytes.ptr[0] : ' ';
    }
    return 1;
}

/* The store is half again as long as the document, and nothing but hostile markup grows faster. */
void html_text_put(struct html_flow *flow, text bytes, size_t offset, size_t width) {
    if (innermost(flow)->hidden)
        return;
    for (size_t at = 0; at < bytes.len && has_room(flow, bytes.len - at + WIDE_MOST * RAISED_DIGITS_MOST);) {
        size_t taken = put_next(flow, text_skip(bytes, at), offset + (width > 0 ? 0 : at), width);
        at += taken;
    }
}

void html_text_end_line(struct html_flow *flow) {
    if (!at_beginning(flow) && flow->store[flow->stored - 1] == ' ')
        flow->stored--;
    if (has_room(flow, 1))
        flow->store[flow->stored++] = '\n';
}

void html_text_break(struct html_flow *flow) {
    bool ended = at_beginning(flow) || flow->store[flow->stored - 1] == '\n';
    if (!ended)
        html_text_end_line(flow);
}
