/*
 * commands: what the program does, a function each. Each returns the exit
 * status.
 */
#ifndef CROSSFOOT_CLI_COMMANDS_H
#define CROSSFOOT_CLI_COMMANDS_H

#include "cli/options.h"

int report_command(const struct options *options);
int check_command(const struct options *options);
int run_command(const struct options *options);
int status_command(const struct options *options);
int fetch_command(const struct options *options);
int history_command(const struct options *options);
int template_command(const struct options *options);
int dump_command(const struct options *options);
int explain_command(const struct options *options);
int completion_command(const struct options *options);
int help_command(const struct options *options);
int version_command(const struct options *options);

#endif
