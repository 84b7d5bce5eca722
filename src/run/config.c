/*
 * One table says what each key takes and where it goes; entries of sequences
 * are rows with [] in their path. What the table cannot say is checked last.
 */
#include "run/config.h"

#include <stddef.h>

#include "base/yaml.h"
#include "run/name.h"

enum {
    SECONDS_MOST = 24 * 60 * 60,
    MEMORY_LEAST = 16,
    MEMORY_MOST = 1 << 20,
    WORKERS_MOST = 256,
    ATTEMPTS_MOST = 100,
    DAYS_MOST = 36500,
    SETTLE_MOST = 3600000
};

struct reading {
    struct arena *arena;
    text yaml;
    struct diag *diag;
    struct yaml_places places;
    struct config *out;
    bool sound;
};

struct setting;
typedef void take_setting(struct reading *reading, const struct setting *setting, const struct yaml_place *place);

struct setting {
    const char *path;
    take_setting *take; /* NULL: a mapping or a sequence, whose entries have rows of their own */
    size_t at;
    int64_t least, most;
    const char *const *names; /* of a choice */
};

static void complain(struct reading *reading, const struct yaml_place *place, text message) {
    yaml_report(reading->diag, DIAG_CONFIG_INVALID, reading->yaml, place, message);
    reading->sound = false;
}

static void complain_of(struct reading *reading, const struct yaml_place *place, text what) {
    complain(reading, place, text_format(reading->arena, "%.*s %.*s", TEXT_ARG(place->path), TEXT_ARG(what)));
}

/* ---- values ---- */

static void *target(const struct reading *reading, const struct setting *setting) {
    return (char *)reading->out + setting->at;
}

static void take_text(struct reading *reading, const struct setting *setting, const struct yaml_place *place) {
    if (place->value.len == 0)
        complain_of(reading, place, TEXT("is empty"));
    *(text *)target(reading, setting) = place->value;
}

/* Digits alone; -1 for anything else. */
static int64_t number_of(text t) {
    int64_t value = t.len == 0 || t.len > 12 ? -1 : 0;
    for (size_t i = 0; i < t.len && value >= 0; i++)
        value = is_digit(t.ptr[i]) ? value * 10 + (t.ptr[i] - '0') : -1;
    return value;
}

static void take_number(struct reading *reading, const struct setting *setting, const struct yaml_place *place) {
    int64_t value = number_of(place->value);
    if (value < setting->least || value > setting->most)
        complain_of(reading, place,
                    text_format(reading->arena, "is not a whole number from %lld to %lld", (long long)setting->least,
                                (long long)setting->most));
    *(int64_t *)target(reading, setting) = value;
}

static int name_index(const char *const *names, text value) {
    for (int i = 0; names[i] != NULL; i++)
        if (text_equal(value, text_from(names[i])))
            return i;
    return -1;
}

static int take_name(struct reading *reading, const struct setting *setting, const struct yaml_place *place) {
    int found = name_index(setting->names, place->value);
    text listed = TEXT("");
    for (int i = 0; setting->names[i] != NULL; i++)
        listed =
            text_join(reading->arena, listed, i == 0 ? TEXT("is none of ") : TEXT(", "), text_from(setting->names[i]));
    if (found < 0)
        complain_of(reading, place, listed);
    return found;
}

static void take_choice(struct reading *reading, const struct setting *setting, const struct yaml_place *place) {
    int found = take_name(reading, setting, place);
    *(unsigned *)target(reading, setting) = found < 0 ? 0 : (unsigned)found;
}

static void take_flag(struct reading *reading, const struct setting *setting, const struct yaml_place *place) {
    *(bool *)target(reading, setting) = take_name(reading, setting, place) == 1;
}

static void take_format(struct reading *reading, const struct setting *setting, const struct yaml_place *place) {
    (void)setting;
    for (int i = 0; i < renderer_count; i++)
        if (text_equal(place->value, text_from(renderers[i].suffix))) {
            reading->out->formats |= 1U << i;
            return;
        }
    complain_of(reading, place, TEXT("is not a format"));
}

static void take_inbox(struct reading *reading, const struct setting *setting, const struct yaml_place *place) {
    (void)setting;
    if (place->value.len == 0)
        complain_of(reading, place, TEXT("is empty"));
    *ARRAY_ADD(reading->arena, reading->out->inbox, reading->out->inbox_count) = place->value;
}

static void take_argument(struct reading *reading, const struct setting *setting, const struct yaml_place *place) {
    struct command *command = target(reading, setting);
    *ARRAY_ADD(reading->arena, command->arguments, command->count) = place->value;
}

/* An entry of templates begins. */
static void add_choice(struct reading *reading, const struct setting *setting, const struct yaml_place *place) {
    (void)setting;
    if (place->scalar)
        complain_of(reading, place, TEXT("is not a registrant or cik with a template"));
    *ARRAY_ADD(reading->arena, reading->out->choices, reading->out->choice_count) = (struct choice){0};
}

