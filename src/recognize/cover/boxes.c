/*
 * cover_boxes: a box is a sign of its own (U+2610 and its kin), a letter of a
 * symbol font that was left bare (Wingdings' empty box is a diaeresis, its
 * crossed one an y acute), or brackets; it stands before what it answers, or
 * behind.
 */
#include "recognize/cover/boxes.h"

#include "recognize/cover/line.h"

struct sign {
    const char *bytes;
    enum answer answer;
};

static const struct sign signs[] = {
    {"\xE2\x98\x90", ANSWER_NO},
    {"\xE2\x96\xA1", ANSWER_NO},
    {"\xE2\x97\xBB", ANSWER_NO},
    {"\xE2\x9D\x91", ANSWER_NO},
    {"\xE2\x9D\x8F", ANSWER_NO},
    {"\xC2\xA8", ANSWER_NO},
    {"[ ]", ANSWER_NO},
    {"[_]", ANSWER_NO},
    {"[  ]", ANSWER_NO},
    {"[]", ANSWER_NO},
    {"( )", ANSWER_NO},
    {"|_|", ANSWER_NO},
    {"o", ANSWER_NO},
    {"\xEF\x82\xA8", ANSWER_NO},
    {"\xE2\x98\x92", ANSWER_YES},
    {"\xE2\x98\x91", ANSWER_YES},
    {"\xE2\x8A\xA0", ANSWER_YES},
    {"\xE2\x9C\x93", ANSWER_YES},
    {"\xE2\x9C\x94", ANSWER_YES},
    {"\xE2\x9C\x98", ANSWER_YES},
    {"\xE2\x9C\x97", ANSWER_YES},
    {"\xC3\xBE", ANSWER_YES},
    {"\xC3\xBD", ANSWER_YES},
    {"[X]", ANSWER_YES},
    {"[x]", ANSWER_YES},
    {"(X)", ANSWER_YES},
    {"|X|", ANSWER_YES},
    {"X", ANSWER_YES},
    {"x", ANSWER_YES},
};

/* What each box of Form 8-K stands for, by its rule. */
static const struct {
    const char *rule, *name;
} rules[] = {
    {"rule 425", "Rule 425"},
    {"14a-12", "Rule 14a-12"},
    {"14d-2(b)", "Rule 14d-2(b)"},
    {"13e-4(c)", "Rule 13e-4(c)"},
};

/* The sign that `t` begins with, as a word of its own; ANSWER_NONE where it begins with none. */
static enum answer sign_at(text t, size_t *bytes) {
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        text sign = text_from(signs[i].bytes), behind = text_skip(t, sign.len);
        bool letter = sign.len == 1;
        if (text_starts(t, sign) && !(letter && behind.len > 0 && text_blank(behind) == 0)) {
            *bytes = sign.len;
            return signs[i].answer;
        }
    }
    return ANSWER_NONE;
}

/* The sign that `t` ends with, behind a blank or a word. */
static enum answer sign_behind(text t) {
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        text sign = text_from(signs[i].bytes);
        if (text_ends(t, sign) && t.len > sign.len &&
            (sign.len > 1 || text_blank(text_skip(t, t.len - sign.len - 1)) > 0))
            return signs[i].answer;
    }
    return ANSWER_NONE;
}

/* ---- the rules' boxes ---- */

static void read_rule(struct arena *arena, text line, struct filing *out) {
    size_t bytes;
    enum answer answer = sign_at(line, &bytes);
    if (answer == ANSWER_NONE)
        answer = sign_behind(line);
    for (size_t i = 0; answer == ANSWER_YES && i < sizeof rules / sizeof *rules; i++)
        if (text_has(line, text_from(rules[i].rule)))
            *ARRAY_ADD(arena, out->boxes, out->box_count) = text_from(rules[i].name);
}

static bool is_rule_box(text line) {
    return text_has(line, TEXT("written communications")) || text_has(line, TEXT("soliciting material")) ||
           text_has(line, TEXT("commencement communications"));
}

/* ---- emerging growth ---- */

/* "Yes [ ] No [X]", or one sign alone. */
static enum answer answer_of(text t) {
    size_t bytes, yes = text_find_word(t, TEXT("yes"));
    if (yes != text_npos && yes < 8)
        return sign_at(text_trim(text_skip(t, yes + 3)), &bytes);
    return sign_at(text_trim(t), &bytes);
}

/* The words themselves, not the sentences that ask or define: a sign stands behind them, or before. */
static enum answer read_growth(text line) {
    static const text words = TEXT_INIT("emerging growth company");
    for (size_t at, from = 0; (at = text_find_fold(text_skip(line, from), words)) != text_npos;
         from += at + words.len) {
        enum answer answer = answer_of(text_skip(line, from + at + words.len));
        size_t bytes;
        if (answer == ANSWER_NONE && from + at < 8)
            answer = sign_at(line, &bytes);
        if (answer != ANSWER_NONE)
            return answer;
    }
    return ANSWER_NONE;
}

void cover_boxes_read(struct arena *arena, const struct layout *layout, int first, int end, struct filing *out) {
    for (int i = first; i < end; i++) {
        text line = cover_line(layout, i);
        if (is_rule_box(line))
            read_rule(arena, line, out);
        if (out->emerging_growth == ANSWER_NONE)
            out->emerging_growth = read_growth(line);
    }
}
