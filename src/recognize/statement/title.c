/*
 * title: reads the lines above a table. Filings centre them, but not always
 * (Sears sets them at the labels' margin); so a line counts as a heading by
 * what it is not: not prose, not another table, not a page's foot.
 */
#include "recognize/statement/title.h"

#include "recognize/column/period_words.h"
#include "recognize/statement/label.h"
#include "recognize/vocabulary.h"

enum {
    TITLE_LINES_MOST = 14,
    PAGE_BLOCKS_MOST = 4,  /* a break and the numbers beside it */
    TITLE_LINES_BELOW = 4, /* a name and the notes below it, at the end of a page */
    TITLE_LINE_LONGEST = 130,
    PROSE_WORDS = 14,
    SENTENCE_WORDS = 9,
    SHORT_SENTENCE_WORDS = 4,
    SECTION_BLOCKS_MOST = 6,
    PAGE_DIGITS_MOST = 3
};

/* ---- kinds ---- */

struct kind_words {
    const char *pattern;
    enum statement_kind kind;
    bool weak; /* headings of prose say it too: the labels must agree */
};

/* In order: what follows is asked only where nothing above fits. */
static const struct kind_words kinds[] = {
    {"... selected ... balance sheet|sheets ... data|information|items ...", STATEMENT_BALANCE, true},
    {"... reconciliation|reconciliations of ... to ... selected ...", STATEMENT_RECONCILIATION, false},
    {"... selected ... data|information|ratios|metrics|items ...", STATEMENT_OTHER, false},
    {"... key metrics|statistics|ratios ...", STATEMENT_OTHER, false},
    {"... reconciliation|reconciliations|reconciling|reconciled ...", STATEMENT_RECONCILIATION, false},
    {"... gaap to non gaap|adjusted ...", STATEMENT_RECONCILIATION, false},
    {"... non gaap financial? measures|results|information|adjustments ...", STATEMENT_RECONCILIATION, false},
    {"... statement|statements ... cash flow|flows ...", STATEMENT_CASH_FLOW, false},
    {"... cash flow|flows statement|statements ...", STATEMENT_CASH_FLOW, false},
    {"... consolidated|condensed|summary|summarized ... cash flow|flows ...", STATEMENT_CASH_FLOW, false},
    {"cash flow|flows unaudited?", STATEMENT_CASH_FLOW, true},
    {"... cashflow|cashflows ...", STATEMENT_CASH_FLOW, false},
    {"... cash flow|flows ...", STATEMENT_CASH_FLOW, true},
    {"... changes in financial position ...", STATEMENT_CASH_FLOW, false},
    {"... average balance|balances ...", STATEMENT_OTHER, false},
    {"... balance sheet|sheets ... highlights|summary|data|metrics|information|review|items ...", STATEMENT_BALANCE,
     true},
    {"... consolidated|condensed|combined|comparative|unaudited|summary|preliminary|ending ... balance sheet|sheets "
     "...",
     STATEMENT_BALANCE, false},
    {"... balance sheets ...", STATEMENT_BALANCE, false},
    {"balance sheet ...", STATEMENT_BALANCE, false},
    {"... balance sheet ...", STATEMENT_BALANCE, true},
    {"... statement|statements of? ... financial condition|position ...", STATEMENT_BALANCE, false},
    {"... segment|segments|geographic ...", STATEMENT_SEGMENT, false},
    {"... statement|statements of? ... shareholder*|stockholder*|shareowner* equity|investment|deficit ...",
     STATEMENT_EQUITY, false},
    {"... statement|statements of changes in ... equity|deficit|capital ...", STATEMENT_EQUITY, false},
    {"... statement|statements of equity ...", STATEMENT_EQUITY, false},
    {"... changes in ... shareholder*|stockholder* equity ...", STATEMENT_EQUITY, false},
    {"... income|earnings statement|statements highlights|summary|data ...", STATEMENT_INCOME, true},
    {"... statement|statements of? ... operations|income|earnings|loss|losses|operation ...", STATEMENT_INCOME, false},
    {"... income|earnings|operating statement|statements ...", STATEMENT_INCOME, false},
    {"... profit and loss ...", STATEMENT_INCOME, false},
    {"consolidated|condensed|summary consolidated? income|earnings|operations|loss unaudited?", STATEMENT_INCOME,
     false},
    {"... consolidated|condensed|combined results of operations ...", STATEMENT_INCOME, false},
    {"... operating results", STATEMENT_INCOME, true},
    {"... financial highlights|summary ...", STATEMENT_OTHER, false},
};

