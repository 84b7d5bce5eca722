/*
 * release_issuer: words are taken from the end while they can be part of a
 * name. It is one with certainty where it ends with a legal form, or where it
 * begins behind a dash or with the paragraph; and where no word of it is an
 * office or what releases are about ("Chief Executive Officer of").
 */
#include "recognize/release/issuer.h"

enum { WORDS_MOST = 8, HEADLINE_MOST = 5 };

/* The word, with or without the point or comma behind it. */
static bool is_among(text word, const char *const *words) {
    while (word.len > 0 && (word.ptr[word.len - 1] == '.' || word.ptr[word.len - 1] == ','))
        word.len--;
    return text_is_any(word, words);
}

static bool is_legal_form(text word) {
    static const char *const forms[] = {"Inc", "Corp",    "Corporation", "Company", "Co",  "Incorporated", "Ltd",
                                        "LLC", "Limited", "plc",         "N.V",     "L.P", "S.A",          "AG",
                                        "SE",  "Trust",   "LP",          "Bancorp", NULL};
    return is_among(word, forms);
}

/* What joins the words of a name, and begins none. */
static bool is_joint(text word) {
    static const char *const joints[] = {"&", "of", "and", "de", NULL};
    return is_among(word, joints);
}

static bool is_about(text word) {
    static const char *const words[] = {
        "officer",   "president", "chairman", "director", "board",   "directors", "shares",     "stock",  "reports",
        "announces", "results",   "quarter",  "earnings", "release", "today",     "subsidiary", "fiscal", "financial",
        "posts",     "contact",   "news",     "net",      "income",  "records",   NULL};
    return is_among(word, words);
}

/* The last word of `t`, and what stands before it. */
static text take_last(text *t) {
    size_t begin = t->len;
    while (begin > 0 && !is_blank(t->ptr[begin - 1]) && t->ptr[begin - 1] != '\n')
        begin--;
    text word = text_slice(*t, begin, t->len);
    *t = text_trim_end(text_slice(*t, 0, begin));
    return word;
}

/* "VA)" closes the place that a dateline sets in brackets: "(Arlington, VA) Example, Inc." */
static bool closes_place(text word) {
    return word.len > 0 && word.ptr[word.len - 1] == ')' && text_find_byte(word, '(') == text_npos;
}

/* Behind the last dash that parts ("2020--The", "2004\u2014Apple"); the word itself where it has none. */
static text behind_dash(text word) {
    static const char *const dashes[] = {"--", "\u2014", "\u2013", "/-", "...", NULL};
    for (const char *const *dash = dashes; *dash != NULL; dash++)
        for (size_t at; (at = text_find(word, text_from(*dash))) != text_npos;)
            word = text_skip(word, at + text_from(*dash).len);
    bool parts = text_equal(word, TEXT("-")) || text_equal(word, TEXT("/")) || closes_place(word);
    return parts ? (text){0} : word;
}

static bool may_be_in_name(text word, text next) {
    bool comma = word.ptr[word.len - 1] == ',';
    bool begins = is_upper(word.ptr[0]) || (is_digit(word.ptr[0]) && is_alpha(word.ptr[word.len - 1]));
    return (begins || is_joint(word)) && (!comma || is_legal_form(next));
}

/* "(the "Company")" may stand between the name and its ticker. */
static text without_parenthesis(text t) {
    t = text_trim_end(t);
    if (t.len == 0 || t.ptr[t.len - 1] != ')')
        return t;
    size_t open = t.len - 1;
    while (open > 0 && t.ptr[open] != '(')
        open--;
    return text_trim_end(text_slice(t, 0, open));
}

text issuer_read(text before) {
    text rest = without_parenthesis(before), next = {0}, form = {0};
    size_t end = rest.len, begin = end;
    bool certain = false, cut = false;
    int count = 0;

    while (!certain && rest.len > 0 && count <= WORDS_MOST) {
        text word = take_last(&rest), part = behind_dash(word);
        certain = part.len < word.len;
        if (part.len == 0 || !may_be_in_name(part, next)) {
            certain &= part.len == 0;
            cut = part.len > 0 && is_upper(part.ptr[0]); /* "Sears, Roebuck and Co.", or a place */
            break;
        }
        if (is_about(part))
            return (text){0};
        form = count++ == 0 ? part : form;
        begin = (size_t)(part.ptr - before.ptr);
        next = part;
        certain |= rest.len == 0;
    }
    text name = text_slice(before, begin, end);
    if (text_equal(next, TEXT("of"))) { /* "the parent of Example, Inc." */
        name = text_trim(text_skip(name, next.len));
        next = name;
    }
    if (cut || count == 0 || count > WORDS_MOST || is_joint(next) || !(certain || is_legal_form(form)))
        return (text){0};
    return name;
}

static bool is_telling(text word) {
    static const char *const verbs[] = {"reports", "announces", "posts", "reported", "announced", "delivers", NULL};
    return is_among(word, verbs);
}

text issuer_of_headline(text headline) {
    text rest = headline, word = {0};
    for (int count = 0; count <= HEADLINE_MOST && text_next_word(&rest, &word); count++) {
        if (is_telling(word))
            return text_trim_end(text_slice(headline, 0, count == 0 ? 0 : (size_t)(word.ptr - headline.ptr)));
        if (is_about(word) || (!is_upper(word.ptr[0]) && (count == 0 || !is_joint(word))))
            break;
    }
    return (text){0};
}

text issuer_of_line(text line) {
    text name = text_trim(line), rest = name, next = {0};
    int count = 0;
    for (; rest.len > 0 && count <= WORDS_MOST; count++) {
        text word = take_last(&rest);
        if (count == 0 ? !is_legal_form(word) : !may_be_in_name(word, next))
            return (text){0};
        next = word;
    }
    return count > 1 && count <= WORDS_MOST && !is_joint(next) ? name : (text){0};
}
