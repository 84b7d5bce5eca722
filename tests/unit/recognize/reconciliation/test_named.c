/*
 * Bridges told by their names; the layouts are in tests/cases/proof-bridges.
 */
#include "recognize/reconciliation/named.h"

#include "proof.h"
#include "tiny.h"
#include "unit.h"

struct entry {
    const char *label;
    int values[2];
};

static struct statement *infer(struct arena *arena, const struct entry *lines, int count, bool per_share) {
    struct report *report = tiny_report(arena, count + 2);
    struct statement *statement = tiny_statement(arena, report, STATEMENT_RECONCILIATION, 2);
    tiny_column(statement, 0, BASIS_UNSTATED, 20040630, 3);
    tiny_column(statement, 1, BASIS_UNSTATED, 20030630, 3);
    for (int i = 0; i < count; i++) {
        struct row *row = tiny_row(arena, statement, CONCEPT_NONE, lines[i].label, lines[i].values);
        row->unit = per_share ? UNIT_PER_SHARE : UNIT_CURRENCY;
        for (int c = 0; c < 2; c++)
            row->values[c].unit = row->unit;
    }
    named_infer(arena, report);
    return statement;
}

#define INFER(state, lines, per_share) infer(*(state), (lines), (int)(sizeof(lines) / sizeof *(lines)), (per_share))

static void figures_per_share_add_up_between_the_names(void **state) {
    static const struct entry lines[] = {
        {"GAAP earnings per share", {31, 20}},
        {"Amortization", {6, 7}},
        {"Tax effect", {-7, -8}},
        {"Non-GAAP earnings per share", {30, 19}},
    };
    static const struct entry wrong[] = {
        {"GAAP earnings per share", {31, 20}},
        {"Amortization", {6, 7}},
        {"Tax effect", {-7, -8}},
        {"Non-GAAP earnings per share", {34, 19}},
    };
    assert_text(proof_terms(*state, INFER(state, lines, true), 3), "+0 +1 +2");
    assert_text(proof_terms(*state, INFER(state, wrong, true), 3), "");
}

/* The bridge above nets to nothing and was taken for a part of this one: the row that says GAAP opens it. */
static void a_bridge_begins_where_it_says_reported(void **state) {
    static const struct entry lines[] = {{"Reported impairment, GAAP measure", {60, 24}},
                                         {"Restructuring", {-60, -24}},
                                         {"Reported operating profit, GAAP measure", {3569, 3872}},
                                         {"Severance", {568, 304}},
                                         {"Core operating profit, non-GAAP measure", {4137, 4176}}};
    struct report *report = tiny_report(*state, 6);
    struct statement *statement = tiny_statement(*state, report, STATEMENT_RECONCILIATION, 2);
    static struct term all[] = {{0, 1}, {1, 1}, {2, 1}, {3, 1}};
    for (int c = 0; c < 2; c++)
        tiny_column(statement, c, BASIS_UNSTATED, 20040630 - 10000 * c, 3);
    for (int i = 0; i < 5; i++)
        tiny_row(*state, statement, CONCEPT_NONE, lines[i].label, lines[i].values)->basis = i == 4 ? BASIS_NON_GAAP
                                                                                            : i % 2 == 0
                                                                                                ? BASIS_GAAP
                                                                                                : BASIS_UNSTATED;
    statement->rows[4].calculation = (struct calculation){all, 4, 0};
    named_infer(*state, report);
    assert_text(proof_terms(*state, statement, 4), "+2 +3");
}

/* Of amounts one digit may be wrong, where the other column holds; check/ tells it. */
static void a_slip_is_left_for_the_check(void **state) {
    static const struct entry slip[] = {
        {"GAAP net income", {3117, 1940}}, {"Amortization", {655, 655}}, {"Non-GAAP net income", {3772, 2795}}};
    static const struct entry other[] = {
        {"GAAP net income", {3117, 1940}}, {"Amortization", {655, 655}}, {"Non-GAAP net income", {3772, 2713}}};
    assert_text(proof_terms(*state, INFER(state, slip, false), 2), "+0 +1");
    assert_text(proof_terms(*state, INFER(state, other, false), 2), "");
}

/* Nothing else holds, but the names do: a digit of a large figure is told, and anything more is another bridge. */
static void a_lone_column_may_slip(void **state) {
    static const struct entry slip[] = {{"GAAP net income", {3117, TINY_BLANK}},
                                        {"Amortization", {655, TINY_BLANK}},
                                        {"Non-GAAP net income", {3872, TINY_BLANK}}};
    static const struct entry small[] = {{"GAAP net income", {117, TINY_BLANK}},
                                         {"Amortization", {55, TINY_BLANK}},
                                         {"Non-GAAP net income", {182, TINY_BLANK}}};
    assert_text(proof_terms(*state, INFER(state, slip, false), 2), "+0 +1");
    assert_text(proof_terms(*state, INFER(state, small, false), 2), "");
}

static void what_lies_between_may_be_taken_off(void **state) {
    static const struct entry lines[] = {{"GAAP research (1)", {2914, 2560}},
                                         {"Less: compensation", {131, 118}},
                                         {"Non-GAAP adjusted research (2)", {2783, 2442}}};
    assert_text(proof_terms(*state, INFER(state, lines, false), 2), "+0 -1");
}

static void names_must_be_twins(void **state) {
    static const struct entry lines[] = {
        {"GAAP net income", {3117, 1940}}, {"Amortization", {655, 655}}, {"Non-GAAP gross profit", {3772, 2595}}};
    static const struct entry adjusted[] = {{"Net earnings, as reported", {3117, 1940}},
                                            {"Amortization", {655, 655}},
                                            {"Net earnings, as adjusted", {3772, 2595}}};
    assert_text(proof_terms(*state, INFER(state, lines, false), 2), "");
    assert_text(proof_terms(*state, INFER(state, adjusted, false), 2), "+0 +1");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        UNIT(figures_per_share_add_up_between_the_names),
        UNIT(a_bridge_begins_where_it_says_reported),
        UNIT(a_slip_is_left_for_the_check),
        UNIT(a_lone_column_may_slip),
        UNIT(what_lies_between_may_be_taken_off),
        UNIT(names_must_be_twins),
    };
    return cmocka_run_group_tests(tests, NULL, NULL) != 0;
}
