/*
 * The commands that tell about the program: --help, --version, --explain, --completion.
 */
#include <string.h>

#include "base/diag.h"
#include "base/version.h"
#include "cli/commands.h"
#include "cli/completion.h"
#include "cli/console.h"
#include "cli/filings.h"

static int print(struct buffer *out) {
    bool printed = buffer_ok(out) && console_data(buffer_view(out));
    buffer_free(out);
    return printed ? STATUS_CLEAN : STATUS_SYSTEM;
}

int help_command(const struct options *options) {
    (void)options;
    struct buffer out = BUFFER_EMPTY;
    options_help(&out);
    return print(&out);
}

int version_command(const struct options *options) {
    (void)options;
    struct buffer out = BUFFER_EMPTY;
    buffer_format(&out, "crossfoot %s\n", crossfoot_version);
    return print(&out);
}

int explain_command(const struct options *options) {
    struct buffer out = BUFFER_EMPTY;
    for (int code = 0; code < DIAG_COUNT; code++)
        if (strcmp(options->explained, diag_code_name(code)) == 0) {
            buffer_format(&out, "%s (%s)\n%s\n", diag_code_name(code), severity_name(diag_code_severity(code)),
                          diag_code_explanation(code));
            return print(&out);
        }
    console_error("no diagnostic has the code \"%s\"", options->explained);
    return STATUS_SYSTEM;
}

int completion_command(const struct options *options) {
    struct buffer out = BUFFER_EMPTY;
    if (completion_write(&out, options->shell))
        return print(&out);
    console_error("there is no completion for \"%s\"; the shells are bash, zsh and fish", options->shell);
    return STATUS_SYSTEM;
}
