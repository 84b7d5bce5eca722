/*
 * Reads head, hhea, hmtx and cmap (format 4) of a TrueType file with every
 * offset checked, and breaks lines.
 */
#include "render/pdf/metrics.h"

#include "render/asset.h"
#include "render/pdf/winansi.h"

static const char *const files[][FACE_COUNT] = {
    [FAMILY_OPEN_SANS] = {"OpenSans-Regular.ttf", "OpenSans-Semibold.ttf", "OpenSans-Bold.ttf", "OpenSans-Italic.ttf",
                          "OpenSans-Light.ttf"},
    [FAMILY_ROBOTO] = {"Roboto-Regular.ttf", "Roboto-Medium.ttf", "Roboto-Bold.ttf", "Roboto-Italic.ttf",
                       "Roboto-Light.ttf"},
};

/* ---- TrueType tables; beyond the end reads as 0 ---- */

static uint32_t u16(text t, size_t at) {
    return at + 2 > t.len ? 0 : (uint32_t)((unsigned char)t.ptr[at] << 8 | (unsigned char)t.ptr[at + 1]);
}

static uint32_t u32(text t, size_t at) { return u16(t, at) << 16 | u16(t, at + 2); }

static text table_of(text font, const char *tag) {
    uint32_t count = u16(font, 4);
    for (uint32_t i = 0; i < count; i++) {
        size_t entry = 12 + (size_t)i * 16;
        if (text_equal(text_slice(font, entry, entry + 4), text_from(tag))) {
            size_t begin = u32(font, entry + 8);
            return text_slice(font, begin, begin + u32(font, entry + 12));
        }
    }
    return TEXT("");
}

static text unicode_map(text cmap) {
    uint32_t count = u16(cmap, 2);
    for (uint32_t i = 0; i < count; i++) {
        text map = text_skip(cmap, u32(cmap, 4 + (size_t)i * 8 + 4));
        if (u16(map, 0) == 4)
            return map;
    }
    return TEXT("");
}

static uint32_t glyph_of(text map, uint32_t code_point) {
    size_t twice = u16(map, 6);
    for (size_t i = 0; i < twice; i += 2) {
        uint32_t end = u16(map, 14 + i), start = u16(map, 16 + twice + i);
        size_t offset_at = 16 + 3 * twice + i;
        uint32_t delta = u16(map, 16 + 2 * twice + i), offset = u16(map, offset_at);
        if (code_point > end)
            continue;
        if (code_point < start)
            return 0;
        if (offset == 0)
            return (code_point + delta) & 0xFFFF;
        uint32_t glyph = u16(map, offset_at + offset + 2 * (size_t)(code_point - start));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }
    return 0;
}

static bool read_widths(struct font *font) {
    uint32_t em = u16(table_of(font->bytes, "head"), 18);
    uint32_t metrics = u16(table_of(font->bytes, "hhea"), 34);
    text hmtx = table_of(font->bytes, "hmtx"), map = unicode_map(table_of(font->bytes, "cmap"));
    if (em == 0 || metrics == 0)
        return false;
    for (int byte = 0x20; byte < 0x100; byte++) {
        uint32_t code_point = winansi_code_point(byte), glyph = code_point == 0 ? 0 : glyph_of(map, code_point);
        if (glyph == 0)
            continue;
        uint32_t metric = glyph < metrics ? glyph : metrics - 1;
        font->widths[byte] = (uint16_t)(u16(hmtx, (size_t)metric * 4) * 1000 / em);
    }
    return font->widths['0'] > 0;
}

const struct fonts *fonts_open(struct arena *arena, enum font_family family) {
    struct fonts *fonts = ARENA_NEW(arena, struct fonts);
    for (int i = 0; i < FACE_COUNT; i++) {
        fonts->faces[i].bytes = asset_find(files[family][i]);
        if (!read_widths(&fonts->faces[i]))
            return NULL;
    }
    return fonts;
}

/* ---- measuring ---- */

static uint32_t raised_width(const struct font *font, text digits) {
    uint32_t width = font->widths['('] + font->widths[')'];
    for (size_t at = 0, bytes = 1; at < digits.len; at += bytes)
        width += font->widths[winansi_raised_digit(text_code_point(text_skip(digits, at), &bytes))];
    return width;
}

/* The width of what stands at `at`, in thousandths of an em; ASCII, which nearly all is, needs no table. */
static uint32_t advance(const struct font *font, text t, size_t at, size_t *bytes) {
    unsigned char first = (unsigned char)t.ptr[at];
    if (first >= 0x20 && first < 0x7F) {
        *bytes = 1;
        return font->widths[first];
    }
    size_t raised = winansi_raised(text_skip(t, at));
    if (raised > 0) {
        *bytes = raised;
        return raised_width(font, (text){t.ptr + at, raised});
    }
    uint32_t code_point = text_code_point(text_skip(t, at), bytes);
    int byte = winansi_byte(code_point);
    return byte == WINANSI_DROP ? 0 : font->widths[byte == WINANSI_NONE ? '?' : byte];
}

double font_width(const struct fonts *fonts, enum face face, double size, text t) {
    uint64_t sum = 0;
    for (size_t at = 0, bytes = 1; at < t.len; at += bytes)
        sum += advance(&fonts->faces[face], t, at, &bytes);
    return (double)sum * size / 1000;
}

/* ---- breaking lines ---- */

static bool breaks_after(text t, size_t at) {
    char c = t.ptr[at];
    bool between = at > 0 && at + 1 < t.len && is_alpha(t.ptr[at - 1]) && is_alpha(t.ptr[at + 1]);
    return is_blank(c) || ((c == '-' || c == '/') && between);
}

/* How many bytes of `t` make the next line. */
static size_t fitting(const struct fonts *fonts, struct style style, text t, double width) {
    const struct font *font = &fonts->faces[style.face];
    double room = width * 1000 / style.size + 0.5;
    uint64_t used = 0;
    size_t last_break = 0;
    for (size_t at = 0, bytes; at < t.len; at += bytes) {
        used += advance(font, t, at, &bytes);
        if (t.ptr[at] == '\n')
            return at + 1;
        bool breaks = breaks_after(t, at);
        if ((double)used > room && !is_blank(t.ptr[at])) {
            if (last_break > 0)
                return last_break;
            return at > 0 ? at : bytes;
        }
        if (breaks)
            last_break = at + bytes;
    }
    return t.len;
}

struct lines font_wrap(struct arena *arena, const struct fonts *fonts, struct style style, text t, double width,
                       double hang) {
    struct lines out = {NULL, 0};
    t = text_trim_end(t);
    do {
        size_t taken = fitting(fonts, style, t, out.count > 0 ? width - hang : width);
        *ARRAY_ADD(arena, out.lines, out.count) = text_trim_end(text_slice(t, 0, taken));
        t = text_skip(t, taken);
    } while (t.len > 0);
    return out;
}

double font_longest_word(const struct fonts *fonts, struct style style, text t) {
    double longest = 0;
    size_t begin = 0;
    for (size_t i = 0; i <= t.len; i++) {
        if (i < t.len && !is_blank(t.ptr[i]))
            continue;
        double width = font_width(fonts, style.face, style.size, text_slice(t, begin, i));
        longest = width > longest ? width : longest;
        begin = i + 1;
    }
    return longest;
}
