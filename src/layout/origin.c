/*
 * origin: the way from a rendered line back to the bytes of the input.
 */
#include "layout/layout.h"

/* Where byte `at` of a rendered line stood in the input: by the last piece at or before it, else by the line itself. */
static size_t piece_offset(const struct layout *layout, int line, size_t at) {
    int low = 0, high = layout->piece_count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        const struct layout_piece *piece = &layout->pieces[middle];
        if (piece->line < line || (piece->line == line && piece->begin <= at))
            low = middle + 1;
        else
            high = middle;
    }
    const struct layout_piece *piece = low > 0 ? &layout->pieces[low - 1] : NULL;
    if (piece == NULL || piece->line != line)
        return layout->lines[line].offset;
    return piece->offset + (at - piece->begin);
}

/* What was rendered from markup: from the first byte's place to the last one's. */
static void origin_by_pieces(const struct layout *layout, int line, size_t begin, size_t end, struct origin *out) {
    size_t last = end > begin ? end - 1 : begin;
    size_t to = piece_offset(layout, line, last) + 1;
    out->offset = piece_offset(layout, line, begin);
    out->length = to > out->offset ? (uint32_t)(to - out->offset) : 0;
}

/* Where bytes were converted from Windows-1252, one code point is one byte of the input. */
struct origin layout_origin(const struct layout *layout, int line, size_t begin, size_t end) {
    const struct line *in = &layout->lines[line];
    size_t before = text_code_points(text_slice(in->text, 0, begin));
    text covered = text_slice(in->text, begin, end);
    struct origin origin = {
        .document = layout->document,
        .line = layout->first_line + (uint32_t)line,
        .column = (uint32_t)before + 1,
        .length = (uint32_t)(layout->converted ? text_code_points(covered) : covered.len),
        .offset = in->offset + (layout->converted ? before : begin),
    };
    if (layout->piece_count > 0)
        origin_by_pieces(layout, line, begin, end, &origin);
    return origin;
}
