/*
 * The parts in words: the form as filed, the release's own non-GAAP and
 * forward-looking paragraphs, how to read a document, and where it all stands.
 */
#include "base/sorted.h"
#include "render/content/content.h"
#include "render/figure.h"

/* ---- the form ---- */

static text address_words(const struct content *content) {
    const struct filing *filing = &content->report->filing;
    text words = TEXT("");
    for (int i = 0; i < filing->address_count; i++)
        words = text_join(content->arena, words,
                          i == 0                        ? TEXT("")
                          : text_ends(words, TEXT(",")) ? TEXT(" ")
                                                        : TEXT(", "),
                          filing->address[i].text);
    return words;
}

static void add_registrant(const struct content *content, struct entries *out) {
    const struct filing *filing = &content->report->filing;
    entries_add(content->arena, out, "Registrant", filing->registrant.text);
    entries_add(content->arena, out, "State", filing->state.text);
    entries_add(content->arena, out, "Commission file number", filing->file_number.text);
    entries_add(content->arena, out, "IRS number", filing->irs_number.text);
    entries_add(content->arena, out, "CIK", filing->cik);
    entries_add(content->arena, out, "Address", address_words(content));
    entries_add(content->arena, out, "Telephone", filing->phone.text);
}

static void add_items(const struct content *content, struct entries *out) {
    const struct filing *filing = &content->report->filing;
    for (int i = 0; i < filing->item_count; i++) {
        const struct item *item = &filing->items[i];
        bool same = text_equal(item->number, item->modern) || text_empty(item->modern);
        text today = same ? TEXT("") : text_format(content->arena, " (today\u2019s %.*s)", TEXT_ARG(item->modern));
        bool told = !item->results || text_has(item->title, TEXT("results of operations"));
        entries_add(content->arena, out, i == 0 ? "Items" : "",
                    text_format(content->arena, "%.*s%.*s  %.*s%s", TEXT_ARG(item->number), TEXT_ARG(today),
                                TEXT_ARG(item->title), told ? "" : " \u2013 results of operations"));
    }
}

static void add_results(const struct content *content, struct entries *out) {
    const struct filing *filing = &content->report->filing;
    text period = filing->period_words;
    if (text_empty(period) && date_known(filing->period_of_results.end))
        period = period_words(content->arena, filing->period_of_results);
    entries_add(content->arena, out, "Results for", period);
    if (filing->preliminary)
        entries_add(content->arena, out, "", TEXT("Preliminary results are announced."));
    if (filing->delayed)
        entries_add(content->arena, out, "", TEXT("A delay of the final results is announced."));
    if (filing->furnished)
        entries_add(content->arena, out, "Furnished",
                    text_empty(filing->furnished_note) ? TEXT("furnished, not deemed filed") : filing->furnished_note);
}

/* "Press Release.", where more words follow in its line; "Sonus Networks, Inc." keeps its point. */
static text without_stop(text t) {
    static const char *const abbreviations[] = {"inc.", "corp.", "co.", "ltd.", "l.p.", "llc.", "no.", NULL};
    text rest = t, word, last = {0};
    while (text_next_word(&rest, &word))
        last = word;
    return text_ends(t, TEXT(".")) && !text_is_any(last, abbreviations) ? text_slice(t, 0, t.len - 1) : t;
}

static void add_exhibits(const struct content *content, struct entries *out) {
    const struct filing *filing = &content->report->filing;
    for (int i = 0; i < filing->exhibit_count; i++) {
        const struct exhibit *exhibit = &filing->exhibits[i];
        entries_add(content->arena, out, i == 0 ? "Exhibits" : "",
                    text_format(content->arena, "%.*s  %.*s %s", TEXT_ARG(exhibit->number),
                                TEXT_ARG(without_stop(exhibit->description)),
                                exhibit->present                ? "(in this file)"
                                : exhibit_is_elsewhere(exhibit) ? "(in another filing)"
                                                                : "(not in this file)"));
    }
}

static void add_signature(const struct content *content, struct entries *out) {
    const struct filing *filing = &content->report->filing;
    text day = date_words(content->arena, filing->signed_on);
    text words = filing->signer.text;
    if (!text_empty(filing->signer_title.text))
        words = text_join(content->arena, words, TEXT(", "), filing->signer_title.text);
    if (!text_empty(day))
        words = text_join(content->arena, words, TEXT("; "), day);
    entries_add(content->arena, out, "Signed", words);
}

