/*
 * The driver: documents, exhibits that are there or not, and what is told when something is missing.
 */
#include "recognize/recognize.h"

#include <string.h>

#include "unit.h"

static struct diag *diag;

static struct layout **layouts;

/* `laid` documents are laid out before they are read. */
static const struct report *read_laid(struct arena *arena, const char *input, int laid) {
    diag = diag_new(arena, TEXT("input.txt"));
    struct source *source = source_read(arena, TEXT("input.txt"), text_from(input), diag);
    layouts = ARENA_ARRAY(arena, struct layout *, source->document_count);
    for (int i = 0; i < laid; i++)
        layouts[i] = layout_document(arena, source, i, diag);
    struct report *report = recognize(arena, source, layouts, diag);
    recognize_relations(arena, report, layouts, diag);
    return report;
}

static const struct report *read_input(struct arena *arena, const char *input) { return read_laid(arena, input, 0); }

static const char submission[] = "<SEC-DOCUMENT>x.txt\n"
                                 "<DOCUMENT>\n<TYPE>8-K\n<SEQUENCE>1\n<TEXT>\n"
                                 "                SECURITIES AND EXCHANGE COMMISSION\n\n"
                                 "                            FORM 8-K\n\n"
                                 "       Date of Report (Date of earliest event reported): May 2, 2005\n\n"
                                 "                         EXAMPLE, INC.\n"
                                 "        (Exact name of registrant as specified in its charter)\n\n"
                                 "Item 2.02 Results of Operations and Financial Condition\n\n"
                                 "On May 2, 2005 the registrant announced results. The release is furnished.\n\n"
                                 "Item 9.01 Financial Statements and Exhibits\n\n"
                                 "     (c)  Exhibits\n\n"
                                 "          99.01     Press release dated May 2, 2005\n"
                                 "          99.02     Slides\n\n"
                                 "</TEXT>\n</DOCUMENT>\n"
                                 "<DOCUMENT>\n<TYPE>EX-99.1\n<SEQUENCE>2\n<TEXT>\n"
                                 "EXAMPLE REPORTS A QUARTER\n\n"
                                 "                       Statements of Operations\n"
                                 "                           (In thousands)\n\n"
                                 "                                    Three months ended\n"
                                 "                                         March 31,\n"
                                 "                                     2005         2004\n\n"
                                 "Revenues                           $1,019         $860\n"
                                 "Costs                                 919          800\n"
                                 "Net income                         $  100         $ 60\n"
                                 "</TEXT>\n</DOCUMENT>\n";

/* An exhibit as it is served alone: nobody expects a cover. */
static void an_exhibit_alone_has_no_cover(void **state) {
    static const char exhibit[] = "<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n"
                                  "EXAMPLE REPORTS A QUARTER\n\nSales were higher.\n</TEXT>\n</DOCUMENT>\n";
    static const char other[] = "<DOCUMENT>\n<TYPE>8-K\n<TEXT>\n"
                                "EXAMPLE REPORTS A QUARTER\n\nSales were higher.\n</TEXT>\n</DOCUMENT>\n";
    read_input(*state, exhibit);
    assert_int_equal(diag_count_of(diag, DIAG_COVER_MISSING), 0);
    read_input(*state, other);
    assert_int_equal(diag_count_of(diag, DIAG_COVER_MISSING), 1);
}

static void exhibits_are_found_by_type(void **state) {
    const struct report *report = read_input(*state, submission);
    assert_int_equal(report->document_count, 2);
    assert_text(report->documents[1].type, "EX-99.1");
    assert_int_equal(report->statement_count, 1);
    assert_text(report->statements[0].document, "EX-99.1");
    assert_int_equal(report->filing.exhibit_count, 2);
    assert_true(report->filing.exhibits[0].present);
    assert_false(report->filing.exhibits[1].present);
    assert_int_equal(diag_count_of(diag, DIAG_EXHIBIT_MISSING), 1);
    assert_int_equal(diag_count_of(diag, DIAG_STATEMENTS_MISSING), 0);
}

static void what_is_laid_out_is_not_again_and_grids_are_given_up(void **state) {
    for (int laid = 0; laid <= 2; laid++) {
        const struct report *report = read_laid(*state, submission, laid);
        assert_int_equal(report->statement_count, 1);
        assert_text(report->statements[0].rows[2].label, "Net income");
        assert_int_equal(report->documents[1].line_count, layouts[1]->line_count);
        for (int i = 0; i < layouts[1]->block_count; i++)
            assert_null(layouts[1]->blocks[i].grid);
        assert_null(layouts[1]->grids);
        assert_int_equal(diag_count_of(diag, DIAG_EXHIBIT_MISSING), 1);
    }
}

static void what_is_missing_is_told(void **state) {
    const struct report *report = read_input(*state, "Just a line of words.\n");
    assert_false(report->filing.found);
    assert_int_equal(report->statement_count, 0);
    assert_int_equal(diag_count_of(diag, DIAG_COVER_MISSING), 1);
    assert_int_equal(diag_count_of(diag, DIAG_STATEMENTS_MISSING), 1);
    assert_int_equal(report->bytes, 22);
}

int main(void) {
    const struct CMUnitTest tests[] = {UNIT(an_exhibit_alone_has_no_cover), UNIT(exhibits_are_found_by_type),
                                       UNIT(what_is_laid_out_is_not_again_and_grids_are_given_up),
                                       UNIT(what_is_missing_is_told)};
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
