/*
 * A worker's answer is believed only as far as it goes: texts were ended when
 * they came in, and what names a file is made of safe characters again.
 */
#define _GNU_SOURCE

#include "run/desk.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "delivery/provenance.h"
#include "run/clock.h"
#include "run/job.h"
#include "run/name.h"
#include "run/recipe.h"

enum { TURN = 256, READS_MOST = 3, NAMES_MOST = 10000, BATCH_TICKS = 200, NANO = 1000000000 };

static text shown(const struct desk *desk, const struct job *job) {
    return config_shown(&desk->session->config, job->path);
}

/* ---- the end of a job ---- */

static void let_go(struct desk *desk, struct job *job) {
    desk->session->tally.looked++;
    job_free(job);
}

/* A file that never got a hash has no record: it is told, and looked at again by the next run. */
static void give_back(struct desk *desk, struct job *job, enum outcome outcome, const char *why) {
    desk->session->tally.outcomes[outcome]++;
    tally_worsen(&desk->session->tally, outcome_status(outcome));
    log_event(&desk->session->log, SEVERITY_ERROR, outcome_name(outcome), shown(desk, job), "%s", why);
    let_go(desk, job);
}

static void tell(struct desk *desk, const struct job *job) {
    const struct record *record = &job->record;
    enum status status = outcome_status(record->outcome);
    enum severity severity = status == STATUS_CLEAN ? SEVERITY_NOTE : SEVERITY_WARNING;
    const char *between = record->told.len > 0 ? ": " : "";
    log_event(&desk->session->log, status == STATUS_SYSTEM ? SEVERITY_ERROR : severity, outcome_name(record->outcome),
              shown(desk, job), "%s, %d documents, %lld of %lld checks broken%s%.*s", judgement_name(job->why),
              record->output_count, (long long)record->broken, (long long)record->checks, between,
              TEXT_ARG(record->told));
}

/* What was delivered before stays where it is when this attempt failed; the record goes on naming it. */
static void keep_old_outputs(struct job *job) {
    if (job->old == NULL || job->record.output_count > 0)
        return;
    job->record.outputs = job->old->outputs;
    job->record.output_count = job->old->output_count;
}

static void finish(struct desk *desk, struct job *job, enum outcome outcome, text told) {
    struct record *record = &job->record;
    const struct config *config = &desk->session->config;
    bool same = job->old != NULL && text_equal(job->old->recipe, record->recipe);
    record->outcome = outcome;
    record->attempts = (same ? job->old->attempts : 0) + 1;
    record->at = clock_wall();
    record->told = text_copy(job->arena, told);
    record->hooked = hooks_for(config, outcome)->count == 0;
    if (outcome_again(outcome) != AGAIN_NEVER)
        keep_old_outputs(job);
    tally_add(&desk->session->tally, record);
    desk->session->tally.looked++;
    desk->session->tally.vanished += job->why == JUDGE_VANISHED;
    tell(desk, job);
    if (desk->finished_count == 0)
        desk->oldest = clock_ticks();
    desk->finished[desk->finished_count++] = job;
    if (desk->finished_count == BATCH_MOST)
        desk_record(desk);
}

static struct job *take_from(struct worker *worker) {
    struct job *job = worker->job;
    worker->job = NULL;
    worker->deadline = 0;
    return job;
}

/* ---- offering ---- */

static int64_t nanoseconds(struct timespec at) { return (int64_t)at.tv_sec * NANO + at.tv_nsec; }

static struct identity identity_of(const struct stat *status) {
    return (struct identity){(int64_t)status->st_dev, (int64_t)status->st_ino, (int64_t)status->st_size,
                             nanoseconds(status->st_mtim), nanoseconds(status->st_ctim)};
}

/* Opens the job's file; -1 with errno. Never waits for the other end of a pipe that somebody put there. */
static int open_input(const struct desk *desk, struct job *job) {
    struct stat status;
    int link = desk->session->config.follow_links ? 0 : O_NOFOLLOW;
    int file = open(job->path.ptr, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | link);
    if (file >= 0 && fstat(file, &status) == 0 && S_ISREG(status.st_mode)) {
        job->identity = identity_of(&status);
        return file;
    }
    int error = file >= 0 ? EINVAL : errno;
    if (file >= 0)
        close(file);
    errno = error;
    return -1;
}