struct entries content_filing(const struct content *content) {
    struct entries out = {0};
    const struct filing *filing = &content->report->filing;
    if (!filing->found)
        return out;
    add_registrant(content, &out);
    entries_add(content->arena, &out, "Form", filing->form);
    entries_add(content->arena, &out, "Date of report", date_words(content->arena, filing->report_date));
    add_items(content, &out);
    add_results(content, &out);
    add_exhibits(content, &out);
    add_signature(content, &out);
    return out;
}

/* ---- the release ---- */

static const char *caption_of(enum paragraph_kind kind) {
    return kind == PARAGRAPH_NON_GAAP ? "Non-GAAP measures" : "Forward-looking statements";
}

/* One that lost its words to a cell of their own. */
static bool is_bullet_alone(text t) {
    size_t length = bullet_length(text_trim(t));
    return length > 0 && length == text_trim(t).len;
}

/* ---- what is quoted, once ---- */

/* A paragraph as one of a sorted list: those of one kind and text stand together, the first in front. */
struct said {
    const struct paragraph *paragraph;
    int index;
};

static int by_words(const void *a, const void *b) {
    const struct said *x = a, *y = b;
    int order = (int)x->paragraph->kind - (int)y->paragraph->kind;
    order = order != 0 ? order : text_compare(x->paragraph->text, y->paragraph->text);
    return order != 0 ? order : x->index - y->index;
}

/* A note that stands under several tables is read once. */
static void leave_out_repeated(struct arena *arena, const struct release *release, bool *left_out) {
    struct said *list = ARENA_ARRAY(arena, struct said, release->paragraph_count);
    for (int i = 0; i < release->paragraph_count; i++)
        list[i] = (struct said){&release->paragraphs[i], i};
    SORT(list, release->paragraph_count, by_words);
    for (int i = 1; i < release->paragraph_count; i++)
        left_out[list[i].index] |= list[i].paragraph->kind == list[i - 1].paragraph->kind &&
                                   text_equal(list[i].paragraph->text, list[i - 1].paragraph->text);
}

static int by_place(const void *a, const void *b) {
    const struct origin *x = a, *y = b;
    return x->document != y->document ? (x->document > y->document) - (x->document < y->document)
                                      : (x->line > y->line) - (x->line < y->line);
}

/* A note that stands below its table in the document is not told again. */
static void leave_out_notes(struct arena *arena, const struct report *report, bool *left_out) {
    struct origin *notes = NULL;
    int count = 0;
    for (int s = 0; s < report->statement_count; s++)
        for (int n = 0; n < report->statements[s].note_count; n++)
            if (report->statements[s].notes[n].origin.line > 0)
                *ARRAY_ADD(arena, notes, count) = report->statements[s].notes[n].origin;
    SORT(notes, count, by_place);
    for (int i = 0; i < report->release.paragraph_count; i++) {
        const struct origin *origin = &report->release.paragraphs[i].origin;
        int at = SORTED_FIRST(notes, count, origin, by_place);
        left_out[i] |= at < count && by_place(&notes[at], origin) == 0;
    }
}

static const bool *left_out_of(const struct content *content) {
    const struct release *release = &content->report->release;
    bool *left_out = ARENA_ARRAY(content->arena, bool, release->paragraph_count);
    leave_out_repeated(content->arena, release, left_out);
    leave_out_notes(content->arena, content->report, left_out);
    for (int i = 0; i < release->paragraph_count; i++)
        left_out[i] |= is_bullet_alone(release->paragraphs[i].text);
    return left_out;
}

/* "•Negative" of an item whose bullet stood in a place of its own. */
static text after_bullet(const struct content *content, text words) {
    size_t length = bullet_length(words);
    text rest = text_skip(words, length);
    if (length == 0 || rest.len == 0 || is_blank(rest.ptr[0]) || text_starts(rest, TEXT("\u00A0")))
        return words;
    return text_join(content->arena, text_slice(words, 0, length), TEXT(" "), rest);
}

/* A page's end tears a paragraph: what is left ends in no sentence's end, and what follows begins small. */
static bool is_torn(text above, text below) {
    above = text_trim_end(above);
    char end = above.len > 0 ? above.ptr[above.len - 1] : '.';
    return below.len > 0 && is_lower(below.ptr[0]) && (is_alnum(end) || end == ',');
}

