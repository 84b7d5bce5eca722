/*
 * origin: the way from a rendered line back to the bytes of the input.
 */
#include "layout/layout.h"

/* The last piece of a rendered line at or before byte `at`; NULL where none is. */
static const struct layout_piece *piece_at(const struct layout *layout, int line, size_t at) {
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
    return piece != NULL && piece->line == line ? piece : NULL;
}

/* Where byte `at` stood, or where it ended. */
static size_t piece_offset(const struct layout *layout, int line, size_t at, bool end) {
    const struct layout_piece *piece = piece_at(layout, line, at);
    if (piece == NULL)
        return layout->lines[line].offset;
    if (piece->width > 0)
        return piece->offset + (end ? piece->width : 0);
    return piece->offset + (at - piece->begin) + end;
}

/* What was rendered from markup: from the first byte's place to the last one's end. */
static void origin_by_pieces(const struct layout *layout, int line, size_t begin, size_t end, struct origin *out) {
    size_t to = piece_offset(layout, line, end > begin ? end - 1 : begin, end > begin);
    out->offset = piece_offset(layout, line, begin, false);
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

struct origin layout_part_origin(const struct layout *layout, int line, text part) {
    size_t begin = (size_t)(part.ptr - layout->lines[line].text.ptr);
    return layout_origin(layout, line, begin, begin + part.len);
}

struct origin layout_line_origin(const struct layout *layout, int line) {
    return layout_part_origin(layout, line, text_trim(layout->lines[line].text));
}

text layout_line_at(const struct layout *layout, struct origin at) {
    bool has = at.line >= layout->first_line && at.line - layout->first_line < (uint32_t)layout->line_count;
    return has ? layout->lines[at.line - layout->first_line].text : (text){NULL, 0};
}
