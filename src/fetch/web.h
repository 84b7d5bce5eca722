/*
 * web: polite requests. Every one says who asks, waits its turn, tries again where the server asks for patience or the
 * line broke, and ends when nothing comes any more. libcurl.h leads to the library.
 */
#ifndef CROSSFOOT_FETCH_WEB_H
#define CROSSFOOT_FETCH_WEB_H

#include "base/arena.h"
#include "base/buffer.h"
#include "fetch/fetch.h"

struct web;

struct web_answer {
    int status;   /* of HTTP: 200, 304; 0: there was none */
    text version; /* the entity tag; empty where the server tells none */
    text why;     /* what was wrong; empty where nothing was */
};

/* NULL where libcurl is not on this machine. `config` must outlive it. */
struct web *web_open(struct arena *arena, const struct fetch_config *config);
void web_close(struct web *web); /* NULL is allowed */

/*
 * The content at `address` into `out`, which is emptied; at most `most` bytes. With a `version` that still holds, the
 * answer is 304 and `out` stays empty. False with a reason.
 */
bool web_read(struct web *web, text address, text version, size_t most, struct buffer *out, struct web_answer *answer);

/*
 * The same into the file at `path`. A file that is there is gone on with where it ends, if the server's is still the
 * one of the version noted beside it ("PATH.version"), and else begun again. False with a reason; what came stays.
 */
bool web_save(struct web *web, text address, text path, size_t most, struct web_answer *answer);

#endif
