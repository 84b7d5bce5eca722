/*
 * html_flow: what a stream of tags and text adds up to: lines, paragraphs and
 * raw tables. Character data is gathered, blanks collapsed, in one store as
 * long as the document; whatever is kept is a span of it, and `seams` lead any
 * place of the store back to the input.
 */
#ifndef CROSSFOOT_LAYOUT_HTML_FLOW_H
#define CROSSFOOT_LAYOUT_HTML_FLOW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "layout/layout.h"

enum { HTML_DEPTH_MOST = 256, HTML_COLUMNS_MOST = 512, HTML_TABLES_MOST = 32 };

/* What an element does to the flow. */
enum html_element {
    HTML_INLINE,
    HTML_STRONG,
    HTML_BLOCK,
    HTML_BREAK,
    HTML_RULE,
    HTML_PRE,
    HTML_TABLE,
    HTML_ROW,
    HTML_CELL,
    HTML_RAISED,  /* sup: a footnote mark, mostly */
    HTML_SKIPPED  /* script, style, title: its text is not shown */
};

/* What the tag's attributes say, as far as a grid cares. */
struct html_style {
    bool hidden;
    bool strong;
    bool centred;
    bool rule_above, rule_below;
    bool page_break;
    int indent;          /* in characters, from padding and margins */
    int colspan, rowspan;
};

/* A span of the store. */
struct html_span {
    size_t begin, end;
};

struct html_cell {
    struct html_span span;
    int column;          /* physical, after the spans of rows above */
    int colspan, rowspan;
    int indent;
    bool strong;
    bool rule_above, rule_below;
};

struct html_row {
    int first_cell, cell_count;
};

struct html_table {
    struct html_cell *cells;
    int cell_count;
    struct html_row *rows;
    int row_count;
    bool in_row, in_cell;
    bool is_frame;       /* it holds other tables: only a frame for the eye, its cells are paragraphs */
};

/* From place `at` of the store on, bytes come from `offset` of the document, one for one, until the next seam. */
struct html_seam {
    size_t at, offset;
};

struct html_open {
    enum html_element element;
    bool hidden, strong;
};

struct html_flow {
    struct arena *arena;
    struct diag *diag;
    struct layout *layout;
    size_t base;               /* of the document in the input */
    char *store;
    size_t stored;
    struct html_seam *seams;
    int seam_count;
    struct html_open open[HTML_DEPTH_MOST];
    int depth;
    struct html_table *tables[HTML_TABLES_MOST];
    int table_depth;
    size_t begun;              /* where the current paragraph or cell begins in the store */
    int lead;                  /* non-breaking blanks it began with */
    int indent;                /* of its block */
    bool centred, all_strong, any_text;
    bool preformatted;
};

/* An element opens or closes. False from html_flow_open when the limit of depth is reached: stop reading. */
bool html_flow_open(struct html_flow *flow, enum html_element element, const struct html_style *style);
void html_flow_close(struct html_flow *flow, enum html_element element);

/* Character data: `bytes` stood at `offset` of the document. */
void html_flow_text(struct html_flow *flow, text bytes, size_t offset);

/* The end of the document: what is still open ends here. */
void html_flow_finish(struct html_flow *flow);

/*
 * html_lines.c: a span without the blanks at its ends; the text of a span; where it stood; the pieces of a span that is
 * rendered from byte `column` of a line on, appended to an array; a line added to the layout with its pieces; a
 * paragraph of a span.
 */
struct html_span html_flow_trimmed(const struct html_flow *flow, struct html_span span);
text html_flow_view(const struct html_flow *flow, struct html_span span);
size_t html_flow_offset(const struct html_flow *flow, size_t at); /* in the input */
void html_flow_pieces(struct html_flow *flow, struct html_span span, uint32_t column, struct layout_piece **pieces,
                      int *count);
void html_flow_line(struct html_flow *flow, text line, const struct layout_piece *pieces, int piece_count);
void html_flow_paragraph(struct html_flow *flow, struct html_span span, bool strong, bool centred, int indent);

#endif
