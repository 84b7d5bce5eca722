/*
 * console: what the user sees: data on standard output, diagnostics on
 * standard error, colour only where a terminal shows it.
 */
#ifndef CROSSFOOT_CLI_CONSOLE_H
#define CROSSFOOT_CLI_CONSOLE_H

#include <stdbool.h>

#include "base/diag.h"
#include "base/text.h"
#include "cli/options.h"

/* Writes to standard output and flushes. False after saying why on standard error. */
bool console_data(text bytes);

/* Writes to standard error, as it is. */
void console_tell(text bytes);

/* "crossfoot: message" on standard error. */
void console_error(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Whether standard error gets colours: as chosen, else on a terminal unless NO_COLOR is set and not empty. */
bool console_colour(enum colour chosen);

#endif