static text name_of(text path) {
    size_t begin = path.len;
    while (begin > 0 && path.ptr[begin - 1] != '/')
        begin--;
    return text_skip(path, begin);
}

static bool order(struct desk *desk, struct worker *worker, struct job *job) {
    struct message message = {.kind = MESSAGE_ORDER};
    int file = open_input(desk, job);
    if (file < 0) {
        give_back(desk, job, OUTCOME_UNOPENED, strerror(errno));
        return true;
    }
    wire_put(message.name, sizeof message.name, name_of(job->path));
    job->expected = MESSAGE_READ;
    job->reads++;
    worker->job = job;
    worker->overdue = false;
    worker->deadline = clock_ticks() + desk->session->config.seconds * 1000;
    bool sent = wire_send(worker->channel, &message, &file, 1);
    close(file);
    return sent;
}

/* What the state can tell without the file being read; true where that settles it. */
static bool settled_unread(struct desk *desk, struct job *job) {
    struct stat status;
    struct record *record;
    char filing[SHA256_HEX];
    int failed = desk->session->config.follow_links ? stat(job->path.ptr, &status) : lstat(job->path.ptr, &status);
    if (failed != 0 || !S_ISREG(status.st_mode))
        return false;
    struct identity identity = identity_of(&status);
    if (!state_seen(desk->session->state, shown(desk, job), &identity, filing))
        return false;
    enum judgement judgement = judge(desk->session, job->arena, text_from(filing), &record);
    if (judgement_is_work(judgement))
        return false;
    struct tally *tally = &desk->session->tally;
    tally->current += judgement != JUDGE_ELSEWHERE;
    tally->elsewhere += judgement == JUDGE_ELSEWHERE;
    if (record != NULL)
        tally_worsen(tally, outcome_status(record->outcome));
    return true;
}

static bool start_worker(struct desk *desk, struct worker *worker) {
    if (worker->process != 0 || pool_start(desk->pool, worker))
        return true;
    log_event(&desk->session->log, SEVERITY_ERROR, "worker-unstartable", TEXT(""), "%s", strerror(errno));
    desk->failed = true;
    return false;
}

void desk_offer(struct desk *desk, struct worker *worker) {
    for (int turn = 0; turn < TURN && worker->job == NULL; turn++) {
        if (desk->stopping || desk->failed || desk->next >= desk->inbox->count || !start_worker(desk, worker))
            return;
        struct job *job = job_new(desk->inbox->paths[desk->next++], ++desk->number);
        if (job == NULL) {
            desk->failed = true;
            return;
        }
        if (settled_unread(desk, job))
            let_go(desk, job);
        else if (!order(desk, worker, job))
            desk_lost(desk, worker);
    }
}

/* ---- hearing: the file's hash ---- */

/* Whether the same filing is in another worker's hands, or just was. */
static bool is_in_hand(const struct desk *desk, const struct job *job) {
    for (int i = 0; i < desk->pool->count; i++) {
        const struct job *other = desk->pool->workers[i].job;
        if (other != NULL && other != job && !other->held && text_equal(other->record.filing, job->record.filing))
            return true;
    }
    for (int i = 0; i < desk->finished_count; i++)
        if (text_equal(desk->finished[i]->record.filing, job->record.filing))
            return true;
    return false;
}

static void set_recipe(struct desk *desk, struct job *job) {
    struct session *session = desk->session;
    char recipe[SHA256_HEX], decided[SHA256_HEX];
    job->choice = recipe_choose(&session->config, job->record.registrant, job->record.cik);
    corrections_hash(session->config.decided, job->record.filing, decided);
    recipe_hash(&session->config, job->choice, session->program, text_from(decided), recipe);
    job->record.corrections = text_copy(job->arena, text_from(decided));
    job->record.recipe = text_copy(job->arena, text_from(recipe));
    job->record.template = text_from(session->config.choices[job->choice].sha256);
    job->record.program = session->program;
}

/* Who it was last time is who a filing is until it is read again. */
static void begin_record(struct desk *desk, struct job *job) {
    job->record.input = shown(desk, job);
    job->record.registrant = job->record.cik = job->record.form = job->record.report_date = TEXT("");
    if (job->old != NULL) {
        job->record.registrant = job->old->registrant;
        job->record.cik = job->old->cik;
    }
    set_recipe(desk, job);
}

