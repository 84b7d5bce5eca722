/*
 * Reads templates: libcyaml against a schema made of template.def, then ranges,
 * colours and concepts, then a copy over the default. Strict: what is not known
 * is an error, told with the line and column of the key.
 */
#include "render/template.h"

#include <cyaml/cyaml.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "base/yaml.h"
#include "render/asset.h"
#include "render/contrast.h"
#include "render/render.h"

enum { TEMPLATE_BYTES_MOST = 65536 + LOGO_LETTERS_MOST, WORD_BYTES_MOST = 1000 };

/* ---- the schema: every leaf optional, strings where a value needs more checking than libcyaml does ---- */

struct raw_page {
    enum page_size size;
    double margin_top, margin_bottom, margin_left, margin_right;
};
struct raw_colours {
#define COLOUR(name) char *name;
#include "render/template.def"
#undef COLOUR
};
struct raw_sizes {
#define SIZE(name, key, least, most) double name;
#include "render/template.def"
#undef SIZE
};
struct raw_fonts {
    enum font_family family;
    struct raw_sizes sizes;
};
struct raw_numbers {
    enum negative_style negative;
    char *nil, *not_meaningful;
};
struct raw_logo {
    char *png, *words;
};
struct raw_words {
#define WORD(name, key) char *name;
#include "render/template.def"
#undef WORD
};
struct raw {
    struct raw_page page;
    struct raw_colours colours;
    struct raw_fonts fonts;
    struct raw_logo logo;
    enum document_kind *documents;
    unsigned documents_count;
    enum section *sections;
    unsigned sections_count;
    enum sheet_kind *sheets;
    unsigned sheets_count;
    char **headline;
    unsigned headline_count;
    struct raw_numbers numbers;
    struct raw_words words;
};

static const cyaml_strval_t page_sizes[] = {{"letter", PAGE_LETTER}, {"a4", PAGE_A4}};
static const cyaml_strval_t families[] = {{"open-sans", FAMILY_OPEN_SANS}, {"roboto", FAMILY_ROBOTO}};
static const cyaml_strval_t negatives[] = {{"parentheses", NEGATIVE_PARENTHESES}, {"minus", NEGATIVE_MINUS}};
static const cyaml_strval_t documents[] = {
#define DOCUMENT(name, key) {key, DOCUMENT_##name},
#include "render/template.def"
#undef DOCUMENT
};
static const cyaml_strval_t sections[] = {
#define SECTION(name, key) {key, SECTION_##name},
#include "render/template.def"
#undef SECTION
};
static const cyaml_strval_t sheets[] = {
#define SHEET(name, key) {key, SHEET_##name},
#include "render/template.def"
#undef SHEET
};

#define LENGTH(array) (sizeof(array) / sizeof *(array))
#define ENUM_FIELD(key, structure, member, names)                                                                      \
    CYAML_FIELD_ENUM(key, CYAML_FLAG_OPTIONAL | CYAML_FLAG_STRICT, structure, member, names, LENGTH(names))
#define POINTS_FIELD(key, structure, member) CYAML_FIELD_FLOAT(key, CYAML_FLAG_OPTIONAL, structure, member)
#define STRING_FIELD(key, structure, member)                                                                           \
    CYAML_FIELD_STRING_PTR(key, CYAML_FLAG_OPTIONAL | CYAML_FLAG_POINTER, structure, member, 0, WORD_BYTES_MOST)
#define ENUM_ENTRY(type, names)                                                                                        \
    { CYAML_VALUE_ENUM(CYAML_FLAG_STRICT, type, names, LENGTH(names)) }
#define LIST_FIELD(key, member, entry, most)                                                                           \
    CYAML_FIELD_SEQUENCE(key, CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct raw, member, entry, 0, most)
#define MAPPING_FIELD(key, structure, member, fields)                                                                  \
    CYAML_FIELD_MAPPING(key, CYAML_FLAG_OPTIONAL, structure, member, fields)

