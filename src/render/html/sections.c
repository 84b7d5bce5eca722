/*
 * The sections below page one: statements, reconciliations, checks, words.
 */
#include "render/figure.h"
#include "render/html/page.h"

/* ---- statements ---- */

static void put_notes(struct page *page, const struct statement *statement) {
    if (statement->note_count == 0)
        return;
    page_markup(page, "<ul class=\"notes\">\n");
    for (int i = 0; i < statement->note_count; i++) {
        page_element(page, "<li><span class=\"mark\">", content_note_mark(&page->content, &statement->notes[i]),
                     "</span> ");
        page_element(page, "", statement->notes[i].text, "</li>\n");
    }
    page_markup(page, "</ul>\n");
}

static void put_statement(struct page *page, int number) {
    const struct statement *statement = &page->content.report->statements[number];
    struct table table = content_statement(&page->content, number);
    buffer_format(page->out, "<article id=\"s%d\">\n<h3>", number);
    page_text(page, table.title);
    page_markup(page, "</h3>\n<p class=\"aside\">");
    page_element(page, "<span>", content_statement_scale(&page->content, statement), "</span> ");
    buffer_format(page->out, "<a href=\"#L%u-%u\">", (unsigned)statement->origin.document,
                  (unsigned)statement->origin.line);
    page_text(page, statement_source(page->content.arena, statement));
    page_markup(page, "</a></p>\n");
    page_table(page, &table, true);
    put_notes(page, statement);
    page_markup(page, "</article>\n");
}

void page_statements(struct page *page) {
    const struct report *report = page->content.report;
    if (report->statement_count == 0)
        return;
    page_section(page, "statements", page->content.template->words.statements, TEXT(""));
    for (int s = 0; s < report->statement_count; s++)
        put_statement(page, s);
    page_section_end(page);
}

/* ---- proof ---- */

void page_reconciliations(struct page *page) {
    struct measure_tables measures = content_reconciliations(&page->content);
    if (measures.count == 0)
        return;
    page_section(page, "reconciliations", page->content.template->words.reconciliations, TEXT(""));
    for (int i = 0; i < measures.count; i++) {
        page_element(page, "<article>\n<h3>", measures.tables[i].table.title, "</h3>\n");
        if (!text_empty(measures.tables[i].scale))
            page_element(page, "<p class=\"aside\">", measures.tables[i].scale, "</p>\n");
        page_table(page, &measures.tables[i].table, false);
        page_markup(page, "</article>\n");
    }
    page_section_end(page);
}

/* Its line leads to the source, or where there is one to the figure in its statement. */
static void put_place(struct page *page, const struct finding *finding) {
    bool placed = finding->cell_count > 0 && report_value(page->content.report, finding->cells[0]) != NULL;
    if (finding->origin.line == 0)
        return;
    if (placed)
        buffer_format(page->out, "<a href=\"#t%d-%d-%d\">", finding->cells[0].statement, finding->cells[0].row,
                      finding->cells[0].column);
    else
        buffer_format(page->out, "<a href=\"#L%u-%u\">", (unsigned)finding->origin.document,
                      (unsigned)finding->origin.line);
    buffer_format(page->out, "line %u</a>", (unsigned)finding->origin.line);
}

static void put_finding(struct page *page, int index) {
    const struct finding *finding = &page->content.report->findings[index];
    buffer_format(page->out, "<dt id=\"finding-%d\">", index);
    page_text(page, text_from(content_verdict(finding->verdict)));
    page_markup(page, "<br>");
    put_place(page, finding);
    page_element(page, "</dt><dd><p>", content_finding(&page->content, finding), "</p></dd>\n");
}

const char *claim_class(enum claim_verdict verdict) {
    static const char *const classes[] = {
        [CLAIM_TIES] = "ties",           [CLAIM_DERIVED] = "derived",         [CLAIM_CONFLICTS] = "conflicts",
        [CLAIM_NOT_IN_TABLES] = "apart", [CLAIM_FORWARD_LOOKING] = "forward",
    };
    return classes[verdict];
}

static void put_claim(struct page *page, int index) {
    const struct claim *claim = &page->content.report->claims[index];
    bool placed = claim->cell_count > 0 && report_value(page->content.report, claim->cells[0]) != NULL;
    buffer_format(page->out, "<dt id=\"claim-%d\"><a class=\"claim %s\" href=\"#L%u-%u\">", index,
                  claim_class(claim->verdict), (unsigned)claim->origin.document, (unsigned)claim->origin.line);
    page_element(page, "", claim->text, "</a></dt><dd><p>");
    if (placed)
        buffer_format(page->out, "<a href=\"#t%d-%d-%d\">", claim->cells[0].statement, claim->cells[0].row,
                      claim->cells[0].column);
    page_text(page, content_claim(&page->content, claim));
    page_markup(page, placed ? "</a></p></dd>\n" : "</p></dd>\n");
}

/* What conflicts first, then in the order of the release; an outlook is not tied. */
static void put_claims(struct page *page) {
    if (page->content.report->claim_count == 0)
        return;
    page->claims_told = true;
    page_markup(page, "<h3>Figures stated in the release</h3>\n");
    page_element(page, "<p>", content_claims_words(&page->content), "</p>\n<dl class=\"findings\">\n");
    int count, *told = content_claims_told(&page->content, &count);
    for (int i = 0; i < count; i++)
        put_claim(page, told[i]);
    page_markup(page, "</dl>\n");
}

static void put_coverage(struct page *page) {
    struct table coverage = content_coverage(&page->content);
    if (coverage.row_count == 0)
        return;
    page_element(page, "<h3>", coverage.title, "</h3>\n");
    page_table(page, &coverage, false);
}

void page_findings(struct page *page) {
    const struct report *report = page->content.report;
    if (report->finding_count == 0)
        return;
    struct table checks = content_checks(&page->content);
    page_section(page, "findings", page->content.template->words.findings, TEXT(""));
    page_table(page, &checks, false);
    page_element(page, "<p>", content_checks_words(&page->content), "</p>\n<dl class=\"findings\">\n");
    for (int i = 0; i < report->finding_count; i++)
        if (content_is_listed(&report->findings[i]))
            put_finding(page, i);
    page_markup(page, "</dl>\n");
    put_coverage(page);
    put_claims(page);
    page_section_end(page);
}

/* ---- words ---- */

static void put_words(struct page *page, const char *id, text title, struct entries entries) {
    if (entries.count == 0)
        return;
    page_section(page, id, title, TEXT(""));
    page_entries(page, &entries);
    page_section_end(page);
}

void page_filing(struct page *page) {
    put_words(page, "filing", page->content.template->words.filing, content_filing(&page->content));
}

void page_release(struct page *page) {
    put_words(page, "release", page->content.template->words.release, content_release(&page->content));
}

void page_notes(struct page *page) {
    put_words(page, "notes", page->content.template->words.notes, content_notes(&page->content));
}

void page_sources(struct page *page) {
    put_words(page, "sources", page->content.template->words.sources, content_sources(&page->content));
}