static void take_chosen(struct reading *reading, const struct setting *setting, const struct yaml_place *place) {
    if (reading->out->choice_count == 0)
        return;
    struct choice *choice = &reading->out->choices[reading->out->choice_count - 1];
    if (place->value.len == 0)
        complain_of(reading, place, TEXT("is empty"));
    *(text *)((char *)choice + setting->at) = place->value;
}

/* ---- the table ---- */

static const char *const policies[] = {"keep", "quarantine", "fail", NULL};
static const char *const moments[] = {"problems", "always", NULL};

static const char *const log_forms[] = {"text", "json", NULL};
static const char *const link_ways[] = {"skip", "follow", NULL};

#define AT(member) offsetof(struct config, member)
static const struct setting settings[] = {
    {"inbox", take_inbox, 0, 0, 0, NULL},
    {"inbox[]", take_inbox, 0, 0, 0, NULL},
    {"links", take_flag, AT(follow_links), 0, 0, link_ways},
    {"output", take_text, AT(output), 0, 0, NULL},
    {"pattern", take_text, AT(pattern), 0, 0, NULL},
    {"quarantine", take_text, AT(quarantine), 0, 0, NULL},
    {"formats", NULL, 0, 0, 0, NULL},
    {"formats[]", take_format, 0, 0, 0, NULL},
    {"template", take_text, AT(template), 0, 0, NULL},
    {"templates", NULL, 0, 0, 0, NULL},
    {"templates[]", add_choice, 0, 0, 0, NULL},
    {"templates[].registrant", take_chosen, offsetof(struct choice, registrant), 0, 0, NULL},
    {"templates[].cik", take_chosen, offsetof(struct choice, cik), 0, 0, NULL},
    {"templates[].template", take_chosen, offsetof(struct choice, path), 0, 0, NULL},
    {"corrections", take_text, AT(corrections), 0, 0, NULL},
    {"workers", take_number, AT(workers), 0, WORKERS_MOST, NULL},
    {"limits", NULL, 0, 0, 0, NULL},
    {"limits.seconds", take_number, AT(seconds), 1, SECONDS_MOST, NULL},
    {"limits.memory", take_number, AT(memory), MEMORY_LEAST, MEMORY_MOST, NULL},
    {"limits.attempts", take_number, AT(attempts), 1, ATTEMPTS_MOST, NULL},
    {"findings", take_choice, AT(findings), 0, 0, policies},
    {"retention", take_number, AT(retention), 0, DAYS_MOST, NULL},
    {"hooks", NULL, 0, 0, 0, NULL},
    {"hooks.success", NULL, 0, 0, 0, NULL},
    {"hooks.success[]", take_argument, AT(on_success), 0, 0, NULL},
    {"hooks.failure", NULL, 0, 0, 0, NULL},
    {"hooks.failure[]", take_argument, AT(on_failure), 0, 0, NULL},
    {"hooks.seconds", take_number, AT(hook_seconds), 1, SECONDS_MOST, NULL},
    {"notify", NULL, 0, 0, 0, NULL},
    {"notify.when", take_choice, AT(when), 0, 0, moments},
    {"notify.command", NULL, 0, 0, 0, NULL},
    {"notify.command[]", take_argument, AT(notify), 0, 0, NULL},
    {"notify.mail", NULL, 0, 0, 0, NULL},
    {"notify.mail.to", take_text, AT(mail_to), 0, 0, NULL},
    {"notify.mail.from", take_text, AT(mail_from), 0, 0, NULL},
    {"notify.mail.program", take_text, AT(mail_program), 0, 0, NULL},
    {"state", take_text, AT(state), 0, 0, NULL},
    {"manifest", take_text, AT(manifest), 0, 0, NULL},
    {"summary", take_text, AT(summary), 0, 0, NULL},
    {"metrics", take_text, AT(metrics), 0, 0, NULL},
    {"log", NULL, 0, 0, 0, NULL},
    {"log.file", take_text, AT(log), 0, 0, NULL},
    {"log.format", take_flag, AT(log_json), 0, 0, log_forms},
    {"watch", NULL, 0, 0, 0, NULL},
    {"watch.settle", take_number, AT(settle), 0, SETTLE_MOST, NULL},
};
enum { SETTING_COUNT = sizeof settings / sizeof settings[0] };

/* "templates[3].cik" as the table has it: "templates[].cik". */
static text general(struct arena *arena, text path) {
    char *out = arena_take(arena, path.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < path.len; i++) {
        bool index = is_digit(path.ptr[i]) && len > 0 && out[len - 1] == '[';
        if (!index)
            out[len++] = path.ptr[i];
    }
    return (text){out, len};
}

static const struct setting *find_setting(struct arena *arena, text path) {
    path = general(arena, path);
    for (int i = 0; i < SETTING_COUNT; i++)
        if (text_equal(path, text_from(settings[i].path)))
            return &settings[i];
    return NULL;
}

