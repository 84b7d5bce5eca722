/*
 * throughput: how fast documents are read inside one process, without the time a program needs to start.
 * `throughput STAGE SECONDS FILE...` reads every file again and again up to a stage (source, layout, model, checks)
 * until that much processor time has gone, and prints bytes a second over the files in total, and the bytes resident
 * at most.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "check/check.h"
#include "layout/layout.h"
#include "peak.h"
#include "recognize/recognize.h"

enum depth { DEPTH_SOURCE, DEPTH_LAYOUT, DEPTH_MODEL, DEPTH_CHECKS, DEPTH_COUNT };

static const char *const depth_names[DEPTH_COUNT] = {"source", "layout", "model", "checks"};

static double processor_seconds(void) { return (double)clock() / CLOCKS_PER_SEC; }

static void read_to(struct arena *arena, text bytes, enum depth depth) {
    text name = TEXT("bench");
    struct diag *diag = diag_new(arena, name);
    struct source *source = source_read(arena, name, bytes, diag);
    struct layout **layouts = ARENA_ARRAY(arena, struct layout *, source->document_count + 1);
    for (int i = 0; depth == DEPTH_LAYOUT && i < source->document_count; i++)
        layout_document(arena, source, i, diag);
    struct report *report = depth >= DEPTH_MODEL ? recognize(arena, source, layouts, diag) : NULL;
    if (depth >= DEPTH_MODEL)
        recognize_relations(arena, report, layouts, diag);
    if (depth >= DEPTH_CHECKS)
        check_report(arena, report, diag);
}

static void pass_over(const text *inputs, int count, enum depth depth) {
    for (int i = 0; i < count; i++) {
        struct arena *arena = arena_new(0);
        read_to(arena, inputs[i], depth);
        arena_free(arena);
    }
}

/* The inputs stay in `arena`; the bytes of all of them in *total. */
static text *load(struct arena *arena, char *const *paths, int count, size_t *total) {
    text *inputs = ARENA_ARRAY(arena, text, count), why;
    for (int i = 0; i < count; i++) {
        if (!file_read(arena, paths[i], (size_t)1 << 30, &inputs[i], &why)) {
            fprintf(stderr, "%s: %.*s\n", paths[i], TEXT_ARG(why));
            exit(3);
        }
        *total += inputs[i].len;
    }
    return inputs;
}

static int measure(enum depth depth, double seconds, char *const *paths, int count) {
    struct arena *arena = arena_new(0);
    size_t total = 0;
    text *inputs = load(arena, paths, count, &total);
    double begin = processor_seconds(), best = 0;
    do {
        double start = processor_seconds();
        pass_over(inputs, count, depth);
        double taken = processor_seconds() - start;
        best = best == 0 || taken < best ? taken : best;
    } while (processor_seconds() - begin < seconds);
    printf("%.0f %ld\n", best > 0 ? (double)total / best : 0, peak_bytes());
    arena_free(arena);
    return 0;
}

int main(int argc, char **argv) {
    for (int depth = 0; argc > 3 && depth < DEPTH_COUNT; depth++)
        if (strcmp(argv[1], depth_names[depth]) == 0)
            return measure((enum depth)depth, atof(argv[2]), argv + 3, argc - 3);
    fprintf(stderr, "usage: throughput source|layout|model|checks SECONDS FILE...\n");
    return 2;
}
