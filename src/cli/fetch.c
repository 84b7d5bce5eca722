/*
 * crossfoot fetch: reads the watch list, prints the path of each filing as it comes, and a line of sums at the end.
 */
#include "fetch/fetch.h"

#include "base/file.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/filings.h"

enum { CONFIG_MOST = 1 << 20 };

static void print_path(void *context, text path) {
    struct arena *arena = context;
    console_data(text_join(arena, path, TEXT(""), TEXT("\n")));
}

static void tell_tally(struct arena *arena, const struct fetch_tally *tally) {
    console_tell(text_format(arena, "%d registrants: %d filings fetched (%lld bytes), %d known, %d failed\n",
                             tally->registrants, tally->fetched, (long long)tally->bytes, tally->known, tally->failed));
}

static bool read_config(struct arena *arena, text path, struct fetch_config *config, struct diag *diag) {
    text yaml, why;
    if (file_read(arena, text_string(arena, path), CONFIG_MOST, &yaml, &why))
        return fetch_config_read(arena, path, yaml, config, diag);
    diag_report(diag, DIAG_CONFIG_INVALID, (struct origin){0}, TEXT(""), "%.*s", TEXT_ARG(why));
    return false;
}

int fetch_command(const struct options *options) {
    struct arena *arena = arena_new(0);
    struct fetch_config config;
    struct fetch_tally tally;
    if (arena == NULL)
        return STATUS_SYSTEM;
    text path = text_from(options->files[0]);
    struct diag *diag = diag_new(arena, path);
    bool sound = read_config(arena, path, &config, diag);
    if (sound) {
        sound = fetch_run(arena, &config, &tally, print_path, arena, diag);
        tell_tally(arena, &tally);
    }
    filings_tell(diag, options, false);
    arena_free(arena);
    return sound ? STATUS_CLEAN : STATUS_SYSTEM;
}
