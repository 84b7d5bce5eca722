/* The table of calls, each by its name in the library. */
#include "fetch/libcurl.h"

#include "base/library.h"

static const struct library_call calls[] = {
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
    out->library = library_open("libcurl.so.4", calls, sizeof calls / sizeof calls[0], out);
    return out->library != NULL;
}

void libcurl_close(struct libcurl *libcurl) {
    library_close(libcurl->library);
    libcurl->library = NULL;
}
