/*
 * Reads a file of corrections. One table says what each key takes; what a key
 * alone cannot tell is checked when its entry is whole. Strict: an unknown or
 * repeated key, a value that is none, two decisions in one entry are told with
 * line and column.
 */
#include <stddef.h>

#include "base/yaml.h"
#include "correct/decision.h"

enum { YAML_MOST = 1 << 20, MONTHS_MOST = 120, NUMBER_DIGITS = 9, DECISIONS_MOST = 1 };

/* An entry as its keys give it, texts still. */
struct entry {
    const struct yaml_place *place;
    const struct yaml_place *at, *read, *under, *note, *months;
    const struct yaml_place *decided[CORRECTION_STANDS + 1];
};

struct reading {
    struct arena *arena;
    text yaml;
    struct diag *diag;
    struct yaml_places places;
    const struct yaml_place *filing;
    struct entry *entries;
    int count;
    bool sound;
};

/* ---- telling ---- */

static void complain(struct reading *reading, const struct yaml_place *place, text message) {
    yaml_report(reading->diag, DIAG_CORRECTION_INVALID, reading->yaml, place, message);
    reading->sound = false;
}

static void complain_of(struct reading *reading, const struct yaml_place *place, const char *what) {
    complain(reading, place, text_format(reading->arena, "%.*s %s", TEXT_ARG(place->path), what));
}

/* ---- keys ---- */

#define AT(member) offsetof(struct entry, member)
#define DECIDED(kind) (offsetof(struct entry, decided) + (kind) * sizeof(struct yaml_place *))
static const struct {
    const char *key;
    size_t at;
} keys[] = {
    {"at", AT(at)},
    {"read", AT(read)},
    {"under", AT(under)},
    {"note", AT(note)},
    {"months", AT(months)},
    {"value", DECIDED(CORRECTION_VALUE)},
    {"label", DECIDED(CORRECTION_LABEL)},
    {"period", DECIDED(CORRECTION_PERIOD)},
    {"basis", DECIDED(CORRECTION_BASIS)},
    {"kind", DECIDED(CORRECTION_KIND)},
    {"scale", DECIDED(CORRECTION_SCALE)},
    {"stands", DECIDED(CORRECTION_STANDS)},
};

/* The last step of a path of an entry, "at" of "corrections[3].at"; empty for the entry itself and all else. */
static text entry_key(text path) {
    size_t end = text_find(path, TEXT("]."));
    return text_starts(path, TEXT("corrections[")) && end != text_npos ? text_skip(path, end + 2) : TEXT("");
}

static bool is_entry(text path) {
    return text_starts(path, TEXT("corrections[")) && text_find_byte(path, ']') == path.len - 1;
}

static const struct yaml_place **slot_of(struct entry *entry, text key) {
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (text_equal(key, text_from(keys[i].key)))
            return (const struct yaml_place **)(void *)((char *)entry + keys[i].at);
    return NULL;
}

static void take_once(struct reading *reading, const struct yaml_place **slot, const struct yaml_place *place) {
    if (*slot != NULL)
        complain_of(reading, place, "is given twice");
    else if (!place->scalar || place->value.len == 0)
        complain_of(reading, place, "is not a single value");
    *slot = place;
}

static void take_place(struct reading *reading, const struct yaml_place *place) {
    text key = entry_key(place->path);
    const struct yaml_place **slot = NULL, *name = NULL;
    if (text_equal(place->path, TEXT("filing")))
        slot = &reading->filing;
    else if (text_equal(place->path, TEXT("name")))
        slot = &name; /* of the input, for people */
    else if (key.len > 0 && reading->count > 0)
        slot = slot_of(&reading->entries[reading->count - 1], key);
    if (slot != NULL)
        take_once(reading, slot, place);
    else if (is_entry(place->path) && !place->scalar)
        *ARRAY_ADD(reading->arena, reading->entries, reading->count) = (struct entry){.place = place};
    else if (is_entry(place->path))
        complain_of(reading, place, "is not a place with a decision");
    else if (!text_equal(place->path, TEXT("corrections")))
        complain_of(reading, place, "is not known");
    else if (place->scalar && place->value.len > 0 && !text_equal(place->value, TEXT("[]")))
        complain_of(reading, place, "holds no entries");
}

