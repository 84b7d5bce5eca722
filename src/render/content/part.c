/*
 * Whose a reconciliation is. Segments and subsidiaries are reconciled in the
 * same words as their registrant: what begins with an amount that the
 * statements print is the registrant's; what begins with another than theirs
 * of that line is a part's, and is called by the heading or column it is under.
 */
#include "base/interval.h"
#include "render/content/content.h"

static interval printed(const struct report *report, struct cell_ref cell) {
    const struct statement *statement = &report->statements[cell.statement];
    int64_t scale = value_scale(statement, cell.row, cell.column);
    interval amount = interval_printed(decimal_abs(report_value(report, cell)->amount));
    return interval_scale(amount, scale > 0 ? scale : 1);
}

/* A line of the statements with that amount in that period. */
static bool column_prints(const struct report *report, int number, int column, struct cell_ref cell) {
    const struct statement *statement = &report->statements[number];
    enum unit unit = report_value(report, cell)->unit;
    for (int r = 0; r < statement->row_count; r++) {
        struct cell_ref other = {number, r, column};
        const struct value *value = report_value(report, other);
        if (value != NULL && value->unit == unit && value_is_amount(value) &&
            interval_meets(printed(report, other), printed(report, cell)))
            return true;
    }
    return false;
}

/* Whether the statements tell of that period; and whether with that amount. */
static bool statements_print(const struct report *report, const struct reconciliation *it, bool *told) {
    for (int s = 0; s < report->statement_count; s++) {
        const struct statement *statement = &report->statements[s];
        for (int c = 0; kind_is_primary(statement->kind) && c < statement->column_count; c++) {
            const struct column *column = &statement->columns[c];
            if (column->measure != MEASURE_AMOUNT || column->member.len > 0 ||
                !period_equal(column->period, it->period))
                continue;
            *told = true;
            if (column_prints(report, s, c, it->gaap_cell))
                return true;
        }
    }
    return false;
}

/* "Operating loss" under one heading after the other. */
static bool stands_in_several_sections(const struct statement *statement, const struct row *row) {
    for (int r = 0; r < statement->row_count; r++) {
        const struct row *other = &statement->rows[r];
        if (row->section >= 0 && other->section >= 0 && other->section != row->section &&
            text_equal_fold(other->label, row->label))
            return true;
    }
    return false;
}

/* Headline figures looked for so far: of few lines and periods, but perhaps in thousands of tables. */
struct known {
    enum concept concept;
    period when;
    struct cell_ref cell;
};

struct ledger {
    struct arena *arena; /* NULL: nothing is kept */
    struct known *items;
    int count;
};

static struct cell_ref known_at(struct ledger *ledger, const struct report *report, enum concept concept, period when) {
    for (int i = 0; i < ledger->count; i++)
        if (ledger->items[i].concept == concept && period_equal(ledger->items[i].when, when))
            return ledger->items[i].cell;
    struct cell_ref cell = headline_at(report, concept, when, BASIS_GAAP).cell;
    if (ledger->arena != NULL)
        *ARRAY_ADD(ledger->arena, ledger->items, ledger->count) = (struct known){concept, when, cell};
    return cell;
}

static enum whose whose(struct ledger *ledger, const struct report *report, const struct reconciliation *it) {
    const struct value *value = report_value(report, it->gaap_cell);
    if (value == NULL || !value_is_amount(value) || it->unit != UNIT_CURRENCY)
        return WHOSE_UNKNOWN;
    bool told = false;
    if (statements_print(report, it, &told))
        return WHOSE_REGISTRANT;
    const struct statement *statement = &report->statements[it->gaap_cell.statement];
    const struct row *row = &statement->rows[it->gaap_cell.row];
    struct cell_ref known = known_at(ledger, report, row->concept, it->period);
    if (row->concept != CONCEPT_NONE && known.statement >= 0)
        return interval_meets(printed(report, known), printed(report, it->gaap_cell)) ? WHOSE_REGISTRANT : WHOSE_PART;
    return told && stands_in_several_sections(statement, row) ? WHOSE_PART : WHOSE_UNKNOWN;
}

enum whose content_whose(const struct report *report, const struct reconciliation *it) {
    return whose(&(struct ledger){0}, report, it);
}

static text part_named(struct ledger *ledger, const struct report *report, const struct reconciliation *it) {
    if (whose(ledger, report, it) != WHOSE_PART)
        return TEXT("");
    const struct statement *statement = &report->statements[it->gaap_cell.statement];
    const struct row *row = &statement->rows[it->gaap_cell.row];
    text name = statement->columns[it->gaap_cell.column].member;
    if (name.len == 0 && row->section >= 0)
        name = text_trim(statement->rows[row->section].label);
    return text_trim_end(text_slice(name, 0, name.len - text_ends(name, TEXT(":"))));
}

text content_part(const struct report *report, const struct reconciliation *it) {
    return part_named(&(struct ledger){0}, report, it);
}

text content_measure_name(struct arena *arena, const struct report *report, const struct reconciliation *it) {
    text name = reconciliation_name(arena, report, it), part = content_part(report, it);
    return part.len > 0 ? text_join(arena, name, TEXT(", "), part) : name;
}

static bool same_measure(const struct reconciliation *a, const struct reconciliation *b) {
    return a->measure == b->measure && a->unit == b->unit && a->scale == b->scale &&
           (a->measure != CONCEPT_NONE || text_equal_fold(a->label, b->label));
}

/* Number `index` itself where none before it is alike. */
static int first_alike(const struct report *report, const text *parts, int index) {
    const struct reconciliation *all = report->reconciliations;
    for (int i = 0; i < index; i++)
        if (same_measure(&all[i], &all[index]) && text_equal_fold(parts[i], parts[index]))
            return i;
    return index;
}

const int *content_measures(struct arena *arena, const struct report *report) {
    text *parts = ARENA_ARRAY(arena, text, report->reconciliation_count + 1);
    int *first = ARENA_ARRAY(arena, int, report->reconciliation_count + 1);
    struct ledger ledger = {.arena = arena};
    for (int i = 0; i < report->reconciliation_count; i++) {
        parts[i] = part_named(&ledger, report, &report->reconciliations[i]); /* once: it looks at all statements */
        first[i] = first_alike(report, parts, i);
    }
    return first;
}
