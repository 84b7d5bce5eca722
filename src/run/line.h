/*
 * line: one line of JSON at a time, for manifest, log and status. What a
 * filing or a file's name says is escaped to plain ASCII, so that a line is a
 * line whatever stands in it.
 */
#ifndef CROSSFOOT_RUN_LINE_H
#define CROSSFOOT_RUN_LINE_H

#include <stdint.h>

#include "base/buffer.h"
#include "base/text.h"

void line_open(struct buffer *out);  /* "{" */
void line_close(struct buffer *out); /* "}" and the line's end */

/* A member; the comma before it is put where one is needed. */
void line_text(struct buffer *out, const char *key, text value);
void line_number(struct buffer *out, const char *key, int64_t value);
void line_key(struct buffer *out, const char *key);

/* `t` for people: bytes that are no printed character become \xNN. */
void line_plain(struct buffer *out, text t);

#endif
