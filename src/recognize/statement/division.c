/*
 * division: the pages of a supplement bear one title for each segment in turn,
 * and above it say of which. That line counts where another table has a row of
 * that name, with amounts, or a column of it; a page's head or a slogan has
 * none. A statement of income that tells what a share earned is the
 * registrant's whatever stands above it.
 */
#include "recognize/statement/division.h"

#include "recognize/concept/concept.h"
#include "recognize/statement/title.h"
#include "recognize/vocabulary.h"

/* What stands for the registrant as a whole. */
static const char *const wholes[] = {"consolidated|combined|total ...", "... company|total|consolidated"};

#include "gates/recognize/statement/division.h"

/* "AUTOMOTIVE FINANCE" of "AUTOMOTIVE FINANCE - CONDENSED FINANCIAL STATEMENTS". */
static text before_joint(text above) {
    static const text joints[] = {TEXT_INIT(" - "), TEXT_INIT(" \xe2\x80\x93 "), TEXT_INIT(" \xe2\x80\x94 "),
                                  TEXT_INIT(": ")};
    size_t end = above.len;
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
        size_t at = text_find(text_slice(above, 0, end), joints[i]);
        end = at == text_npos ? end : at;
    }
    return text_trim(text_slice(above, 0, end));
}

static bool has_amounts(const struct statement *statement, const struct row *row) {
    for (int c = 0; row->values != NULL && c < statement->column_count; c++)
        if (value_is_amount(&row->values[c]))
            return true;
    return false;
}

/* The line's end that is the label, whole or behind the registrant's name; empty where it is another. */
static text end_called(text line, text label) {
    if (label.len == 0 || label.len > line.len ||
        to_lower(label.ptr[label.len - 1]) != to_lower(line.ptr[line.len - 1]))
        return TEXT("");
    size_t at = line.len - label.len;
    text end = text_skip(line, at);
    if (!text_equal_fold(end, label))
        return TEXT("");
    return at == 0 || title_entity(text_trim(text_slice(line, 0, at))) ? end : TEXT("");
}

static text listed(const struct statement *statement, text line) {
    for (int c = 0; c < statement->column_count; c++) {
        text end = end_called(line, statement->columns[c].member);
        if (end.len > 0)
            return end;
    }
    for (int r = 0; r < statement->row_count; r++) {
        const struct row *row = &statement->rows[r];
        text end = end_called(line, row->label);
        bool part = row->concept == CONCEPT_NONE && row->non_gaap == NON_GAAP_NONE; /* "Net income" is none */
        if (end.len > 0 && part && has_amounts(statement, row))
            return end;
    }
    return TEXT("");
}

/*
 * The part that the line above statement `own` names; empty where it names none that another table lists. One below the
 * same line lists what the registrant sells under its own name, the head of every page.
 */
static text division_of(const struct report *report, int first, int own) {
    text line = before_joint(report->statements[own].above), division = {0};
    if (line.len == 0 || text_matches_list(line, PHRASES(wholes)))
        return division;
    for (int s = first; s < report->statement_count && division.len == 0; s++)
        if (s != own && !text_equal_fold(before_joint(report->statements[s].above), line))
            division = listed(&report->statements[s], line);
    return division;
}

/* Where the registrant's own statement of income is there, those of parts are tables of segments. */
static bool has_registrants(const struct report *report, int first) {
    for (int s = first; s < report->statement_count; s++)
        if (report->statements[s].kind == STATEMENT_INCOME && statement_tells_per_share(&report->statements[s]))
            return true;
    return false;
}

/* The part that statement `s` is of, as its title does not say; empty where it is none. */
static text part_untold(const struct report *report, int first, int s) {
    const struct statement *statement = &report->statements[s];
    bool titled = !text_empty(statement->title) && !text_ends(statement->title, TEXT(":"));
    text division = {0};
    if (titled && !text_empty(statement->above) && !statement_tells_per_share(statement))
        division = division_of(report, first, s);
    return text_find_fold(statement->title, division) == text_npos ? division : TEXT("");
}

static void name(struct arena *arena, struct statement *statement, text division, bool registrants) {
    statement->title = text_join(arena, division, TEXT(": "), statement->title);
    if (statement->kind == STATEMENT_INCOME && registrants) {
        statement->kind = STATEMENT_SEGMENT;
        concepts_assign_again(arena, statement);
    }
}

/* Statements of parts come in several: below a line that no other stands below in turn is the registrant's own. */
static bool comes_in_turn(const struct report *report, int first) {
    enum { PARTS_FEWEST = 2 };
    int parts = 0;
    for (int s = first; s < report->statement_count && parts < PARTS_FEWEST; s++)
        parts += kind_is_primary(report->statements[s].kind) && part_untold(report, first, s).len > 0;
    return parts == PARTS_FEWEST;
}

void divisions_name(struct arena *arena, struct report *report, int first) {
    bool several = comes_in_turn(report, first), registrants = has_registrants(report, first);
    for (int s = first; s < report->statement_count; s++) {
        struct statement *statement = &report->statements[s];
        text division = several || !kind_is_primary(statement->kind) ? part_untold(report, first, s) : TEXT("");
        if (division.len > 0)
            name(arena, statement, division, registrants);
    }
}
