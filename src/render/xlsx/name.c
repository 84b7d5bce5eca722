/*
 * xlsx_name: a title cut to what says most of it.
 */
#include "render/xlsx/name.h"

#include <string.h>

#include "base/date.h"
#include "render/xlsx/book.h"
#include "render/xlsx/text.h"
#include "render/xlsx/words.h"

/* Words that lead on to what was cut off. */
static const char *const leading[] = {
    "a",  "an",     "and",    "as",    "at",  "attributable", "between", "by",     "ended", "for",  "from",
    "in", "of",     "on",     "or",    "per", "than",         "that",    "the",    "to",    "with", "&",
    "-",  "\u2013", "\u2014", "three", "six", "nine",         "twelve",  "months", "weeks", NULL};

/* Of a day, "January 25, 2026", what is left of it says little. */
static bool leads_on(text word) {
    bool number = word.len > 0;
    for (size_t i = 0; number && i < word.len; i++)
        number = is_digit(word.ptr[i]) || word.ptr[i] == ',';
    return number || date_month_named(word) > 0 || text_is_any(word, leading);
}

static size_t last_byte(text t, const char *bytes) {
    size_t at = t.len;
    while (at > 0 && strchr(bytes, t.ptr[at - 1]) == NULL)
        at--;
    return at == 0 ? text_npos : at - 1;
}

static text without_marks(text t) {
    while (t.len > 0 && strchr(" ,:;(-", t.ptr[t.len - 1]) != NULL)
        t.len--;
    return t;
}

/* A parenthesis that was opened and cut off goes whole. */
static text without_open(text t) {
    size_t open = last_byte(t, "()");
    return open != text_npos && open > 0 && t.ptr[open] == '(' ? text_slice(t, 0, open) : t;
}

static text without_last_word(text t) {
    size_t blank = last_byte(t, " ");
    return blank == text_npos ? (text){t.ptr, 0} : text_slice(t, 0, blank);
}

text name_words(struct arena *arena, text title, size_t most) {
    bool cut = false;
    text whole = text_from(xlsx_plain_text(arena, title, most, &cut)), words = whole;
    if (!cut)
        return whole;
    const char *more = xlsx_plain_text(arena, title, most + 1, NULL);
    if (more[whole.len] != ' ')
        words = without_last_word(words);
    words = without_marks(without_open(words));
    while (words.len > 0 && leads_on(text_skip(words, last_byte(words, " ") + 1)))
        words = without_marks(without_last_word(words));
    return words.len > 0 ? words : whole;
}

/* "Reconciliation of GAAP and Non-GAAP Information: Operating Profit": what it is of tells one from the next. */
static text measure_of(text title) {
    static const text colon = TEXT_INIT(": ");
    size_t at = text_find(title, colon);
    return at == text_npos ? (text){0} : text_trim(text_skip(title, at + colon.len));
}

/* ---- the workbook's own sheets ---- */

static const char *const sheets[SHEET_COUNT] = {
    [SHEET_HEADLINE] = "Headline", [SHEET_RECONCILIATION] = "Reconciliation",
    [SHEET_CHARTS] = "Charts",     [SHEET_CHECKS] = "Checks",
    [SHEET_CLAIMS] = "Claims",     [SHEET_SOURCE] = "Source",
};

text name_of_cover(void) { return TEXT("Cover"); }

text name_of_sheet(enum sheet_kind kind) { return text_from(sheets[kind]); }

/* A title, cut as a tab's name is, that another sheet is called by. */
static bool is_sheets(struct arena *arena, text title) {
    text name = text_trim(name_words(arena, text_squeeze(arena, title), XLSX_NAME_MOST));
    for (int kind = 0; kind < SHEET_COUNT; kind++)
        if (sheets[kind] != NULL && text_equal_fold(name, name_of_sheet((enum sheet_kind)kind)))
            return true;
    return text_equal_fold(name, name_of_cover());
}

text name_of_statement(struct arena *arena, const struct statement *statement, text title) {
    bool untitled = text_starts(title, TEXT("Untitled"));
    bool reconciles = statement->kind == STATEMENT_RECONCILIATION;
    text own = untitled ? (text){0} : reconciles ? measure_of(title) : title;
    bool by_title = own.len > 0 && (reconciles || statement->kind == STATEMENT_OTHER) && !is_sheets(arena, own);
    return by_title ? own : text_from(words_kind(statement->kind));
}
