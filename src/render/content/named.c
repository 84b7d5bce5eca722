/*
 * named: what a filing without a cover calls its registrant: before the titles
 * of its statements, or behind "net income attributable to". A name counts where
 * it stands several times, so that no line about some company is taken for it.
 */
#include "render/content/content.h"

enum { TITLES_LEAST = 2, ROWS_LEAST = 3, NAMES_MOST = 8 };

/* "EXAMPLE FINANCIAL INC." of "EXAMPLE FINANCIAL INC. CONSOLIDATED INCOME STATEMENT". */
static text name_before(text title) {
    static const text forms[] = {TEXT_INIT(" inc. "), TEXT_INIT(" corp. "), TEXT_INIT(" corporation "),
                                 TEXT_INIT(" ltd. "), TEXT_INIT(" plc "),   TEXT_INIT(" company ")};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        size_t at = text_find_fold(title, forms[i]);
        if (at != text_npos && at > 0)
            return text_slice(title, 0, at + forms[i].len - 1);
    }
    return TEXT("");
}

/* What is nobody's name: "Common Shareholders", "Class A Units", "the Company". */
static bool is_nobody(text name) {
    static const char *const holders[] = {
        "common",      "shareholder",  "shareholders",  "shareowners",    "shares",       "stock",
        "stockholder", "stockholders", "unit",          "units",          "unitholders",  "member",
        "members",     "owner",        "owners",        "partner",        "partners",     "parent",
        "interest",    "interests",    "controlling",   "noncontrolling", "continuing",   "discontinued",
        "operations",  "holders",      "participating", "preferred",      "registrant",   "ordinary",
        "equity",      "class",        "income",        "securities",     "subsidiaries", NULL};
    return text_has_any_word(name, holders) || text_is_fold(name, "company") || text_is_fold(name, "the company");
}

/* "Morgan Stanley" of "Morgan Stanley common shareholders": the words that begin with capitals. */
static text leading_name(text t) {
    text rest = t, word;
    size_t end = 0;
    while (text_next_word(&rest, &word) && is_upper(word.ptr[0]))
        end = (size_t)(word.ptr + word.len - t.ptr);
    text name = text_slice(t, 0, end);
    return is_nobody(name) ? TEXT("") : name;
}

/* "Net income applicable to Morgan Stanley": whose it is; empty where no name stands there. */
static text holder_named(text label) {
    static const text leads[] = {TEXT_INIT("attributable to "), TEXT_INIT("applicable to "), TEXT_INIT("available to "),
                                 TEXT_INIT("allocable to ")};
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        size_t at = text_find_fold(label, leads[i]);
        if (at != text_npos)
            return leading_name(text_trim(text_skip(label, at + leads[i].len)));
    }
    return TEXT("");
}

/* Names and how often each was seen; further ones are not kept. */
struct names {
    text name[NAMES_MOST];
    int seen[NAMES_MOST], count;
};

static int see(struct names *names, text name) {
    int i = 0;
    while (i < names->count && !text_equal_fold(names->name[i], name))
        i++;
    if (i == names->count && i < NAMES_MOST)
        names->name[names->count++] = name;
    return i < NAMES_MOST ? ++names->seen[i] : 0;
}

static text name_in_titles(const struct report *report) {
    struct names names = {.count = 0};
    for (int s = 0; s < report->statement_count; s++) {
        text name = name_before(report->statements[s].title);
        if (name.len > 0 && see(&names, name) >= TITLES_LEAST)
            return name;
    }
    return TEXT("");
}

static text name_in_rows(const struct report *report) {
    struct names names = {.count = 0};
    for (int s = 0; s < report->statement_count; s++)
        for (int r = 0; r < report->statements[s].row_count; r++) {
            text name = holder_named(report->statements[s].rows[r].label);
            if (name.len > 0 && see(&names, name) >= ROWS_LEAST)
                return name;
        }
    return TEXT("");
}

text content_document_name(const struct report *report) {
    text name = name_in_titles(report);
    name = name.len > 0 ? name : name_in_rows(report);
    return name.len > 0 ? name : TEXT("Registrant not named");
}
