/*
 * One table says what each key takes and where it goes. What is left out has a default; who asks, and for whom, has
 * none.
 */
#include <stddef.h>

#include "base/yaml.h"
#include "fetch/fetch.h"

enum { RATE_MOST = 10, ATTEMPTS_MOST = 20, PATIENCE_MOST = 600000, STALL_MOST = 3600, DATE_LENGTH = 10 };

struct reading {
    struct arena *arena;
    text yaml;
    struct diag *diag;
    struct fetch_config *out;
    bool sound;
};

enum taking { TAKE_TEXT, TAKE_NUMBER, TAKE_ENTRY };

static const struct key {
    const char *path;
    enum taking taking;
    size_t at;
    int64_t least, most;
} keys[] = {
    {"user-agent", TAKE_TEXT, offsetof(struct fetch_config, user_agent), 0, 0},
    {"inbox", TAKE_TEXT, offsetof(struct fetch_config, inbox), 0, 0},
    {"state", TAKE_TEXT, offsetof(struct fetch_config, state), 0, 0},
    {"archives", TAKE_TEXT, offsetof(struct fetch_config, archives), 0, 0},
    {"data", TAKE_TEXT, offsetof(struct fetch_config, data), 0, 0},
    {"since", TAKE_TEXT, offsetof(struct fetch_config, since), 0, 0},
    {"proxy", TAKE_TEXT, offsetof(struct fetch_config, proxy), 0, 0},
    {"certificates", TAKE_TEXT, offsetof(struct fetch_config, certificates), 0, 0},
    {"rate", TAKE_NUMBER, offsetof(struct fetch_config, rate), 1, RATE_MOST},
    {"attempts", TAKE_NUMBER, offsetof(struct fetch_config, attempts), 1, ATTEMPTS_MOST},
    {"patience", TAKE_NUMBER, offsetof(struct fetch_config, patience), 0, PATIENCE_MOST},
    {"stall", TAKE_NUMBER, offsetof(struct fetch_config, stall), 1, STALL_MOST},
    {"watch", TAKE_ENTRY, 0, 0, 0},
};
enum { KEY_COUNT = sizeof keys / sizeof keys[0] };

static void complain(struct reading *reading, const struct yaml_place *place, const char *what) {
    text key = place != NULL ? place->path : TEXT("");
    text message = text_format(reading->arena, "%.*s%s%s", TEXT_ARG(key), key.len > 0 ? " " : "", what);
    yaml_report(reading->diag, DIAG_CONFIG_INVALID, reading->yaml, place, message);
    reading->sound = false;
}

/* Digits alone; -1 for anything else. */
static int64_t number_of(text t) {
    int64_t value = t.len == 0 || t.len > 9 ? -1 : 0;
    for (size_t i = 0; i < t.len && value >= 0; i++)
        value = is_digit(t.ptr[i]) ? value * 10 + (t.ptr[i] - '0') : -1;
    return value;
}

/* "watch[3]" is an entry of "watch". */
static const struct key *key_of(text path) {
    for (int i = 0; i < KEY_COUNT; i++) {
        text name = text_from(keys[i].path);
        bool entry = keys[i].taking == TAKE_ENTRY && path.len > name.len && path.ptr[name.len] == '[';
        if (text_equal(path, name) || (entry && text_starts(path, name)))
            return &keys[i];
    }
    return NULL;
}

static void take(struct reading *reading, const struct key *key, const struct yaml_place *place) {
    void *target = (char *)reading->out + key->at;
    if (key->taking == TAKE_ENTRY) {
        if (place->scalar && place->value.len > 0 && place->path.ptr[place->path.len - 1] == ']')
            *ARRAY_ADD(reading->arena, reading->out->watch, reading->out->watch_count) = place->value;
        else if (place->scalar)
            complain(reading, place, "is no list");
    } else if (!place->scalar || place->value.len == 0) {
        complain(reading, place, "is empty");
    } else if (key->taking == TAKE_TEXT) {
        *(text *)target = place->value;
    } else {
        int64_t value = number_of(place->value);
        if (value < key->least || value > key->most)
            complain(reading, place, "is out of range");
        *(int64_t *)target = value;
    }
}

static void take_all(struct reading *reading, const struct yaml_places *places) {
    for (int i = 0; i < places->count; i++) {
        const struct yaml_place *place = &places->places[i];
        const struct key *key = key_of(place->path);
        if (key == NULL)
            complain(reading, place, "is not a key of a watch list");
        else if (yaml_find(places, place->path) != place)
            complain(reading, place, "is given twice");
        else
            take(reading, key, place);
    }
}

/* ---- what the table cannot say ---- */

static bool is_iso_date(text t) {
    if (t.len != DATE_LENGTH)
        return false;
    for (size_t i = 0; i < t.len; i++)
        if ((i == 4 || i == 7) ? t.ptr[i] != '-' : !is_digit(t.ptr[i]))
            return false;
    return true;
}

static void check_whole(struct reading *reading, const struct yaml_places *places) {
    const struct fetch_config *config = reading->out;
    if (text_find_byte(config->user_agent, '@') == text_npos)
        complain(reading, yaml_find(places, TEXT("user-agent")),
                 "user-agent has to name who asks, with an address of mail");
    if (config->inbox.len == 0)
        complain(reading, NULL, "inbox is missing");
    if (config->watch_count == 0)
        complain(reading, NULL, "watch is missing");
    if (config->since.len > 0 && !is_iso_date(config->since))
        complain(reading, yaml_find(places, TEXT("since")), "is not a date such as 2024-01-31");
}

static text folder_of(text path) {
    size_t end = path.len;
    while (end > 0 && path.ptr[end - 1] != '/')
        end--;
    return text_slice(path, 0, end);
}

bool fetch_config_read(struct arena *arena, text path, text yaml, struct fetch_config *out, struct diag *diag) {
    struct reading reading = {arena, yaml, diag, out, true};
    struct yaml_places places = yaml_scan(arena, yaml);
    *out = (struct fetch_config){
        .folder = folder_of(path),
        .state = TEXT("fetch-state"),
        .archives = TEXT("https://www.sec.gov"),
        .data = TEXT("https://data.sec.gov"),
        .rate = 5,
        .attempts = 5,
        .patience = 1000,
        .stall = 60,
    };
    if (!places.sound) {
        complain(&reading, &places.at, text_string(arena, places.trouble));
        return false;
    }
    take_all(&reading, &places);
    check_whole(&reading, &places);
    return reading.sound;
}
