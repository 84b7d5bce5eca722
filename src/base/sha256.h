/*
 * sha256: the name of bytes by what they are. Filings, documents and records
 * are told apart by it.
 */
#ifndef CROSSFOOT_BASE_SHA256_H
#define CROSSFOOT_BASE_SHA256_H

#include "base/text.h"

enum { SHA256_HEX = 65 }; /* 64 small hexadecimal digits and a NUL */

void sha256_hex(text bytes, char out[SHA256_HEX]);

#endif
