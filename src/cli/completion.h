/* completion: what shells need to complete a command line, made from the table of options. */
#ifndef CROSSFOOT_CLI_COMPLETION_H
#define CROSSFOOT_CLI_COMPLETION_H

#include <stdbool.h>

#include "base/buffer.h"

/* Appends the script of "bash", "zsh" or "fish"; false for another shell. */
bool completion_write(struct buffer *out, const char *shell);

#endif
