/*
 * Signals come as a descriptor, so there is one place to wait and no handler.
 * The first SIGTERM or SIGINT finishes what is in hand, the second ends that,
 * too.
 */
#define _GNU_SOURCE

#include "run/floor.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "run/clock.h"
#include "run/desk.h"
#include "run/watch.h"

enum { BAR_TICKS = 200, METRIC_TICKS = 15000 };

struct floor {
    struct session *session;
    struct pool pool;
    struct hooks hooks;
    struct desk desk;
    int signals;
    int told_to_end; /* how often */
    int64_t bar_due;
    struct pollfd *polled; /* signals, then a worker each */
};

struct floor *floor_open(struct session *session) {
    struct floor *floor = ARENA_NEW(session->arena, struct floor);
    sigset_t listened;
    floor->session = session;
    sigemptyset(&listened);
    sigaddset(&listened, SIGTERM);
    sigaddset(&listened, SIGINT);
    sigaddset(&listened, SIGCHLD);
    signal(SIGPIPE, SIG_IGN);
    if (sigprocmask(SIG_BLOCK, &listened, NULL) != 0)
        return NULL;
    floor->signals = signalfd(-1, &listened, SFD_CLOEXEC | SFD_NONBLOCK);
    if (floor->signals < 0)
        return NULL;
    pool_open(&floor->pool, session->arena, &session->config, session->lock);
    floor->polled = ARENA_ARRAY(session->arena, struct pollfd, floor->pool.count + 1);
    floor->desk = (struct desk){.session = session, .pool = &floor->pool, .hooks = &floor->hooks};
    return floor;
}

void floor_close(struct floor *floor) {
    pool_close(&floor->pool);
    hooks_close(&floor->hooks);
    close(floor->signals);
}

/* ---- signals ---- */

/* What is done is put on record; what is not is left to the next run. */
static void end_all_in_hand(struct floor *floor) {
    for (int i = 0; i < floor->pool.count; i++)
        if (floor->pool.workers[i].job != NULL)
            desk_abandon(&floor->pool.workers[i]);
    if (floor->desk.finished_count > 0)
        desk_record(&floor->desk);
    floor->desk.failed = true;
}

static void hear_signals(struct floor *floor) {
    struct signalfd_siginfo signal;
    while (read(floor->signals, &signal, sizeof signal) == (ssize_t)sizeof signal) {
        if (signal.ssi_signo == SIGCHLD)
            continue;
        floor->desk.stopping = true;
        if (floor->told_to_end++ == 0)
            log_event(&floor->session->log, SEVERITY_NOTE, "ending", TEXT(""),
                      "told to end: finishing what is in hand");
        else
            end_all_in_hand(floor);
    }
}

/* ---- workers ---- */

static bool is_busy(const struct floor *floor) {
    for (int i = 0; i < floor->pool.count; i++)
        if (floor->pool.workers[i].job != NULL)
            return true;
    return false;
}

static void offer_all(struct floor *floor) {
    for (int i = 0; i < floor->pool.count; i++)
        if (floor->pool.workers[i].job == NULL)
            desk_offer(&floor->desk, &floor->pool.workers[i]);
}

static void hear_worker(struct floor *floor, struct worker *worker) {
    struct message message;
    int count;
    if (wire_receive(worker->channel, &message, NULL, 0, &count))
        desk_hear(&floor->desk, worker, &message);
    else
        desk_lost(&floor->desk, worker);
}

static void end_overdue(struct floor *floor, int64_t now) {
    for (int i = 0; i < floor->pool.count; i++) {
        struct worker *worker = &floor->pool.workers[i];
        if (worker->job != NULL && now >= worker->deadline) {
            worker->overdue = true;
            desk_lost(&floor->desk, worker);
        }
    }
}

/* ---- the loop ---- */

static void show_bar(struct floor *floor, int64_t now) {
    if (!floor->session->log.terminal || now < floor->bar_due)
        return;
    struct buffer bar = BUFFER_EMPTY;
    tally_bar(&bar, &floor->session->tally, now);
    log_bar(&floor->session->log, buffer_view(&bar));
    buffer_free(&bar);
    floor->bar_due = now + BAR_TICKS;
}

/* Waits until something speaks, but not beyond the next moment at which something has to be done. */
static void listen_to_all(struct floor *floor, int patience) {
    floor->polled[0] = (struct pollfd){.fd = floor->signals, .events = POLLIN};
    for (int i = 0; i < floor->pool.count; i++)
        floor->polled[i + 1] = (struct pollfd){.fd = floor->pool.workers[i].channel, .events = POLLIN};
    if (poll(floor->polled, (nfds_t)floor->pool.count + 1, patience) <= 0)
        return;
    if (floor->polled[0].revents != 0)
        hear_signals(floor);
    for (int i = 0; i < floor->pool.count; i++)
        if (floor->polled[i + 1].revents != 0 && floor->pool.workers[i].channel == floor->polled[i + 1].fd)
            hear_worker(floor, &floor->pool.workers[i]);
}

static bool more_to_offer(const struct floor *floor) {
    return !floor->desk.stopping && !floor->desk.failed && floor->desk.next < floor->desk.inbox->count;
}

static bool has_idle(const struct floor *floor) {
    for (int i = 0; i < floor->pool.count; i++)
        if (floor->pool.workers[i].job == NULL)
            return true;
    return false;
}

/* One turn; false when there is nothing left to wait for. */
static bool turn(struct floor *floor) {
    struct desk *desk = &floor->desk;
    int64_t now = clock_ticks();
    desk_decide(desk);
    offer_all(floor);
    end_overdue(floor, now);
    int ended = hooks_reap(&floor->hooks, floor->session);
    bool idle = !is_busy(floor) && !more_to_offer(floor);
    if (desk_due(desk, now) || ended > 0 || (idle && desk->finished_count > 0))
        desk_record(desk);
    bool hooking = !desk->failed && floor->told_to_end < 2 && hooks_start(&floor->hooks, floor->session);
    show_bar(floor, now);
    if (idle && !hooking)
        return false;
    listen_to_all(floor, more_to_offer(floor) && has_idle(floor) ? 0 : BAR_TICKS);
    return true;
}

bool floor_work(struct floor *floor, const struct inbox *inbox) {
    floor->desk.inbox = inbox;
    floor->desk.next = 0;
    floor->session->tally.found = inbox->count;
    while (turn(floor))
        continue;
    if (floor->desk.failed)
        tally_worsen(&floor->session->tally, STATUS_SYSTEM);
    log_bar(&floor->session->log, TEXT(""));
    return floor->told_to_end == 0 && !floor->desk.failed;
}

bool floor_wait(struct floor *floor, int descriptor, int64_t settle, int64_t most) {
    int64_t now = clock_ticks(), until = now + most;
    while (floor->told_to_end == 0 && now < until) {
        struct pollfd both[] = {{.fd = floor->signals, .events = POLLIN}, {.fd = descriptor, .events = POLLIN}};
        int64_t patience = until - now;
        if (poll(both, 2, patience < BAR_TICKS ? (int)patience : BAR_TICKS) > 0 && both[1].revents != 0) {
            watch_drain(descriptor);
            until = clock_ticks() + settle;
        }
        hear_signals(floor);
        now = clock_ticks();
    }
    return floor->told_to_end == 0;
}
