/*
 * libcurl: the library's calls, found when they are first asked for. Linked, it would bring some thirty libraries into
 * every start of the program, and double the time of all other commands (docs/performance.md).
 */
#ifndef CROSSFOOT_FETCH_LIBCURL_H
#define CROSSFOOT_FETCH_LIBCURL_H

#define CURL_DISABLE_TYPECHECK 1
#include <curl/curl.h>
#include <stdbool.h>

struct libcurl {
    void *library;
    __typeof__(curl_easy_init) *init;
    __typeof__(curl_easy_setopt) *set;
    __typeof__(curl_easy_perform) *perform;
    __typeof__(curl_easy_getinfo) *get;
    __typeof__(curl_easy_reset) *reset;
    __typeof__(curl_easy_cleanup) *cleanup;
    __typeof__(curl_easy_strerror) *error;
    __typeof__(curl_slist_append) *append;
    __typeof__(curl_slist_free_all) *free_all;
};

/* False where the library is not on this machine, or not of the kind that is known. */
bool libcurl_open(struct libcurl *out);
void libcurl_close(struct libcurl *libcurl);

#endif
