/*
 * file: whole files in and out. Nothing is taken from the arena while a
 * descriptor is open: taking may jump, and the descriptor would be lost.
 */
#define _POSIX_C_SOURCE 200809L
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"

enum { CHUNK = 64 * 1024, TEMPORARY_TRIES = 100, TEMPORARY_NAME_MOST = 64 };

const text file_too_large = {"is larger than the limit", 24};

static bool refuse(struct arena *arena, text *why, int error) {
    *why = text_copy(arena, text_from(strerror(error)));
    return false;
}

static bool refuse_with(text *why, text reason) {
    *why = reason;
    return false;
}

/* ---- reading ---- */

/* One read into `buffer`: the count of bytes, 0 at the end, -1 with errno. */
static ssize_t read_some(int fd, struct buffer *buffer) {
    char chunk[CHUNK];
    ssize_t count;
    do
        count = read(fd, chunk, sizeof chunk);
    while (count < 0 && errno == EINTR);
    if (count > 0)
        buffer_bytes(buffer, chunk, (size_t)count);
    if (buffer_ok(buffer))
        return count;
    errno = ENOMEM;
    return -1;
}

/* Everything from `fd`, though no more than one chunk beyond `limit`. 0 or an error number. */
static int read_all(int fd, size_t limit, struct buffer *buffer) {
    struct stat status;
    if (fstat(fd, &status) != 0)
        return errno;
    if (S_ISDIR(status.st_mode))
        return EISDIR;
    if (S_ISREG(status.st_mode) && status.st_size > 0 && (uintmax_t)status.st_size > limit)
        return EFBIG;
    ssize_t count;
    while ((count = read_some(fd, buffer)) > 0)
        if (buffer->len > limit)
            return EFBIG;
    return count < 0 ? errno : 0;
}

static int open_input(const char *path) {
    if (strcmp(path, "-") == 0)
        return STDIN_FILENO;
    return open(path, O_RDONLY | O_CLOEXEC);
}

/* The size of a plain file that has any bytes, and no more than `limit`; 0 where reading has to tell. */
static size_t size_before(const char *path, size_t limit) {
    struct stat status;
    bool plain = strcmp(path, "-") != 0 && stat(path, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0;
    return plain && (uintmax_t)status.st_size <= limit ? (size_t)status.st_size : 0;
}

/* Whether `path` has exactly `size` bytes, which are read where they will stay: copies cost more than the reading. */
static bool read_sized(const char *path, char *bytes, size_t size) {
    int fd = open_input(path);
    size_t had = 0;
    char beyond;
    ssize_t count = 1;
    while (fd >= 0 && count > 0 && had < size)
        if ((count = read(fd, bytes + had, size - had)) > 0)
            had += (size_t)count;
    bool whole = fd >= 0 && had == size && read(fd, &beyond, 1) == 0;
    if (fd >= 0)
        close(fd);
    return whole;
}

static bool read_known(struct arena *arena, const char *path, size_t limit, text *out) {
    size_t size = size_before(path, limit);
    char *bytes = size > 0 ? arena_take_raw(arena, size) : NULL;
    if (size == 0 || !read_sized(path, bytes, size))
        return false;
    *out = (text){bytes, size};
    return true;
}

bool file_read(struct arena *arena, const char *path, size_t limit, text *out, text *why) {
    if (limit > arena_left(arena))
        limit = arena_left(arena);
    if (read_known(arena, path, limit, out))
        return true;
    int fd = open_input(path); /* what is no plain file, changes meanwhile or cannot be read */
    if (fd < 0)
        return refuse(arena, why, errno);
    struct buffer buffer = BUFFER_EMPTY;
    int error = read_all(fd, limit, &buffer);
    if (fd != STDIN_FILENO)
        close(fd);
    if (error == 0)
        *out = text_copy(arena, buffer_view(&buffer));
    buffer_free(&buffer);
    if (error == EFBIG)
        return refuse_with(why, file_too_large);
    return error == 0 || refuse(arena, why, error);
}

/* ---- writing ---- */

static size_t directory_length(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash == NULL ? 0 : (size_t)(slash - path) + 1;
}

/*
 * Creates a sibling of `path` that did not exist before. Its name says whose it is; O_EXCL follows no link that
 * somebody planted under that name.
 */
static int open_temporary(const char *path, char *temporary, size_t size, mode_t mode) {
    int fd = -1;
    errno = EEXIST;
    for (int i = 0; fd < 0 && errno == EEXIST && i < TEMPORARY_TRIES; i++) {
        snprintf(temporary, size, "%.*s.crossfoot-%ld-%d.tmp", (int)directory_length(path), path, (long)getpid(), i);
        fd = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    }
    return fd;
}

static bool write_all(int fd, text bytes) {
    while (bytes.len > 0) {
        ssize_t count = write(fd, bytes.ptr, bytes.len);
        if (count < 0 && errno != EINTR)
            return false;
        bytes = text_skip(bytes, count < 0 ? 0 : (size_t)count);
    }
    return true;
}

/* Writes, syncs and closes; the descriptor is closed whatever fails. 0 or the first error. */
static int write_out(int fd, text bytes) {
    int error = write_all(fd, bytes) && fsync(fd) == 0 ? 0 : errno;
    if (close(fd) != 0 && error == 0)
        error = errno;
    return error;
}

/* Makes the new name durable. A file system that cannot sync a directory has done what it can. */
static void sync_directory(char *path) {
    path[directory_length(path)] = '\0';
    int fd = open(path[0] == '\0' ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    fsync(fd);
    close(fd);
}

/* Only a file, or nothing, may be replaced: 0 or an error number, with the mode of what is to be replaced. */
static int replaceable(const char *path, mode_t *mode) {
    struct stat status;
    if (path[0] == '\0')
        return ENOENT;
    if (stat(path, &status) != 0)
        return errno == ENOENT ? 0 : errno;
    if (S_ISDIR(status.st_mode))
        return EISDIR;
    *mode = status.st_mode & 0777;
    return S_ISREG(status.st_mode) ? 0 : ENOTSUP;
}

bool file_write_whole(struct arena *arena, const char *path, text bytes, text *why) {
    mode_t mode = 0666;
    int error = replaceable(path, &mode);
    if (error == ENOTSUP)
        return refuse_with(why, TEXT("is not a regular file"));
    if (error != 0)
        return refuse(arena, why, error);
    size_t size = directory_length(path) + TEMPORARY_NAME_MOST;
    char *temporary = arena_take(arena, size);
    int fd = open_temporary(path, temporary, size, mode);
    if (fd < 0)
        return refuse(arena, why, errno);
    error = write_out(fd, bytes);
    if (error == 0 && rename(temporary, path) != 0)
        error = errno;
    if (error != 0) {
        unlink(temporary);
        return refuse(arena, why, error);
    }
    sync_directory(temporary);
    return true;
}

/* ---- directories ---- */

static int make_one(const char *path) {
    struct stat status;
    if (mkdir(path, 0777) == 0)
        return 0;
    int error = errno;
    if (stat(path, &status) != 0)
        return error;
    return S_ISDIR(status.st_mode) ? 0 : ENOTDIR;
}

bool file_make_directory(struct arena *arena, const char *path, text *why) {
    char *prefix = text_string(arena, text_from(path));
    int error = path[0] == '\0' ? ENOENT : 0;
    for (char *end = prefix; error == 0 && *end != '\0'; end++) {
        if (end[1] != '/' && end[1] != '\0')
            continue;
        char next = end[1];
        end[1] = '\0';
        error = make_one(prefix);
        end[1] = next;
    }
    return error == 0 || refuse(arena, why, error);
}
