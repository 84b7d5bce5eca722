/* leaders: see leaders.h. */
#include "layout/leaders.h"

/* The bytes of the point or blank that ends the first `end` bytes: of ".", of an ellipsis in one character; or 0. */
static size_t leader_at(text t, size_t end) {
    static const text ellipsis = TEXT_INIT("\xE2\x80\xA6");
    if (end > 0 && (t.ptr[end - 1] == '.' || is_blank(t.ptr[end - 1])))
        return 1;
    return text_ends(text_slice(t, 0, end), ellipsis) ? ellipsis.len : 0;
}

/* "sales", "Cash (used)", "less 10%", a letter beyond ASCII: not a rule's corner. */
static bool ends_word(text t) {
    char last = t.len > 0 ? t.ptr[t.len - 1] : ' ';
    return is_alnum(last) || last == ')' || last == ']' || last == '%' || (unsigned char)last >= 0x80;
}

/* What lines are drawn of: how many make one, and whether blanks may stand among them and before them. */
static const struct drawn {
    char sign;
    size_t least; /* "****" is a footnote's mark */
    bool loose;
} drawn[] = {
    {'_', 3, false}, {'-', 3, false}, {':', 4, true}, {'~', 4, true}, {'*', 6, true},
};

/* The bytes of the run of `line` that `t` ends in; 0 where it is none. */
static size_t run_at(text t, const struct drawn *line) {
    size_t begin = t.len, signs = 0;
    while (begin > 0 && (t.ptr[begin - 1] == line->sign || (line->loose && t.ptr[begin - 1] == ' ')))
        signs += t.ptr[--begin] == line->sign;
    return signs >= line->least && ends_word(text_slice(t, 0, begin)) ? t.len - begin : 0;
}

/* The bytes of the line drawn at the end, "sales_____", "sales :::::", "sales * * * * * *", behind a word. */
static size_t drawn_at(text t) {
    char last = t.len > 0 ? t.ptr[t.len - 1] : ' ';
    for (size_t i = 0; i < sizeof drawn / sizeof *drawn; i++)
        if (drawn[i].sign == last)
            return run_at(t, &drawn[i]);
    return 0;
}

bool leaders_end(text t) {
    static const text ellipsis = TEXT_INIT("\xE2\x80\xA6");
    if (t.len == 0 || is_alnum(t.ptr[t.len - 1]))
        return false;
    return text_ends(t, TEXT("..")) || text_ends(t, TEXT(". .")) || text_ends(t, ellipsis) || drawn_at(t) > 0;
}

text leaders_cut(text label) {
    label = text_slice(label, 0, label.len - drawn_at(label));
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
