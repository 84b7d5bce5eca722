/*
 * footprint: what of the libraries need not lie in memory. Linking passes over
 * much that no filing asks for (of libcrypto, which libxlsxwriter brings, and
 * of ICU, which libxml2 brings, nearly all).
 */
#ifndef CROSSFOOT_BASE_FOOTPRINT_H
#define CROSSFOOT_BASE_FOOTPRINT_H

/*
 * Gives back the pages of the loaded libraries that are only read. The next use of one maps it again, from the file's
 * cache, some fifty of them for a report; call it where what was used so far is mostly done with. Changes nothing else.
 */
void footprint_trim(void);

#endif
