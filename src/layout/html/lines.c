/*
 * html_lines: from spans of the store to the lines and paragraphs of the layout, with the way back to the bytes they
 * came from.
 */
#include "layout/html/flow.h"

enum { LINE_MOST = 100 }; /* bytes of a laid-out line of prose: wide enough to read, narrow enough for a sheet */

/* ---- the way back ---- */

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
    return seam->width > 0 || at < seam->at ? seam->offset : seam->offset + (at - seam->at);
}

size_t html_flow_offset_end(const struct html_flow *flow, size_t end) {
    if (flow->seam_count == 0 || end == 0)
        return flow->base;
    const struct html_seam *seam = &flow->seams[seam_at(flow, end - 1)];
    return seam->width > 0 ? seam->offset + seam->width : seam->offset + (end - seam->at);
}

/* ---- spans ---- */

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

/* ---- lines ---- */

void html_flow_line(struct html_flow *flow, text line) {
    size_t offset = flow->seam_count > 0 ? flow->seams[flow->seam_count - 1].offset : flow->base;
    *ARRAY_ADD(flow->arena, flow->layout->lines, flow->layout->line_count) = (struct line){line, offset};
}

void html_flow_pieces(struct html_flow *flow, struct html_span span, size_t begin) {
    struct layout *layout = flow->layout;
    int line = layout->line_count - 1;
    bool first = layout->piece_count == 0 || layout->pieces[layout->piece_count - 1].line != line;
    if (first)
        layout->lines[line].offset = html_flow_offset(flow, span.begin);
    for (int i = seam_at(flow, span.begin); i < flow->seam_count && flow->seams[i].at < span.end; i++) {
        const struct html_seam *seam = &flow->seams[i];
        size_t from = seam->at > span.begin ? seam->at : span.begin;
        struct layout_piece *piece = ARRAY_ADD(flow->arena, layout->pieces, layout->piece_count);
        *piece = (struct layout_piece){line, (uint32_t)(begin + from - span.begin), (uint32_t)seam->width,
                                       seam->offset + (seam->width > 0 ? 0 : from - seam->at)};
    }
}

void html_flow_blank_line(struct html_flow *flow) {
    struct layout *layout = flow->layout;
    if (layout->line_count > 0 && layout->lines[layout->line_count - 1].text.len > 0)
        html_flow_line(flow, (text){0});
}

/* Where a line that begins at `begin` ends: at a line feed, or at the last blank before it grows too long. */
static size_t line_end(const struct html_flow *flow, struct html_span span) {
    size_t blank = 0;
    for (size_t at = span.begin; at < span.end; at++) {
        if (flow->store[at] == '\n')
            return at;
        if (flow->store[at] == ' ')
            blank = at;
        if (at - span.begin >= LINE_MOST && blank > span.begin)
            return blank;
    }
    return span.end;
}

void html_flow_paragraph(struct html_flow *flow, struct html_span span, bool strong, bool centred, int indent) {
    span = html_flow_trimmed(flow, span);
    if (span.begin == span.end)
        return;
    html_flow_blank_line(flow);
    struct block block = {.kind = BLOCK_PARAGRAPH,
                          .first_line = flow->layout->line_count,
                          .text = html_flow_view(flow, span),
                          .indent = indent,
                          .centred = centred,
                          .strong = strong};
    while (span.begin < span.end) {
        struct html_span line = {span.begin, line_end(flow, span)};
        html_flow_line(flow, html_flow_view(flow, line));
        html_flow_pieces(flow, line, 0);
        span.begin = line.end < span.end ? line.end + 1 : line.end;
    }
    block.last_line = flow->layout->line_count - 1;
    *ARRAY_ADD(flow->arena, flow->layout->blocks, flow->layout->block_count) = block;
}

void html_flow_paragraphs(struct html_flow *flow, struct html_span span, bool strong, bool centred) {
    while (span.begin < span.end) {
        struct html_span line = {span.begin, span.begin};
        while (line.end < span.end && flow->store[line.end] != '\n')
            line.end++;
        html_flow_paragraph(flow, line, strong, centred, 0);
        span.begin = line.end + 1;
    }
}
