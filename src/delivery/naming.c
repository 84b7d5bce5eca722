/*
 * From a registrant's name, or the input's own, to a file's that is free.
 */
#include "delivery/naming.h"

#include "delivery/provenance.h"
#include "render/render.h"

enum { STEM_MOST = 80 };

/* Cut where a word ends, so that no name outgrows what file systems take. */
static text cut(text name) {
    if (name.len <= STEM_MOST)
        return name;
    size_t end = STEM_MOST;
    while (end > 0 && name.ptr[end] != '-')
        end--;
    return text_slice(name, 0, end > 0 ? end : STEM_MOST);
}

/* The input's own name: its ending goes, what is not safe in any file's name becomes a hyphen. */
static text own_name(struct arena *arena, text name) {
    size_t end = name.len;
    while (end > 0 && name.ptr[end - 1] != '.')
        end--;
    name = text_slice(name, 0, end > 1 ? end - 1 : name.len);
    char *out = arena_take(arena, name.len + 1);
    size_t len = 0;
    for (size_t i = 0; i < name.len && len < STEM_MOST; i++) {
        char c = name.ptr[i];
        bool safe = is_alnum(c) || (len > 0 && (c == '_' || c == '-' || c == '.'));
        if (safe || (len > 0 && out[len - 1] != '-'))
            out[len++] = safe ? c : '-';
    }
    return len > 0 ? (text){out, len} : TEXT("filing");
}

text naming_registrant(struct arena *arena, text name) { return cut(registrant_key(arena, name)); }

text naming_stem(struct arena *arena, const struct report *report) {
    const struct filing *filing = &report->filing;
    text name = naming_registrant(arena, filing->registrant.text);
    if (name.len == 0 || !date_known(filing->report_date))
        return own_name(arena, report->name);
    return text_join(arena, name, TEXT("-"), date_text(arena, filing->report_date));
}

/* Whether every output that stands at `path`, whatever its format, was made from the filing with this sha256. */
static bool is_free(struct arena *arena, text path, const char *sha256) {
    for (int i = 0; i < renderer_count; i++) {
        text file = text_format(arena, "%.*s.%s", TEXT_ARG(path), renderers[i].suffix);
        if (provenance_of(arena, text_string(arena, file), text_from(sha256)) == PROVENANCE_FOREIGN)
            return false;
    }
    return true;
}

text naming_path(struct arena *arena, const struct report *report, const char *folder, struct diag *diag) {
    text stem = naming_stem(arena, report);
    text name = stem;
    text path = text_format(arena, "%s/%.*s", folder, TEXT_ARG(name));
    for (int number = 2; !is_free(arena, path, report->sha256); number++) {
        name = text_format(arena, "%.*s-%d", TEXT_ARG(stem), number);
        path = text_format(arena, "%s/%.*s", folder, TEXT_ARG(name));
    }
    if (!text_equal(name, stem))
        diag_report(diag, DIAG_NAME_TAKEN, (struct origin){0}, TEXT(""),
                    "outputs named %.*s exist from another filing; these are named %.*s", TEXT_ARG(stem),
                    TEXT_ARG(name));
    return path;
}
