/*
 * fuzz_pipeline: any bytes through the whole program, from source to findings
 * and JSON. Beside what sanitizers see, a model that contradicts itself and
 * JSON that cannot be written are failures.
 */
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "pipeline.h"
#include "render/render.h"

enum { MEMORY_MOST = 1 << 29 };

static const struct template *template; /* lives as long as the program */

static void stop(const char *why) {
    fprintf(stderr, "fuzz_pipeline: %s\n", why);
    abort();
}

static const struct renderer *json_renderer(void) {
    for (int i = 0; i < renderer_count; i++)
        if (strcmp(renderers[i].suffix, "json") == 0)
            return &renderers[i];
    stop("there is no JSON");
    return NULL;
}

static void read_and_render(struct arena *arena, text input, struct buffer *json) {
    struct diag *diag = diag_new(arena, TEXT("fuzz.txt"));
    struct report *report = pipeline_read(arena, TEXT("fuzz.txt"), input, diag, STAGE_COUNT, NULL);
    if (diag_count_of(diag, DIAG_INTERNAL) > 0)
        stop("a stage's result contradicts itself");
    if (report != NULL && (!json_renderer()->render(arena, report, template, json, diag) || !buffer_ok(json)))
        stop("JSON could not be written");
    for (int i = 0; i < diag->count; i++) {
        buffer_clear(json);
        diag_write(json, diag, &diag->entries[i], true);
    }
}

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerInitialize(int *argc, char ***argv) {
    (void)argc, (void)argv;
    struct arena *arena = arena_new(0);
    template = template_default(arena, diag_new(arena, TEXT("default.yaml")));
    return template == NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    struct buffer json = BUFFER_EMPTY;
    struct arena *arena = arena_new(MEMORY_MOST);
    jmp_buf exhausted;
    if (arena == NULL)
        return 0;
    if (setjmp(exhausted) == 0) {
        arena_on_exhausted(arena, &exhausted);
        read_and_render(arena, (text){(const char *)bytes, size}, &json);
    }
    buffer_free(&json);
    arena_free(arena);
    return 0;
}