/* Words that sentences have and headings do not. */
static const char *const sentence_words[] = {
    "... are|is|was|were|has|have|been|be|our|we|following|follows|presents|includes|included|summarizes|should ...",
};

/* "The following table reconciles reported earnings to earnings excluding these items:" */
static const char *const reconciling_sentences[] = {
    "... table|tables|following|below ... reconciliation|reconciliations|reconciles|reconcile ...",
    "... reconciliation|reconciliations|reconciles|reconcile ... table|tables|following|below|follows ...",
};

/* "The following table summarizes our results:", "Net sales by region were as follows:" */
static const char *const leading_sentences[] = {
    "... the? following|below table|tables|chart|schedule ...",
    "the? table|tables|chart|schedule below ...",
    "... reported|reports|announced|announces the following ... results|information ...",
    "... are|is|was|were? as follows",
    "... are|is|was|were? set|provided|shown|presented|summarized|detailed|listed? forth|out|in? below",
    "... consist|consists|consisted|consisting of the following",
    "... are|is|was|were? comprised|composed of the following",
};

/* Lines that tell a period and what is told of it: "Summary third-quarter 2025 performance". */
static const char *const told_of_a_period[] = {
    "... comparison|performance|results|summary|highlights|outlook|guidance|information|data|forecast ...",
};

static const char *const entity_endings[] = {
    "... inc|incorporated|corp|corporation|company|co|ltd|limited|llc|lp|plc|nv|sa|ag|trust|bancorp|group|partnership",
    "... and|its? consolidated? subsidiary|subsidiaries ...",
    "... company|corporation|inc and its? consolidated? subsidiaries|subsidiary|affiliates",
    "... l p",
    "... n v",
    "... l l c",
};

static const char *const unaudited_words[] = {"... unaudited ..."};

static const char *const only_unaudited[] = {
    "unaudited|audited",
    "unaudited preliminary",
    "preliminary",
};

/* Lines that say when, however many words they take. */
static const char *const of_periods[] = {
    "... ended|ending|end|as|at|through|until ...",
    "... compared|versus|vs|guidance|outlook|reports|reported|announces ...",
};

static const char *const continued_words[] = {
    "... continued ...",
    "... concluded",
    "... cont|contd d? ...",
};

#include "gates/recognize/statement/title.h"

static const struct kind_words *kind_named(const struct words *words) {
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (words_match_gated(words, &kinds_gates[i], kinds[i].pattern))
            return &kinds[i];
    return NULL;
}

static const struct kind_words *find_kind(text heading) {
    struct words words;
    words_read(&words, heading);
    return kind_named(&words);
}

bool title_kind(text heading, enum statement_kind *out) {
    const struct kind_words *found = find_kind(heading);
    if (found != NULL)
        *out = found->kind;
    return found != NULL;
}

/* ---- collecting ---- */

void title_add(struct arena *arena, struct title *title, text line, int index) {
    struct title_line *added = ARRAY_ADD(arena, title->lines, title->line_count);
    *added = (struct title_line){text_squeeze(arena, line), index};
}

static bool starts_bullet(text t) {
    static const char *const bullets[] = {
        "\xe2\x80\xa2", "\xe2\x96\xaa", "\xe2\x96\xa0", "\xe2\x97", "\xc2\xb7", "- ", NULL};
    for (int i = 0; bullets[i] != NULL; i++)
        if (text_starts(t, text_from(bullets[i])))
            return true;
    return false;
}

static bool is_scale_note(text t) {
    struct scale scale;
    return scale_read(t, &scale);
}

/* "The following table presents our revenues (in millions):", whose note alone is a caption. */
static bool ends_in_note(text t) { return (text_ends(t, TEXT("):")) || text_ends(t, TEXT(")"))) && is_scale_note(t); }

/* "EBITDA margin is EBITDA divided by revenue." is short, but ends as no heading does; it announces no table either. */
static bool is_short_sentence(text t, const struct words *words) {
    return words->count > SHORT_SENTENCE_WORDS && text_ends(t, TEXT(".")) &&
           words_match_list(words, PHRASES(sentence_words)) && !words_match(words, "... follows|below|following ...");
}

