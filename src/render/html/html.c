/*
 * The page as a whole: its head, the style with the template's colours in it,
 * the sections in the template's order, the source text.
 */
#include "render/html/html.h"

#include "render/asset.h"
#include "render/html/page.h"

static const struct {
    const char *id;
    void (*put)(struct page *page);
} parts[SECTION_COUNT] = {
    [SECTION_HEADLINE] = {"headline", page_headline},
    [SECTION_BRIEF] = {"brief", page_brief},
    [SECTION_BRIDGE] = {"bridge", page_bridge},
    [SECTION_CHANGES] = {"changes", NULL},   /* stand under the headline figures */
    [SECTION_CONTENTS] = {"contents", NULL}, /* stand beside the masthead */
    [SECTION_FILING] = {"filing", page_filing},
    [SECTION_STATEMENTS] = {"statements", page_statements},
    [SECTION_RECONCILIATIONS] = {"reconciliations", page_reconciliations},
    [SECTION_FINDINGS] = {"findings", page_findings},
    [SECTION_RELEASE] = {"release", page_release},
    [SECTION_NOTES] = {"notes", page_notes},
    [SECTION_SOURCES] = {"sources", page_sources},
};

/* ---- head ---- */

static void put_colours(struct page *page) {
    const struct template *template = page->content.template;
    static const struct {
        const char *name;
        size_t at;
    } colours[] = {
#define COLOUR(name) {#name, offsetof(struct template, colours.name)},
#include "render/template.def"
#undef COLOUR
    };
    for (size_t i = 0; i < sizeof colours / sizeof *colours; i++)
        buffer_format(page->out, "--%s:#%06x;", colours[i].name,
                      (unsigned)*(const colour *)((const char *)template + colours[i].at));
}

static void put_style(struct page *page) {
    const struct template *template = page->content.template;
    page_markup(page, "<style>\n:root{");
    put_colours(page);
    buffer_format(page->out, "--family:%s;}\n", template->family == FAMILY_ROBOTO ? "Roboto" : "\"Open Sans\"");
    buffer_format(page->out, "@page{size:%s;margin:%.0fpt %.0fpt %.0fpt %.0fpt}\n",
                  template->page.size == PAGE_A4 ? "A4" : "letter", template->page.margin_top,
                  template->page.margin_right, template->page.margin_bottom, template->page.margin_left);
    buffer_text(page->out, asset_find("page.css"));
    page_markup(page, "</style>\n");
}

static void put_head(struct page *page) {
    const struct content *content = &page->content;
    text registrant = content_registrant(content->report);
    text subject = content_subject(content->arena, content->report);
    page_markup(page, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                      "img-src data:; style-src 'unsafe-inline'\">\n");
    page_element(page, "<title>", registrant, " \u2013 ");
    page_element(page, "", subject, "</title>\n");
    page_element(page, "<meta name=\"description\" content=\"", subject, ", from ");
    page_element(page, "", content->report->name, "\">\n");
    buffer_format(page->out, "<meta name=\"sha256\" content=\"%s\">\n", content->report->sha256);
    put_style(page);
    page_markup(page, "</head>\n");
}

/* ---- body ---- */

/* The parts are written first, so that the contents name those alone that are there. */
static struct buffer put_parts(struct page *page) {
    struct buffer body = BUFFER_EMPTY, *out = page->out;
    page->out = &body;
    for (int i = 0; i < page->content.template->section_count; i++)
        if (parts[page->content.template->sections[i]].put != NULL)
            parts[page->content.template->sections[i]].put(page);
    page->out = out;
    return body;
}

static text title_of(const struct template *template, enum section section) {
    const text titles[SECTION_COUNT] = {
        [SECTION_HEADLINE] = template->words.headline,     [SECTION_BRIEF] = template->words.brief,
        [SECTION_BRIDGE] = template->words.bridge,         [SECTION_FILING] = template->words.filing,
        [SECTION_STATEMENTS] = template->words.statements, [SECTION_RECONCILIATIONS] = template->words.reconciliations,
        [SECTION_FINDINGS] = template->words.findings,     [SECTION_RELEASE] = template->words.release,
        [SECTION_NOTES] = template->words.notes,           [SECTION_SOURCES] = template->words.sources,
    };
    return titles[section];
}

static void put_contents(struct page *page, text body) {
    const struct template *template = page->content.template;
    page_markup(page, "<nav aria-label=\"Contents\">\n<ul>\n");
    for (int i = 0; i < template->section_count; i++) {
        enum section section = template->sections[i];
        text id = text_format(page->content.arena, "<section id=\"%s\"", parts[section].id);
        if (text_find(body, id) == text_npos)
            continue;
        buffer_format(page->out, "<li><a href=\"#%s\">", parts[section].id);
        page_element(page, "", title_of(template, section), "</a></li>\n");
    }
    page_markup(page, "<li><a href=\"#source\">Source text</a></li>\n</ul>\n</nav>\n");
}

static void put_body(struct page *page) {
    struct buffer body = put_parts(page);
    page_markup(page, "<body>\n<a class=\"skip\" href=\"#content\">Skip to the content</a>\n<div class=\"both\">\n"
                      "<main id=\"content\" tabindex=\"-1\">\n");
    page_masthead(page);
    put_contents(page, buffer_view(&body));
    buffer_text(page->out, buffer_view(&body));
    page->out->failed |= !buffer_ok(&body);
    buffer_free(&body);
    page_markup(page, "</main>\n");
    page_source_text(page);
    page_markup(page, "</div>\n</body>\n</html>\n");
}

bool html_render(struct arena *arena, const struct report *report, const struct template *template, struct buffer *out,
                 struct diag *diag) {
    struct page page = {{arena, report, template}, standings_of(arena, report), out, false};
    put_head(&page);
    put_body(&page);
    if (!buffer_ok(out))
        diag_report(diag, DIAG_OUTPUT_FAILED, (struct origin){0}, TEXT(""), "html: out of memory");
    return buffer_ok(out);
}
