/*
 * Lines are written by one call each, so that those of several processes that
 * append to one file do not mix.
 */
#define _POSIX_C_SOURCE 200809L

#include "run/log.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "run/clock.h"
#include "run/line.h"

static const char erase_line[] = "\r\x1b[K";

bool log_open(struct log *log, const char *path, bool json, text *why) {
    *log = (struct log){.descriptor = STDERR_FILENO, .json = json, .terminal = isatty(STDERR_FILENO)};
    if (path == NULL)
        return true;
    log->descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    *why = text_from(log->descriptor < 0 ? strerror(errno) : "");
    return log->descriptor >= 0;
}

void log_close(struct log *log) {
    log_bar(log, TEXT(""));
    if (log->descriptor != STDERR_FILENO)
        close(log->descriptor);
}

static bool put(int descriptor, text bytes) {
    while (bytes.len > 0) {
        ssize_t count = write(descriptor, bytes.ptr, bytes.len);
        if (count < 0 && errno != EINTR)
            return false;
        bytes = text_skip(bytes, count < 0 ? 0 : (size_t)count);
    }
    return true;
}

static void write_json(struct buffer *out, enum severity severity, const char *event, text about, text said) {
    struct buffer at = BUFFER_EMPTY;
    clock_write(&at, clock_wall());
    line_open(out);
    line_text(out, "time", buffer_view(&at));
    line_text(out, "level", text_from(severity_name(severity)));
    line_text(out, "event", text_from(event));
    if (about.len > 0)
        line_text(out, "about", about);
    line_text(out, "message", said);
    line_close(out);
    buffer_free(&at);
}

static void write_text(struct buffer *out, enum severity severity, const char *event, text about, text said) {
    clock_write(out, clock_wall());
    buffer_format(out, " %s: ", severity_name(severity));
    line_plain(out, about);
    buffer_string(out, about.len > 0 ? ": " : "");
    line_plain(out, said);
    buffer_format(out, " [%s]\n", event);
}

void log_event(struct log *log, enum severity severity, const char *event, text about, const char *format, ...) {
    char said[1024];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(said, sizeof said, format, arguments);
    va_end(arguments);
    text message = {said, length < 0 ? 0 : (size_t)length < sizeof said ? (size_t)length : sizeof said - 1};

    struct buffer out = BUFFER_EMPTY;
    (log->json ? write_json : write_text)(&out, severity, event, about, message);
    if (log->descriptor == STDERR_FILENO)
        log_bar(log, TEXT(""));
    if (!buffer_ok(&out) || !put(log->descriptor, buffer_view(&out)))
        log->failed = true;
    buffer_free(&out);
}

void log_bar(struct log *log, text bar) {
    if (!log->terminal || (bar.len == 0 && !log->barred))
        return;
    struct buffer out = BUFFER_EMPTY;
    buffer_string(&out, erase_line);
    buffer_text(&out, bar);
    put(STDERR_FILENO, buffer_view(&out));
    buffer_free(&out);
    log->barred = bar.len > 0;
}
