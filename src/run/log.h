/*
 * log: what a run tells while it runs, a line an event, as text or as JSON, to
 * standard error or a file; and the bar at the bottom of a terminal.
 */
#ifndef CROSSFOOT_RUN_LOG_H
#define CROSSFOOT_RUN_LOG_H

#include <stdbool.h>

#include "base/diag.h"
#include "base/text.h"

struct log {
    int descriptor; /* standard error where no file is asked for */
    bool json;
    bool terminal; /* standard error is one, so a bar may stand there */
    bool barred;   /* a bar stands there now */
    bool failed;   /* a line could not be written; told once, at the end */
};

/* Logs to `path` (appending), or to standard error where it is NULL. False with a reason in *why. */
bool log_open(struct log *log, const char *path, bool json, text *why);
void log_close(struct log *log);

/*
 * One event: its name ("filing-done"), what it is about (a path, or empty), and a sentence. Nothing in any of them can
 * end the line or steer a terminal.
 */
void log_event(struct log *log, enum severity severity, const char *event, text about, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Draws `bar` over the last one; an empty one takes it away. Only on a terminal. */
void log_bar(struct log *log, text bar);

#endif
