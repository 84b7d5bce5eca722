/*
 * asset: files the program carries in itself: templates/default.yaml and the
 * font subsets. The build writes the table (see `embed`).
 */
#ifndef CROSSFOOT_RENDER_ASSET_H
#define CROSSFOOT_RENDER_ASSET_H

#include <stddef.h>

#include "base/text.h"

struct asset {
    const char *name; /* "default.yaml", "OpenSans-Regular.ttf" */
    const unsigned char *bytes;
    size_t size;
};

extern const struct asset assets[];
extern const int asset_count;

/* The bytes of the asset of that name; empty where there is none. */
text asset_find(const char *name);

#endif
