/* The table of calls, each by its name in the library. */
#include "fetch/libcurl.h"

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

static const struct {
    const char *name;
    size_t at;
} calls[] = {
    {"curl_easy_init", offsetof(struct libcurl, init)},
    {"curl_easy_setopt", offsetof(struct libcurl, set)},
    {"curl_easy_perform", offsetof(struct libcurl, perform)},
    {"curl_easy_getinfo", offsetof(struct libcurl, get)},
    {"curl_easy_reset", offsetof(struct libcurl, reset)},
    {"curl_easy_cleanup", offsetof(struct libcurl, cleanup)},
    {"curl_easy_strerror", offsetof(struct libcurl, error)},
    {"curl_slist_append", offsetof(struct libcurl, append)},
    {"curl_slist_free_all", offsetof(struct libcurl, free_all)},
};

bool libcurl_open(struct libcurl *out) {
    *out = (struct libcurl){.library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL)};
    for (size_t i = 0; i < sizeof calls / sizeof calls[0]; i++) {
        void *call = out->library != NULL ? dlsym(out->library, calls[i].name) : NULL;
        if (call == NULL) {
            libcurl_close(out);
            return false;
        }
        memcpy((char *)out + calls[i].at, &call, sizeof call);
    }
    return true;
}

void libcurl_close(struct libcurl *libcurl) {
    if (libcurl->library != NULL)
        dlclose(libcurl->library);
    libcurl->library = NULL;
}
