/*
 * posix_spawn() with a fresh signal mask. "{pdf}" and the like in an argument
 * are replaced; a value never becomes more than its one argument.
 */
#define _GNU_SOURCE /* memfd_create, environ */

#include "run/hooks.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "run/clock.h"

enum { STEP = 20 };

const struct command *hooks_for(const struct config *config, enum outcome outcome) {
    return outcome_status(outcome) == STATUS_CLEAN ? &config->on_success : &config->on_failure;
}

/* ---- starting a program ---- */

static void fresh_signals(posix_spawnattr_t *attributes) {
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(attributes, &none);
    posix_spawnattr_setsigdefault(attributes, &all);
    posix_spawnattr_setpgroup(attributes, 0);
    posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
}

/* Starts `arguments` (ending in NULL) with `input` as standard input; its standard output goes to standard error. */
static pid_t start(char *const *arguments, int input) {
    pid_t process = 0;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t actions;
    if (posix_spawnattr_init(&attributes) != 0)
        return 0;
    if (posix_spawn_file_actions_init(&actions) == 0) {
        fresh_signals(&attributes);
        if (input >= 0)
            posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
        else
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO);
        errno = posix_spawnp(&process, arguments[0], &actions, &attributes, arguments, environ);
        process = errno == 0 ? process : 0;
        posix_spawn_file_actions_destroy(&actions);
    }
    posix_spawnattr_destroy(&attributes);
    return process;
}

/* ---- arguments ---- */

static text output_path(struct arena *arena, const struct session *session, const struct record *record, text format) {
    for (int i = 0; i < record->output_count; i++)
        if (text_equal(record->outputs[i].format, format))
            return config_path(arena, &session->config, record->outputs[i].path);
    return TEXT("");
}

static text value_of(struct arena *arena, const struct session *session, const struct record *record, text name) {
    const struct {
        text name, value;
    } values[] = {
        {TEXT("filing"), record->filing},
        {TEXT("input"), config_path(arena, &session->config, record->input)},
        {TEXT("outcome"), text_from(outcome_name(record->outcome))},
        {TEXT("registrant"), record->registrant},
        {TEXT("cik"), record->cik},
        {TEXT("form"), record->form},
        {TEXT("date"), record->report_date},
    };
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++)
        if (text_equal(name, values[i].name))
            return values[i].value;
    return output_path(arena, session, record, name);
}

static char *fill_in(struct arena *arena, const struct session *session, const struct record *record, text argument) {
    text filled = TEXT("");
    while (argument.len > 0) {
        size_t open = text_find_byte(argument, '{');
        size_t close = open == text_npos ? text_npos : text_find_byte(text_skip(argument, open), '}');
        if (close == text_npos)
            open = argument.len;
        filled = text_join(arena, filled, TEXT(""), text_slice(argument, 0, open));
        if (open == argument.len)
            break;
        text value = value_of(arena, session, record, text_slice(argument, open + 1, open + close));
        filled = text_join(arena, filled, TEXT(""), value);
        argument = text_skip(argument, open + close + 1);
    }
    return text_string(arena, filled);
}

static pid_t start_for(const struct session *session, const struct record *record, const struct command *command) {
    struct arena *arena = arena_new(0);
    if (arena == NULL)
        return 0;
    char **arguments = ARENA_ARRAY(arena, char *, command->count + 1);
    for (int i = 0; i < command->count; i++)
        arguments[i] = fill_in(arena, session, record, command->arguments[i]);
    pid_t process = start(arguments, -1);
    arena_free(arena);
    return process;
}

/* ---- those of filings ---- */

struct starting {
    struct hooks *hooks;
    struct session *session;
    bool due;
};

static bool is_taken(const struct hooks *hooks, text filing) {
    for (int i = 0; i < HOOKS_AT_ONCE; i++)
        if (text_equal(filing, text_from(hooks->running[i].filing)))
            return true;
    return false;
}

static struct hook *free_place(struct hooks *hooks) {
    for (int i = 0; i < HOOKS_AT_ONCE; i++)
        if (hooks->running[i].filing[0] == '\0')
            return &hooks->running[i];
    return NULL;
}

