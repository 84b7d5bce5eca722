/*
 * library: a library that is loaded when it is first needed, for what is linked costs every start of the program. Its
 * calls are put into a table of the caller's, each by its name.
 */
#ifndef CROSSFOOT_BASE_LIBRARY_H
#define CROSSFOOT_BASE_LIBRARY_H

#include <stddef.h>

struct library_call {
    const char *name;
    size_t at; /* of its pointer in the caller's table, in bytes */
};

/* What library_close() takes; NULL, and nothing loaded, where the library or one of its calls is not to be had. */
void *library_open(const char *name, const struct library_call *calls, size_t count, void *table);
void library_close(void *library);

#endif
