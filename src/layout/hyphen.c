/*
 * hyphen: undoing hyphenation at line ends. A hyphen is the typesetter's ("adminis-" / "trative") when a lowercase
 * letter follows and the piece before it is one plain word. It is the word's own when the piece holds another hyphen
 * ("end-to-" / "end"), a point or a digit ("U.S.-" / "based"), when it is a word that commonly leads a compound
 * ("long-" / "term", "third-" / "party", "wholly-" / "owned"), and when what follows goes on with a hyphen of its own
 * ("year-" / "over-year").
 */
#include "layout/hyphen.h"

/* Sorted. Words that lead a compound more often than they are cut in two. */
static const char *const leading_words[] = {
    "after",   "all",      "anti",   "available", "back",    "base",     "below", "book",     "broad",    "capital",
    "carrier", "cash",     "class",  "client",    "co",      "company",  "cost",  "cross",    "customer", "day",
    "debt",    "double",   "end",    "equity",    "ex",      "fair",     "first", "five",     "fixed",    "follow",
    "forward", "four",     "fourth", "free",      "full",    "half",     "held",  "high",     "higher",   "home",
    "in",      "industry", "inter",  "interest",  "large",   "last",     "less",  "like",     "long",     "longer",
    "low",     "lower",    "lump",   "market",    "mark",    "mid",      "month", "mortgage", "multi",    "nine",
    "non",     "note",     "off",    "on",        "one",     "open",     "out",   "over",     "part",     "per",
    "point",   "post",     "pre",    "pro",       "quarter", "rate",     "real",  "revenue",  "right",    "risk",
    "second",  "self",     "semi",   "service",   "seven",   "share",    "short", "single",   "six",      "small",
    "so",      "start",    "stock",  "sub",       "tax",     "ten",      "third", "three",    "time",     "to",
    "top",     "twelve",   "two",    "up",        "value",   "variable", "voice", "web",      "week",     "well",
    "world",   "worth",    "year",   "zero",
};

static text last_word(text t) {
    size_t begin = t.len;
    while (begin > 0 && !is_blank(t.ptr[begin - 1]))
        begin--;
    return text_skip(t, begin);
}

static bool is_plain(text word) {
    for (size_t i = 0; i < word.len; i++) {
        if (!is_alpha(word.ptr[i]))
            return false;
    }
    return word.len >= 2;
}

static bool leads_compound(text word) {
    for (size_t i = 0; i < sizeof leading_words / sizeof *leading_words; i++) {
        if (text_equal_fold(word, text_from(leading_words[i])))
            return true;
    }
    return word.len > 3 && text_ends_fold(word, TEXT("ly"));
}

static bool first_word_has_hyphen(text t) {
    for (size_t i = 0; i < t.len && !is_blank(t.ptr[i]); i++) {
        if (t.ptr[i] == '-' && i + 1 < t.len && is_alpha(t.ptr[i + 1]))
            return true;
    }
    return false;
}

bool hyphen_breaks_word(text before, text after) {
    before = text_trim_end(before);
    if (before.len == 0 || before.ptr[before.len - 1] != '-')
        return false;
    after = text_trim(after);
    if (after.len == 0 || !is_lower(after.ptr[0]))
        return false;
    text piece = last_word(text_slice(before, 0, before.len - 1));
    while (piece.len > 0 && (piece.ptr[0] == '(' || piece.ptr[0] == '"'))
        piece = text_skip(piece, 1);
    return is_plain(piece) && is_lower(piece.ptr[piece.len - 1]) && !leads_compound(piece) &&
           !first_word_has_hyphen(after);
}
