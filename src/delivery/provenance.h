/*
 * provenance: which filing an output was made from. Every document carries the
 * SHA-256 of its filing (JSON in sources, PDF in its information, a workbook
 * in its properties), so a file tells by itself whether it may be replaced.
 */
#ifndef CROSSFOOT_DELIVERY_PROVENANCE_H
#define CROSSFOOT_DELIVERY_PROVENANCE_H

#include "base/arena.h"
#include "base/text.h"

enum provenance {
    PROVENANCE_NONE,   /* there is no such file */
    PROVENANCE_OWN,    /* made from the filing with this hash */
    PROVENANCE_FOREIGN /* made from another one, not by this program, or unreadable */
};

enum provenance provenance_of(struct arena *arena, const char *path, text sha256);

#endif
