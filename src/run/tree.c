/*
 * Folders are walked step by step with openat() and O_NOFOLLOW.
 */
#define _GNU_SOURCE /* fdopendir, O_DIRECTORY */

#include "run/tree.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/sha256.h"

enum { OWNER_DIGITS = 12, STEP_FLAGS = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC };

/* Removes every file of a folder; those of an interrupted run are all there are. */
static bool sweep(int folder) {
    int listed = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *entries = listed < 0 ? NULL : fdopendir(listed);
    if (entries == NULL) {
        if (listed >= 0)
            close(listed);
        return false;
    }
    for (const struct dirent *entry; (entry = readdir(entries)) != NULL;)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            unlinkat(folder, entry->d_name, 0);
    closedir(entries);
    return true;
}

bool tree_look(struct tree *tree, struct arena *arena, text path, text *why) {
    *tree = (struct tree){.path = path, .scratch = -1};
    tree->root = open(text_string(arena, path), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    *why = text_from(tree->root < 0 ? strerror(errno) : "");
    return tree->root >= 0;
}

static bool open_scratch(struct tree *tree, struct arena *arena, text owner) {
    char hash[SHA256_HEX];
    sha256_hex(owner, hash);
    tree->scratch_name = text_format(arena, ".crossfoot-%.*s", OWNER_DIGITS, hash);
    if (mkdirat(tree->root, tree->scratch_name.ptr, 0777) != 0 && errno != EEXIST)
        return false;
    tree->scratch = openat(tree->root, tree->scratch_name.ptr, STEP_FLAGS);
    return tree->scratch >= 0 && sweep(tree->scratch);
}

bool tree_open(struct tree *tree, struct arena *arena, text path, text owner, text *why) {
    tree->root = tree->scratch = -1;
    if (!file_make_directory(arena, text_string(arena, path), why) || !tree_look(tree, arena, path, why))
        return false;
    if (open_scratch(tree, arena, owner))
        return true;
    *why = text_copy(arena, text_from(strerror(errno)));
    tree_close(tree);
    return false;
}

void tree_close(struct tree *tree) {
    if (tree->scratch >= 0) {
        sweep(tree->scratch);
        close(tree->scratch);
        unlinkat(tree->root, tree->scratch_name.ptr, AT_REMOVEDIR);
    }
    if (tree->root >= 0)
        close(tree->root);
    tree->root = tree->scratch = -1;
}

int tree_create(const struct tree *tree, const char *name) {
    return openat(tree->scratch, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
}

void tree_discard(const struct tree *tree, const char *name) { unlinkat(tree->scratch, name, 0); }

static int step_into(int folder, text step, bool make) {
    char name[NAME_MAX + 1];
    if (step.len == 0 || step.len > NAME_MAX || text_equal(step, TEXT("..")) || text_equal(step, TEXT("."))) {
        errno = EINVAL;
        return -1;
    }
    memcpy(name, step.ptr, step.len);
    name[step.len] = '\0';
    bool made = make && mkdirat(folder, name, 0777) == 0;
    if (make && !made && errno != EEXIST)
        return -1;
    if (made)
        fsync(folder); /* that the new folder lasts; where a folder cannot be synced, what could be done was */
    return openat(folder, name, STEP_FLAGS);
}

static text name_of(text path) {
    size_t begin = path.len;
    while (begin > 0 && path.ptr[begin - 1] != '/')
        begin--;
    return text_skip(path, begin);
}

int tree_folder(const struct tree *tree, text path, bool make) {
    int folder = openat(tree->root, ".", STEP_FLAGS);
    text rest = text_slice(path, 0, path.len - name_of(path).len);
    while (folder >= 0 && rest.len > 0) {
        size_t end = text_find_byte(rest, '/');
        int below = step_into(folder, text_slice(rest, 0, end), make);
        int error = errno;
        close(folder);
        errno = error;
        folder = below;
        rest = end == text_npos ? TEXT("") : text_skip(rest, end + 1);
    }
    return folder;
}

/* The last step of `path` as a string; false where it is no name of a file. */
static bool last_step(text path, char name[NAME_MAX + 1]) {
    text step = name_of(path);
    if (step.len == 0 || step.len > NAME_MAX)
        return false;
    memcpy(name, step.ptr, step.len);
    name[step.len] = '\0';
    return true;
}

bool tree_place(const struct tree *tree, const char *name, int folder, text path) {
    char last[NAME_MAX + 1];
    if (last_step(path, last))
        return renameat(tree->scratch, name, folder, last) == 0;
    errno = EINVAL;
    return false;
}

int64_t tree_size(const struct tree *tree, text path) {
    char last[NAME_MAX + 1];
    struct stat status;
    int folder = last_step(path, last) ? tree_folder(tree, path, false) : -1;
    if (folder < 0)
        return -1;
    bool found = fstatat(folder, last, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(status.st_mode);
    close(folder);
    return found ? (int64_t)status.st_size : -1;
}

bool tree_remove(const struct tree *tree, text path) {
    char last[NAME_MAX + 1];
    int folder = last_step(path, last) ? tree_folder(tree, path, false) : -1;
    if (folder < 0)
        return errno == ENOENT;
    bool removed = unlinkat(folder, last, 0) == 0 || errno == ENOENT;
    close(folder);
    return removed;
}