static bool is_group(const struct setting *setting) { return setting->take == NULL || setting->take == add_choice; }

static bool is_repeated(const struct reading *reading, const struct yaml_place *place) {
    for (const struct yaml_place *before = reading->places.places; before < place; before++)
        if (text_equal(before->path, place->path))
            return true;
    return false;
}

static void take_place(struct reading *reading, const struct yaml_place *place) {
    const struct setting *setting = find_setting(reading->arena, place->path);
    if (setting == NULL)
        complain_of(reading, place, TEXT("is not known"));
    else if (is_repeated(reading, place))
        complain_of(reading, place, TEXT("is given twice"));
    else if (is_group(setting) && place->scalar)
        complain_of(reading, place, TEXT("holds no entries"));
    else if (!is_group(setting) && !place->scalar && setting->take != take_inbox)
        complain_of(reading, place, TEXT("is not a single value"));
    else if (setting->take != NULL && (place->scalar || is_group(setting)))
        setting->take(reading, setting, place);
}

/* ---- what no single key can tell ---- */

/* Whether no step of `path` is empty, "." or ".." and it does not begin at the root. */
static bool stays_below(text path) {
    size_t begin = 0;
    for (size_t i = 0; i <= path.len; i++) {
        if (i < path.len && path.ptr[i] != '/')
            continue;
        text step = text_slice(path, begin, i);
        if (step.len == 0 || text_equal(step, TEXT(".")) || text_equal(step, TEXT("..")))
            return false;
        begin = i + 1;
    }
    return true;
}

static void check_whole(struct reading *reading) {
    const struct config *config = reading->out;
    const struct yaml_place *pattern = yaml_find(&reading->places, TEXT("pattern"));
    if (config->inbox_count == 0)
        complain(reading, NULL, TEXT("there is no inbox"));
    if (!stays_below(config->pattern))
        complain_of(reading, pattern, TEXT("leads out of the output folder"));
    text unknown = name_unknown(config->pattern);
    if (unknown.len > 0)
        complain_of(reading, pattern, text_format(reading->arena, "has no value for {%.*s}", TEXT_ARG(unknown)));
    if (config->findings == FINDINGS_QUARANTINE && config->quarantine.len == 0)
        complain_of(reading, yaml_find(&reading->places, TEXT("findings")), TEXT("needs a quarantine folder"));
    for (int i = 0; i < config->choice_count; i++)
        if (config->choices[i].path.len == 0 ||
            (config->choices[i].registrant.len > 0) == (config->choices[i].cik.len > 0))
            complain_of(reading, yaml_find(&reading->places, text_format(reading->arena, "templates[%d]", i)),
                        TEXT("needs a template, and a registrant or a cik"));
}

/* What everybody else gets stands last. */
static void close_choices(struct reading *reading) {
    struct config *config = reading->out;
    bool given = config->formats != 0;
    *ARRAY_ADD(reading->arena, config->choices, config->choice_count) = (struct choice){.path = config->template};
    for (int i = 0; !given && i < renderer_count; i++)
        config->formats |= renderers[i].usual ? 1U << i : 0;
}

static text folder_of(struct arena *arena, text path) {
    size_t end = path.len;
    while (end > 0 && path.ptr[end - 1] != '/')
        end--;
    return text_copy(arena, text_slice(path, 0, end));
}

static void set_defaults(struct arena *arena, text path, struct config *out) {
    text folder = folder_of(arena, path);
    *out = (struct config){
        .folder = folder,
        .output = TEXT("output"),
        .state = TEXT("state"),
        .pattern = TEXT("{registrant}/{registrant}-{date}-{hash}"),
        .seconds = 60,
        .memory = 2048,
        .attempts = 3,
        .hook_seconds = 60,
        .mail_program = TEXT("/usr/sbin/sendmail"),
        .settle = 1000,
    };
}

text config_path(struct arena *arena, const struct config *config, text path) {
    bool whole = path.len > 0 && path.ptr[0] == '/';
    return whole ? path : text_join(arena, config->folder, TEXT(""), path);
}

text config_shown(const struct config *config, text path) {
    return text_starts(path, config->folder) ? text_skip(path, config->folder.len) : path;
}

bool config_read(struct arena *arena, text path, text yaml, struct config *out, struct diag *diag) {
    struct reading reading = {.arena = arena, .yaml = yaml, .diag = diag, .out = out, .sound = true};
    set_defaults(arena, path, out);
    reading.places = yaml_scan(arena, yaml);
    if (!reading.places.sound)
        complain(&reading, &reading.places.at, reading.places.trouble);
    for (int i = 0; reading.places.sound && i < reading.places.count; i++)
        take_place(&reading, &reading.places.places[i]);
    if (reading.sound)
        check_whole(&reading);
    close_choices(&reading);
    return reading.sound;
}
