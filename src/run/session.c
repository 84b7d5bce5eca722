/*
 * Opens in the order in which things may fail: what the user wrote first, then
 * the lock, and what the lock guards last.
 */
#define _GNU_SOURCE /* realpath, flock */

#include "run/session.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/file.h"
#include "run/clock.h"
#include "run/recipe.h"
#include "run/shard.h"

enum { CONFIG_MOST = 1 << 20, LOCK_PATIENCE = 3000, LOCK_STEP = 20, PATH_BYTES = 4096 };

/* ---- configuration ---- */

static void say(text lines) {
    if (lines.len > 0)
        fwrite(lines.ptr, 1, lines.len, stderr);
}

static bool refuse(struct session *session, text about, const char *event, text why) {
    log_event(&session->log, SEVERITY_ERROR, event, about, "%.*s", TEXT_ARG(why));
    return false;
}

/* The configuration's path with no links in it, so that a run is the same from wherever it is started. */
static text whole_path(struct arena *arena, const char *path) {
    char whole[PATH_BYTES];
    return text_copy(arena, text_from(realpath(path, whole) != NULL ? whole : path));
}

static bool read_config(struct session *session) {
    struct buffer told = BUFFER_EMPTY;
    struct arena *arena = session->arena;
    const char *path = session->request->config;
    struct diag *diag = diag_new(arena, text_from(path));
    text yaml = TEXT(""), why;
    bool sound = file_read(arena, path, CONFIG_MOST, &yaml, &why);
    if (!sound)
        diag_report(diag, DIAG_CONFIG_INVALID, (struct origin){0}, TEXT(""), "%.*s", TEXT_ARG(why));
    sound = sound && config_read(arena, whole_path(arena, path), yaml, &session->config, diag);
    for (int i = 0; i < diag->count; i++)
        diag_write(&told, diag, &diag->entries[i], false);
    sound = sound && recipe_load(arena, &session->config, &told);
    say(buffer_view(&told));
    buffer_free(&told);
    return sound;
}

static const char *configured(struct session *session, text path) {
    return text_string(session->arena, config_path(session->arena, &session->config, path));
}

static bool open_log(struct session *session) {
    text why;
    const char *path = session->config.log.len > 0 ? configured(session, session->config.log) : NULL;
    if (log_open(&session->log, path, session->config.log_json, &why))
        return true;
    log_open(&session->log, NULL, session->config.log_json, &(text){0});
    return refuse(session, session->config.log, "log-unwritable", why);
}

/* A shard's state is a folder below the state's own: shards share nothing. */
static void settle_state_folder(struct session *session) {
    const struct run_request *request = session->request;
    text folder = config_path(session->arena, &session->config, session->config.state);
    if (request->shards > 1)
        folder = text_join(session->arena, folder, TEXT("/"),
                           shard_folder(session->arena, (struct shard){request->shard, request->shards}));
    session->state_folder = folder;
    session->state_path = text_format(session->arena, "%.*s/state.sqlite%c", TEXT_ARG(folder), '\0').ptr;
}

static bool prepare(struct session *session, const struct run_request *request) {
    *session = (struct session){.request = request, .lock = -1, .arena = arena_new(0)};
    session->manifest.descriptor = session->output.root = session->output.scratch = -1;
    session->quarantine.root = session->quarantine.scratch = -1;
    log_open(&session->log, NULL, false, &(text){0});
    if (session->arena == NULL || !read_config(session))
        return false;
    session->program = recipe_program(session->arena);
    settle_state_folder(session);
    return true;
}

/* ---- the lock ---- */

static const char *lock_path(const struct session *session) {
    return text_string(session->arena, text_format(session->arena, "%.*s/lock", TEXT_ARG(session->state_folder)));
}

static long holder_of(int lock) {
    char digits[19] = ""; /* no more than a long holds */
    ssize_t count = pread(lock, digits, sizeof digits - 1, 0);
    long holder = 0;
    for (ssize_t i = 0; i < count && is_digit(digits[i]); i++)
        holder = holder * 10 + (digits[i] - '0');
    return holder;
}

/*
 * Workers of a killed run hold the lock, too, until they are gone: for as long as that may take another one waits.
 */
static bool wait_for_lock(int lock) {
    int64_t until = clock_ticks() + LOCK_PATIENCE;
    while (flock(lock, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK || clock_ticks() >= until)
            return false;
        usleep(LOCK_STEP * 1000);
    }
    return true;
}

