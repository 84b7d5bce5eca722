/*
 * How texts reach the page, and what all parts write.
 */
#include "render/html/page.h"

void page_markup(struct page *page, const char *markup) { buffer_string(page->out, markup); }

static const char *entity_of(uint32_t c) {
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return NULL;
    }
}

/* Noncharacters and C1 controls may not stand in HTML either; what turns the direction would move figures. */
static uint32_t allowed(uint32_t c) {
    if (c == '\n')
        return c;
    bool noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return code_point_acts(c) ? ' ' : noncharacter ? 0xFFFD : c;
}

void page_text(struct page *page, text words) {
    for (size_t at = 0, bytes = 1; at < words.len; at += bytes) {
        uint32_t c = text_code_point(text_skip(words, at), &bytes);
        const char *entity = entity_of(c);
        if (entity != NULL)
            buffer_string(page->out, entity);
        else
            buffer_utf8(page->out, allowed(c));
    }
}

void page_element(struct page *page, const char *open, text words, const char *close) {
    page_markup(page, open);
    page_text(page, words);
    page_markup(page, close);
}

void page_section(struct page *page, const char *id, text title, text aside) {
    buffer_format(page->out, "<section id=\"%s\" aria-labelledby=\"h-%s\">\n<h2 id=\"h-%s\">", id, id, id);
    page_text(page, title);
    page_markup(page, "</h2>\n");
    if (!text_empty(aside))
        page_element(page, "<p class=\"aside\">", aside, "</p>\n");
}

void page_section_end(struct page *page) { page_markup(page, "</section>\n"); }

/* Texts under one caption are paragraphs of one description. */
void page_entries(struct page *page, const struct entries *entries) {
    page_markup(page, "<dl>\n");
    for (int i = 0; i < entries->count; i++) {
        bool first = i == 0 || !text_empty(entries->list[i].caption);
        bool last = i + 1 == entries->count || !text_empty(entries->list[i + 1].caption);
        if (first)
            page_element(page, "<dt>", entries->list[i].caption, "</dt><dd>");
        page_element(page, "<p>", entries->list[i].words, "</p>");
        if (last)
            page_markup(page, "</dd>\n");
    }
    page_markup(page, "</dl>\n");
}
