/*
 * From a registrant's name to a file's. Letters with accents lose them (Latin-1
 * and Latin Extended-A, which is what filings hold), everything else that is
 * not a letter or digit becomes one hyphen.
 */
#include "delivery/naming.h"

#include "delivery/provenance.h"
#include "render/render.h"

enum { STEM_MOST = 80, FIRST_FOLDED = 0xC0, LAST_FOLDED = 0x17F };

/* Legal forms that end a registrant's name and tell nobody apart. */
static const char *const legal_forms[] = {"inc", "incorporated", "corp", "corporation", "co",  "company",
                                          "ltd", "limited",      "llc",  "lp",          "llp", "plc"};
enum { LEGAL_FORM_COUNT = sizeof legal_forms / sizeof legal_forms[0] };

/* The plain letter of each code point from U+00C0 to U+017F; a hyphen where there is none. */
static const char folded[] = "aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty"
                             "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
                             "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
_Static_assert(sizeof folded - 1 == LAST_FOLDED - FIRST_FOLDED + 1, "one letter a code point");

/* What stands for `code` in a name; 0: nothing at all, '-': a break. */
static char plain_letter(uint32_t code) {
    if (code == '\'' || code == 0x2019 || code == '.')
        return 0;
    if (code < 0x80)
        return is_alnum((char)code) ? to_lower((char)code) : '-';
    return code >= FIRST_FOLDED && code <= LAST_FOLDED ? folded[code - FIRST_FOLDED] : '-';
}

static text slug(struct arena *arena, text name) {
    char *out = arena_take(arena, name.len + 1);
    size_t len = 0;
    while (name.len > 0) {
        size_t bytes;
        char letter = plain_letter(text_code_point(name, &bytes));
        name = text_skip(name, bytes);
        if (letter != 0 && (letter != '-' || (len > 0 && out[len - 1] != '-')))
            out[len++] = letter;
    }
    while (len > 0 && out[len - 1] == '-')
        len--;
    return (text){out, len};
}

static text last_word(text name) {
    size_t begin = name.len;
    while (begin > 0 && name.ptr[begin - 1] != '-')
        begin--;
    return text_skip(name, begin);
}

static bool is_legal_form(text word) {
    for (int i = 0; i < LEGAL_FORM_COUNT; i++)
        if (text_equal(word, text_from(legal_forms[i])))
            return true;
    return false;
}

static text without_legal_form(text name) {
    for (text word = last_word(name); word.len < name.len && is_legal_form(word); word = last_word(name))
        name = text_slice(name, 0, name.len - word.len - 1);
    return name;
}

/* EDGAR tells registrants of one name apart by a state: "BANK OF AMERICA CORP /DE/". */
static text without_state_mark(text name) {
    name = text_trim(name);
    size_t slash = text_find_byte(name, '/');
    bool marked = slash != text_npos && name.len - slash <= 6 && text_ends(name, TEXT("/"));
    return marked ? text_slice(name, 0, slash) : name;
}

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

text naming_registrant(struct arena *arena, text name) {
    return cut(without_legal_form(slug(arena, without_state_mark(name))));
}

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
