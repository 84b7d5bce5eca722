/* What every command that makes documents needs first. */
#include "cli/outputs.h"

#include <string.h>

#include "base/file.h"
#include "cli/console.h"
#include "cli/filings.h"

const struct template *outputs_template(struct arena *arena, const struct options *options) {
    enum { TEMPLATE_MOST = 1 << 20 };
    struct diag *diag = diag_new(arena, text_from(options->template != NULL ? options->template : "default.yaml"));
    const struct template *template = NULL;
    text yaml, why;
    if (options->template == NULL)
        template = template_default(arena, diag);
    else if (file_read(arena, options->template, TEMPLATE_MOST, &yaml, &why))
        template = template_parse(arena, yaml, diag);
    else
        diag_report(diag, DIAG_TEMPLATE_INVALID, (struct origin){0}, TEXT(""), "%.*s", TEXT_ARG(why));
    filings_tell(diag, options, false);
    return template;
}

bool outputs_folder(struct arena *arena, const struct options *options) {
    text why;
    if (strcmp(options->folder, "-") == 0 || file_make_directory(arena, options->folder, &why))
        return true;
    console_error("%s: %.*s", options->folder, TEXT_ARG(why));
    return false;
}
