/*
 * crossfoot template: proves templates, as if documents were to be made by
 * them, or lists those that are compiled in.
 */
#include <string.h>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/filings.h"
#include "delivery/templates.h"

static int list_all(void) {
    struct buffer out = BUFFER_EMPTY;
    template_list(&out);
    bool told = buffer_ok(&out) && console_data(buffer_view(&out));
    buffer_free(&out);
    return told ? STATUS_CLEAN : STATUS_SYSTEM;
}

static int check_one(const struct options *options, const char *name) {
    struct arena *arena = arena_new(0);
    if (arena == NULL)
        return STATUS_SYSTEM;
    struct diag *diag = diag_new(arena, text_from(name));
    bool sound = templates_load(arena, name, diag) != NULL;
    filings_tell(diag, options, false);
    arena_free(arena);
    return sound ? STATUS_CLEAN : STATUS_SYSTEM;
}

int template_command(const struct options *options) {
    int status = STATUS_CLEAN;
    if (strcmp(options->files[0], "list") == 0 && options->file_count == 1)
        return list_all();
    if (strcmp(options->files[0], "check") != 0 || options->file_count < 2) {
        console_error("template takes check FILE..., or list");
        return STATUS_SYSTEM;
    }
    for (int i = 1; i < options->file_count; i++)
        if (check_one(options, options->files[i]) != STATUS_CLEAN)
            status = STATUS_SYSTEM;
    return status;
}
