/*
 * pages: composes the briefing of every file named, and of the history of all files behind each --history, and holds
 * its pages to the rules of support/pages.h and its tags to those of support/booklets.h. Prints a line for each file
 * that breaks one, and the sum as test runners do.
 */
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "booklets.h"
#include "pages.h"
#include "pipeline.h"
#include "render/briefing/briefing.h"
#include "render/briefing/history.h"
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

static struct report *read_report(struct arena *arena, const char *name, text input) {
    struct diag *diag = diag_new(arena, text_from(name));
    return pipeline_read(arena, text_from(name), input, NULL, diag, STAGE_COUNT, NULL);
}

static bool keeps_rules(const struct booklet *booklet, const char *name, int *sheets) {
    if (booklet == NULL)
        return false;
    *sheets += booklet->sheet_count;
    int faults = pages_faults(booklet, name);
    bool tagged = booklet_is_tagged(booklet);
    if (faults > 0 || !tagged)
        printf("FAIL %s: %d faults%s\n", name, faults, tagged ? "" : ", and its tags");
    return faults == 0 && tagged;
}

static bool holds(struct arena *arena, const char *name, text input, int *sheets) {
    const struct report *report = read_report(arena, name, input);
    const struct template *template = template_default(arena, diag_new(arena, text_from(name)));
    return report == NULL || keeps_rules(briefing_compose(arena, report, template), name, sheets);
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

/* The files up to the next --history, as one registrant's or several. */
static bool look_at_history(char **paths, int count, int *sheets) {
    struct arena *arena = arena_new(0);
    struct series_input *inputs = ARENA_ARRAY(arena, struct series_input, count + 1);
    int read = 0, histories = 0;
    bool good = true;
    for (int i = 0; i < count; i++) {
        struct buffer bytes = BUFFER_EMPTY;
        struct report *report =
            read_whole(paths[i], &bytes) ? read_report(arena, paths[i], text_copy(arena, buffer_view(&bytes))) : NULL;
        buffer_free(&bytes);
        if (report != NULL)
            inputs[read++] = (struct series_input){report, text_from(paths[i])};
    }
    const struct history *them = histories_join(arena, inputs, read, &histories);
    const struct template *template = template_default(arena, diag_new(arena, TEXT("history")));
    for (int i = 0; i < histories; i++)
        good = keeps_rules(briefing_of_history(arena, &them[i], template), paths[0], sheets) && good;
    arena_free(arena);
    return good && histories > 0;
}

/* How many of the arguments from `first` on are files. */
static int files_from(char **argv, int argc, int first) {
    int count = 0;
    while (first + count < argc && strcmp(argv[first + count], "--history") != 0)
        count++;
    return count;
}

int main(int argc, char **argv) {
    int passed = 0, failed = 0, sheets = 0, single = files_from(argv, argc, 1);
    for (int i = 1; i <= single; i++) {
        bool good = look_at(argv[i], &sheets);
        passed += good;
        failed += !good;
    }
    for (int i = 1 + single; i < argc;) {
        int files = files_from(argv, argc, i + 1);
        bool good = look_at_history(argv + i + 1, files, &sheets);
        passed += good;
        failed += !good;
        i += files + 1;
    }
    printf("%d briefings, %d pages\n%d passed, %d failed, 0 skipped\n", passed + failed, sheets, passed, failed);
    return failed > 0;
}
