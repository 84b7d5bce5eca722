/*
 * What stands as a title where people read: of a statement its own, without
 * the words that only lead to it, and where it has none its first line; of a
 * document without a cover, headline or issuer what its tables are called.
 */
#include "render/content/content.h"
#include "render/figure.h"

/* ---- statements ---- */

/* What a sentence that leads to a table ends in, "consisted of the following"; the name of the table is before. */
static const char *const lead_words[] = {"is", "are", "was", "were", "as", "of", "the", NULL};
static const char *const leads[] = {"follow",     "follows",   "following", "consist",  "consists", "consisted",
                                    "consisting", "comprised", "composed",  "included", NULL};

/* What stands above tables and names none. */
static const text no_titles[] = {
    TEXT_INIT("for immediate release"), TEXT_INIT("press release"), TEXT_INIT("news release"),
    TEXT_INIT("table of contents"),     TEXT_INIT("exhibit index"), TEXT_INIT("the following"),
};

enum { MARK_MOST = 5 };

/* "Certain items: (1)": the mark of a note behind what leads to the table. */
static text without_mark(text title) {
    size_t open = title.len;
    while (open > 0 && title.ptr[open - 1] != '(')
        open--;
    text before = open == 0 ? (text){0} : text_trim_end(text_slice(title, 0, open - 1));
    bool mark = text_ends(title, TEXT(")")) && title.len - open < MARK_MOST && text_ends(before, TEXT(":"));
    return mark ? before : title;
}

/* "3,4", raised or not: the marks of notes that a title's last bracket is followed by. */
static bool are_marks(text t) {
    enum { MARKS_MOST = 6 };
    size_t length = 0;
    for (text rest = t; rest.len > 0; rest = text_skip(rest, length)) {
        uint32_t code = text_code_point(rest, &length);
        bool raised = code == 0xB9 || code == 0xB2 || code == 0xB3 || (code >= 0x2070 && code <= 0x2079);
        if (!raised && code != ',' && (code < '0' || code > '9'))
            return false;
    }
    return t.len > 0 && t.len <= MARKS_MOST;
}

/* "Balance Sheets (unaudited)3,4": the marks lead nowhere where the table has no notes. */
static text without_lost_marks(const struct statement *statement, text title) {
    size_t behind = title.len;
    while (behind > 0 && title.ptr[behind - 1] != ')')
        behind--;
    bool lost = statement->note_count == 0 && behind > 0 && are_marks(text_skip(title, behind));
    return lost ? text_slice(title, 0, behind) : title;
}

/* "(in millions;": the rest of a bracket stands below. */
static text without_open_bracket(text title) {
    size_t open = title.len;
    while (open > 0 && title.ptr[open - 1] != '(' && title.ptr[open - 1] != ')')
        open--;
    bool torn = open > 1 && title.ptr[open - 1] == '(' && text_ends(title, TEXT(";"));
    return torn ? text_trim_end(text_slice(title, 0, open - 1)) : title;
}

static text without_colons(text title) {
    while (text_ends(title, TEXT(":")))
        title = text_trim_end(text_slice(title, 0, title.len - 1));
    return title;
}

static text without_lead(text title) {
    title = without_open_bracket(without_colons(without_mark(text_trim(title))));
    text rest = title;
    bool led = false;
    while (rest.len > 0) {
        size_t begin = rest.len;
        while (begin > 0 && !is_blank(rest.ptr[begin - 1]))
            begin--;
        text word = text_skip(rest, begin);
        led = led || text_is_any(word, leads);
        if (!text_is_any(word, leads) && !text_is_any(word, lead_words))
            break;
        rest = text_trim_end(text_slice(rest, 0, begin));
        title = led ? rest : title;
    }
    return without_colons(title);
}

/* The rest of a sentence begins small, but so does "eBay". */
static bool is_rest(text title) { return title.len < 2 || (is_lower(title.ptr[0]) && !is_upper(title.ptr[1])); }

static bool is_no_title(text title) {
    for (size_t i = 0; i < sizeof no_titles / sizeof *no_titles; i++)
        if (text_equal_fold(title, no_titles[i]))
            return true;
    return is_rest(title);
}

/* ---- sentences that lead to a table ---- */

