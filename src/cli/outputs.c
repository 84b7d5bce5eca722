/* What every command that makes documents needs first. */
#include "cli/outputs.h"

#include <string.h>

#include "base/file.h"
#include "cli/console.h"
#include "cli/filings.h"
#include "delivery/decisions.h"
#include "delivery/templates.h"

const struct template *outputs_template(struct arena *arena, const struct options *options) {
    struct diag *diag = diag_new(arena, text_from(options->template != NULL ? options->template : "default.yaml"));
    const struct template *template = templates_load(arena, options->template, diag);
    filings_tell(diag, options, false);
    return template;
}

bool outputs_corrections(struct arena *arena, const struct options *options, const struct corrections **out) {
    struct buffer told = BUFFER_EMPTY;
    *out = NULL;
    if (options->corrections == NULL)
        return true;
    *out = decisions_load(arena, options->corrections, console_colour(options->colour), &told);
    console_tell(buffer_view(&told));
    buffer_free(&told);
    return *out != NULL;
}

bool outputs_folder(struct arena *arena, const struct options *options) {
    text why;
    if (strcmp(options->folder, "-") == 0 || file_make_directory(arena, options->folder, &why))
        return true;
    console_error("%s: %.*s", options->folder, TEXT_ARG(why));
    return false;
}