static bool say(struct worker *worker, enum message_kind kind, enum message_kind expected) {
    const struct message message = {.kind = kind};
    worker->job->expected = expected;
    return wire_send(worker->channel, &message, NULL, 0);
}

static void read_again(struct desk *desk, struct worker *worker) {
    struct job *job = take_from(worker);
    if (job->reads >= READS_MOST)
        give_back(desk, job, OUTCOME_CHANGING, "the file changed while it was read");
    else if (!order(desk, worker, job))
        desk_lost(desk, worker);
}

static void pass_over(struct desk *desk, struct worker *worker, enum judgement judgement) {
    struct job *job = take_from(worker);
    struct tally *tally = &desk->session->tally;
    tally->elsewhere += judgement == JUDGE_ELSEWHERE;
    tally->current += judgement != JUDGE_ELSEWHERE;
    if (job->old != NULL)
        tally_worsen(tally, outcome_status(job->old->outcome));
    let_go(desk, job);
}

static void decide(struct desk *desk, struct worker *worker) {
    struct job *job = worker->job;
    job->held = false;
    if (job->heard == TROUBLE_CHANGING) {
        read_again(desk, worker);
        return;
    }
    if (job->heard != TROUBLE_NONE) {
        give_back(desk, take_from(worker), OUTCOME_REFUSED, "not a file, or larger than any filing");
        return;
    }
    state_see(desk->session->state, shown(desk, job), &job->identity, job->record.filing);
    job->why = judge(desk->session, job->arena, job->record.filing, &job->old);
    begin_record(desk, job);
    if (!judgement_is_work(job->why) || is_in_hand(desk, job))
        pass_over(desk, worker, job->why == JUDGE_ELSEWHERE ? JUDGE_ELSEWHERE : JUDGE_CURRENT);
    else if (!say(worker, MESSAGE_GO, MESSAGE_MET))
        desk_lost(desk, worker);
}

/* The worker whose file stands first in the inbox of those not decided on yet; NULL where none is or it is not read. */
static struct worker *next_decided(const struct desk *desk) {
    struct worker *first = NULL;
    for (int i = 0; i < desk->pool->count; i++) {
        struct worker *worker = &desk->pool->workers[i];
        bool open = worker->job != NULL && (worker->job->held || worker->job->expected == MESSAGE_READ);
        if (open && (first == NULL || worker->job->number < first->job->number))
            first = worker;
    }
    return first != NULL && first->job->held ? first : NULL;
}

void desk_decide(struct desk *desk) {
    struct worker *worker;
    while ((worker = next_decided(desk)) != NULL)
        decide(desk, worker);
}

static void hear_read(struct desk *desk, struct worker *worker, const struct message *message) {
    struct job *job = worker->job;
    (void)desk;
    job->held = true; /* it is the desk's turn */
    job->heard = message->trouble;
    job->record.filing =
        message->trouble == TROUBLE_NONE ? text_copy(job->arena, text_from(message->sha256)) : TEXT("");
    job->record.bytes = (int64_t)message->bytes;
}

/* ---- hearing: who it is ---- */

static bool is_claimed(const struct desk *desk, const struct job *job, text stem) {
    for (int i = 0; i < desk->pool->count; i++) {
        const struct job *other = desk->pool->workers[i].job;
        if (other != NULL && other != job && job_claims(other, job->tree_name, stem))
            return true;
    }
    for (int i = 0; i < desk->finished_count; i++)
        if (job_claims(desk->finished[i], job->tree_name, stem))
            return true;
    return false;
}

/* Whether no output of another filing, and no file of somebody else's, bears this name. */
static bool is_free(const struct desk *desk, struct job *job, text stem) {
    char owner[SHA256_HEX];
    if (is_claimed(desk, job, stem))
        return false;
    for (int i = 0; i < renderer_count; i++) {
        text path =
            text_format(job->arena, "%.*s/%.*s.%s", TEXT_ARG(job->tree_name), TEXT_ARG(stem), renderers[i].suffix);
        if (state_owner(desk->session->state, path, owner)) {
            if (!text_equal(text_from(owner), job->record.filing))
                return false;
            continue;
        }
        text whole = config_path(job->arena, &desk->session->config, path);
        if (provenance_of(job->arena, text_string(job->arena, whole), job->record.filing) == PROVENANCE_FOREIGN)
            return false;
    }
    return true;
}