/* "The following table reconciles A to B" leads to the reconciliation of A to B. A verb may end in s. */
static const struct table_verb {
    text verb;
    const char *name;
} table_verbs[] = {
    {TEXT_INIT(" a reconciliation of"), "Reconciliation of "},
    {TEXT_INIT(" reconciliations of"), "Reconciliation of "},
    {TEXT_INIT(" reconcile"), "Reconciliation of "},
    {TEXT_INIT(" compare"), "Comparison of "},
    {TEXT_INIT(" present"), ""},
    {TEXT_INIT(" summarize"), ""},
    {TEXT_INIT(" set forth"), ""},
    {TEXT_INIT(" sets forth"), ""},
    {TEXT_INIT(" show"), ""},
    {TEXT_INIT(" provide"), ""},
    {TEXT_INIT(" details"), ""},
    {TEXT_INIT(" lists"), ""},
    {TEXT_INIT(" reflects"), ""},
    {TEXT_INIT(" contains"), ""},
    {TEXT_INIT(" highlights"), ""},
    {TEXT_INIT(" illustrates"), ""},
};

/* What goes before a name without being of it. */
static const text articles[] = {
    TEXT_INIT("a summary of "),
    TEXT_INIT("the components of "),
    TEXT_INIT("information about "),
    TEXT_INIT("information on "),
    TEXT_INIT("certain "),
    TEXT_INIT("the company\xe2\x80\x99s "),
    TEXT_INIT("the company's "),
    TEXT_INIT("our "),
    TEXT_INIT("the "),
    TEXT_INIT("an "),
    TEXT_INIT("a "),
};

/* Where what a name needs ends: heads tell periods, and the rest of the sentence leads on. */
static const text name_ends[] = {
    TEXT_INIT(" for the "),      TEXT_INIT(" for fiscal "), TEXT_INIT(" for each "), TEXT_INIT(" as of "),
    TEXT_INIT(" during "),       TEXT_INIT(" (in "),        TEXT_INIT(" ($ "),       TEXT_INIT(" (dollars "),
    TEXT_INIT(" (unaudit"),      TEXT_INIT(" (amounts "),   TEXT_INIT(", which "),   TEXT_INIT(", each "),
    TEXT_INIT(" is "),           TEXT_INIT(" are "),        TEXT_INIT(", are "),     TEXT_INIT(", consisting of"),
    TEXT_INIT(" consisting of"),
};

/* "is presented", "are shown", "are below": what is told of the table ends a name too, but "is higher" tells more. */
static bool ends_name(text end, text behind) {
    static const char *const said[] = {"set", "shown", "below", "below.", NULL};
    bool verb = text_ends(end, TEXT(" is ")) || text_ends(end, TEXT(" are "));
    text word;
    return !verb || (text_next_word(&behind, &word) && (text_is_any(word, said) || text_ends(word, TEXT("ed"))));
}

static text without_articles(text name) {
    name = text_trim(text_skip(name, bullet_length(name)));
    for (size_t i = 0; i < sizeof articles / sizeof *articles;) {
        bool led = text_starts_fold(name, articles[i]);
        name = led ? text_trim(text_skip(name, articles[i].len)) : name;
        i = led ? 0 : i + 1;
    }
    return name;
}

static text cut_at_end(text name) {
    for (size_t i = 0; i < sizeof name_ends / sizeof *name_ends; i++) {
        size_t at = text_find_fold(name, name_ends[i]);
        if (at != text_npos && at > 0 && ends_name(name_ends[i], text_skip(name, at + name_ends[i].len)))
            name = text_trim_end(text_slice(name, 0, at));
    }
    return text_ends(name, TEXT(",")) ? text_slice(name, 0, name.len - 1) : name;
}

/* Where the verb stands as a whole word, with or without its s; *behind what follows it. */
static size_t find_verb(text sentence, text verb, size_t *behind) {
    size_t found = text_find_fold(sentence, verb);
    if (found == text_npos)
        return found;
    text rest = text_skip(sentence, found + verb.len);
    size_t s = rest.len > 0 && rest.ptr[0] == 's';
    *behind = found + verb.len + s + 1;
    return rest.len > s && rest.ptr[s] == ' ' ? found : text_npos;
}

/* The verb of a sentence about a table, and where what it tells begins. */
static const struct table_verb *verb_of(text sentence, size_t *behind) {
    const struct table_verb *first = NULL;
    size_t best = text_npos;
    *behind = 0;
    for (size_t i = 0; i < sizeof table_verbs / sizeof *table_verbs; i++) {
        size_t end = 0, at = find_verb(sentence, table_verbs[i].verb, &end);
        if (at != text_npos && (best == text_npos || at < best)) {
            best = at;
            first = &table_verbs[i];
            *behind = end;
        }
    }
    return first;
}

