/*
 * A table of placeholders, and what is left of a value once nothing in it can
 * mean anything to a file system.
 */
#include "run/name.h"

#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"

enum { HASH_DIGITS = 12, YEAR_DIGITS = 4, MONTH_AT = 5, MONTH_END = 7 };

static const struct placeholder {
    const char *name;
    size_t at;         /* its value in struct name_facts */
    size_t begin, end; /* the part of the value it stands for */
} placeholders[] = {
    {"registrant", offsetof(struct name_facts, registrant), 0, SIZE_MAX},
    {"cik", offsetof(struct name_facts, cik), 0, SIZE_MAX},
    {"form", offsetof(struct name_facts, form), 0, SIZE_MAX},
    {"date", offsetof(struct name_facts, date), 0, SIZE_MAX},
    {"year", offsetof(struct name_facts, date), 0, YEAR_DIGITS},
    {"month", offsetof(struct name_facts, date), MONTH_AT, MONTH_END},
    {"stem", offsetof(struct name_facts, stem), 0, SIZE_MAX},
    {"hash", offsetof(struct name_facts, hash), 0, HASH_DIGITS},
};
enum { PLACEHOLDER_COUNT = sizeof placeholders / sizeof placeholders[0] };

static const struct placeholder *find(text name) {
    for (int i = 0; i < PLACEHOLDER_COUNT; i++)
        if (text_equal(name, text_from(placeholders[i].name)))
            return &placeholders[i];
    return NULL;
}

/* Takes the next literal part and the placeholder behind it off `rest`; false at the end. */
static bool next_part(text *rest, text *literal, text *name) {
    if (rest->len == 0)
        return false;
    size_t open = text_find_byte(*rest, '{');
    *literal = text_slice(*rest, 0, open);
    *name = TEXT("");
    if (open == text_npos) {
        *rest = TEXT("");
        return true;
    }
    size_t close = text_find_byte(text_skip(*rest, open), '}');
    *name = text_slice(*rest, open + 1, close == text_npos ? rest->len : open + close);
    *rest = close == text_npos ? TEXT("") : text_skip(*rest, open + close + 1);
    if (name->len == 0)
        *name = TEXT("{");
    return true;
}

text name_unknown(text pattern) {
    text literal, name;
    while (next_part(&pattern, &literal, &name))
        if (name.len > 0 && find(name) == NULL)
            return name;
    return TEXT("");
}

static void write_safe(struct buffer *out, text value) {
    size_t begin = out->len;
    for (size_t i = 0; i < value.len; i++) {
        char c = value.ptr[i];
        bool first = out->len == begin;
        if (is_alnum(c) || (!first && (c == '.' || c == '-' || c == '_')))
            buffer_byte(out, c);
        else if (!first && out->ptr[out->len - 1] != '-')
            buffer_byte(out, '-');
    }
    if (out->len == begin)
        buffer_string(out, "unknown");
}

text name_expand(struct arena *arena, text pattern, const struct name_facts *facts) {
    struct buffer out = BUFFER_EMPTY;
    text literal, name;
    while (next_part(&pattern, &literal, &name)) {
        const struct placeholder *placeholder = find(name);
        buffer_text(&out, literal);
        if (placeholder == NULL)
            continue;
        text value = *(const text *)((const char *)facts + placeholder->at);
        write_safe(&out, text_slice(value, placeholder->begin, placeholder->end));
    }
    return buffer_keep(&out, arena);
}
