/*
 * label: weighs the signs that a line goes on with the label above, joins
 * lines, undoes hyphens, takes marks off. Looks at labels only: amounts and
 * sections are row.c's.
 */
#include "recognize/statement/label.h"

#include "recognize/statement/scale.h"
#include "recognize/vocabulary.h"

enum { HANG_MOST = 3, HANG_SEEN_MOST = 5, CONTINUES_FROM = 1, ROOM_LEAST = 4 };

/* ---- what a single line tells ---- */

/* Of a text that ends in a letter or digit. Behind ASCII it is found from its end. */
static text last_word(text t) {
    enum { SURELY_ALL_READ = WORDS_MOST * 2 };
    size_t begin = t.len;
    while (begin > 0 && (is_alnum(t.ptr[begin - 1]) || t.ptr[begin - 1] == '\''))
        begin--;
    if (t.len < SURELY_ALL_READ && (begin == 0 || (unsigned char)t.ptr[begin - 1] < 0x80))
        return text_skip(t, begin);
    struct words words;
    words_read(&words, t);
    return words.count > 0 ? words.word[words.count - 1] : (text){NULL, 0};
}

/* The first word as printed, with its brackets: what had to fit on the line above. */
static size_t first_word_width(text t) {
    text word;
    return text_next_word(&t, &word) ? text_code_points(word) : 0;
}

static int line_end(const struct label_line *line) { return line->indent + (int)text_code_points(line->text); }

/* But for names such as "iMac". */
static bool starts_lower(text t) {
    while (t.len > 0 && (t.ptr[0] == '(' || t.ptr[0] == '"' || t.ptr[0] == '/'))
        t = text_skip(t, 1);
    return t.len > 0 && is_lower(t.ptr[0]) && (t.len == 1 || !is_upper(t.ptr[1]));
}

static bool has_lower(text t) {
    for (size_t i = 0; i < t.len; i++)
        if (is_lower(t.ptr[i]))
            return true;
    return false;
}

static bool ends_hyphen(text t) { return t.len >= 2 && t.ptr[t.len - 1] == '-' && is_alpha(t.ptr[t.len - 2]); }

static int open_brackets(text t) {
    int open = 0;
    for (size_t i = 0; i < t.len; i++)
        open += t.ptr[i] == '(' ? 1 : t.ptr[i] == ')' ? -1 : 0;
    return open;
}

/* Words that no label ends in: something must follow. */
static const char *const joining_words[] = {
    "and|or|of|the|in|to|for|from|by|with|on|at|per|before|after|a|an|as|than|under|including|excluding|between|into|"
    "that|which|attributable|available|applicable|provided|used",
};

/* Words before a hyphen that stays: "long-term", "non-current". */
static const char *const hyphen_kept[] = {
    "non|long|short|stock|share|write|post|self|co|off|paid|right|held|available|mark|multi|year|one|two|three|third|"
    "fixed|first|second|full|half|high|low|mid|tax|cash|interest|performance|market|equity|cost|asset|debt|work|well|"
    "zero|weighted|time|government|bank|company|customer|acquisition|restructuring|merger|litigation|investment",
};

/* Syllables: what stands before them was one word. */
static const char *const hyphen_dropped[] = {
    "holder*|ing|ings|eting|ed|er|ers|es|tion|tions|ment|ments|able|ance|ances|ly|ity|ities|ated|ation|ations|al|ary|"
    "ory",
};

/* What a label goes on with; of them those that may open one, too. */
static const char *const going_on[] = {
    "and|or|of|in|to|for|from|by|with|on|at|per|before|after|through|as|less|net",
};
static const char *const opening_too[] = {"net|less|from|after|before"};

/* What a row of its own may begin with in small letters, under a caption that no colon ends. */
static const char *const signed_words[] = {"less|plus|add|minus|thereof"};

static const char *const capital_words[] = {
    "... par|stated|authorized|outstanding|issued|designated|preference ...",
};