/* "The following summarizes", "The table below presents". */
static bool tells_of_table(text sentence) {
    enum { SUBJECT_LONGEST = 40 };
    static const char *const tables[] = {"table", "chart", "schedule", NULL};
    text subject = text_slice(sentence, 0, sentence.len < SUBJECT_LONGEST ? sentence.len : SUBJECT_LONGEST);
    return (text_starts_fold(subject, TEXT("the ")) && text_has_any(subject, tables)) ||
           text_starts_fold(sentence, TEXT("the following ")) || text_starts_fold(sentence, TEXT("below table"));
}

/* "At May 31, 2009, other assets": what is told of stands behind the time. */
static text behind_time(text name) {
    static const text times[] = {TEXT_INIT("at "), TEXT_INIT("as of "), TEXT_INIT("for the "), TEXT_INIT("in the "),
                                 TEXT_INIT("during ")};
    bool timed = false;
    for (size_t i = 0; i < sizeof times / sizeof *times; i++)
        timed = timed || text_starts_fold(name, times[i]);
    for (size_t i = name.len; timed && i > 1; i--)
        if (name.ptr[i - 1] == ' ' && name.ptr[i - 2] == ',')
            return text_skip(name, i);
    return name;
}

/* What a sentence says, or a piece of one, and no name does. */
static bool is_told(text name) {
    static const char *const verbs[] = {" have ", " has ",     " were ",       " was ", " are ",
                                        " is ",   " reports ", " reconciles ", ". ",    NULL};
    static const text openings[] = {TEXT_INIT("these "), TEXT_INIT("this "),      TEXT_INIT("we "), TEXT_INIT("it "),
                                    TEXT_INIT("such "),  TEXT_INIT("and "),       TEXT_INIT("of "), TEXT_INIT("had "),
                                    TEXT_INIT("note "),  TEXT_INIT("information")};
    if (text_has_any(name, verbs))
        return true;
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
        if (text_starts_fold(name, openings[i]))
            return true;
    return text_find_byte(name, '(') != text_npos && text_find_byte(name, ')') == text_npos;
}

/* "a reconciliation of the A to B" is the one of A to B, whatever the verb before it. */
static text reconciled(text name, const char **begin) {
    static const text reconciliation = TEXT_INIT("reconciliation of "), these = TEXT_INIT("these ");
    if (!text_starts_fold(name, reconciliation))
        return name;
    *begin = "Reconciliation of ";
    name = text_skip(name, reconciliation.len);
    return without_articles(text_starts_fold(name, these) ? text_skip(name, these.len) : name);
}

static text capitalized(struct arena *arena, text name) {
    bool small = is_lower(name.ptr[0]) && !(name.len > 1 && is_upper(name.ptr[1]));
    char capital[2] = {(char)(small ? name.ptr[0] - 'a' + 'A' : name.ptr[0]), '\0'};
    return text_join(arena, text_from(capital), TEXT(""), text_skip(name, 1));
}

enum { LEAD_NAME_MOST = 100 };

/* "Segment revenues" of "The following table presents our segment revenues (in millions):"; empty where none is. */
static text name_of_lead(struct arena *arena, text sentence) {
    size_t behind = 0;
    bool table = tells_of_table(sentence);
    const struct table_verb *verb = table ? verb_of(sentence, &behind) : NULL;
    const char *begin = verb == NULL ? "" : verb->name;
    text rest = text_ends(sentence, TEXT(".")) ? text_slice(sentence, 0, sentence.len - 1) : sentence;
    if (table && verb == NULL)
        return TEXT("");
    rest = behind_time(without_articles(text_trim(text_skip(rest, behind))));
    rest = cut_at_end(without_lead(reconciled(without_articles(rest), &begin)));
    if (rest.len == 0 || rest.len > LEAD_NAME_MOST || is_told(rest))
        return TEXT("");
    return begin[0] == '\0' ? capitalized(arena, rest) : text_join(arena, text_from(begin), TEXT(""), rest);
}

static text printed_title(const struct statement *statement) {
    text title = without_lost_marks(statement, without_lead(statement->title));
    return is_no_title(title) ? TEXT("") : title;
}

static text own_title(struct arena *arena, const struct statement *statement) {
    text title = printed_title(statement), lead = name_of_lead(arena, tells_of_table(title) ? title : statement->lead);
    bool leads = lead.len > 0 && (title.len == 0 || tells_of_table(title));
    return !leads ? title : is_no_title(lead) ? TEXT("") : lead;
}

enum { LABEL_MOST = 80 }; /* a longer one is a note */

