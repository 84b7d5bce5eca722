/*
 * registrant_key: what tells registrants apart where no number does. Letters with accents lose them (Latin-1 and Latin
 * Extended-A, which is what filings hold), everything else that is not a letter or digit becomes one hyphen.
 */
#include "model/model.h"

enum { FIRST_FOLDED = 0xC0, LAST_FOLDED = 0x17F };

/* What ends a registrant's name and tells nobody apart: legal forms, "and Subsidiaries" above statements. */
static const char *const legal_forms[] = {"and",  "subsidiaries", "subsidiary", "consolidated", "inc", "incorporated",
                                          "corp", "corporation",  "co",         "company",      "ltd", "limited",
                                          "llc",  "lp",           "llp",        "plc"};
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

/* Letters and digits, all else one hyphen. */
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

text registrant_key(struct arena *arena, text name) {
    return without_legal_form(slug(arena, without_state_mark(name)));
}