/* Captions of a cash flow's sections, to their last word: whatever stands below them is their first line. */
static const char *const sections[] = {
    "cash flow* from? operating|investing|financing activities",
    "adjustments to reconcile ... to net? cash ... operating activities|operations",
    "changes in operating? assets and liabilities",
};

/* Whose the income is, in as many words as there was room for; and what such a name ends in. */
static const char *const whose[] = {"... attributable|available|applicable|allocable to ..."};
static const char *const holders[] = {
    "shareholders|stockholders|holders|shareowners|stockowners|unitholders|interest|interests|inc|incorporated|corp|"
    "corporation|company|ltd|limited|llc|lp|plc",
};

#include "gates/recognize/statement/label.h"

/* "Earnings /1/" */
static bool ends_stroked_mark(text t) {
    return t.len > 3 && t.ptr[t.len - 3] == '/' && is_alnum(t.ptr[t.len - 2]) && t.ptr[t.len - 4] == ' ';
}

static bool ends_joining(text t) {
    char last = t.len > 0 ? t.ptr[t.len - 1] : ' ';
    if (last == '/' || last == '&')
        return !ends_stroked_mark(t);
    return is_alnum(last) && text_matches_list(last_word(t), PHRASES(joining_words)) &&
           !text_matches(t, "... as applicable");
}

/* "... per share -": what the dash sets apart follows on the next line. */
static bool ends_dash(text t) {
    return text_ends(t, TEXT(" -")) || text_ends(t, TEXT(" --")) || text_ends(t, TEXT("\xe2\x80\x93")) ||
           text_ends(t, TEXT("\xe2\x80\x94"));
}

static bool ends_open(text t) {
    char last = t.len > 0 ? t.ptr[t.len - 1] : ' ';
    return last == ',' || last == ';';
}

static bool ends_colon(text t) { return text_ends(text_trim(t), TEXT(":")); }

/* Asked of every label: its first letter says no to most. */
static bool may_be_lone(text t) {
    size_t at = 0;
    while (at < t.len && !is_alnum(t.ptr[at]))
        at++;
    return at < t.len && (to_lower(t.ptr[at]) == 'b' || to_lower(t.ptr[at]) == 'd');
}

/* A label of its own although it is set in lower case. */
bool label_lone(text t) {
    return may_be_lone(t) && (text_matches(t, "basic|diluted") || text_matches(t, "basic and diluted"));
}

static bool starts_bullet(text t) { return t.len > 1 && (t.ptr[0] == '-' || t.ptr[0] == '*') && t.ptr[1] == ' '; }

/* Where a mark in brackets at the label's end opens: "(3)", "(A)", "[1]", "(12)"; text_npos where there is none. */
static size_t mark_begin(text t) {
    if (t.len < 4 || (t.ptr[t.len - 1] != ')' && t.ptr[t.len - 1] != ']'))
        return text_npos;
    size_t open = t.len - 2;
    while (open > 0 && is_alnum(t.ptr[open]) && t.len - open <= 4)
        open--;
    size_t inside = t.len - 2 - open;
    char bracket = t.ptr[t.len - 1] == ')' ? '(' : '[';
    if (t.ptr[open] != bracket || inside < 1 || inside > 2 || open == 0)
        return text_npos;
    bool digits = is_digit(t.ptr[open + 1]) && is_digit(t.ptr[t.len - 2]);
    bool letter = inside == 1 && is_alpha(t.ptr[open + 1]) && !is_alpha(t.ptr[open - 1]);
    return digits || letter ? open : text_npos;
}

/* "(unaudited)", "(In thousands)": in brackets, and of the caption it stands under. */
static bool is_aside(text t) {
    struct scale scale;
    bool bracketed = t.len > 2 && t.ptr[0] == '(' && text_find_byte(t, ')') == t.len - 1;
    return bracketed && (text_matches(t, "unaudited|audited") || scale_read(t, &scale));
}

/* ---- the signs ---- */

struct seam {
    const struct label_style *style;
    text so_far;
    const struct label_line *first, *previous, *next;
};

static bool after_colon(const struct seam *s) { return ends_colon(s->previous->text) && open_brackets(s->so_far) <= 0; }