static bool is_shouted(text t) {
    for (size_t i = 0; i < t.len; i++)
        if (is_lower(t.ptr[i]))
            return false;
    return true;
}

/* In capitals a heading may be long and lead to its table: "RECONCILIATION OF ... REPORTED UNDER U.S. GAAP:". */
static bool is_sentence(text t, const struct words *words) {
    bool colon = text_ends(t, TEXT(":")), ends = text_ends(t, TEXT(".")) || colon;
    if (words->count <= SENTENCE_WORDS)
        return is_short_sentence(t, words);
    if (colon && is_shouted(t))
        return words_match_list(words, PHRASES(sentence_words));
    return ends || (words_match_list(words, PHRASES(sentence_words)) && !is_scale_note(t));
}

/* `words` are those of `t`, which is trimmed. */
static bool is_prose(text t, const struct words *words) {
    return starts_bullet(t) || (is_sentence(t, words) && !ends_in_note(t));
}

bool title_is_prose(text t) {
    struct words words;
    t = text_trim(t);
    words_read(&words, t);
    return is_prose(t, &words);
}

/* Prose: long, or a sentence. */
static bool block_prose(const struct block *block) {
    struct words words;
    words_read(&words, block->text);
    if (is_prose(text_trim(block->text), &words))
        return true;
    bool several = block->last_line - block->first_line >= 2 && !block->centred && !block->strong;
    return words.count >= WORDS_MOST || (several && words.count > PROSE_WORDS * 2);
}

/* "12"; 2003 is a year. */
static bool is_page_digits(text word) {
    return word.len > 0 && word.len <= PAGE_DIGITS_MOST && is_digit(word.ptr[0]) && word_number(word) > 0;
}

/* "Page 12", "12". */
static bool is_page_number(const struct words *words) {
    return words->count > 0 && is_page_digits(words->word[words->count - 1]) &&
           (words->count == 1 || (words->count == 2 && word_is(words->word[0], "page")));
}

/* SGML tags that stand in the text, and a page's number. */
static bool line_noise(text line) {
    line = text_trim(line);
    if (line.len == 0 || line.ptr[0] == '<' || line.len > TITLE_LINE_LONGEST)
        return true;
    struct words words;
    words_read(&words, line);
    return words.count == 0 || is_page_number(&words);
}

/* The heading of a section whose tables stand below words of explanation: "Reconciliation of non-GAAP measures". */
static bool heads_section(const struct block *block) {
    if (block->kind != BLOCK_PARAGRAPH || (!block->strong && !block->centred))
        return false;
    const struct kind_words *found = find_kind(block->text);
    return found != NULL && (found->kind == STATEMENT_RECONCILIATION || found->kind == STATEMENT_SEGMENT);
}

/* The heading above the prose that stands right above grid `at`; the grid itself where there is none. */
static int section_first_block(const struct layout *layout, int at, int from_line) {
    for (int i = at - 1, blocks = 0; i >= 0 && blocks < SECTION_BLOCKS_MOST; i--, blocks++) {
        const struct block *block = &layout->blocks[i];
        if (block->kind == BLOCK_GRID || block->kind == BLOCK_PAGE || block->first_line < from_line)
            break;
        if (heads_section(block) && !block_prose(block))
            return i;
    }
    return at;
}

/* A page ends with the name of a statement, with notes below it at most: the table is on the next page. */
static bool title_ends_page(const struct layout *layout, int page, int from_line) {
    for (int i = page, lines = 0; i >= 0 && layout->blocks[i].first_line >= from_line; i--) {
        const struct block *block = &layout->blocks[i];
        if (block->kind == BLOCK_PAGE && lines == 0 && page - i < PAGE_BLOCKS_MOST)
            continue;
        if (block->kind != BLOCK_PARAGRAPH || block_prose(block) || text_has_word(block->text, TEXT("continued")) ||
            ++lines > TITLE_LINES_BELOW)
            return false;
        if (find_kind(block->text) != NULL)
            return true;
    }
    return false;
}

/* Paragraphs [first, at) hold no name of a statement. */
static bool names_nothing(const struct layout *layout, int first, int at) {
    for (int i = first; i < at; i++)
        if (layout->blocks[i].kind == BLOCK_PARAGRAPH && find_kind(layout->blocks[i].text) != NULL)
            return false;
    return true;
}