static const cyaml_schema_field_t page_fields[] = {
    ENUM_FIELD("size", struct raw_page, size, page_sizes),
    POINTS_FIELD("margin-top", struct raw_page, margin_top),
    POINTS_FIELD("margin-bottom", struct raw_page, margin_bottom),
    POINTS_FIELD("margin-left", struct raw_page, margin_left),
    POINTS_FIELD("margin-right", struct raw_page, margin_right),
    CYAML_FIELD_END,
};
static const cyaml_schema_field_t colour_fields[] = {
#define COLOUR(name) STRING_FIELD(#name, struct raw_colours, name),
#include "render/template.def"
#undef COLOUR
    CYAML_FIELD_END,
};
static const cyaml_schema_field_t size_fields[] = {
#define SIZE(name, key, least, most) POINTS_FIELD(key, struct raw_sizes, name),
#include "render/template.def"
#undef SIZE
    CYAML_FIELD_END,
};
static const cyaml_schema_field_t font_fields[] = {
    ENUM_FIELD("family", struct raw_fonts, family, families),
    MAPPING_FIELD("sizes", struct raw_fonts, sizes, size_fields),
    CYAML_FIELD_END,
};
static const cyaml_schema_field_t logo_fields[] = {
    CYAML_FIELD_STRING_PTR("png", CYAML_FLAG_OPTIONAL | CYAML_FLAG_POINTER, struct raw_logo, png, 0, LOGO_LETTERS_MOST),
    STRING_FIELD("words", struct raw_logo, words),
    CYAML_FIELD_END,
};
static const cyaml_schema_field_t number_fields[] = {
    ENUM_FIELD("negative", struct raw_numbers, negative, negatives),
    STRING_FIELD("nil", struct raw_numbers, nil),
    STRING_FIELD("not-meaningful", struct raw_numbers, not_meaningful),
    CYAML_FIELD_END,
};
static const cyaml_schema_field_t word_fields[] = {
#define WORD(name, key) STRING_FIELD(key, struct raw_words, name),
#include "render/template.def"
#undef WORD
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t document_entry = ENUM_ENTRY(enum document_kind, documents);
static const cyaml_schema_value_t section_entry = ENUM_ENTRY(enum section, sections);
static const cyaml_schema_value_t sheet_entry = ENUM_ENTRY(enum sheet_kind, sheets);
static const cyaml_schema_value_t headline_entry = {CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char, 0, WORD_BYTES_MOST)};
static const cyaml_schema_field_t top_fields[] = {
    MAPPING_FIELD("page", struct raw, page, page_fields),
    MAPPING_FIELD("colours", struct raw, colours, colour_fields),
    MAPPING_FIELD("fonts", struct raw, fonts, font_fields),
    MAPPING_FIELD("logo", struct raw, logo, logo_fields),
    LIST_FIELD("documents", documents, &document_entry, DOCUMENT_COUNT),
    LIST_FIELD("sections", sections, &section_entry, SECTION_COUNT),
    LIST_FIELD("sheets", sheets, &sheet_entry, SHEET_COUNT),
    LIST_FIELD("headline", headline, &headline_entry, HEADLINE_MOST),
    MAPPING_FIELD("numbers", struct raw, numbers, number_fields),
    MAPPING_FIELD("words", struct raw, words, word_fields),
    CYAML_FIELD_END,
};
static const cyaml_schema_value_t top = {CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct raw, top_fields)};

/* ---- reading ---- */

struct reading {
    struct arena *arena;
    text yaml;
    struct diag *diag;
    struct yaml_places places;
    struct template *out;
    text trouble; /* libcyaml's first message, and the path its backtrace spells, innermost first */
    text path;
    bool sound;
};

static void complain(struct reading *reading, const struct yaml_place *place, text message) {
    yaml_report(reading->diag, DIAG_TEMPLATE_INVALID, reading->yaml, place, message);
    reading->sound = false;
}

static void complain_of(struct reading *reading, const char *path, const char *message) {
    complain(reading, yaml_find(&reading->places, text_from(path)),
             text_format(reading->arena, "%s %s", path, message));
}

