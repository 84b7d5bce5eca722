/*
 * claim: ties figures of the prose to the tables. The figures of one subject
 * are tied together: the line that its words name and that explains them best
 * is believed where words and digits together are more than chance. A claim
 * conflicts only where its measure and period are told in so many words, the
 * line of both prints something else, and no figure of any table is the one
 * stated; all else is merely not in the tables.
 */
#include "check/checks.h"
#include "check/claim_conflict.h"
#include "check/claim_match.h"

/*
 * What words are worth, in bits, and what is enough. A label all of whose words stand in the sentence, and that all of
 * the subject's words name, is worth more than digits hardly can be; single words in common need a figure of three
 * digits, or two figures.
 */
enum {
    BITS_BOTH = 10,
    BITS_LABEL = 7,
    BITS_SUBJECT = 6,
    BITS_WORD = 2,
    BITS_MEMBER = 3, /* less, for a column of a member that the sentence does not name */
    BITS_ENOUGH = 11,
};

/* The claims of one subject and one unit. */
struct group {
    const struct checking *checking;
    struct claim_lines *lines;
    int first, end; /* of report->claims */
    enum unit unit;
    bool all;             /* of any unit */
    struct stems subject; /* of the words before the figures, behind their last comma */
    struct stems words;   /* those and the words behind */
};

static struct claim *claim_at(const struct group *group, int i) { return &group->checking->report->claims[i]; }

/* ---- who belongs together ---- */

/* Percentages may be of the money or of the figure per share. */
static bool has_unit(const struct claim *claim, enum unit unit) {
    bool rate = claim->unit == UNIT_PERCENT || claim->unit == UNIT_BASIS_POINTS;
    return claim->unit == unit || (rate && (unit == UNIT_CURRENCY || unit == UNIT_PER_SHARE || unit == UNIT_PERCENT));
}

static bool is_open(const struct group *group, int i) {
    const struct claim *claim = claim_at(group, i);
    return claim->group == group->first && claim->verdict == CLAIM_NOT_IN_TABLES &&
           (group->all || has_unit(claim, group->unit));
}

static text behind_comma(text words) {
    for (size_t at = words.len; at > 0; at--)
        if (words.ptr[at - 1] == ',')
            return text_skip(words, at);
    return words;
}

static void read_words(struct group *group) {
    const struct claim *first = claim_at(group, group->first);
    stems_add(group->lines->lexicon, &group->subject, behind_comma(first->subject));
    if (group->subject.count == 0)
        stems_add(group->lines->lexicon, &group->subject, first->subject);
    if (!group->all && (group->unit == UNIT_PER_SHARE || group->unit == UNIT_SHARES))
        stems_add(group->lines->lexicon, &group->subject, TEXT("share"));
    group->words = group->subject;
    stems_add(group->lines->lexicon, &group->words, first->subject);
    if (text_has(first->subject, TEXT("gross margin")) || text_has(first->subject, TEXT("gross profit margin")))
        stems_add(group->lines->lexicon, &group->words, TEXT("gross profit, cost of sales"));
    for (int i = group->first; i < group->end; i++)
        if (is_open(group, i))
            stems_add(group->lines->lexicon, &group->words, claim_at(group, i)->behind);
}

/* ---- how well a line fits ---- */

static int word_bits(const struct group *group, const struct claim_line *line) {
    int label = stems_shared(&line->label, &group->words), subject = stems_shared(&group->subject, &line->path);
    bool whole_label = line->label.count > 0 && label == line->label.count;
    bool whole_subject = group->subject.count > 0 && subject == group->subject.count;
    if (whole_label && whole_subject)
        return BITS_BOTH;
    if (whole_label)
        return BITS_LABEL;
    int words = stems_shared(&group->words, &line->path) * BITS_WORD;
    return whole_subject && words < BITS_SUBJECT ? BITS_SUBJECT : words;
}

/* A member that the sentence does not name makes the figure another one's. */
static int member_bits(const struct group *group, const struct explained *by) {
    const struct statement *statement = &group->checking->report->statements[by->cells[0].statement];
    struct stems member = {0};
    stems_add(group->lines->lexicon, &member, statement->columns[by->cells[0].column].member);
    return member.count > 0 && stems_shared(&member, &group->words) == 0 ? -BITS_MEMBER : 0;
}

