/*
 * config: what a run is told to do, read from YAML strictly: a key that is not
 * known, a value out of range, a key given twice are told with line and column
 * and nothing runs. Paths are taken from the folder the configuration is in.
 */
#ifndef CROSSFOOT_RUN_CONFIG_H
#define CROSSFOOT_RUN_CONFIG_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/sha256.h"
#include "base/text.h"
#include "correct/correct.h"
#include "render/render.h"

/* What becomes of the documents of a filing with findings that are broken. */
enum findings_policy { FINDINGS_KEEP, FINDINGS_QUARANTINE, FINDINGS_FAIL };

enum notify_when { NOTIFY_PROBLEMS, NOTIFY_ALWAYS };

/* An argument vector; no shell ever sees it. */
struct command {
    text *arguments;
    int count; /* 0: none */
};

/* A template, and which registrants get it: by CIK or by a pattern for the name as file names spell it. */
struct choice {
    text registrant, cik; /* both empty: everybody */
    text path;            /* empty: the default, compiled in */
    char sha256[SHA256_HEX];
    const struct template *template;
};

/* Paths are as written; config_path() leads to them. */
struct config {
    text folder; /* the one the configuration stands in, with a slash at its end */
    text *inbox;
    int inbox_count;
    bool follow_links;
    text output, pattern, quarantine;
    unsigned formats;       /* bit i is renderers[i] */
    struct choice *choices; /* the first that fits; the last fits everybody */
    int choice_count;
    text template;
    text corrections;                  /* a folder; empty: none */
    const struct corrections *decided; /* read from it by recipe_load() */
    int64_t workers;                   /* 0: one a processor */
    int64_t seconds;                   /* a filing may take */
    int64_t memory;                    /* MiB a worker may take */
    int64_t attempts;
    enum findings_policy findings;
    int64_t retention; /* days; 0: for ever */
    struct command on_success, on_failure, notify;
    int64_t hook_seconds;
    enum notify_when when;
    text mail_to, mail_from, mail_program;
    text state; /* a folder; a shard's is one below */
    text manifest, summary, metrics, log;
    bool log_json;
    int64_t settle; /* milliseconds an inbox must be quiet before --watch looks at it */
};

/*
 * Reads `yaml`, the content of the file at `path`. False after telling `diag`. Nothing is opened: choices name their
 * templates, templates_load() reads them.
 */
bool config_read(struct arena *arena, text path, text yaml, struct config *out, struct diag *diag);

/* Where a path of the configuration leads, and what a path below its folder is called in records and messages. */
text config_path(struct arena *arena, const struct config *config, text path);
text config_shown(const struct config *config, text path);

#endif
