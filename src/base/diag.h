/*
 * diag: what the program has to tell about an input. Content never stops the
 * parser: it reports here, marks, and goes on. The sink is a parameter, never
 * a global. Codes, severities and their explanations are the rows of diag.def.
 */
#ifndef CROSSFOOT_BASE_DIAG_H
#define CROSSFOOT_BASE_DIAG_H

#include <stdbool.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/origin.h"
#include "base/text.h"

enum severity { SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR };

enum diag_code {
#define DIAG(name, code, severity, explanation) DIAG_##name,
#include "base/diag.def"
#undef DIAG
    DIAG_COUNT
};

struct diag_entry {
    enum diag_code code;
    enum severity severity;
    struct origin at; /* at.line 0: the file as a whole */
    text message;
    text shown; /* the rendered source line the caret points into; empty where none */
};

struct diag {
    struct arena *arena;
    text file; /* the input's name as the user gave it */
    struct diag_entry *entries;
    int count;
};

struct diag *diag_new(struct arena *arena, text file);

/* Records one message. `shown` is the whole rendered line at `at`, or the empty text. */
void diag_report(struct diag *diag, enum diag_code code, struct origin at, text shown, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Adds the messages of `more` behind those of `diag`, of the same file. */
void diag_append(struct diag *diag, const struct diag *more);

const char *diag_code_name(enum diag_code code); /* "exhibit-missing" */
enum severity diag_code_severity(enum diag_code code);
const char *diag_code_explanation(enum diag_code code); /* one paragraph for --explain */
const char *severity_name(enum severity severity);
int diag_count_of(const struct diag *diag, enum diag_code code);

/*
 * One entry as a compiler prints it: file:line:column: warning: message [code], then the line and a caret under the
 * column. Control characters of the source are made harmless. `colour`: with ANSI colours.
 */
void diag_write(struct buffer *buffer, const struct diag *diag, const struct diag_entry *entry, bool colour);

#endif
