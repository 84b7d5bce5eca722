/*
 * dump_words: the pieces every dump is made of: texts in quotes, places,
 * periods, cells.
 */
#include "model/dump.h"

void dump_quoted(struct buffer *out, text t) {
    buffer_byte(out, '"');
    for (size_t at = 0, bytes = 1; at < t.len; at += bytes) {
        uint32_t c = text_code_point(text_skip(t, at), &bytes);
        if (c == '\n')
            buffer_string(out, "\\n");
        else if (code_point_acts(c))
            buffer_format(out, "\\x%02x", (unsigned)c);
        else if (c == '"' || c == '\\')
            buffer_format(out, "\\%c", (char)c);
        else
            buffer_text(out, text_slice(t, at, at + bytes));
    }
    buffer_byte(out, '"');
}

void dump_origin(struct buffer *out, struct origin at) {
    if (at.line > 0)
        buffer_format(out, " @%u:%u:%u", (unsigned)at.document, (unsigned)at.line, (unsigned)at.column);
}

void dump_period(struct buffer *out, period p) {
    if (!date_known(p.end)) {
        buffer_string(out, "no period");
        return;
    }
    date_write(out, p.end);
    if (p.months > 0)
        buffer_format(out, " %dm", p.months);
    if (p.days > 0)
        buffer_format(out, " %d days", p.days);
}

void dump_cell(struct buffer *out, struct cell_ref cell) {
    buffer_format(out, " [%d,%d,%d]", cell.statement, cell.row, cell.column);
}
