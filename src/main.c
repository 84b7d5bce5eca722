/*
 * crossfoot: picks the command.
 */
#include "base/footprint.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/filings.h"
#include "cli/options.h"

static int (*const commands[COMMAND_COUNT])(const struct options *) = {
    [COMMAND_REPORT] = report_command,   [COMMAND_CHECK] = check_command,     [COMMAND_RUN] = run_command,
    [COMMAND_HISTORY] = history_command, [COMMAND_STATUS] = status_command,   [COMMAND_FETCH] = fetch_command,
    [COMMAND_DUMP] = dump_command,       [COMMAND_EXPLAIN] = explain_command, [COMMAND_COMPLETION] = completion_command,
    [COMMAND_HELP] = help_command,       [COMMAND_VERSION] = version_command, [COMMAND_TEMPLATE] = template_command,
};

int main(int argc, char **argv) {
    struct options options;
    struct buffer message = BUFFER_EMPTY;
    footprint_trim();
    if (options_parse(argc, argv, &options, &message))
        return commands[options.command](&options);
    console_error("%.*s", TEXT_ARG(buffer_view(&message)));
    buffer_free(&message);
    return STATUS_SYSTEM;
}
