/*
 * version: what the program calls itself.
 */
#ifndef CROSSFOOT_BASE_VERSION_H
#define CROSSFOOT_BASE_VERSION_H

extern const char crossfoot_version[];

#endif
