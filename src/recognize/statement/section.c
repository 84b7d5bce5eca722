/*
 * section: walks the rows once with the captions that are open. Indents say
 * it where a table uses them; where it does not, a total closes the caption it
 * is the total of, and a new caption the one before.
 */
#include "recognize/statement/section.h"

#include "recognize/concept/label.h"
#include "recognize/vocabulary.h"

enum { OPEN_MOST = 12, GROUP_MOST = 24 };

struct open_section {
    int row;
    int indent;
    bool half;    /* of a balance sheet: stays open though rows go out to its margin */
    bool used;    /* rows stand under it */
    bool items;   /* ... that are no totals */
    bool whole;   /* names a basis and nothing else: only another caption ends it */
    bool indents; /* its rows are indented */
    int child;    /* as far as that */
};

struct sections {
    struct open_section open[OPEN_MOST];
    int count;
    bool segments; /* the captions name segments: their operating income is one of their rows */
};

static int top_row(const struct sections *sections) {
    return sections->count > 0 ? sections->open[sections->count - 1].row : -1;
}

static void close_to(struct sections *sections, int count) {
    if (sections->count > count)
        sections->count = count;
}

/*
 * Below a caption that stands as far in as the one it is in, a row between the two indents is a row of the outer one:
 * "Per share data:" / "Net income per share" / "    Basic" / "  Dividends per share".
 */
static void close_for_between(struct sections *sections, int indent) {
    const struct open_section *top = sections->count > 1 ? &sections->open[sections->count - 1] : NULL;
    if (top != NULL && top->indents && indent > top->indent && indent < top->child && top[-1].indent == top->indent)
        sections->count--;
}

/*
 * A caption closes those that do not hold it: all for a half; the used ones that stand as far in as it does, up to the
 * row `parent` that is known to hold it (-1: none is).
 */
static void close_for_caption(struct sections *sections, int indent, bool half, int parent) {
    while (sections->count > 0) {
        const struct open_section *top = &sections->open[sections->count - 1];
        bool holds = (parent >= 0 && top->row == parent) || indent > top->indent ||
                     (indent == top->indent && !top->used) || (top->half && !top->indents);
        if (half || !holds)
            sections->count--;
        else
            break;
    }
}

/* A row that goes out to the margin of a caption whose own rows were indented is not its row. */
static void close_for_item(struct sections *sections, int indent) {
    while (sections->count > 0) {
        const struct open_section *top = &sections->open[sections->count - 1];
        if (top->half || indent > top->indent || (indent == top->indent && !top->indents))
            break;
        sections->count--;
    }
}

/* The words of a total that name its caption: "Total current assets" closes "Current assets:". */
static bool total_of(text total, text caption) {
    struct words words, wanted;
    if (!word_is(text_first_word(total), "total"))
        return false;
    words_read(&words, total);
    words_read(&wanted, caption);
    if (wanted.count == 0 || words.count - 1 < wanted.count)
        return words.count == 1;
    for (int i = 0; i < wanted.count; i++)
        if (!text_equal_fold(words.word[i + 1], wanted.word[i]))
            return false;
    return true;
}

static bool is_total(text label) {
    return label.len == 0 || word_is(text_first_word(label), "total") || vocabulary_subtotal(label);
}

/* Rows below it are figures per share, and repeat the names of subtotals. */
static bool tells_per_share(text caption) {
    return text_matches(caption, "... per ... share|shares|unit ...") && !text_matches(caption, "... except ...");
}

/* ---- groups of the same rows ---- */

static bool same_label(text a, text b) {
    size_t open = text_find_byte(a, '('), other = text_find_byte(b, '(');
    a = text_trim(text_slice(a, 0, open == text_npos ? a.len : open));
    b = text_trim(text_slice(b, 0, other == text_npos ? b.len : other));
    return a.len > 0 && text_equal_fold(a, b);
}

/* The next caption that has a row below it, going up or down; -1 where none is near. */
static int caption_near(const struct statement *statement, int from, int step) {
    for (int at = from + step, far = 0; at >= 0 && at + 1 < statement->row_count && far <= GROUP_MOST;
         at += step, far++)
        if (statement->rows[at].role == ROLE_HEADING && statement->rows[at + 1].role != ROLE_HEADING)
            return at;
    return -1;
}

static bool group_has(const struct statement *statement, int caption, text label) {
    for (int at = caption + 1; at < statement->row_count && at - caption <= GROUP_MOST; at++) {
        if (statement->rows[at].role == ROLE_HEADING)
            return false;
        if (same_label(statement->rows[at].label, label))
            return true;
    }
    return false;
}