/*
 * "Net income attributable to common" over "shareholders" and its amounts, each in a row; but "from continuing
 * operations" over "from discontinued operations" are rows of the caption above.
 */
static bool goes_on_lower(const struct seam *s) {
    return starts_lower(s->next->text) && !s->next->twin_lower && !s->style->lower && !ends_colon(s->previous->text) &&
           !label_lone(s->next->text) && !text_matches_list(text_first_word(s->next->text), PHRASES(signed_words));
}

static bool names_holder(text t) {
    while (t.len > 0 && !is_alnum(t.ptr[t.len - 1]))
        t.len--;
    return t.len > 0 && text_matches_list(last_word(t), PHRASES(holders));
}

/* "Net loss attributable to Marsh" over "Biologics, Inc.", "Net income available to Common" over "Shareholders". */
static bool ends_holder(text so_far, text next) {
    return names_holder(next) && !ends_colon(so_far) && !ends_colon(next) && !names_holder(so_far) &&
           text_matches_list(so_far, PHRASES(whose)) && !text_matches_list(next, PHRASES(whose));
}

static bool before_holder(const struct seam *s) { return ends_holder(s->so_far, s->next->text); }

/* The rule over a total's amounts stands between the rows of HTML that its label takes. */
static bool rule_parts_label(const struct seam *s) {
    return s->next->whole && s->next->rule_before && (goes_on_lower(s) || before_holder(s) || ends_joining(s->so_far));
}

static bool after_blank(const struct seam *s) { return s->next->blank_before && !rule_parts_label(s); }

/* "Adjustments to reconcile net income to net cash" over "provided by operating activities:", each in a cell. */
static bool is_rest_of_caption(const struct seam *s) {
    enum { WORDS_FEWEST = 3 };
    return s->next->whole && starts_lower(s->next->text) && !s->style->lower && ends_colon(s->next->text) &&
           !ends_colon(s->so_far) && words_of(s->next->text).count >= WORDS_FEWEST &&
           words_of(s->so_far).count >= WORDS_FEWEST;
}

static bool before_mark(const struct seam *s) {
    text t = s->next->text;
    return t.len >= 3 && t.len <= 4 && t.ptr[0] == '(' && t.ptr[t.len - 1] == ')' && is_alnum(t.ptr[1]);
}

/* "Average Shares" / "Outstanding" */
static bool before_outstanding(const struct seam *s) {
    return text_matches(s->next->text, "outstanding ...") && text_matches(s->so_far, "... shares|stock|units");
}

/* "(Non-GAAP)", "(1)" */
static bool before_brackets(const struct seam *s) {
    text t = text_trim(s->next->text);
    return t.len > 2 && t.ptr[0] == '(' && text_find_byte(t, ')') == t.len - 1 && !ends_colon(s->previous->text);
}

/* "Weighted average shares" over "Outstanding", "Selling, general," over "Administrative", "Core income" over "(1)". */
static bool goes_on_open(const struct seam *s) {
    return before_outstanding(s) || ends_open(s->previous->text) || before_brackets(s) || before_holder(s);
}

/* A cell holds its label whole, but for one that breaks off: "shares issued and outstanding at". */
static bool set_whole(const struct seam *s) {
    if (is_aside(s->next->text) || is_rest_of_caption(s) || goes_on_lower(s) || goes_on_open(s))
        return false;
    return (s->next->whole || s->previous->whole) && !ends_joining(s->so_far) && open_brackets(s->so_far) <= 0;
}

static bool before_aside(const struct seam *s) { return is_aside(s->next->text); }

/* "Earnings per common share" / "- diluted:" */
static bool before_dilution(const struct seam *s) {
    text t = text_trim(s->next->text);
    return starts_bullet(t) && ends_colon(t) && label_lone(text_slice(t, 2, t.len - 1));
}

static bool before_bullet(const struct seam *s) { return starts_bullet(s->next->text) && !before_dilution(s); }

