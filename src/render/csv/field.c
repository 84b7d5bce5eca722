/*
 * Quotes stand also around what RFC 4180 does not ask them for: semicolons, at
 * which spreadsheets of some countries part fields, and blanks at either end.
 */
#include "render/csv/field.h"

static bool begins_formula(text words) {
    static const text starts[] = {TEXT_INIT("="),      TEXT_INIT("+"),      TEXT_INIT("-"),      TEXT_INIT("@"),
                                  TEXT_INIT("\uFF1D"), TEXT_INIT("\uFF0B"), TEXT_INIT("\uFF0D"), TEXT_INIT("\uFF20")};
    words = text_trim(words);
    while (words.len > 0 && words.ptr[0] == '\'')
        words = text_trim(text_skip(words, 1));
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (text_starts(words, starts[i]))
            return true;
    return false;
}

static bool needs_quotes(text words) {
    if (words.len == 0)
        return false;
    for (size_t i = 0; i < words.len; i++)
        if (words.ptr[i] == ',' || words.ptr[i] == '"' || words.ptr[i] == ';')
            return true;
    return is_blank(words.ptr[0]) || is_blank(words.ptr[words.len - 1]);
}

static void write_character(struct buffer *out, uint32_t c) {
    if (c == '"')
        buffer_byte(out, '"');
    buffer_utf8(out, code_point_acts(c) ? ' ' : c);
}

void csv_words(struct buffer *out, text words) {
    bool quoted = needs_quotes(words);
    if (quoted)
        buffer_byte(out, '"');
    if (begins_formula(words))
        buffer_byte(out, '\'');
    for (size_t at = 0, bytes = 1; at < words.len; at += bytes)
        write_character(out, text_code_point(text_skip(words, at), &bytes));
    if (quoted)
        buffer_byte(out, '"');
}
