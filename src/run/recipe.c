/*
 * Templates and corrections are read once, before the workers are forked, so
 * that all of them hold the same bytes whatever happens to the files meanwhile.
 */
#define _POSIX_C_SOURCE 200809L

#include "run/recipe.h"

#include <fnmatch.h>
#include <string.h>

#include "base/buffer.h"
#include "base/file.h"
#include "base/version.h"
#include "delivery/decisions.h"

enum { TEMPLATE_MOST = 1 << 20, PROGRAM_MOST = 1 << 28, PROGRAM_DIGITS = 12 };

static void tell(struct buffer *told, const struct diag *diag) {
    for (int i = 0; i < diag->count; i++)
        diag_write(told, diag, &diag->entries[i], false);
}

static bool load_one(struct arena *arena, const struct config *config, struct choice *choice, struct buffer *told) {
    struct diag *diag = diag_new(arena, choice->path.len > 0 ? choice->path : TEXT("default.yaml"));
    text yaml = TEXT(""), why;
    yaml = template_bundled(choice->path);
    if (choice->path.len == 0)
        choice->template = template_default(arena, diag);
    else if (yaml.len > 0 ||
             file_read(arena, text_string(arena, config_path(arena, config, choice->path)), TEMPLATE_MOST, &yaml, &why))
        choice->template = template_parse(arena, yaml, diag);
    else
        diag_report(diag, DIAG_TEMPLATE_INVALID, (struct origin){0}, TEXT(""), "%.*s", TEXT_ARG(why));
    sha256_hex(yaml, choice->sha256);
    tell(told, diag);
    return choice->template != NULL;
}

bool recipe_load(struct arena *arena, struct config *config, struct buffer *told) {
    bool sound = true;
    for (int i = 0; i < config->choice_count; i++)
        sound = load_one(arena, config, &config->choices[i], told) && sound;
    if (config->corrections.len > 0) {
        const char *folder = text_string(arena, config_path(arena, config, config->corrections));
        config->decided = decisions_load(arena, folder, false, told);
        sound = sound && config->decided != NULL;
    }
    return sound;
}

text recipe_program(struct arena *arena) {
    char hash[SHA256_HEX];
    text bytes = TEXT(""), why;
    struct arena *own = arena_new(0);
    if (own == NULL || !file_read(own, "/proc/self/exe", PROGRAM_MOST, &bytes, &why))
        bytes = TEXT("");
    sha256_hex(bytes, hash);
    arena_free(own);
    return text_format(arena, "%s+%.*s", crossfoot_version, PROGRAM_DIGITS, hash);
}

static bool fits(const struct choice *choice, text registrant, text cik) {
    char pattern[256], name[256];
    if (choice->cik.len > 0)
        return text_equal(choice->cik, cik);
    if (choice->registrant.len == 0)
        return true;
    if (choice->registrant.len >= sizeof pattern || registrant.len >= sizeof name)
        return false;
    memcpy(pattern, choice->registrant.ptr, choice->registrant.len);
    memcpy(name, registrant.ptr, registrant.len);
    pattern[choice->registrant.len] = name[registrant.len] = '\0';
    return fnmatch(pattern, name, 0) == 0;
}

int recipe_choose(const struct config *config, text registrant, text cik) {
    int chosen = 0;
    while (chosen < config->choice_count - 1 && !fits(&config->choices[chosen], registrant, cik))
        chosen++;
    return chosen;
}

void recipe_hash(const struct config *config, int choice, text program, text decided, char out[SHA256_HEX]) {
    struct buffer all = BUFFER_EMPTY;
    buffer_format(&all, "%s\n%.*s\n%x\n%d\n", config->choices[choice].sha256, TEXT_ARG(program), config->formats,
                  (int)config->findings);
    buffer_format(&all, "%.*s\n%.*s\n", TEXT_ARG(config->pattern), TEXT_ARG(config->output));
    if (decided.len > 0)
        buffer_format(&all, "%.*s\n", TEXT_ARG(decided));
    sha256_hex(buffer_view(&all), out);
    buffer_free(&all);
}
