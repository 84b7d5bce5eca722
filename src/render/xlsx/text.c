/*
 * xlsx_text: from a text of the model to a string that a cell, a tip or a
 * property can hold.
 */
#include "render/xlsx/text.h"

#include "base/buffer.h"

enum { REPLACEMENT = 0xFFFD, TAB_STOP = 8, ESCAPE_LENGTH = 7 };

static bool is_hexadecimal(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/* "_x0041_": Excel reads it in a shared string as the character of that code. */
static bool starts_escape(text t) {
    if (t.len < ESCAPE_LENGTH || t.ptr[0] != '_' || t.ptr[1] != 'x' || t.ptr[6] != '_')
        return false;
    for (int i = 2; i < 6; i++)
        if (!is_hexadecimal(t.ptr[i]))
            return false;
    return true;
}

static uint32_t harmless(uint32_t code_point) {
    if (code_point == '\n')
        return code_point;
    if (code_point_acts(code_point))
        return ' ';
    if ((code_point & 0xFFFE) == 0xFFFE || (code_point >= 0xFDD0 && code_point <= 0xFDEF))
        return REPLACEMENT;
    return code_point;
}

/* What nearly every text is: printed ASCII that nothing has to be done about. */
static bool is_safe(text t, size_t most, bool escape) {
    return t.len <= most && text_is_plain(t) && !(escape && text_find_byte(t, '_') != text_npos);
}

static char *safe_text(struct arena *arena, text t, size_t most, bool escape, bool *cut) {
    struct buffer safe = BUFFER_EMPTY;
    size_t units = 0, bytes = 0;
    bool whole = true;

    if (is_safe(t, most, escape)) {
        if (cut)
            *cut = false;
        return text_string(arena, t);
    }

    for (text rest = t; rest.len > 0; rest = text_skip(rest, bytes)) {
        bool escaped = escape && starts_escape(rest);
        uint32_t code_point = harmless(text_code_point(rest, &bytes));
        units += (escaped ? ESCAPE_LENGTH : 1) + (code_point > 0xFFFF);
        if (units > most) {
            whole = false;
            break;
        }
        if (escaped)
            buffer_string(&safe, "_x005F");
        buffer_utf8(&safe, code_point);
    }
    if (cut)
        *cut = !whole;
    return text_string(arena, buffer_keep(&safe, arena));
}

char *xlsx_cell_text(struct arena *arena, text t, size_t most, bool *cut) {
    return safe_text(arena, t, most, true, cut);
}

char *xlsx_plain_text(struct arena *arena, text t, size_t most, bool *cut) {
    return safe_text(arena, t, most, false, cut);
}

static bool begins_character(char byte) { return ((unsigned char)byte & 0xC0) != 0x80; }

text xlsx_piece(text t, size_t most) {
    size_t pieces = (t.len + most - 1) / most, length = pieces > 1 ? t.len / pieces : t.len, end = length;

    while (end < t.len && end > length / 2 && t.ptr[end] != ' ')
        end--;
    if (end < t.len && t.ptr[end] != ' ')
        for (end = length; end > 1 && !begins_character(t.ptr[end]); end--)
            ;
    return text_slice(t, 0, end);
}

text xlsx_untab(struct arena *arena, text t) {
    struct buffer out = BUFFER_EMPTY;
    size_t column = 0, bytes = 0;

    if (text_find_byte(t, '\t') == text_npos)
        return t;
    for (text rest = t; rest.len > 0; rest = text_skip(rest, bytes)) {
        uint32_t code_point = text_code_point(rest, &bytes);
        size_t wide = code_point == '\t' ? TAB_STOP - column % TAB_STOP : 1;
        if (code_point == '\t')
            buffer_repeat(&out, ' ', wide);
        else
            buffer_utf8(&out, code_point);
        column += wide;
    }
    return buffer_keep(&out, arena);
}
