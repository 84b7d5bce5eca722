/* What the rows of a sketched statement are taken for, compared with what a test expects. */
#include "concepts.h"

#include "unit.h"

static const char *told_key(const struct row *row) {
    if (row->non_gaap != NON_GAAP_NONE)
        return row->concept == CONCEPT_NONE ? non_gaap_key(row->non_gaap) : "both a concept and a measure";
    return row->concept == CONCEPT_NONE ? "" : concept_key(row->concept);
}

void assert_concepts(void *arena, const char *const *lines, const char *const *expected) {
    struct sketch sketch = sketch_of(arena, lines);
    const struct report *report = sketch_read(&sketch);
    assert_int_equal(report->statement_count, 1);
    const struct statement *statement = &report->statements[0];
    for (int i = 0; i < statement->row_count; i++) {
        const char *key = told_key(&statement->rows[i]);
        assert_non_null(expected[i]);
        if (!text_equal(text_from(key), text_from(expected[i])))
            fail_msg("%.*s: %s, not %s", TEXT_ARG(statement->rows[i].label), key, expected[i]);
    }
    assert_null(expected[statement->row_count]);
}
