/*
 * html_lines: from spans of the store to the lines and paragraphs of the
 * layout, with the way back to the bytes they came from.
 */
#include "layout/html_flow.h"

enum { LINE_MOST = 100 }; /* bytes of a laid-out line of prose: wide enough to read, narrow enough for a sheet */

/* The seam in force at place `at`: the last one at or before it. */
static int seam_at(const struct html_flow *flow, size_t at) {
    int low = 0, high = flow->seam_count;
    while (high - low > 1) {
        int middle = low + (high - low) / 2;
        if (flow->seams[middle].at <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}

size_t html_flow_offset(const struct html_flow *flow, size_t at) {
    if (flow->seam_count == 0)
        return flow->base;
    const struct html_seam *seam = &flow->seams[seam_at(flow, at)];
    return flow->base + seam->offset + (at - seam->at);
}

text html_flow_view(const struct html_flow *flow, struct html_span span) {
    return (text){flow->store + span.begin, span.end - span.begin};
}

struct html_span html_flow_trimmed(const struct html_flow *flow, struct html_span span) {
    while (span.begin < span.end && is_blank(flow->store[span.begin]))
        span.begin++;
    while (span.end > span.begin && is_blank(flow->store[span.end - 1]))
        span.end--;
    return span;
}

/* Where a line that begins at `begin` ends: at a line feed, or at the last blank before it grows too long. */
static size_t line_end(const struct html_flow *flow, struct html_span span, bool preformatted) {
    size_t blank = 0;
    for (size_t at = span.begin; at < span.end; at++) {
        if (flow->store[at] == '\n')
            return at;
        if (flow->store[at] == ' ')
            blank = at;
        if (!preformatted && at - span.begin >= LINE_MOST && blank > span.begin)
            return blank;
    }
    return span.end;
}

void html_flow_line(struct html_flow *flow, text line, const struct layout_piece *pieces, int piece_count) {
    struct layout *layout = flow->layout;
    struct line *added = ARRAY_ADD(flow->arena, layout->lines, layout->line_count);
    *added = (struct line){line, piece_count > 0 ? pieces[0].offset : flow->base};
    for (int i = 0; i < piece_count; i++) {
        struct layout_piece *piece = ARRAY_ADD(flow->arena, layout->pieces, layout->piece_count);
        *piece = pieces[i];
        piece->line = layout->line_count - 1;
    }
}

void html_flow_pieces(struct html_flow *flow, struct html_span span, uint32_t column, struct layout_piece **pieces,
                      int *count) {
    for (int seam = seam_at(flow, span.begin); seam < flow->seam_count && flow->seams[seam].at < span.end; seam++) {
        size_t from = flow->seams[seam].at > span.begin ? flow->seams[seam].at : span.begin;
        struct layout_piece *piece = ARRAY_ADD(flow->arena, *pieces, *count);
        piece->begin = column + (uint32_t)(from - span.begin);
        piece->offset = flow->base + flow->seams[seam].offset + (from - flow->seams[seam].at);
    }
}

static void add_line(struct html_flow *flow, struct html_span span) {
    struct layout_piece *pieces = NULL;
    int count = 0;
    html_flow_pieces(flow, span, 0, &pieces, &count);
    html_flow_line(flow, html_flow_view(flow, span), pieces, count);
}

static void blank_line(struct html_flow *flow) {
    struct layout *layout = flow->layout;
    if (layout->line_count > 0 && layout->lines[layout->line_count - 1].text.len > 0)
        html_flow_line(flow, (text){0}, NULL, 0);
}

void html_flow_paragraph(struct html_flow *flow, struct html_span span, bool strong, bool centred, int indent) {
    span = html_flow_trimmed(flow, span);
    if (span.begin == span.end)
        return;
    blank_line(flow);
    struct block *block = ARRAY_ADD(flow->arena, flow->layout->blocks, flow->layout->block_count);
    *block = (struct block){.kind = BLOCK_PARAGRAPH,
                            .first_line = flow->layout->line_count,
                            .text = html_flow_view(flow, span),
                            .indent = indent,
                            .centred = centred,
                            .strong = strong};
    while (span.begin < span.end) {
        struct html_span line = {span.begin, line_end(flow, span, false)};
        add_line(flow, line);
        span.begin = line.end < span.end ? line.end + 1 : line.end;
    }
    flow->layout->blocks[flow->layout->block_count - 1].last_line = flow->layout->line_count - 1;
}