static bool before_lone(const struct seam *s) {
    bool broken = !s->next->paired && text_ends(text_trim_end(s->previous->text), TEXT(",")); /* "per share," alone */
    if (!label_lone(s->next->text) || ends_joining(s->previous->text) || broken)
        return false;
    return s->next->paired || !ends_dash(s->previous->text);
}

static bool after_dash(const struct seam *s) {
    return !s->next->paired && ends_dash(s->previous->text) &&
           (has_lower(s->previous->text) || !has_lower(s->next->text));
}

/* Captions of capital stock run on in figures: "Common stock, $.01 par value:" / "12,000,000 shares authorized;". */
static bool describes_shares(const struct seam *s) {
    char c = s->next->text.len > 0 ? s->next->text.ptr[0] : ' ';
    if (!text_matches_list(s->so_far, PHRASES(capital_words)))
        return false;
    if (c == '$' || is_digit(c))
        return true;
    return (starts_lower(s->next->text) || !ends_colon(s->previous->text)) &&
           text_matches(s->next->text, "... shares|authorized|issued|outstanding|designated ...");
}

/* "Preferred stock; authorized" beside its amounts, and below it "1,000,000 shares; none issued". */
static bool counts_shares(text so_far, text next) {
    bool figure = next.len > 0 && (next.ptr[0] == '$' || is_digit(next.ptr[0]));
    return figure && text_matches(so_far, "... authorized|issued|outstanding|designated") &&
           text_matches(next, "... shares ...");
}

static bool after_broken_word(const struct seam *s) {
    return ends_hyphen(s->previous->text) && s->next->text.len > 0 && is_alpha(s->next->text.ptr[0]);
}

static bool inside_brackets(const struct seam *s) { return open_brackets(s->so_far) > 0; }

static bool before_lower(const struct seam *s) { return starts_lower(s->next->text) && !s->style->lower; }

static bool before_lower_among_lower(const struct seam *s) {
    return starts_lower(s->next->text) && s->style->lower && !starts_lower(s->first->text);
}

static bool after_joining(const struct seam *s) { return ends_joining(s->previous->text); }

static bool after_open(const struct seam *s) { return ends_open(s->previous->text); }

static bool before_joining(const struct seam *s) {
    text word = text_first_word(s->next->text);
    return text_matches_list(word, PHRASES(going_on)) && !ends_colon(s->next->text) &&
           !text_matches_list(word, PHRASES(opening_too));
}

static bool before_figure(const struct seam *s) {
    char c = s->next->text.len > 0 ? s->next->text.ptr[0] : ' ';
    char second = s->next->text.len > 1 ? s->next->text.ptr[1] : ' ';
    return c == '$' || c == '&' || is_digit(c) || (c == '(' && is_digit(second));
}

static bool hangs(const struct seam *s) {
    int by = s->next->indent - s->first->indent;
    return s->style->hang > 0 && by == s->style->hang;
}

static bool may_hang(const struct seam *s) {
    int by = s->next->indent - s->first->indent;
    return s->style->hang < 0 && by >= 1 && by <= HANG_MOST;
}

static bool goes_in(const struct seam *s) {
    int by = s->next->indent - s->first->indent;
    return by > 0 && by != s->style->hang && !may_hang(s);
}

static bool stays_though_others_hang(const struct seam *s) {
    return s->style->hang > 0 && s->next->indent == s->first->indent;
}

static bool goes_out(const struct seam *s) { return s->next->indent < s->first->indent; }

bool label_had_room(const struct label_style *style, const struct label_line *line, const struct label_line *next) {
    return style->width > 0 && line_end(line) + 1 + (int)first_word_width(next->text) <= style->width;
}

/* Cells of a table of HTML are as wide as they like. */
static bool would_have_fitted(const struct seam *s) {
    return !s->next->whole && label_had_room(s->style, s->previous, s->next);
}

/* Nobody breaks a label that had room for all of the next line; but a date or figure may stand on one of its own. */
static bool all_would_have_fitted(const struct seam *s) {
    int end = line_end(s->previous) + 1 + (int)text_code_points(s->next->text);
    return s->previous == s->first && !s->next->whole && end + ROOM_LEAST <= s->style->width &&
           !ends_joining(s->so_far) && !before_figure(s);
}

