/* Tests of model/model_check: a sound model passes; each thing spoilt is told. */
#include "unit.h"

#include "tiny.h"

/* GAAP + adjustment = non-GAAP over two rows and their sum, with a finding, a claim and a reconciliation. */
static struct report *sound(struct arena *arena) {
    struct report *report = tiny_report(arena, 9);
    struct statement *statement = tiny_statement(arena, report, STATEMENT_INCOME, 2);
    for (int i = 1; i <= 3; i++)
        tiny_row(arena, statement, CONCEPT_NONE, "row", (int[]){i, TINY_BLANK});
    struct calculation *calculation = &statement->rows[2].calculation;
    for (int i = 0; i < 2; i++)
        *ARRAY_ADD(arena, calculation->terms, calculation->term_count) = (struct term){i, 1};
    struct finding *finding = ARRAY_ADD(arena, report->findings, report->finding_count);
    *ARRAY_ADD(arena, finding->cells, finding->cell_count) = (struct cell_ref){0, 2, 0};
    struct claim *claim = ARRAY_ADD(arena, report->claims, report->claim_count);
    *ARRAY_ADD(arena, claim->cells, claim->cell_count) = (struct cell_ref){0, 1, 0};
    struct reconciliation *way = ARRAY_ADD(arena, report->reconciliations, report->reconciliation_count);
    ARRAY_ADD(arena, way->adjustments, way->adjustment_count);
    return report;
}

static void spoil_column_calculation(struct report *r) {
    static struct term itself = {1, 1};
    r->statements[0].columns[1].calculation = (struct calculation){&itself, 1, 0};
}
static void spoil_term_index(struct report *r) { r->statements[0].rows[2].calculation.terms[0].index = 3; }
static void spoil_term_self(struct report *r) { r->statements[0].rows[2].calculation.terms[0].index = 2; }
static void spoil_term_negative(struct report *r) { r->statements[0].rows[2].calculation.terms[0].index = -1; }
static void spoil_term_sign(struct report *r) { r->statements[0].rows[2].calculation.terms[1].sign = 0; }
static void spoil_terms(struct report *r) { r->statements[0].rows[2].calculation.terms = NULL; }
static void spoil_section(struct report *r) { r->statements[0].rows[1].section = 1; }
static void spoil_section_negative(struct report *r) { r->statements[0].rows[1].section = -2; }
static void spoil_depth(struct report *r) { r->statements[0].rows[1].depth = -1; }
static void spoil_scale(struct report *r) { r->statements[0].rows[1].scale = -1; }
static void spoil_values(struct report *r) { r->statements[0].rows[1].values = NULL; }
static void spoil_rows(struct report *r) { r->statements[0].rows = NULL; }
static void spoil_row_count(struct report *r) { r->statements[0].row_count = -1; }
static void spoil_heads(struct report *r) { r->statements[0].columns[0].head_count = 1; }
static void spoil_notes(struct report *r) { r->statements[0].note_count = 1; }
static void spoil_value_source(struct report *r) { r->statements[0].rows[0].values[0].origin.line = 0; }
static void spoil_value_column(struct report *r) { r->statements[0].rows[0].values[0].origin.column = 0; }
static void spoil_value_document(struct report *r) { r->statements[0].rows[0].values[0].origin.document = 1; }
static void spoil_value_printed(struct report *r) { r->statements[0].rows[0].values[0].printed = (text){0}; }
static void spoil_value_kind(struct report *r) { r->statements[0].rows[0].values[0].kind = VALUE_NIL; }
static void spoil_finding_cell(struct report *r) { r->findings[0].cells[0].column = 2; }
static void spoil_finding_cells(struct report *r) { r->findings[0].cells = NULL; }
static void spoil_claim_cell(struct report *r) { r->claims[0].cells[0].row = 3; }
static void spoil_reconciliation_end(struct report *r) { r->reconciliations[0].gaap_cell.statement = 1; }
static void spoil_reconciliation_other(struct report *r) { r->reconciliations[0].non_gaap_cell.row = -1; }
static void spoil_adjustment(struct report *r) { r->reconciliations[0].adjustments[0].cell.row = 9; }
static void spoil_adjustments(struct report *r) { r->reconciliations[0].adjustments = NULL; }
static void spoil_statements(struct report *r) { r->statements = NULL; }
static void spoil_findings(struct report *r) { r->findings = NULL; }
static void spoil_results_item(struct report *r) {
    r->filing.found = true;
    r->filing.results_item = 0;
}

static void (*const spoilers[])(struct report *) = {
    spoil_column_calculation,
    spoil_term_index,
    spoil_term_self,
    spoil_term_negative,
    spoil_term_sign,
    spoil_terms,
    spoil_section,
    spoil_section_negative,
    spoil_depth,
    spoil_scale,
    spoil_values,
    spoil_rows,
    spoil_row_count,
    spoil_heads,
    spoil_notes,
    spoil_value_source,
    spoil_value_column,
    spoil_value_kind,
    spoil_value_document,
    spoil_value_printed,
    spoil_finding_cell,
    spoil_claim_cell,
    spoil_finding_cells,
    spoil_reconciliation_end,
    spoil_adjustment,
    spoil_adjustments,
    spoil_reconciliation_other,
    spoil_statements,
    spoil_findings,
    spoil_results_item,
};

static void test_sound(void **state) {
    struct diag *diag = diag_new(*state, TEXT("t"));
    assert_true(model_check(sound(*state), diag));
    assert_true(model_check(tiny_report(*state, 1), diag));
    struct report *with_heading = sound(*state);
    struct statement *statement = &with_heading->statements[0];
    struct row *heading = ARRAY_ADD((struct arena *)*state, statement->rows, statement->row_count);
    *heading = (struct row){.section = -1, .role = ROLE_HEADING};
    assert_true(model_check(with_heading, diag));
    assert_int_equal(diag->count, 0);
}

static void test_each_thing_spoilt_is_told(void **state) {
    for (size_t i = 0; i < sizeof spoilers / sizeof spoilers[0]; i++) {
        struct diag *diag = diag_new(*state, TEXT("t"));
        struct report *report = sound(*state);
        spoilers[i](report);
        if (model_check(report, diag) || diag_count_of(diag, DIAG_INTERNAL) != 1 || diag->count != 1)
            fail_msg("spoiler %zu: %d messages", i, diag->count);
    }
}

static void test_place_is_told(void **state) {
    struct diag *diag = diag_new(*state, TEXT("t"));
    struct report *report = sound(*state);
    report->statements[0].rows[1].values[0].printed = (text){0};
    model_check(report, diag);
    assert_int_equal(diag->entries[0].at.line, 3);
    assert_text(diag->entries[0].shown, "line 3");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(test_sound),
        UNIT(test_each_thing_spoilt_is_told),
        UNIT(test_place_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
