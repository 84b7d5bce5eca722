/*
 * html_flow: what a stream of tags and text adds up to: lines, paragraphs and raw tables. Inside layout/ only; each
 * step is a file:
 *   html_sax      hears libxml2
 *   html_style    what a tag's attributes say
 *   html_flow     elements: where paragraphs, tables, rows and cells begin and end
 *   html_text     characters into the store
 *   html_lines    spans of the store to lines and paragraphs
 *   html_pre      <pre>: a text document inside the HTML
 *   html_table    a finished table made a grid or paragraphs; its steps are told in table.h
 * Character data is gathered, blanks collapsed, in one store; whatever is kept is a span of it, and `seams` lead any
 * place of the store back to the input.
 */
#ifndef CROSSFOOT_LAYOUT_HTML_FLOW_H
#define CROSSFOOT_LAYOUT_HTML_FLOW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "layout/html/style.h"
#include "layout/layout.h"

enum { HTML_DEPTH_MOST = 256, HTML_TABLES_MOST = 32 };

/* A span of the store. */
struct html_span {
    size_t begin, end;
};

struct html_cell {
    struct html_span span; /* without the blanks at its ends */
    size_t begin;          /* with the empty lines it begins with */
    int column;            /* physical, after the spans of rows above */
    int colspan, rowspan;
    int indent;
    int lines; /* parted by <br> and blocks */
    bool strong, raised;
    bool rule_above, rule_below;
};

struct html_row {
    int first_cell, cell_count;
    bool part; /* of a row whose cells hold several lines: its label may go on in the next */
};

/* A table being read. Its memory serves the next table of the same depth. */
struct html_table {
    struct html_cell *cells;
    int cell_count, cell_room;
    struct html_row *rows;
    int row_count, row_room;
    bool in_row, in_cell;
    bool is_frame; /* it holds other tables: only a frame for the eye, its cells are paragraphs */
};

/*
 * From place `at` of the store on, bytes come from `offset` of the input, one for one, until the next seam; or, where
 * `width` is not 0, all of them stand for that many bytes: an entity.
 */
struct html_seam {
    size_t at, offset, width;
};

struct html_open {
    enum html_element element;
    bool hidden, strong, raised, centred;
};

struct html_flow {
    struct arena *arena;
    struct diag *diag;
    struct layout *layout;
    text bytes;                     /* of the document */
    size_t base;                    /* where it stands in the input */
    size_t counted, counted_points; /* code points before byte `counted` of it, where it was converted */
    char *store;
    size_t stored, store_room;
    struct html_seam *seams;
    int seam_count;
    struct html_open open[HTML_DEPTH_MOST];
    int depth;
    struct html_table *tables[HTML_TABLES_MOST];
    int table_depth;
    struct html_table *heads; /* a table of nothing but heads waits for what follows; NULL before there was one */
    bool heads_wait;
    size_t begun; /* where the current paragraph or cell begins in the store */
    int lead;     /* non-breaking blanks it began with */
    int indent;   /* of its block */
    bool centred, all_strong, all_raised, any_text;
    int preformatted;       /* how many <pre> are open */
    bool told_columns;      /* that a table has too many */
    struct html_work *work; /* html_table's, kept from table to table */
};

/* An element opens, or the last one closes. False when the limit of depth is reached: stop reading. */
bool html_flow_open(struct html_flow *flow, enum html_element element, const struct html_style *style);
void html_flow_close(struct html_flow *flow);

/* The end of the document: what is still open ends here. */
void html_flow_finish(struct html_flow *flow);

/* Room for one more item in an array that outlives its items: `array`, or where it is full one twice as large. */
void *html_flow_room(struct html_flow *flow, void *array, int count, int *room, size_t size);

/* ---- html_text ---- */

/*
 * Character data: `bytes` stood at `offset` of the document, byte for byte; or, where `width` is not 0, stand for that
 * many bytes there: an entity.
 */
void html_text_put(struct html_flow *flow, text bytes, size_t offset, size_t width);

/* A line's end, but not at the beginning and not twice. */
void html_text_break(struct html_flow *flow);

/* A line's end even so. */
void html_text_end_line(struct html_flow *flow);

/* From here on a new paragraph or cell. */
void html_text_begin(struct html_flow *flow);

/* ---- html_lines ---- */

struct html_span html_flow_trimmed(const struct html_flow *flow, struct html_span span);
text html_flow_view(const struct html_flow *flow, struct html_span span);

/* Where the byte at `at` of the store stood in the input; where what ends before `end` ended there. */
size_t html_flow_offset(const struct html_flow *flow, size_t at);
size_t html_flow_offset_end(const struct html_flow *flow, size_t end);

/* Appends to the layout a line without pieces; then the pieces of a span that it renders from byte `begin` on. */
void html_flow_line(struct html_flow *flow, text line);
void html_flow_pieces(struct html_flow *flow, struct html_span span, size_t begin);

/* A blank line, unless the last one is. */
void html_flow_blank_line(struct html_flow *flow);

void html_flow_paragraph(struct html_flow *flow, struct html_span span, bool strong, bool centred, int indent);

/* The same for each line of the span. */
void html_flow_paragraphs(struct html_flow *flow, struct html_span span, bool strong, bool centred);

/* ---- html_pre ---- */

/* The span is a text document of its own: its lines as they stand, laid out as text is. */
void html_pre_lay_out(struct html_flow *flow, struct html_span span);

#endif