static void add_paragraphs(const struct content *content, enum paragraph_kind kind, const bool *left_out,
                           struct entries *out) {
    const struct release *release = &content->report->release;
    int before = out->count, last = -1;
    for (int i = 0; i < release->paragraph_count; i++) {
        const struct paragraph *paragraph = &release->paragraphs[i];
        if (paragraph->kind != kind || left_out[i])
            continue;
        if (last >= 0 && last == i - 1 && is_torn(release->paragraphs[last].text, paragraph->text)) {
            text *words = &out->list[out->count - 1].words;
            *words = text_join(content->arena, text_trim_end(*words), TEXT(" "), paragraph->text);
        } else {
            entries_add(content->arena, out, out->count == before ? caption_of(kind) : "",
                        after_bullet(content, paragraph->text));
        }
        last = i;
    }
}

struct entries content_release(const struct content *content) {
    const bool *left_out = left_out_of(content);
    struct entries out = {0};
    add_paragraphs(content, PARAGRAPH_NON_GAAP, left_out, &out);
    add_paragraphs(content, PARAGRAPH_FORWARD_LOOKING, left_out, &out);
    return out;
}

/* ---- how to read it ---- */

static bool has_statements(const struct report *report) { return report->statement_count > 0; }

static bool has_findings(const struct report *report) { return report->finding_count > 0; }

/* Of the statements, or set out from a GAAP measure. */
static bool has_non_gaap(const struct report *report) {
    bool found = report->reconciliation_count > 0;
    for (int s = 0; s < report->statement_count && !found; s++) {
        const struct statement *statement = &report->statements[s];
        for (int c = 0; c < statement->column_count; c++)
            found |= statement->columns[c].basis == BASIS_NON_GAAP;
        for (int r = 0; r < statement->row_count; r++)
            found |= statement->rows[r].non_gaap != NON_GAAP_NONE;
    }
    return found;
}

static const struct {
    const char *caption;
    size_t words;                                  /* in the template */
    bool (*concerns)(const struct report *report); /* whether the document shows what is explained */
} reading[] = {
    {"Figures", offsetof(struct template, words.note_figures), has_statements},
    {"Changes", offsetof(struct template, words.note_changes), has_statements},
    {"Checks", offsetof(struct template, words.note_checks), has_findings},
    {"Non-GAAP", offsetof(struct template, words.note_non_gaap), has_non_gaap},
};

struct entries content_notes(const struct content *content) {
    struct entries out = {0};
    if (content->report->statement_count == 0)
        return out;
    for (size_t i = 0; i < sizeof reading / sizeof *reading; i++)
        if (reading[i].concerns(content->report))
            entries_add(content->arena, &out, reading[i].caption,
                        *(const text *)((const char *)content->template + reading[i].words));
    if (content->report->correction_count > 0)
        entries_add(content->arena, &out, "Corrections",
                    TEXT("‡ marks what a person corrected, or lets stand as it is filed: a figure, a row, a "
                         "column or a statement. What is filed stands in the list of what was checked."));
    return out;
}

/* ---- sources ---- */

static void add_documents(const struct content *content, struct entries *out) {
    const struct report *report = content->report;
    for (int i = 0; i < report->document_count; i++) {
        const struct document *document = &report->documents[i];
        text type = text_empty(document->type) ? TEXT("the text of the file") : document->type;
        entries_add(content->arena, out, i == 0 ? "Documents" : "",
                    text_format(content->arena, "%.*s%s%.*s: lines %u\u2013%u", TEXT_ARG(type),
                                document->name.len > 0 ? ", " : "", TEXT_ARG(document->name),
                                (unsigned)document->first_line,
                                (unsigned)document->first_line + (unsigned)document->line_count - 1));
    }
}

static bool named_before(const struct report *report, int index) {
    for (int i = 0; i < index; i++)
        if (text_equal(report->lent[i].source, report->lent[index].source))
            return true;
    return false;
}

/* Earlier quarters that this filing does not print, in the charts and marked in the table of changes. */
static void add_lenders(const struct content *content, struct entries *out) {
    const char *caption = "Earlier filings";
    for (int i = 0; i < content->report->lent_count; i++)
        if (!named_before(content->report, i)) {
            entries_add(content->arena, out, caption, content->report->lent[i].source);
            caption = "";
        }
}

struct entries content_sources(const struct content *content) {
    struct entries out = {0};
    const struct report *report = content->report;
    entries_add(content->arena, &out, "File",
                text_format(content->arena, "%.*s, %zu bytes", TEXT_ARG(report->name), report->bytes));
    entries_add(content->arena, &out, "SHA-256", text_from(report->sha256));
    add_documents(content, &out);
    if (report->statement_count > 0)
        entries_add(content->arena, &out, "Statements", TEXT("Each is headed by its document and lines."));
    add_lenders(content, &out);
    return out;
}