/* The row below stands as far in as this one: both are rows of the caption above, for what hangs comes back. */
static bool before_twin(const struct seam *s) {
    return s->next->twinned && s->next->indent > s->first->indent && !starts_lower(s->next->text);
}

/* Two rows in small letters, each with its amounts, have the line above for their caption, unless that breaks off. */
static bool before_lower_twins(const struct seam *s) {
    return s->next->twin_lower && !label_breaks_off(s->so_far) && open_brackets(s->so_far) <= 0;
}

static bool was_full(const struct seam *s) { return s->style->width > 0 && !s->next->whole && !would_have_fitted(s); }

static bool after_caption(const struct seam *s) {
    return vocabulary_heading(s->so_far) && !ends_joining(s->so_far) && !ends_open(s->so_far);
}

static bool after_section(const struct seam *s) { return text_matches_list(s->so_far, PHRASES(sections)); }

static bool after_capitals(const struct seam *s) { return !has_lower(s->previous->text) && has_lower(s->next->text); }

/* "BALANCE SHEET DATA" over "working capital", but for "EBITDA" over "margin". */
static bool capitals_over_lower(const struct seam *s) {
    return !has_lower(s->so_far) && s->next->text.len > 0 && is_lower(s->next->text.ptr[0]) &&
           (s->style->lower || words_of(s->so_far).count > 1);
}

/* What bears a footnote's mark, "P/E ratio (2)", mostly ends there. */
static bool after_mark(const struct seam *s) { return mark_begin(s->so_far) != text_npos; }

static bool before_capitals(const struct seam *s) { return has_lower(s->previous->text) && !has_lower(s->next->text); }

struct sign {
    bool (*holds)(const struct seam *seam);
    int weight;
};

static const struct sign signs[] = {
    {set_whole, -1000},
    {is_rest_of_caption, 20},
    {after_colon, -100},
    {after_blank, -60},
    {before_aside, 200},
    {before_bullet, -30},
    {before_dilution, 70},
    {before_lone, -30},
    {describes_shares, 106},
    {before_mark, 50},
    {after_dash, 30},
    {after_broken_word, 30},
    {inside_brackets, 20},
    {before_lower, 14},
    {before_lower_among_lower, 6},
    {after_joining, 12},
    {after_open, 6},
    {before_joining, 6},
    {before_outstanding, 24},
    {before_brackets, 10},
    {before_holder, 24},
    {before_figure, 6},
    {hangs, 8},
    {may_hang, 2},
    {was_full, 3},
    {goes_in, -4},
    {stays_though_others_hang, -6},
    {goes_out, -8},
    {before_twin, -12},
    {before_lower_twins, -25},
    {would_have_fitted, -5},
    {all_would_have_fitted, -6},
    {after_caption, -7},
    {after_section, -8},
    {after_capitals, -6},
    {capitals_over_lower, -10},
    {after_mark, -8},
    {before_capitals, -4},
};

bool label_continues(const struct label_style *style, text so_far, const struct label_line *first,
                     const struct label_line *previous, const struct label_line *next) {
    struct seam seam = {style, so_far, first, previous, next};
    int weight = 0;
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (signs[i].holds(&seam))
            weight += signs[i].weight;
    return weight >= CONTINUES_FROM;
}

bool label_trails(const struct label_style *style, text so_far, const struct label_line *next) {
    bool holder = ends_holder(so_far, next->text);
    if (next->blank_before && (!next->rule_before || !(holder || starts_lower(next->text))))
        return false;
    if (holder)
        return true;
    bool ends = next->whole && (!starts_lower(next->text) || text_has_digit(next->text));
    if (ends || (label_lone(next->text) && !ends_dash(so_far)) || ends_colon(so_far) || so_far.len == 0)
        return false;
    if (ends_hyphen(so_far) || open_brackets(so_far) > 0 || counts_shares(so_far, next->text))
        return true;
    if (starts_lower(next->text) && !style->lower)
        return !ends_colon(next->text);
    return (ends_joining(so_far) || ends_dash(so_far)) && !ends_colon(next->text);
}

