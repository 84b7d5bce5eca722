/*
 * options: the command line. One table drives parsing and --help; reads
 * nothing but its arguments.
 */
#ifndef CROSSFOOT_CLI_OPTIONS_H
#define CROSSFOOT_CLI_OPTIONS_H

#include <stdbool.h>

#include "base/buffer.h"
#include "pipeline.h"

enum command {
    COMMAND_REPORT,
    COMMAND_CHECK,
    COMMAND_RUN,
    COMMAND_STATUS,
    COMMAND_FETCH,
    COMMAND_HISTORY,
    COMMAND_TEMPLATE,
    COMMAND_DUMP,
    COMMAND_EXPLAIN,
    COMMAND_COMPLETION,
    COMMAND_HELP,
    COMMAND_VERSION,
    COMMAND_COUNT
};
enum colour { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER };

struct options {
    enum command command;
    char **files; /* into argv */
    int file_count;
    const char *folder;      /* of the outputs; "-": one document to standard output */
    const char *template;    /* path; NULL: the default */
    const char *corrections; /* folder of what was decided; NULL: nothing */
    const char *suggested;   /* check: folder for files to start from; NULL: none are written */
    unsigned formats; /* report: bit i is renderers[i]; history: history_renderers[i]; report, 0: the template says */
    const char *registrant; /* history: whose; NULL: everyone's */
    const char *state;      /* history, report: the configuration of runs that have filings on record; NULL: none */
    bool silent;            /* nothing is told of the filings: set by commands that read some twice */
    bool json;              /* check, status: as JSON */
    bool sarif;             /* check: as SARIF */
    bool all;               /* check: exact findings too */
    enum stage dumped;
    enum colour colour;
    const char *explained;   /* the code --explain asks for */
    const char *shell;       /* whose completion is asked for */
    bool dry, watch, verify; /* run */
    int shard, shards;       /* run, status: 1 of 1 where not given */
};

/*
 * Reads the command line into `out`, moving the files to the front of argv. False after writing what is wrong to
 * `message` (one line, no line end).
 */
bool options_parse(int argc, char **argv, struct options *out, struct buffer *message);

void options_help(struct buffer *out);

/* A row of the table, and the words of a command, for what is made from them. False beyond the last row. */
struct option_told {
    char letter; /* 0: none */
    const char *name;
    const char *argument; /* NULL: takes none */
    bool optional;        /* the argument may be left out */
    unsigned commands;    /* bit i: the command i takes it */
    const char *describes;
};
bool options_told(int index, struct option_told *out);
const char *command_word(enum command command); /* "report"; empty for the dumps, which have none */
const char *command_describes(enum command command);

#endif