static void tell_failure(struct session *session, const char *filing, const char *how) {
    session->tally.hooks_failed++;
    tally_worsen(&session->tally, STATUS_SYSTEM);
    log_event(&session->log, SEVERITY_ERROR, "hook-failed", text_from(filing), "the hook %s", how);
}

/* Starts the record's hook; false once there is no room for more. */
static bool start_one(void *context, const struct record *record) {
    struct starting *starting = context;
    struct hook *place = free_place(starting->hooks);
    starting->due = true;
    if (place == NULL)
        return false;
    if (is_taken(starting->hooks, record->filing))
        return true;
    const struct command *command = hooks_for(&starting->session->config, record->outcome);
    *place = (struct hook){.deadline = clock_ticks() + starting->session->config.hook_seconds * 1000};
    memcpy(place->filing, record->filing.ptr, SHA256_HEX - 1);
    place->process = command->count > 0 ? start_for(starting->session, record, command) : 0;
    place->waited = place->process == 0;
    starting->session->tally.hooks_run += command->count > 0;
    if (place->waited && command->count > 0)
        tell_failure(starting->session, place->filing, "could not be started");
    return true;
}

bool hooks_start(struct hooks *hooks, struct session *session) {
    struct starting starting = {hooks, session, false};
    if (free_place(hooks) == NULL)
        return true;
    state_each_unhooked(session->state, start_one, &starting);
    return starting.due;
}

static void take_up(struct hook *hook, struct session *session, int64_t now) {
    int status;
    if (hook->process > 0 && waitpid(hook->process, &status, WNOHANG) == hook->process) {
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
            tell_failure(session, hook->filing, WIFEXITED(status) ? "ended with an error" : "was ended");
        hook->process = 0;
        hook->waited = true;
    } else if (hook->process > 0 && now >= hook->deadline) {
        kill(-hook->process, SIGKILL);
    }
}

int hooks_reap(struct hooks *hooks, struct session *session) {
    int waiting = 0;
    for (int i = 0; i < HOOKS_AT_ONCE; i++) {
        take_up(&hooks->running[i], session, clock_ticks());
        waiting += hooks->running[i].waited;
    }
    return waiting;
}

void hooks_tell(const struct hooks *hooks, struct buffer *lines) {
    for (int i = 0; i < HOOKS_AT_ONCE; i++)
        if (hooks->running[i].waited)
            record_write_hooked(lines, text_from(hooks->running[i].filing));
}

bool hooks_settle(struct hooks *hooks, struct session *session) {
    bool settled = true;
    for (int i = 0; i < HOOKS_AT_ONCE; i++)
        if (hooks->running[i].waited) {
            settled = state_set_hooked(session->state, text_from(hooks->running[i].filing)) && settled;
            hooks->running[i] = (struct hook){0};
        }
    return settled;
}

void hooks_close(struct hooks *hooks) {
    for (int i = 0; i < HOOKS_AT_ONCE; i++)
        if (hooks->running[i].process > 0) {
            kill(-hooks->running[i].process, SIGKILL);
            waitpid(hooks->running[i].process, NULL, 0);
        }
}

/* ---- those of a run ---- */

static int in_memory(text bytes) {
    int file = memfd_create("input", MFD_CLOEXEC);
    if (file >= 0 && write(file, bytes.ptr, bytes.len) == (ssize_t)bytes.len && lseek(file, 0, SEEK_SET) == 0)
        return file;
    if (file >= 0)
        close(file);
    return -1;
}

static bool wait_for(pid_t process, int64_t until) {
    int status = 1;
    while (waitpid(process, &status, WNOHANG) == 0) {
        if (clock_ticks() >= until)
            kill(-process, SIGKILL);
        usleep(STEP * 1000);
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool hooks_run(const struct command *command, text input, int64_t seconds) {
    struct arena *arena = arena_new(0);
    int file = in_memory(input);
    pid_t process = 0;
    if (arena != NULL && file >= 0) {
        char **arguments = ARENA_ARRAY(arena, char *, command->count + 1);
        for (int i = 0; i < command->count; i++)
            arguments[i] = text_string(arena, command->arguments[i]);
        process = start(arguments, file);
    }
    if (file >= 0)
        close(file);
    arena_free(arena);
    return process > 0 && wait_for(process, clock_ticks() + seconds * 1000);
}