/* The block that the heading of grid `at` begins with; the grid itself where it has none. */
static int title_first_block(const struct layout *layout, int at, int from_line) {
    int first = at, lines = 0;
    for (int i = at - 1; i >= 0 && layout->blocks[i].first_line >= from_line; i--) {
        const struct block *block = &layout->blocks[i];
        bool own = block->kind == BLOCK_PAGE && first < at;
        if (block->kind == BLOCK_GRID ||
            (own && !(names_nothing(layout, first, at) && title_ends_page(layout, i, from_line))))
            break;
        if (block->kind != BLOCK_PARAGRAPH)
            continue;
        lines += block->last_line - block->first_line + 1;
        text mark;
        bool prose = block_prose(block);
        if (prose && first == at)
            return section_first_block(layout, at, from_line);
        if (prose || lines > TITLE_LINES_MOST || label_leading_mark(block->text, &mark) > 0)
            break;
        first = i;
    }
    return first;
}

/* Title and entity may share a line, far apart. */
static void add_pieces(struct arena *arena, struct title *title, text line, int index) {
    line = text_trim(line);
    for (size_t gap; (gap = text_find(line, TEXT("    "))) != text_npos; line = text_trim(text_skip(line, gap)))
        title_add(arena, title, text_slice(line, 0, gap), index);
    title_add(arena, title, line, index);
}

/* The paragraph right above block `at` says that what follows reconciles two measures. */
static bool sentence_reconciles(const struct layout *layout, int at, int from_line) {
    for (int i = at - 1; i >= 0 && layout->blocks[i].first_line >= from_line; i--) {
        const struct block *block = &layout->blocks[i];
        if (block->kind == BLOCK_PARAGRAPH)
            return block_prose(block) && text_matches_list(block->text, PHRASES(reconciling_sentences));
        if (block->kind == BLOCK_GRID || block->kind == BLOCK_PAGE)
            return false;
    }
    return false;
}

/* The last sentence of a paragraph. */
static text last_sentence(text t) {
    size_t begin = 0;
    for (size_t i = 1; i + 2 < t.len; i++)
        if (t.ptr[i] == '.' && is_lower(t.ptr[i - 1]) && t.ptr[i + 1] == ' ' && is_upper(t.ptr[i + 2]))
            begin = i + 2;
    return text_skip(t, begin);
}

/* The sentence right above block `at` that leads to it; empty where none does. */
static text lead_above(struct arena *arena, const struct layout *layout, int at, int from_line) {
    for (int i = at - 1; i >= 0 && layout->blocks[i].first_line >= from_line; i--) {
        const struct block *block = &layout->blocks[i];
        if (block->kind == BLOCK_GRID || block->kind == BLOCK_PAGE)
            break;
        if (block->kind != BLOCK_PARAGRAPH)
            continue;
        text sentence = text_trim(last_sentence(block->text)), mark;
        if (label_leading_mark(block->text, &mark) > 0)
            break;
        return text_matches_list(sentence, PHRASES(leading_sentences)) ? text_squeeze(arena, sentence)
                                                                       : (text){NULL, 0};
    }
    return (text){NULL, 0};
}

bool title_lead(struct arena *arena, struct title *title, text line) {
    text mark;
    size_t length = label_leading_mark(line, &mark);
    text sentence = text_trim(text_skip(line, length));
    if (length == 0 || !text_ends(sentence, TEXT(":")))
        return false;
    title->lead = text_squeeze(arena, sentence);
    return true;
}

/* A sentence over several lines whose note tells the scale: "The following table presents ... (in millions; / ...):" */
static bool is_broken_lead(const struct block *block) {
    return block->last_line > block->first_line && ends_in_note(text_trim(block->text)) &&
           block->text.len <= TITLE_LINE_LONGEST && text_matches_list(block->text, PHRASES(leading_sentences));
}

void title_collect(struct arena *arena, const struct layout *layout, int grid_block, int from_line,
                   struct title *title) {
    *title = (struct title){.name_line = -1};
    int first = title_first_block(layout, grid_block, from_line);
    title->reconciles = sentence_reconciles(layout, grid_block, from_line);
    title->lead = lead_above(arena, layout, grid_block, from_line);
    for (int i = first; i < grid_block; i++) {
        const struct block *block = &layout->blocks[i];
        bool words = block->kind == BLOCK_PARAGRAPH && !block_prose(block);
        if (words && is_broken_lead(block)) {
            title_add(arena, title, block->text, block->first_line);
            continue;
        }
        for (int line = block->first_line; words && line <= block->last_line; line++)
            if (!line_noise(layout->lines[line].text))
                add_pieces(arena, title, layout->lines[line].text, line);
    }
}

