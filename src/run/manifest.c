/*
 * One writer at a time is the lock's work, so the end of the file is known.
 */
#define _POSIX_C_SOURCE 200809L

#include "run/manifest.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"

enum { CHUNK = 1 << 16 };

bool manifest_open(struct manifest *manifest, const char *path, text *why) {
    struct stat status;
    manifest->descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    bool opened = manifest->descriptor >= 0 && fstat(manifest->descriptor, &status) == 0;
    *why = text_from(opened ? "" : strerror(errno));
    manifest->bytes = opened ? (int64_t)status.st_size : 0;
    return opened;
}

void manifest_close(struct manifest *manifest) {
    if (manifest->descriptor >= 0)
        close(manifest->descriptor);
    manifest->descriptor = -1;
}

/* The next chunk of the file into `pending`; its count, 0 at the end, -1 where reading failed. */
static ssize_t read_more(const struct manifest *manifest, int64_t at, struct buffer *pending) {
    char chunk[CHUNK];
    ssize_t count;
    do
        count = pread(manifest->descriptor, chunk, sizeof chunk, (off_t)at);
    while (count < 0 && errno == EINTR);
    if (count > 0)
        buffer_bytes(pending, chunk, (size_t)count);
    return count > 0 && !buffer_ok(pending) ? -1 : count;
}

/* Takes the whole lines off `pending`; the bytes they had. */
static size_t take_lines(struct state *state, const struct buffer *pending, int64_t *taken, int64_t *refused) {
    text rest = buffer_view(pending);
    size_t end;
    while ((end = text_find_byte(rest, '\n')) != text_npos) {
        bool held = state_replay(state, text_slice(rest, 0, end));
        *(held ? taken : refused) += 1;
        rest = text_skip(rest, end + 1);
    }
    return pending->len - rest.len;
}

static void drop_front(struct buffer *buffer, size_t count) {
    if (count > 0)
        memmove(buffer->ptr, buffer->ptr + count, buffer->len - count);
    buffer->len -= count;
}

bool manifest_replay(struct manifest *manifest, struct state *state, int64_t *taken, int64_t *refused) {
    int64_t held = state_manifest(state);
    int64_t whole = held > manifest->bytes ? manifest->bytes : held; /* the end of the last whole line */
    struct buffer pending = BUFFER_EMPTY;
    ssize_t count = 0;
    *taken = *refused = 0;
    if (!state_begin(state))
        return false;
    while ((count = read_more(manifest, whole + (int64_t)pending.len, &pending)) > 0) {
        size_t used = take_lines(state, &pending, taken, refused);
        drop_front(&pending, used);
        whole += (int64_t)used;
    }
    bool cut = count == 0 && (whole == manifest->bytes || ftruncate(manifest->descriptor, (off_t)whole) == 0);
    buffer_free(&pending);
    manifest->bytes = whole;
    return state_set_manifest(state, whole) && state_commit(state) && cut;
}

static bool put(const struct manifest *manifest, text bytes) {
    off_t at = (off_t)manifest->bytes;
    while (bytes.len > 0) {
        ssize_t count = pwrite(manifest->descriptor, bytes.ptr, bytes.len, at);
        if (count < 0 && errno != EINTR)
            return false;
        at += count < 0 ? 0 : count;
        bytes = text_skip(bytes, count < 0 ? 0 : (size_t)count);
    }
    return fdatasync(manifest->descriptor) == 0;
}

bool manifest_append(struct manifest *manifest, text lines) {
    if (lines.len == 0)
        return true;
    if (!put(manifest, lines)) {
        int failed = ftruncate(manifest->descriptor, (off_t)manifest->bytes);
        (void)failed; /* a torn line is cut off by the next replay */
        return false;
    }
    manifest->bytes += (int64_t)lines.len;
    return true;
}