/* What a line is worth: nothing where it explains changes of a subject, but none of its amounts. */
static int line_bits(const struct group *group, const struct claim_line *line) {
    const struct statement *statement = &group->checking->report->statements[line->statement];
    int bits = 0, words = word_bits(group, line);
    bool amounts = false, ties = false;
    for (int i = group->first; i < group->end; i++) {
        const struct claim *claim = claim_at(group, i);
        bool amount = claim->kind == MEASURE_AMOUNT && claim->group == group->first;
        amounts = amounts || (amount && claim->verdict == CLAIM_NOT_IN_TABLES);
        if (!is_open(group, i) || !claim_may_be_in(&group->lines->tables[line->statement], claim, statement))
            continue;
        struct explained by = claim_explain(group->checking, group->lines, claim, line);
        bool explains = by.verdict != CLAIM_NOT_IN_TABLES;
        ties = ties || (amount && explains);
        bits += explains ? by.bits + (by.verdict == CLAIM_TIES) + member_bits(group, &by) : 0;
    }
    return bits > 0 && (ties || !amounts || words == BITS_BOTH) ? bits + words : 0;
}

/* A measure named without its basis is not the adjusted one, nor the other way round; some have no other basis. */
static bool basis_agrees(const struct group *group, const struct claim_line *line) {
    static const char *const own[] = {"ebitda", "free", "adjusted", "core", "underlying", "organic"};
    const struct claim *first = claim_at(group, group->first);
    if (!line->non_gaap)
        return true; /* its columns tell the basis */
    if (first->basis == BASIS_NON_GAAP)
        return true;
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (text_has_word(first->subject, text_from(own[i])))
            return true;
    return false;
}

/* "$3.58 per diluted share" where basic earnings are $3.58, too: 1 where the line says what the sentence does. */
static int dilution_told(const struct group *group, const struct claim_line *line) {
    static const text words[] = {TEXT_INIT("diluted"), TEXT_INIT("basic")};
    const struct row *row = &group->checking->report->statements[line->statement].rows[line->row];
    text sentence = claim_at(group, group->first)->sentence;
    for (int i = 0; i < 2 && group->unit == UNIT_PER_SHARE; i++)
        if (text_has_word(sentence, words[i]) && !text_has_word(sentence, words[1 - i]))
            return text_has_word(row->label, words[i]);
    return 0;
}

/* Of two lines that explain as much. */
static bool comes_before(const struct group *group, const struct claim_line *a, const struct claim_line *b) {
    int told = dilution_told(group, a) - dilution_told(group, b);
    if (told != 0)
        return told > 0;
    return a->statement < b->statement || (a->statement == b->statement && a->row < b->row);
}

/* *cut: not all lines were looked at. */
static const struct claim_line *best_line(const struct group *group, bool *cut) {
    const struct claim_line *best = NULL, *line;
    int most = BITS_ENOUGH - 1;
    struct stems words = claim_lines_rarest(group->lines, &group->words);
    struct line_search search = claim_lines_begin(group->lines, &words);
    while ((line = claim_lines_next(group->lines, &search)) != NULL) {
        if (!basis_agrees(group, line))
            continue;
        int bits = line_bits(group, line);
        bool before = best != NULL && bits == most && comes_before(group, line, best);
        if (bits <= most && !before)
            continue;
        best = line;
        most = bits;
    }
    *cut = search.cut;
    return best;
}

/* ---- what is told of it ---- */

static void add_claim_finding(const struct checking *checking, const struct claim *claim) {
    struct finding finding = {.code = DIAG_CLAIM, .origin = claim->origin};
    static const char *const verbs[] = {
        [CLAIM_TIES] = "is", [CLAIM_DERIVED] = "follows from", [CLAIM_CONFLICTS] = "is not"};
    for (int i = 0; i < claim->cell_count; i++)
        finding_cell(checking, &finding, claim->cells[i]);
    finding.verdict = claim->verdict == CLAIM_CONFLICTS ? VERDICT_BROKEN : VERDICT_EXACT;
    finding.message = text_format(checking->arena, "\"%.*s\" in the release %s %.*s %.*s", TEXT_ARG(claim->text),
                                  verbs[claim->verdict], TEXT_ARG(row_words(checking, claim->cells[0])),
                                  TEXT_ARG(cell_words(checking, claim->cells[0])));
    if (claim->verdict == CLAIM_CONFLICTS && claim->cell_count == 2)
        finding.message = text_format(
            checking->arena, "\"%.*s\" in the release is not the change of %.*s from %.*s to %.*s",
            TEXT_ARG(claim->text), TEXT_ARG(row_words(checking, claim->cells[0])),
            TEXT_ARG(cell_words(checking, claim->cells[1])), TEXT_ARG(cell_words(checking, claim->cells[0])));
    finding_add(checking, &finding);
}

static void settle(const struct checking *checking, struct claim *claim, const struct explained *by) {
    claim->verdict = by->verdict;
    claim->doubt = CLAIM_DOUBT_NONE;
    claim->cells = NULL;
    claim->cell_count = 0;
    for (int i = 0; i < by->cell_count; i++)
        *ARRAY_ADD(checking->arena, claim->cells, claim->cell_count) = by->cells[i];
    if (!date_known(claim->period.end) || !claim->period_told) {
        const struct cell_ref *cell = &by->cells[0];
        claim->period = checking->report->statements[cell->statement].columns[cell->column].period;
    }
}

