/* leaders: see leaders.h. */
#include "layout/leaders.h"

/* The bytes of the point or blank that ends the first `end` bytes: of ".", of an ellipsis in one character; or 0. */
static size_t leader_at(text t, size_t end) {
    static const text ellipsis = TEXT_INIT("\xE2\x80\xA6");
    if (end > 0 && (t.ptr[end - 1] == '.' || is_blank(t.ptr[end - 1])))
        return 1;
    return text_ends(text_slice(t, 0, end), ellipsis) ? ellipsis.len : 0;
}

text leaders_cut(text label) {
    size_t end = label.len, points = 0;
    for (size_t taken; (taken = leader_at(label, end)) > 0; end -= taken)
        points += taken > 1 ? 2 : label.ptr[end - 1] == '.';
    if (points == 0)
        return text_slice(label, 0, end);
    if (points == 1 && end + 1 == label.len)
        return label;
    bool abbreviated = end >= 2 && label.ptr[end - 2] == '.' && label.ptr[end] == '.' && end + 1 < label.len &&
                       label.ptr[end + 1] == ' ';
    return text_slice(label, 0, abbreviated ? end + 1 : end);
}