static text first_label(const struct statement *statement) {
    for (int r = 0; r < statement->row_count; r++) {
        text label = without_lead(statement->rows[r].label);
        if (label.len > 0 && label.len <= LABEL_MOST)
            return label;
    }
    return TEXT("");
}

/* "2022", "1Q22". */
static bool tells_year(struct arena *arena, text t, period when) {
    enum { CENTURY = 100 };
    return text_has(t, text_format(arena, "%02d", when.end.year % CENTURY));
}

/* No head says of what period the figures are: the title's line or the page's did. */
static bool period_is_untold(struct arena *arena, const struct statement *statement) {
    bool rows_tell = statement->kind == STATEMENT_EQUITY; /* "Balance at December 31, 2019" */
    period first = statement->column_count > 0 && !rows_tell ? statement->columns[0].period : (period){0};
    if (!date_known(first.end) || tells_year(arena, statement->scale_note, first))
        return false;
    for (int c = 0; c < statement->column_count; c++) {
        const struct column *column = &statement->columns[c];
        if (!period_equal(column->period, first))
            return false;
        for (int h = 0; h < column->head_count; h++)
            if (tells_year(arena, column->heads[h], first))
                return false;
    }
    return true;
}

static text joined(struct arena *arena, text title, period when) {
    text words = period_words(arena, when), first = text_lower(arena, text_slice(words, 0, 1));
    return when.months == 0
               ? text_join(arena, title, TEXT(", "), words)
               : text_format(arena, "%.*s, %.*s%.*s", TEXT_ARG(title), TEXT_ARG(first), TEXT_ARG(text_skip(words, 1)));
}

/* "Consolidating income statements, three months ended March 31, 2020", where columns are parts of one company. */
static text with_period(struct arena *arena, const struct statement *statement, text title) {
    if (!period_is_untold(arena, statement) || tells_year(arena, title, statement->columns[0].period))
        return title;
    return joined(arena, title, statement->columns[0].period);
}

/* "GAAP" above one table of highlights after the other: the period tells one from the next. */
static bool is_basis_alone(const struct statement *statement, text title) {
    bool dated = statement->column_count > 0 && date_known(statement->columns[0].period.end);
    return dated && (text_equal_fold(title, TEXT("GAAP")) || text_equal_fold(title, TEXT("non-GAAP")));
}

text content_statement_title(struct arena *arena, const struct statement *statement) {
    text title = own_title(arena, statement), label = first_label(statement);
    if (is_basis_alone(statement, title))
        return text_join(arena, title, TEXT(", "), period_quarter_words(arena, statement->columns[0].period));
    if (title.len > 0)
        return with_period(arena, statement, title);
    return label.len > 0 ? text_format(arena, "Untitled table: %.*s …", TEXT_ARG(label)) : TEXT("Untitled table");
}

/* The latest period of the amounts, where all are of one length. */
static period period_of(const struct statement *statement) {
    period latest = {0};
    for (int c = 0; c < statement->column_count; c++) {
        const struct column *column = &statement->columns[c];
        if (column->measure != MEASURE_AMOUNT || !date_known(column->period.end))
            continue;
        if (date_known(latest.end) && column->period.months != latest.months)
            return (period){0};
        if (!date_known(latest.end) || date_compare(latest.end, column->period.end) < 0)
            latest = column->period;
    }
    return latest;
}

/* Another table of that title is of another period. */
static bool period_parts(const struct report *report, int s, period own) {
    for (int t = 0; t < report->statement_count; t++) {
        const struct statement *other = &report->statements[t];
        if (t == s || !text_equal_fold(other->title, report->statements[s].title))
            continue;
        period when = period_of(other);
        if (date_known(when.end) && !period_equal(when, own))
            return true;
    }
    return false;
}

/* Another table of that title is of another company. */
static bool company_parts(const struct report *report, int s) {
    const struct statement *own = &report->statements[s];
    for (int t = 0; t < report->statement_count && own->entity.len > 0 && own->title.len > 0; t++) {
        const struct statement *other = &report->statements[t];
        if (other->entity.len > 0 && text_equal_fold(other->title, own->title) &&
            !text_equal_fold(other->entity, own->entity))
            return true;
    }
    return false;
}

text content_title(struct arena *arena, const struct report *report, int s) {
    const struct statement *statement = &report->statements[s];
    text title = content_statement_title(arena, statement);
    period own = statement->title.len > 0 ? period_of(statement) : (period){0};
    if (company_parts(report, s))
        title = text_join(arena, title, TEXT(", "), statement->entity);
    if (!date_known(own.end) || tells_year(arena, title, own) || !period_parts(report, s, own))
        return title;
    return joined(arena, title, own);
}
