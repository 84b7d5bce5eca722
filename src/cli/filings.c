/*
 * Owns each filing's arena, and therefore the place to go when it runs out.
 */
#include "cli/filings.h"

#include <string.h>

#include "base/file.h"
#include "cli/console.h"

/* Far beyond any filing (submissions with pictures reach some 50 MB), well within a machine's memory. */
static const size_t input_most = (size_t)256 << 20;
static const size_t arena_most = (size_t)3 << 30;

/* The rows of diag.def between these two are the checks. */
static bool is_finding(enum diag_code code) { return code >= DIAG_FOOTING && code <= DIAG_CLAIM; }

void filings_tell(const struct diag *diag, const struct options *options, bool findings_are_data) {
    struct buffer out = BUFFER_EMPTY;
    bool colour = console_colour(options->colour);
    if (options->silent)
        return;
    for (int i = 0; i < diag->count; i++)
        if (!findings_are_data || !is_finding(diag->entries[i].code))
            diag_write(&out, diag, &diag->entries[i], colour);
    console_tell(buffer_view(&out));
    buffer_free(&out);
}

static bool is_standard_input(const char *path) { return strcmp(path, "-") == 0; }

static text name_of(const char *path) {
    const char *slash = strrchr(path, '/');
    return is_standard_input(path) ? TEXT("stdin") : text_from(slash != NULL ? slash + 1 : path);
}

static text shown_name(const char *path) { return is_standard_input(path) ? TEXT("<stdin>") : text_from(path); }

static bool read_input(struct opened *opened) {
    text why;
    if (file_read(opened->arena, opened->path, input_most, &opened->input, &why))
        return true;
    enum diag_code code = why.ptr == file_too_large.ptr ? DIAG_INPUT_TOO_LARGE : DIAG_INPUT_UNREADABLE;
    diag_report(opened->diag, code, (struct origin){0}, TEXT(""), "%.*s", TEXT_ARG(why));
    return false;
}

/* The filing's arena is full, so its diagnostics are lost: tells the reason from a fresh one. */
static enum status tell_exhausted(const char *path, const struct options *options) {
    struct arena *arena = arena_new(0);
    if (arena != NULL) {
        struct diag *diag = diag_new(arena, shown_name(path));
        diag_report(diag, DIAG_INPUT_TOO_LARGE, (struct origin){0}, TEXT(""), "needs more memory than there is");
        filings_tell(diag, options, false);
    }
    arena_free(arena);
    return STATUS_SYSTEM;
}

static enum status work_guarded(struct opened *opened, const struct options *options, filing_work *work, void *context,
                                bool findings_are_data) {
    jmp_buf exhausted;
    if (setjmp(exhausted) != 0)
        return tell_exhausted(opened->path, options);
    arena_on_exhausted(opened->arena, &exhausted);
    opened->diag = diag_new(opened->arena, shown_name(opened->path));
    enum status status = read_input(opened) ? work(opened, options, context) : STATUS_SYSTEM;
    filings_tell(opened->diag, options, findings_are_data);
    return status;
}

enum status filings_each(const struct options *options, filing_work *work, void *context, bool findings_are_data) {
    enum status worst = STATUS_CLEAN;
    for (int i = 0; i < options->file_count; i++) {
        struct opened opened = {.path = options->files[i], .name = name_of(options->files[i])};
        opened.arena = arena_new(arena_most);
        enum status status = opened.arena == NULL ? tell_exhausted(opened.path, options)
                                                  : work_guarded(&opened, options, work, context, findings_are_data);
        if (!opened.kept)
            arena_free(opened.arena);
        worst = status > worst ? status : worst;
    }
    return worst;
}