static bool given(const struct reading *reading, const char *path) {
    return yaml_find(&reading->places, text_from(path)) != NULL;
}

static text quoted(text t) {
    size_t begin = text_find_byte(t, '\'');
    size_t end = begin == text_npos ? text_npos : text_find_byte(text_skip(t, begin + 1), '\'');
    return end == text_npos ? TEXT("") : text_slice(t, begin + 1, begin + 1 + end);
}

static void prepend(struct reading *reading, text step) {
    text separator = reading->path.len > 0 && reading->path.ptr[0] != '[' ? TEXT(".") : TEXT("");
    reading->path = text_join(reading->arena, step, separator, reading->path);
}

/* libcyaml counts entries from 1, yaml_scan() from 0. */
static text entry_step(struct reading *reading, text line) {
    int number = 0;
    text digits = quoted(line);
    for (size_t i = 0; i < digits.len && i < 6 && is_digit(digits.ptr[i]); i++)
        number = number * 10 + (digits.ptr[i] - '0');
    return text_format(reading->arena, "[%d]", number - 1);
}

/* libcyaml tells what is wrong and where only through its log: one message, then the way out from the innermost. */
static void hear(cyaml_log_t level, void *context, const char *format, va_list arguments) {
    struct reading *reading = context;
    char bytes[512];
    (void)level;
    vsnprintf(bytes, sizeof bytes, format, arguments);
    text line = text_copy(reading->arena, text_trim(text_from(bytes)));
    size_t entry = text_find(line, TEXT("in sequence entry"));
    if (text_starts(line, TEXT("in mapping field")))
        prepend(reading, quoted(line));
    else if (entry != text_npos)
        prepend(reading, entry_step(reading, line));
    else if (reading->trouble.len == 0)
        reading->trouble = text_starts(line, TEXT("Load: ")) ? text_skip(line, 6) : line;
}

static void complain_as_heard(struct reading *reading) {
    static const char unexpected[] = "Unexpected key: ";
    text key = text_starts(reading->trouble, text_from(unexpected)) ? text_skip(reading->trouble, sizeof unexpected - 1)
                                                                    : TEXT("");
    text path = reading->path;
    if (key.len > 0)
        path = text_join(reading->arena, path, path.len > 0 ? TEXT(".") : TEXT(""), key);
    text message = reading->trouble.len > 0 ? reading->trouble : TEXT("not a template");
    complain(reading, yaml_find(&reading->places, path), message);
}

/* ---- what libcyaml does not check ---- */

struct points_setting {
    const char *path;
    size_t raw, out;
    double least, most;
};

#define MARGIN(name, key)                                                                                              \
    { "page." key, offsetof(struct raw, page.name), offsetof(struct template, page.name), 18, 180 }
static const struct points_setting points_settings[] = {
    MARGIN(margin_top, "margin-top"),
    MARGIN(margin_bottom, "margin-bottom"),
    MARGIN(margin_left, "margin-left"),
    MARGIN(margin_right, "margin-right"),
#define SIZE(name, key, least, most)                                                                                   \
    {"fonts.sizes." key, offsetof(struct raw, fonts.sizes.name), offsetof(struct template, sizes.name), least, most},
#include "render/template.def"
#undef SIZE
};

struct string_setting {
    const char *path;
    size_t raw, out;
};

static const struct string_setting colour_settings[] = {
#define COLOUR(name) {"colours." #name, offsetof(struct raw, colours.name), offsetof(struct template, colours.name)},
#include "render/template.def"
#undef COLOUR
};

static const struct string_setting text_settings[] = {
    {"logo.words", offsetof(struct raw, logo.words), offsetof(struct template, logo.words)},
    {"numbers.nil", offsetof(struct raw, numbers.nil), offsetof(struct template, numbers.nil)},
    {"numbers.not-meaningful", offsetof(struct raw, numbers.not_meaningful),
     offsetof(struct template, numbers.not_meaningful)},
#define WORD(name, key) {"words." key, offsetof(struct raw, words.name), offsetof(struct template, words.name)},
#include "render/template.def"
#undef WORD
};

