/*
 * The parts in words: the form as filed, the release's own non-GAAP and
 * forward-looking paragraphs, how to read the briefing, and where it all stands.
 */
#include "render/briefing/section.h"
#include "render/figure.h"

static struct style body_style(const struct flow *flow) {
    return flow_style(flow, FACE_REGULAR, flow->template->sizes.body, flow->template->colours.ink);
}

static void entry(struct flow *flow, const char *caption, text t) {
    if (!text_empty(t))
        flow_entry(flow, text_from(caption), body_style(flow), t);
}

/* ---- the form ---- */

static text address_words(const struct flow *flow) {
    const struct filing *filing = &flow->report->filing;
    text words = TEXT("");
    for (int i = 0; i < filing->address_count; i++)
        words = text_join(flow->arena, words, i > 0 ? TEXT(", ") : TEXT(""), filing->address[i].text);
    return words;
}

static void set_registrant(struct flow *flow) {
    const struct filing *filing = &flow->report->filing;
    entry(flow, "Registrant", filing->registrant.text);
    entry(flow, "State", filing->state.text);
    entry(flow, "Commission file number", filing->file_number.text);
    entry(flow, "IRS number", filing->irs_number.text);
    entry(flow, "CIK", filing->cik);
    entry(flow, "Address", address_words(flow));
    entry(flow, "Telephone", filing->phone.text);
}

static void set_items(struct flow *flow) {
    const struct filing *filing = &flow->report->filing;
    for (int i = 0; i < filing->item_count; i++) {
        const struct item *item = &filing->items[i];
        bool same = text_equal(item->number, item->modern) || text_empty(item->modern);
        text today = same ? TEXT("") : text_format(flow->arena, " (today\u2019s %.*s)", TEXT_ARG(item->modern));
        entry(flow, i == 0 ? "Items" : "",
              text_format(flow->arena, "%.*s%.*s  %.*s%s", TEXT_ARG(item->number), TEXT_ARG(today),
                          TEXT_ARG(item->title), item->results ? " \u2013 results of operations" : ""));
    }
}

static void set_results(struct flow *flow) {
    const struct filing *filing = &flow->report->filing;
    text period = filing->period_words;
    if (text_empty(period) && date_known(filing->period_of_results.end))
        period = period_words(flow->arena, filing->period_of_results);
    entry(flow, "Results for", period);
    if (filing->preliminary)
        entry(flow, "", TEXT("Preliminary results are announced."));
    if (filing->delayed)
        entry(flow, "", TEXT("A delay of the final results is announced."));
    if (filing->furnished)
        entry(flow, "Furnished",
              text_empty(filing->furnished_note) ? TEXT("furnished, not deemed filed") : filing->furnished_note);
}

static void set_exhibits(struct flow *flow) {
    const struct filing *filing = &flow->report->filing;
    for (int i = 0; i < filing->exhibit_count; i++) {
        const struct exhibit *exhibit = &filing->exhibits[i];
        entry(flow, i == 0 ? "Exhibits" : "",
              text_format(flow->arena, "%.*s  %.*s %s", TEXT_ARG(exhibit->number), TEXT_ARG(exhibit->description),
                          exhibit->present ? "(in this file)" : "(not in this file)"));
    }
}

static void set_signature(struct flow *flow) {
    const struct filing *filing = &flow->report->filing;
    text day = date_words(flow->arena, filing->signed_on);
    text words = filing->signer.text;
    if (!text_empty(filing->signer_title.text))
        words = text_join(flow->arena, words, TEXT(", "), filing->signer_title.text);
    if (!text_empty(day))
        words = text_join(flow->arena, words, TEXT("; "), day);
    entry(flow, "Signed", words);
}

void section_filing(struct flow *flow) {
    const struct filing *filing = &flow->report->filing;
    if (!filing->found)
        return;
    flow_section(flow, flow->template->words.filing, flow->template->sizes.body * 6);
    set_registrant(flow);
    entry(flow, "Form", filing->form);
    entry(flow, "Date of report", date_words(flow->arena, filing->report_date));
    set_items(flow);
    set_results(flow);
    set_exhibits(flow);
    set_signature(flow);
}