/* ---- values ---- */

/* Digits alone; -1 for anything else. */
static int64_t number_of(text t) {
    int64_t value = t.len == 0 || t.len > NUMBER_DIGITS + 1 ? -1 : 0;
    for (size_t i = 0; i < t.len && value >= 0; i++)
        value = is_digit(t.ptr[i]) ? value * 10 + (t.ptr[i] - '0') : -1;
    return value;
}

/* "210:17" */
static struct spot spot_of(struct reading *reading, const struct yaml_place *place) {
    if (place == NULL)
        return (struct spot){0, 0};
    size_t colon = text_find_byte(place->value, ':');
    int64_t line = number_of(text_slice(place->value, 0, colon));
    int64_t column = colon == text_npos ? 0 : number_of(text_skip(place->value, colon + 1));
    bool told = line > 0 && column > 0 && line <= INT32_MAX && column <= INT32_MAX;
    if (!told)
        complain_of(reading, place, "is no line:column");
    return told ? (struct spot){(uint32_t)line, (uint32_t)column} : (struct spot){0, 0};
}

static bool take_value(struct decision *out) { return decision_value(out->now, &out->value_kind, &out->amount); }

static bool take_label(struct decision *out) { return out->now.len > 0; }

static bool take_period(struct decision *out) {
    size_t begin, end;
    out->period.end = date_find(out->now, &begin, &end);
    return date_known(out->period.end) && begin == 0 && end == out->now.len;
}

static bool take_basis(struct decision *out) {
    out->basis = BASIS_UNSTATED;
    for (int i = BASIS_GAAP; i <= BASIS_NON_GAAP; i++)
        if (text_equal(out->now, text_from(basis_name((enum basis)i))))
            out->basis = (enum basis)i;
    return out->basis != BASIS_UNSTATED || text_equal(out->now, TEXT("unstated"));
}

static bool take_kind(struct decision *out) {
    for (int i = 0; i <= STATEMENT_OTHER; i++)
        if (text_equal(out->now, text_from(statement_kind_name((enum statement_kind)i)))) {
            out->statement = (enum statement_kind)i;
            return true;
        }
    return false;
}

static bool take_scale(struct decision *out) {
    out->scale = number_of(out->now);
    return out->scale == 1 || out->scale == 1000 || out->scale == 1000000 || out->scale == 1000000000;
}

static bool take_stands(struct decision *out) {
    bool stands = text_equal(out->now, TEXT("true"));
    out->now = TEXT("");
    return stands;
}

static const struct {
    bool (*take)(struct decision *out);
    const char *wrong;
} takers[] = {
    [CORRECTION_VALUE] = {take_value, "is no figure, nil or blank"},
    [CORRECTION_LABEL] = {take_label, "is empty"},
    [CORRECTION_PERIOD] = {take_period, "is no date such as 2003-03-31"},
    [CORRECTION_BASIS] = {take_basis, "is none of gaap, adjustment, non_gaap, unstated"},
    [CORRECTION_KIND] = {take_kind, "is none of income_statement, balance_sheet, cash_flow, equity, reconciliation, "
                                    "segment, other"},
    [CORRECTION_SCALE] = {take_scale, "is none of 1, 1000, 1000000, 1000000000"},
    [CORRECTION_STANDS] = {take_stands, "is not true; to take it back, remove the entry"},
};

/* ---- entries ---- */

static void take_months(struct reading *reading, const struct entry *entry, struct decision *out) {
    bool period = entry->decided[CORRECTION_PERIOD] != NULL;
    int64_t months = entry->months == NULL ? -1 : number_of(entry->months->value);
    if (period && entry->months == NULL)
        complain_of(reading, entry->place, "needs months beside its period; 0 is an instant");
    else if (!period && entry->months != NULL)
        complain_of(reading, entry->months, "belongs to a period");
    else if (period && (months < 0 || months > MONTHS_MOST))
        complain_of(reading, entry->months, "is no number of months");
    else if (period)
        out->period.months = (uint8_t)months;
}