/*
 * Captions of parts, each above the same lines: "North -" / "Sales" / "Net income" / "South -" / "Sales" / "Net
 * income". Such a line is its caption's, whatever it is the subtotal of elsewhere.
 */
static bool is_row_of_each(const struct statement *statement, int caption, int at) {
    const struct row *rows = statement->rows;
    for (int step = -1; step <= 1; step += 2) {
        int other = caption_near(statement, caption, step);
        if (other >= 0 && same_label(rows[caption + 1].label, rows[other + 1].label) &&
            group_has(statement, other, rows[at].label))
            return true;
    }
    return false;
}

/* "Balance Sheet Data:", "Pro forma information for 1997:": what stands in against it is its own, totals among it. */
static bool gathers(const struct open_section *section, text caption, int indent) {
    return section->indents && indent > section->indent &&
           text_matches(caption, "... data|information|highlights|results ...");
}

/* "Book value per share:" / "Total" / "Tangible": the first figure per share below its caption is the sum of none. */
static bool sums_nothing(const struct row *row, text caption, bool was_used) {
    return !was_used && word_is(row->label, "total") && tells_per_share(caption);
}

/* Captions that a row closes behind it: those it is the total of, else the innermost that has rows. */
static void close_behind(struct sections *sections, const struct row *rows, const struct row *row, int indent,
                         bool was_used) {
    int top = sections->count - 1;
    for (int i = top; i >= 0 && !sums_nothing(row, rows[sections->open[top].row].label, was_used); i--)
        if (total_of(row->label, rows[sections->open[i].row].label)) {
            close_to(sections, i);
            return;
        }
    if (top < 0 || !was_used || !sections->open[top].items || sections->open[top].half || sections->open[top].whole ||
        !is_total(row->label))
        return;
    if (sections->segments && sections->open[top].indents && indent > sections->open[top].indent)
        return;
    if (row->label.len > 0 && gathers(&sections->open[top], rows[sections->open[top].row].label, indent))
        return;
    if (row->label.len == 0 || tells_per_share(row->label) || !tells_per_share(rows[sections->open[top].row].label))
        close_to(sections, top);
}

/* "Cash flows from operating activities" and "Net cash provided by operating activities" (SFAS 95). */
static bool sums_activities(text total, text caption) {
    static const char *const activities[] = {"operating", "investing", "financing"};
    if (!text_matches(total, "net cash ... activities ...") || !text_matches(caption, "cash flow* ... activities"))
        return false;
    for (size_t i = 0; i < sizeof activities / sizeof *activities; i++)
        if (text_has_word(total, text_from(activities[i])))
            return text_has_word(caption, text_from(activities[i]));
    return false;
}

/* The captions within that of the activities which a row sums end before it, however far in it stands. */
static void close_within_activities(struct sections *sections, const struct row *rows, text label) {
    if (!text_starts_fold(label, TEXT("net cash")))
        return;
    for (int i = 0; i < sections->count; i++)
        if (sums_activities(label, rows[sections->open[i].row].label))
            close_to(sections, i + 1);
}

/*
 * Captions such as "Operating expenses:" end before a subtotal of another name: "Gross profit", "Operating income".
 * Not those of figures per share, which repeat such names.
 */
static void close_before(struct sections *sections, const struct row *rows, const struct row *row, int indent) {
    if (sections->count == 0 || row->label.len == 0 || word_is(text_first_word(row->label), "total"))
        return;
    const struct open_section *top = &sections->open[sections->count - 1];
    if (vocabulary_subtotal(row->label) && top->used && !top->half && !top->whole && indent <= top->indent &&
        !tells_per_share(rows[top->row].label))
        sections->count--;
}

/* Lines of a balance sheet that Regulation S-X 5-02.25 wants named though they have no amount: nothing is theirs. */
static const char *const amountless[] = {
    "commitments and? contingencies|contingent ...",
    "commitments guarantees|indemnities ... contingencies|contingent ...",
    "contingencies and|or? commitments? ...",
    "contingent liabilities ...",
    "commitments",
    "none",
};

#include "gates/recognize/statement/section.h"

/* They hold rows only where those stand in against them. */
static bool is_bare(const struct statement *statement, const int *indents, int at) {
    bool holds =
        at + 1 < statement->row_count && statement->rows[at + 1].role != ROLE_HEADING && indents[at + 1] > indents[at];
    return text_matches_list(statement->rows[at].label, PHRASES(amountless)) && !holds;
}