static void take_points(struct reading *reading, const struct raw *raw) {
    for (size_t i = 0; i < LENGTH(points_settings); i++) {
        const struct points_setting *setting = &points_settings[i];
        double value = *(const double *)((const char *)raw + setting->raw);
        if (!given(reading, setting->path))
            continue;
        if (value >= setting->least && value <= setting->most)
            *(double *)((char *)reading->out + setting->out) = value;
        else
            complain_of(reading, setting->path,
                        text_string(reading->arena, text_format(reading->arena, "is not between %g and %g points",
                                                                setting->least, setting->most)));
    }
}

static int hex_digit(char c) {
    if (is_digit(c))
        return c - '0';
    c = to_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static bool colour_parse(text t, colour *out) {
    colour value = 0;
    if (t.len != 7 || t.ptr[0] != '#')
        return false;
    for (size_t i = 1; i < t.len; i++) {
        int digit = hex_digit(t.ptr[i]);
        if (digit < 0)
            return false;
        value = value << 4 | (colour)digit;
    }
    *out = value;
    return true;
}

static text raw_string(const struct raw *raw, size_t offset) {
    return text_from(*(char *const *)((const char *)raw + offset));
}

static void take_colours(struct reading *reading, const struct raw *raw) {
    for (size_t i = 0; i < LENGTH(colour_settings); i++) {
        const struct string_setting *setting = &colour_settings[i];
        colour *out = (colour *)((char *)reading->out + setting->out);
        if (given(reading, setting->path) && !colour_parse(raw_string(raw, setting->raw), out))
            complain_of(reading, setting->path, "is not a colour of the form \"#1c2733\"");
    }
}

static void take_texts(struct reading *reading, const struct raw *raw) {
    for (size_t i = 0; i < LENGTH(text_settings); i++) {
        const struct string_setting *setting = &text_settings[i];
        if (!given(reading, setting->path))
            continue;
        text words = text_squeeze(reading->arena, raw_string(raw, setting->raw));
        if (words.len == 0)
            complain_of(reading, setting->path, "is empty");
        *(text *)((char *)reading->out + setting->out) = words;
    }
}

static void take_logo(struct reading *reading, const struct raw *raw) {
    if (!given(reading, "logo.png"))
        return;
    const char *why = logo_read(reading->arena, text_from(raw->logo.png), &reading->out->logo.picture);
    if (why != NULL)
        complain_of(reading, "logo.png", why);
    else if (text_empty(reading->out->logo.words))
        complain_of(reading, "logo.png", "has no logo.words that say it to who cannot see it");
}

/* Whether entry `index` of a list of names stands before it, too; told where it does. */
static bool again(struct reading *reading, const char *path, unsigned index, bool *seen) {
    if (*seen)
        complain_of(reading, text_string(reading->arena, text_format(reading->arena, "%s[%u]", path, index)),
                    "is given before");
    bool before = *seen;
    *seen = true;
    return before;
}

static void take_documents(struct reading *reading, const struct raw *raw) {
    bool seen[DOCUMENT_COUNT] = {false};
    if (!given(reading, "documents"))
        return;
    reading->out->document_count = 0;
    for (unsigned i = 0; i < raw->documents_count; i++)
        if (!again(reading, "documents", i, &seen[raw->documents[i]]))
            reading->out->documents[reading->out->document_count++] = raw->documents[i];
    if (raw->documents_count == 0)
        complain_of(reading, "documents", "is empty");
}

static void take_sections(struct reading *reading, const struct raw *raw) {
    bool seen[SECTION_COUNT] = {false};
    if (!given(reading, "sections"))
        return;
    reading->out->section_count = 0;
    for (unsigned i = 0; i < raw->sections_count; i++)
        if (!again(reading, "sections", i, &seen[raw->sections[i]]))
            reading->out->sections[reading->out->section_count++] = raw->sections[i];
}

/* Figures, their proof and their source are never left out: every other sheet leads to them. */
static void take_sheets(struct reading *reading, const struct raw *raw) {
    static const enum sheet_kind needed[] = {SHEET_STATEMENTS, SHEET_CHECKS, SHEET_SOURCE};
    bool seen[SHEET_COUNT] = {false};
    if (!given(reading, "sheets"))
        return;
    reading->out->sheet_count = 0;
    for (unsigned i = 0; i < raw->sheets_count; i++)
        if (!again(reading, "sheets", i, &seen[raw->sheets[i]]))
            reading->out->sheets[reading->out->sheet_count++] = raw->sheets[i];
    for (size_t i = 0; i < LENGTH(needed); i++)
        if (!seen[needed[i]])
            complain_of(reading, "sheets", "must hold statements, checks and source, which the others lead to");
}

/* "eps_diluted | eps_basic": false where one is no concept, or there are too many. */
static bool choice_parse(text t, struct headline_choice *out) {
    text rest = t;
    out->count = 0;
    while (rest.len > 0) {
        size_t bar = text_find_byte(rest, '|');
        enum concept concept = concept_by_key(text_trim(text_slice(rest, 0, bar)));
        if (concept == CONCEPT_NONE || out->count == HEADLINE_ALTERNATIVES)
            return false;
        out->concepts[out->count++] = concept;
        rest = bar == text_npos ? TEXT("") : text_skip(rest, bar + 1);
    }
    return out->count > 0;
}

static void take_headline(struct reading *reading, const struct raw *raw) {
    if (!given(reading, "headline"))
        return;
    reading->out->headline_count = 0;
    for (unsigned i = 0; i < raw->headline_count; i++) {
        if (choice_parse(text_from(raw->headline[i]), &reading->out->headline[reading->out->headline_count]))
            reading->out->headline_count++;
        else
            complain_of(reading, text_string(reading->arena, text_format(reading->arena, "headline[%u]", i)),
                        "is not a concept, or up to four with | between them");
    }
}

static void take_choices(struct reading *reading, const struct raw *raw) {
    static const double widths[] = {[PAGE_LETTER] = 612, [PAGE_A4] = 595.28};
    static const double heights[] = {[PAGE_LETTER] = 792, [PAGE_A4] = 841.89};
    struct template *out = reading->out;
    if (raw->page.size != PAGE_UNSET)
        out->page.size = raw->page.size;
    out->page.width = widths[out->page.size];
    out->page.height = heights[out->page.size];
    if (raw->fonts.family != FAMILY_UNSET)
        out->family = raw->fonts.family;
    if (raw->numbers.negative != NEGATIVE_UNSET)
        out->numbers.negative = raw->numbers.negative;
}

/* ---- contrast ---- */

static const struct {
    const char *path;
    size_t at;
    bool on_tint; /* it stands on colours.tint, too */
    double least;
} contrasts[] = {
    {"colours.ink", offsetof(struct template, colours.ink), true, 4.5},
    {"colours.muted", offsetof(struct template, colours.muted), true, 4.5},
    {"colours.accent", offsetof(struct template, colours.accent), true, 4.5},
    {"colours.warning", offsetof(struct template, colours.warning), false, 4.5},
    {"colours.increase", offsetof(struct template, colours.increase), false, 3},
    {"colours.decrease", offsetof(struct template, colours.decrease), false, 3},
};

static void check_contrast_on(struct reading *reading, size_t index, colour ground, const char *name) {
    double ratio = colour_contrast(*(const colour *)((const char *)reading->out + contrasts[index].at), ground);
    bool own = given(reading, contrasts[index].path);
    if (ratio >= contrasts[index].least || (!own && !given(reading, "colours.tint")))
        return;
    text message = text_format(reading->arena, "%s has a contrast of %.1f:1 on %s; it needs %.1f:1",
                               contrasts[index].path, ratio, name, contrasts[index].least);
    complain(reading, yaml_find(&reading->places, text_from(own ? contrasts[index].path : "colours.tint")), message);
}

/* Text needs 4.5:1 and what is drawn 3:1 to be seen by most (WCAG 2.1, 1.4.3 and 1.4.11). Told at the key given. */
static void check_contrast(struct reading *reading) {
    for (size_t i = 0; i < LENGTH(contrasts); i++) {
        check_contrast_on(reading, i, 0xFFFFFF, "white");
        if (contrasts[i].on_tint)
            check_contrast_on(reading, i, reading->out->colours.tint, "colours.tint");
    }
}

static void take_all(struct reading *reading, const struct raw *raw) {
    take_choices(reading, raw);
    take_points(reading, raw);
    take_colours(reading, raw);
    take_texts(reading, raw);
    take_logo(reading, raw);
    take_documents(reading, raw);
    take_sections(reading, raw);
    take_sheets(reading, raw);
    take_headline(reading, raw);
    if (reading->out->sizes.table_least > reading->out->sizes.table)
        complain_of(reading, "fonts.sizes.table-least", "is greater than fonts.sizes.table");
    if (reading->sound)
        check_contrast(reading);
}

static void load(struct reading *reading) {
    cyaml_config_t config = {.log_fn = hear, .log_ctx = reading, .mem_fn = cyaml_mem, .log_level = CYAML_LOG_WARNING};
    cyaml_data_t *data = NULL;
    cyaml_err_t error =
        cyaml_load_data((const uint8_t *)reading->yaml.ptr, reading->yaml.len, &config, &top, &data, NULL);
    if (error != CYAML_OK)
        complain_as_heard(reading);
    else if (data != NULL)
        take_all(reading, (const struct raw *)data);
    if (data != NULL)
        cyaml_free(&config, &top, data, 0);
}

/* Reads `yaml` over what *out holds. */
static bool overlay(struct arena *arena, text yaml, struct template *out, struct diag *diag) {
    struct reading reading = {.arena = arena, .yaml = yaml, .diag = diag, .out = out, .sound = true};
    if (yaml.len > TEMPLATE_BYTES_MOST) {
        complain(&reading, NULL, TEXT("longer than any template"));
        return false;
    }
    reading.places = yaml_scan(arena, yaml);
    if (!reading.places.sound)
        complain(&reading, &reading.places.at, reading.places.trouble);
    else if (yaml.len > 0)
        load(&reading);
    return reading.sound;
}

static struct template *fresh_default(struct arena *arena, struct diag *diag) {
    struct template *out = ARENA_NEW(arena, struct template);
    out->page.size = PAGE_LETTER;
    return overlay(arena, asset_find("default.yaml"), out, diag) ? out : NULL;
}

const struct template *template_default(struct arena *arena, struct diag *diag) { return fresh_default(arena, diag); }

const struct template *template_parse(struct arena *arena, text yaml, struct diag *diag) {
    struct template *out = fresh_default(arena, diag);
    return out != NULL && overlay(arena, yaml, out, diag) ? out : NULL;
}

/* ---- those that are compiled in ---- */

static bool is_template(const struct asset *asset) { return text_ends(text_from(asset->name), TEXT(".yaml")); }

text template_bundled(text name) {
    for (int i = 0; i < asset_count; i++) {
        text file = text_from(assets[i].name);
        if (is_template(&assets[i]) && text_equal(text_slice(file, 0, file.len - 5), name))
            return asset_find(assets[i].name);
    }
    return TEXT("");
}

/* The first line's comment tells what it is for. */
void template_list(struct buffer *out) {
    for (int i = 0; i < asset_count; i++) {
        text file = text_from(assets[i].name), yaml = asset_find(assets[i].name), line = TEXT("");
        if (!is_template(&assets[i]) || !text_next_line(&yaml, &line))
            continue;
        text words = text_trim(text_skip(line, text_starts(line, TEXT("#")) ? 1 : line.len));
        buffer_format(out, "%-10.*s %.*s\n", (int)file.len - 5, file.ptr, TEXT_ARG(words));
    }
}

bool template_makes(const struct template *template, const char *suffix) {
    for (int i = 0; i < template->document_count; i++)
        if (strcmp(documents[template->documents[i]].str, suffix) == 0)
            return true;
    return false;
}