static bool choose_name(const struct desk *desk, struct job *job, text stem) {
    const struct record *record = &job->record;
    const struct name_facts facts = {record->registrant,  record->cik, record->form,
                                     record->report_date, stem,        record->filing};
    text name = name_expand(job->arena, desk->session->config.pattern, &facts);
    text chosen = name;
    int number = 2;
    while (number < NAMES_MOST && !is_free(desk, job, chosen))
        chosen = text_format(job->arena, "%.*s-%d", TEXT_ARG(name), number++);
    if (number > 2)
        log_event(&desk->session->log, SEVERITY_NOTE, "name-taken", shown(desk, job),
                  "outputs named %.*s are another filing's; these are named %.*s", TEXT_ARG(name), TEXT_ARG(chosen));
    job->stem = chosen;
    return number < NAMES_MOST && name.len > 0;
}

static void take_facts(struct desk *desk, struct job *job, const struct message *met) {
    struct record *record = &job->record;
    record->registrant = text_copy(job->arena, text_from(met->registrant));
    record->cik = text_copy(job->arena, text_from(met->cik));
    record->form = text_copy(job->arena, text_from(met->form));
    record->report_date = text_copy(job->arena, text_from(met->date));
    record->statements = met->statements;
    record->checks = met->checks;
    record->broken = met->broken;
    record->corrected = met->corrected;
    record->unfit = met->unfit;
    set_recipe(desk, job);
}

static enum outcome outcome_of(const struct config *config, const struct message *met) {
    static const enum outcome broken[] = {
        [FINDINGS_KEEP] = OUTCOME_BROKEN,
        [FINDINGS_QUARANTINE] = OUTCOME_QUARANTINED,
        [FINDINGS_FAIL] = OUTCOME_WITHHELD,
    };
    switch (met->status) {
    case STATUS_CLEAN:
        return OUTCOME_CLEAN;
    case STATUS_BROKEN:
        return broken[config->findings];
    case STATUS_UNREADABLE:
        return OUTCOME_UNREADABLE;
    default:
        return OUTCOME_REFUSED;
    }
}

static void order_outputs(struct desk *desk, struct worker *worker, text stem) {
    struct job *job = worker->job;
    const struct session *session = desk->session;
    bool aside = job->record.outcome == OUTCOME_QUARANTINED;
    int files[WIRE_FORMATS], count = -1;
    job->tree = aside ? &session->quarantine : &session->output;
    job->tree_name = aside ? session->config.quarantine : session->config.output;
    errno = ENAMETOOLONG;
    if (choose_name(desk, job, stem))
        count = job_open_scratch(job, session->config.formats, files);
    if (count < 0) {
        finish(desk, take_from(worker), OUTCOME_UNWRITTEN, text_from(strerror(errno)));
        return;
    }
    const struct message make = {.kind = MESSAGE_MAKE, .choice = job->choice, .formats = session->config.formats};
    job->expected = MESSAGE_DONE;
    bool sent = wire_send(worker->channel, &make, files, count);
    for (int i = 0; i < count; i++)
        close(files[i]);
    if (!sent)
        desk_lost(desk, worker);
}

static void hear_met(struct desk *desk, struct worker *worker, const struct message *met) {
    struct job *job = worker->job;
    take_facts(desk, job, met);
    job->record.told = text_copy(job->arena, text_from(met->told));
    job->record.outcome = outcome_of(&desk->session->config, met);
    if (job->record.outcome == OUTCOME_REFUSED || job->record.outcome == OUTCOME_WITHHELD)
        finish(desk, take_from(worker), job->record.outcome, job->record.told);
    else
        order_outputs(desk, worker, text_from(met->stem));
}

/* ---- hearing: what was made ---- */

static void hear_done(struct desk *desk, struct worker *worker, const struct message *done) {
    struct job *job = take_from(worker);
    if (job->record.recipe.len == 0)
        give_back(desk, job, OUTCOME_MEMORY, done->told);
    else if (done->trouble == TROUBLE_MEMORY)
        finish(desk, job, OUTCOME_MEMORY, text_from(done->told));
    else if (done->trouble != TROUBLE_NONE)
        finish(desk, job, OUTCOME_UNWRITTEN, text_from(done->told));
    else if (!job_place(job, done))
        finish(desk, job, OUTCOME_UNWRITTEN, text_from(strerror(errno)));
    else
        finish(desk, job, job->record.outcome, job->record.told);
    if (done->trouble == TROUBLE_MEMORY)
        pool_end(worker); /* what libraries held when memory ran out is lost to it; a new one starts clean */
}