static void tie_to(const struct group *group, const struct claim_line *line) {
    for (int i = group->first; i < group->end; i++) {
        struct explained by = {.verdict = CLAIM_NOT_IN_TABLES};
        if (is_open(group, i))
            by = claim_explain(group->checking, group->lines, claim_at(group, i), line);
        if (by.verdict != CLAIM_NOT_IN_TABLES)
            settle(group->checking, claim_at(group, i), &by);
    }
}

/* An amount of the subject that ties; NULL where none does. */
static const struct claim *tied_amount(const struct group *group) {
    for (int i = group->first; i < group->end; i++) {
        const struct claim *claim = claim_at(group, i);
        if (claim->group == group->first && claim->verdict == CLAIM_TIES && claim->kind == MEASURE_AMOUNT &&
            claim->unit == group->unit)
            return claim;
    }
    return NULL;
}

/* Changes that the line itself does not print, another table's line of the same amount may. */
static void tie_siblings(const struct group *group) {
    const struct claim *amount = tied_amount(group);
    struct line_search search = claim_lines_begin(group->lines, &group->subject);
    const struct claim_line *line;
    while (amount != NULL && (line = claim_lines_next(group->lines, &search)) != NULL) {
        if (!basis_agrees(group, line) ||
            claim_explain(group->checking, group->lines, amount, line).verdict != CLAIM_TIES)
            continue;
        for (int i = group->first; i < group->end; i++) {
            struct claim *claim = claim_at(group, i);
            bool open = claim->verdict == CLAIM_NOT_IN_TABLES || claim->verdict == CLAIM_DERIVED;
            if (claim->group != group->first || claim->kind == MEASURE_AMOUNT || !open)
                continue;
            struct explained by = claim_explain(group->checking, group->lines, claim, line);
            if (by.verdict == CLAIM_TIES || (by.verdict == CLAIM_DERIVED && claim->verdict == CLAIM_NOT_IN_TABLES))
                settle(group->checking, claim, &by);
        }
    }
}

static void tie_group(const struct checking *checking, struct claim_lines *lines, int first, enum unit unit, bool all) {
    struct group group = {.checking = checking, .lines = lines, .first = first, .unit = unit, .all = all};
    bool any = false;
    group.end = claim_group_end(checking->report, first);
    for (int i = first; i < group.end; i++)
        any = any || is_open(&group, i);
    if (!any)
        return;
    read_words(&group);
    bool cut;
    const struct claim_line *line = best_line(&group, &cut);
    for (int i = first; i < group.end; i++)
        if (is_open(&group, i))
            claim_at(&group, i)->doubt = cut ? CLAIM_DOUBT_MEASURE : CLAIM_DOUBT_NONE;
    if (line == NULL)
        return;
    tie_to(&group, line);
    tie_siblings(&group);
}

static void find_doubt(struct claim *claim) {
    if (claim->verdict != CLAIM_NOT_IN_TABLES)
        return;
    if (claim->subject.len == 0 && claim->behind.len == 0)
        claim->doubt = CLAIM_DOUBT_MEASURE;
    else if (!date_known(claim->period.end))
        claim->doubt = CLAIM_DOUBT_PERIOD;
}

void claim_check(const struct checking *checking) {
    static const enum unit units[] = {UNIT_CURRENCY, UNIT_PER_SHARE, UNIT_SHARES, UNIT_PERCENT};
    struct report *report = checking->report;
    if (report->claim_count == 0)
        return;
    struct claim_lines lines = claim_lines_of(checking->arena, report);
    lines.facts = ARENA_ARRAY(checking->arena, struct claim_facts, report->claim_count);
    for (int i = 0; i < report->claim_count; i++)
        lines.facts[i] = claim_facts_of(&report->claims[i]);
    for (int i = 0; i < report->claim_count; i++) {
        if (report->claims[i].group != i)
            continue;
        tie_group(checking, &lines, i, UNIT_CURRENCY, true);
        for (size_t k = 0; k < sizeof units / sizeof *units; k++)
            tie_group(checking, &lines, i, units[k], false);
        tie_group(checking, &lines, i, UNIT_PER_SHARE, false); /* "$0.89 per share ($0.88 on a diluted basis)" */
    }
    for (int i = 0; i < report->claim_count; i++) {
        claim_conflict(checking, &report->claims[i]);
        find_doubt(&report->claims[i]);
        if (report->claims[i].cell_count > 0)
            add_claim_finding(checking, &report->claims[i]);
    }
}