static void take_decided(struct reading *reading, const struct entry *entry, struct decision *out) {
    int count = 0;
    for (int kind = 0; kind <= CORRECTION_STANDS; kind++) {
        const struct yaml_place *given = entry->decided[kind];
        if (given == NULL)
            continue;
        count++;
        out->kind = (enum correction_kind)kind;
        out->now = text_squeeze(reading->arena, given->value);
        if (!takers[kind].take(out))
            complain_of(reading, given, takers[kind].wrong);
    }
    if (count != DECISIONS_MOST)
        complain_of(reading, entry->place, "needs one decision: value, label, period, basis, kind, scale or stands");
}

static struct decision decision_of(struct reading *reading, const struct entry *entry) {
    struct decision out = {.at = spot_of(reading, entry->at), .under = spot_of(reading, entry->under)};
    if (entry->at == NULL || entry->read == NULL)
        complain_of(reading, entry->place, "needs at and read: a place and what stands there");
    else
        out.read = text_squeeze(reading->arena, entry->read->value);
    if (entry->note != NULL)
        out.note = text_squeeze(reading->arena, entry->note->value);
    take_decided(reading, entry, &out);
    take_months(reading, entry, &out);
    if (entry->under != NULL && out.kind != CORRECTION_VALUE)
        complain_of(reading, entry->under, "belongs to a value");
    return out;
}

/* ---- the file ---- */

static bool is_hash(text t) {
    bool all = t.len == SHA256_HEX - 1;
    for (size_t i = 0; all && i < t.len; i++)
        all = is_digit(t.ptr[i]) || (t.ptr[i] >= 'a' && t.ptr[i] <= 'f');
    return all;
}

static struct decided *add_filing(struct arena *arena, struct corrections *corrections, text filing) {
    int at = decided_before(corrections, filing);
    if (at < corrections->count && text_equal(filing, text_from(corrections->filings[at].filing)))
        return &corrections->filings[at];
    ARRAY_ADD(arena, corrections->filings, corrections->count);
    struct decided *place = &corrections->filings[at];
    memmove(place + 1, place, (size_t)(corrections->count - 1 - at) * sizeof *place);
    *place = (struct decided){0};
    memcpy(place->filing, filing.ptr, SHA256_HEX - 1);
    return place;
}

static void read_all(struct reading *reading) {
    reading->places = yaml_scan(reading->arena, reading->yaml);
    if (!reading->places.sound)
        complain(reading, &reading->places.at, reading->places.trouble);
    for (int i = 0; reading->places.sound && i < reading->places.count; i++)
        take_place(reading, &reading->places.places[i]);
    if (reading->places.sound && reading->filing == NULL)
        complain(reading, NULL, TEXT("filing is missing: the SHA-256 of the filing's bytes"));
    else if (reading->places.sound && !is_hash(reading->filing->value))
        complain_of(reading, reading->filing, "is no SHA-256 of 64 small hexadecimal digits");
}

struct corrections *corrections_new(struct arena *arena) {
    return ARENA_NEW(arena, struct corrections);
}

bool corrections_read(struct arena *arena, struct corrections *corrections, text yaml, struct diag *diag) {
    struct reading reading = {.arena = arena, .yaml = yaml, .diag = diag, .sound = true};
    struct decision *decisions = NULL;
    int count = 0;
    if (yaml.len > YAML_MOST)
        complain(&reading, NULL, TEXT("is larger than any file of corrections"));
    else
        read_all(&reading);
    for (int i = 0; i < reading.count; i++)
        *ARRAY_ADD(arena, decisions, count) = decision_of(&reading, &reading.entries[i]);
    if (!reading.sound)
        return false;
    struct decided *decided = add_filing(arena, corrections, reading.filing->value);
    for (int i = 0; i < count; i++)
        *ARRAY_ADD(arena, decided->decisions, decided->count) = decisions[i];
    return true;
}
