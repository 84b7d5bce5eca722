/*
 * One handle of libcurl for all requests: the connection is kept. Requests are parted by a pause and not by a clock, so
 * that there are never more than the rate allows, however fast the answers come.
 */
#define _POSIX_C_SOURCE 200809L /* nanosleep, truncate */
#include "fetch/web.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "fetch/libcurl.h"

enum { MILLISECONDS = 1000, NANOSECONDS = 1000000, WAIT_MOST = 600000, REDIRECTS_MOST = 3, CONNECT_SECONDS = 30 };
enum { STATUS_OK = 200, STATUS_PARTIAL = 206, STATUS_SAME = 304, STATUS_PAST_END = 416, STATUS_PATIENCE = 429 };
enum { STATUS_BROKEN = 500, STATUS_LAST = 599, VERSION_MOST = 256 };

struct web {
    struct arena *arena;
    const struct fetch_config *config;
    struct libcurl library;
    CURL *curl;
    struct curl_slist *headers;
    bool asked; /* there was a request before, which the next has to keep apart from */
};

/* Where the bytes of an answer go. */
struct sink {
    struct web *web;
    struct buffer *out; /* or: */
    FILE *file;
    size_t received, most;
    bool begun;       /* the first bytes of a body came, so the status is known */
    bool overflowing; /* more than `most` */
    char version[VERSION_MOST];
};

static void pause_for(int64_t milliseconds) {
    struct timespec left = {milliseconds / MILLISECONDS, milliseconds % MILLISECONDS * NANOSECONDS};
    while (nanosleep(&left, &left) != 0 && errno == EINTR)
        continue;
}

struct web *web_open(struct arena *arena, const struct fetch_config *config) {
    struct web *web = ARENA_NEW(arena, struct web);
    *web = (struct web){.arena = arena, .config = config};
    if (!libcurl_open(&web->library))
        return NULL;
    web->curl = web->library.init();
    if (web->curl != NULL)
        return web;
    libcurl_close(&web->library);
    return NULL;
}

void web_close(struct web *web) {
    if (web == NULL)
        return;
    web->library.free_all(web->headers);
    web->library.cleanup(web->curl);
    libcurl_close(&web->library);
}

/* ---- what comes ---- */

static int status_of(const struct sink *sink) {
    long status = 0;
    sink->web->library.get(sink->web->curl, CURLINFO_RESPONSE_CODE, &status);
    return (int)status;
}

/* The whole comes again where a part was asked for: what was there is dropped. */
static bool begin_body(struct sink *sink) {
    sink->begun = true;
    if (sink->file == NULL || status_of(sink) == STATUS_PARTIAL)
        return true;
    sink->received = 0;
    return fflush(sink->file) == 0 && ftruncate(fileno(sink->file), 0) == 0 && fseek(sink->file, 0, SEEK_SET) == 0;
}

static bool is_content(int status) { return status == STATUS_OK || status == STATUS_PARTIAL; }

static size_t take_bytes(char *bytes, size_t size, size_t count, void *context) {
    struct sink *sink = context;
    size_t length = size * count;
    if (!is_content(status_of(sink)))
        return length; /* the body of a refusal */
    if (!sink->begun && !begin_body(sink))
        return 0;
    sink->received += length;
    sink->overflowing = sink->received > sink->most;
    if (sink->overflowing)
        return 0;
    if (sink->file != NULL)
        return fwrite(bytes, 1, length, sink->file);
    buffer_bytes(sink->out, bytes, length);
    return buffer_ok(sink->out) ? length : 0;
}

static size_t take_header(char *bytes, size_t size, size_t count, void *context) {
    struct sink *sink = context;
    text line = text_trim((text){bytes, size * count}), name = TEXT("etag:");
    if (text_starts_fold(line, name) && line.len - name.len < VERSION_MOST) {
        text value = text_trim(text_skip(line, name.len));
        memcpy(sink->version, value.ptr, value.len);
        sink->version[value.len] = '\0';
    }
    return size * count;
}

