/*
 * libmd's SHA-256 over a text.
 */
#include "base/sha256.h"

#include <sha256.h>

void sha256_hex(text bytes, char out[SHA256_HEX]) {
    SHA256Data((const uint8_t *)(bytes.len > 0 ? bytes.ptr : ""), bytes.len, out);
}