bool label_opens(text so_far) { return !ends_colon(so_far) && !vocabulary_heading(so_far); }

bool label_breaks_off(text t) { return ends_joining(t) || ends_open(t) || ends_hyphen(t); }

bool label_starts_lower(text t) { return starts_lower(t) && !label_lone(t); }

/* ---- the style of a table ---- */

/* A wrap that the words alone prove: a broken word, an open bracket, a small letter behind no colon. */
static bool sure_wrap(const struct label_line *previous, const struct label_line *next) {
    if (next->blank_before || next->whole || ends_colon(previous->text) || label_lone(next->text))
        return false;
    return ends_hyphen(previous->text) || open_brackets(previous->text) > 0 || starts_lower(next->text) ||
           text_ends(previous->text, TEXT(" &")) || text_ends(previous->text, TEXT(" AND"));
}

static bool mostly_lower(const struct label_line *lines, const bool *beside, int count) {
    int lower = 0, all = 0;
    for (int i = 0; i < count; i++) {
        bool opens = i == 0 || beside[i - 1] || lines[i].blank_before;
        bool may_be_part = lines[i].whole && !beside[i];
        if (!opens || may_be_part || !has_lower(lines[i].text))
            continue;
        all++;
        lower += starts_lower(lines[i].text) && !label_lone(lines[i].text) ? 1 : 0;
    }
    return lower * 2 > all;
}

static int hang_of(const struct label_line *lines, const bool *beside, int count) {
    int votes[HANG_SEEN_MOST + 1] = {0}, best = -1;
    for (int i = 1; i < count; i++) {
        bool opens = i < 2 || beside[i - 2] || lines[i - 1].blank_before || ends_colon(lines[i - 2].text);
        int by = lines[i].indent - lines[i - 1].indent;
        if (opens && !beside[i - 1] && by >= 0 && by <= HANG_SEEN_MOST && sure_wrap(&lines[i - 1], &lines[i]))
            votes[by]++;
    }
    for (int by = 0; by <= HANG_SEEN_MOST; by++)
        if (votes[by] > 0 && (best < 0 || votes[by] > votes[best]))
            best = by;
    return best;
}

struct label_style label_style_of(const struct label_line *lines, const bool *beside, int count) {
    struct label_style style = {.width = 0, .hang = hang_of(lines, beside, count)};
    style.lower = mostly_lower(lines, beside, count);
    for (int i = 0; i < count; i++) {
        bool wraps = i + 1 < count && !beside[i] && sure_wrap(&lines[i], &lines[i + 1]);
        bool breakable = text_find_byte(lines[i].text, ' ') != text_npos;
        if ((beside[i] || wraps) && breakable && line_end(&lines[i]) > style.width)
            style.width = line_end(&lines[i]);
    }
    return style;
}

/* ---- joining ---- */

/* The part of the last word behind blanks, without its hyphen. */
static text broken_head(text a) {
    size_t begin = a.len - 1;
    while (begin > 0 && is_alnum(a.ptr[begin - 1]))
        begin--;
    return text_slice(a, begin, a.len - 1);
}

static text broken_tail(text b) {
    size_t end = 0;
    while (end < b.len && is_alnum(b.ptr[end]))
        end++;
    return text_slice(b, 0, end);
}

/*
 * The hyphen at a line's end belongs to the word: it is one of several in it ("right-of-"), the word behind it is
 * capital, the document prints it elsewhere, or its first part is one that hyphens follow.
 */
static bool hyphen_stays(struct printed_words *words, text a, text b) {
    text head = broken_head(a), tail = broken_tail(b);
    if (head.len + 1 < a.len && a.ptr[a.len - head.len - 2] == '-')
        return true;
    if (tail.len == 0 || (!is_lower(tail.ptr[0]) && has_lower(head)))
        return true;
    if (printed_words_have(words, head, false, tail))
        return false;
    if (printed_words_have(words, head, true, tail))
        return true;
    return text_matches_list(head, PHRASES(hyphen_kept)) && !text_matches_list(tail, PHRASES(hyphen_dropped));
}

