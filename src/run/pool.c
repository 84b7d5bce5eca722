/*
 * A worker is a fork of the run that keeps three descriptors: its channel, the
 * lock and, where sanitizers speak, standard error.
 */
#define _GNU_SOURCE /* close_range */

#include "run/pool.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "run/sandbox.h"
#include "run/wire.h"
#include "run/worker.h"

enum { CHANNEL = 3, LOCK = 4, FIRST_FREE = 5, HIGH = 1000 };

static int size_of(const struct config *config) {
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    if (config->workers > 0)
        return (int)config->workers;
    return processors > 0 ? (int)processors : 1;
}

void pool_open(struct pool *pool, struct arena *arena, const struct config *config, int lock) {
    *pool = (struct pool){.count = size_of(config), .config = config, .lock = lock};
    pool->workers = ARENA_ARRAY(arena, struct worker, pool->count);
    for (int i = 0; i < pool->count; i++)
        pool->workers[i].channel = -1;
}

/* Signals as a fresh program has them. */
static void reset_signals(void) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGINT, SIG_IGN); /* a terminal's goes to the whole group; the run decides what it means */
}

static void keep_only(int channel, int lock) {
    int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
    int kept = fcntl(channel, F_DUPFD_CLOEXEC, HIGH), held = fcntl(lock, F_DUPFD_CLOEXEC, HIGH);
    dup2(nothing, STDIN_FILENO);
    dup2(nothing, STDOUT_FILENO);
    if (sandbox_is_tight())
        dup2(nothing, STDERR_FILENO);
    dup2(kept, CHANNEL);
    dup2(held, LOCK);
    close_range(FIRST_FREE, ~0U, 0);
}

static _Noreturn void begin(const struct pool *pool, int channel, pid_t parent) {
    reset_signals();
    keep_only(channel, pool->lock);
    if (getppid() != parent)
        _exit(0);
    worker_main(CHANNEL, pool->config);
}

bool pool_start(struct pool *pool, struct worker *worker) {
    int ends[2];
    pid_t parent = getpid();
    if (!wire_open(ends))
        return false;
    pid_t process = fork();
    if (process == 0)
        begin(pool, ends[1], parent);
    close(ends[1]);
    if (process < 0) {
        close(ends[0]);
        return false;
    }
    *worker = (struct worker){.process = process, .channel = ends[0]};
    return true;
}

static int reap(struct worker *worker) {
    int status = 0;
    pid_t waited;
    do
        waited = waitpid(worker->process, &status, 0);
    while (waited < 0 && errno == EINTR);
    close(worker->channel);
    worker->process = 0;
    worker->channel = -1;
    return status;
}

/* What has ended already keeps the status it ended with. */
int pool_end(struct worker *worker) {
    if (worker->process == 0) /* to kill() that would be everybody */
        return 0;
    kill(worker->process, SIGKILL);
    return reap(worker);
}

void pool_close(struct pool *pool) {
    const struct message farewell = {.kind = MESSAGE_LEAVE};
    for (int i = 0; i < pool->count; i++) {
        struct worker *worker = &pool->workers[i];
        if (worker->process == 0)
            continue;
        if (worker->job == NULL && wire_send(worker->channel, &farewell, NULL, 0))
            reap(worker);
        else
            pool_end(worker);
    }
}
