/*
 * diag: collecting what is to be told and writing it as compilers do. What a
 * filing holds may be hostile to a terminal: control characters and those that
 * turn the direction of writing are replaced, very long lines are shown around
 * the caret only.
 */
#include "base/diag.h"

static const struct {
    const char *name;
    enum severity severity;
    const char *explanation;
} codes[DIAG_COUNT] = {
#define DIAG(name, code, severity, explanation) {code, severity, explanation},
#include "base/diag.def"
#undef DIAG
};

static const struct {
    const char *name;
    const char *colour;
} severities[] = {
    [SEVERITY_NOTE] = {"note", "\x1b[1;36m"},
    [SEVERITY_WARNING] = {"warning", "\x1b[1;35m"},
    [SEVERITY_ERROR] = {"error", "\x1b[1;31m"},
};

static const char bold[] = "\x1b[1m", plain[] = "\x1b[0m", caret_colour[] = "\x1b[1;32m";

enum { SHOWN_BEFORE = 100, SHOWN_MOST = 160 };

struct diag *diag_new(struct arena *arena, text file) {
    struct diag *diag = ARENA_NEW(arena, struct diag);
    diag->arena = arena;
    diag->file = file;
    return diag;
}

void diag_report(struct diag *diag, enum diag_code code, struct origin at, text shown, const char *format, ...) {
    struct diag_entry *entry = ARRAY_ADD(diag->arena, diag->entries, diag->count);
    entry->code = code;
    entry->severity = diag_code_severity(code);
    entry->at = at;
    entry->shown = shown;
    va_list list;
    va_start(list, format);
    entry->message = text_format_list(diag->arena, format, list);
    va_end(list);
}

void diag_append(struct diag *diag, const struct diag *more) {
    for (int i = 0; i < more->count; i++)
        *ARRAY_ADD(diag->arena, diag->entries, diag->count) = more->entries[i];
}

const char *diag_code_name(enum diag_code code) { return codes[code].name; }

enum severity diag_code_severity(enum diag_code code) { return codes[code].severity; }

const char *diag_code_explanation(enum diag_code code) { return codes[code].explanation; }

const char *severity_name(enum severity severity) { return severities[severity].name; }

int diag_count_of(const struct diag *diag, enum diag_code code) {
    int count = 0;
    for (int i = 0; i < diag->count; i++)
        count += diag->entries[i].code == code;
    return count;
}

/* ---- writing ---- */

/* One code point in, one out: the caret below must fit. */
static void write_harmless(struct buffer *buffer, text t, size_t first, size_t most) {
    for (size_t at = 0, index = 0, bytes; at < t.len && index < first + most; at += bytes, index++) {
        uint32_t c = text_code_point(text_skip(t, at), &bytes);
        if (index < first)
            continue;
        if (c == '\t')
            buffer_byte(buffer, ' ');
        else
            buffer_utf8(buffer, code_point_acts(c) ? 0xFFFD : c);
    }
}

static void write_colour(struct buffer *buffer, const char *code, bool colour) {
    if (colour)
        buffer_string(buffer, code);
}

static void write_place(struct buffer *buffer, text file, struct origin at) {
    write_harmless(buffer, file, 0, text_npos);
    if (at.line > 0)
        buffer_format(buffer, ":%u", (unsigned)at.line);
    if (at.line > 0 && at.column > 0)
        buffer_format(buffer, ":%u", (unsigned)at.column);
    buffer_byte(buffer, ':');
}

static void write_shown(struct buffer *buffer, const struct diag_entry *entry, bool colour) {
    if (entry->at.line == 0 || text_empty(entry->shown))
        return;
    size_t column = entry->at.column == 0 ? 0 : entry->at.column - 1;
    size_t first = column >= SHOWN_MOST ? column - SHOWN_BEFORE : 0;
    buffer_string(buffer, "  ");
    write_harmless(buffer, entry->shown, first, SHOWN_MOST);
    buffer_string(buffer, "\n");
    if (entry->at.column == 0)
        return;
    buffer_repeat(buffer, ' ', 2 + column - first);
    write_colour(buffer, caret_colour, colour);
    buffer_byte(buffer, '^');
    write_colour(buffer, plain, colour);
    buffer_byte(buffer, '\n');
}

void diag_write(struct buffer *buffer, const struct diag *diag, const struct diag_entry *entry, bool colour) {
    write_colour(buffer, bold, colour);
    write_place(buffer, diag->file, entry->at);
    write_colour(buffer, plain, colour);
    buffer_byte(buffer, ' ');
    write_colour(buffer, severities[entry->severity].colour, colour);
    buffer_format(buffer, "%s:", severity_name(entry->severity));
    write_colour(buffer, plain, colour);
    buffer_byte(buffer, ' ');
    write_harmless(buffer, entry->message, 0, text_npos);
    buffer_format(buffer, " [%s]\n", diag_code_name(entry->code));
    write_shown(buffer, entry, colour);
}