void desk_hear(struct desk *desk, struct worker *worker, const struct message *message) {
    static void (*const heard[])(struct desk *, struct worker *, const struct message *) = {
        [MESSAGE_READ] = hear_read, [MESSAGE_MET] = hear_met, [MESSAGE_DONE] = hear_done};
    const struct job *job = worker->job;
    bool out_of_memory = message->kind == MESSAGE_DONE && message->trouble == TROUBLE_MEMORY;
    if (job == NULL || job->held || (message->kind != job->expected && !out_of_memory))
        desk_lost(desk, worker);
    else
        heard[message->kind](desk, worker, message);
}

/* ---- losing a worker ---- */

static text how_it_ended(struct arena *arena, int status, bool overdue) {
    if (overdue)
        return TEXT("it took longer than the limit; its worker was ended");
    if (WIFSIGNALED(status))
        return text_format(arena, "its worker crashed (signal %d, %s)", WTERMSIG(status), strsignal(WTERMSIG(status)));
    return text_format(arena, "its worker ended (status %d)", WEXITSTATUS(status));
}

void desk_lost(struct desk *desk, struct worker *worker) {
    bool overdue = worker->overdue;
    struct job *job = take_from(worker);
    int status = pool_end(worker);
    desk->session->tally.workers_lost++;
    if (job == NULL) {
        log_event(&desk->session->log, SEVERITY_WARNING, "worker-lost", TEXT(""), "an idle worker ended");
        return;
    }
    text why = how_it_ended(job->arena, status, overdue);
    enum outcome outcome = overdue ? OUTCOME_TIMED_OUT : OUTCOME_CRASHED;
    if (job->record.recipe.len > 0)
        finish(desk, job, outcome, why);
    else
        give_back(desk, job, outcome, text_string(job->arena, why));
}

void desk_abandon(struct worker *worker) {
    struct job *job = take_from(worker);
    pool_end(worker);
    job_free(job);
}

/* ---- recording ---- */

bool desk_due(const struct desk *desk, int64_t now) {
    return desk->finished_count > 0 && now - desk->oldest >= BATCH_TICKS;
}

static bool still_named(const struct record *record, text path) {
    for (int i = 0; i < record->output_count; i++)
        if (text_equal(record->outputs[i].path, path))
            return true;
    return false;
}

/* Outputs of an earlier recipe that this one calls something else, or does not make. */
static void remove_stale(const struct desk *desk, const struct job *job) {
    for (int i = 0; job->old != NULL && i < job->old->output_count; i++) {
        text below, path = job->old->outputs[i].path;
        const struct tree *tree = session_tree(desk->session, path, &below);
        if (tree != NULL && !still_named(&job->record, path))
            tree_remove(tree, below);
    }
}

static bool record_all(struct desk *desk, struct buffer *lines) {
    struct session *session = desk->session;
    for (int i = 0; i < desk->finished_count; i++) {
        job_sync(desk->finished[i]);
        remove_stale(desk, desk->finished[i]);
        record_write(lines, &desk->finished[i]->record);
    }
    hooks_tell(desk->hooks, lines);
    if (!buffer_ok(lines) || !manifest_append(&session->manifest, buffer_view(lines)) || !state_begin(session->state))
        return false;
    bool put = true;
    for (int i = 0; put && i < desk->finished_count; i++)
        put = state_put(session->state, &desk->finished[i]->record);
    return hooks_settle(desk->hooks, session) && put && state_set_manifest(session->state, session->manifest.bytes) &&
           state_commit(session->state);
}

void desk_record(struct desk *desk) {
    struct buffer lines = BUFFER_EMPTY;
    if (!desk->failed && !record_all(desk, &lines)) {
        log_event(&desk->session->log, SEVERITY_ERROR, "record-failed", TEXT(""),
                  "what was done cannot be recorded (%s); the next run does it again", strerror(errno));
        desk->failed = true;
        tally_worsen(&desk->session->tally, STATUS_SYSTEM);
    }
    buffer_free(&lines);
    for (int i = 0; i < desk->finished_count; i++)
        job_free(desk->finished[i]);
    desk->finished_count = 0;
}
