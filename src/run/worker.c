/*
 * Memory that runs out comes back to where the filing began (the arena's
 * jump); documents are rendered all before any is written.
 */
#define _POSIX_C_SOURCE 200809L

#include "run/worker.h"

#include <errno.h>
#include <setjmp.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buffer.h"
#include "delivery/documents.h"
#include "delivery/naming.h"
#include "delivery/status.h"
#include "pipeline.h"
#include "run/sandbox.h"
#include "run/wire.h"

enum { INPUT_MOST = 256 << 20, OUTPUT_MOST = 512 << 20, SYSTEM_FAILED = 3 };

struct work {
    int channel;
    const struct config *config;
    struct arena *arena;
    struct diag *diag;
    text name, input;
    const struct report *report;
    struct documents documents;
};

static _Noreturn void leave(int status) { _exit(status); }

static void answer(const struct work *work, struct message *message, enum message_kind kind) {
    message->kind = kind;
    if (!wire_send(work->channel, message, NULL, 0))
        leave(SYSTEM_FAILED);
}

/* A check that broke says more of why a filing is held than what its form lacks, which is told before. */
static bool broke(const struct work *work, const struct diag_entry *entry) {
    for (int i = 0; work->report != NULL && i < work->report->finding_count; i++) {
        const struct finding *finding = &work->report->findings[i];
        if (finding->verdict == VERDICT_BROKEN && finding->code == entry->code &&
            text_equal(finding->message, entry->message))
            return true;
    }
    return false;
}

/* The first error from `begin` on, else the first check that broke, else the first warning, as one line. */
static void put_told(const struct work *work, int begin, struct message *message) {
    const struct diag *diag = work->diag;
    const struct diag_entry *chosen = NULL;
    int highest = -1;
    for (int i = begin; diag != NULL && i < diag->count; i++) {
        int rank = 2 * (int)diag->entries[i].severity;
        rank += rank + 1 > highest && broke(work, &diag->entries[i]); /* looks at all findings: only where it decides */
        if (rank > highest) {
            highest = rank;
            chosen = &diag->entries[i];
        }
    }
    if (chosen == NULL || chosen->severity == SEVERITY_NOTE)
        return;
    struct buffer line = BUFFER_EMPTY;
    if (chosen->at.line > 0)
        buffer_format(&line, "%u:%u: ", chosen->at.line, chosen->at.column);
    buffer_format(&line, "%.*s [%s]", TEXT_ARG(chosen->message), diag_code_name(chosen->code));
    wire_put(message->told, sizeof message->told, buffer_view(&line));
    buffer_free(&line);
}

/* ---- reading ---- */

static bool same_file(const struct stat *a, const struct stat *b) {
    return a->st_size == b->st_size && a->st_mtim.tv_sec == b->st_mtim.tv_sec &&
           a->st_mtim.tv_nsec == b->st_mtim.tv_nsec && a->st_ctim.tv_sec == b->st_ctim.tv_sec &&
           a->st_ctim.tv_nsec == b->st_ctim.tv_nsec;
}

/* The bytes of an open file, and whether they are those of one moment. */
static enum trouble read_input(struct work *work, int file) {
    struct stat before, after;
    if (fstat(file, &before) != 0 || !S_ISREG(before.st_mode))
        return TROUBLE_REFUSED;
    if (before.st_size > INPUT_MOST)
        return TROUBLE_REFUSED;
    size_t size = (size_t)before.st_size, got = 0;
    char *bytes = arena_take(work->arena, size + 1);
    while (got < size) {
        ssize_t count = pread(file, bytes + got, size - got, (off_t)got);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return TROUBLE_CHANGING;
        got += (size_t)count;
    }
    work->input = (text){bytes, size};
    return fstat(file, &after) == 0 && same_file(&before, &after) ? TROUBLE_NONE : TROUBLE_CHANGING;
}

static void take_order(struct work *work, const struct message *order, const int *files, int count) {
    struct message read = {0};
    work->name = text_copy(work->arena, text_from(order->name));
    work->diag = diag_new(work->arena, work->name);
    read.trouble = count == 1 ? read_input(work, files[0]) : TROUBLE_REFUSED;
    read.bytes = work->input.len;
    if (read.trouble == TROUBLE_NONE)
        sha256_hex(work->input, read.sha256);
    answer(work, &read, MESSAGE_READ);
}

/* ---- recognizing ---- */

static void count_findings(const struct report *report, struct message *message) {
    message->statements = report->statement_count;
    message->checks = report->finding_count;
    for (int i = 0; i < report->finding_count; i++)
        message->broken += report->findings[i].verdict == VERDICT_BROKEN;
    for (int i = 0; i < report->correction_count; i++)
        *(report->corrections[i].fits ? &message->corrected : &message->unfit) += 1;
}

