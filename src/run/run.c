/*
 * The three things that can be asked of a run: to do it, to say what it would
 * do, to say how things stand.
 */
#define _POSIX_C_SOURCE 200809L

#include "run/run.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "run/clock.h"
#include "run/floor.h"
#include "run/hooks.h"
#include "run/inbox.h"
#include "run/judge.h"
#include "run/line.h"
#include "run/sandbox.h"
#include "run/session.h"
#include "run/watch.h"

enum { DAY = 24 * 60 * 60, RESCAN = 5 * 60 * 1000, INPUT_MOST = 256 << 20 };

/* ---- retention ---- */

struct retiring {
    struct session *session;
    int64_t before; /* the wall's time */
    struct buffer lines;
    text *filings;
    int count;
};

/* Removes the outputs of a record that is old enough and whose filing has left the inbox. */
static bool retire_one(void *context, const struct record *record) {
    struct retiring *retiring = context;
    struct session *session = retiring->session;
    struct stat status;
    text input = config_path(session->arena, &session->config, record->input);
    if (record->at >= retiring->before || lstat(text_string(session->arena, input), &status) == 0 || errno != ENOENT)
        return true;
    for (int i = 0; i < record->output_count; i++) {
        text below;
        const struct tree *tree = session_tree(session, record->outputs[i].path, &below);
        if (tree != NULL)
            tree_remove(tree, below);
    }
    record_write_retired(&retiring->lines, record->filing);
    *ARRAY_ADD(session->arena, retiring->filings, retiring->count) = text_copy(session->arena, record->filing);
    return true;
}

static void retire(struct session *session) {
    struct retiring retiring = {.session = session, .before = clock_wall() - session->config.retention * DAY};
    if (session->config.retention == 0)
        return;
    state_each(session->state, retire_one, &retiring);
    bool kept = buffer_ok(&retiring.lines) && manifest_append(&session->manifest, buffer_view(&retiring.lines)) &&
                state_begin(session->state);
    for (int i = 0; kept && i < retiring.count; i++)
        kept = state_retire(session->state, retiring.filings[i]);
    if (!kept || !state_set_manifest(session->state, session->manifest.bytes) || !state_commit(session->state))
        tally_worsen(&session->tally, STATUS_SYSTEM);
    session->tally.retired += retiring.count;
    buffer_free(&retiring.lines);
}

/* ---- telling ---- */

static void write_told(struct session *session, text path, text content) {
    text why;
    if (path.len == 0)
        return;
    const char *whole = text_string(session->arena, config_path(session->arena, &session->config, path));
    if (file_write_whole(session->arena, whole, content, &why))
        return;
    log_event(&session->log, SEVERITY_ERROR, "untold", path, "%.*s", TEXT_ARG(why));
    tally_worsen(&session->tally, STATUS_SYSTEM);
}

static void mail(struct session *session, text summary) {
    const struct config *config = &session->config;
    text arguments[] = {config->mail_program, TEXT("-t"), TEXT("-oi")};
    const struct command sendmail = {arguments, 3};
    struct buffer letter = BUFFER_EMPTY;
    buffer_format(&letter, "To: %.*s\n", TEXT_ARG(config->mail_to));
    if (config->mail_from.len > 0)
        buffer_format(&letter, "From: %.*s\n", TEXT_ARG(config->mail_from));
    buffer_format(&letter, "Subject: crossfoot: status %d\n\n", (int)session->tally.worst);
    buffer_text(&letter, summary);
    if (!hooks_run(&sendmail, buffer_view(&letter), config->hook_seconds))
        log_event(&session->log, SEVERITY_ERROR, "notify-failed", config->mail_program, "no mail was sent");
    buffer_free(&letter);
}

static void notify(struct session *session, text summary) {
    const struct config *config = &session->config;
    if (config->when == NOTIFY_PROBLEMS && session->tally.worst == STATUS_CLEAN)
        return;
    if (config->notify.count > 0 && !hooks_run(&config->notify, summary, config->hook_seconds))
        log_event(&session->log, SEVERITY_ERROR, "notify-failed", config->notify.arguments[0], "ended with an error");
    if (config->mail_to.len > 0)
        mail(session, summary);
}

static void tell_all(struct session *session) {
    struct buffer summary = BUFFER_EMPTY, metrics = BUFFER_EMPTY;
    session->tally.ended = clock_ticks();
    tally_summary(&summary, &session->tally);
    tally_metrics(&metrics, &session->tally);
    write_told(session, session->config.summary, buffer_view(&summary));
    write_told(session, session->config.metrics, buffer_view(&metrics));
    text rest = buffer_view(&summary), line;
    while (text_next_line(&rest, &line))
        log_event(&session->log, SEVERITY_NOTE, "summary", TEXT(""), "%.*s",
                  TEXT_ARG(text_squeeze(session->arena, line)));
    notify(session, buffer_view(&summary));
    buffer_free(&summary);
    buffer_free(&metrics);
}

/* ---- running ---- */

static bool one_round(struct session *session, struct floor *floor, int watch) {
    struct arena *arena = arena_new(0);
    struct inbox inbox;
    int troubles;
    if (arena == NULL)
        return false;
    session->tally =
        (struct tally){.begun = clock_ticks(), .begun_at = clock_wall(), .troubles = session->tally.troubles};
    inbox_list(arena, &session->config, &session->log, &inbox, &troubles);
    session->tally.troubles += troubles;
    if (troubles > 0)
        tally_worsen(&session->tally, STATUS_SYSTEM);
    if (watch >= 0 && !watch_folders(watch, &inbox))
        log_event(&session->log, SEVERITY_WARNING, "unwatched", TEXT(""), "a folder cannot be watched: %s",
                  strerror(errno));
    bool going = floor_work(floor, &inbox);
    if (going)
        retire(session);
    tell_all(session);
    session->tally.troubles = 0;
    arena_free(arena);
    return going;
}