text label_join(struct arena *arena, struct printed_words *words, text a, text b) {
    a = text_trim(a);
    b = text_trim(b);
    if (a.len == 0 || b.len == 0)
        return a.len == 0 ? b : a;
    if (text_ends(a, TEXT("/")) && !text_ends(a, TEXT(" /")))
        return text_join(arena, a, TEXT(" "), b);
    if (!ends_hyphen(a) || !is_alpha(b.ptr[0]))
        return text_join(arena, a, TEXT(" "), b);
    if (hyphen_stays(words, a, b))
        return text_join(arena, a, TEXT(""), b);
    return text_join(arena, text_slice(a, 0, a.len - 1), TEXT(""), b);
}

/* ---- marks ---- */

static void put_first(struct arena *arena, text *marks, text mark) {
    *marks = marks->len == 0 ? mark : text_join(arena, mark, TEXT(" "), *marks);
}

/* "Costs (a), (b)": without the comma between two marks. */
static text without_comma(text label, text marks) {
    text before = label.len > 1 ? text_trim(text_slice(label, 0, label.len - 1)) : label;
    bool between = marks.len > 0 && text_ends(label, TEXT(",")) && mark_begin(before) != text_npos;
    return between ? before : label;
}

/* "Operating expenses (1):" bears its mark before the colon; empty where the label bears none there. */
static text before_colon(text label) {
    label = text_trim(label);
    text before = text_ends(label, TEXT(":")) ? text_trim_end(text_slice(label, 0, label.len - 1)) : (text){NULL, 0};
    return mark_begin(before) != text_npos ? before : (text){NULL, 0};
}

text label_take_marks(struct arena *arena, text label, text *marks) {
    text before = before_colon(label);
    if (before.len > 0)
        return text_join(arena, label_take_marks(arena, before, marks), TEXT(""), TEXT(":"));
    for (;;) {
        label = without_comma(text_trim(label), *marks);
        size_t open = mark_begin(label);
        if (open != text_npos) {
            put_first(arena, marks, text_slice(label, open + 1, label.len - 1));
            label = text_slice(label, 0, open);
        } else if (label.len > 1 && label.ptr[label.len - 1] == '*') {
            size_t end = label.len - 1;
            while (end > 1 && label.ptr[end - 1] == '*')
                end--;
            put_first(arena, marks, text_slice(label, end, label.len));
            label = text_slice(label, 0, end);
        } else {
            return label;
        }
    }
}

/* ---- leading marks ---- */

static size_t stars(text t) {
    size_t count = 0;
    while (count < t.len && t.ptr[count] == '*')
        count++;
    return count <= 4 ? count : 0;
}

/* "(A)", "(1)", "(12)", "[1]" at the start of `t`: its length, and what it holds. */
static size_t bracketed(text t, text *inside) {
    if (t.len < 3 || (t.ptr[0] != '(' && t.ptr[0] != '['))
        return 0;
    char close = t.ptr[0] == '(' ? ')' : ']';
    size_t end = text_find_byte(text_slice(t, 0, 4), close);
    if (end == text_npos || end < 2)
        return 0;
    *inside = text_slice(t, 1, end);
    bool digits = is_digit(t.ptr[1]) && is_digit(t.ptr[end - 1]);
    return digits || (end == 2 && is_alpha(t.ptr[1])) ? end + 1 : 0;
}

size_t label_leading_mark(text line, text *mark) {
    text t = text_trim(line);
    size_t lead = (size_t)(t.ptr - line.ptr), length = bracketed(t, mark);
    if (length == 0) {
        length = stars(t);
        *mark = text_slice(t, 0, length);
    }
    if (length == 0 || length >= t.len)
        return 0;
    text words = text_trim(text_skip(t, length));
    return words.len > 3 ? lead + length : 0;
}
