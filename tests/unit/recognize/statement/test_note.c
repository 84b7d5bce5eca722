/*
 * Notes below tables, and the marks they are tied to.
 */
#include "recognize/statement/note.h"

#include "sketch.h"
#include "unit.h"

static const char *const table[] = {
    "# Statements of Operations",
    "# (In thousands)",
    " | Quarter ended June 30, 2005 (A)",
    "Sales (1) | 10",
    "Net loss (7) | 5",
    "",
    "> (A) Not in accor-",
    ">     dance with anything.",
    "> (1) Net of returns.",
    "> (2) Nobody asks for this one.",
    "",
    "",
    "> Somebody said something else.",
    NULL,
};

static void notes_are_read_and_tied(void **state) {
    struct sketch sketch = sketch_of(*state, table);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->note_count, 3);
    assert_text(statement->notes[0].mark, "A");
    assert_text(statement->notes[0].text, "Not in accordance with anything.");
    assert_text(statement->notes[1].text, "Net of returns.");
    assert_int_equal(statement->notes[1].origin.line, 9);
    assert_text(statement->columns[0].marks, "A");
    assert_text(statement->rows[0].marks, "1");
    assert_int_equal(diag_count_of(sketch.diag, DIAG_FOOTNOTE_UNTIED), 2);
    assert_int_equal(sketch.diag->entries[0].at.line, 10);
    assert_int_equal(sketch.diag->entries[1].at.line, 5);
}

static const char *const inside[] = {
    "# Statements of Operations",
    "# (In thousands)",
    " | Quarter ended June 30, 2005",
    "Sales* | 10",
    "Net loss | 5",
    "* Net of returns.",
    NULL,
};

static void notes_inside_the_grid_are_no_rows(void **state) {
    struct sketch sketch = sketch_of(*state, inside);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->row_count, 2);
    assert_int_equal(statement->note_count, 1);
    assert_text(statement->notes[0].text, "Net of returns.");
    assert_int_equal(diag_count_of(sketch.diag, DIAG_FOOTNOTE_UNTIED), 0);
}

/* Marks without brackets open a note only where the table bears them, and what follows in order. */
static const char *const raised[] = {
    "# Fees and Volumes*",
    "# (In thousands)",
    " | Quarter ended June 30, 2005",
    "Other credit\xC2\xB9 | 10",
    "Trading days 2 | 62",
    "Trice, Inc.+ Healthcare | 5",
    "",
    "> 1 Other credit includes municipal bonds.",
    "",
    "> 2By the calendar of",
    ">     the exchange.",
    "",
    "> + Grew this quarter.",
    "",
    "> * Both sides of trades are counted.",
    "",
    "> 4Q23 was a quarter.",
    NULL,
};

static const char *const unasked[] = {
    "# Fees", " | Quarter ended June 30, 2005", "Other credit | 10", "Rates | 5", "", "> 1 Liberty Plaza, New York",
    NULL,
};

static const char *const paged[] = {
    "# Fees",
    " | Quarter ended June 30, 2005",
    "Other credit 1 | 10",
    "Rates 2 | 5",
    "",
    "> 2 Alder Bridge Corporation",
    NULL,
};

static void raised_marks_and_signs_open_notes(void **state) {
    struct sketch sketch = sketch_of(*state, raised);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->note_count, 4);
    assert_text(statement->notes[0].mark, "1");
    assert_text(statement->notes[0].text, "Other credit includes municipal bonds.");
    assert_text(statement->notes[1].text, "By the calendar of the exchange.");
    assert_text(statement->notes[2].mark, "+");
    assert_text(statement->notes[3].text, "Both sides of trades are counted.");
    assert_int_equal(diag_count_of(sketch.diag, DIAG_FOOTNOTE_UNTIED), 0);
    sketch = sketch_of(*state, unasked);
    assert_int_equal(sketch_read(&sketch)->statements->note_count, 0);
    sketch = sketch_of(*state, paged);
    assert_int_equal(sketch_read(&sketch)->statements->note_count, 0);
}

static const char *const listing[] = {
    "# Statements of Operations",
    "# (In thousands)",
    " | Quarter ended June 30, 2005",
    "Sales (1) | 10",
    "Net loss (2) | 5",
    "",
    "> (1) Operating income is defined by excluding",
    "> (i) overhead, (ii) depreciation, and (iii) stock",
    ">     compensation.",
    "> (2) Before taxes",
    NULL,
};

/* What a note lists is not another note, though a line of it begins with the list's mark. */
static void a_list_within_a_note_is_part_of_it(void **state) {
    struct sketch sketch = sketch_of(*state, listing);
    const struct statement *statement = sketch_read(&sketch)->statements;
    assert_int_equal(statement->note_count, 2);
    assert_text(statement->notes[0].text, "Operating income is defined by excluding (i) overhead, (ii) depreciation, "
                                          "and (iii) stock compensation.");
    assert_text(statement->notes[1].mark, "2");
    assert_int_equal(diag_count_of(sketch.diag, DIAG_FOOTNOTE_UNTIED), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(notes_are_read_and_tied),
        UNIT(notes_inside_the_grid_are_no_rows),
        UNIT(a_list_within_a_note_is_part_of_it),
        UNIT(raised_marks_and_signs_open_notes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
