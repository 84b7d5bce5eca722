/*
 * The lookup in the table of embedded files. The table itself is generated.
 */
#include "render/asset.h"

#include <string.h>

text asset_find(const char *name) {
    for (int i = 0; i < asset_count; i++)
        if (strcmp(assets[i].name, name) == 0)
            return (text){(const char *)assets[i].bytes, assets[i].size};
    return (text){NULL, 0};
}
