/*
 * tree: a folder that outputs are delivered into. Every step down is taken
 * without following a link, so neither a planted link nor a name leads out of
 * it. A document is written under a scratch name in the same file system and
 * appears by rename.
 */
#ifndef CROSSFOOT_RUN_TREE_H
#define CROSSFOOT_RUN_TREE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"

struct tree {
    text path;   /* as the configuration names it */
    int root;    /* the folder, open */
    int scratch; /* a folder in it for what is not finished */
    text scratch_name;
};

/*
 * Opens `path`, making it where it is missing, and sweeps the scratch folder that belongs to `owner` (the state's path)
 * clean of what an interrupted run left. False with a reason.
 */
bool tree_open(struct tree *tree, struct arena *arena, text path, text owner, text *why);

/* The same without changing anything: scratch stays closed. */
bool tree_look(struct tree *tree, struct arena *arena, text path, text *why);
void tree_close(struct tree *tree); /* removes the scratch folder */

/* A new scratch file, open for writing; -1 with errno. */
int tree_create(const struct tree *tree, const char *name);
void tree_discard(const struct tree *tree, const char *name);

/* The folder of `path` ("sonus/2003/x.pdf"), open, made where `make`; -1 with errno. The caller closes. */
int tree_folder(const struct tree *tree, text path, bool make);

/* Renames a scratch file to `path` in `folder`, its open folder. */
bool tree_place(const struct tree *tree, const char *name, int folder, text path);

/* The size of the file at `path`, -1 where there is none. */
int64_t tree_size(const struct tree *tree, text path);
bool tree_remove(const struct tree *tree, text path);

#endif
