/*
 * pages: composes the briefing of every file named and holds its pages to the rules of support/pages.h and its tags to
 * those of support/booklets.h. Prints a line for each file that breaks one, and the sum as test runners do.
 */
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "booklets.h"
#include "pages.h"
#include "pipeline.h"
#include "render/briefing/briefing.h"
#include "render/render.h"

static bool read_whole(const char *path, struct buffer *out) {
    FILE *file = fopen(path, "rb");
    char block[65536];
    if (file == NULL)
        return false;
    for (size_t count; (count = fread(block, 1, sizeof block, file)) > 0;)
        buffer_bytes(out, block, count);
    fclose(file);
    return buffer_ok(out);
}

static bool holds(struct arena *arena, const char *name, text input, int *sheets) {
    struct diag *diag = diag_new(arena, text_from(name));
    const struct report *report = pipeline_read(arena, text_from(name), input, NULL, diag, STAGE_COUNT, NULL);
    if (report == NULL)
        return true;
    const struct booklet *booklet = briefing_compose(arena, report, template_default(arena, diag));
    if (booklet == NULL)
        return false;
    *sheets += booklet->sheet_count;
    int faults = pages_faults(booklet, name);
    bool tagged = booklet_is_tagged(booklet);
    if (faults > 0 || !tagged)
        printf("FAIL %s: %d faults%s\n", name, faults, tagged ? "" : ", and its tags");
    return faults == 0 && tagged;
}

static bool look_at(const char *path, int *sheets) {
    struct arena *arena = arena_new(0);
    struct buffer bytes = BUFFER_EMPTY;
    const char *slash = strrchr(path, '/');
    bool good = read_whole(path, &bytes) && holds(arena, slash == NULL ? path : slash + 1, buffer_view(&bytes), sheets);
    buffer_free(&bytes);
    arena_free(arena);
    return good;
}

int main(int argc, char **argv) {
    int passed = 0, failed = 0, sheets = 0;
    for (int i = 1; i < argc; i++) {
        bool good = look_at(argv[i], &sheets);
        passed += good;
        failed += !good;
    }
    printf("%d briefings, %d pages\n%d passed, %d failed, 0 skipped\n", argc - 1, sheets, passed, failed);
    return failed > 0;
}