/* ---- one request ---- */

static void add_header(struct web *web, const char *name, text value) {
    char *line = text_string(web->arena, text_format(web->arena, "%s: %.*s", name, TEXT_ARG(value)));
    struct curl_slist *longer = value.len > 0 ? web->library.append(web->headers, line) : NULL;
    web->headers = longer != NULL ? longer : web->headers;
}

static void set_texts(struct web *web, text address) {
    const struct fetch_config *config = web->config;
    web->library.set(web->curl, CURLOPT_URL, text_string(web->arena, address));
    web->library.set(web->curl, CURLOPT_USERAGENT, text_string(web->arena, config->user_agent));
    web->library.set(web->curl, CURLOPT_PROTOCOLS_STR, "http,https");
    web->library.set(web->curl, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
    web->library.set(web->curl, CURLOPT_ACCEPT_ENCODING, "");
    if (config->proxy.len > 0)
        web->library.set(web->curl, CURLOPT_PROXY, text_string(web->arena, config->proxy));
    if (config->certificates.len > 0)
        web->library.set(web->curl, CURLOPT_CAINFO, text_string(web->arena, config->certificates));
}

static void set_limits(struct web *web) {
    web->library.set(web->curl, CURLOPT_FOLLOWLOCATION, 1L);
    web->library.set(web->curl, CURLOPT_MAXREDIRS, (long)REDIRECTS_MOST);
    web->library.set(web->curl, CURLOPT_NOSIGNAL, 1L);
    web->library.set(web->curl, CURLOPT_CONNECTTIMEOUT, (long)CONNECT_SECONDS);
    web->library.set(web->curl, CURLOPT_LOW_SPEED_LIMIT, 1L);
    web->library.set(web->curl, CURLOPT_LOW_SPEED_TIME, (long)web->config->stall);
}

static CURLcode ask(struct web *web, text address, struct sink *sink) {
    if (web->asked)
        pause_for(MILLISECONDS / web->config->rate);
    web->asked = true;
    set_texts(web, address);
    set_limits(web);
    web->library.set(web->curl, CURLOPT_HTTPHEADER, web->headers);
    web->library.set(web->curl, CURLOPT_WRITEFUNCTION, take_bytes);
    web->library.set(web->curl, CURLOPT_WRITEDATA, sink);
    web->library.set(web->curl, CURLOPT_HEADERFUNCTION, take_header);
    web->library.set(web->curl, CURLOPT_HEADERDATA, sink);
    return web->library.perform(web->curl);
}

static void reset(struct web *web) {
    web->library.free_all(web->headers);
    web->headers = NULL;
    web->library.reset(web->curl);
}

/* ---- patience ---- */

/* Worth another attempt: the line broke, or the server says that it is its own fault or that it wants a rest. */
static bool is_passing(CURLcode code, int status) {
    if (code == CURLE_WRITE_ERROR || code == CURLE_URL_MALFORMAT || code == CURLE_UNSUPPORTED_PROTOCOL)
        return false;
    return code != CURLE_OK || status == STATUS_PATIENCE || status == STATUS_PAST_END ||
           (status >= STATUS_BROKEN && status <= STATUS_LAST);
}

static void wait_before(struct web *web, int64_t attempt) {
    curl_off_t asked = 0;
    int64_t wait = web->config->patience << (attempt < 16 ? attempt - 1 : 15);
    web->library.get(web->curl, CURLINFO_RETRY_AFTER, &asked);
    if (asked > 0 && asked < WAIT_MOST / MILLISECONDS && asked * MILLISECONDS > wait)
        wait = asked * MILLISECONDS;
    pause_for(wait < WAIT_MOST ? wait : WAIT_MOST);
}

static text reason(struct web *web, CURLcode code, const struct sink *sink, int status) {
    if (sink->overflowing)
        return TEXT("is larger than any filing");
    if (code != CURLE_OK)
        return text_copy(web->arena, text_from(web->library.error(code)));
    return text_format(web->arena, "the server answers %d", status);
}

/* Whether the answer is final; else there is to be another attempt. */
static bool settle(struct web *web, CURLcode code, struct sink *sink, struct web_answer *answer) {
    int status = status_of(sink);
    bool good = code == CURLE_OK && (is_content(status) || status == STATUS_SAME);
    *answer = (struct web_answer){.status = status, .version = text_copy(web->arena, text_from(sink->version))};
    if (!good)
        answer->why = reason(web, code, sink, status);
    return good || sink->overflowing || !is_passing(code, status);
}

bool web_read(struct web *web, text address, text version, size_t most, struct buffer *out, struct web_answer *answer) {
    bool settled = false;
    for (int64_t attempt = 1; !settled; attempt++) {
        struct sink sink = {.web = web, .out = out, .most = most};
        buffer_clear(out);
        reset(web);
        add_header(web, "If-None-Match", version);
        settled = settle(web, ask(web, address, &sink), &sink, answer) || attempt == web->config->attempts;
        if (!settled)
            wait_before(web, attempt);
    }
    return answer->why.len == 0;
}

/* ---- files that may have come in part ---- */

static text version_path(struct web *web, text path) { return text_join(web->arena, path, TEXT(""), TEXT(".version")); }

static text noted_version(struct web *web, text path) {
    text version = TEXT(""), why;
    if (!file_read(web->arena, text_string(web->arena, version_path(web, path)), VERSION_MOST, &version, &why))
        return TEXT("");
    return version;
}

/* Only a part whose version is known can be told to be a part of what the server has now. */
static void ask_for_rest(struct web *web, struct sink *sink, text path) {
    text version = noted_version(web, path);
    long end = fseek(sink->file, 0, SEEK_END) == 0 ? ftell(sink->file) : 0;
    if (end <= 0 || version.len == 0)
        return;
    sink->received = (size_t)end;
    add_header(web, "If-Range", version);
    add_header(web, "Range", text_format(web->arena, "bytes=%ld-", end));
}

static void note_version(struct web *web, text path, const char *version) {
    text why;
    if (version[0] != '\0')
        file_write_whole(web->arena, text_string(web->arena, version_path(web, path)), text_from(version), &why);
}

/* A part that goes beyond the end of what the server has is of no use. */
static void drop_part(struct web *web, text path) {
    unlink(text_string(web->arena, path));
    unlink(text_string(web->arena, version_path(web, path)));
}

static bool save_once(struct web *web, text address, text path, struct sink *sink, struct web_answer *answer) {
    char *name = text_string(web->arena, path);
    sink->file = fopen(name, "r+b");
    if (sink->file == NULL)
        sink->file = fopen(name, "w+b");
    if (sink->file == NULL) {
        *answer = (struct web_answer){.why = text_copy(web->arena, text_from(strerror(errno)))};
        return true;
    }
    reset(web);
    ask_for_rest(web, sink, path);
    CURLcode code = ask(web, address, sink);
    bool closed = fclose(sink->file) == 0;
    bool settled = settle(web, code, sink, answer);
    note_version(web, path, sink->version);
    if (answer->status == STATUS_PAST_END)
        drop_part(web, path);
    if (!closed && answer->why.len == 0)
        answer->why = TEXT("the disk is full");
    return settled;
}

bool web_save(struct web *web, text address, text path, size_t most, struct web_answer *answer) {
    bool settled = false;
    for (int64_t attempt = 1; !settled; attempt++) {
        struct sink sink = {.web = web, .most = most};
        settled = save_once(web, address, path, &sink, answer) || attempt == web->config->attempts;
        if (!settled)
            wait_before(web, attempt);
    }
    return answer->why.len == 0;
}