static void run_rounds(struct session *session, struct floor *floor) {
    int watch = session->request->watch ? watch_open() : -1;
    while (one_round(session, floor, watch) && watch >= 0 && floor_wait(floor, watch, session->config.settle, RESCAN))
        continue;
    if (watch >= 0)
        close(watch);
}

enum status run_filings(const struct run_request *request) {
    struct session session;
    enum status status = STATUS_SYSTEM;
    struct floor *floor = session_open(&session, request) ? floor_open(&session) : NULL;
    if (floor != NULL) {
        if (!sandbox_hides_files())
            log_event(&session.log, SEVERITY_WARNING, "no-landlock", TEXT(""),
                      "this kernel cannot take files away from workers; they are held by their user's rights alone");
        run_rounds(&session, floor);
        floor_close(floor);
        status = session.tally.worst;
    }
    session_close(&session);
    return status;
}

/* ---- looking ---- */

static bool hash_of(text path, char hash[SHA256_HEX]) {
    struct arena *arena = arena_new(0);
    text bytes, why;
    bool read = arena != NULL && file_read(arena, path.ptr, INPUT_MOST, &bytes, &why);
    if (read)
        sha256_hex(bytes, hash);
    arena_free(arena);
    return read;
}

static void preview_one(const struct session *session, text path, struct buffer *out, struct tally *tally) {
    struct arena *arena = arena_new(0);
    struct record *record = NULL;
    char hash[SHA256_HEX];
    const char *what = "unopened";
    if (arena != NULL && hash_of(path, hash)) {
        enum judgement judgement = judge(session, arena, text_from(hash), &record);
        what = judgement_name(judgement);
        tally->current += !judgement_is_work(judgement);
    }
    buffer_format(out, "%-9s ", what);
    line_plain(out, config_shown(&session->config, path));
    buffer_byte(out, '\n');
    if (record != NULL)
        tally_worsen(tally, outcome_status(record->outcome));
    arena_free(arena);
}

enum status run_preview(const struct run_request *request, struct buffer *out) {
    struct session session;
    struct inbox inbox;
    int troubles = 0;
    bool opened = session_look(&session, request);
    if (opened) {
        inbox_list(session.arena, &session.config, &session.log, &inbox, &troubles);
        for (int i = 0; i < inbox.count; i++)
            preview_one(&session, inbox.paths[i], out, &session.tally);
        buffer_format(out, "%d files, %lld to work on\n", inbox.count,
                      (long long)(inbox.count - session.tally.current));
    }
    session_close(&session);
    return opened && troubles == 0 ? STATUS_CLEAN : STATUS_SYSTEM;
}

struct standing {
    struct tally tally;
    struct buffer bad; /* those that are not clean, a line each */
    bool json;
};

static bool count_one(void *context, const struct record *record) {
    struct standing *standing = context;
    tally_add(&standing->tally, record);
    if (outcome_status(record->outcome) == STATUS_CLEAN)
        return true;
    if (standing->json && standing->bad.len > 0)
        buffer_byte(&standing->bad, ',');
    if (standing->json) {
        struct buffer line = BUFFER_EMPTY;
        record_write(&line, record);
        buffer_text(&standing->bad, text_trim(buffer_view(&line)));
        buffer_free(&line);
    } else {
        buffer_format(&standing->bad, "%-13s ", outcome_name(record->outcome));
        line_plain(&standing->bad, record->input);
        buffer_string(&standing->bad, record->told.len > 0 ? ": " : "");
        line_plain(&standing->bad, record->told);
        buffer_byte(&standing->bad, '\n');
    }
    return true;
}

static void write_standing(struct buffer *out, const struct standing *standing, bool locked, long holder) {
    if (locked)
        buffer_format(out, "a run is going on (process %ld)\n", holder);
    buffer_format(out, "%lld filings on record, %lld documents\n", (long long)tally_done(&standing->tally),
                  (long long)standing->tally.outputs);
    for (int i = 0; i < OUTCOME_COUNT; i++)
        if (standing->tally.outcomes[i] > 0)
            buffer_format(out, "  %-16s %8lld\n", outcome_name((enum outcome)i),
                          (long long)standing->tally.outcomes[i]);
    buffer_text(out, buffer_view(&standing->bad));
}

static void write_standing_json(struct buffer *out, const struct standing *standing, bool locked, long holder) {
    line_open(out);
    line_number(out, "running", locked ? holder : 0);
    line_number(out, "filings", tally_done(&standing->tally));
    line_number(out, "documents", standing->tally.outputs);
    line_number(out, "status", standing->tally.worst);
    line_key(out, "outcomes");
    line_open(out);
    for (int i = 0; i < OUTCOME_COUNT; i++)
        line_number(out, outcome_name((enum outcome)i), standing->tally.outcomes[i]);
    buffer_byte(out, '}');
    line_key(out, "problems");
    buffer_format(out, "[%.*s]", TEXT_ARG(buffer_view(&standing->bad)));
    line_close(out);
}

enum status run_status(const struct run_request *request, bool json, struct buffer *out) {
    struct session session;
    struct standing standing = {.json = json};
    long holder = 0;
    enum status status = STATUS_SYSTEM;
    if (session_look(&session, request)) {
        bool locked = session_locked(&session, &holder);
        bool counted = session.state == NULL || state_each(session.state, count_one, &standing);
        (json ? write_standing_json : write_standing)(out, &standing, locked, holder);
        status = counted ? standing.tally.worst : STATUS_SYSTEM;
    }
    buffer_free(&standing.bad);
    session_close(&session);
    return status;
}