/* ---- reading ---- */

bool title_entity(text line) {
    enum statement_kind kind;
    return text_matches_list(line, PHRASES(entity_endings)) && !title_kind(line, &kind);
}

/* "For the quarter ended March 31, 2003". */
static bool tells_any_period(text line) {
    struct period_words told = period_words_of(line);
    return !period_words_empty(&told);
}

/*
 * The title before a note on the same line: "Sales by region (in millions)"; empty where the line is a note only, as
 * "Dollars in millions (unless otherwise noted)".
 */
static text before_note(text line) {
    struct scale scale;
    size_t open = text_find_byte(line, '(');
    text before = open == text_npos ? (text){line.ptr, 0} : text_trim(text_slice(line, 0, open));
    return scale_read(before, &scale) ? (text){line.ptr, 0} : before;
}

/* What is reconciled, told below "Reconciliation of ...": a subject such as a segment, and no statement of its own. */
static bool stays_reconciliation(const struct title *title, const struct kind_words *found) {
    bool statement = !found->weak && found->kind != STATEMENT_SEGMENT && found->kind != STATEMENT_OTHER;
    return title->kind == STATEMENT_RECONCILIATION && !statement;
}

/* "Foundation of Example Corporation", and no sentence that ends in the name. */
static bool is_entity_alone(const struct words *words, int first, int last, text t) {
    static const char *const joints[] = {"of", "and", "the", NULL};
    bool name = first <= last;
    for (int w = first; w <= last && name; w++)
        name = !is_lower(words->word[w].ptr[0]) || text_is_any(words->word[w], joints);
    return name && title_entity(text_trim(t));
}

bool title_foot(const struct words *words, text line) {
    int last = words->count - 1;
    if (last < 1)
        return false;
    text before = text_slice(line, 0, (size_t)(words->word[last].ptr - line.ptr));
    text behind = text_skip(line, (size_t)(words->word[0].ptr + words->word[0].len - line.ptr));
    return (is_page_digits(words->word[last]) && is_entity_alone(words, 0, last - 1, before)) ||
           (is_page_digits(words->word[0]) && is_entity_alone(words, 1, last, behind));
}

/* "Intel/Page 15" heads a page, not a table. */
static bool tells_page(text line) {
    struct words words;
    words_read(&words, line);
    bool page = words.count > 1 && word_matches(words.word[words.count - 2], "page") &&
                word_number(words.word[words.count - 1]) > 0;
    return page || title_foot(&words, line);
}

/* Of a sentence that leads to the table only its note tells the scale: "(in millions; unaudited)". */
static text note_of_lead(text line, text note) {
    size_t open = line.len, close = line.len;
    for (size_t i = 0; i < line.len; i++)
        open = line.ptr[i] == '(' ? i : open;
    for (size_t i = open; i < line.len; i++)
        close = line.ptr[i] == ')' ? i + 1 : close;
    text inside = text_slice(line, open, close);
    bool leads = open < line.len && text_matches_list(line, PHRASES(leading_sentences));
    return leads && is_scale_note(inside) ? inside : note;
}

/* The last name before the table counts, for it stands nearest. */
static void take_name(struct title *title, text name, int line) {
    title->above = title->name;
    title->name = name;
    title->name_line = line;
}

static void take_kind(struct title *title, const struct title_line *line, const struct kind_words *found) {
    scale_read(line->text, &title->scale);
    if (title->has_kind && (stays_reconciliation(title, found) || (found->weak && !title->weak)))
        return;
    title->kind = found->kind;
    title->weak = found->weak;
    title->has_kind = true;
    take_name(title, line->text, line->line);
}

/* Below a title of reconciliations that a page bears, the first line that tells what this one reconciles. */
static bool tells_subject(const struct title *title, text name) {
    enum { SUBJECT_MOST = 80 };
    return title->has_kind && title->kind == STATEMENT_RECONCILIATION && title->subject.len == 0 &&
           name.len <= SUBJECT_MOST && is_upper(name.ptr[0]) && !tells_any_period(name) && !tells_page(name);
}

