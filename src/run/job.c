/*
 * A job's memory is its own arena, so nothing of a filing outlives it.
 */
#define _POSIX_C_SOURCE 200809L

#include "run/job.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#include "render/render.h"

enum { SCRATCH_NAME = 48 };

struct job *job_new(text path, int64_t number) {
    struct arena *arena = arena_new(0);
    if (arena == NULL)
        return NULL;
    struct job *job = ARENA_NEW(arena, struct job);
    *job = (struct job){.arena = arena, .number = number, .folder = -1, .expected = MESSAGE_READ};
    job->path = text_from(text_string(arena, path));
    return job;
}

static void scratch_name(const struct job *job, int format, char name[SCRATCH_NAME]) {
    snprintf(name, SCRATCH_NAME, "%lld.%s", (long long)job->number, renderers[format].suffix);
}

static void discard_scratch(struct job *job) {
    char name[SCRATCH_NAME];
    for (int i = 0; i < renderer_count; i++)
        if ((job->scratch & (1U << i)) != 0) {
            scratch_name(job, i, name);
            tree_discard(job->tree, name);
        }
    job->scratch = 0;
}

void job_free(struct job *job) {
    if (job == NULL)
        return;
    discard_scratch(job);
    if (job->folder >= 0)
        close(job->folder);
    arena_free(job->arena);
}

bool job_claims(const struct job *job, text tree_name, text stem) {
    return job->stem.len > 0 && text_equal(job->stem, stem) && text_equal(job->tree_name, tree_name);
}

static void close_all(const int *files, int count) {
    for (int i = 0; i < count; i++)
        close(files[i]);
}

int job_open_scratch(struct job *job, unsigned formats, int files[WIRE_FORMATS]) {
    char name[SCRATCH_NAME];
    int count = 0;
    for (int i = 0; i < renderer_count && i < WIRE_FORMATS; i++) {
        if ((formats & (1U << i)) == 0)
            continue;
        scratch_name(job, i, name);
        files[count] = tree_create(job->tree, name);
        if (files[count] < 0) {
            int error = errno;
            close_all(files, count);
            errno = error;
            return -1;
        }
        count++;
        job->scratch |= 1U << i;
    }
    return count;
}

static void note_output(struct job *job, int format, text below, const struct wire_output *made) {
    *ARRAY_ADD(job->arena, job->record.outputs, job->record.output_count) = (struct output){
        .format = text_from(renderers[format].suffix),
        .path = text_join(job->arena, job->tree_name, TEXT("/"), below),
        .sha256 = text_copy(job->arena, text_from(made->sha256)),
        .bytes = (int64_t)made->bytes,
    };
}

bool job_place(struct job *job, const struct message *done) {
    char name[SCRATCH_NAME];
    job->folder = tree_folder(job->tree, job->stem, true);
    if (job->folder < 0)
        return false;
    for (int i = 0; i < renderer_count && i < WIRE_FORMATS; i++) {
        if ((job->scratch & (1U << i)) == 0)
            continue;
        text below = text_format(job->arena, "%.*s.%s", TEXT_ARG(job->stem), renderers[i].suffix);
        scratch_name(job, i, name);
        if (!tree_place(job->tree, name, job->folder, below))
            return false;
        job->scratch &= ~(1U << i);
        note_output(job, i, below, &done->outputs[i]);
    }
    return true;
}

void job_sync(struct job *job) {
    if (job->folder < 0)
        return;
    fsync(job->folder); /* a file system that cannot sync a folder has done what it can */
    close(job->folder);
    job->folder = -1;
}