static bool take_lock(struct session *session) {
    session->lock = open(lock_path(session), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (session->lock < 0)
        return refuse(session, session->state_folder, "state-unwritable", text_from(strerror(errno)));
    if (!wait_for_lock(session->lock)) {
        log_event(&session->log, SEVERITY_ERROR, "locked", config_shown(&session->config, session->state_folder),
                  "another run (process %ld) has this state", holder_of(session->lock));
        return false;
    }
    text mine = text_format(session->arena, "%ld\n", (long)getpid());
    bool told = ftruncate(session->lock, 0) == 0 && pwrite(session->lock, mine.ptr, mine.len, 0) > 0;
    (void)told; /* who holds it is for people only */
    return true;
}

bool session_locked(const struct session *session, long *holder) {
    int lock = open(lock_path(session), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    *holder = 0;
    if (lock < 0)
        return false;
    bool locked = flock(lock, LOCK_SH | LOCK_NB) != 0;
    if (locked)
        *holder = holder_of(lock);
    close(lock);
    return locked;
}

/* ---- state and manifest ---- */

/* A damaged database is kept beside the new one: somebody may want to know what happened to it. */
static bool set_aside(struct session *session) {
    static const char *const parts[] = {"", "-wal", "-shm"};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        text from = text_format(session->arena, "%s%s", session->state_path, parts[i]);
        text to = text_format(session->arena, "%s.damaged%s", session->state_path, parts[i]);
        if (rename(text_string(session->arena, from), text_string(session->arena, to)) != 0 && errno != ENOENT)
            return false;
    }
    return true;
}

static bool open_state(struct session *session) {
    bool damaged;
    text why, shown = config_shown(&session->config, text_from(session->state_path));
    session->state = state_open(session->state_path, false, &damaged, &why);
    if (session->state == NULL && damaged) {
        log_event(&session->log, SEVERITY_WARNING, "state-damaged", shown,
                  "the state is damaged; it is set aside and rebuilt from the manifest");
        session->tally.troubles++;
        if (set_aside(session))
            session->state = state_open(session->state_path, false, &damaged, &why);
    }
    return session->state != NULL || refuse(session, shown, "state-unusable", why);
}

static bool open_manifest(struct session *session) {
    text why, path = session->config.manifest;
    path = path.len > 0 && session->request->shards == 1
               ? config_path(session->arena, &session->config, path)
               : text_join(session->arena, session->state_folder, TEXT("/"), TEXT("manifest.jsonl"));
    if (!manifest_open(&session->manifest, text_string(session->arena, path), &why))
        return refuse(session, path, "manifest-unusable", why);
    int64_t taken, refused;
    int64_t held = state_manifest(session->state);
    if (held > session->manifest.bytes)
        log_event(&session->log, SEVERITY_WARNING, "manifest-short", config_shown(&session->config, path),
                  "the manifest is shorter than it was; what the state knows is believed");
    if (!manifest_replay(&session->manifest, session->state, &taken, &refused))
        return refuse(session, path, "manifest-unusable", TEXT("could not be taken into the state"));
    if (taken > 0)
        log_event(&session->log, SEVERITY_NOTE, "state-replayed", config_shown(&session->config, path),
                  "%lld records of the manifest were not in the state and are now", (long long)taken);
    if (refused > 0)
        log_event(&session->log, SEVERITY_WARNING, "manifest-damaged", config_shown(&session->config, path),
                  "%lld lines of the manifest are damaged and were passed over", (long long)refused);
    session->tally.troubles += refused;
    return true;
}

static bool open_tree(struct session *session, text path, struct tree *tree) {
    text why;
    if (path.len == 0)
        return true;
    text whole = config_path(session->arena, &session->config, path);
    return tree_open(tree, session->arena, whole, session->state_folder, &why) ||
           refuse(session, path, "output-unwritable", why);
}

static bool make_state_folder(struct session *session) {
    text why;
    return file_make_directory(session->arena, text_string(session->arena, session->state_folder), &why) ||
           refuse(session, session->state_folder, "state-unwritable", why);
}

bool session_open(struct session *session, const struct run_request *request) {
    return prepare(session, request) && open_log(session) && make_state_folder(session) && take_lock(session) &&
           open_state(session) && open_manifest(session) &&
           open_tree(session, session->config.output, &session->output) &&
           open_tree(session, session->config.quarantine, &session->quarantine);
}

static void look_tree(struct session *session, text path, struct tree *tree) {
    text why;
    if (path.len > 0)
        tree_look(tree, session->arena, config_path(session->arena, &session->config, path), &why);
}

bool session_look(struct session *session, const struct run_request *request) {
    bool damaged;
    text why;
    if (!prepare(session, request))
        return false;
    look_tree(session, session->config.output, &session->output);
    look_tree(session, session->config.quarantine, &session->quarantine);
    bool there = access(session->state_path, F_OK) == 0;
    session->state = there ? state_open(session->state_path, true, &damaged, &why) : NULL;
    return !there || session->state != NULL || refuse(session, text_from(session->state_path), "state-unusable", why);
}

void session_close(struct session *session) {
    tree_close(&session->output);
    tree_close(&session->quarantine);
    manifest_close(&session->manifest);
    state_close(session->state);
    if (session->lock >= 0)
        close(session->lock);
    log_close(&session->log);
    arena_free(session->arena);
}

const struct tree *session_tree(const struct session *session, text path, text *below) {
    const struct {
        text named;
        const struct tree *tree;
    } trees[] = {{session->config.output, &session->output}, {session->config.quarantine, &session->quarantine}};
    for (size_t i = 0; i < sizeof trees / sizeof trees[0]; i++) {
        text named = trees[i].named;
        if (named.len > 0 && text_starts(path, named) && path.len > named.len && path.ptr[named.len] == '/') {
            *below = text_skip(path, named.len + 1);
            return trees[i].tree->root >= 0 ? trees[i].tree : NULL;
        }
    }
    return NULL;
}