static void put_filing(struct work *work, struct message *met) {
    const struct filing *filing = &work->report->filing;
    wire_put(met->registrant, WIRE_WORD, naming_registrant(work->arena, filing->registrant.text));
    wire_put(met->stem, WIRE_WORD, naming_stem(work->arena, work->report));
    wire_put(met->cik, WIRE_WORD, filing->cik);
    wire_put(met->form, WIRE_WORD, filing->form);
    if (date_known(filing->report_date))
        wire_put(met->date, WIRE_WORD, date_text(work->arena, filing->report_date));
}

static void recognize_filing(struct work *work) {
    struct message met = {0};
    work->report =
        pipeline_read(work->arena, work->name, work->input, work->config->decided, work->diag, STAGE_COUNT, NULL);
    put_told(work, 0, &met);
    met.trouble = work->report == NULL ? TROUBLE_REFUSED : TROUBLE_NONE;
    met.status = STATUS_SYSTEM;
    if (work->report != NULL) {
        met.status = (int32_t)filing_status(work->report, work->diag);
        count_findings(work->report, &met);
        put_filing(work, &met);
    }
    answer(work, &met, MESSAGE_MET);
}

/* ---- making ---- */

static bool write_one(int file, text bytes, struct message *done) {
    while (bytes.len > 0) {
        ssize_t count = write(file, bytes.ptr, bytes.len);
        if (count < 0 && errno != EINTR)
            break;
        bytes = text_skip(bytes, count < 0 ? 0 : (size_t)count);
    }
    if (bytes.len == 0 && fsync(file) == 0)
        return true;
    wire_put(done->told, sizeof done->told,
             text_from(errno == ENOSPC ? "no space is left for the outputs" : "the outputs could not be written"));
    return false;
}

static bool write_all(const struct documents *documents, const int *files, struct message *done) {
    int next = 0;
    for (int i = 0; i < renderer_count && i < WIRE_FORMATS; i++) {
        if (!documents_wanted(documents, i))
            continue;
        text bytes = buffer_view(&documents->made[i]);
        sha256_hex(bytes, done->outputs[i].sha256);
        done->outputs[i].bytes = bytes.len;
        if (!write_one(files[next++], bytes, done))
            return false;
    }
    return true;
}

static int format_count(const struct documents *documents) {
    int count = 0;
    for (int i = 0; i < renderer_count && i < WIRE_FORMATS; i++)
        count += documents_wanted(documents, i);
    return count;
}

static void make_outputs(struct work *work, const struct message *make, const int *files, int count) {
    struct message done = {0};
    work->documents.formats = make->formats;
    bool sensible = work->report != NULL && count == format_count(&work->documents) && make->choice >= 0 &&
                    make->choice < work->config->choice_count;
    if (!sensible)
        leave(SYSTEM_FAILED);
    int told = work->diag->count;
    if (!documents_make(&work->documents, work->arena, work->report, work->config->choices[make->choice].template,
                        work->diag)) {
        done.trouble = TROUBLE_OUTPUT;
        put_told(work, told, &done);
    } else if (!write_all(&work->documents, files, &done)) {
        done.trouble = TROUBLE_OUTPUT;
    }
    answer(work, &done, MESSAGE_DONE);
}

/* ---- the loop ---- */

static void start_over(struct work *work) {
    arena_free(work->arena);
    work->arena = arena_new((size_t)work->config->memory << 20);
    work->report = NULL;
    work->diag = NULL;
    work->input = TEXT("");
    if (work->arena == NULL)
        leave(SYSTEM_FAILED);
}

static void handle(struct work *work, const struct message *message, const int *files, int count) {
    switch (message->kind) {
    case MESSAGE_ORDER:
        take_order(work, message, files, count);
        return;
    case MESSAGE_GO:
        recognize_filing(work);
        return;
    case MESSAGE_MAKE:
        make_outputs(work, message, files, count);
        return;
    default:
        leave(STATUS_CLEAN);
    }
}

/* The arena jumps here when memory is out; what was built of the filing goes with the arena. */
static void handle_guarded(struct work *work, const struct message *message, const int *files, int count) {
    jmp_buf exhausted;
    if (setjmp(exhausted) != 0) {
        struct message done = {.trouble = TROUBLE_MEMORY};
        wire_put(done.told, sizeof done.told, TEXT("needs more memory than a worker may have"));
        answer(work, &done, MESSAGE_DONE);
        return;
    }
    arena_on_exhausted(work->arena, &exhausted);
    handle(work, message, files, count);
}

_Noreturn void worker_main(int channel, const struct config *config) {
    struct work work = {.channel = channel, .config = config};
    struct message message;
    int files[WIRE_FORMATS], count;
    if (!sandbox_enter(config->memory, OUTPUT_MOST))
        leave(SYSTEM_FAILED);
    while (wire_receive(channel, &message, files, WIRE_FORMATS, &count)) {
        if (message.kind == MESSAGE_ORDER)
            start_over(&work);
        if (work.arena == NULL)
            leave(STATUS_CLEAN);
        handle_guarded(&work, &message, files, count);
        for (int i = 0; i < count; i++)
            close(files[i]);
    }
    leave(STATUS_CLEAN);
}