/* ---- the release ---- */

static const char *caption_of(enum paragraph_kind kind) {
    return kind == PARAGRAPH_NON_GAAP ? "Non-GAAP measures" : "Forward-looking statements";
}

static bool quoted(enum paragraph_kind kind) { return kind == PARAGRAPH_NON_GAAP || kind == PARAGRAPH_FORWARD_LOOKING; }

/* A note that stands under several tables is read once. */
static bool quoted_before(const struct release *release, int index) {
    const struct paragraph *paragraph = &release->paragraphs[index];
    for (int i = 0; i < index; i++)
        if (release->paragraphs[i].kind == paragraph->kind && text_equal(release->paragraphs[i].text, paragraph->text))
            return true;
    return false;
}

void section_release(struct flow *flow) {
    const struct release *release = &flow->report->release;
    bool begun = false;
    enum paragraph_kind last = PARAGRAPH_HEADLINE;
    for (int i = 0; i < release->paragraph_count; i++) {
        const struct paragraph *paragraph = &release->paragraphs[i];
        if (!quoted(paragraph->kind) || quoted_before(release, i))
            continue;
        if (!begun)
            flow_section(flow, flow->template->words.release, flow->template->sizes.body * 6);
        entry(flow, paragraph->kind == last ? "" : caption_of(paragraph->kind), paragraph->text);
        begun = true;
        last = paragraph->kind;
    }
}

/* ---- how to read it ---- */

static const struct {
    const char *caption, *words;
} reading[] = {
    {"Figures",
     "Every figure is the filing\u2019s own, with its sign and precision as printed; a printed dash is shown as a "
     "dash and a blank as a blank. What this briefing computes is said to be computed."},
    {"Changes",
     "Computed from the filed figures of the periods shown. Where a loss becomes an income or the reverse, a "
     "percentage says nothing and is not given."},
    {"Checks",
     "A printed figure stands for half a unit of its last place on either side. A sum is exact, or ties within "
     "the rounding of its parts, or did not tie. These are observations about arithmetic; nothing is said "
     "about compliance with any rule."},
    {"Non-GAAP",
     "Non-GAAP figures are the registrant\u2019s own, shown beside the GAAP figures they are derived from."},
};

void section_notes(struct flow *flow) {
    if (flow->report->statement_count == 0)
        return;
    flow_section(flow, flow->template->words.notes, flow->template->sizes.body * 6);
    for (size_t i = 0; i < sizeof reading / sizeof *reading; i++)
        entry(flow, reading[i].caption, text_from(reading[i].words));
}

/* ---- sources ---- */

static void set_documents(struct flow *flow) {
    const struct report *report = flow->report;
    for (int i = 0; i < report->document_count; i++) {
        const struct document *document = &report->documents[i];
        text type = text_empty(document->type) ? TEXT("the text of the file") : document->type;
        entry(flow, i == 0 ? "Documents" : "",
              text_format(flow->arena, "%.*s%s%.*s: lines %u\u2013%u", TEXT_ARG(type),
                          document->name.len > 0 ? ", " : "", TEXT_ARG(document->name), (unsigned)document->first_line,
                          (unsigned)document->first_line + (unsigned)document->line_count - 1));
    }
}

static void set_statement_sources(struct flow *flow) {
    const struct report *report = flow->report;
    for (int i = 0; i < report->statement_count; i++)
        entry(flow, i == 0 ? "Statements" : "",
              text_format(flow->arena, "%.*s: %.*s", TEXT_ARG(report->statements[i].title),
                          TEXT_ARG(statement_source(flow->arena, &report->statements[i]))));
}

void section_sources(struct flow *flow) {
    const struct report *report = flow->report;
    flow_section(flow, flow->template->words.sources, flow->template->sizes.body * 6);
    entry(flow, "File", text_format(flow->arena, "%.*s, %zu bytes", TEXT_ARG(report->name), report->bytes));
    entry(flow, "SHA-256", text_from(report->sha256));
    set_documents(flow);
    set_statement_sources(flow);
}
