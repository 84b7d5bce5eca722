/*
 * html_style: what a tag means to the flow of text: its element, and what of its attributes a grid cares for.
 */
#ifndef CROSSFOOT_LAYOUT_HTML_STYLE_H
#define CROSSFOOT_LAYOUT_HTML_STYLE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/text.h"

enum { HTML_COLUMNS_MOST = 512, HTML_ROWS_MOST = 1 << 20 };

/* What an element does to the flow. */
enum html_element {
    HTML_INLINE,
    HTML_STRONG,
    HTML_BLOCK,
    HTML_CENTRE, /* a block in the middle */
    HTML_BREAK,
    HTML_RULE,
    HTML_PRE,
    HTML_TABLE,
    HTML_ROW,
    HTML_CELL,
    HTML_RAISED, /* sup: a footnote mark, mostly */
    HTML_SKIPPED /* script, style, title: its text is not shown */
};

struct html_style {
    bool hidden, strong, raised;
    bool aligned, centred; /* an alignment is told, and it is to the middle */
    bool rule_above, rule_below;
    bool page_break;
    int indent; /* in characters, from padding and margins; a hanging indent is negative */
    int colspan, rowspan;
};

enum html_element html_element_named(const char *name);

/* Inline styles that were read before: a filing repeats a few of them on thousands of tags. */
struct html_styles;
struct html_styles *html_styles_new(struct arena *arena);

/* `attributes` are names and values (or NULL) in turn, as libxml2 gives them; NULL where there are none. */
struct html_style html_style_read(struct html_styles *known, const unsigned char **attributes);

#endif
