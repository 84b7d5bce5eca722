/*
 * Page one: who and which quarter, what is missing, the contents, the headline
 * figures. GAAP stands first and no non-GAAP figure is larger than its twin.
 */
#include "render/figure.h"
#include "render/html/page.h"

/* ---- masthead ---- */

static void put_lines(struct page *page, const char *open, const struct entries *lines) {
    if (lines->count == 0)
        return;
    page_markup(page, open);
    for (int i = 0; i < lines->count; i++)
        page_element(page, "<li>", lines->list[i].words, "</li>");
    page_markup(page, "</ul>\n");
}

static void put_logo(struct page *page, const struct template *template) {
    if (template->logo.picture.points == NULL)
        return;
    page_element(page, "<p class=\"logo\"><img alt=\"", template->logo.words, "\" src=\"data:image/png;base64,");
    logo_letters(page->out, template->logo.picture.png);
    page_markup(page, "\"></p>\n");
}

void page_masthead(struct page *page) {
    const struct content *content = &page->content;
    struct entries facts = content_facts(content), missing = content_missing(content);
    page_markup(page, "<header>\n");
    put_logo(page, content->template);
    page_element(page, "<h1>", content_registrant(content->report), "</h1>\n");
    page_element(page, "<p class=\"subject\">", content_subject(content->arena, content->report), "</p>\n");
    put_lines(page, "<ul class=\"facts\">", &facts);
    if (!text_empty(content_headline(content->report)))
        page_element(page, "<p class=\"quote\">", content_headline(content->report), "</p>\n");
    page_element(page, "<p class=\"proof\">", content_proof(content), "</p>\n");
    page_markup(page, "</header>\n");
    if (missing.count == 0)
        return;
    page_section(page, "missing", content->template->words.missing, TEXT(""));
    put_lines(page, "<ul class=\"missing\">", &missing);
    page_section_end(page);
}

/* ---- headline figures ---- */

static struct table_cell filed_figure(const struct page *page, struct cell_ref at) {
    return (struct table_cell){.figure = content_figure(&page->content, at), .filed = true, .at = at};
}

static void put_filed(struct page *page, const struct headline *headline, const char *basis_class, text basis,
                      struct cell_ref at) {
    struct table_cell cell = filed_figure(page, at);
    buffer_format(page->out, "<p class=\"%s\"><span class=\"basis\">", basis_class);
    page_text(page, content_told_in(&page->content, headline, basis, at));
    page_markup(page, "</span> ");
    page_figure(page, &cell, false);
    page_markup(page, "</p>");
}

static const struct {
    enum moment moment;
    const char *words;
} comparisons[] = {{MOMENT_PREVIOUS, "on the previous period"}, {MOMENT_YEAR_AGO, "on the year-ago period"}};

static void put_change(struct page *page, const struct headline_figure *figure, int index) {
    const struct content *content = &page->content;
    struct change change = headline_change(content->report, figure, comparisons[index].moment);
    if (!change.known)
        return;
    text amount = change.has_percent ? figure_signed_percent(content->arena, content->template, change.percent)
                                     : content->template->numbers.not_meaningful;
    page_element(page, "<p class=\"change\"><b>", amount, "</b> ");
    page_markup(page, comparisons[index].words);
    page_markup(page, "</p>");
}

/* Below the figure that they are the changes of: a non-GAAP one has its own. */
static void put_changes(struct page *page, const struct headline_figure *figure) {
    for (int i = 0; i < 2; i++)
        put_change(page, figure, i);
}

static void put_tile(struct page *page, const struct headline *headline, int index) {
    const struct headline_figure *gaap = &headline->gaap.figures[index];
    const struct headline_figure *twin = headline_twin(headline, gaap->concept);
    page_element(page, "<li><h3>", gaap->label, "</h3>");
    put_filed(page, headline, "figure", page->content.template->words.gaap, gaap->cells[MOMENT_LATEST]);
    put_changes(page, gaap);
    if (twin != NULL) {
        put_filed(page, headline, "figure twin", page->content.template->words.non_gaap, twin->cells[MOMENT_LATEST]);
        put_changes(page, twin);
    }
    page_markup(page, "</li>\n");
}

void page_headline(struct page *page) {
    const struct content *content = &page->content;
    struct headline headline = headline_read(content->arena, content->report, content->template);
    if (headline.gaap.count == 0)
        return;
    struct table changes = content_changes(content, &headline);
    page_section(page, "headline", content->template->words.headline, content_headline_scale(content, &headline));
    page_markup(page, "<ul class=\"tiles\">\n");
    for (int i = 0; i < headline.gaap.count; i++)
        put_tile(page, &headline, i);
    page_markup(page, "</ul>\n");
    page_table(page, &changes, false);
    page_element(page, "<p class=\"note\">", content_changes_note(content), "</p>\n");
    page_section_end(page);
}

void page_brief(struct page *page) {
    const struct content *content = &page->content;
    struct headline headline = headline_read(content->arena, content->report, content->template);
    struct sentences sentences = content_brief(content, &headline);
    if (sentences.count == 0)
        return;
    page_section(page, "brief", content->template->words.brief, TEXT(""));
    for (int i = 0; i < sentences.count; i++)
        page_element(page, "<p>", sentences.list[i].words, "</p>\n");
    struct trends trends = content_trends(content, &headline);
    for (int i = 0; i < trends.count; i++)
        page_columns(page, &trends.series[i], i + 1);
    page_section_end(page);
}

void page_bridge(struct page *page) {
    const struct reconciliation *bridge = content_bridge(page->content.report);
    struct bars bars;
    if (bridge == NULL || !content_bars(&page->content, bridge, &bars))
        return;
    text words = content_bridge_words(&page->content, bridge);
    page_section(page, "bridge", page->content.template->words.bridge, words);
    page_waterfall(page, &bars, words);
    page_section_end(page);
}