/* "Exhibit 99.2", and nothing of what it holds. */
static bool is_exhibit_number(const struct words *words) {
    bool exhibit = words->count > 1 && word_is(words->word[0], "exhibit");
    for (int i = 1; exhibit && i < words->count; i++)
        exhibit = is_digit(words->word[i].ptr[0]);
    return exhibit;
}

/* A line that names no kind: whose the table is, what it is called, in which scale it is printed. */
static void take_words(struct title *title, const struct title_line *line, const struct words *words, bool sentence) {
    bool scale = scale_read(line->text, &title->scale);
    if (scale)
        title->scale.note = note_of_lead(line->text, title->scale.note);
    text name = scale ? before_note(line->text) : line->text;
    bool bracketed = text_starts(name, TEXT("(")) && text_ends(name, TEXT(")"));
    bool entity = words_match_list(words, PHRASES(entity_endings));
    bool aside = bracketed && (entity || title->name.len > 0); /* "(a development stage company)" */
    if (name.len == 0 || aside || sentence || is_exhibit_number(words) ||
        text_matches_list(name, PHRASES(only_unaudited)))
        return;
    if (entity)
        title->entity = line->text;
    else if (!title->has_kind && !tells_any_period(line->text)) {
        if (tells_page(name))
            title->name_line = line->line;
        else
            take_name(title, name, line->line);
    } else if (tells_subject(title, name))
        title->subject = name;
}

static void read_line(struct title *title, const struct title_line *line) {
    struct words words;
    words_read(&words, line->text);
    bool sentence = is_sentence(line->text, &words), continued = words_match_list(&words, PHRASES(continued_words));
    const struct kind_words *found = sentence ? NULL : kind_named(&words);
    title->unaudited = title->unaudited || words_match_list(&words, PHRASES(unaudited_words));
    title->renamed = (title->renamed || (title->continued && found != NULL && !found->weak)) && !continued;
    title->continued = title->continued || continued;
    if (found != NULL)
        take_kind(title, line, found);
    else
        take_words(title, line, &words, sentence);
}

/* "(In Millions of Dollars" / "Except Earnings Per Share)": a note broken over two lines. */
static void join_broken_notes(struct arena *arena, struct title *title) {
    for (int i = 0; i + 1 < title->line_count; i++) {
        text line = title->lines[i].text;
        bool open = text_starts(line, TEXT("(")) && text_find_byte(line, ')') == text_npos;
        if (!open || text_find_byte(title->lines[i + 1].text, ')') == text_npos)
            continue;
        title->lines[i].text = text_join(arena, line, TEXT(" "), title->lines[i + 1].text);
        for (int k = i + 1; k + 1 < title->line_count; k++)
            title->lines[k] = title->lines[k + 1];
        title->line_count--;
    }
}

/* "First-Quarter 2020 Expenses" names a table beside its period; "For the Three Months Ended March 31" does not. */
static bool names_beside_period(text line) {
    struct words words;
    words_read(&words, line);
    bool name = line.len > 0 && (is_upper(line.ptr[0]) || is_digit(line.ptr[0])) && !is_scale_note(line) &&
                !text_ends(line, TEXT(".")) && !text_ends(line, TEXT(":"));
    if (!name || words.count > SENTENCE_WORDS || words_match_list(&words, PHRASES(entity_endings)) ||
        words_match_list(&words, PHRASES(sentence_words)) || words_match_list(&words, PHRASES(of_periods)))
        return false;
    return period_words_name_more(&words);
}

/* Where no other line names the table. */
static void name_by_period(struct title *title) {
    for (int i = title->line_count - 1; i >= 0 && title->name.len == 0; i--) {
        const struct title_line *line = &title->lines[i];
        if (tells_any_period(line->text) && names_beside_period(line->text)) {
            title->name = line->text;
            title->name_line = line->line;
        }
    }
}

/* "(“FAD”)" alone on a line is the short name of what the line above ends in. */
static bool is_short_name(text t) {
    static const text quotes[] = {TEXT_INIT("(\xe2\x80\x9c"), TEXT_INIT("(\"")};
    return text_ends(t, TEXT(")")) && (text_starts(t, quotes[0]) || text_starts(t, quotes[1]));
}

