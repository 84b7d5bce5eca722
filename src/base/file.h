/*
 * file: whole files in, whole files out.
 */
#ifndef CROSSFOOT_BASE_FILE_H
#define CROSSFOOT_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/text.h"

/*
 * Reads all of `path` ("-": standard input) into `arena`, at most `limit` bytes. False with a reason in *why (a phrase
 * such as "Is a directory" or "Permission denied", static or in the arena); more than `limit` bytes, or than the arena
 * has left, are told by file_too_large itself.
 */
extern const text file_too_large;
bool file_read(struct arena *arena, const char *path, size_t limit, text *out, text *why);

/*
 * Writes `bytes` to a temporary sibling, checks write, flush, sync and close, then renames: `path` appears whole or
 * not at all, and what stood there before stays until then. A link at `path` is replaced, not followed; a directory or
 * a device is refused. False with a reason.
 */
bool file_write_whole(struct arena *arena, const char *path, text bytes, text *why);

/* Makes a directory and its missing parents. False with a reason. */
bool file_make_directory(struct arena *arena, const char *path, text *why);

#endif
