/* By way of the dynamic linker. A library with a call missing is of another kind, and closed again. */
#include "base/library.h"

#include <dlfcn.h>
#include <string.h>

void *library_open(const char *name, const struct library_call *calls, size_t count, void *table) {
    void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    for (size_t i = 0; library != NULL && i < count; i++) {
        void *call = dlsym(library, calls[i].name);
        if (call == NULL) {
            dlclose(library);
            return NULL;
        }
        memcpy((char *)table + calls[i].at, &call, sizeof call);
    }
    return library;
}

void library_close(void *library) { dlclose(library); }