static void join_short_names(struct arena *arena, struct title *title) {
    int kept = 0;
    for (int i = 0; i < title->line_count; i++)
        if (kept > 0 && is_short_name(title->lines[i].text))
            title->lines[kept - 1].text =
                text_join(arena, title->lines[kept - 1].text, TEXT(" "), title->lines[i].text);
        else
            title->lines[kept++] = title->lines[i];
    title->line_count = kept;
}

/* What leads to a table without a name: of lines that tell a period the last that says of what. */
static void lead_by_lines(struct title *title) {
    for (int i = title->line_count - 1; i >= 0 && title->name.len == 0 && title->lead.len == 0; i--)
        if (tells_any_period(title->lines[i].text) &&
            text_matches_list(title->lines[i].text, PHRASES(told_of_a_period)))
            title->lead = title->lines[i].text;
}

static text without_colon(text t) { return text_ends(t, TEXT(":")) ? text_slice(t, 0, t.len - 1) : t; }

/* That a page goes on with the reconciliations of the last says nothing of this one. */
static void join_subject(struct arena *arena, struct title *title) {
    static const text again = TEXT_INIT("(continued)");
    text subject = without_colon(title->subject), name = title->name;
    if (subject.len == 0 || title->kind != STATEMENT_RECONCILIATION || text_find_fold(name, subject) != text_npos)
        return;
    if (name.len > again.len && text_equal_fold(text_skip(name, name.len - again.len), again))
        name = text_trim_end(text_slice(name, 0, name.len - again.len));
    title->name = text_join(arena, name, TEXT(": "), subject);
}

/* "..., for the quarter ended March 31, 2020 (dollars in thousands):", a sentence too long for a title's line. */
static void scale_by_lead(struct title *title) {
    size_t open = title->lead.len;
    while (open > 0 && title->lead.ptr[open - 1] != '(')
        open--;
    if (title->scale.factor == 0 && open > 0 && ends_in_note(text_skip(title->lead, open - 1)))
        scale_read(without_colon(text_skip(title->lead, open - 1)), &title->scale);
}

void title_read(struct arena *arena, struct title *title) {
    join_broken_notes(arena, title);
    join_short_names(arena, title);
    for (int i = 0; i < title->line_count; i++)
        read_line(title, &title->lines[i]);
    join_subject(arena, title);
    name_by_period(title);
    lead_by_lines(title);
    scale_by_lead(title);
}

static text join_period(struct arena *arena, text all, text line) {
    return all.len == 0 ? line : text_join(arena, all, TEXT(" "), line);
}

/* A day alone above the title is the release's, not the table's. */
static bool tells_period(const struct title *title, const struct title_line *line) {
    struct period_words told = period_words_of(line->text);
    bool below = title->name_line >= 0 && line->line >= title->name_line;
    return below || told.months > 0 || told.quarter > 0 || told.half > 0 || told.to_date ||
           text_matches(line->text, "... as|at|ended|ending|through ...");
}

/* The last line is "2013", "Fiscal 2013:"; 0 for any other. */
static int year_captioned(const struct title *title) {
    text last = title->line_count > 0 ? title->lines[title->line_count - 1].text : TEXT("");
    if (!text_has_digit(last) || !text_matches(last, "calendar|fiscal|fy? year? 1*|2*"))
        return 0;
    struct period_words caption = period_words_of(last);
    return caption.year_count == 1 ? caption.years[0] : 0;
}

/* "for each quarter of 2013 and 2012:" above "2013" is said of other rows, too; a line may break it. */
static bool tells_another_year(text line, int caption) {
    struct period_words told = period_words_of(line);
    return period_words_years(&told) > 0 && period_words_only_year(&told) != caption;
}

text title_period(struct arena *arena, const struct title *title) {
    text all = {NULL, 0};
    int caption = year_captioned(title);
    for (int i = 0; i < title->line_count; i++)
        if (tells_period(title, &title->lines[i]) &&
            !(caption > 0 && tells_another_year(title->lines[i].text, caption)))
            all = join_period(arena, all, title->lines[i].text);
    return all;
}

text title_period_below(struct arena *arena, const struct title *title) {
    text all = {NULL, 0};
    for (int i = 0; i < title->line_count; i++) {
        const struct title_line *line = &title->lines[i];
        if (title->name_line >= 0 && line->line > title->name_line && !is_scale_note(line->text) &&
            tells_any_period(line->text))
            all = join_period(arena, all, line->text);
    }
    return all;
}
