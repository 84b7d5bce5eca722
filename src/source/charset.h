/*
 * charset: what the bytes of an input are: UTF-8, Windows-1252 or no text at
 * all.
 */
#ifndef CROSSFOOT_SOURCE_CHARSET_H
#define CROSSFOOT_SOURCE_CHARSET_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/text.h"

/* Offset of the first byte that shows `t` is no text: a NUL, or the first control character where there are many. */
size_t charset_binary_at(text t); /* text_npos where it is text */

/* Offset of the first control character that no line of text needs (tab, line ends, form feed are fine). */
size_t charset_control_at(text t);

/* Offset of the first byte that breaks UTF-8. */
size_t charset_invalid_at(text t); /* text_npos where all is valid */

/* A copy of Windows-1252 bytes as UTF-8, one code point a byte; its five undefined bytes become U+FFFD. */
text charset_from_windows_1252(struct arena *arena, text t);

/* Bytes of a UTF-8 byte-order mark at the start of `t`: 3 or 0. */
size_t charset_mark(text t);

#endif
