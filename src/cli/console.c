/*
 * The only place that writes to the standard streams and asks what they are.
 */
#define _POSIX_C_SOURCE 200809L

#include "cli/console.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool console_data(text bytes) {
    size_t written = bytes.len == 0 ? 0 : fwrite(bytes.ptr, 1, bytes.len, stdout);
    if (fflush(stdout) == 0 && written == bytes.len)
        return true;
    console_error("standard output: %s", strerror(errno));
    return false;
}

void console_tell(text bytes) {
    if (bytes.len > 0)
        fwrite(bytes.ptr, 1, bytes.len, stderr);
}

void console_error(const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    fputs("crossfoot: ", stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    va_end(arguments);
}

bool console_colour(enum colour chosen) {
    const char *refused = getenv("NO_COLOR");
    if (chosen != COLOUR_AUTO)
        return chosen == COLOUR_ALWAYS;
    return (refused == NULL || refused[0] == '\0') && isatty(STDERR_FILENO);
}