static void place_bare(struct sections *sections, struct row *row, int indent) {
    close_for_caption(sections, indent, false, -1);
    row->role = ROLE_ITEM;
    row->section = top_row(sections);
    if (sections->count > 0)
        sections->open[sections->count - 1].used = true;
}

static bool tells_dilution(text caption) {
    return text_matches(caption, "fully? basic|primary|diluted") ||
           text_matches(caption, "assuming|with|without full|no? dilution");
}

/* "Assuming dilution" and "Basic" are captions of one: what holds the first holds the other. -1 where that is none. */
static int parent_by_twin(const struct row *rows, int at) {
    int twin = at - 1;
    while (twin >= 0 && rows[twin].role != ROLE_HEADING)
        twin--;
    return twin >= 0 && tells_dilution(rows[at].label) && tells_dilution(rows[twin].label) ? rows[twin].section : -1;
}

/* "LIABILITIES" where the assets are a half of their own. */
static bool ends_assets(const struct sections *sections, const struct row *rows, text caption) {
    return sections->count > 0 && sections->open[0].half && text_matches(caption, "liabilities") &&
           text_matches(rows[sections->open[0].row].label, "assets");
}

/* "Reported", "Adjusted*": the same lines stand below each, sums among them. */
static bool tells_basis_alone(text caption) {
    enum basis basis = caption_basis_alone(caption);
    return basis == BASIS_GAAP || basis == BASIS_NON_GAAP;
}

static void open_caption(struct sections *sections, struct row *rows, int at, int indent) {
    bool half = vocabulary_half(rows[at].label);
    if (ends_assets(sections, rows, rows[at].label))
        close_to(sections, 0);
    close_for_between(sections, indent);
    close_for_caption(sections, indent, half, parent_by_twin(rows, at));
    rows[at].section = top_row(sections);
    if (sections->count > 0)
        sections->open[sections->count - 1].used = sections->open[sections->count - 1].items = true;
    if (sections->count < OPEN_MOST)
        sections->open[sections->count++] = (struct open_section){
            .row = at, .indent = indent, .half = half, .whole = tells_basis_alone(rows[at].label)};
}

static void place_item(struct sections *sections, const struct statement *statement, int at, int indent) {
    struct row *rows = statement->rows;
    if (rows[at].label.len > 0) {
        close_for_between(sections, indent);
        close_for_item(sections, indent);
    }
    bool part = sections->count > 0 && is_row_of_each(statement, top_row(sections), at);
    close_within_activities(sections, rows, rows[at].label);
    if (!part)
        close_before(sections, rows, &rows[at], indent);
    rows[at].section = top_row(sections);
    bool was_used = false;
    if (sections->count > 0) {
        struct open_section *top = &sections->open[sections->count - 1];
        was_used = top->used;
        if (!top->used && indent > top->indent) {
            top->indents = true;
            top->child = indent;
        }
        top->used = true;
        top->items |= !is_total(rows[at].label);
    }
    if (!part)
        close_behind(sections, rows, &rows[at], indent, was_used);
}

void sections_assign(struct statement *statement, const int *indents, const bool *gaps) {
    struct sections sections = {.count = 0, .segments = statement->kind == STATEMENT_SEGMENT};
    struct row *rows = statement->rows;
    for (int i = 0; i < statement->row_count; i++) {
        bool after_gap_out = gaps[i] && rows[i].label.len == 0 && sections.count > 0 &&
                             !sections.open[sections.count - 1].half && i > 0 && is_total(rows[i - 1].label);
        if (after_gap_out)
            sections.count--;
        if (rows[i].role == ROLE_HEADING && is_bare(statement, indents, i))
            place_bare(&sections, &rows[i], indents[i]);
        else if (rows[i].role == ROLE_HEADING)
            open_caption(&sections, rows, i, indents[i]);
        else
            place_item(&sections, statement, i, indents[i]);
        rows[i].depth = rows[i].section < 0 ? 0 : rows[rows[i].section].depth + 1;
    }
}

const struct row *section_caption(const struct statement *statement, const struct row *row, const uint16_t *bits,
                                  unsigned bit) {
    for (int at = row->section; at >= 0; at = statement->rows[at].section)
        if ((bits[at] & bit) != 0)
            return &statement->rows[at];
    return NULL;
}

const struct row *section_last_caption(const struct statement *statement, const struct row *row) {
    while (row > statement->rows && row[-1].role != ROLE_HEADING)
        row--;
    return row > statement->rows ? row - 1 : NULL;
}
